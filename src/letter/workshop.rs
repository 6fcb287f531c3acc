//! Loads once what all letters share; what an office brings along is held against itself before the first letter is made.

use std::{borrow::Cow, sync::Arc};

use crate::{
    case::{Case, Defaults, Draft},
    compose::{Common, Gates},
    diag::{Finding, Source},
    kind::Kind,
    law::Law,
    layout::{
        Image, Typesetter,
        faces::{FaceId, Faces},
    },
    output::{image, pdf},
    patterns::{ASKED, Patterns},
    project::{File, Templates},
    stage::Watch,
    style::{Places, Style},
};

mod benches;
mod office;

use benches::{Bench, Benches};
use office::Office;

/// Everything that letters share: kinds with their template engines, law, patterns, house style and fonts.
#[derive(Debug)]
pub struct Workshop {
    benches: Benches,
    pub(super) office: Office,
    pub(super) law: Law,
    pub(super) common: Common,
    pub(super) patterns: Patterns,
    pub(super) style: Style,
    pub(super) logo: Option<Arc<Image>>,
    pub(super) signature: Option<Arc<Image>>,
    pub(super) typesetter: Typesetter,
    pub(super) pdf: pdf::Writer,
    /// Whether anybody wants a PDF.
    pub(super) writes_pdf: bool,
    pub(super) watch: Watch,
}

impl Workshop {
    /// Reads law, style and fonts; kinds and patterns when a letter needs them, for what is built in was checked by tests.
    ///
    /// # Errors
    /// Everything that is wrong with any of them, and of an office's own templates with anything: who guards them wants it all
    /// at once.
    pub fn load(templates: &Templates) -> Result<Self, Vec<Finding>> {
        let mut findings = Vec::new();
        let law = keep(source(templates.read("law.yaml"), "law.yaml").and_then(|it| Law::parse(&it)), &mut findings);
        let trusted = templates.is_built_in("patterns.yaml");
        let patterns = source(templates.read("patterns.yaml"), "patterns.yaml").and_then(|it| patterns(&it, trusted));
        let patterns = keep(patterns, &mut findings);
        let style = source(templates.style(), "style/style.yaml").and_then(|it| Style::placed(&it));
        let style = keep(style, &mut findings);
        let (Some(law), Some(patterns), Some((style, places))) = (law, patterns, style) else { return Err(findings) };
        let files = Beside { templates, places: &places };

        let faces = keep(files.faces(&style), &mut findings);
        let logo = style.logo.as_ref().map(|logo| files.picture("logo.bestand", &logo.file, &logo.alt)).transpose();
        let logo = keep(logo, &mut findings);
        let signature = style.signature.as_ref();
        let signature = signature
            .map(|signature| files.picture("handtekeningbeeld.bestand", &signature.file, &signature.alt()))
            .transpose();
        let signature = keep(signature, &mut findings);
        let benches = Benches::new(&Arc::new(templates.clone()), &law);
        if !templates.are_built_in() {
            findings.extend(benches.check(&patterns));
        }
        let (Some(faces), Some(logo), Some(signature), true) = (faces, logo, signature, findings.is_empty()) else {
            return Err(findings);
        };
        let office = Office::of(templates, &law, &patterns, &benches)?;
        let common = Common::new(&law, &style).map_err(|finding| vec![finding])?;
        Ok(Self {
            benches,
            office,
            common,
            law,
            patterns,
            style,
            pdf: pdf::Writer::showing(logo.iter().chain(&signature).cloned()),
            writes_pdf: true,
            logo,
            signature,
            typesetter: Typesetter::new(Arc::new(faces)),
            watch: Watch::default(),
        })
    }

    /// The same workshop, with somebody who is told when a letter has passed a stage.
    #[must_use]
    pub fn watched(mut self, watch: Watch) -> Self {
        self.watch = watch;
        self.pdf = self.pdf.watched(watch);
        self
    }

    /// The same workshop, whose letters are laid out but not written as PDF.
    #[must_use]
    pub fn without_pdf(mut self) -> Self {
        self.writes_pdf = false;
        self
    }

