//! The pages again, as `printpdf` writes them: an independent second writer of the same display list.
//!
//! No letter is made with it. It knows neither tags nor archives and shares no code of fonts, widths or operators with `pdf`,
//! so that where the pictures and words of both are the same, neither has lost or moved anything.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color as Ink, CurTransMat, DictItem, ExternalStream, ExternalXObject, FontId, Line, LinePoint, Mm, Op,
    ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Pt, Rgb, TextItem, TextMatrix,
    XObject, XObjectId, XObjectTransform,
};

use super::{
    image::{self, Coding, Colors},
    vector,
};
use crate::layout::{Color, GlyphRun, Image, Item, PAGE, Pages, faces::FaceId};

/// A letter as a plain PDF: words, lines, pictures and drawings. Pages of other files are left white.
///
/// None if a font or a picture cannot be read.
#[must_use]
pub fn write(pages: &Pages) -> Option<Vec<u8>> {
    let mut file = PdfDocument::new("");
    for face in FaceId::ALL {
        let font = ParsedFont::from_bytes(&pages.faces.files[face.index()], 0, &mut Vec::new())?;
        file.resources.fonts.map.insert(font_id(face), PdfFont::new(font));
    }
    for page in &pages.pages {
        let mut ops = Vec::new();
        for placed in &page.items {
            match &placed.item {
                Item::Text(run) => text(run, &mut ops),
                Item::Rule { from, to, width, color } => ops.extend(rule(*from, *to, *width, *color)),
                Item::Image { image, .. } if image.page.is_some() => {}
                Item::Image { image, x, y, width, height } => {
                    let id = XObjectId(format!("X{}", file.resources.xobjects.map.len()));
                    file.resources.xobjects.map.insert(id.clone(), XObject::External(picture(image)?));
                    let matrix = CurTransMat::Raw([*width, 0.0, 0.0, *height, *x, PAGE.1 - y - height]);
                    let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
                    ops.push(Op::SaveGraphicsState);
                    ops.push(Op::SetTransformationMatrix { matrix });
                    ops.push(Op::UseXobject { id, transform });
                    ops.push(Op::RestoreGraphicsState);
                }
            }
        }
        file.pages.push(PdfPage::new(Mm(210.0), Mm(297.0), ops));
    }
    Some(file.save(&PdfSaveOptions::default(), &mut Vec::new()))
}

fn font_id(face: FaceId) -> FontId {
    FontId(face.name().to_owned())
}

/// Every glyph at a place of its own, reckoned from the left: no width of any font has a part in it.
fn text(run: &GlyphRun, ops: &mut Vec<Op>) {
    ops.push(Op::StartTextSection);
    ops.push(Op::SetFont { font: PdfFontHandle::External(font_id(run.face)), size: Pt(run.size) });
    ops.push(Op::SetFillColor { col: ink(run.color) });
    let mut pen = run.x;
    for glyph in &run.glyphs {
        let share = run.size / 1000.0;
        let (x, y) = (pen + glyph.dx * share, PAGE.1 - run.y + glyph.dy * share);
        ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, x, y]) });
        let code = Codepoint::with_cid(glyph.id, 0.0, glyph.text.to_string());
        ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(vec![code])] });
        pen += glyph.advance * share;
    }
    ops.push(Op::EndTextSection);
}

fn rule(from: (f32, f32), to: (f32, f32), width: f32, color: Color) -> [Op; 3] {
    let point = |(x, y): (f32, f32)| LinePoint { p: Point { x: Pt(x), y: Pt(PAGE.1 - y) }, bezier: false };
    [
        Op::SetOutlineColor { col: ink(color) },
        Op::SetOutlineThickness { pt: Pt(width) },
        Op::DrawLine { line: Line { points: vec![point(from), point(to)], is_closed: false } },
    ]
}

fn ink(color: Color) -> Ink {
    let share = |level: u8| f32::from(level) / 255.0;
    Ink::Rgb(Rgb::new(share(color.red), share(color.green), share(color.blue), None))
}

/// A picture or drawing in a square of one by one.
fn picture(image: &Image) -> Option<ExternalXObject> {
    if vector::is_svg(&image.bytes) {
        let drawing = vector::read(&image.bytes).ok()?;
        let (width, height) = (drawing.width, drawing.height);
        let numbers = |numbers: &[f32]| DictItem::Array(numbers.iter().copied().map(DictItem::Real).collect());
        let entries = [
            ("Subtype", named("Form")),
            ("BBox", numbers(&[0.0, 0.0, width, height])),
            ("Matrix", numbers(&[1.0 / width, 0.0, 0.0, -1.0 / height, 0.0, 1.0])),
            ("Resources", DictItem::Dict { map: BTreeMap::new() }),
        ];
        return Some(external(entries, drawing.content.into_bytes()));
    }
    let picture = image::embed(image).ok()?;
    let number = |number: u32| DictItem::Int(i64::from(number));
    let mask = picture.alpha.map(|alpha| {
        let entries = [
            ("Subtype", named("Image")),
            ("Width", number(picture.width)),
            ("Height", number(picture.height)),
            ("BitsPerComponent", DictItem::Int(8)),
            ("ColorSpace", named("DeviceGray")),
            ("Filter", named("FlateDecode")),
        ];
        ("SMask", DictItem::Stream { stream: external(entries, alpha).stream })
    });
    let rows = (picture.coding == Coding::DeflatePng).then(|| {
        let entries = [
            ("Predictor", 15),
            ("Colors", u32::from(picture.colors.channels())),
            ("BitsPerComponent", u32::from(picture.bits)),
            ("Columns", picture.width),
        ];
        let map = entries.into_iter().map(|(key, value)| (key.to_owned(), number(value))).collect();
        ("DecodeParms", DictItem::Dict { map })
    });
    let entries = [
        ("Subtype", named("Image")),
        ("Width", number(picture.width)),
        ("Height", number(picture.height)),
        ("BitsPerComponent", DictItem::Int(i64::from(picture.bits))),
        ("Filter", named(if picture.coding == Coding::Jpeg { "DCTDecode" } else { "FlateDecode" })),
        (
            "ColorSpace",
            match picture.colors {
                Colors::Gray => named("DeviceGray"),
                Colors::Rgb => named("DeviceRGB"),
                Colors::Palette(palette) => {
                    let last = DictItem::Int(i64::try_from(palette.len() / 3).ok()? - 1);
                    let table = DictItem::String { data: palette, literal: false };
                    DictItem::Array(vec![named("Indexed"), named("DeviceRGB"), last, table])
                }
            },
        ),
    ];
    Some(external(entries.into_iter().chain(mask).chain(rows), picture.data))
}

fn external<'a>(entries: impl IntoIterator<Item = (&'a str, DictItem)>, content: Vec<u8>) -> ExternalXObject {
    let mut dict: BTreeMap<String, DictItem> =
        entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    dict.insert("Type".to_owned(), named("XObject"));
    ExternalXObject { stream: ExternalStream { dict, content, compress: false }, width: None, height: None, dpi: None }
}

fn named(name: &str) -> DictItem {
    DictItem::Name(name.as_bytes().to_vec())
}
