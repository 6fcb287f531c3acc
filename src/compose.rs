//! From a case to marked Markdown: one template engine per kind, with a component per element and zone.

use std::{collections::BTreeMap, sync::Arc};

use tera::{Context, Error, Tera};

use crate::{
    case::Case,
    diag::{Finding, Place, Source},
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
mod names;
mod shelf;
mod tags;
mod trouble;

pub use names::Names;
pub use shelf::Shelf;

/// The prefix under which an office's own template finds the built-in one it extends.
const BUILT_IN: &str = "ingebouwd/";

/// Name of the generated template that defines the components.
const COMPONENTS: &str = "onderdelen.md";

/// The template engine of one kind.
#[derive(Debug)]
pub struct Composer {
    tera: Tera,
    letter: String,
    sources: BTreeMap<String, Arc<Source>>,
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
            .map_err(|error| Finding::error("law-invalid").arg("detail", error.to_string()))?;
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
    /// A letter that is missing, a misspelt or unclosed component, a name that the kind does not know.
    pub fn new(kind: &Kind, shelf: &Shelf, names: &Names) -> Result<Self, Vec<Finding>> {
        let letter = format!("{}/letter.md", kind.id);
        let sources = shelf.reached_from(&letter);
        let mut findings = Vec::new();
        if !sources.contains_key(&letter) && !shelf.is_unreadable(&letter) {
            findings.push(Finding::error("template-missing").arg("file", &letter).at(&kind.source, 0..0));
        }
        for element in kind.elements.iter().filter(|element| !element.optional) {
            let tag = format!("<element.{}>", element.id);
            if !sources.values().any(|source| source.text.contains(&tag)) {
                let finding = Finding::error("template-element-untagged").arg("element", &element.id);
                findings.push(finding.arg("file", &letter).place(Some(element.place.clone())));
            }
        }
        if let Some(source) = sources.get(&letter) {
            findings.extend(names::unknown(source, names.of_kind(kind)));
            let applies = |id: &str| {
                kind.element(id).is_some() || kind.omitted.iter().any(|omission| omission.leaves_out_element(id))
            };
            findings.extend(tags::wrong(source, names.elements(), applies));
        }
        if !findings.is_empty() {
            return Err(findings);
        }
        match engine(kind, names, &sources) {
            Ok(tera) => Ok(Self { tera, letter, sources }),
            Err(error) => Err(trouble::findings(&error, &sources)),
        }
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
        let text =
            self.tera.render(&self.letter, &context).map_err(|error| trouble::findings(&error, &self.sources))?;
        Ok(Composed { text, printed })
    }
}

fn engine(kind: &Kind, names: &Names, sources: &BTreeMap<String, Arc<Source>>) -> Result<Tera, Error> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".md"]);
    tera.set_escape_fn(escape);
    tera.set_fallback_prefixes([BUILT_IN])?;
    filters::register(&mut tera);
    let components = (COMPONENTS.to_owned(), components(kind, names));
    let texts = sources.iter().map(|(name, source)| (name.clone(), source.text.clone()));
    tera.add_raw_templates(texts.chain([components]))?;
    Ok(tera)
}

/// Defines `element.…` and `zone.…`, which wrap their body in marks; an element of other kinds only prints its body.
fn components(kind: &Kind, names: &Names) -> String {
    let component = |name: String, mark: Mark| {
        let (open, close) = (marks::open(mark), marks::close(mark));
        format!("{{% component {name}() %}}{open}{{{{ body }}}}{close}{{% endcomponent %}}\n")
    };
    let index = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
    let elements = kind.elements.iter().enumerate();
    let elements = elements.map(|(i, element)| component(format!("element.{}", element.id), Mark::Element(index(i))));
    let zones = Zone::ALL.iter().enumerate();
    let zones = zones.map(|(i, (_, name))| component(format!("zone.{name}"), Mark::Zone(index(i))));
    let foreign = names.elements().iter().filter(|id| kind.element(id).is_none());
    let foreign = foreign.map(|id| format!("{{% component element.{id}() %}}{{{{ body }}}}{{% endcomponent %}}\n"));
    elements.chain(zones).chain(foreign).collect()
}
