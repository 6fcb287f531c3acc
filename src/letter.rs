//! The spine: from a case to a letter that has been checked. Read this file first.
//!
//! ```text
//! bytes ─▶ Case ─▶ Facts ─▶ rules ─▶ marked Markdown ─▶ Document ─▶ rules, elements ─▶ Pages ─▶ PDF
//! ```
//!
//! Every arrow may add findings. An error withholds this letter and no other.

use std::sync::Arc;

use crate::{
    case::{Case, Checked, Draft},
    compose::Composed,
    diag::{Finding, Home, Severity, Source},
    elements::{self, Proof},
    facts::{
        Facts,
        terms::{self, Account},
    },
    floor::Declaration,
    kind::Kind,
    layout::{FrameText, Pages, layout},
    markdown::{
        document::{self, Document},
        marks::{self, MarkSpan},
    },
    output::{self, Meta},
    project::named::Files,
    prose::{Printed, Prose},
    rules::{self, Subject},
    stage::Stage,
    value::Value,
};

mod enclosures;
mod lacking;
mod language;
#[cfg(feature = "printpdf")]
mod pages;
pub(crate) mod problems;
mod retour;
mod trace;
mod workshop;

pub use enclosures::Enclosure;
pub use workshop::Workshop;

/// What became of one case.
#[derive(Debug, Default)]
pub struct Letter {
    /// All that is wrong or doubtful, in the order of the line.
    pub findings: Vec<Finding>,
    /// The clean Markdown; absent if an error withholds the letter.
    pub markdown: Option<String>,
    /// The PDF file; absent if an error withholds the letter or it was not asked for.
    pub pdf: Option<Vec<u8>>,
    /// Files that go with the letter; none if an error withholds it.
    pub enclosures: Vec<Enclosure>,
    /// Id of its kind, once it is on pages.
    pub kind: Option<String>,
    /// Every term of the case that can be counted, once it is on pages.
    pub terms: Vec<Account>,
    /// Per element that stands: its sentence and the page it is on, from 1.
    pub evidence: Vec<Evidence>,
    /// What the office declares that its letters of this kind have less of than the built-in templates ask.
    pub deviations: Vec<String>,
}

/// The proof of an element with the page it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The id of the element, as in `law.md`.
    pub element: String,
    /// The words that prove it.
    pub sentence: String,
    /// From 1; none if it is on no page.
    pub page: Option<usize>,
}

/// A case that could be read, with the letter as its templates wrote it.
#[derive(Debug, Clone)]
pub struct Composition<'a> {
    pub kind: &'a Kind,
    pub case: Case,
    pub facts: Facts,
    pub composed: Composed,
    pub enclosures: Vec<Enclosure>,
    /// What the rules that need no letter had to say.
    pub findings: Vec<Finding>,
}

/// A letter whose words have been held against its rules and elements, but that is on no page yet.
#[derive(Debug)]
pub struct Proven<'a> {
    pub kind: &'a Kind,
    pub case: Case,
    pub facts: Facts,
    /// The clean Markdown.
    pub markdown: Arc<Source>,
    pub marks: Vec<MarkSpan>,
    pub document: Document,
    pub printed: Vec<Printed>,
    pub prose: Prose,
    pub proofs: Vec<Proof>,
    pub enclosures: Vec<Enclosure>,
    pub findings: Vec<Finding>,
}

impl Workshop {
    /// From the bytes of a case file to a checked letter, as Markdown and PDF.
    ///
    /// `name` is the path to show in findings. Never panics on bad input; everything wrong is in the findings.
    #[must_use]
    pub fn letter(&self, name: &str, bytes: &[u8]) -> Letter {
        self.letter_with(name, bytes, &Files::default())
    }

    /// The same for a case that names files, which must have been read.
    #[must_use]
    pub fn letter_with(&self, name: &str, bytes: &[u8], files: &Files) -> Letter {
        match self.compose_with(name, bytes, files) {
            Ok(composition) => self.judge(composition),
            Err(findings) => Letter { findings, ..Letter::default() },
        }
    }

