//! Pictures as a PDF keeps them: PNG and JPEG data as it was read where that is possible, decoded where it is not.

use std::{io::Cursor, sync::Arc};

use super::{deflate::deflate, vector};
use crate::{
    diag::{Finding, Problem},
    layout::Image,
    output::problems,
};

/// More pixels than any picture in a letter needs; a small file can claim far more.
const MOST_PIXELS: u64 = 50_000_000;
const PNG_SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A picture ready to be an image `XObject` (PDF 32000-1, 8.9.5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embedded {
    pub width: u32,
    pub height: u32,
    pub bits: u8,
    pub colors: Colors,
    pub coding: Coding,
    pub data: Vec<u8>,
    /// Opacity, deflated, eight bits a pixel.
    pub alpha: Option<Vec<u8>>,
}

/// The colour space of a picture. CMYK is refused: PDF/A wants one output intent and ours is sRGB.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Colors {
    Gray,
    Rgb,
    /// Red, green and blue of each index.
    Palette(Vec<u8>),
}

impl Colors {
    /// Numbers per pixel.
    #[must_use]
    pub fn channels(&self) -> u8 {
        match self {
            Self::Gray | Self::Palette(_) => 1,
            Self::Rgb => 3,
        }
    }
}

/// How the data is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    Jpeg,
    Deflate,
    /// Deflated rows, each with the filter byte of PNG.
    DeflatePng,
}

/// A picture file with its size in pixels; a finding says what is wrong with it.
pub fn read(bytes: Arc<[u8]>, alt: &str) -> Result<Image, Box<Finding>> {
    let image = Image { bytes, page: None, width: 0, height: 0, alt: alt.to_owned() };
    let Embedded { width, height, .. } = embed(&image)?;
    Ok(Image { width, height, ..image })
}

/// A picture or drawing of the house style, with its size in pixels or hundredths of them; a finding says what is wrong.
pub fn mark(bytes: Arc<[u8]>, alt: &str) -> Result<Image, Box<Finding>> {
    if !vector::is_svg(&bytes) {
        return read(bytes, alt);
    }
    let drawing =
        vector::read(&bytes).map_err(|problem: &'static Problem| Box::new(problem.found().arg("image", alt)))?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size on paper")]
    let hundredths = |length: f32| (length * 100.0).clamp(1.0, 1.0e7) as u32;
    let (width, height) = (hundredths(drawing.width), hundredths(drawing.height));
    Ok(Image { bytes, page: None, width, height, alt: alt.to_owned() })
}

/// Reads a picture; a finding says what is wrong with it.
pub fn embed(image: &Image) -> Result<Embedded, Box<Finding>> {
    let fail = |problem: &'static Problem| Box::new(problem.found().arg("image", image.alt.clone()));
    if image.bytes.starts_with(PNG_SIGNATURE) {
        png(&image.bytes).map_err(fail)
    } else if image.bytes.starts_with(b"\xFF\xD8") {
        jpeg(&image.bytes).map_err(fail)
    } else {
        Err(fail(&problems::IMAGE_UNKNOWN_FORMAT))
    }
}

fn png(bytes: &[u8]) -> Result<Embedded, &'static Problem> {
    const BROKEN: &Problem = &problems::IMAGE_BROKEN;
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::IDENTITY);
    let mut reader = decoder.read_info().map_err(|_| BROKEN)?;
    let info = reader.info();
    let (width, height, bits) = (info.width, info.height, info.bit_depth as u8);
    if width == 0 || height == 0 {
        return Err(BROKEN);
    }
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(&problems::IMAGE_TOO_LARGE);
    }
    let palette = info.palette.as_deref().map(<[u8]>::to_vec);
    let colors = match (info.color_type, palette) {
        (png::ColorType::Grayscale, _) => Some(Colors::Gray),
        (png::ColorType::Rgb, _) => Some(Colors::Rgb),
        (png::ColorType::Indexed, Some(palette)) => Some(Colors::Palette(palette)),
        _ => None,
    };
    let plain = !info.interlaced && info.trns.is_none();
    // Decoding also proves that data passed through as it is will open: its checksums, its length, its filters.
    let mut pixels = vec![0; reader.output_buffer_size().ok_or(BROKEN)?];
    reader.next_frame(&mut pixels).map_err(|_| BROKEN)?;
    match colors {
        Some(colors) if plain => {
            let data = image_data(bytes);
            Ok(Embedded { width, height, bits, colors, coding: Coding::DeflatePng, data, alpha: None })
        }
        _ => decoded(bytes).ok_or(BROKEN),
    }
}

/// The contents of all `IDAT` chunks; the file has been decoded before, so its chunks are whole.
fn image_data(bytes: &[u8]) -> Vec<u8> {
    let mut data = Vec::new();
    let mut rest = bytes.get(PNG_SIGNATURE.len()..).unwrap_or_default();
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = u32::from_be_bytes(*length) as usize;
        let (Some(name), Some(content)) = (after.get(..4), after.get(4..).and_then(|body| body.get(..length))) else {
            break;
        };
        if name == b"IDAT" {
            data.extend_from_slice(content);
        }
        rest = after.get(4 + length + 4..).unwrap_or_default();
    }
    data
}

