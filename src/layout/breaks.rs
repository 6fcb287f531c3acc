//! Where a line of running text may end: Unicode's opportunities, less what Dutch letters keep together, plus hyphenation.

mod glue;
mod token;

use icu_segmenter::{LineSegmenter, options::LineBreakOptions};

use glue::{ends_postcode, glued, held_gladly};

/// A place where a line may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opportunity {
    /// Byte at which the next line would start; white space before it is not drawn at a line end.
    pub at: usize,
    pub ease: Ease,
    /// Whether a hyphen must be drawn that the text does not have.
    pub hyphen: bool,
}

/// How gladly a line ends at an opportunity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ease {
    /// Between words, after a hyphen of the text, inside a web address.
    Free,
    /// By hyphenating a word.
    Hyphen,
    /// By hyphenating a name, a part of a hyphenated compound, a word that belongs to a number (`artikel 12`), or after two
    /// letters only; between the parts of a place in a law (`artikel 12 | lid 4`); after a short word that opens a sentence.
    Reluctant,
    /// Only where a line would otherwise run past the margin: the last word of a paragraph, a word that is held by the one
    /// before it (`20 november`), e-mail addresses, `artikel 12`.
    LastResort,
}

/// Whether a character is white space at which a line may end, and which is not drawn there.
#[must_use]
pub fn is_space(character: char) -> bool {
    character.is_whitespace() && !matches!(character, '\u{A0}' | '\u{202F}' | '\u{2007}')
}

/// All opportunities inside a text without forced line ends, ascending; its start and end are none.
#[must_use]
pub fn opportunities(text: &str, hyphenate: bool) -> Vec<Opportunity> {
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let unicode: Vec<usize> = segmenter.segment_str(text).collect();
    let unicode_between = |from: usize, to: usize| {
        let first = unicode.partition_point(|at| *at <= from);
        let last = unicode.partition_point(|at| *at < to);
        unicode.get(first..last).unwrap_or_default()
    };

    let mut opportunities = Vec::new();
    let mut tokens = tokens(text).peekable();
    let mut before: Option<&str> = None;
    let mut held = Ease::Free;
    while let Some((start, token)) = tokens.next() {
        if before.is_some() && unicode.binary_search(&start).is_ok() {
            opportunities.push(Opportunity { at: start, ease: held, hyphen: false });
        }
        let held_before = held == Ease::LastResort;
        let opens = opens_sentence(before);
        held = match tokens.peek() {
            Some((_, after)) if glued(token, after) => Ease::LastResort,
            Some(_) if before.is_some_and(|before| ends_postcode(before, token)) => Ease::LastResort,
            Some((_, after)) if held_gladly(token, after, before.is_some() && opens) => Ease::Reluctant,
            _ => Ease::Free,
        };
        let held_after = held == Ease::LastResort;
        let inside = token::opportunities(token, start, unicode_between(start, start + token.len()), hyphenate, opens);
        let is_last = tokens.peek().is_none();
        opportunities.extend(inside.into_iter().map(|inside| match inside.ease {
            _ if is_last => at_the_end(inside),
            _ if held_before && inside.hyphen => Opportunity { ease: Ease::LastResort, ..inside },
            Ease::Hyphen if held_after => Opportunity { ease: Ease::Reluctant, ..inside },
            _ => inside,
        }));
        before = Some(token);
    }
    opportunities
}

/// Whether the word after this one opens a sentence.
fn opens_sentence(before: Option<&str>) -> bool {
    before.is_none_or(|before| before.trim_end_matches(['”', '"', ')']).ends_with(['.', '!', '?', ':']))
}

/// In the last word of a paragraph, lest the last line be half a word.
fn at_the_end(inside: Opportunity) -> Opportunity {
    let ease = if inside.hyphen { Ease::LastResort } else { inside.ease.max(Ease::Reluctant) };
    Opportunity { ease, ..inside }
}

