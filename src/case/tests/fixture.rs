//! A kind with a field of every type, and a case that fits it, for the tests of this module.

use std::sync::Arc;

use crate::{
    diag::{Place, Source},
    kind::{Field, FieldKind, Kind, Plain, Role, Roles},
    taal::fit::Fit,
};

/// Fits [`kind`] without a finding.
pub(in crate::case) const FULL: &str = "\
soort: proef
briefdatum: 17 november 2026
plaats: Zwolle
kenmerk: {ons: 2026-0417, uw: null}
verzendwijze: [aangetekend, email]
afzender:
  naam: Timmerbedrijf Van Galen
  particulier: nee
  kvk: 00001002
  btw: NL001234567B01
  postcode: 3811cb
  telefoon: 033-1234567
  email: info@galen.example
  iban: NL91ABNA0417164300
uitlatingen:
  - citaat: \"Oplichters!
      Geen officieel bedrijf\"
    url: https://oordeelwijzer.example/1
    weerlegging: |
      Wij zijn wél ingeschreven
      in het handelsregister.

      Dat blijkt uit het uittreksel.
  - citaat: 'prutsers'
    url: https://oordeelwijzer.example/2
    weerlegging: >
      Hersteld binnen
      een week.
termijn: {datum: 24-11-2026, tijd: 17.00 uur}
vergoeding: {bedrag: null, grond: ~}
aantal: 2
";

pub(in crate::case) fn kind() -> Kind {
    use {FieldKind as K, Plain as P};
    let choice =
        |ids: &[(&str, &str)]| K::Choice(ids.iter().map(|(id, words)| ((*id).into(), (*words).into())).collect());
    let kvk = Field { required_when: Some("is_onderneming".into()), ..field("kvk", P::Kvk) };
    let statutair = Field { required_when: Some("afzender.particulier".into()), ..field("geboortedatum", P::Date) };
    let afzender = vec![
        required("naam", P::Text),
        field("particulier", P::Boolean),
        kvk,
        field("btw", P::Btw),
        required("postcode", P::Postcode),
        field("telefoon", P::Phone),
        field("email", P::Email),
        field("iban", P::Iban),
        statutair,
    ];
    let weerlegging = Field { at_least: Some(10), at_most: Some(80), ..required("weerlegging", P::Prose) };
    let uitlating = vec![
        required("citaat", P::Quote),
        required("url", P::Url),
        weerlegging,
        field("onwaar", P::Boolean),
        Field { required_when: Some("onwaar".into()), ..field("wetenschap", P::Text) },
    ];
    let fields = vec![
        Field { example: Some("2026-11-17".into()), ..required("briefdatum", P::Date) },
        required("plaats", P::Text),
        field("kenmerk", K::Group(vec![field("ons", P::Text), field("uw", P::Text)])),
        required(
            "verzendwijze",
            K::List(Box::new(choice(&[
                ("aangetekend", "per aangetekende post"),
                ("post", "per post"),
                ("email", "per e-mail"),
            ]))),
        ),
        required("afzender", K::Group(afzender)),
        required("uitlatingen", K::List(Box::new(K::Group(uitlating)))),
        required("termijn", K::Group(vec![required("datum", P::Date), field("tijd", P::Time)])),
        field("vergoeding", K::Group(vec![required("bedrag", P::Money), field("grond", P::Text)])),
        field("aantal", P::Integer),
        field("bijlagen", K::List(Box::new(K::Plain(P::Text)))),
        field("toelichting", P::Prose),
        fitting("gevraagd", Fit::Request, "U vraagt ons …."),
        fitting("ding", Fit::Phrase, "Het gaat om …."),
        fitting("heer", Fit::Addressee, "Geachte heer …,"),
    ];
    let source = place().source;
    let (id, title, purpose) = ("proef".into(), "Proef".into(), "Voor de tests.".into());
    Kind {
        id,
        title,
        purpose,
        roles: Roles::from_iter([Role::Verantwoordelijke]),
        fields,
        rules: Vec::new(),
        elements: Vec::new(),
        blocks: Vec::new(),
        omitted: Vec::new(),
        source,
    }
}

fn fitting(name: &str, fits: Fit, reads: &str) -> Field {
    Field { fits: Some(fits), reads: Some(reads.to_owned()), ..field(name, Plain::Text) }
}

fn required(name: &str, kind: impl Into<FieldKind>) -> Field {
    Field { required: true, ..field(name, kind) }
}

fn field(name: &str, kind: impl Into<FieldKind>) -> Field {
    Field {
        name: name.into(),
        kind: kind.into(),
        required: false,
        required_when: None,
        ask: format!("Wat is {name}?"),
        example: None,
        at_least: None,
        at_most: None,
        fits: None,
        reads: None,
        means: Vec::new(),
        place: place(),
    }
}

fn place() -> Place {
    let source: Arc<Source> = Source::new("templates/proef/kind.yaml", "");
    Place::new(&source, 0..0)
}

/// `text` with its only `old` replaced.
pub(in crate::case) fn changed(old: &str, new: &str) -> String {
    assert_eq!(FULL.matches(old).count(), 1, "{old}");
    FULL.replace(old, new)
}
