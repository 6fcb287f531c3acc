//! `lettergen render`: a letter of each case, on disk.

use std::path::PathBuf;

use super::{
    Detail, Maker, Office, batch,
    console::Console,
    write::{Folder, Format},
};
use crate::{
    diag::Finding,
    letter::Letter,
    project::cases::CaseFile,
    report::{Report, Status},
};

#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[arg(short, long, value_name = "DIR", default_value = "out", display_order = 1)]
    pub out: PathBuf,
    #[arg(long, value_enum, value_delimiter = ',', default_value = "pdf,markdown", value_name = "pdf,markdown")]
    #[arg(display_order = 2)]
    pub format: Vec<Format>,
    #[arg(long, display_order = 5)]
    pub durable: bool,
    #[command(flatten)]
    pub detail: Detail,
}

pub fn run(args: &Args, office: &Office, console: &Console) -> Status {
    match office.load_for(&args.paths) {
        Ok((cases, shop)) => {
            let mut report = render(args, &cases, &|name, bytes, files| shop.letter_with(name, bytes, files));
            report.findings.extend_from_slice(shop.notes());
            console.show(&report, Some(args.detail))
        }
        Err(findings) => console.refuse("render", findings),
    }
}

/// Makes the letter of each case and writes those without errors. A letter that an earlier run wrote is never removed,
/// since it may have been sent; where it outlives a letter that now fails, the report warns.
fn render(args: &Args, cases: &[CaseFile], make: Maker<'_>) -> Report {
    let (folder, findings) = match Folder::open(&args.out, args.durable) {
        Ok(opened) => opened,
        Err(finding) => return Report::refused("render", vec![finding]),
    };
    let mut letters = batch::outcomes(cases, make, &|case, letter| keep(&folder, case, letter, cases, &args.format));
    for (case, letter) in cases.iter().zip(&mut letters).filter(|(_, letter)| !letter.good()) {
        let older = folder.older(&case.stem).into_iter();
        letter.findings.extend(older.map(|file| Finding::warning("output-older-stands").arg("file", file)));
    }
    Report { command: "render", letters, folder: Some(folder.name()), findings }
}

/// Writes a letter and the files that go with it, unless one of those would take the name of another letter.
fn keep(
    folder: &Folder,
    case: &CaseFile,
    letter: &Letter,
    cases: &[CaseFile],
    wanted: &[Format],
) -> Result<Vec<String>, Finding> {
    let beside = beside(letter, wanted);
    free(cases, &beside)?;
    folder.put(&case.stem, &forms(letter, wanted), &beside)
}

/// Makes sure that no file is named as the letter of a case will be.
fn free(cases: &[CaseFile], beside: &[(&str, &[u8])]) -> Result<(), Finding> {
    for (name, _) in beside {
        let stem = name.rsplit_once('.').map_or(*name, |(stem, _)| stem).to_lowercase();
        if let Some(other) = cases.iter().find(|other| other.stem.to_lowercase() == stem) {
            return Err(Finding::error("output-name-taken").arg("file", *name).arg("other", other.name()));
        }
    }
    Ok(())
}

/// The enclosures that the wanted forms do not hold themselves: Markdown refers to all, a PDF has bound in most.
fn beside<'a>(letter: &'a Letter, wanted: &[Format]) -> Vec<(&'a str, &'a [u8])> {
    let apart = letter.enclosures.iter().filter(|one| !one.is_bound() || wanted.contains(&Format::Markdown));
    apart.map(|enclosure| (enclosure.name.as_str(), &*enclosure.bytes)).collect()
}

