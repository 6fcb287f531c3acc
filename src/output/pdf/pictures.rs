//! The pictures of a letter as objects of its PDF, each kept once.

use std::{collections::BTreeMap, sync::Arc};

use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject, XObjectId};

use super::bound;
use crate::{
    diag::Finding,
    layout::{Image, Item, Pages},
    output::{
        image::{self, Coding, Colors, Embedded},
        vector,
    },
};

/// The pictures of a letter in the order they first appear.
#[derive(Debug, Default)]
pub struct Pictures {
    known: Vec<(Arc<Image>, XObject)>,
}

/// The pictures of a house style, which stand in many letters and are read once.
#[derive(Debug, Default)]
pub struct Marks(Vec<(Arc<Image>, XObject)>);

impl Marks {
    /// Reads them; one that cannot be read is left for the letter that shows it.
    pub fn of(images: impl IntoIterator<Item = Arc<Image>>) -> Self {
        let read = |image: Arc<Image>| Some((Arc::clone(&image), XObject::External(external(&image).ok()?)));
        Self(images.into_iter().filter_map(read).collect())
    }
}

impl Pictures {
    /// Collects the pictures of all pages; a broken one is a finding.
    pub fn of(pages: &Pages, marks: &Marks) -> Result<Self, Box<Finding>> {
        let mut pictures = Self::default();
        for placed in pages.pages.iter().flat_map(|page| &page.items) {
            if let Item::Image { image, .. } = &placed.item
                && pictures.id(image).is_none()
            {
                let known = marks.0.iter().find(|(known, _)| Arc::ptr_eq(known, image));
                let object = match (known, image.page) {
                    (Some((_, object)), _) => object.clone(),
                    (None, Some(_)) => XObject::External(page(pictures.known.len())),
                    (None, None) => XObject::External(external(image)?),
                };
                pictures.known.push((Arc::clone(image), object));
            }
        }
        Ok(pictures)
    }

    /// The name of a picture in the page resources.
    #[must_use]
    pub fn id(&self, image: &Arc<Image>) -> Option<XObjectId> {
        let place = self.known.iter().position(|(known, _)| Arc::ptr_eq(known, image) || known == image)?;
        Some(name(place))
    }

    /// The pictures in the order of their names.
    #[must_use]
    pub fn images(&self) -> Vec<Arc<Image>> {
        self.known.iter().map(|(image, _)| Arc::clone(image)).collect()
    }

    /// The pictures as `printpdf` takes them.
    pub fn resources(&self) -> impl Iterator<Item = (XObjectId, XObject)> {
        self.known.iter().enumerate().map(|(place, (_, object))| (name(place), object.clone()))
    }
}

/// A picture or drawing that is no page of another file.
fn external(image: &Image) -> Result<ExternalXObject, Box<Finding>> {
    if vector::is_svg(&image.bytes) { drawing(image) } else { Ok(object(image::embed(image)?)) }
}

fn name(place: usize) -> XObjectId {
    XObjectId(format!("Im{place}"))
}

/// What stands for a page of another file until [`bound::bring`] puts it there.
fn page(place: usize) -> ExternalXObject {
    let entries = [
        ("Type", named("XObject")),
        ("Subtype", named("Form")),
        (bound::PLACE, DictItem::Int(i64::try_from(place).unwrap_or_default())),
    ];
    let dict = entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    let stream = ExternalStream { dict, content: Vec::new(), compress: false };
    ExternalXObject { stream, width: None, height: None, dpi: None }
}

/// A drawing as a form (PDF 32000-1, 8.10) of one by one.
fn drawing(image: &Image) -> Result<ExternalXObject, Box<Finding>> {
    let drawing =
        vector::read(&image.bytes).map_err(|problem| Box::new(problem.found().arg("image", image.alt.clone())))?;
    let numbers = |numbers: &[f32]| DictItem::Array(numbers.iter().copied().map(DictItem::Real).collect());
    let (width, height) = (drawing.width, drawing.height);
    let entries = [
        ("Type", named("XObject")),
        ("Subtype", named("Form")),
        ("FormType", DictItem::Int(1)),
        ("BBox", numbers(&[0.0, 0.0, width, height])),
        ("Matrix", numbers(&[1.0 / width, 0.0, 0.0, -1.0 / height, 0.0, 1.0])),
        ("Resources", DictItem::Dict { map: BTreeMap::new() }),
    ];
    let dict = entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    let stream = ExternalStream { dict, content: drawing.content.into_bytes(), compress: false };
    Ok(ExternalXObject { stream, width: None, height: None, dpi: None })
}

/// An image dictionary (PDF 32000-1, table 89) with its data.
fn object(picture: Embedded) -> ExternalXObject {
    let mut dict = image_dictionary(picture.width, picture.height, picture.bits);
    let channels = i64::from(picture.colors.channels());
    dict.insert("ColorSpace".to_owned(), colors(picture.colors));
    let filter = match picture.coding {
        Coding::Jpeg => "DCTDecode",
        Coding::Deflate | Coding::DeflatePng => "FlateDecode",
    };
    dict.insert("Filter".to_owned(), named(filter));
    if picture.coding == Coding::DeflatePng {
        let rows = [
            ("Predictor", 15),
            ("Colors", channels),
            ("BitsPerComponent", i64::from(picture.bits)),
            ("Columns", i64::from(picture.width)),
        ];
        let map = rows.into_iter().map(|(key, value)| (key.to_owned(), DictItem::Int(value))).collect();
        dict.insert("DecodeParms".to_owned(), DictItem::Dict { map });
    }
    if let Some(alpha) = picture.alpha {
        let mut mask = image_dictionary(picture.width, picture.height, 8);
        mask.insert("ColorSpace".to_owned(), named("DeviceGray"));
        mask.insert("Filter".to_owned(), named("FlateDecode"));
        let stream = ExternalStream { dict: mask, content: alpha, compress: false };
        dict.insert("SMask".to_owned(), DictItem::Stream { stream });
    }
    let stream = ExternalStream { dict, content: picture.data, compress: false };
    ExternalXObject { stream, width: None, height: None, dpi: None }
}

fn image_dictionary(width: u32, height: u32, bits: u8) -> BTreeMap<String, DictItem> {
    let entries = [
        ("Type", named("XObject")),
        ("Subtype", named("Image")),
        ("Width", DictItem::Int(i64::from(width))),
        ("Height", DictItem::Int(i64::from(height))),
        ("BitsPerComponent", DictItem::Int(i64::from(bits))),
    ];
    entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn colors(colors: Colors) -> DictItem {
    match colors {
        Colors::Gray => named("DeviceGray"),
        Colors::Rgb => named("DeviceRGB"),
        Colors::Palette(palette) => {
            let last = i64::try_from(palette.len() / 3).unwrap_or(256) - 1;
            let table = DictItem::String { data: palette, literal: false };
            DictItem::Array(vec![named("Indexed"), named("DeviceRGB"), DictItem::Int(last.max(0)), table])
        }
    }
}

fn named(name: &str) -> DictItem {
    DictItem::Name(name.as_bytes().to_vec())
}
