//! The tags of a template as tokens with their places, read as the engine reads them; every other look into a template asks here.
//!
//! The engine keeps its own parser to itself. Comments hold no tags, nor do `{% raw %}` sections; a string in a tag hides
//! whatever stands in it.

use std::{ops::Range, sync::Arc};

use crate::diag::{Place, Source};

/// A template with its tags.
#[derive(Debug)]
pub struct Template {
    pub(super) source: Arc<Source>,
    pub(super) tags: Vec<Tag>,
}

/// A `{{ … }}` or `{% … %}`.
#[derive(Debug)]
pub(super) struct Tag {
    pub(super) tokens: Vec<Token>,
    /// Names of the blocks it stands in, the outermost first.
    pub(super) blocks: Arc<[String]>,
}

/// A piece of a tag that has a meaning of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Piece,
    pub(super) span: Range<usize>,
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    Name,
    /// With its quotation marks.
    Text,
    Number,
    Sign,
}

impl Template {
    pub(super) fn new(source: &Arc<Source>) -> Self {
        let mut tags = Vec::new();
        let mut blocks: Arc<[String]> = Arc::default();
        for tokens in (Reader { text: &source.text, at: 0 }) {
            let word = |at: usize| tokens.get(at).map_or("", |token: &Token| &source.text[token.span.clone()]);
            let opens = word(0) == "block";
            let closes = word(0) == "endblock";
            let inner: Option<Arc<[String]>> =
                opens.then(|| blocks.iter().cloned().chain([word(1).to_owned()]).collect());
            tags.push(Tag { tokens, blocks: Arc::clone(&blocks) });
            if let Some(inner) = inner {
                blocks = inner;
            } else if closes {
                blocks = blocks.iter().take(blocks.len().saturating_sub(1)).cloned().collect();
            }
        }
        Self { source: Arc::clone(source), tags }
    }

    pub(super) fn word(&self, token: &Token) -> &str {
        &self.source.text[token.span.clone()]
    }

    pub(super) fn place(&self, span: Range<usize>) -> Place {
        Place::new(&self.source, span)
    }

    /// The words of a tag.
    pub(super) fn words<'a>(&'a self, tag: &'a Tag) -> Vec<&'a str> {
        tag.tokens.iter().map(|token| self.word(token)).collect()
    }

    /// The template that a tag of this word (`extends`, `include`) names, each with its tag and the place of the name
    /// without its quotation marks.
    pub(super) fn named<'a>(&'a self, word: &'a str) -> impl Iterator<Item = (&'a str, &'a Tag, Range<usize>)> {
        self.tags.iter().filter_map(move |tag| match tag.tokens.as_slice() {
            [first, name, ..] if self.word(first) == word && name.kind == Piece::Text => {
                let inner = name.span.start + 1..name.span.end.saturating_sub(1).max(name.span.start + 1);
                Some((self.source.text.get(inner.clone())?, tag, inner))
            }
            _ => None,
        })
    }

    /// The template it extends.
    pub(super) fn parent(&self) -> Option<&str> {
        self.named("extends").next().map(|(name, ..)| name)
    }

    /// The components it calls (`element.rm_klacht_ap`), each with its tag and place.
    pub(super) fn calls(&self) -> impl Iterator<Item = (&str, &Tag, Range<usize>)> {
        self.tags.iter().filter_map(|tag| {
            let (opening, name) = tag.tokens.split_first()?;
            let end = self.path(name).filter(|_| self.word(opening) == "<")?;
            let span = name.first()?.span.start..end;
            Some((&self.source.text[span.clone()], tag, span))
        })
    }

    /// Where a dotted path ends that these tokens begin with.
    fn path(&self, tokens: &[Token]) -> Option<usize> {
        let mut end = tokens.first().filter(|token| token.kind == Piece::Name)?.span.end;
        for pair in tokens[1..].chunks_exact(2) {
            if self.word(&pair[0]) != "." || pair[1].kind != Piece::Name {
                break;
            }
            end = pair[1].span.end;
        }
        Some(end)
    }

    /// Whether a template that extends this one, or that this one is part of, replaces one of these blocks for good.
    pub(super) fn replaces(&self, blocks: &[String]) -> bool {
        blocks.iter().any(|block| {
            let defines = |tag: &Tag| matches!(self.words(tag).as_slice(), ["block", name, ..] if name == block);
            let inside = |tag: &&Tag| tag.blocks.last() == Some(block);
            let takes_over = |tag: &Tag| self.words(tag).windows(2).any(|pair| pair == ["super", "("]);
            self.tags.iter().any(defines) && !self.tags.iter().filter(inside).any(takes_over)
        })
    }
}

/// Yields the tokens of each tag.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Reader<'_> {
    type Item = Vec<Token>;

    fn next(&mut self) -> Option<Vec<Token>> {
        loop {
            let start = self.at + self.text.get(self.at..)?.find('{')?;
            let close = match self.text.as_bytes().get(start + 1) {
                Some(b'{') => "}}",
                Some(b'%') => "%}",
                Some(b'#') => {
                    self.at = start + 2;
                    self.at += self.text[self.at..].find("#}")? + 2;
                    continue;
                }
                _ => {
                    self.at = start + 1;
                    continue;
                }
            };
            self.at = start + 2;
            let tokens = self.tokens(close);
            if let [only] = tokens.as_slice()
                && close == "%}"
                && &self.text[only.span.clone()] == "raw"
            {
                self.skip_raw()?;
                continue;
            }
            return Some(tokens);
        }
    }
}

