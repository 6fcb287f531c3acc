//! From a case to marked Markdown: one template engine per kind, with a component per element and zone.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use tera::{Context, Error, Tera};

use crate::{
    case::Case,
    diag::{Finding, Place, Severity},
    facts::Facts,
    kind::Kind,
    law::Law,
    markdown::{
        document::Zone,
        escape::escape,
        marks::{self, Mark},
    },
    style::Style,
};

mod context;
mod filters;
mod gates;
mod names;
pub(crate) mod problems;
mod reader;
mod scan;
mod shelf;
mod tags;
mod trouble;

pub use gates::Gates;
pub use names::Names;
pub use shelf::Shelf;
use shelf::Texts;

/// The prefix under which an office's own template finds the built-in one it extends.
const BUILT_IN: &str = "ingebouwd/";

/// Name of the generated template that defines the components.
const COMPONENTS: &str = "onderdelen.md";

/// The template engine of one kind.
#[derive(Debug)]
pub struct Composer {
    tera: Tera,
    letter: String,
    texts: Texts,
    gates: OnceLock<Gates>,
}

/// Values that are added to the groups of a case, by the path of the group (`bijlagen.0`).
pub type Derived = BTreeMap<String, BTreeMap<&'static str, tera::Value>>;

/// A letter as its templates wrote it, marks and all.
#[derive(Debug, Clone)]
pub struct Composed {
    pub text: String,
    /// The values of the case that may be printed, by the index of their mark.
    pub printed: Vec<PrintedValue>,
}

/// A value of the case as templates see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedValue {
    /// Dotted path in the case, list items by number.
    pub path: String,
    pub place: Place,
    /// Words of the other side, which the letter quotes and does not make its own.
    pub quote: bool,
}

/// What the templates of all letters see.
#[derive(Debug)]
pub struct Common {
    law: tera::Value,
    house: tera::Value,
}

impl Common {
    /// The ledger as `wet`, and the office's own lines as `huisstijl.briefhoofd` and `huisstijl.voettekst`.
    ///
    /// # Errors
    /// A ledger that a template cannot read.
    pub fn new(law: &Law, style: &Style) -> Result<Self, Finding> {
        let law = tera::Value::try_from_serializable(law)
            .map_err(|error| problems::LAW_INVALID.found().arg("detail", error.to_string()))?;
        let own = [("briefhoofd", &style.letterhead.lines), ("voettekst", &style.footer.lines)];
        let own = own.into_iter().filter(|(_, lines)| !lines.is_empty());
        let house: BTreeMap<String, Vec<String>> =
            own.map(|(place, lines)| (place.to_owned(), lines.clone())).collect();
        Ok(Self { law, house: tera::Value::from(house) })
    }
}

impl Composer {
    /// Parses the letter of a kind and the parts it uses.
    ///
    /// # Errors
    /// A letter that is missing, a misspelt or unclosed component, what the engine does not know.
    pub fn new(kind: &Kind, shelf: &Shelf) -> Result<Self, Vec<Finding>> {
        let letter = format!("{}/letter.md", kind.id);
        let (texts, mut findings) = shelf.reached_from(&letter);
        if !texts.contains_key(&letter) && findings.is_empty() {
            findings.push(problems::MISSING.found().arg("file", &letter).at(&kind.source, 0..0));
        }
        if !findings.is_empty() {
            return Err(findings);
        }
        match engine(kind, &texts) {
            Ok(tera) => Ok(Self { tera, letter, texts, gates: OnceLock::new() }),
            Err(error) => Err(trouble::findings(&error, &texts)),
        }
    }

    /// What decides over each element of the letter, read from its templates when somebody asks.
    #[must_use]
    pub fn gates(&self) -> &Gates {
        self.gates.get_or_init(|| gates::of(&self.letter, &self.texts))
    }

