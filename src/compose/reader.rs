//! Finds names in a template that no case can have, which Tera would take for false without a word.

use std::{collections::BTreeSet, ops::Range};

use super::scan::{Piece, Tag, Template, Token};
use crate::{
    compose::problems,
    diag::{Finding, nearest},
};

/// Names that Tera or compose itself brings, whose insides are not checked.
const OPEN: [&str; 4] = ["wet", "huisstijl", "loop", "body"];
/// Words of the template language that may stand where a name can stand.
const WORDS: [&str; 22] = [
    "if",
    "elif",
    "else",
    "endif",
    "for",
    "in",
    "endset",
    "endfilter",
    "is",
    "not",
    "and",
    "or",
    "true",
    "True",
    "false",
    "False",
    "none",
    "None",
    "null",
    "with",
    "break",
    "continue",
];
/// Filters that leave the items of a list as they are.
const SAME_ITEMS: [&str; 5] = ["slice", "sort", "reverse", "unique", "filter"];

/// One finding per name in the tags of a template that is neither known nor set by the template itself.
pub(super) fn unknown(template: &Template, known: &BTreeSet<String>) -> Vec<Finding> {
    let mut reader = Reader { template, known, aliases: Vec::new(), scopes: Vec::new(), findings: Vec::new() };
    for tag in &template.tags {
        reader.tag(tag);
    }
    reader.findings
}

/// A name that the template sets itself.
struct Alias {
    name: String,
    /// The path it stands for; none for a value of the template's own, whose insides are open.
    path: Option<String>,
    /// Whether it outlives the loop it is set in.
    global: bool,
}

/// A name as it stands in a template: `termijn.datum`, `uitlatingen[0].citaat`.
struct Path {
    /// Dotted, without the numbers of items.
    dotted: String,
    span: Range<usize>,
    /// The tokens it takes.
    length: usize,
}

