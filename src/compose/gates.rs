//! Which fields of a case decide whether a template says an element: the conditions around its tag, and those inside it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    scan::{Piece, Tag, Template, Token},
    shelf::Texts,
};

/// What decides over an element, by its id.
pub type Gates = BTreeMap<String, Gate>;

/// Dotted paths of fields, lists without an index (`onderdelen.grond`), in the order in which the template asks for them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gate {
    /// For each place that tags the element, the fields that must be there for it to be reached.
    pub wanted: Vec<Vec<String>>,
    /// All fields that decide whether it is reached, also by not being there.
    pub around: BTreeSet<String>,
    /// All fields that decide what stands in it.
    pub inside: Vec<String>,
}

/// How deep parts may include each other.
const DEEPEST: usize = 12;

/// The gates of a letter and of all that it extends and includes.
pub(super) fn of(letter: &str, texts: &Texts) -> Gates {
    let mut walk = Walk { texts, gates: Gates::new(), frames: Vec::new(), names: Vec::new(), open: Vec::new() };
    let mut next = Some(letter);
    let mut seen = BTreeSet::new();
    while let Some((name, template)) = next.and_then(|name| texts.get_key_value(name)) {
        if !seen.insert(name) {
            break;
        }
        walk.template(template, 0);
        next = template.parent();
    }
    walk.gates
}

/// A condition or loop that is open.
#[derive(Default)]
struct Frame {
    /// What its present branch asks for.
    wanted: Vec<String>,
    /// What all its branches so far ask for.
    asked: Vec<String>,
    /// How many names were set before it.
    names: usize,
    /// Whether names set in it end with it.
    is_loop: bool,
}

struct Walk<'a> {
    texts: &'a Texts,
    gates: Gates,
    frames: Vec<Frame>,
    /// Names that templates set, with the fields that they stand for.
    names: Vec<(String, Vec<String>)>,
    /// Ids of the elements that are open.
    open: Vec<String>,
}