    /// The first half of the line: bytes ─▶ case ─▶ facts ─▶ rules ─▶ marked Markdown.
    ///
    /// # Errors
    /// Every mistake in the case file; what the template prints and the case does not give.
    pub fn compose(&self, name: &str, bytes: &[u8]) -> Result<Composition<'_>, Vec<Finding>> {
        self.compose_with(name, bytes, &Files::default())
    }

    /// The same for a case that names files, which must have been read.
    ///
    /// # Errors
    /// As [`Workshop::compose`]; an enclosure that cannot be used.
    pub fn compose_with(&self, name: &str, bytes: &[u8], files: &Files) -> Result<Composition<'_>, Vec<Finding>> {
        let draft = Draft::parse_below(name, bytes, files.line())?;
        let draft = match files.defaults() {
            Some(defaults) => draft.with_defaults(defaults),
            None => draft,
        };
        let bench = self.bench(&draft)?;
        let kind = bench.kind;
        let Checked { case, warnings: mut findings, open } = draft.check(kind)?;
        findings.extend(self.declared(&case).map(|one| one.on(date_of(&case))));
        self.watch.passed(Stage::Read);
        let facts = Facts::derive(&case, &self.law);
        let mut open = open.into_iter().filter(|condition| facts.holds(&condition.fact)).peekable();
        if open.peek().is_some() {
            // What rules and templates would say of a case that lacks a field are consequences of that.
            findings.extend(open.map(|condition| condition.finding));
            return Err(findings);
        }
        let subject = Subject { case: &case, facts: &facts, law: &self.law, patterns: &self.patterns, prose: None };
        findings.extend(rules::run(&kind.rules, subject, false));
        let (enclosures, unfit) = enclosures::read(&case, files);
        let withheld = unfit.iter().any(Finding::is_error);
        findings.extend(unfit);
        if withheld {
            return Err(findings);
        }
        let derived = enclosures::derived(&enclosures);
        self.watch.passed(Stage::Rules);
        let composed = bench.composer.compose(kind, &case, &facts, &self.common, &derived);
        self.watch.passed(Stage::Compose);
        match composed {
            Ok(composed) => Ok(Composition { kind, case, facts, composed, enclosures, findings }),
            Err(lacking) => {
                // What a template lacks is a consequence of what the case lacks.
                if !findings.iter().any(Finding::is_error) {
                    findings.extend(lacking);
                }
                Err(findings)
            }
        }
    }

    /// The second half: marked Markdown ─▶ document ─▶ rules and elements ─▶ pages ─▶ files.
    #[must_use]
    pub fn judge(&self, composition: Composition<'_>) -> Letter {
        match self.prove(composition) {
            Ok(proven) => self.set(proven),
            Err(findings) => Letter { findings, ..Letter::default() },
        }
    }

    /// What the words of the letter come to, before it is set on pages: marked Markdown ─▶ document ─▶ rules and elements.
    ///
    /// # Errors
    /// Marks that do not pair, with what was found before.
    pub fn prove<'a>(&self, composition: Composition<'a>) -> Result<Proven<'a>, Vec<Finding>> {
        let Composition { kind, case, facts, composed, enclosures, mut findings } = composition;
        let (clean, marks) = match marks::lift(&composed.text) {
            Ok(lifted) => lifted,
            Err(error) => {
                findings.push(error.finding());
                return Err(findings);
            }
        };
        let markdown = Source::in_home(Home::Letter, &case.source.name, clean);
        let (mut document, unfit) = document::parse(&markdown, &marks);
        document.foreign = language::foreign(&document, &marks, &composed.printed, &case);
        findings.extend(unfit);
        findings.extend(enclosures::unshown(&enclosures, &document));

        let printed = composed.printed.iter();
        let printed: Vec<Printed> =
            printed.map(|value| Printed { place: value.place.clone(), is_quote: value.quote }).collect();
        let prose = Prose::build(&document, &markdown, &marks, &printed);
        self.watch.passed(Stage::Parse);
        let subject =
            Subject { case: &case, facts: &facts, law: &self.law, patterns: &self.patterns, prose: Some(&prose) };
        findings.extend(rules::run(&kind.rules, subject, true));
        let (proofs, unproven) = elements::prove(elements::Unproven {
            kind,
            case: &case,
            facts: &facts,
            patterns: &self.patterns,
            prose: &prose,
            marks: &marks,
            markdown: &markdown,
        });
        let made = lacking::Made {
            kind,
            case: &case,
            gates: self.gates(&kind.id).filter(|_| !unproven.is_empty()),
            marks: &marks,
            printed: &printed,
        };
        let unproven = lacking::told(unproven, &findings, made);
        // A rule that already said what is wrong with the data of an element said it better; but a warning hides no error.
        let told: Vec<(String, Severity)> =
            findings.iter().filter_map(|finding| Some((finding.about.clone()?, finding.severity))).collect();
        let new = |finding: &Finding| {
            let same = |about: &String| finding.about.as_ref() == Some(about);
            !told.iter().any(|(about, gravity)| same(about) && *gravity >= finding.severity)
        };
        findings.extend(unproven.into_iter().filter(new));
        self.watch.passed(Stage::Prove);
        Ok(Proven { kind, case, facts, markdown, marks, document, printed, prose, proofs, enclosures, findings })
    }

    /// The last part: document ─▶ pages ─▶ files.
    fn set(&self, proven: Proven<'_>) -> Letter {
        let Proven { kind, case, facts, markdown, marks, document, printed, proofs, enclosures, mut findings, .. } =
            proven;
        let frame = self.frame(&case, &enclosures);
        let (pages, misfits) = layout(&document, &self.typesetter, &self.style, &frame);
        findings.extend(misfits.into_iter().map(|misfit| trace::placed(misfit, &markdown, &marks, &printed)));
        if !same_words(&pages, &document) {
            findings.push(problems::LAYOUT_WORDS_DIFFER.found().at(&markdown, 0..0));
        }

        let page = |proof: &Proof| proof.block.and_then(|block| pages.page_of(block)).map(|page| page + 1);
        let evidence = proofs.iter().map(|proof| Evidence {
            page: page(proof),
            element: proof.element.clone(),
            sentence: proof.sentence.clone(),
        });
        let evidence = evidence.collect();
        self.watch.passed(Stage::LayOut);
        let terms = terms::accounts(kind, &case, &facts, &self.law);
        let deviations: Vec<String> = self.declared(&case).map(Declaration::line).collect();
        let kind_id = Some(kind.id.clone());
        let mut letter = Letter { findings, evidence, deviations, kind: kind_id, terms, ..Letter::default() };
        if letter.findings.iter().any(Finding::is_error) {
            return letter;
        }
        let text = output::markdown::write(&markdown.text);
        let pdf = if self.writes_pdf {
            let meta = meta(kind, &case, &document, &text, &letter.deviations);
            self.pdf.write(&pages, &document, &meta).map(Some)
        } else {
            // A font that no file can hold withholds the letter, whatever it is made for.
            self.pdf.embeds(&pages).map(|()| None)
        };
        match pdf {
            Ok(pdf) => {
                if pdf.is_some() {
                    self.watch.passed(Stage::Pdf);
                }
                letter.pdf = pdf;
                letter.markdown = Some(text);
                letter.enclosures = enclosures;
            }
            Err(finding) => letter.findings.push(*finding),
        }
        letter
    }

    /// The deviations that the office declared for letters of this kind.
    fn declared<'a>(&'a self, case: &'a Case) -> impl Iterator<Item = &'a Declaration> {
        self.office.declarations.of(&case.kind)
    }

    fn frame(&self, case: &Case, enclosures: &[Enclosure]) -> FrameText {
        let printed = |path: &str| case.get(path).map(|spanned| spanned.value.printed());
        let date = match case.get("briefdatum").map(|spanned| &spanned.value) {
            Some(Value::Date(date)) => crate::value::date::without_weekday(*date),
            _ => String::new(),
        };
        FrameText {
            kenmerk: printed("kenmerk.ons"),
            datum: date,
            logo: self.logo.clone(),
            signature: self.signature.clone(),
            retour: retour::lines(case),
            enclosed: enclosures::bound(enclosures),
        }
    }
}