    /// What is wrong with the letter of a kind and the engine need not know: elements that are tagged nowhere, and what is
    /// [misspelt](Composer::misspelt).
    #[must_use]
    pub fn check(&self, kind: &Kind, shelf: &Shelf, names: &Names) -> Vec<Finding> {
        let Self { letter, texts, .. } = self;
        let mut findings = Self::misspelt(kind, shelf, names);
        let called = shelf::called(letter, texts);
        let tagged = calls(texts);
        for element in kind.elements.iter().filter(|element| !element.optional) {
            let tag = format!("element.{}", element.id);
            // What only some letters need, an office may leave out that writes no such letters.
            let every_letter =
                element.severity == Severity::Error && element.when.is_empty() && element.unless.is_empty();
            let stands = if every_letter { called.contains(&tag) } else { tagged.contains(tag.as_str()) };
            if !stands {
                let finding = problems::ELEMENT_UNTAGGED.found().arg("element", &element.id);
                findings.push(finding.arg("file", letter).place(Some(element.place.clone())));
            }
        }
        findings
    }

    /// Tags and names in the letter of a kind that this kind does not have.
    #[must_use]
    pub fn misspelt(kind: &Kind, shelf: &Shelf, names: &Names) -> Vec<Finding> {
        let Some(Ok(template)) = shelf.get(&format!("{}/letter.md", kind.id)) else { return Vec::new() };
        let mut findings = reader::unknown(&template, &names.of_kind(kind));
        let omits = |id: &str| kind.omitted.iter().any(|omission| omission.leaves_out_element(id));
        let applies = |id: &str| kind.element(id).is_some() || omits(id);
        findings.extend(tags::wrong(&template, names.elements(), applies));
        findings
    }

    /// Fills in a case; `derived` are values that follow from more than the case.
    ///
    /// # Errors
    /// A value that the template prints and the case does not give, with its place in the template.
    pub fn compose(
        &self,
        kind: &Kind,
        case: &Case,
        facts: &Facts,
        common: &Common,
        derived: &Derived,
    ) -> Result<Composed, Vec<Finding>> {
        let (values, printed) = context::values(kind, case, facts, derived);
        let mut context = Context::new();
        for (name, value) in values {
            context.insert_value(name, value);
        }
        context.insert_value("wet", common.law.clone());
        context.insert_value("huisstijl", common.house.clone());
        let text = self.tera.render(&self.letter, &context).map_err(|error| trouble::findings(&error, &self.texts))?;
        Ok(Composed { text, printed })
    }
}

fn engine(kind: &Kind, texts: &Texts) -> Result<Tera, Error> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".md"]);
    tera.set_escape_fn(escape);
    filters::register(&mut tera);
    let components = (COMPONENTS.to_owned(), components(kind, texts));
    let texts = texts.iter().map(|(name, template)| (name.clone(), template.source.text.clone()));
    tera.add_raw_templates(texts.chain([components]))?;
    Ok(tera)
}

/// Defines the `element.…` and `zone.…` that these templates call: they wrap their body in marks. An element that only other
/// kinds have prints its body and nothing else.
fn components(kind: &Kind, texts: &Texts) -> String {
    let index = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
    let component = |name: &str| {
        let (family, id) = name.split_once('.')?;
        let mark = match family {
            "element" => kind.elements.iter().position(|element| element.id == id).map(|at| Mark::Element(index(at))),
            "zone" => Zone::ALL.iter().position(|(_, name)| *name == id).map(|at| Mark::Zone(index(at))),
            _ => return None,
        };
        let (open, close) = mark.map_or_else(Default::default, |mark| (marks::open(mark), marks::close(mark)));
        Some(format!("{{% component {name}() %}}{open}{{{{ body }}}}{close}{{% endcomponent %}}\n"))
    };
    calls(texts).into_iter().filter_map(component).collect()
}

/// The components that templates call, wherever the call stands.
fn calls(texts: &Texts) -> BTreeSet<&str> {
    texts.values().flat_map(|template| template.calls().map(|(name, ..)| name)).collect()
}
