//! Names letters by what stands in their cases (`--name '{{ kenmerk.ons }}'`), so that the name is one on any system.

use serde_json::{Map, Value};
use tera::{Context, Tera};
use unicode_normalization::UnicodeNormalization as _;

use crate::{
    case::{Case, Defaults},
    cmd::problems,
    diag::Finding,
    letter::Workshop,
    project::cases::CaseFile,
};

/// The name of the template in its engine.
const NAME: &str = "name";
/// Most characters of a name; with an extension and four bytes a character it fits any file system.
const MOST_CHARACTERS: usize = 60;
/// Names that Windows keeps for itself, with any extension.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// How letters are named.
#[derive(Debug)]
pub struct Naming {
    tera: Tera,
    template: String,
}

impl Naming {
    /// Reads the template.
    ///
    /// # Errors
    /// `name-template-invalid` (args: template, detail).
    pub fn parse(template: &str) -> Result<Self, Finding> {
        let mut tera = Tera::default();
        tera.add_raw_template(NAME, template).map_err(|error| {
            let detail = error.to_string();
            let detail = detail.lines().next().unwrap_or_default().to_owned();
            problems::NAME_TEMPLATE_INVALID.found().arg("template", template).arg("detail", detail)
        })?;
        Ok(Self { tera, template: template.to_owned() })
    }

    /// The name of the letter of a case with its defaults, in the folder that its case has. A case that cannot be read keeps the name of its
    /// file, since it becomes no letter.
    ///
    /// # Errors
    /// `name-empty` (args: file, template): the case does not give what the name is made of.
    pub fn name(
        &self,
        shop: &Workshop,
        file: &CaseFile,
        bytes: &[u8],
        defaults: Option<&Defaults>,
    ) -> Result<String, Finding> {
        let Ok((_, case, findings)) = shop.read_with(file.file(), bytes, defaults) else {
            return Ok(file.letter.clone());
        };
        let name = self.fill(&case).map(|name| sanitised(&name)).filter(|name| !name.is_empty());
        match name {
            Some(name) => Ok(match file.letter.rsplit_once('/') {
                Some((folder, _)) => format!("{folder}/{name}"),
                None => name,
            }),
            None if findings.iter().any(Finding::is_error) => Ok(file.letter.clone()),
            None => Err(problems::NAME_EMPTY.found().arg("file", &file.shown).arg("template", &self.template)),
        }
    }

    fn fill(&self, case: &Case) -> Option<String> {
        let mut fields = Map::new();
        for (path, spanned) in case.leaves() {
            let mut group = &mut fields;
            let mut parts: Vec<&str> = path.split('.').collect();
            let last = parts.pop()?;
            for part in parts {
                let inner = group.entry(part).or_insert_with(|| Value::Object(Map::new()));
                group = inner.as_object_mut()?;
            }
            group.insert(last.to_owned(), Value::String(spanned.value.printed()));
        }
        self.tera.render(NAME, &Context::from_serialize(&fields).ok()?).ok()
    }
}

/// A name that every file system takes, is not hidden and leads to no other folder.
fn sanitised(name: &str) -> String {
    let refused = |c: char| {
        c.is_control()
            || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let words: String = name.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    let plain: String = words.chars().map(|c| if refused(c) { '-' } else { c }).collect();
    let ends = ['.', ' ', '-', '~', '@'];
    let short: String = plain.trim_matches(ends).chars().take(MOST_CHARACTERS).collect();
    let name = short.trim_end_matches(ends);
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let port = ["com", "lpt"].iter().any(|port| stem.strip_prefix(port).is_some_and(|rest| rest.len() == 1));
    if port || DEVICES.contains(&stem.as_str()) { format!("_{name}") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::project::Templates;

    #[test]
    fn a_name_leads_nowhere_and_is_taken_by_every_file_system() {
        let rows = [
            ("2026-0417", "2026-0417"),
            ("VG/2026: 12", "VG-2026- 12"),
            ("../../etc/passwd", "etc-passwd"),
            ("  a\tb \n c ", "a b c"),
            (".verborgen", "verborgen"),
            ("nul", "_nul"),
            ("COM1.txt", "_COM1.txt"),
            ("commissie", "commissie"),
            ("e\u{301}\u{202e}x", "é-x"),
            ("...", ""),
        ];
        for (given, expected) in rows {
            assert_eq!(sanitised(given), expected, "{given:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_a_case_says_the_name_stays_in_its_folder(text in "\\PC{0,90}") {
            let name = sanitised(&text);
            prop_assert!(!name.contains(['/', '\\', '\0']) && name != ".." && !name.starts_with('.'));
            prop_assert!(name.len() <= 250);
            prop_assert_eq!(sanitised(&name), name);
        }
    }

    #[test]
    fn a_letter_is_named_after_a_field_of_its_case() {
        let shop = Workshop::load(&Templates::embedded()).unwrap();
        let text = "soort: avg_bezwaar_dm\nkenmerk:\n  ons: A/12\n";
        let file = tempfile::NamedTempFile::with_suffix(".yaml").unwrap();
        std::fs::write(file.path(), text).unwrap();
        let cases = crate::project::cases::Cases::find(&[file.path().to_owned()], None, None).unwrap();
        let mut names = Vec::new();
        cases.each(&mut |case| {
            for (template, bytes) in
                [("{{ kenmerk.ons }}", text), ("x{{ kenmerk.uw }}", text), ("{{ kenmerk.ons }}", "{")]
            {
                let name = Naming::parse(template).unwrap().name(&shop, &case, bytes.as_bytes(), None);
                names.push(name.unwrap().replace(&case.letter, "zaak"));
            }
            true
        });
        assert_eq!(names, ["A-12", "zaak", "zaak"]);
        assert_eq!(Naming::parse("{{ kenmerk").unwrap_err().code(), "name-template-invalid");
    }
}
