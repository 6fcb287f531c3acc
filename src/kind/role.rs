//! The roles of a kind: what rules and facts may ask of a letter whose kind they do not know.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! roles {
    ($($name:ident $id:literal $says:literal)*) => {
        /// What a letter is for, as far as a rule or fact asks; a kind has any number of them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Role {
            $(#[doc = $says] #[serde(rename = $id)] $name,)*
        }

        impl Role {
            /// Every role.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// As `kind.yaml` writes it.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }

            /// What a letter with this role is (Dutch).
            #[must_use]
            pub fn says(self) -> &'static str {
                match self { $(Self::$name => $says),* }
            }
        }
    };
}

roles! {
    Verantwoordelijke "verantwoordelijke" "De afzender schrijft als verwerkingsverantwoordelijke, over gegevens die hij zelf verwerkt."
    Betrokkene "betrokkene" "De afzender schrijft als betrokkene, of voor hem, over zijn eigen gegevens."
    Tussenbericht "tussenbericht" "De brief gaat aan het antwoord op een verzoek vooraf en is er zelf geen."
    Verlenging "verlenging" "De brief verlengt de termijn om een verzoek te beantwoorden."
    Weigering "weigering" "De brief weigert een verzoek, geheel of voor een deel."
    Gedeeltelijk "gedeeltelijk" "De brief beslist per onderdeel, en wijst er ook toe."
    KennelijkOngegrond "kennelijk_ongegrond" "De brief noemt een verzoek kennelijk ongegrond of buitensporig."
    NietIdentificeerbaar "niet_identificeerbaar" "De brief legt uit dat de gegevens van de betrokkene niet te vinden zijn."
    BezwaarDm "bezwaar_dm" "De brief beslist op een bezwaar tegen direct marketing."
    Identiteit "identiteit" "De brief vraagt om gegevens over de identiteit."
    Vertegenwoordiging "vertegenwoordiging" "De brief vraagt om bewijs dat iemand namens de betrokkene mag optreden."
    Specificatie "specificatie" "De brief vraagt om een verzoek preciezer te maken."
    Datalek "datalek" "De brief meldt de betrokkene een datalek."
    Verzoek "verzoek" "De brief doet een verzoek op grond van de AVG."
    Ingebrekestelling "ingebrekestelling" "De brief stelt een organisatie in gebreke die niet of niet goed antwoordde."
    EersteContact "eerste_contact" "De brief is het eerste, vriendelijke contact: zonder eis en zonder dreiging."
    Sommatie "sommatie" "De brief is een sommatie."
    LaatsteSommatie "laatste_sommatie" "De brief is een laatste sommatie, nadat een eerdere zonder resultaat bleef."
    Melding "melding" "De brief meldt een platform onrechtmatige inhoud."
    Gegevensverzoek "gegevensverzoek" "De brief vraagt een platform wie de plaatser is."
    Zoekresultaten "zoekresultaten" "De brief vraagt een zoekmachine om resultaten te verwijderen."
    Rectificatie "rectificatie" "De brief vraagt om een openbare rectificatie."
    Afhandeling "afhandeling" "De brief sluit een zaak over een bericht af."
    Onthoudingsverklaring "onthoudingsverklaring" "Het stuk is geen brief maar een verklaring die de plaatser tekent."
}

impl fmt::Display for Role {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.id())
    }
}

/// The roles of one kind, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roles(Vec<Role>);

impl Roles {
    /// Whether the kind has a role.
    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.0.contains(&role)
    }

    /// Whether the letter demands something by a day, on pain of going to court.
    #[must_use]
    pub fn demands(&self) -> bool {
        self.has(Role::Sommatie) || self.has(Role::LaatsteSommatie)
    }

    /// The roles, in the order of [`Role::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = Role> + '_ {
        self.0.iter().copied()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        let mut roles: Vec<Role> = roles.into_iter().collect();
        roles.sort_unstable();
        roles.dedup();
        Self(roles)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_stand_once_and_in_order() {
        let roles = Roles::from_iter([Role::Sommatie, Role::Weigering, Role::Sommatie]);
        assert_eq!(roles.iter().collect::<Vec<_>>(), [Role::Weigering, Role::Sommatie]);
        assert!(roles.demands() && !roles.has(Role::Melding));
    }

    #[test]
    fn the_guide_for_authors_explains_every_role() {
        let guide = include_str!("../../templates/README.md");
        for role in Role::ALL {
            let row = format!("| `{role}` | {} |", role.says());
            assert!(guide.contains(&row), "{row}");
        }
    }
}
