//! A finished PDF as a reader of tags has it: the structure tree with the words that each tag holds.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};

/// Stands for the words of a page of another file.
pub const FOREIGN: &str = "\u{FFFC}";

/// A tag with what hangs under it.
pub struct Tag {
    pub name: String,
    pub language: Option<String>,
    pub dictionary: Dictionary,
    pub kids: Vec<Kid>,
}

pub enum Kid {
    Tag(Tag),
    Words(String),
    /// The annotation that a link is.
    Annotation(Dictionary),
}

impl Tag {
    /// All words under it, in order.
    pub fn words(&self) -> String {
        let words = self.kids.iter().map(|kid| match kid {
            Kid::Tag(tag) => tag.words(),
            Kid::Words(words) => words.clone(),
            Kid::Annotation(_) => String::new(),
        });
        words.collect()
    }

    pub fn tags(&self) -> impl Iterator<Item = &Self> {
        self.kids.iter().filter_map(|kid| if let Kid::Tag(tag) = kid { Some(tag) } else { None })
    }

    /// It and all tags under it.
    pub fn all(&self) -> Vec<&Self> {
        std::iter::once(self).chain(self.tags().flat_map(Self::all)).collect()
    }
}

/// A file with its pages' marked content.
pub struct Tagged {
    pub file: Document,
    /// The words of each piece of content, by page and number; they leave when a tag claims them.
    pieces: BTreeMap<(ObjectId, i64), String>,
    /// The words outside all tags, each with its page (from 1), `Type` and `Subtype`.
    pub furniture: Vec<(u32, String, String)>,
}

impl Tagged {
    pub fn read(bytes: &[u8]) -> Self {
        let file = Document::load_mem(bytes).unwrap();
        let mut tagged = Self { pieces: BTreeMap::new(), furniture: Vec::new(), file };
        for (number, page) in tagged.file.get_pages() {
            tagged.page(number, page);
        }
        tagged
    }

    /// The tree. Every piece of content must have a place in it, and one only.
    pub fn tree(&mut self) -> Tag {
        let root = self.file.catalog().unwrap().get(b"StructTreeRoot").unwrap().clone();
        let root = self.dictionary(&root);
        let mut kids = self.kids(&root, None);
        let Some(Kid::Tag(document)) = kids.pop().filter(|_| kids.is_empty()) else { panic!("not one tag at the top") };
        let lost: Vec<_> = self.pieces.values().filter(|words| !words.trim().is_empty()).collect();
        assert!(lost.is_empty(), "in no tag: {lost:?}");
        document
    }

    fn dictionary(&self, object: &Object) -> Dictionary {
        match object {
            Object::Reference(id) => self.dictionary(self.file.get_object(*id).unwrap()),
            Object::Dictionary(dictionary) => dictionary.clone(),
            other => panic!("no dictionary: {other:?}"),
        }
    }

    fn tag(&mut self, dictionary: Dictionary) -> Tag {
        let page = dictionary.get(b"Pg").and_then(Object::as_reference).ok();
        let kids = self.kids(&dictionary, page);
        let language = dictionary.get(b"Lang").ok().map(|language| string(language.as_str().unwrap()));
        Tag { name: name(&dictionary, b"S"), language, dictionary, kids }
    }

    fn kids(&mut self, dictionary: &Dictionary, page: Option<ObjectId>) -> Vec<Kid> {
        let kids = match dictionary.get(b"K") {
            Ok(Object::Array(kids)) => kids.clone(),
            Ok(kid) => vec![kid.clone()],
            Err(_) => Vec::new(),
        };
        kids.iter().map(|kid| self.kid(kid, page)).collect()
    }

    fn kid(&mut self, kid: &Object, page: Option<ObjectId>) -> Kid {
        if let Ok(number) = kid.as_i64() {
            return Kid::Words(self.claim(page.unwrap(), number));
        }
        let dictionary = self.dictionary(kid);
        match dictionary.get(b"Type").and_then(Object::as_name).unwrap_or_default() {
            b"MCR" => {
                let page = dictionary.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                Kid::Words(self.claim(page.unwrap(), dictionary.get(b"MCID").unwrap().as_i64().unwrap()))
            }
            b"OBJR" => Kid::Annotation(self.dictionary(dictionary.get(b"Obj").unwrap())),
            _ => Kid::Tag(self.tag(dictionary)),
        }
    }

    fn claim(&mut self, page: ObjectId, number: i64) -> String {
        self.pieces
            .remove(&(page, number))
            .unwrap_or_else(|| panic!("piece {number} of {page:?} is not there, or twice"))
    }

    /// Whether a name on a page is that of a page of another file, and not of a picture.
    fn form(&self, page: ObjectId, name: &[u8]) -> bool {
        let (own, inherited) = self.file.get_page_resources(page).unwrap();
        let inherited = inherited.into_iter().filter_map(|id| self.file.get_dictionary(id).ok());
        let forms = own.into_iter().chain(inherited).filter_map(|resources| resources.get(b"XObject").ok());
        let mut objects = forms.filter_map(|forms| self.dictionary(forms).get(name).ok().cloned());
        let object = objects.next().unwrap();
        let stream = self.file.dereference(&object).unwrap().1.as_stream().unwrap();
        stream.dict.get(b"Subtype").and_then(Object::as_name).unwrap() == b"Form"
    }

