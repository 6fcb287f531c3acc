//! Loads once what all letters share, and holds it against itself before the first letter is made.

use std::sync::Arc;

use crate::{
    case::{Case, Draft},
    compose::{Common, Composer, Names, Shelf},
    concurrent,
    diag::{Finding, Place, Source},
    facts::FACTS,
    kind::{self, Kind, Vocabulary},
    law::Law,
    layout::{Image, faces::Faces, shape::Shaper},
    output::{image, pdf},
    patterns::Patterns,
    project::{File, Templates},
    rules::{self, RULES},
    stage::Watch,
    style::Style,
};

/// Everything that letters share: kinds with their template engines, law, patterns, house style and fonts.
#[derive(Debug)]
pub struct Workshop {
    benches: Vec<Bench>,
    pub(super) law: Law,
    pub(super) common: Common,
    pub(super) patterns: Patterns,
    pub(super) style: Style,
    pub(super) logo: Option<Arc<Image>>,
    pub(super) signature: Option<Arc<Image>>,
    pub(super) shaper: Shaper,
    /// None if nobody wants a PDF.
    pub(super) pdf: Option<pdf::Writer>,
    pub(super) watch: Watch,
}

/// A kind with the engine that fills in its letters.
#[derive(Debug)]
pub(super) struct Bench {
    pub(super) kind: Kind,
    pub(super) composer: Composer,
}

impl Workshop {
    /// Reads law, patterns, style, fonts and every kind.
    ///
    /// # Errors
    /// Everything that is wrong with any of them: a guard of an office's own templates wants it all at once.
    pub fn load(templates: &Templates) -> Result<Self, Vec<Finding>> {
        let mut findings = Vec::new();
        let law = keep(source(templates.read("law.yaml"), "law.yaml").and_then(|it| Law::parse(&it)), &mut findings);
        let patterns = source(templates.read("patterns.yaml"), "patterns.yaml").and_then(|it| patterns(&it));
        let patterns = keep(patterns, &mut findings);
        let style = source(templates.style(), "style/style.yaml").and_then(|it| Style::parse(&it));
        let style = keep(style, &mut findings);
        let (Some(law), Some(patterns), Some(style)) = (law, patterns, style) else { return Err(findings) };

        let faces = keep(faces(templates, &style), &mut findings);
        let logo = style.logo.as_ref().map(|logo| picture(templates, &logo.file, &logo.alt)).transpose();
        let logo = keep(logo, &mut findings);
        let signature = style.signature.as_ref();
        let signature = signature.map(|signature| picture(templates, &signature.file, &signature.alt())).transpose();
        let signature = keep(signature, &mut findings);
        let benches = keep(benches(templates, &patterns, &law), &mut findings);
        let (Some(faces), Some(logo), Some(signature), Some(benches)) = (faces, logo, signature, benches) else {
            return Err(findings);
        };
        let common = Common::new(&law, &style).map_err(|finding| vec![finding])?;
        Ok(Self {
            benches,
            common,
            law,
            patterns,
            style,
            pdf: Some(pdf::Writer::showing(logo.iter().chain(&signature).cloned())),
            logo,
            signature,
            shaper: Shaper::new(Arc::new(faces)),
            watch: Watch::default(),
        })
    }

    /// The same workshop, with somebody who is told when a letter has passed a stage.
    #[must_use]
    pub fn watched(mut self, watch: Watch) -> Self {
        self.watch = watch;
        self.pdf = self.pdf.map(|pdf| pdf.watched(watch));
        self
    }

    /// The same workshop, whose letters are laid out but not written as PDF.
    #[must_use]
    pub fn without_pdf(mut self) -> Self {
        self.pdf = None;
        self
    }

    /// The kinds, sorted by id.
    pub fn kinds(&self) -> impl Iterator<Item = &Kind> {
        self.benches.iter().map(|bench| &bench.kind)
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
        let draft = Draft::parse(name, bytes)?;
        let kind = &self.bench(&draft)?.kind;
        let (case, findings) = draft.readable(kind).map_err(|finding| vec![finding])?;
        Ok((kind, case, findings))
    }

    pub(super) fn bench(&self, draft: &Draft) -> Result<&Bench, Vec<Finding>> {
        let (id, _) = draft.kind().map_err(|finding| vec![finding])?;
        let known: Vec<&str> = self.benches.iter().map(|bench| bench.kind.id.as_str()).collect();
        let bench = self.benches.iter().find(|bench| bench.kind.id == id);
        bench.ok_or_else(|| vec![draft.unknown_kind(known)])
    }
}

/// The value, or none with its findings put with the others.
fn keep<T>(result: Result<T, Vec<Finding>>, findings: &mut Vec<Finding>) -> Option<T> {
    result.map_err(|found| findings.extend(found)).ok()
}

