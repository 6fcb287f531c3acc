//! The cases in one file: one, the documents of a YAML stream, or the objects of a JSON array or stream. Only their places
//! are kept, so that a file of any length can be gone through.

use std::{
    fs,
    io::{self, BufRead, BufReader, Read as _},
    ops::Range,
    path::Path,
};

use crate::{case::MOST_BYTES, project::disk};

/// Fields that every case has; a file with other fields and none of these is no case.
const FIELDS: [&[u8]; 4] = [b"soort", b"briefdatum", b"afzender", b"geadresseerde"];

/// Where a case stands in its file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// Bytes of the file.
    pub bytes: Range<u64>,
    /// Lines before it.
    pub line: usize,
    fields: Fields,
}

/// What is known of the fields of a document without parsing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Fields {
    of_cases: bool,
    others: bool,
}

/// The cases of a file.
#[derive(Debug, PartialEq, Eq)]
pub enum Documents {
    /// The whole file is one case, or cannot be taken apart: reading it will tell why.
    One,
    Many(Vec<Part>),
    /// It has fields, and none of them is one of a case.
    NoCase,
}

/// Looks how many cases a file holds.
pub fn of(path: &Path) -> Documents {
    // A pipe without a writer would block on opening, so the kind is asked for first.
    if !fs::metadata(path).is_ok_and(|there| disk::is_regular(path, &there)) {
        return Documents::One;
    }
    let Ok(file) = fs::File::open(path) else { return Documents::One };
    let mut reader = BufReader::with_capacity(1 << 16, file);
    let Some(parts) = parts(&mut reader) else { return Documents::One };
    let is_case = |part: &Part| part.fields.of_cases || !part.fields.others;
    match parts.as_slice() {
        [] => Documents::One,
        parts if !parts.iter().any(is_case) => Documents::NoCase,
        [_] => Documents::One,
        _ => Documents::Many(parts),
    }
}

/// Reads one case out of a file.
pub fn read(path: &Path, bytes: &Range<u64>) -> io::Result<Vec<u8>> {
    let mut file = fs::File::open(path)?;
    io::Seek::seek(&mut file, io::SeekFrom::Start(bytes.start))?;
    let mut read = Vec::new();
    file.take(bytes.end - bytes.start).read_to_end(&mut read)?;
    Ok(read)
}

/// None for a file that cannot be read, or with a document that is larger than a case may be.
fn parts(reader: &mut dyn BufRead) -> Option<Vec<Part>> {
    let start = reader.fill_buf().ok()?;
    let start = start.strip_prefix("\u{feff}".as_bytes()).unwrap_or(start);
    match start.iter().find(|byte| !byte.is_ascii_whitespace()) {
        Some(b'[') => json(reader, 1),
        Some(b'{') => json(reader, 0),
        _ => yaml(reader),
    }
}

fn yaml(reader: &mut dyn BufRead) -> Option<Vec<Part>> {
    let mut parts: Vec<Part> = Vec::new();
    let (mut open, mut has_content) = (Part::default(), false);
    let (mut at, mut number) = (0_u64, 0);
    let mut line = Vec::new();
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
    loop {
        line.clear();
        let read = reader.take(most + 1).read_until(b'\n', &mut line).ok()?;
        let ends = ends_document(&line);
        if (read == 0 || ends) && has_content {
            parts.push(Part { bytes: open.bytes.start..at, ..open });
            has_content = false;
        }
        if read == 0 {
            return Some(parts);
        }
        if !has_content && (ends || open.bytes.start == at) {
            open = Part { bytes: at..at, line: number, fields: Fields::default() };
        }
        let text = line.trim_ascii();
        // A `---` may have the first value behind it; before it there may be comments and directives.
        let bare =
            text.is_empty() || text.starts_with(b"#") || text.starts_with(b"%") || text == b"---" || text == b"...";
        has_content |= !bare;
        open.fields.look(&line);
        at += u64::try_from(read).unwrap_or_default();
        number += 1;
        if at - open.bytes.start > most {
            return None;
        }
    }
}

/// `---` or `...` at the start of a line, which no other text of YAML can have there.
fn ends_document(line: &[u8]) -> bool {
    let rest = line.strip_prefix(b"---").or_else(|| line.strip_prefix(b"..."));
    rest.is_some_and(|rest| rest.first().is_none_or(u8::is_ascii_whitespace))
}

impl Fields {
    /// Takes in a line of block YAML.
    fn look(&mut self, line: &[u8]) {
        let line = line.strip_prefix(b"--- ").unwrap_or(line);
        let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
        let Some(colon) = line.iter().position(|byte| *byte == b':') else { return };
        let ends = line.get(colon + 1).is_none_or(u8::is_ascii_whitespace);
        let starts = line.first().is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'"' | b'\'' | b'_'));
        if ends && starts {
            let name = line[..colon].trim_ascii();
            let name = name.strip_prefix(b"\"").or_else(|| name.strip_prefix(b"'")).unwrap_or(name);
            let name = name.strip_suffix(b"\"").or_else(|| name.strip_suffix(b"'")).unwrap_or(name);
            self.name(name);
        }
    }

    fn name(&mut self, name: &[u8]) {
        if FIELDS.contains(&name) { self.of_cases = true } else { self.others = true }
    }
}