    /// The same workshop, to stay until the program ends: to take it down piece by piece takes time and frees nothing that
    /// is needed then.
    #[must_use]
    pub fn kept(self) -> &'static Self {
        Box::leak(Box::new(self))
    }

    /// The kinds, sorted by id.
    pub fn kinds(&self) -> impl Iterator<Item = &Kind> {
        self.benches.ids().filter_map(|id| self.benches.kind(id)?.ok())
    }

    /// What there is to warn of in an office's folder, whatever the letter: what it declares to have less of than the built-in
    /// templates, declarations of nothing, and files that nothing reads.
    #[must_use]
    pub fn notes(&self) -> &[Finding] {
        &self.office.notes
    }

    /// The ledger of the law.
    #[must_use]
    pub fn law(&self) -> &Law {
        &self.law
    }

    /// A case as far as it can be read, with its kind and what is wrong with the rest of it.
    ///
    /// # Errors
    /// What keeps its bytes from being YAML, or its kind from being known.
    pub fn read(&self, name: &str, bytes: &[u8]) -> Result<(&Kind, Case, Vec<Finding>), Vec<Finding>> {
        self.read_with(name, bytes, None)
    }

    /// The same, with values for fields that the case does not give.
    ///
    /// # Errors
    /// As [`Workshop::read`].
    pub fn read_with(
        &self,
        name: &str,
        bytes: &[u8],
        defaults: Option<&Defaults>,
    ) -> Result<(&Kind, Case, Vec<Finding>), Vec<Finding>> {
        let draft = Draft::parse(name, bytes)?;
        let draft = match defaults {
            Some(defaults) => draft.with_defaults(defaults),
            None => draft,
        };
        let kind = self.of(&draft, |id| self.benches.kind(id))?;
        let (case, findings) = draft.readable(kind).map_err(|finding| vec![finding])?;
        Ok((kind, case, findings))
    }

    pub(super) fn bench(&self, draft: &Draft) -> Result<Bench<'_>, Vec<Finding>> {
        self.of(draft, |id| self.benches.bench(id))
    }

    /// What decides over the elements of the letters of a kind.
    #[must_use]
    pub fn gates(&self, id: &str) -> Option<&Gates> {
        Some(self.benches.bench(id)?.ok()?.composer.gates())
    }

    /// What `get` has for the kind of a case.
    fn of<T>(&self, draft: &Draft, get: impl Fn(&str) -> Option<Result<T, Vec<Finding>>>) -> Result<T, Vec<Finding>> {
        let (id, _) = draft.kind().map_err(|finding| vec![finding])?;
        get(&id).unwrap_or_else(|| Err(vec![draft.unknown_kind(self.benches.ids().collect::<Vec<_>>())]))
    }
}

/// The value, or none with its findings put with the others.
fn keep<T>(result: Result<T, Vec<Finding>>, findings: &mut Vec<Finding>) -> Option<T> {
    result.map_err(|found| findings.extend(found)).ok()
}

pub(super) fn source(file: Option<File>, path: &str) -> Result<Arc<Source>, Vec<Finding>> {
    let file = file.ok_or_else(|| vec![crate::compose::problems::MISSING.found().arg("file", path)])?;
    file.source().map_err(|finding| vec![finding])
}

/// The patterns, with all that the program asks for.
pub(super) fn patterns(source: &Arc<Source>, trusted: bool) -> Result<Patterns, Vec<Finding>> {
    if trusted {
        return Ok(Patterns::built_in(source));
    }
    let patterns = Patterns::parse(source)?;
    let missing = patterns.missing(ASKED.iter().copied(), source);
    if missing.is_empty() { Ok(patterns) } else { Err(missing) }
}

/// The files that the house style names, and where it names them.
struct Beside<'a> {
    templates: &'a Templates,
    places: &'a Places,
}

impl Beside<'_> {
    fn at(&self, finding: Finding, key: &str) -> Finding {
        finding.place(self.places.get(key).cloned().flatten())
    }

    fn read(&self, key: &str, path: &str) -> Result<File, Finding> {
        self.templates.beside_style(path).map_err(|finding| self.at(finding, key))
    }

    fn faces(&self, style: &Style) -> Result<Faces, Vec<Finding>> {
        let fonts = &style.fonts;
        let named = [
            ("lettertype.gewoon", &fonts.regular),
            ("lettertype.vet", &fonts.bold),
            ("lettertype.cursief", &fonts.italic),
            ("lettertype.vetcursief", &fonts.bold_italic),
        ];
        let mut files = Vec::new();
        let mut findings = Vec::new();
        for (key, path) in named {
            match self.read(key, path) {
                Ok(file) => files.push(file.bytes),
                Err(finding) => findings.push(finding),
            }
        }
        let Ok(files) = <[Cow<'static, [u8]>; 4]>::try_from(files) else { return Err(findings) };
        Faces::parse(files).map_err(|found| {
            let told = |(id, finding): (FaceId, Finding)| {
                let (key, path) = named[id.index()];
                self.at(finding.arg("file", path), key)
            };
            found.into_iter().map(told).collect()
        })
    }

    /// A picture that the style names, with the words for those who do not see it.
    fn picture(&self, key: &str, path: &str, alt: &str) -> Result<Arc<Image>, Vec<Finding>> {
        let file = self.read(key, path).map_err(|finding| vec![finding])?;
        let image = image::mark(Arc::from(&*file.bytes), alt);
        Ok(Arc::new(image.map_err(|finding| vec![self.at(finding.arg("image", file.name), key)])?))
    }
}