/// The pieces of a text between white space, each with its first byte.
fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(is_space).filter_map(move |token| {
        let start = at;
        at += token.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        (!token.is_empty()).then_some((start, token))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with a mark at every opportunity: `|` free, `-` hyphen, `~` reluctant, `!` last resort.
    fn marked(text: &str) -> String {
        let mut shown = String::new();
        let mut from = 0;
        for opportunity in opportunities(text, true) {
            shown.push_str(&text[from..opportunity.at]);
            shown.push(match opportunity.ease {
                Ease::Free => '|',
                Ease::Hyphen => '-',
                Ease::Reluctant => '~',
                Ease::LastResort => '!',
            });
            from = opportunity.at;
        }
        shown + &text[from..]
    }

    #[test]
    fn lines_end_between_words() {
        assert_eq!(marked("Dit is  een\tzin."), "Dit |is  |een\t|zin.");
    }

    #[test]
    fn what_belongs_together_stays_together() {
        assert_eq!(marked("op grond van artikel 12 lid 4 AVG"), "op |grond |van |ar~ti~kel !12 ~lid !4 !AVG");
        assert_eq!(marked("tot 17.00 uur op 3 mei 2026"), "tot |17.00 !uur |op |3 !mei !2026");
        assert_eq!(marked("aan mr. S. Oudendijk voor € 500"), "aan |mr. !S. !Ou!den!dijk |voor |€ !500");
        assert_eq!(
            marked("aan Zaagmolenpad 3, 3811 CB  Amersfoort, of"),
            "aan |Zaag~mo~len~pad !3, |3811 !CB  !Amers!foort, |of"
        );
        assert_eq!(marked("artikel 6:162 lid 2 BW, bijlage 2"), "ar~ti~kel !6:162 ~lid !2 !BW, |bij~lage !2");
        assert_eq!(marked("lid 1 onder b AVG en"), "lid !1 ~onder !b !AVG |en");
    }

    #[test]
    fn a_sentence_does_not_open_with_a_short_word_at_a_line_end() {
        assert_eq!(marked("zo. De rest. Maar ja"), "zo. |De ~rest. |Maar |ja");
    }

    #[test]
    fn the_last_word_is_hyphenated_only_in_need() {
        assert_eq!(marked("rechtbank rechtbank"), "recht-bank |recht!bank");
    }

    #[test]
    fn a_name_is_hyphenated_reluctantly_but_not_the_first_word_of_a_sentence() {
        assert_eq!(marked("Gegevens van Jansens hier"), "Ge~ge-vens |van |Jan~sens |hier");
        assert_eq!(marked("mee. Gegevens van ons"), "mee. |Ge~ge-vens |van |ons");
    }

    #[test]
    fn hyphens_of_the_text_are_opportunities() {
        assert_eq!(marked("een AVG-vraag per e-mail op"), "een |AVG-|vraag |per |e-mail |op");
        assert_eq!(marked("bel 06-12345678 of 2018-2020 nu"), "bel |06-12345678 |of |2018-2020 |nu");
        assert_eq!(marked("te\u{2011}koop is dit"), "te\u{2011}koop |is |dit");
    }

    #[test]
    fn soft_hyphens_decide_for_their_word() {
        assert_eq!(marked("rechts\u{ad}bijstand hier"), "rechts\u{ad}-bijstand |hier");
    }

    #[test]
    fn no_break_spaces_hold() {
        assert_eq!(marked("€\u{a0}1 en 5\u{202f}km ver"), "€\u{a0}1 |en |5\u{202f}km |ver");
    }

    #[test]
    fn web_addresses_break_without_hyphen_and_mail_addresses_in_need() {
        let text = "zie https://www.voorbeeld.nl/pad/naar-iets?vraag=antwoord&meer hier";
        assert_eq!(marked(text), "zie |https://!www.|voorbeeld.nl/|pad/|naar-|iets?|vraag=!antwoord&|meer |hier");
        assert!(opportunities(text, true).iter().all(|opportunity| !opportunity.hyphen));
        assert_eq!(marked("mail naam@voorbeeld.nl of bel"), "mail |naam@!voorbeeld.nl |of |bel");
    }

    #[test]
    fn a_dash_does_not_open_a_line() {
        assert_eq!(marked("dit – en dat – is"), "dit !– |en |dat !– |is");
    }

    #[test]
    fn without_hyphenation_words_stay_whole() {
        assert!(opportunities("verwerkingsverantwoordelijke hier", false).iter().all(|found| !found.hyphen));
    }

    #[test]
    fn hostile_text_has_opportunities_on_character_boundaries() {
        for text in
            ["", "   ", "\u{301}\u{301} é", "שלום עולם", "😀😀 👨\u{200D}👩", "\u{FDD0}\u{FDD1}", "漢字仮名交じり文"]
        {
            for found in opportunities(text, true) {
                assert!(text.is_char_boundary(found.at) && found.at > 0 && found.at < text.len(), "{text:?} {found:?}");
            }
        }
    }
}
