//! The term for the answer to a request: the first month, the suspension for identity, the extension (law.md C.1 to C.3).

use super::{Account, against, capital, counted, until_midnight};
use crate::{
    calendar::{AnswerTerm, Because, DaySet},
    case::Case,
    facts::{
        Facts,
        answer::{self, Answer, Extension, Question},
        fields::Fields,
    },
    kind::Kind,
    law::Law,
    value::date::in_words,
};

const REGULATION: &str = "artikel 3 lid 2 onder c Verordening 1182/71";

pub(super) fn accounts(kind: &Kind, case: &Case, facts: &Facts, law: &Law) -> Vec<Account> {
    let Some(answer) = &facts.answer else { return Vec::new() };
    let mut accounts = vec![first(answer, law)];
    accounts.extend(asked_in_time(kind, case, law));
    accounts.extend(suspended(case, law, answer));
    accounts.extend(extended(case, law, answer));
    if let Some(last) = accounts.last_mut() {
        verdict(last, kind, answer);
    }
    accounts
}

fn first(answer: &Answer, law: &Law) -> Account {
    let mut account = Account::new("Antwoord op het verzoek: de eerste maand", &law.termijnen.antwoord.artikel);
    account.day(
        answer.received,
        "Het verzoek is ontvangen. Deze dag telt niet mee.",
        "artikel 3 lid 1 Verordening 1182/71",
    );
    term(&mut account, &answer.first, law);
    account
}

/// The months from receipt, the days that are skipped, and the last day on both calendars.
fn term(account: &mut Account, term: &AnswerTerm, law: &Law) {
    for step in &term.safe.steps {
        let counted = capital(&counted(step.because));
        match step.because {
            Because::Months(_) => {
                account.day(step.date, format!("{counted} na de ontvangst: de dag met hetzelfde nummer."), REGULATION);
            }
            Because::MonthEnd(_) => {
                let what =
                    format!("{counted} na de ontvangst. Die dag heeft deze maand niet, dus de laatste van de maand.");
                account.day(step.date, what, REGULATION);
            }
            Because::Suspended(_) => {
                let what = format!("{counted} erbij, waarin de termijn stilstond.");
                account.day(step.date, what, "artikel 12 lid 6 AVG");
            }
            _ => {}
        }
    }
    account.skips(&term.safe.steps, DaySet::EuZeker);
    account.outcome(format!("Laatste dag, voorzichtig geteld: {}.", until_midnight(term.safe.last_day)));
    account.note("Kalender: zaterdag, zondag en de feestdagen van artikel 3 lid 1 Algemene termijnenwet.");
    if term.generous.last_day == term.safe.last_day {
        account.note("Met Goede Vrijdag en de gelijkgestelde dagen erbij (ruim geteld) is het dezelfde dag.");
    } else {
        account.note("Ruim geteld, met Goede Vrijdag en de gelijkgestelde dagen erbij:");
        account.skips(&term.generous.steps, DaySet::EuZeker);
        account.outcome(format!("Laatste dag, ruim geteld: {}.", until_midnight(term.generous.last_day)));
        account.unsure(
            "Of Goede Vrijdag en gelijkgestelde dagen voor Verordening 1182/71 meetellen staat niet vast (open punt H.3). \
             Een brief na de voorzichtig getelde dag geeft daarom een waarschuwing, na de ruim getelde dag een fout.",
        );
    }
    account.beyond(&term.generous, law);
}

/// By when a letter that asks for proof of identity should be sent.
fn asked_in_time(kind: &Kind, case: &Case, law: &Law) -> Option<Account> {
    let asks = |rule: &str| kind.rules.iter().any(|used| used.id == rule);
    let mut account = if asks("specificatie_tijdig") {
        Account::new("De vraag om het verzoek preciezer te maken", "overweging 63 AVG; artikel 12 lid 3 AVG")
    } else if asks("tijdig_gevraagd") {
        Account::new("De vraag om gegevens of bewijs", &law.termijnen.identiteit.artikel)
    } else {
        return None;
    };
    let question = Question::of(case, law)?;
    if let Some(received) = question.within.steps.first() {
        account.day(received.date, "Het verzoek is ontvangen.", "");
    }
    account.count(&question.within, "");
    let who = if question.path == "briefdatum" { "De brief" } else { "De vraag" };
    let against = against(question.sent, question.within.last_day);
    account.outcome(format!("{who} is van {}: {against}.", in_words(question.sent)));
    account.note("Later vragen geeft een waarschuwing, vragen na de eerste maand is een fout.");
    account.unsure("De wet noemt geen aantal dagen; dit is een invulling van “zonder onnodige vertraging”.");
    Some(account)
}