/// A PNG with opacity or interlaced rows, as eight-bit colours with the opacity apart.
fn decoded(bytes: &[u8]) -> Option<Embedded> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut pixels).ok()?;
    pixels.truncate(frame.buffer_size());
    let (colors, samples) = match frame.color_type {
        png::ColorType::Grayscale => (Colors::Gray, 1),
        png::ColorType::GrayscaleAlpha => (Colors::Gray, 2),
        png::ColorType::Rgb => (Colors::Rgb, 3),
        png::ColorType::Rgba => (Colors::Rgb, 4),
        png::ColorType::Indexed => return None,
    };
    let opaque = usize::from(colors.channels());
    let alpha = if samples > opaque {
        let alpha: Vec<u8> = pixels.iter().skip(opaque).step_by(samples).copied().collect();
        pixels = pixels.chunks_exact(samples).flat_map(|pixel| pixel.iter().take(opaque)).copied().collect();
        alpha.iter().any(|level| *level != u8::MAX).then_some(alpha)
    } else {
        None
    };
    let alpha = alpha.map(|alpha| deflate(&alpha)).transpose().ok()?;
    let data = deflate(&pixels).ok()?;
    Some(Embedded { width: frame.width, height: frame.height, bits: 8, colors, coding: Coding::Deflate, data, alpha })
}

/// Reads the frame header of a JPEG (ITU T.81, B.2.2) and keeps the file as it is, but for what a camera says beside the
/// picture: a reader of the letter need not know where its author lives.
fn jpeg(bytes: &[u8]) -> Result<Embedded, &'static Problem> {
    const BROKEN: &Problem = &problems::IMAGE_BROKEN;
    let mut at = 2;
    loop {
        let segment = bytes.get(at..).unwrap_or_default();
        let [0xFF, marker, high, low, body @ ..] = segment else { return Err(BROKEN) };
        match marker {
            0xFF => at += 1,
            // Start of frame; C4, C8 and CC share the range but are something else.
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => {
                let [bits, h1, h0, w1, w0, components, ..] = body else { return Err(BROKEN) };
                let (width, height) = (u16::from_be_bytes([*w1, *w0]), u16::from_be_bytes([*h1, *h0]));
                if width == 0 || height == 0 || *bits != 8 || !bytes.ends_with(b"\xFF\xD9") {
                    return Err(BROKEN);
                }
                let colors = match components {
                    1 => Colors::Gray,
                    3 => Colors::Rgb,
                    _ => return Err(&problems::IMAGE_CMYK),
                };
                let (width, height, data) = (u32::from(width), u32::from(height), bare(bytes)?);
                return Ok(Embedded { width, height, bits: 8, colors, coding: Coding::Jpeg, data, alpha: None });
            }
            0xD8..=0xDA => return Err(BROKEN),
            _ => at += 2 + usize::from(u16::from_be_bytes([*high, *low])),
        }
    }
}

/// A JPEG without its application segments but for those that say how to read its colours (JFIF, Adobe).
fn bare(bytes: &[u8]) -> Result<Vec<u8>, &'static Problem> {
    let mut data = bytes.get(..2).unwrap_or_default().to_vec();
    let mut at = 2;
    while let [0xFF, marker, high, low, ..] = bytes.get(at..).unwrap_or_default()
        && *marker != 0xDA
    {
        let end = at + 2 + usize::from(u16::from_be_bytes([*high, *low]));
        let segment = bytes.get(at..end).unwrap_or_default();
        match marker {
            0xE1 if is_turned(segment.get(4..).unwrap_or_default()) => return Err(&problems::IMAGE_TURNED),
            0xE1..=0xED | 0xEF | 0xFE => {}
            _ => data.extend_from_slice(segment),
        }
        at = end;
    }
    data.extend_from_slice(bytes.get(at..).unwrap_or_default());
    Ok(data)
}