impl Walk<'_> {
    fn template(&mut self, template: &Template, depth: usize) {
        for tag in &template.tags {
            self.tag(template, tag, depth);
        }
    }

    fn tag(&mut self, template: &Template, tag: &Tag, depth: usize) {
        let words = template.words(tag);
        let tokens = tag.tokens.as_slice();
        match words.as_slice() {
            ["if", ..] => {
                let (wanted, asked) = self.condition(template, &tokens[1..]);
                self.enter(wanted, asked, false);
            }
            ["elif", ..] => {
                let (wanted, asked) = self.condition(template, &tokens[1..]);
                self.asks(&wanted);
                if let Some(frame) = self.frames.last_mut() {
                    frame.asked.extend(asked);
                    frame.wanted = wanted;
                }
            }
            ["else"] => {
                if let Some(frame) = self.frames.last_mut() {
                    frame.wanted.clear();
                }
            }
            ["for", name, "in", ..] => {
                let items = self.fields(template, &tokens[3..]);
                self.enter(items.clone(), items.clone(), true);
                self.names.push(((*name).to_owned(), items));
            }
            ["for", ..] => self.enter(Vec::new(), Vec::new(), true),
            ["endif" | "endfor", ..] => {
                if let Some(frame) = self.frames.pop().filter(|frame| frame.is_loop) {
                    self.names.truncate(frame.names);
                }
            }
            ["set" | "set_global", name, "=", ..] => {
                let mut fields = self.fields(template, &tokens[3..]);
                // What is set to a plain word depends on the condition that it is set in.
                if fields.is_empty() {
                    fields = self.frames.last().map(|frame| frame.asked.clone()).unwrap_or_default();
                }
                self.names.push(((*name).to_owned(), fields));
            }
            ["<", "element", ".", id, ..] => {
                let gate = self.gates.entry((*id).to_owned()).or_default();
                gate.wanted.push(self.frames.iter().flat_map(|frame| frame.wanted.iter().cloned()).collect());
                gate.around.extend(self.frames.iter().flat_map(|frame| frame.asked.iter().cloned()));
                self.open.push((*id).to_owned());
            }
            ["</", "element", ".", id, ..] => {
                if let Some(at) = self.open.iter().rposition(|open| open == id) {
                    self.open.remove(at);
                }
            }
            ["include", _] if depth < DEEPEST => {
                let name = tokens.get(1).map(|token| template.word(token).trim_matches(['"', '\'', '`']));
                if let Some(part) = name.and_then(|name| self.texts.get(name)) {
                    self.template(part, depth + 1);
                }
            }
            _ => {}
        }
    }

    fn enter(&mut self, wanted: Vec<String>, asked: Vec<String>, is_loop: bool) {
        self.asks(&wanted);
        self.frames.push(Frame { wanted, asked, names: self.names.len(), is_loop });
    }

    /// The fields that must be there for a condition to hold, and all that it asks for. Of alternatives none must be there.
    fn condition(&self, template: &Template, tokens: &[Token]) -> (Vec<String>, Vec<String>) {
        let word = |token: &Token| template.word(token);
        let asked = self.fields(template, tokens);
        if tokens.iter().any(|token| word(token) == "or") {
            return (Vec::new(), asked);
        }
        let parts = tokens.split(|token| word(token) == "and");
        let wanted = parts.filter(|part| !part.iter().any(|token| word(token) == "not"));
        (wanted.flat_map(|part| self.fields(template, part)).collect(), asked)
    }

    /// The open elements depend on these fields.
    fn asks(&mut self, fields: &[String]) {
        for id in &self.open {
            let inside = &mut self.gates.entry(id.clone()).or_default().inside;
            inside.extend(fields.iter().filter(|field| !inside.contains(field)).cloned().collect::<Vec<_>>());
        }
    }

    /// The fields that an expression asks for.
    fn fields(&self, template: &Template, tokens: &[Token]) -> Vec<String> {
        let mut fields = Vec::new();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let before = at.checked_sub(1).map_or("", |before| template.word(&tokens[before]));
            at += 1;
            let is_word =
                matches!(template.word(token), "and" | "or" | "not" | "is" | "in" | "defined" | "true" | "false");
            if token.kind != Piece::Name || is_word || matches!(before, "|" | ".") {
                continue;
            }
            let mut path = template.word(token).to_owned();
            while let [dot, inner, ..] = &tokens[at..]
                && matches!(template.word(dot), "." | "?.")
                && inner.kind == Piece::Name
            {
                path = format!("{path}.{}", template.word(inner));
                at += 2;
            }
            fields.extend(self.meant(&path));
        }
        fields
    }

    /// What a path stands for; the words of a choice stand beside it under a name of their own.
    fn meant(&self, path: &str) -> Vec<String> {
        let (root, rest) = path.split_once('.').map_or((path, None), |(root, rest)| (root, Some(rest)));
        let own = |path: String| path.strip_suffix("_woorden").map_or(path.clone(), str::to_owned);
        match self.names.iter().rev().find(|(name, _)| name == root) {
            Some((_, fields)) => {
                fields.iter().map(|field| own(rest.map_or(field.clone(), |rest| format!("{field}.{rest}")))).collect()
            }
            None => vec![own(path.to_owned())],
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diag::Source;

    fn gates(texts: &[(&str, &str)]) -> Gates {
        let template =
            |(name, text): &(&str, &str)| ((*name).to_owned(), Arc::new(Template::new(&Source::new(*name, *text))));
        of("a/letter.md", &texts.iter().map(template).collect())
    }

    #[test]
    fn what_stands_around_a_tag_decides_over_it_also_through_parts_loops_and_names() {
        let letter = "{% extends 'parts/brief.md' %}{% block t %}{% for deel in delen %}{% if deel.grond == 'x' and \
                      deel.regeling is defined %}{% include 'parts/deel.md' %}{% endif %}{% endfor %}{% endblock %}";
        let part = "{% set naam = deel.regeling %}{% if naam.wet is defined %}{% <element.wet> %}{{ naam.wet }}\
                    {% </element.wet> %}{% else %}{% <element.zonder> %}x{% </element.zonder> %}{% endif %}";
        let gates = gates(&[
            ("a/letter.md", letter),
            ("parts/brief.md", "{% block t %}{% endblock %}"),
            ("parts/deel.md", part),
        ]);
        let reached = ["delen", "delen.grond", "delen.regeling"];
        assert_eq!(gates["wet"].wanted, [[&reached[..], &["delen.regeling.wet"]].concat()]);
        assert_eq!(gates["zonder"].wanted, [reached]);
        assert!(gates["zonder"].around.contains("delen.regeling.wet"));
    }

    #[test]
    fn what_stands_inside_a_tag_decides_what_it_says() {
        let letter = "{% <element.grond> %}{% if grond == 'a' %}x{% elif soort_woorden | length == 1 %}y{% endif %}\
                      {% </element.grond> %}{% if later %}{% endif %}\
                      {% if a is not defined and not b and c or d %}{% <element.vrij> %}{% </element.vrij> %}{% endif %}\
                      {% if a is not defined and not b and c %}{% <element.c> %}{% </element.c> %}{% endif %}";
        let gates = gates(&[("a/letter.md", letter)]);
        assert_eq!(gates["grond"].inside, ["grond", "soort"]);
        assert_eq!(gates["grond"].wanted, [Vec::<String>::new()]);
        assert_eq!(gates["vrij"].wanted, [Vec::<String>::new()]);
        assert_eq!(gates["c"].wanted, [["c"]]);
    }
}
