//! The file around the objects: packed objects, the table of where they stand, and the identifier (PDF 32000-1, 7.5).
//!
//! `pdf-writer` writes the objects; that plain ones stand together in packed streams, which it does not know, is done here.

use std::io::{self, Write as _};

use pdf_writer::{Chunk, Filter, Name, Obj, Ref, Settings, Str, Stream, types::Predictor};
use sha2::{Digest, Sha256};

use crate::output::deflate::deflate;

/// Without white space that only people need.
pub const COMPACT: Settings = Settings { pretty: false };

/// The version and, in a comment, bytes that tell a program that this is no text (7.5.2; PDF/A-2, 6.1.2).
const HEADER: &[u8] = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";

/// Readers that want one object unpack its whole stream.
const MOST_TOGETHER: usize = 500;

/// A file of which the objects are being written, in any order.
#[derive(Debug)]
pub struct File {
    next: Ref,
    plain: Chunk,
    streams: Chunk,
    /// Where the objects of each start.
    plain_starts: Vec<(Ref, usize)>,
    stream_starts: Vec<(Ref, usize)>,
}

impl File {
    /// A file without objects.
    #[must_use]
    pub fn new() -> Self {
        Self {
            next: Ref::new(1),
            plain: Chunk::with_settings_and_capacity(COMPACT, 16 << 10),
            streams: Chunk::with_settings_and_capacity(COMPACT, 40 << 10),
            plain_starts: Vec::with_capacity(128),
            stream_starts: Vec::with_capacity(16),
        }
    }

    /// A number for an object that is written now or later.
    pub fn id(&mut self) -> Ref {
        self.next.bump()
    }