struct Reader<'a> {
    template: &'a Template,
    known: &'a BTreeSet<String>,
    aliases: Vec<Alias>,
    /// How many aliases there were before each loop or component that is open.
    scopes: Vec<usize>,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn tag(&mut self, tag: &Tag) {
        let words = self.template.words(tag);
        let tokens = tag.tokens.as_slice();
        match words.as_slice() {
            ["for", ..] => {
                let Some(at) = words.iter().position(|word| *word == "in") else { return };
                self.expression(&tokens[at + 1..]);
                let items = self.stands_for(&tokens[at + 1..]);
                self.scopes.push(self.aliases.len());
                let names: Vec<&&str> = words[1..at].iter().filter(|word| **word != ",").collect();
                // Of a key and a value the names are the template's own.
                let items = items.filter(|_| names.len() == 1);
                self.aliases.extend(names.into_iter().map(|name| Alias::new(name, items.clone())));
            }
            ["endfor" | "endcomponent", ..] => self.leave(),
            ["set" | "set_global", name, "=", ..] => {
                self.expression(&tokens[3..]);
                let path = self.stands_for(&tokens[3..]);
                self.aliases.push(Alias { global: words[0] == "set_global", ..Alias::new(name, path) });
            }
            ["set" | "set_global", name, rest @ ..] => {
                self.expression(&tokens[tokens.len() - rest.len()..]);
                self.aliases.push(Alias { global: words[0] == "set_global", ..Alias::new(name, None) });
            }
            ["component", ..] => {
                self.scopes.push(self.aliases.len());
                let names = tokens.iter().filter(|token| token.kind == Piece::Name);
                self.aliases.extend(names.map(|token| Alias::new(self.template.word(token), None)));
            }
            ["block" | "endblock" | "extends" | "include" | "</", ..] => {}
            ["filter", ..] => self.expression(tokens.get(2..).unwrap_or_default()),
            ["<", ..] => {
                let length = self.path(&tokens[1..]).map_or(0, |path| path.length);
                self.expression(&tokens[1 + length..]);
            }
            _ => self.expression(tokens),
        }
    }

    /// Forgets what was set in the loop or component that ends here.
    fn leave(&mut self) {
        let Some(start) = self.scopes.pop() else { return };
        let mut at = 0;
        self.aliases.retain(|alias| {
            at += 1;
            at <= start || alias.global
        });
    }

    /// Checks every name of an expression.
    fn expression(&mut self, tokens: &[Token]) {
        let outer = self.aliases.len();
        let own = self.bound(tokens);
        self.aliases.extend(own);
        let (mut at, mut tested) = (0, false);
        while let Some(token) = tokens.get(at) {
            let before = at.checked_sub(1).map_or("", |before| self.template.word(&tokens[before]));
            let Some(path) = self.path(&tokens[at..]) else {
                at += 1;
                continue;
            };
            at += path.length;
            let after = tokens.get(at).map_or("", |token| self.template.word(token));
            let word = self.template.word(token);
            // Behind a dot stands what an index that is only known later gives; before a bracket a function, before `=`
            // an argument, behind `|` a filter, behind `is` a test.
            let named = matches!(before, "|" | "." | "?.") || matches!(after, "(" | "=") || tested;
            tested = word == "is" || tested && word == "not";
            if !(named || path.length == 1 && WORDS.contains(&word)) {
                self.name(path);
            }
        }
        self.aliases.truncate(outer);
    }

    /// The names that a list made of another binds: `[x.naam for x in partijen]`.
    fn bound(&self, tokens: &[Token]) -> Vec<Alias> {
        let words: Vec<&str> = tokens.iter().map(|token| self.template.word(token)).collect();
        let starts = words.iter().enumerate().filter(|(_, word)| **word == "for");
        let names = starts.flat_map(|(at, _)| words[at + 1..].iter().take_while(|word| **word != "in"));
        names.map(|name| Alias::new(name, None)).collect()
    }

    /// The path that tokens begin with.
    fn path(&self, tokens: &[Token]) -> Option<Path> {
        let first = tokens.first().filter(|token| token.kind == Piece::Name)?;
        let mut path = Path { dotted: self.template.word(first).to_owned(), span: first.span.clone(), length: 1 };
        loop {
            let rest = &tokens[path.length..];
            let (inner, taken) = match rest {
                [dot, inner, ..] if matches!(self.template.word(dot), "." | "?.") => (inner, 2),
                [open, inner, close, ..]
                    if matches!(self.template.word(open), "[" | "?[") && self.template.word(close) == "]" =>
                {
                    (inner, 3)
                }
                _ => return Some(path),
            };
            let word = self.template.word(inner);
            match (inner.kind, taken) {
                // Lists are entered without an index.
                (Piece::Number, _) => {}
                (Piece::Name, 2) => path.dotted = format!("{}.{word}", path.dotted),
                (Piece::Text, 3) => path.dotted = format!("{}.{}", path.dotted, word.trim_matches(['"', '\'', '`'])),
                _ => return Some(path),
            }
            path.length += taken;
            path.span.end = rest[taken - 1].span.end;
        }
    }

    /// The path that a whole expression stands for, if it is one, possibly with its items in another order.
    fn stands_for(&self, tokens: &[Token]) -> Option<String> {
        let path = self.path(tokens)?;
        let kept = match &tokens[path.length..] {
            [] => true,
            [pipe, filter, ..] => self.template.word(pipe) == "|" && SAME_ITEMS.contains(&self.template.word(filter)),
            _ => false,
        };
        self.resolve(&path.dotted).filter(|target| kept && self.known.contains(target))
    }

    /// The path of the case behind a name, or none for a name whose insides are open.
    fn resolve(&self, path: &str) -> Option<String> {
        let (root, rest) = path.split_once('.').map_or((path, None), |(root, rest)| (root, Some(rest)));
        if OPEN.contains(&root) {
            return None;
        }
        match self.aliases.iter().rev().find(|alias| alias.name == root) {
            None => Some(path.to_owned()),
            Some(Alias { path: None, .. }) => None,
            Some(Alias { path: Some(target), .. }) => {
                Some(rest.map_or(target.clone(), |rest| format!("{target}.{rest}")))
            }
        }
    }

    fn name(&mut self, path: Path) {
        let Some(target) = self.resolve(&path.dotted).filter(|target| !self.known.contains(target)) else { return };
        let source = &self.template.source;
        let near = nearest(&target, self.known.iter().map(String::as_str)).unwrap_or_default();
        let finding = problems::UNKNOWN_NAME.found().arg("name", &source.text[path.span.clone()]);
        self.findings.push(finding.arg("nearest", near).arg("file", &source.name).at(source, path.span));
    }
}