fn source(file: Option<File>, path: &str) -> Result<Arc<Source>, Vec<Finding>> {
    let file = file.ok_or_else(|| vec![crate::compose::problems::MISSING.found().arg("file", path)])?;
    file.source().map_err(|finding| vec![finding])
}

/// The patterns, with all that rules ask for.
fn patterns(source: &Arc<Source>) -> Result<Patterns, Vec<Finding>> {
    let patterns = Patterns::parse(source)?;
    let missing = patterns.missing(rules::patterns(), source);
    if missing.is_empty() { Ok(patterns) } else { Err(missing) }
}

fn faces(templates: &Templates, style: &Style) -> Result<Faces, Vec<Finding>> {
    let fonts = &style.fonts;
    let read = |path: &String| templates.beside_style(path).map(|file| file.bytes.into_owned());
    let at = |finding: Finding, path: &str| finding.place(named_in_style(templates, path));
    let mut files = Vec::new();
    let mut findings = Vec::new();
    for path in [&fonts.regular, &fonts.bold, &fonts.italic, &fonts.bold_italic] {
        match read(path) {
            Ok(bytes) => files.push(bytes),
            Err(finding) => findings.push(at(finding, path)),
        }
    }
    match <[Vec<u8>; 4]>::try_from(files) {
        Ok(files) => Faces::parse(files).map_err(|found| {
            let path = |finding: &Finding| match finding.args.get("face").map(String::as_str) {
                Some("vet") => &fonts.bold,
                Some("cursief") => &fonts.italic,
                Some("vetcursief") => &fonts.bold_italic,
                _ => &fonts.regular,
            };
            found
                .into_iter()
                .map(|finding| {
                    let path = path(&finding);
                    at(finding.arg("file", path), path)
                })
                .collect()
        }),
        Err(_) => Err(findings),
    }
}

/// A picture that the style names, with the words for those who do not see it.
fn picture(templates: &Templates, path: &str, alt: &str) -> Result<Arc<Image>, Vec<Finding>> {
    let at = |finding: Finding| vec![finding.place(named_in_style(templates, path))];
    let file = templates.beside_style(path).map_err(at)?;
    let name = file.name.clone();
    let image = image::mark(Arc::from(&*file.bytes), alt);
    Ok(Arc::new(image.map_err(|finding| at(finding.arg("image", name)))?))
}

/// Where the house style names a font or logo.
fn named_in_style(templates: &Templates, path: &str) -> Option<Place> {
    let source = templates.style()?.source().ok()?;
    let start = source.text.find(path)?;
    Some(Place::new(&source, start..start + path.len()))
}

fn benches(templates: &Templates, patterns: &Patterns, law: &Law) -> Result<Vec<Bench>, Vec<Finding>> {
    let facts: Vec<&'static str> = FACTS.iter().map(|fact| fact.name).collect();
    let rules: Vec<(&str, &[&str])> = RULES.iter().map(|rule| (rule.id, rule.needs)).collect();
    let names: Vec<&str> = patterns.names().collect();
    let law = law.texts();
    let vocabulary = Vocabulary { facts: &facts, rules: &rules, patterns: &names, law: &law };
    let mut findings: Vec<Finding> = Vec::new();
    let ids = templates.kinds();
    let load = |id: &String| {
        let path = format!("{id}/kind.yaml");
        let block = |name: &str| templates.read(&format!("blocks/{name}.yaml")).map(|file| file.source());
        source(templates.read(&path), &path).and_then(|it| kind::load(id, &it, block, &vocabulary))
    };
    let kinds: Vec<Kind> =
        concurrent::map(&ids, load).into_iter().filter_map(|kind| keep(kind, &mut findings)).collect();
    let names = Names::new(&kinds, &facts);
    let shelf = Shelf::new(&Arc::new(templates.clone()));
    findings.extend(shelf.check_parts(&names));
    let composers = concurrent::map(&kinds, |kind| match Composer::new(kind, &shelf) {
        Ok(composer) => {
            let wrong = composer.check(kind, &shelf, &names);
            if wrong.is_empty() { Ok(composer) } else { Err(wrong) }
        }
        Err(mut wrong) => {
            wrong.extend(Composer::misspelt(kind, &shelf, &names));
            Err(wrong)
        }
    });
    let made = kinds.into_iter().zip(composers);
    let bench = |(kind, composer)| keep(composer, &mut findings).map(|composer| Bench { kind, composer });
    let benches = made.filter_map(bench).collect();
    // A mistake in a block or part would come back once for each kind that uses it.
    let mut seen = Vec::new();
    findings.retain(|finding| {
        !seen.contains(finding) && {
            seen.push(finding.clone());
            true
        }
    });
    if findings.is_empty() { Ok(benches) } else { Err(findings) }
}
