//! Pages of other PDF files, brought over with all that they draw.

use std::{collections::BTreeMap, sync::Arc};

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use pdf_writer::{Dict, Filter, Name, Null, Obj, Rect, Ref, Str};

use super::file::File;
use crate::{
    diag::Finding,
    layout::Image,
    output::{
        deflate::deflate,
        foreign::{self, ForeignPage},
        problems,
    },
};

/// The files that pages of one letter come from.
#[derive(Default)]
pub struct Files(Vec<(Arc<[u8]>, BoundFile)>);

impl Files {
    /// Writes the page that a picture is as the form `id`.
    pub fn bring(&mut self, file: &mut File, id: Ref, image: &Image) -> Result<(), Box<Finding>> {
        let known = self.0.iter().position(|(bytes, _)| Arc::ptr_eq(bytes, &image.bytes));
        let place = known.unwrap_or(self.0.len());
        if known.is_none() {
            let document = Document::load_mem(&image.bytes).map_err(|_| broken())?;
            let source = BoundFile { document, brought: BTreeMap::new(), waiting: Vec::new() };
            self.0.push((Arc::clone(&image.bytes), source));
        }
        let source = self.0.get_mut(place);
        source.and_then(|(_, source)| source.page(file, id, image)).ok_or_else(|| Box::new(broken()))
    }
}

/// It could be read before, or its pages would not be bound in.
fn broken() -> Finding {
    problems::PDF_NOT_WRITTEN.found().arg("reason", "page")
}

/// A file that pages come from.
struct BoundFile {
    document: Document,
    /// Where objects of it have come to stand, or will.
    brought: BTreeMap<ObjectId, Ref>,
    /// Those that something written refers to and that are not written yet.
    waiting: Vec<(ObjectId, Ref)>,
}

impl BoundFile {
    /// A page as a form (PDF 32000-1, 8.10) of one by one.
    fn page(&mut self, file: &mut File, id: Ref, image: &Image) -> Option<()> {
        let number = image.page?.number;
        let page = *self.document.get_pages().get(&number)?;
        let page = ForeignPage::of(&self.document, page)?;
        let content = deflate(&foreign::cleaned(&page.content)?.bytes).ok()?;
        // A resource that is an object of its own is written before what names it.
        let mut links = Links { source: self, file };
        let named = links.named(&page.resources);
        let group = page.group.as_ref().map(|group| (group, links.of(group)));
        let mut form = file.packed(id, &content);
        form.pair(Name(b"Type"), Name(b"XObject")).pair(Name(b"Subtype"), Name(b"Form"));
        let [left, bottom, right, top] = page.corners();
        form.pair(Name(b"BBox"), Rect::new(left, bottom, right, top));
        form.insert(Name(b"Matrix")).array().items(page.upright());
        dictionary(form.insert(Name(b"Resources")).dict(), &page.resources, &named);
        if let Some((group, links)) = &group {
            object(form.insert(Name(b"Group")), group, links);
        }
        drop(form);
        while let Some((id, own)) = self.waiting.pop() {
            self.write(file, id, own);
        }
        Some(())
    }

    /// Writes an object of the file.
    fn write(&mut self, file: &mut File, id: ObjectId, own: Ref) {
        let Ok(found) = self.document.get_object(id).cloned() else { return };
        let links = Links { source: self, file }.of(&found);
        match &found {
            Object::Stream(stream) => self::stream(file, own, stream, &links),
            other => object(file.object(own), other, &links),
        }
    }

    /// Where an object stands in the letter; none if the file has none of that number.
    fn link(&mut self, file: &mut File, id: ObjectId) -> Option<Ref> {
        if let Some(known) = self.brought.get(&id) {
            return Some(*known);
        }
        self.document.get_object(id).ok()?;
        let own = file.id();
        self.brought.insert(id, own);
        self.waiting.push((id, own));
        Some(own)
    }
}