/// Whether a camera says (Exif 2.3, tag 274) that its picture must be turned to stand upright; a PDF shows it as it lies.
fn is_turned(segment: &[u8]) -> bool {
    let Some(tiff) = segment.strip_prefix(b"Exif\0\0") else { return false };
    let little = tiff.starts_with(b"II");
    let short = |at: usize| {
        let pair = [*tiff.get(at)?, *tiff.get(at + 1)?];
        Some(usize::from(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }))
    };
    let first = if little { short(4) } else { short(6) };
    let entries = first.and_then(|first| Some((first, short(first)?)));
    let Some((first, count)) = entries else { return false };
    let mut tags = (0..count).map(|entry| first + 2 + entry * 12);
    tags.any(|at| short(at) == Some(274) && short(at + 8).is_some_and(|turned| (2..=8).contains(&turned)))
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use proptest::prelude::*;

    use super::*;

    fn picture(color: png::ColorType, samples: usize, fill: u8) -> Image {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, 3, 2);
        encoder.set_color(color);
        if color == png::ColorType::Indexed {
            encoder.set_palette(vec![0, 0, 0, 200, 10, 10]);
        }
        encoder.write_header().unwrap().write_image_data(&vec![fill; 6 * samples]).unwrap();
        Image { bytes: bytes.into(), page: None, width: 3, height: 2, alt: "logo".to_owned() }
    }

    fn inflate(data: &[u8]) -> Vec<u8> {
        let mut decoder = flate2::write::ZlibDecoder::new(Vec::new());
        decoder.write_all(data).unwrap();
        decoder.finish().unwrap()
    }

    #[test]
    fn a_plain_png_keeps_its_data() {
        let embedded = embed(&picture(png::ColorType::Rgb, 3, 7)).unwrap();
        assert_eq!((embedded.width, embedded.height, embedded.bits), (3, 2, 8));
        assert_eq!((embedded.colors, embedded.coding), (Colors::Rgb, Coding::DeflatePng));
        // Two rows of a filter byte and three pixels.
        assert_eq!(inflate(&embedded.data).len(), 2 * (1 + 9));
        assert_eq!(embedded.alpha, None);
    }

    #[test]
    fn a_palette_is_kept() {
        let embedded = embed(&picture(png::ColorType::Indexed, 1, 1)).unwrap();
        assert_eq!(embedded.colors, Colors::Palette(vec![0, 0, 0, 200, 10, 10]));
    }

    #[test]
    fn opacity_becomes_a_mask_unless_all_is_opaque() {
        let seen = embed(&picture(png::ColorType::Rgba, 4, 100)).unwrap();
        assert_eq!(inflate(&seen.data), [100; 18]);
        assert_eq!(inflate(&seen.alpha.unwrap()), [100; 6]);
        assert_eq!(embed(&picture(png::ColorType::GrayscaleAlpha, 2, 255)).unwrap().alpha, None);
    }

    #[test]
    fn a_jpeg_is_kept_as_it_is_and_cmyk_refused() {
        let file = |components: u8| {
            let head = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 11, 8, 0, 20, 0, 30, components];
            Image {
                bytes: [&head[..], b"...\xFF\xD9"].concat().into(),
                page: None,
                width: 30,
                height: 20,
                alt: "logo".to_owned(),
            }
        };
        let embedded = embed(&file(3)).unwrap();
        assert_eq!((embedded.width, embedded.height, embedded.coding), (30, 20, Coding::Jpeg));
        assert_eq!(embedded.data, &*file(3).bytes);
        assert_eq!(embed(&file(4)).unwrap_err().code(), "image-cmyk");
    }

    #[test]
    fn what_a_camera_says_beside_its_picture_is_left_out_and_a_picture_on_its_side_refused() {
        let file = |turned: u8| {
            let exif = [&b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"[..], &[turned, 0, 0]].concat();
            let length = u8::try_from(exif.len() + 2).unwrap();
            let frame = [0xFF, 0xC0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 1, 1, 0xFF, 0xDA, 0, 2];
            let bytes = [&[0xFF, 0xD8, 0xFF, 0xE1, 0, length][..], &exif, &frame, b"\xFF\xD9"].concat();
            Image { bytes: bytes.into(), page: None, width: 30, height: 20, alt: "foto".to_owned() }
        };
        let upright = embed(&file(1)).unwrap().data;
        assert!(!upright.windows(4).any(|part| part == b"Exif") && upright.ends_with(b"\xFF\xD9"));
        assert_eq!(upright.len(), 2 + 17 + 2);
        assert_eq!(embed(&file(6)).unwrap_err().code(), "image-turned");
    }

    #[test]
    fn other_files_are_named_as_such() {
        let image = Image { bytes: (*b"GIF89a").into(), page: None, width: 1, height: 1, alt: "logo".to_owned() };
        assert_eq!(embed(&image).unwrap_err().code(), "image-unknown-format");
    }

    proptest! {
        #[test]
        fn a_damaged_picture_is_a_finding_or_a_picture_but_never_a_panic(
            at in 0_usize..80, byte: u8, cut in 0_usize..80, alpha: bool
        ) {
            let mut image = if alpha { picture(png::ColorType::Rgba, 4, 9) } else { picture(png::ColorType::Rgb, 3, 9) };
            let mut bytes = image.bytes.to_vec();
            if let Some(place) = bytes.get_mut(at) { *place = byte; }
            bytes.truncate(bytes.len() - cut.min(bytes.len()));
            image.bytes = bytes.into();
            if let Err(finding) = embed(&image) { prop_assert!(finding.code().starts_with("image-")); }
        }
    }
}