/// The objects that lie `outer` deep.
fn json(reader: &mut dyn BufRead, outer: usize) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut open = Part::default();
    let (mut at, mut number, mut depth) = (0_u64, 0, 0_usize);
    let (mut string, mut escaped): (Option<Vec<u8>>, bool) = (None, false);
    let mut last = Vec::new();
    loop {
        let buffer = reader.fill_buf().ok()?;
        if buffer.is_empty() {
            // What is not closed is not taken apart.
            return (depth == 0 && string.is_none()).then_some(parts);
        }
        let length = buffer.len();
        for byte in buffer {
            at += 1;
            number += usize::from(*byte == b'\n');
            if depth > outer && at - open.bytes.start > u64::try_from(MOST_BYTES).unwrap_or(u64::MAX) {
                return None;
            }
            if let Some(text) = &mut string {
                match byte {
                    _ if escaped => escaped = false,
                    b'\\' => escaped = true,
                    b'"' => last = string.take().unwrap_or_default(),
                    _ if text.len() < 32 => text.push(*byte),
                    _ => {}
                }
                continue;
            }
            match byte {
                b'"' => string = Some(Vec::new()),
                b':' if depth == outer + 1 && !last.is_empty() => open.fields.name(&std::mem::take(&mut last)),
                b'{' | b'[' => {
                    if depth == outer && *byte == b'{' {
                        open = Part { bytes: at - 1..at, line: number, fields: Fields::default() };
                    }
                    depth += 1;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    if depth == outer && *byte == b'}' {
                        parts.push(Part { bytes: open.bytes.start..at, ..open.clone() });
                    }
                }
                _ => {}
            }
        }
        reader.consume(length);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken_apart(text: &str) -> Vec<(usize, String)> {
        let parts = parts(&mut BufReader::with_capacity(7, text.as_bytes())).unwrap();
        let range = |part: &Part| {
            let at = |byte: u64| usize::try_from(byte).unwrap();
            text[at(part.bytes.start)..at(part.bytes.end)].to_owned()
        };
        parts.iter().map(|part| (part.line, range(part))).collect()
    }

    fn documents(text: &str) -> Documents {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), text).unwrap();
        of(file.path())
    }

    #[test]
    fn documents_of_yaml_are_taken_apart_with_their_lines() {
        let text = "# kop\nsoort: a\n---\nsoort: b\nx: '---'\n  --- niet\n...\n# tussen\n---\n# leeg\n---\nsoort: c\n";
        let parts = taken_apart(text);
        let lines: Vec<usize> = parts.iter().map(|(line, _)| *line).collect();
        assert_eq!(parts.len(), 3, "{parts:#?}");
        assert_eq!(lines, [0, 2, 10]);
        assert!(parts[1].1.starts_with("---\nsoort: b") && parts[1].1.ends_with("niet\n"), "{parts:#?}");
        assert_eq!(taken_apart("soort: a"), [(0, "soort: a".to_owned())]);
        assert_eq!(taken_apart("---\nsoort: a\n---\n"), [(0, "---\nsoort: a\n".to_owned())]);
    }

    #[test]
    fn objects_of_json_are_taken_apart_whatever_stands_in_their_strings() {
        let one = r#"{"soort": "}{\"[", "x": [{"soort": 1}, {}]}"#;
        let two = r#"{"afzender": {}}"#;
        for text in [format!("[{one},\n {two}]"), format!("{one}\n{two}"), format!("\u{feff}[\n{one}\n,{two}\n]\n")] {
            let parts: Vec<String> = taken_apart(&text).into_iter().map(|(_, part)| part).collect();
            assert_eq!(parts, [one, two], "{text}");
        }
        assert_eq!(parts(&mut "[{\"a\": 1}".as_bytes()), None);
    }

    #[test]
    fn what_has_fields_but_none_of_a_case_is_no_case() {
        for text in [
            "services:\n  web:\n    image: x\n",
            "version: '3'\n---\nkind: Job\n",
            r#"{"name": "x", "a": {"soort": 1}}"#,
        ] {
            assert_eq!(documents(text), Documents::NoCase, "{text}");
        }
        for text in
            ["", "# leeg\n", "gewoon tekst\n", "briefdatum: 1\n", "x: 1\n\"soort\": y\n", "{soort: x}", "\0\0", "- a\n"]
        {
            assert_eq!(documents(text), Documents::One, "{text}");
        }
        assert!(matches!(documents("x: 1\n---\nsoort: y\n"), Documents::Many(parts) if parts.len() == 2));
    }

    #[test]
    fn a_document_that_is_too_large_is_not_read_on() {
        assert_eq!(documents(&"x".repeat(MOST_BYTES + 1)), Documents::One);
        assert_eq!(documents(&format!("[{{\"soort\": \"{}\"}}]", "x".repeat(MOST_BYTES))), Documents::One);
    }
}
