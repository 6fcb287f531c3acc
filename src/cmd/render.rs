//! `lettergen render`: a letter of each case, on disk.

use std::path::PathBuf;

use super::{
    Detail, Office,
    batch::{Batch, Out, Work},
    console::Console,
    ledger::Book,
    naming::Naming,
    progress::Progress,
    reporter::Reporter,
    settings::OfCases,
    signals::Stop,
    write::{Folder, Format, LEDGER},
};
use crate::{
    case::Defaults,
    cmd::problems,
    diag::Finding,
    letter::{Letter, Workshop},
    project::{
        cases::{CaseFile, Cases, Namer, Shard},
        disk,
        named::Files,
    },
    report::{Run, Status},
};

#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[arg(short, long, value_name = "DIR", display_order = 1)]
    pub out: Option<PathBuf>,
    #[arg(long, value_enum, value_delimiter = ',', default_value = "pdf,markdown", value_name = "pdf,markdown")]
    #[arg(display_order = 2)]
    pub format: Vec<Format>,
    #[arg(long, display_order = 5)]
    pub resume: bool,
    #[arg(long, display_order = 6)]
    pub durable: bool,
    #[arg(long, value_name = "NAME", display_order = 3)]
    pub name: Option<String>,
    #[arg(long, value_name = "K/N", display_order = 7)]
    pub shard: Option<Shard>,
    #[command(flatten)]
    pub detail: Detail,
}

pub fn run(args: &Args, office: &Office, console: &Console) -> Status {
    let progress = args.detail.progress(console);
    render(args, office, console, &progress).unwrap_or_else(|findings| {
        progress.end();
        console.refuse("render", findings)
    })
}

/// Makes the letter of each case and writes those without errors.
fn render(args: &Args, office: &Office, console: &Console, progress: &Progress) -> Result<Status, Vec<Finding>> {
    let one = |finding| vec![finding];
    let naming = args.name.as_deref().map(Naming::parse).transpose().map_err(one)?;
    let find = |namer: Option<Namer<'_>>| Cases::find(&args.paths, args.shard, namer);
    // What is wrong with the paths is known before anything is read, unless names of letters stand in the cases.
    let mut cases = if naming.is_none() { Some(find(None)?) } else { None };
    let settings = match &cases {
        Some(cases) => OfCases::find(cases)?,
        None => OfCases::find(&Cases::any(&args.paths, args.shard)?)?,
    };
    let spoken = settings.console(console).map_err(one)?;
    let console = spoken.as_ref().unwrap_or(console);
    let out = settings.out(args.out.as_ref()).map_err(one)?;
    let (templates, shop) = settings.office(office).map_err(one)?.load()?;
    let unknown = settings.unknown_fields(&shop);
    if !unknown.is_empty() {
        return Err(unknown);
    }
    let shop = if args.format.contains(&Format::Pdf) { shop } else { shop.without_pdf() };
    let shop = shop.kept();
    if let Some(naming) = &naming {
        let name = |case: &CaseFile| {
            case.read().and_then(|bytes| naming.name(shop, case, &bytes, settings.all.defaults(case).as_deref()))
        };
        cases = Some(find(Some(&name))?);
    }
    let Some(cases) = cases else { return Ok(Status::Done) };
    let (folder, mut findings) = Folder::open(&out, args.durable).map_err(one)?;
    findings.extend_from_slice(shop.notes());
    let book = Book::open(&out, templates.prints(), &args.format, args.resume).map_err(|error| {
        let file = folder.shown(LEDGER);
        vec![crate::project::problems::FILE_UNREADABLE.found().arg("file", file).arg("reason", disk::reason(&error))]
    })?;
    let mut run = Run { command: "render", folder: Some(folder.name()), findings, ..Run::default() };
    run.tally.passed_over = cases.passed_over;
    let mut reporter = Reporter::start(run, &args.detail, console, progress).map_err(one)?;
    progress.expect(cases.count);
    let desk = Desk {
        folder,
        book,
        cases: &cases,
        naming: naming.as_ref().map(|naming| (naming, shop)),
        wanted: &args.format,
    };
    let batch = Batch {
        make: &|name, bytes, files| shop.letter_with(name, bytes, files),
        out: &desk,
        stop: &Stop::listen(),
        with_evidence: args.detail.evidence() || console.is_for_programs(),
        jobs: args.detail.jobs,
        settings: &settings.all,
    };
    batch.run(&cases, &mut reporter);
    Ok(reporter.end())
}

/// Where letters are put: those without errors into the folder. A letter that an earlier run wrote is never removed,
/// since it may have been sent; where it outlives a letter that now fails, the report warns.
struct Desk<'a> {
    folder: Folder,
    book: Book<'a>,
    cases: &'a Cases,
    naming: Option<(&'a Naming, &'a Workshop)>,
    wanted: &'a [Format],
}

impl Out for Desk<'_> {
    fn name(&self, case: &CaseFile, bytes: &[u8], defaults: Option<&Defaults>) -> Result<String, Finding> {
        self.naming.map_or_else(|| Ok(case.letter.clone()), |(naming, shop)| naming.name(shop, case, bytes, defaults))
    }

    fn unchanged(&self, name: &str, bytes: &[u8], files: &Files) -> Option<Vec<String>> {
        let files = self.book.unchanged(name, bytes, files)?;
        Some(files.iter().map(|file| self.folder.shown(file)).collect())
    }

    /// Writes a letter and the files that go with it, unless one of those would take the name of another letter.
    fn keep(&self, work: &Work<'_>, letter: &Letter) -> Result<Vec<String>, Finding> {
        let beside = beside(letter, self.wanted);
        let folder = work.name.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        for (name, _) in &beside {
            let stem = name.rsplit_once('.').map_or(*name, |(stem, _)| stem);
            if let Some(other) = self.cases.other(&format!("{folder}{stem}"), work.case) {
                return Err(problems::OUTPUT_NAME_TAKEN.found().arg("file", *name).arg("other", other.shown));
            }
        }
        let forms = forms(letter, self.wanted).into_iter().map(|(form, bytes)| (form.file(work.name), bytes));
        let pieces: Vec<(String, &[u8])> =
            forms.chain(beside.iter().map(|(name, bytes)| (format!("{folder}{name}"), *bytes))).collect();
        self.folder.put(&pieces, &self.book.line(work, letter, &letter.findings, &pieces))?;
        Ok(pieces.iter().map(|(file, _)| self.folder.shown(file)).collect())
    }

    fn kept(&self, work: &Work<'_>) -> Vec<Finding> {
        let others: Vec<Format> = Format::ALL.into_iter().filter(|form| !self.wanted.contains(form)).collect();
        let older = self.folder.older(work.name, &others).into_iter();
        older.map(|file| problems::OUTPUT_OLDER_FORM.found().arg("file", file)).collect()
    }

    fn withheld(&self, work: &Work<'_>, findings: &[Finding]) -> Vec<Finding> {
        let older = self.folder.older(work.name, &Format::ALL).into_iter();
        let mut more: Vec<Finding> =
            older.map(|file| problems::OUTPUT_OLDER_STANDS.found().arg("file", file)).collect();
        let noted = self.folder.note(&self.book.line(work, &Letter::default(), findings, &[]));
        // Where the letter could not be written, neither could the ledger.
        more.extend(noted.err().filter(|_| !findings.iter().any(|finding| finding.code().starts_with("output-"))));
        more
    }
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