/// Signs of two characters, which mean something else than each of them.
const PAIRS: [&str; 9] = ["==", "!=", ">=", "<=", "</", "?.", "?[", "//", "**"];

impl Reader<'_> {
    /// The tokens up to the end of the tag, or of a text that breaks off in it.
    fn tokens(&mut self, close: &str) -> Vec<Token> {
        let text = self.text;
        let mut tokens = Vec::new();
        // A sign at either end only takes white space away.
        if text[self.at..].starts_with('-') {
            self.at += 1;
        }
        while let Some(first) = text[self.at..].chars().next() {
            let rest = &text[self.at..];
            let trimmed = rest.strip_prefix('-').filter(|rest| rest.starts_with(close));
            if rest.starts_with(close) || trimmed.is_some() {
                self.at += close.len() + usize::from(trimmed.is_some());
                return tokens;
            }
            let (kind, length) = if first.is_whitespace() {
                self.at += first.len_utf8();
                continue;
            } else if matches!(first, '"' | '\'' | '`') {
                (Piece::Text, string(rest, first))
            } else if first.is_ascii_digit() {
                (Piece::Number, rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len()))
            } else if first.is_alphabetic() || first == '_' {
                (Piece::Name, rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len()))
            } else if rest.starts_with("...") {
                (Piece::Sign, 3)
            } else {
                let pair = PAIRS.iter().find(|pair| rest.starts_with(**pair));
                (Piece::Sign, pair.map_or(first.len_utf8(), |pair| pair.len()))
            };
            tokens.push(Token { kind, span: self.at..self.at + length });
            self.at += length;
        }
        tokens
    }

    /// Goes behind the `{% endraw %}` that ends a section; none if nothing does.
    fn skip_raw(&mut self) -> Option<()> {
        loop {
            self.at += self.text[self.at..].find("{%")? + 2;
            let inner = self.text[self.at..].trim_start_matches('-').trim_start();
            let end = inner.strip_prefix("endraw").map(|rest| rest.trim_start().trim_start_matches('-'));
            if let Some(rest) = end.and_then(|rest| rest.strip_prefix("%}")) {
                self.at = self.text.len() - rest.len();
                return Some(());
            }
        }
    }
}

/// Bytes of the string that `rest` begins with.
fn string(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scanned(text: &str) -> Template {
        Template::new(&Source::new("letter.md", text))
    }

    fn words(text: &str) -> Vec<String> {
        let template = scanned(text);
        template.tags.iter().map(|tag| template.words(tag).join(" ")).collect()
    }

    #[test]
    fn tags_are_read_as_the_engine_reads_them() {
        assert_eq!(words("a { b {{ c.d }} {%- if e -%}"), ["c . d", "if e"]);
        assert_eq!(words("{# {{ a }} #}{{ b }}{#- {% c %} -#}"), ["b"]);
        assert_eq!(words("{#}{{ a }}#}{{ b }}"), ["b"]);
        assert_eq!(words("{% raw %}{{ a }}{% b %}{%- endraw -%}{{ c }}"), ["c"]);
        assert_eq!(words("{%- raw -%}{{ a }}{% endraw %}{% endif %}"), ["endif"]);
        assert_eq!(words(r#"{{ "}} {% \" x" ~ 'é' ~ `%}` }}{{ a }}"#), [r#""}} {% \" x" ~ 'é' ~ `%}`"#, "a"]);
        assert_eq!(
            words("{% </element.a> %}{{ a?.b }}{{ 1.5 == -2 }}"),
            ["</ element . a >", "a ?. b", "1 . 5 == - 2"]
        );
        assert_eq!(words("{{ a"), ["a"]);
        assert_eq!(words("{{ 'a"), ["'a"]);
        assert_eq!(words("{% raw %}{{ a }}"), Vec::<String>::new());
        assert_eq!(words("{# {{ a }}"), Vec::<String>::new());
    }

    #[test]
    fn a_tag_knows_the_blocks_around_it() {
        let template = scanned("{{ a }}{% block b %}{{ c }}{% block d %}{{ e }}{% endblock d %}{% endblock %}{{ f }}");
        let inside = |word: &str| {
            let tag = template.tags.iter().find(|tag| template.words(tag) == [word]).unwrap();
            tag.blocks.join("/")
        };
        assert_eq!(["a", "c", "e", "f"].map(inside), ["", "b", "b/d", ""]);
    }

    #[test]
    fn components_and_other_templates_are_called_by_tags_only() {
        let template = scanned(
            "{% extends 'a.md' %}{# {% <element.b> %} #}{% raw %}{% <element.c> %}{% endraw %}{{ \"<element.d>\" }}
             {%- <element.e> -%}x{% </element.e> %}{{ <zone.f /> }}{% include \"g.md\" %}{{ 'include \"h.md\"' }}{{ a <element.i }}",
        );
        assert_eq!(template.calls().map(|(name, ..)| name).collect::<Vec<_>>(), ["element.e", "zone.f"]);
        assert_eq!(template.parent(), Some("a.md"));
        assert_eq!(template.named("include").map(|(name, ..)| name).collect::<Vec<_>>(), ["g.md"]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_read(text in "[{}%#a-z'\"`\\-.< \\\\é]{0,60}") {
            for tag in &scanned(&text).tags {
                for token in &tag.tokens {
                    proptest::prop_assert!(text.get(token.span.clone()).is_some_and(|it| !it.is_empty()));
                }
            }
        }
    }
}