    /// Starts an object that is no stream.
    pub fn object(&mut self, id: Ref) -> Obj<'_> {
        self.plain_starts.push((id, self.plain.len()));
        self.plain.indirect(id)
    }

    /// Starts a stream of bytes as they are; what it is and how it is packed is for its dictionary.
    pub fn stream<'a>(&'a mut self, id: Ref, bytes: &'a [u8]) -> Stream<'a> {
        self.stream_starts.push((id, self.streams.len()));
        self.streams.stream(id, bytes)
    }

    /// Starts a stream of bytes that [`deflate`] has packed.
    pub fn packed<'a>(&'a mut self, id: Ref, bytes: &'a [u8]) -> Stream<'a> {
        let mut stream = self.stream(id, bytes);
        stream.filter(Filter::FlateDecode);
        stream
    }

    /// The bytes of the file, with a hash of all objects as its identifier.
    ///
    /// # Errors
    /// As [`deflate`].
    pub fn finish(mut self, catalog: Ref, info: Ref) -> io::Result<Vec<u8>> {
        let objects = self.plain_starts.len().div_ceil(MOST_TOGETHER);
        let holders: Vec<Ref> = (0..objects).map(|_| self.id()).collect();
        let table = self.id();
        let mut places = vec![Place::Free; usize::try_from(self.next.get()).unwrap_or_default()];
        let mut put = |id: Ref, place| {
            if let Some(entry) = usize::try_from(id.get()).ok().and_then(|id| places.get_mut(id)) {
                *entry = place;
            }
        };
        let mut bytes = Vec::with_capacity(HEADER.len() + self.streams.len() + self.plain.len() / 3 + 1024);
        bytes.extend_from_slice(HEADER);
        for (id, start) in &self.stream_starts {
            put(*id, Place::At(bytes.len() + start));
        }
        bytes.extend_from_slice(self.streams.as_bytes());
        for (number, holder) in holders.iter().enumerate() {
            put(*holder, Place::At(bytes.len()));
            let first = number * MOST_TOGETHER;
            let last = self.plain_starts.len().min(first + MOST_TOGETHER);
            for (index, (id, _)) in self.plain_starts[first..last].iter().enumerate() {
                put(*id, Place::In(*holder, index));
            }
            self.hold(*holder, first, last, &mut bytes)?;
        }
        let start = bytes.len();
        put(table, Place::At(start));
        let id = Sha256::digest(&bytes);
        let id = Str(&id[..16]);
        let width = start.to_be_bytes().iter().skip_while(|byte| **byte == 0).count().max(1);
        let rows = deflate(&rows(&places, width))?;
        let mut chunk = Chunk::with_settings(COMPACT);
        let mut stream = chunk.stream(table, &rows);
        stream.filter(Filter::FlateDecode).pair(Name(b"Type"), Name(b"XRef"));
        stream.decode_parms().predictor(Predictor::PngUp).columns(integer(width + 3));
        stream.pair(Name(b"Size"), table.get() + 1);
        stream.insert(Name(b"W")).array().items([1, integer(width), 2]);
        stream.pair(Name(b"Root"), catalog).pair(Name(b"Info"), info);
        stream.insert(Name(b"ID")).array().items([id, id]);
        drop(stream);
        bytes.extend_from_slice(chunk.as_bytes());
        write!(bytes, "startxref\n{start}\n%%EOF\n")?;
        Ok(bytes)
    }

    /// Writes some of the plain objects as one packed stream (7.5.7).
    fn hold(&self, holder: Ref, first: usize, last: usize, bytes: &mut Vec<u8>) -> io::Result<()> {
        const AFTER: usize = "\nendobj\n".len();
        let all = self.plain.as_bytes();
        let mut index = Vec::with_capacity((last - first) * 10);
        let mut bodies: Vec<u8> = Vec::with_capacity(all.len());
        for place in first..last {
            let (id, start) = self.plain_starts[place];
            let end = self.plain_starts.get(place + 1).map_or(all.len(), |(_, next)| *next);
            let object = all.get(start..end.saturating_sub(AFTER)).unwrap_or_default();
            // Its number and the word `obj` stand on a line of their own.
            let body = object.iter().position(|byte| *byte == b'\n').map_or(0, |line| line + 1);
            write!(index, "{} {} ", id.get(), bodies.len())?;
            bodies.extend_from_slice(&object[body..]);
            bodies.push(b'\n');
        }
        let start = index.len();
        index.append(&mut bodies);
        let packed = deflate(&index)?;
        let mut chunk = Chunk::with_settings_and_capacity(COMPACT, packed.len() + 128);
        let mut stream = chunk.stream(holder, &packed);
        stream.filter(Filter::FlateDecode).pair(Name(b"Type"), Name(b"ObjStm"));
        stream.pair(Name(b"N"), integer(last - first)).pair(Name(b"First"), integer(start));
        drop(stream);
        bytes.extend_from_slice(chunk.as_bytes());
        Ok(())
    }
}

/// Where an object stands.
#[derive(Clone, Copy)]
enum Place {
    Free,
    At(usize),
    /// In a stream of objects, as which of them.
    In(Ref, usize),
}

/// The table of objects (7.5.8), each row as its difference from the one above, which packs well.
fn rows(places: &[Place], width: usize) -> Vec<u8> {
    const UP: u8 = 2;
    let mut rows = Vec::with_capacity(places.len() * (width + 4));
    let mut above = vec![0; width + 3];
    for (number, place) in places.iter().enumerate() {
        let (kind, field, last) = match place {
            // The head of the list of free numbers, which is empty.
            Place::Free => (0, 0, if number == 0 { u16::MAX } else { 0 }),
            Place::At(start) => (1, *start, 0),
            Place::In(holder, index) => {
                (2, usize::try_from(holder.get()).unwrap_or_default(), u16::try_from(*index).unwrap_or_default())
            }
        };
        let field = field.to_be_bytes();
        let row = [kind].into_iter().chain(field[field.len() - width..].iter().copied()).chain(last.to_be_bytes());
        rows.push(UP);
        for (byte, above) in row.zip(&mut above) {
            rows.push(byte.wrapping_sub(*above));
            *above = byte;
        }
    }
    rows
}

/// A count as PDF writes it; none in a letter comes near the limit.
#[must_use]
pub fn integer(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