/// What was checked is what is printed: the words of the pages are those of the document.
fn same_words(pages: &Pages, document: &document::Document) -> bool {
    let leaves = document.walk();
    let meant =
        leaves.iter().flat_map(|leaf| leaf.inlines.iter().flat_map(|inline| inline.text().chars()).chain(['\n']));
    folded(pages.characters()).eq(folded(meant))
}

/// The words of a text with one space between each two.
fn folded(text: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    let mut text = text.peekable();
    let mut begun = false;
    std::iter::from_fn(move || {
        let mut between = false;
        while text.next_if(|letter| letter.is_whitespace()).is_some() {
            between = begun;
        }
        let next = *text.peek()?;
        begun = true;
        if between {
            return Some(' ');
        }
        text.next();
        Some(next)
    })
}

/// What the file says about the letter in it.
fn meta(kind: &Kind, case: &Case, document: &Document, markdown: &str, deviations: &[String]) -> Meta {
    let printed = |path: &str| case.get(path).map(|spanned| spanned.value.printed());
    let kenmerk = printed("kenmerk.ons");
    let date = date_of(case).unwrap_or(jiff::civil::Date::ZERO);
    Meta {
        title: document.subject().unwrap_or_else(|| kind.title.clone()),
        author: ["gemachtigde.kantoor", "gemachtigde.naam", "afzender.naam"]
            .iter()
            .find_map(|path| printed(path))
            .unwrap_or_default(),
        subject: Some(match &kenmerk {
            Some(kenmerk) => format!("{} ({kenmerk})", kind.title),
            None => kind.title.clone(),
        }),
        keywords: [Some(kind.id.clone()), kenmerk.clone(), printed("kenmerk.uw")].into_iter().flatten().collect(),
        language: "nl-NL".to_owned(),
        date,
        origin: output::Provenance::new(&kind.id, kenmerk, markdown).deviating(deviations),
    }
}

/// The date on the letter.
fn date_of(case: &Case) -> Option<jiff::civil::Date> {
    match case.get("briefdatum").map(|spanned| &spanned.value) {
        Some(Value::Date(date)) => Some(*date),
        _ => None,
    }
}