    /// Reads a page's content: what a glyph means comes from its font, or from the marked content around it.
    fn page(&mut self, number: u32, page: ObjectId) {
        let fonts = self.file.get_page_fonts(page).unwrap();
        let meanings: BTreeMap<Vec<u8>, BTreeMap<u16, String>> =
            fonts.into_iter().map(|(name, font)| (name, meanings(&self.file, font))).collect();
        let content = Content::decode(&self.file.get_page_content(page)).unwrap();
        let mut open: Vec<Mark> = Vec::new();
        let mut font = &BTreeMap::new();
        for operation in content.operations {
            let operands = operation.operands;
            match operation.operator.as_str() {
                "BDC" | "BMC" => open.push(Mark::new(&operands)),
                "EMC" => {
                    let mark = open.pop().unwrap();
                    if let Some(piece) = mark.piece {
                        let before = self.pieces.insert((page, piece), mark.words);
                        assert_eq!(before, None, "piece {piece} stands twice on page {number}");
                    } else if let Some(around) = open.last_mut() {
                        around.words.push_str(&mark.words);
                    } else {
                        assert_eq!(mark.tag, "Artifact", "in no tag: {}", mark.words);
                        self.furniture.push((number, mark.kind, mark.words));
                    }
                }
                "Tf" => font = &meanings[operands[0].as_name().unwrap()],
                "Tj" | "TJ" => {
                    let shown: String = strings(&operands).map(|codes| meant(font, codes)).collect();
                    let mark = open.last_mut().unwrap_or_else(|| panic!("not marked: {shown}"));
                    if !mark.is_replaced {
                        mark.words.push_str(&shown);
                    }
                }
                "Do" => {
                    let form = self.form(page, operands[0].as_name().unwrap());
                    open.last_mut().unwrap().words.push_str(if form { FOREIGN } else { "" });
                }
                _ => {}
            }
        }
        assert!(open.is_empty(), "marked content that never ends on page {number}");
    }
}

/// Marked content that is being read.
struct Mark {
    tag: String,
    piece: Option<i64>,
    /// `Type` and `Subtype` of an artifact.
    kind: String,
    words: String,
    /// Whether the content itself says what it means, whatever glyphs it shows.
    is_replaced: bool,
}

impl Mark {
    fn new(operands: &[Object]) -> Self {
        let empty = Dictionary::new();
        let properties = operands.get(1).and_then(|object| object.as_dict().ok()).unwrap_or(&empty);
        let actual = properties.get(b"ActualText").ok().map(|text| string(text.as_str().unwrap()));
        let kind = [name(properties, b"Type"), name(properties, b"Subtype")];
        Self {
            tag: String::from_utf8(operands[0].as_name().unwrap().to_vec()).unwrap(),
            piece: properties.get(b"MCID").and_then(Object::as_i64).ok(),
            kind: kind.join(" ").trim().to_owned(),
            is_replaced: actual.is_some(),
            words: actual.unwrap_or_default(),
        }
    }
}

fn name(dictionary: &Dictionary, key: &[u8]) -> String {
    String::from_utf8(dictionary.get(key).and_then(Object::as_name).unwrap_or_default().to_vec()).unwrap()
}

/// A text string (PDF 32000-1, 7.9.2.2), here either ASCII or UTF-16.
pub fn string(bytes: &[u8]) -> String {
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(units) => utf16(units),
        None => String::from_utf8(bytes.to_vec()).unwrap(),
    }
}

fn utf16(bytes: &[u8]) -> String {
    let units = bytes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    char::decode_utf16(units).map(Result::unwrap).collect()
}

/// The strings shown by `Tj` or `TJ`.
fn strings(operands: &[Object]) -> impl Iterator<Item = &[u8]> {
    let all = operands.iter().flat_map(|operand| match operand {
        Object::Array(items) => items.as_slice(),
        other => std::slice::from_ref(other),
    });
    all.filter_map(|object| object.as_str().ok())
}

fn meant(font: &BTreeMap<u16, String>, codes: &[u8]) -> String {
    let codes = codes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    codes.map(|code| font.get(&code).unwrap_or_else(|| panic!("code {code} means nothing")).as_str()).collect()
}

/// What each code of a font means, by its `ToUnicode` (PDF 32000-1, 9.10.3).
fn meanings(file: &Document, font: &Dictionary) -> BTreeMap<u16, String> {
    let map = font.get(b"ToUnicode").and_then(Object::as_reference).unwrap();
    let map = file.get_object(map).and_then(Object::as_stream).unwrap().decompressed_content().unwrap();
    let map = String::from_utf8(map).unwrap();
    let mut meanings = BTreeMap::new();
    for (kind, columns) in [("char", 2), ("range", 3)] {
        for block in map.split(&format!("beginbf{kind}")).skip(1) {
            let block = block.split(&format!("endbf{kind}")).next().unwrap();
            let words: Vec<Vec<u8>> = block.split(['<', '>']).skip(1).step_by(2).map(hexadecimal).collect();
            for row in words.chunks(columns) {
                let code = |bytes: &[u8]| u16::from_be_bytes([bytes[0], bytes[1]]);
                let (first, last) = (code(&row[0]), code(&row[columns - 2]));
                assert!(first == last, "a range of meanings is not read here");
                meanings.insert(first, utf16(&row[columns - 1]));
            }
        }
    }
    meanings
}

fn hexadecimal(digits: &str) -> Vec<u8> {
    let digits: Vec<u8> = digits.chars().filter_map(|digit| u8::try_from(digit.to_digit(16)?).ok()).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}
