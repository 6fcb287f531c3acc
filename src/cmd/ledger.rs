//! What the ledger says of a letter, and whether a letter that it knows would come out the same again.
//!
//! Each line of `ledger.jsonl` is a JSON object; of several lines of one letter the last counts. Lines stand in the order in
//! which letters were done. A line names the case and its SHA-256, the files that the case names, the kind, what the letter
//! rests on (templates, style, law, version), the forms asked for, the files written with SHA-256 and size, what was found,
//! and the terms.

use std::{
    collections::{BTreeMap, HashMap},
    fs::File,
    io::{self, BufRead as _, BufReader, Read, Seek as _, SeekFrom},
    path::Path,
    sync::{Mutex, PoisonError},
};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    batch::Work,
    write::{Format, LEDGER},
};
use crate::{
    diag::Finding,
    facts::terms::{Account, Line},
    letter::Letter,
    project::{Prints, digest, named::Files, sha256},
};

/// A line of the ledger.
#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    /// The name of the letter from the output folder, with `/`.
    letter: String,
    /// The case as the user would write it.
    case: String,
    ok: bool,
    #[serde(flatten)]
    rests_on: RestsOn,
    kind: Option<String>,
    outputs: Vec<Output>,
    #[serde(default)]
    findings: Vec<Value>,
    #[serde(default)]
    terms: Vec<Value>,
}

/// All that decides what a letter looks like.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct RestsOn {
    case_sha256: String,
    /// SHA-256 of each file that the case names.
    enclosures: BTreeMap<String, String>,
    forms: Vec<String>,
    templates_sha256: String,
    style_sha256: String,
    law_sha256: String,
    lettergen: String,
}

/// A file that was written.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Output {
    /// From the output folder, with `/`.
    file: String,
    sha256: String,
    bytes: u64,
}

/// Writes lines, and knows those of earlier runs if it was asked to.
#[derive(Debug)]
pub struct Book<'a> {
    out: &'a Path,
    prints: Prints,
    forms: Vec<String>,
    known: Option<Known>,
}

/// Where the last line of each letter stands.
#[derive(Debug)]
struct Known {
    file: Mutex<File>,
    lines: HashMap<u128, u64>,
}

impl<'a> Book<'a> {
    /// The book of an output folder.
    ///
    /// # Errors
    /// What the system says of a ledger that is there and cannot be read, if it is to be.
    pub fn open(out: &'a Path, prints: Prints, forms: &[Format], resume: bool) -> io::Result<Self> {
        let forms = Format::ALL.iter().filter(|form| forms.contains(form)).map(|form| form.extension().to_owned());
        let known = if resume { Known::read(&out.join(LEDGER))? } else { None };
        Ok(Self { out, prints, forms: forms.collect(), known })
    }

    /// The line of a letter and the files (name from the output folder, bytes) that it was written to.
    #[must_use]
    pub fn line(&self, work: &Work<'_>, letter: &Letter, findings: &[Finding], files: &[(String, &[u8])]) -> String {
        let output = |(file, bytes): &(String, &[u8])| Output {
            file: file.clone(),
            sha256: sha256(bytes),
            bytes: u64::try_from(bytes.len()).unwrap_or_default(),
        };
        let entry = Entry {
            letter: work.name.to_owned(),
            case: work.case.shown.clone(),
            ok: !files.is_empty(),
            rests_on: self.rests_on(work.bytes, work.files),
            kind: letter.kind.clone(),
            outputs: files.iter().map(output).collect(),
            findings: findings.iter().map(found).collect(),
            terms: letter.terms.iter().map(term).collect(),
        };
        // A name or a text always is JSON.
        serde_json::to_string(&entry).unwrap_or_default() + "\n"
    }

    /// The files of a letter that an earlier run wrote, if they are all there as it wrote them, and nothing that they rest on
    /// has changed.
    #[must_use]
    pub fn unchanged(&self, name: &str, bytes: &[u8], files: &Files) -> Option<Vec<String>> {
        let entry = self.known.as_ref()?.entry(name)?;
        if !entry.ok || entry.rests_on != self.rests_on(bytes, files) {
            return None;
        }
        let stands = |output: &Output| {
            let read = crate::project::disk::read(&self.out.join(&output.file), usize::try_from(output.bytes).ok()?);
            read.ok().is_some_and(|file| sha256(&file.bytes) == output.sha256).then(|| output.file.clone())
        };
        entry.outputs.iter().map(stands).collect()
    }

    fn rests_on(&self, case: &[u8], files: &Files) -> RestsOn {
        RestsOn {
            case_sha256: sha256(case),
            enclosures: files.contents().map(|(name, bytes)| (name.to_owned(), sha256(bytes))).collect(),
            forms: self.forms.clone(),
            templates_sha256: self.prints.templates.clone(),
            style_sha256: self.prints.style.clone(),
            law_sha256: self.prints.law.clone(),
            lettergen: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }
}

impl Known {
    fn read(path: &Path) -> io::Result<Option<Self>> {
        #[derive(Deserialize)]
        struct Name {
            letter: String,
        }
        let file = match File::open(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            file => file?,
        };
        let mut lines = HashMap::new();
        let mut reader = BufReader::new(&file);
        let (mut at, mut line) = (0, Vec::new());
        loop {
            line.clear();
            let read = reader.read_until(b'\n', &mut line)?;
            if read == 0 {
                break;
            }
            // The last line may be half: then its letter is made again.
            if let Ok(Name { letter }) = serde_json::from_slice(&line) {
                lines.insert(digest(letter.as_bytes()), at);
            }
            at += u64::try_from(read).unwrap_or_default();
        }
        Ok(Some(Self { file: Mutex::new(file), lines }))
    }

    fn entry(&self, name: &str) -> Option<Entry> {
        let at = *self.lines.get(&digest(name.as_bytes()))?;
        let mut line = Vec::new();
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(at)).ok()?;
        let most = 64 << 20;
        BufReader::new(Read::by_ref(&mut *file).take(most)).read_until(b'\n', &mut line).ok()?;
        drop(file);
        serde_json::from_slice(&line).ok().filter(|entry: &Entry| entry.letter == name)
    }
}

fn found(finding: &Finding) -> Value {
    let line = finding.place.as_ref().map(|place| place.source.line_column(place.span.start).0);
    let severity = if finding.is_error() { "error" } else { "warning" };
    json!({ "code": finding.code(), "severity": severity, "args": finding.args, "line": line })
}

fn term(account: &Account) -> Value {
    let days = account.lines.iter().filter_map(|line| match line {
        Line::Day { date, what, .. } => Some(json!({ "date": date.to_string(), "what": what })),
        _ => None,
    });
    let outcomes = account.lines.iter().filter_map(|line| match line {
        Line::Outcome(text) => Some(text.as_str()),
        _ => None,
    });
    json!({
        "title": account.title,
        "basis": account.basis,
        "days": days.collect::<Vec<_>>(),
        "outcome": outcomes.collect::<Vec<_>>(),
    })
}
