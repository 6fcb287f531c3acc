//! What the settings of the cases of a run come to: what the command line says comes before what they say.

use std::{path::PathBuf, sync::Arc};

use super::{Office, console::Console};
use crate::{
    case::Defaults,
    diag::{Finding, nearest},
    kind::Kind,
    letter::Workshop,
    project::{
        cases::Cases,
        problems,
        settings::{AllSettings, Settings},
    },
    report::catalogue::Language,
};

/// The settings of a run over cases.
#[derive(Debug)]
pub struct OfCases {
    pub all: AllSettings,
    /// Each one that holds for some case, once, with a folder of such cases; none where a folder has no settings.
    found: Vec<(String, Option<Arc<Settings>>)>,
}

impl OfCases {
    /// Finds the settings of all cases.
    ///
    /// # Errors
    /// Everything that is wrong with any of them.
    pub fn find(cases: &Cases) -> Result<Self, Vec<Finding>> {
        let mut of_cases = Self { all: AllSettings::default(), found: Vec::new() };
        let mut findings: Vec<Finding> = Vec::new();
        cases.each(&mut |case| {
            if case.is_stdin() {
                return true;
            }
            match of_cases.all.of(case.folder()) {
                Ok(settings) if of_cases.found.iter().any(|(_, known)| *known == settings) => {}
                Ok(settings) => of_cases.found.push((case.file().to_owned(), settings)),
                Err(more) => more.into_iter().for_each(|finding| {
                    if !findings.contains(&finding) {
                        findings.push(finding);
                    }
                }),
            }
            true
        });
        if findings.is_empty() { Ok(of_cases) } else { Err(findings) }
    }

    /// What all cases agree on.
    fn common<T: PartialEq + Clone>(&self, key: &str, pick: fn(&Settings) -> Option<&T>) -> Result<Option<T>, Finding> {
        let picked = |settings: &Option<Arc<Settings>>| settings.as_ref().and_then(|settings| pick(settings).cloned());
        let Some((first, settings)) = self.found.first() else { return Ok(None) };
        let value = picked(settings);
        match self.found.iter().find(|(_, other)| picked(other) != value) {
            None => Ok(value),
            Some((case, other)) => {
                let name = |case: &String, settings: &Option<Arc<Settings>>| {
                    settings.as_ref().map_or_else(|| case.clone(), |settings| settings.source.name.clone())
                };
                let finding = problems::SETTINGS_DIFFER.found().arg("key", key);
                Err(finding.arg("file", name(first, settings)).arg("other", name(case, other)))
            }
        }
    }

    /// The office of the run.
    ///
    /// # Errors
    /// `settings-differ` (args: key, file, other).
    pub fn office(&self, given: &Office) -> Result<Office, Finding> {
        let mut office = given.clone();
        if office.templates.is_none() {
            office.templates = self.common("templates", |settings| settings.templates.as_ref())?;
        }
        if office.style.is_none() {
            office.style = self.common("style", |settings| settings.style.as_ref())?;
        }
        Ok(office)
    }

    /// Where letters go.
    ///
    /// # Errors
    /// As [`OfCases::office`].
    pub fn out(&self, given: Option<&PathBuf>) -> Result<PathBuf, Finding> {
        let out =
            given.map_or_else(|| self.common("out", |settings| settings.out.as_ref()), |out| Ok(Some(out.clone())))?;
        Ok(out.unwrap_or_else(|| PathBuf::from("out")))
    }

    /// The console that speaks the language of the settings, if the command line names none.
    ///
    /// # Errors
    /// As [`OfCases::office`].
    pub fn console(&self, console: &Console) -> Result<Option<Console>, Finding> {
        if console.is_told_its_language {
            return Ok(None);
        }
        let lang = self.common("lang", |settings| settings.lang.as_ref())?;
        let language = lang.map(|lang| if lang == "nl" { Language::Dutch } else { Language::English });
        Ok(language
            .filter(|language| *language != console.catalogue.language)
            .map(|language| console.speaking(language)))
    }

    /// Values for fields that no kind has: a mistyped name.
    #[must_use]
    pub fn unknown_fields(&self, shop: &Workshop) -> Vec<Finding> {
        let defaults = self.found.iter().filter_map(|(_, settings)| settings.as_ref()?.defaults.as_deref());
        let defaults: Vec<&Defaults> = defaults.collect();
        if defaults.is_empty() {
            // To know all kinds, all must be read.
            return Vec::new();
        }
        let kinds: Vec<&Kind> = shop.kinds().collect();
        defaults.into_iter().flat_map(|defaults| unknown(defaults, &kinds)).collect()
    }
}

fn unknown(defaults: &Defaults, kinds: &[&Kind]) -> Vec<Finding> {
    let paths = defaults.paths().into_iter();
    let unknown = paths.filter(|(path, _)| !kinds.iter().any(|kind| kind.field(path).is_some()));
    let tell = |(path, span): (String, std::ops::Range<usize>)| {
        let (around, name) = path.rsplit_once('.').map_or(("", path.as_str()), |(around, name)| (around, name));
        let siblings = kinds.iter().flat_map(|kind| {
            let inner = if around.is_empty() {
                Some(kind.fields.as_slice())
            } else {
                kind.field(around).map(|field| field.kind.inner())
            };
            inner.unwrap_or_default().iter().map(|field| field.name.as_str())
        });
        let near = nearest(name, siblings).unwrap_or_default();
        let finding = problems::SETTINGS_UNKNOWN_FIELD.found().arg("field", &path).arg("nearest", near);
        finding.at(&defaults.source, span)
    };
    unknown.map(tell).collect()
}
