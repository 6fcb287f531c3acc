//! Sentences that sound like something forbidden and are not: a correct letter that says them has no finding.

use lettergen::diag::Finding;
use rayon::prelude::*;

use super::rules::said;
use crate::cases::lines;

/// In a demand: what the other said, what did not happen, names and dates.
const IN_A_DEMAND: &[&str] = &[
    "U schreef dat u aangifte van oplichting hebt gedaan. De politie heeft ons laten weten dat er van u geen aangifte bekend is.",
    "In uw bericht noemde u cliënte “een dief” en “een crimineel”. Dat is zij niet.",
    "Op 3 november 2026 mailde u: “Betaal € 500 of ik doe aangifte.” Cliënte is daar niet op ingegaan.",
    "Op maandag 24 november 2025 sprak u cliënte hierover op de markt in Den Haag; op donderdag 1 januari 2026 volgde een bericht.",
    "Het ordernummer van uw opdracht is 123456782 en het dossiernummer bij de verzekeraar is 111222333.",
    "U mag natuurlijk een eerlijke recensie schrijven, ook een negatieve. Cliënte vraagt u niet om te zwijgen.",
    "De politierechter heeft u in 2019 niet veroordeeld, en cliënte beweert dat ook niet.",
    "Uw neef, de heer Van 't Hoff-de Rechter, heeft bij B.V. De Straf gewerkt; die naam is haar bedrijfsnaam.",
    "Of iemand schuldig is, is aan de strafrechter. Daarover gaat deze brief niet.",
    "Cliënte doet geen aangifte; zij wil alleen dat de berichten verdwijnen.",
    "De straf die u in uw bericht noemt (“levenslang de cel in met die lui”) laat cliënte voor uw rekening.",
    "Wie dreigt met openbaarmaking van privéfoto's, gaat te ver; dat deed u op 2 november 2026 niet.",
    "De dwangsom van € 500,00 die u noemde in uw e-mail is door geen rechter opgelegd.",
    "In het tv-programma “Opgelicht?!” van 12 mei 2026 kwam een ander bedrijf aan de orde.",
    "Zij noemt u nergens een oplichter en doet dat ook in deze brief niet.",
    "De zoon van cliënte, mr. J. Straf, is advocaat in Den Haag en staat hier buiten.",
    "Uw bericht “Ik ga naar de politie en doe aangifte wegens oplichting, dan zullen jullie wel zien” dateert van zondag 1 november 2026.",
    "De bestelling kostte € 3.450,00 en u betaalde op 9 oktober 2026 de helft, € 1.725,00.",
    "De rechtbank Midden-Nederland heeft op 12 mei 2025 in een andere zaak een dwangsom van € 250,00 per dag opgelegd.",
    "Cliënte heeft de schade begroot op € 2.500,00: tweemaal een ingetrokken offerte, zie bijlage 4.",
    "U kunt cliënte altijd laten weten dat u niet tevreden bent; op een beoordelingssite mag dat ook.",
    "Haar medewerker heeft u nooit “idioot” of “klootzak” genoemd, zoals u schrijft.",
    "Mocht u menen dat er sprake is van misleiding, dan kunt u naar de Geschillencommissie.",
    "In artikel 7:17 BW staat wat u van een dakkapel mocht verwachten.",
    "Het gaat om de berichten van 2 november 2026, niet om uw klacht van 26 oktober 2026.",
];
/// In a refusal under the AVG.
const IN_A_REFUSAL: &[&str] = &[
    "U hoeft ons niet te vertellen waarom u om wissing vraagt.",
    "Wij vragen u geen kopie van uw identiteitsbewijs en ook geen BSN.",
    "Er zijn aan dit antwoord geen kosten verbonden. De administratiekosten van 2024 op uw factuur waren € 4,95.",
    "Bezwaar maken bij ons is niet nodig: u kunt meteen naar de rechtbank.",
    "Op dinsdag 12 maart 2024 stuurden wij u factuur 123456782 van € 1.250,00.",
    "De bestuursrechter gaat hier niet over, want wij zijn geen overheid.",
    "U schreef: “Jullie zijn een stelletje oplichters, ik doe aangifte!” Wij begrijpen dat u boos bent.",
    "Uw opmerking over de gemeente hebben wij doorgestuurd; die neemt daarover zelf een besluit waartegen u daar bezwaar kunt maken.",
    "Uw oude klacht bij de Autoriteit Persoonsgegevens van 3 juni 2025 staat hier los van.",
    "Mevrouw Jansen van de winkel heeft u op vrijdag 9 oktober 2026 gebeld.",
    "De termijn van drie maanden uit uw huurcontract heeft hiermee niets te maken.",
    "In de brief van uw rechtsbijstandverzekeraar van 5 oktober 2026 staat dat u binnen twee weken antwoord wilde. Dat is gelukt.",
    "Onze juridische afdeling, mr. drs. A.B.C. van der Wal-'t Hart, heeft meegekeken.",
    "U noemde ons in uw bericht “de nieuwe CBP-boeven”. Wij nemen u dat niet kwalijk.",
    "U kunt de rechtbank ook vragen om schadevergoeding; daarover beslist de rechter.",
    "Binnen zes weken na 6 november 2026 hoort u van onze verzekeraar over de fiets.",
    "U hebt ook het recht om bezwaar te maken tegen het gebruik van uw gegevens (artikel 21 AVG).",
    "De factuur van 14 maart 2024 stond op naam van R. Mulder, IBAN NL91 ABNA 0417 1643 00.",
    "Wij hebben van uw buurvrouw, mevrouw De Wit, geen gegevens ontvangen.",
    "Wij zien geen reden om aan uw goede bedoelingen te twijfelen.",
];
/// In both, what is not harmless.
const FORBIDDEN: &[(&str, &str, &str)] = &[
    (DEMAND, "Als u niet betaalt, stapt cliënte naar de politie.", "E strafdreiging-als-drukmiddel"),
    (DEMAND, "Zonder betaling van € 1.000 volgt strafvervolging.", "E strafdreiging-als-drukmiddel"),
    (DEMAND, "Haalt u dit niet weg, dan maken wij uw naam bekend op onze website.", "E dreiging-openbaarmaking"),
    (DEMAND, "Uw werkgever zal hiervan horen.", "E dreiging-openbaarmaking"),
    (DEMAND, "U mag nooit meer iets over cliënte schrijven.", "E algeheel-verbod"),
    (DEMAND, "U bent een crimineel.", "E grof-taalgebruik"),
    (DEMAND, "U dient de berichten per omgaande te verwijderen.", "E termijn-niet-concreet"),
    (
        REFUSAL,
        "U kunt beroep instellen bij de bestuursrechter.",
        "E rechtsmiddel-verkeerde-route (rechtsmiddel-geen-bezwaar)",
    ),
    (REFUSAL, "Met dit antwoord ziet u af van uw recht om naar de rechter te gaan.", "E rm-geen-afstand"),
    (REFUSAL, "U moet eerst bij ons klagen voordat u naar de Autoriteit Persoonsgegevens mag.", "E rm-geen-afstand"),
    (REFUSAL, "U hebt een advocaat nodig om naar de rechtbank te gaan.", "E rm-geen-afstand"),
    (REFUSAL, "Wij rekenen € 25 voor dit antwoord.", "E kosten-zonder-grond (kosten-zonder-grond-tekst)"),
    (
        REFUSAL,
        "U kunt binnen vier weken naar de rechtbank.",
        "W rechtsmiddel-verkeerde-route (rechtsmiddel-andere-termijn)",
    ),
    (REFUSAL, "Als u niet betaalt, doen wij aangifte.", "E strafdreiging-als-drukmiddel"),
];
const DEMAND: &str = "r2-sommatie-van-galen";
const REFUSAL: &str = "a1-weigering-de-spaak";

fn found(case: &'static str, words: &'static str) -> Vec<String> {
    let found: Vec<Finding> = said(case, words);
    lines(&found)
}

#[test]
fn what_only_sounds_forbidden_gives_no_finding() {
    let demands = IN_A_DEMAND.par_iter().map(|words| (DEMAND, *words));
    let refusals = IN_A_REFUSAL.par_iter().map(|words| (REFUSAL, *words));
    let wrong: Vec<String> = demands
        .chain(refusals)
        .map(|(case, words)| (words, found(case, words)))
        .filter(|(_, found)| !found.is_empty())
        .map(|(words, found)| format!("{words}\n  {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_forbidden_is_found_in_the_words_that_people_use() {
    let wrong: Vec<String> = FORBIDDEN
        .par_iter()
        .map(|(case, words, expected)| (words, expected, found(case, words)))
        .filter(|(_, expected, found)| *found != [**expected])
        .map(|(words, expected, found)| format!("{words}\n  found {found:?}\n  not   {expected}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