/// Where the objects that one object refers to stand in the letter.
type Linked = BTreeMap<ObjectId, Ref>;

/// Gives what an object refers to a place.
struct Links<'a> {
    source: &'a mut BoundFile,
    file: &'a mut File,
}

impl Links<'_> {
    fn of(&mut self, object: &Object) -> Linked {
        let mut links = Linked::new();
        self.follow(object, &mut links);
        links
    }

    fn named(&mut self, dictionary: &Dictionary) -> Linked {
        let mut links = Linked::new();
        self.dictionary(dictionary, &mut links);
        links
    }

    fn follow(&mut self, object: &Object, links: &mut Linked) {
        match object {
            Object::Reference(id) => links.extend(self.source.link(self.file, *id).map(|own| (*id, own))),
            Object::Array(items) => items.iter().for_each(|item| self.follow(item, links)),
            Object::Dictionary(dictionary) => self.dictionary(dictionary, links),
            Object::Stream(stream) => self.dictionary(&stream.dict, links),
            _ => {}
        }
    }

    fn dictionary(&mut self, dictionary: &Dictionary, links: &mut Linked) {
        drawn(dictionary).for_each(|(_, object)| self.follow(object, links));
    }
}

/// The entries of a dictionary that belong to what is drawn.
fn drawn(dictionary: &Dictionary) -> impl Iterator<Item = (&Vec<u8>, &Object)> {
    dictionary.iter().filter(|(key, _)| foreign::is_drawn(key))
}

/// Writes an object that is no stream.
fn object(place: Obj<'_>, object: &Object, links: &Linked) {
    match object {
        Object::Null | Object::Stream(_) => place.primitive(Null),
        Object::Boolean(value) => place.primitive(*value),
        Object::Integer(number) => match i32::try_from(*number) {
            Ok(number) => place.primitive(number),
            #[expect(clippy::cast_precision_loss, reason = "no file may hold such a number (PDF/A-2, 6.1.13)")]
            Err(_) => place.primitive(*number as f32),
        },
        Object::Real(number) => place.primitive(*number),
        Object::Name(name) => place.primitive(Name(name)),
        Object::String(bytes, _) => place.primitive(Str(bytes)),
        Object::Array(items) => {
            let mut array = place.array();
            for item in items {
                self::object(array.push(), item, links);
            }
        }
        Object::Dictionary(dictionary) => self::dictionary(place.dict(), dictionary, links),
        Object::Reference(id) => match links.get(id) {
            Some(own) => place.primitive(*own),
            None => place.primitive(Null),
        },
    }
}

fn dictionary(mut place: Dict<'_>, dictionary: &Dictionary, links: &Linked) {
    for (key, object) in drawn(dictionary) {
        self::object(place.insert(Name(key)), object, links);
    }
}

/// Writes a stream; drawing operators are cleaned, and what is not packed is packed.
fn stream(file: &mut File, own: Ref, stream: &Stream, links: &Linked) {
    const PACKING: [&[u8]; 3] = [b"Filter", b"DecodeParms", b"Length"];
    let dict = &stream.dict;
    let draws = dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Form");
    let content = if draws || dict.has(b"PatternType") { stream.get_plain_content().ok() } else { None };
    let clean = content.and_then(|content| foreign::cleaned(&content)).map(|clean| clean.bytes);
    let unpacked = clean.as_deref().or_else(|| (!dict.has(b"Filter")).then_some(&stream.content[..]));
    let packed = unpacked.and_then(|bytes| deflate(bytes).ok());
    let mut written = file.stream(own, packed.as_deref().unwrap_or(&stream.content));
    for (key, object) in drawn(dict) {
        let is_written = key == b"Length" || packed.is_some() && PACKING.contains(&&key[..]);
        if !is_written {
            self::object(written.insert(Name(key)), object, links);
        }
    }
    if packed.is_some() {
        written.filter(Filter::FlateDecode);
    }
}