/// What an answer may have to wait for: the group that says so, and the words for it.
const WAITS: [(&str, &str); 2] =
    [("identiteit", "gegevens over de identiteit"), ("vertegenwoordiging", "bewijs van de vertegenwoordiging")];

fn suspended(case: &Case, law: &Law, answer: &Answer) -> Option<Account> {
    let fields = Fields::of(case);
    let first_day = answer.first.safe.last_day;
    answer::suspension(&fields, first_day)?;
    let mut account = Account::new("Met opschorting", "artikel 12 lid 6 AVG");
    for (group, what) in WAITS {
        let Some(asked) = fields.date(&format!("{group}.gevraagd_op")) else { continue };
        account.day(asked, format!("Er is om {what} gevraagd."), "artikel 12 lid 6 AVG");
        if asked > first_day {
            let month = in_words(first_day);
            account.note(format!("Dat is na de eerste maand, die tot en met {month} liep: het schort niets op."));
        } else if let Some(received) = fields.date(&format!("{group}.ontvangen_op")) {
            account.day(received, "Het gevraagde is ontvangen.", "");
        } else if let Some(letter) = fields.date("briefdatum") {
            account.day(letter, "Briefdatum: dat is nog niet ontvangen, dus tot deze dag is geteld.", "");
        }
    }
    if answer.first_suspended == answer.first {
        account.note("Er zijn geen dagen om erbij te tellen.");
    } else {
        term(&mut account, &answer.first_suspended, law);
        account.note(format!("Zonder opschorting is de laatste dag {}.", in_words(first_day)));
    }
    account.unsure(
        "Dat de termijn stilstaat volgt niet uit de tekst van artikel 12 lid 6 AVG maar uit de uitleg van de EDPB, en alleen \
         als de vraag zonder onnodige vertraging is gesteld. Wie alleen met opschorting op tijd is krijgt een waarschuwing.",
    );
    if fields.holds("vertegenwoordiging.gevraagd_op") {
        account.unsure("Dat wachten op bewijs van vertegenwoordiging hetzelfde telt is eigen kennis.");
    }
    Some(account)
}

fn extended(case: &Case, law: &Law, answer: &Answer) -> Option<Account> {
    let fields = Fields::of(case);
    let promised = fields.date("verlenging.nieuwe_datum");
    let sent = if answer.extends { fields.date("briefdatum")? } else { fields.date("verlenging.verzonden_op")? };
    let mut account = Account::new("Met verlenging", &law.termijnen.antwoord.artikel);
    let (safe, generous) = (answer.first_suspended.safe.last_day, answer.first_suspended.generous.last_day);
    let announced = if answer.extends { "Deze brief verlengt" } else { "De verlenging is verstuurd" };
    let what = if sent <= safe {
        format!("{announced} binnen de eerste maand, die tot en met {} loopt.", in_words(safe))
    } else if sent <= generous {
        format!(
            "{announced} na de voorzichtig ({}) maar voor de ruim getelde dag ({}).",
            in_words(safe),
            in_words(generous)
        )
    } else {
        format!("{announced} na de eerste maand, die tot en met {} liep: zonder gevolg.", in_words(generous))
    };
    account.day(sent, what, "artikel 12 lid 3 AVG");
    if sent <= generous {
        let whole = &answer.extended_suspended;
        term(&mut account, whole, law);
        account.note("Geteld vanaf de ontvangst, niet vanaf de verschoven laatste dag van de eerste maand: de strengste telling.");
        if let Some(promised) = promised {
            let fits = if promised <= whole.safe.last_day { "past binnen" } else { "ligt na" };
            account.day(promised, format!("De nieuwe datum die is genoemd; die {fits} de verlengde termijn."), "");
        }
    }
    if sent > safe && sent <= generous {
        account.unsure("Of een verlenging tussen deze twee dagen nog op tijd is staat niet vast (open punt H.3).");
    }
    Some(account)
}

fn verdict(account: &mut Account, kind: &Kind, answer: &Answer) {
    let Some((path, day)) = answer.given else { return };
    let last = if answer.extends { answer.first_suspended.safe.last_day } else { answer.last_suspended.safe.last_day };
    let who = if path == "briefdatum" { "De brief" } else { "Het antwoord" };
    account.outcome(format!("{who} is van {}: {}.", in_words(day), against(day, last)));
    let refuses = kind.rules.iter().any(|rule| rule.id == "binnen_eerste_maand") && !answer.extends;
    let late = day > answer.first_suspended.generous.last_day;
    if refuses && late && answer.extension == Extension::Valid {
        account.unsure(
            "Artikel 12 lid 4 AVG noemt voor een weigering één maand en geen verlenging, artikel 34 UAVG spreekt van de \
             termijnen van lid 3 (open punt H.4): een waarschuwing.",
        );
    }
}
