//! The drawing operations of another's page, without the tags that belong to the structure of its own file.

use lopdf::{
    Dictionary, Object,
    content::{Content, Operation},
};

/// Drawing operations that can stand within one tag of a letter.
#[derive(Debug, Clone, PartialEq)]
pub struct Cleaned {
    pub bytes: Vec<u8>,
    pub has_words: bool,
    /// Printing colours are set.
    pub has_cmyk: bool,
}

/// Takes the tags out of drawing operations (PDF 32000-1, 14.6) but for the texts that stand for glyphs; none if the
/// operations cannot be read or written again.
#[must_use]
pub fn cleaned(bytes: &[u8]) -> Option<Cleaned> {
    let content = Content::decode(bytes).ok()?;
    let mut clean = Cleaned { bytes: Vec::new(), has_words: false, has_cmyk: false };
    let mut operations = Vec::with_capacity(content.operations.len());
    let mut kept: Vec<bool> = Vec::new();
    for operation in content.operations {
        match operation.operator.as_str() {
            "BMC" => kept.push(false),
            "BDC" => {
                let spoken = operation.operands.get(1).and_then(spoken);
                kept.push(spoken.is_some());
                let span = |text| Operation::new("BDC", vec!["Span".into(), text]);
                operations.extend(spoken.map(span));
            }
            "EMC" => {
                if kept.pop() == Some(true) {
                    operations.push(operation);
                }
            }
            "MP" | "DP" => {}
            // The data of an inline picture does not survive being read and written.
            "BI" | "ID" | "EI" => return None,
            operator => {
                clean.has_words |= matches!(operator, "Tj" | "TJ" | "'" | "\"");
                clean.has_cmyk |= matches!(operator, "k" | "K");
                operations.push(operation);
            }
        }
    }
    let open = kept.into_iter().filter(|kept| *kept).map(|_| Operation::new("EMC", Vec::new()));
    operations.extend(open);
    clean.bytes = Content { operations }.encode().ok()?;
    Some(clean)
}

/// The text that stands for glyphs, if the properties of a tag give one.
fn spoken(properties: &Object) -> Option<Object> {
    let text = properties.as_dict().ok()?.get(b"ActualText").ok()?;
    Some(Object::Dictionary(Dictionary::from_iter([("ActualText", text.clone())])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_and_what_they_enclose_stays() {
        let page = b"/P <</MCID 0>> BDC BT /F1 9 Tf (a) Tj /Span <</ActualText (fi) /MCID 3>> BDC (b) Tj EMC ET EMC \
                     /Artifact BMC 0 0 5 5 re f EMC EMC /Q BMC 1 0 0 0 k";
        let clean = cleaned(page).unwrap();
        let text = String::from_utf8(clean.bytes.clone()).unwrap();
        assert!(text.contains("(a)") && text.contains("/ActualText(fi)") && !text.contains("MCID"), "{text}");
        assert_eq!((text.matches("BDC").count(), text.matches("EMC").count()), (1, 1), "{text}");
        assert!(clean.has_words && clean.has_cmyk);
        assert_eq!(cleaned(&clean.bytes).unwrap(), clean);
    }

    #[test]
    fn a_picture_within_the_operations_is_left_alone() {
        assert_eq!(cleaned(b"BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"), None);
    }
}
