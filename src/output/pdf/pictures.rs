//! The pictures of a letter as objects of its PDF, each kept once.

use std::sync::Arc;

use pdf_writer::{Filter, Name, Obj, Rect, Ref, Str, Stream};

use super::{
    bound,
    file::{File, integer},
};
use crate::{
    diag::{Finding, Problem},
    layout::{Image, Item, Pages},
    output::{
        deflate::deflate,
        image::{self, Coding, Colors, Embedded},
        problems, vector,
    },
};

/// The pictures of a letter in the order they first appear.
#[derive(Debug, Default)]
pub struct Pictures {
    known: Vec<(Arc<Image>, Object)>,
}

/// What a picture becomes.
#[derive(Debug, Clone)]
enum Object {
    Picture(Arc<Embedded>),
    /// A drawing with its width, height and packed operators.
    Drawing(f32, f32, Arc<[u8]>),
    /// A page of another file.
    Sheet,
}

/// The pictures of a house style, which stand in many letters and are read once.
#[derive(Debug, Default)]
pub struct Marks(Vec<(Arc<Image>, Object)>);

impl Marks {
    /// Reads them; one that cannot be read is left for the letter that shows it.
    pub fn of(images: impl IntoIterator<Item = Arc<Image>>) -> Self {
        let read = |image: Arc<Image>| Some((Arc::clone(&image), Object::of(&image).ok()?));
        Self(images.into_iter().filter_map(read).collect())
    }
}

impl Object {
    /// A broken picture is a finding.
    fn of(image: &Image) -> Result<Self, Box<Finding>> {
        if image.page.is_some() {
            return Ok(Self::Sheet);
        }
        if !vector::is_svg(&image.bytes) {
            return Ok(Self::Picture(Arc::new(image::embed(image)?)));
        }
        let broken = |problem: &'static Problem| Box::new(problem.found().arg("image", image.alt.clone()));
        let drawing = vector::read(&image.bytes).map_err(broken)?;
        let content = deflate(drawing.content.as_bytes()).map_err(|_| broken(&problems::IMAGE_BROKEN))?;
        Ok(Self::Drawing(drawing.width, drawing.height, content.into()))
    }
}

impl Pictures {
    /// Collects the pictures of all pages; a broken one is a finding.
    pub fn of(pages: &Pages, marks: &Marks) -> Result<Self, Box<Finding>> {
        let mut pictures = Self::default();
        for placed in pages.pages.iter().flat_map(|page| &page.items) {
            if let Item::Image { image, .. } = &placed.item
                && pictures.place(image).is_none()
            {
                let known = marks.0.iter().find(|(known, _)| Arc::ptr_eq(known, image));
                let object = known.map_or_else(|| Object::of(image), |(_, object)| Ok(object.clone()))?;
                pictures.known.push((Arc::clone(image), object));
            }
        }
        Ok(pictures)
    }

    /// Which of the pictures it is.
    #[must_use]
    pub fn place(&self, image: &Arc<Image>) -> Option<usize> {
        self.known.iter().position(|(known, _)| Arc::ptr_eq(known, image) || known == image)
    }

    /// Writes the pictures; gives the name of each in the page resources and its place.
    ///
    /// # Errors
    /// A page of another file that cannot be read after all.
    pub fn write(&self, file: &mut File) -> Result<Vec<(String, Ref)>, Box<Finding>> {
        let mut files = bound::Files::default();
        let mut written = Vec::with_capacity(self.known.len());
        for (place, (image, object)) in self.known.iter().enumerate() {
            let id = file.id();
            match object {
                Object::Picture(picture) => embedded(file, id, picture),
                Object::Drawing(width, height, content) => drawing(file, id, (*width, *height), content),
                Object::Sheet => files.bring(file, id, image)?,
            }
            written.push((name(place), id));
        }
        Ok(written)
    }
}

/// The name of a picture in the page resources.
#[must_use]
pub fn name(place: usize) -> String {
    format!("Im{place}")
}

/// A drawing as a form (PDF 32000-1, 8.10) of one by one.
fn drawing(file: &mut File, id: Ref, (width, height): (f32, f32), content: &[u8]) {
    let mut form = file.packed(id, content);
    form.pair(Name(b"Type"), Name(b"XObject")).pair(Name(b"Subtype"), Name(b"Form"));
    form.pair(Name(b"BBox"), Rect::new(0.0, 0.0, width, height));
    form.insert(Name(b"Matrix")).array().items([1.0 / width, 0.0, 0.0, -1.0 / height, 0.0, 1.0]);
    form.insert(Name(b"Resources")).dict();
}

/// An image dictionary (PDF 32000-1, table 89) with its data.
fn embedded(file: &mut File, id: Ref, picture: &Embedded) {
    let mask = picture.alpha.as_ref().map(|alpha| (file.id(), alpha));
    if let Some((id, alpha)) = mask {
        let mut stream = file.packed(id, alpha);
        dictionary(&mut stream, picture, 8);
        stream.pair(Name(b"ColorSpace"), Name(b"DeviceGray"));
    }
    let mut stream = file.stream(id, &picture.data);
    dictionary(&mut stream, picture, picture.bits);
    colors(stream.insert(Name(b"ColorSpace")), &picture.colors);
    stream.filter(match picture.coding {
        Coding::Jpeg => Filter::DctDecode,
        Coding::Deflate | Coding::DeflatePng => Filter::FlateDecode,
    });
    if picture.coding == Coding::DeflatePng {
        let mut rows = stream.insert(Name(b"DecodeParms")).dict();
        rows.pair(Name(b"Predictor"), 15).pair(Name(b"Colors"), i32::from(picture.colors.channels()));
        rows.pair(Name(b"BitsPerComponent"), i32::from(picture.bits)).pair(Name(b"Columns"), pixels(picture.width));
    }
    if let Some((mask, _)) = mask {
        stream.pair(Name(b"SMask"), mask);
    }
}

fn dictionary(stream: &mut Stream<'_>, picture: &Embedded, bits: u8) {
    stream.pair(Name(b"Type"), Name(b"XObject")).pair(Name(b"Subtype"), Name(b"Image"));
    stream.pair(Name(b"Width"), pixels(picture.width)).pair(Name(b"Height"), pixels(picture.height));
    stream.pair(Name(b"BitsPerComponent"), i32::from(bits));
}

fn pixels(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

fn colors(place: Obj<'_>, colors: &Colors) {
    match colors {
        Colors::Gray => place.primitive(Name(b"DeviceGray")),
        Colors::Rgb => place.primitive(Name(b"DeviceRGB")),
        Colors::Palette(palette) => {
            let last = (palette.len() / 3).clamp(1, 256) - 1;
            let mut space = place.array();
            space.item(Name(b"Indexed")).item(Name(b"DeviceRGB")).item(integer(last)).item(Str(palette));
        }
    }
}