fn forms<'a>(letter: &'a Letter, wanted: &[Format]) -> Vec<(Format, &'a [u8])> {
    let form = |format| match format {
        Format::Pdf => letter.pdf.as_deref(),
        Format::Markdown => letter.markdown.as_deref().map(str::as_bytes),
    };
    let wanted = Format::ALL.into_iter().filter(|format| wanted.contains(format));
    wanted.filter_map(|format| form(format).map(|bytes| (format, bytes))).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::{
        project::{cases, named::Files},
        report::{catalogue, human},
    };

    fn make(_: &str, bytes: &[u8], _: &Files) -> Letter {
        match bytes {
            b"fout" => Letter { findings: vec![Finding::error("element-missing")], ..Letter::default() },
            _ => Letter { markdown: Some("md".to_owned()), pdf: Some(b"pdf".to_vec()), ..Letter::default() },
        }
    }

    fn rendered(files: &[(&str, &str)], format: &[Format], earlier: &[&str]) -> (Report, Vec<String>) {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("out");
        fs::create_dir(&out).unwrap();
        for name in earlier {
            fs::write(out.join(name), "oud").unwrap();
        }
        for (name, text) in files {
            fs::write(place.path().join(name), text).unwrap();
        }
        let paths = vec![place.path().to_owned()];
        let found = cases::find(&paths).unwrap();
        let detail = Detail { verbose: false, explain_evidence: false };
        let report =
            render(&Args { paths, out: out.clone(), format: format.to_vec(), durable: false, detail }, &found, &make);
        let mut names: Vec<String> =
            fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        (report, names)
    }

    #[test]
    fn a_letter_with_an_error_is_not_written_and_the_others_are() {
        let (report, names) = rendered(&[("a.yaml", "goed"), ("b.yaml", "fout")], &Format::ALL, &[]);
        assert_eq!(names, ["a.md", "a.pdf"]);
        assert_eq!(report.status(), Status::Findings);
    }

    #[test]
    fn an_enclosure_never_takes_the_name_of_another_letter() {
        let place = tempfile::tempdir().unwrap();
        for name in ["de-ronde.yaml", "de-ronde-BIJLAGE-3.yaml"] {
            fs::write(place.path().join(name), "").unwrap();
        }
        let found = cases::find(&[place.path().to_owned()]).unwrap();
        let folder = Folder::open(&place.path().join("out"), false).unwrap().0;
        let beside: [(&str, &[u8]); 1] = [("de-ronde-bijlage-3.pdf", b"pdf")];
        assert_eq!(free(&found, &beside).unwrap_err().code, "output-name-taken");
        assert!(free(&found[1..], &beside).is_ok());
        assert_eq!(folder.put("de-ronde", &[(Format::Pdf, b"pdf")], &beside).unwrap().len(), 2);
    }

    #[test]
    fn only_the_forms_asked_for_are_written() {
        assert_eq!(rendered(&[("a.yaml", "goed")], &[Format::Markdown], &[]).1, ["a.md"]);
    }

    #[test]
    fn an_earlier_letter_of_a_case_that_now_fails_stands_and_is_named() {
        let (report, names) = rendered(&[("a.yaml", "goed"), ("b.yaml", "fout")], &Format::ALL, &["a.pdf", "b.pdf"]);
        assert_eq!(names, ["a.md", "a.pdf", "b.pdf"]);
        let warned: Vec<&str> = report.letters[1].findings.iter().map(|finding| finding.code.as_str()).collect();
        assert_eq!(warned, ["element-missing", "output-older-stands"]);
        assert!(report.letters[0].findings.is_empty());
    }

    #[test]
    fn the_summary_counts_letters_and_findings() {
        let (mut report, _) =
            rendered(&[("a.yaml", "goed"), ("b.yaml", "fout"), ("c.yaml", "goed")], &Format::ALL, &[]);
        report.folder = Some("out".to_owned());
        let look = human::Look { color: false, width: 80 };
        let last = |language| {
            let text = human::report(&report, &catalogue::Catalogue::new(language), look);
            text.lines().last().unwrap().to_owned()
        };
        assert_eq!(last(catalogue::Language::Dutch), "2 brieven geschreven in out, 1 niet: 1 fout");
        assert_eq!(last(catalogue::Language::English), "2 letters written to out, 1 not: 1 error");
    }
}
