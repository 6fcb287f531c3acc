//! The sRGB colour profile that PDF/A asks for, made from the numbers of its standard (ICC.1:2001-04, IEC 61966-2-1).

/// The name of the colour space, as the output intent repeats it.
pub const CONDITION: &str = "sRGB IEC61966-2.1";

const HEADER: usize = 128;
const TAG_ENTRY: usize = 12;
/// Points of the tone curve; readers interpolate between them.
const CURVE_POINTS: u16 = 256;

/// An ICC version 2.1 display profile: three primaries, a white point and one tone curve.
#[must_use]
pub fn srgb_profile() -> Vec<u8> {
    let tags: [(&[u8; 4], Vec<u8>); 7] = [
        (b"desc", description()),
        (b"cprt", text("No copyright, use freely.")),
        (b"wtpt", xyz([0.9505, 1.0, 1.089])),
        (b"rXYZ", xyz([0.436_07, 0.222_49, 0.013_92])),
        (b"gXYZ", xyz([0.385_15, 0.716_87, 0.097_08])),
        (b"bXYZ", xyz([0.143_07, 0.060_61, 0.714_10])),
        (b"rTRC", tone_curve()),
    ];
    // Red, green and blue share one curve, so two entries of the table point to the data of the third.
    let shared: [&[u8; 4]; 2] = [b"gTRC", b"bTRC"];
    let entries = tags.len() + shared.len();
    let mut table = number(entries);
    let mut data = Vec::new();
    let start = HEADER + table.len() + TAG_ENTRY * entries;
    for (name, content) in &tags {
        let entry = [number(start + data.len()), number(content.len())].concat();
        table.extend_from_slice(*name);
        table.extend_from_slice(&entry);
        if *name == b"rTRC" {
            for twin in shared {
                table.extend_from_slice(twin);
                table.extend_from_slice(&entry);
            }
        }
        data.extend_from_slice(content);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let mut profile = header(start + data.len());
    profile.extend(table);
    profile.extend(data);
    profile
}

fn header(size: usize) -> Vec<u8> {
    let mut header = number(size);
    header.extend([0; 4]);
    header.extend([2, 0x10, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    // The date of the standard this profile restates, as a profile must have one.
    for part in [1999_u16, 10, 18, 0, 0, 0] {
        header.extend(part.to_be_bytes());
    }
    header.extend(b"acsp");
    header.extend([0; 28]);
    header.extend(triple([0.9642, 1.0, 0.8249]));
    header.resize(HEADER, 0);
    header
}

fn description() -> Vec<u8> {
    let mut tag = b"desc\0\0\0\0".to_vec();
    tag.extend(number(CONDITION.len() + 1));
    tag.extend(CONDITION.as_bytes());
    // The end of the name, then the empty Unicode and Macintosh names.
    tag.extend([0; 1 + 8 + 3 + 67]);
    tag
}

fn text(words: &str) -> Vec<u8> {
    [b"text\0\0\0\0", words.as_bytes(), b"\0"].concat()
}

fn xyz(values: [f64; 3]) -> Vec<u8> {
    [b"XYZ \0\0\0\0".to_vec(), triple(values)].concat()
}

/// Three numbers of 16.16 bits, the profile's way to write a colour.
fn triple(values: [f64; 3]) -> Vec<u8> {
    #[allow(clippy::cast_possible_truncation, reason = "colours lie between 0 and 2")]
    values.iter().flat_map(|value| ((value * 65536.0).round() as i32).to_be_bytes()).collect()
}

fn tone_curve() -> Vec<u8> {
    let mut tag = b"curv\0\0\0\0".to_vec();
    tag.extend(u32::from(CURVE_POINTS).to_be_bytes());
    for point in 0..CURVE_POINTS {
        let signal = f64::from(point) / f64::from(CURVE_POINTS - 1);
        let light = if signal <= 0.040_45 { signal / 12.92 } else { ((signal + 0.055) / 1.055).powf(2.4) };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "light lies between 0 and 1")]
        let level = (light * 65535.0).round() as u16;
        tag.extend(level.to_be_bytes());
    }
    tag
}

fn number(value: usize) -> Vec<u8> {
    u32::try_from(value).unwrap_or(u32::MAX).to_be_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tag_lies_inside_the_profile_and_opens_with_its_type() {
        let profile = srgb_profile();
        let read = |at: usize| u32::from_be_bytes(profile[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!(read(0), profile.len());
        assert_eq!(&profile[36..40], b"acsp");
        let types: Vec<_> = (0..read(HEADER))
            .map(|tag| {
                let entry = HEADER + 4 + tag * TAG_ENTRY;
                let (offset, length) = (read(entry + 4), read(entry + 8));
                assert!(offset % 4 == 0 && offset + length <= profile.len());
                String::from_utf8_lossy(&profile[offset..offset + 4]).into_owned()
            })
            .collect();
        assert_eq!(types, ["desc", "text", "XYZ ", "XYZ ", "XYZ ", "XYZ ", "curv", "curv", "curv"]);
    }

    #[test]
    fn white_is_the_sum_of_the_primaries() {
        let sums = [0.436_07 + 0.385_15 + 0.143_07, 0.222_49 + 0.716_87 + 0.060_61, 0.013_92 + 0.097_08 + 0.714_10];
        for (sum, white) in sums.into_iter().zip([0.9642_f64, 1.0, 0.8249]) {
            assert!((sum - white).abs() < 5e-4, "{sum} is not {white}");
        }
    }
}
