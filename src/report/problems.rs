//! The registry: every problem that lettergen can find, each declared beside what raises it.

use crate::{
    case, cmd, compose,
    diag::{Problem, yaml},
    elements, floor, kind, law, layout, letter, markdown, output, patterns, project,
    rules::RULES,
    style, value,
};

/// The problems of each room but the rules, which bring their own.
const ROOMS: &[&[Problem]] = &[
    case::problems::PROBLEMS,
    cmd::problems::PROBLEMS,
    compose::problems::PROBLEMS,
    elements::PROBLEMS,
    floor::problems::PROBLEMS,
    kind::problems::PROBLEMS,
    law::problems::PROBLEMS,
    layout::problems::PROBLEMS,
    letter::problems::PROBLEMS,
    markdown::problems::PROBLEMS,
    output::problems::PROBLEMS,
    patterns::PROBLEMS,
    project::problems::PROBLEMS,
    style::problems::PROBLEMS,
    value::problems::PROBLEMS,
    yaml::PROBLEMS,
];

/// Every problem, in no particular order.
pub fn all() -> impl Iterator<Item = &'static Problem> {
    ROOMS.iter().copied().chain(RULES.iter().map(|rule| rule.problems)).flatten()
}

/// The problem whose words have this key.
#[must_use]
pub fn find(key: &str) -> Option<&'static Problem> {
    all().find(|problem| problem.key == key)
}
