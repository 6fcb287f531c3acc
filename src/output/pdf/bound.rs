//! Pages of other PDF files, brought over with all that they draw.

use std::{collections::BTreeMap, sync::Arc};

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use crate::{
    diag::Finding,
    layout::Image,
    output::{
        foreign::{self, Page},
        problems,
    },
};

/// The key by which a picture that is a page of another file is known until that page takes its place.
pub const PLACE: &str = "LettergenBound";

/// Puts pages in the places that [`PLACE`] marks; `pictures` gives the page for each.
pub fn bring(pdf: &mut Document, pictures: &[Arc<Image>]) -> Result<(), Box<Finding>> {
    let marked = |object: &Object| {
        let place = object.as_stream().ok()?.dict.get(PLACE.as_bytes()).ok()?.as_i64().ok()?;
        usize::try_from(place).ok()
    };
    let places: Vec<(ObjectId, usize)> =
        pdf.objects.iter().filter_map(|(id, object)| marked(object).map(|place| (*id, place))).collect();
    let mut files: Vec<(Arc<[u8]>, Source)> = Vec::new();
    for (id, place) in places {
        let Some(image) = pictures.get(place) else { continue };
        let known = files.iter().position(|(bytes, _)| Arc::ptr_eq(bytes, &image.bytes));
        let file = known.unwrap_or(files.len());
        if known.is_none() {
            let document = Document::load_mem(&image.bytes).map_err(|_| broken())?;
            files.push((Arc::clone(&image.bytes), Source { document, brought: BTreeMap::new() }));
        }
        let Some((_, source)) = files.get_mut(file) else { continue };
        let page = source.page(pdf, image).ok_or_else(broken)?;
        pdf.objects.insert(id, page.into());
    }
    Ok(())
}

/// It could be read before, or its pages would not be bound in.
fn broken() -> Finding {
    problems::PDF_NOT_WRITTEN.found().arg("reason", "page")
}

/// A file that pages come from.
struct Source {
    document: Document,
    /// Where objects of it have come to stand.
    brought: BTreeMap<ObjectId, ObjectId>,
}

impl Source {
    /// A page as a form (PDF 32000-1, 8.10) of one by one.
    fn page(&mut self, pdf: &mut Document, image: &Image) -> Option<Stream> {
        let number = image.page?.number;
        let id = *self.document.get_pages().get(&number)?;
        let page = Page::of(&self.document, id)?;
        let content = foreign::cleaned(&page.content)?.bytes;
        let numbers = |numbers: &[f32]| numbers.iter().copied().map(Object::Real).collect::<Vec<_>>();
        let mut form = dictionary! {
            "Type" => "XObject", "Subtype" => "Form", "FormType" => 1,
            "BBox" => numbers(&page.corners()), "Matrix" => numbers(&page.upright()),
            "Resources" => self.dictionary(pdf, &page.resources),
        };
        if let Some(group) = &page.group {
            form.set("Group", self.object(pdf, group));
        }
        Some(Stream::new(form, content))
    }

    fn object(&mut self, pdf: &mut Document, object: &Object) -> Object {
        match object {
            Object::Reference(id) => self.reference(pdf, *id),
            Object::Array(items) => Object::Array(items.iter().map(|item| self.object(pdf, item)).collect()),
            Object::Dictionary(dictionary) => self.dictionary(pdf, dictionary).into(),
            Object::Stream(stream) => self.stream(pdf, stream).into(),
            other => other.clone(),
        }
    }

    fn reference(&mut self, pdf: &mut Document, id: ObjectId) -> Object {
        if let Some(known) = self.brought.get(&id) {
            return Object::Reference(*known);
        }
        let Ok(object) = self.document.get_object(id).cloned() else { return Object::Null };
        let own = pdf.new_object_id();
        self.brought.insert(id, own);
        let object = self.object(pdf, &object);
        pdf.objects.insert(own, object);
        Object::Reference(own)
    }

    fn dictionary(&mut self, pdf: &mut Document, dictionary: &Dictionary) -> Dictionary {
        let drawn = dictionary.iter().filter(|(key, _)| foreign::is_drawn(key));
        drawn.map(|(key, object)| (key.clone(), self.object(pdf, object))).collect()
    }

    fn stream(&mut self, pdf: &mut Document, stream: &Stream) -> Stream {
        let dict = self.dictionary(pdf, &stream.dict);
        let draws = dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Form");
        let content = if draws || dict.has(b"PatternType") { stream.get_plain_content().ok() } else { None };
        let Some(clean) = content.and_then(|content| foreign::cleaned(&content)) else {
            return Stream { dict, ..stream.clone() };
        };
        let mut dict = dict;
        for key in [&b"Filter"[..], b"DecodeParms", b"Length"] {
            dict.remove(key);
        }
        Stream::new(dict, clean.bytes)
    }
}