impl Alias {
    fn new(name: &str, path: Option<String>) -> Self {
        Self { name: name.to_owned(), path, global: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Source;

    fn unknown_in(template: &str) -> Vec<String> {
        let known = ["termijn", "termijn.datum", "uitlatingen", "uitlatingen.citaat", "soort", "soort_woorden"];
        let known = known.iter().map(ToString::to_string).collect();
        let findings = unknown(&Template::new(&Source::new("letter.md", template)), &known);
        findings.into_iter().map(|finding| finding.args["name"].clone()).collect()
    }

    #[test]
    fn what_the_case_can_have_is_known_also_through_loops_and_set_names() {
        for template in [
            r#"{% extends "parts/brief.md" %}{# {{ nothing }} #}{% block tekst %}{{ wet.ap.naam }}{% endblock tekst %}"#,
            r#"{% if termijn.datum is defined and not soort == "feit" %}{{ termijn.datum | zonder_weekdag }}{% endif %}"#,
            r#"{% for u in uitlatingen %}{{ loop.index }} {{ u.citaat | default(value="x") }}{% endfor %}"#,
            "{% set naam = termijn %}{{ naam.datum }}{% <element.citaat> %}x{% </element.citaat> %}",
            "{% raw %}{{ nothing }}{% if nothing %}{% endraw %}",
            "{% for iets in [1, 2] %}{{ iets }}{% endfor %}",
            "{% for iets in [termijn, {\"a\": 1}] %}{{ iets.wat_dan_ook }}{% endfor %}",
            "{% for iets in ['a', `b`] | reverse %}{{ iets }}{% else %}{{ soort }}{% endfor %}",
            "{% for a, b in termijn %}{{ a }}{{ b.iets }}{% endfor %}",
            "{% for getal in range(end=3) %}{{ getal }}{% endfor %}",
            "{% for u in uitlatingen | slice(start=1) %}{{ u.citaat }}{% endfor %}",
            "{{ uitlatingen[0].citaat }}{{ uitlatingen.0.citaat }}{{ uitlatingen[loop.index0].citaat }}{{ termijn['datum'] }}",
            "{{ [u.citaat for u in uitlatingen if u.citaat] | join(sep=', ') }}",
            "{{ 'a' if soort is starting_with(\"b\") else \"}} {{ c\" }}{{ termijn?.datum }}",
            "{% component kaart(titel: string, rest) %}{{ titel }}{{ rest.x }}{% endcomponent %}",
            "{% set tekst %}x{% endset %}{{ tekst }}{% set_global n = 1 %}{{ n }}{% filter upper %}a{% endfilter %}",
            "{{ soort is not defined }}{% if soort %}{%- elif termijn -%}{% endif %}",
        ] {
            assert_eq!(unknown_in(template), Vec::<String>::new(), "{template}");
        }
    }

    #[test]
    fn a_misspelt_name_is_found_wherever_it_stands() {
        for (template, names) in [
            ("{% if termijn.dtum %}x{% endif %}", vec!["termijn.dtum"]),
            ("{{ termijn.datum | f(a=sort) }}", vec!["sort"]),
            ("{% for u in uitlatingen %}{{ u.citat }}{% endfor %}", vec!["u.citat"]),
            ("{% for u in uitlatingen | reverse %}{{ u.citat }}{% endfor %}", vec!["u.citat"]),
            ("{% for u in uitlating %}{{ u }}{% endfor %}", vec!["uitlating"]),
            ("{% for iets in [sort, 2] %}{{ iets }}{% endfor %}", vec!["sort"]),
            ("{% for u in uitlatingen %}{% endfor %}{{ u.citaat }}", vec!["u.citaat"]),
            ("{% set x = termijn %}{{ x.tijd }}", vec!["x.tijd"]),
            ("{{ uitlatingen[0].citat }}{{ termijn['dtum'] }}", vec!["uitlatingen[0].citat", "termijn['dtum']"]),
            ("{{ [u for u in uitlating] }}", vec!["uitlating"]),
            ("{# {% raw %} #}{{ sort }}{% raw %}{{ srt }}{% endraw %}{{ soort_worden }}", vec!["sort", "soort_worden"]),
            ("{% <element.a> %}{{ \"}}\" ~ sort }}{% </element.a> %}{{ <zone.b c={sort} /> }}", vec!["sort", "sort"]),
        ] {
            assert_eq!(unknown_in(template), names, "{template}");
        }
    }
}
