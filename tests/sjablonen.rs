//! An office's own templates: what their tags may hold, and what is told of those that cannot make a letter.

use lettergen::{letter::Workshop, project::Templates};

/// What is wrong with these files over the built-in ones: each finding with the words it underlines.
fn told(files: &[(&str, &str)]) -> Vec<String> {
    let templates = Templates::embedded().with(files.iter().copied());
    let findings = Workshop::load(&templates).err().unwrap_or_default();
    let told = findings.into_iter().map(|finding| {
        let words = finding.place.as_ref().map(|place| place.source.text[place.span.clone()].to_owned());
        format!("{} {}", finding.code(), words.unwrap_or_default())
    });
    told.collect()
}

/// The same of a letter of one kind that adds this to the built-in one.
fn told_of(letter: &str) -> Vec<String> {
    told(&[("avg_weigering/letter.md", &format!("{{% extends \"ingebouwd/avg_weigering/letter.md\" %}}{letter}"))])
}

#[test]
fn whatever_the_engine_can_read_is_allowed() {
    for letter in [
        "{% block slot %}{% for iets in [1,2] %}{{ iets }}{% endfor %}{% endblock slot %}",
        "{% block slot %}{% for dag in [\"maandag\", 'dinsdag'] | reverse %}{{ dag }}{% endfor %}{% endblock %}",
        "{% block slot %}{% raw %}{{ zo schrijft u een veld }} {% if %}{% endraw %}{{ super() }}{% endblock %}",
        "{# {{ niets }} {% block %} | safe <element.niets> #}",
        "{% block slot %}{{ super() }}{{ \"}} {{ kenmerk.nergens | safe \" }}{% endblock %}",
        "{% block slot %}{{ [deel.recht for deel in onderdelen] | join(sep=\", \") }}{% endblock %}",
    ] {
        assert_eq!(told_of(letter), Vec::<String>::new(), "{letter}");
    }
}

#[test]
fn names_are_checked_outside_comments_and_raw_text_only() {
    let letter = "{# {% raw %} #}{% block slot %}{{ kenmrk.ons }}{% raw %}{{ kenmrk.uw }}{% endraw %}
        {% for dag in [plats] %}{% endfor %}{% endblock %}";
    assert_eq!(told_of(letter), ["template-unknown-name kenmrk.ons", "template-unknown-name plats"]);
}

#[test]
fn an_element_is_tagged_by_a_tag_that_can_be_printed() {
    let tag = "{% <element.besluit_duidelijk> %}x{% </element.besluit_duidelijk> %}";
    let parts = ["samenvatting", "verzoek", "verloop", "gronden", "rechtsmiddelen", "extra"];
    let rest: String = parts.iter().map(|part| format!("{{% include \"parts/{part}.md\" %}}")).collect();
    let block = |tag: &str| told_of(&format!("{{% block tekst %}}{rest}{tag}{{% endblock tekst %}}"));
    assert_eq!(block(tag), Vec::<String>::new());
    let untagged = ["template-element-untagged besluit_duidelijk"];
    for hidden in [
        "",
        &format!("{{# {tag} #}}"),
        &format!("{{#- {tag} -#}}"),
        &format!("{{% raw %}}{tag}{{% endraw %}}"),
        "{{ \"{% <element.besluit_duidelijk> %}\" }}",
        "<element.besluit_duidelijk>",
    ] {
        assert_eq!(block(hidden), untagged, "{hidden}");
    }
}

#[test]
fn a_template_that_is_not_there_is_underlined_where_a_tag_names_it() {
    let part =
        told_of("{# \"parts/weg.md\" #}{% block slot %}{{ super() }}{% include \"parts/weg.md\" %}{% endblock %}");
    assert_eq!(part, ["template-unknown-file \"parts/weg.md\""]);
    let parent = "{# {% extends \"parts/brief.md\" %} #}{% extends \"parts/weg.md\" %}";
    assert_eq!(told(&[("avg_weigering/letter.md", parent)]), ["template-unknown-file parts/weg.md"]);
}

/// A pattern that is not there would know nothing, and a rule that asks for it would pass over every letter.
#[test]
fn patterns_of_an_office_define_all_that_the_program_asks_for() {
    let shipped = Templates::embedded().read("patterns.yaml").unwrap().source().unwrap().text.clone();
    // Of rules, of what denies a clause, of addresses in a text: none of these is named by another pattern.
    for name in ["RX_GROF", "RX_VRAAGZIN", "RX_ONGEACHT", "RX_WEBADRES"] {
        assert!(shipped.contains(&format!("\n{name}:")), "{name}");
        let without = shipped.replace(&format!("\n{name}:"), &format!("\n{name}_ANDERS:"));
        let findings = Workshop::load(&Templates::embedded().with([("patterns.yaml", without.as_str())])).unwrap_err();
        let told: Vec<_> = findings.iter().map(|finding| (finding.code(), finding.args["name"].as_str())).collect();
        assert_eq!(told, [("pattern-unknown", name)]);
    }
}
