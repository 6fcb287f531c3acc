//! A style file as the YAML reader gives it: whatever the table of keys knows, with its place, and nothing else.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, EnumAccess, Error as _, IgnoredAny, MapAccess, VariantAccess as _, Visitor},
};
use serde_saphyr::{Location, Spanned};

use super::keys::{Holds, KEYS, WHOLE_GROUPS, names};

/// The values that a file gives, by the path of their key.
#[derive(Debug, Default)]
pub(super) struct File(pub BTreeMap<&'static str, Given>);

/// A value of a file.
#[derive(Debug, Clone)]
pub(super) enum Given {
    Number(Spanned<f32>),
    Whole(Spanned<u8>),
    /// The place in the list of choices.
    Choice(usize),
    Flag(Spanned<bool>),
    Words(Spanned<String>),
    Lines(Spanned<Vec<Spanned<String>>>),
}

impl Given {
    /// Where it stands.
    pub(super) fn location(&self) -> Option<Location> {
        match self {
            Self::Number(it) => Some(it.referenced),
            Self::Whole(it) => Some(it.referenced),
            Self::Choice(_) => None,
            Self::Flag(it) => Some(it.referenced),
            Self::Words(it) => Some(it.referenced),
            Self::Lines(it) => Some(it.referenced),
        }
    }
}

impl<'de> Deserialize<'de> for File {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut given = BTreeMap::new();
        Group { name: "", given: &mut given }.deserialize(deserializer)?;
        Ok(Self(given))
    }
}

/// A mapping of keys; the top of the file has no name.
struct Group<'a> {
    name: &'static str,
    given: &'a mut BTreeMap<&'static str, Given>,
}

impl<'de> DeserializeSeed<'de> for Group<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if WHOLE_GROUPS.contains(&self.name) {
            deserializer.deserialize_option(self)
        } else {
            deserializer.deserialize_struct("style", names(self.name), self)
        }
    }
}

impl<'de> Visitor<'de> for Group<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a mapping")
    }

    fn visit_none<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct("style", names(self.name), self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let known = names(self.name);
        let mut seen = Vec::new();
        while let Some(name) = map.next_key_seed(Name(known))? {
            let path = |key: &&super::keys::Key| match key.path.split_once('.') {
                Some((group, inner)) => group == self.name && inner == name,
                None => self.name.is_empty() && key.path == name,
            };
            if let Some(key) = KEYS.iter().find(path) {
                if let Some(given) = map.next_value_seed(Leaf(key.holds))? {
                    self.given.insert(key.path, given);
                }
            } else if self.name.is_empty() {
                map.next_value_seed(Group { name, given: &mut *self.given })?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
            seen.push(name);
        }
        match known.iter().find(|name| WHOLE_GROUPS.contains(&self.name) && !seen.contains(*name)) {
            Some(missing) => Err(A::Error::missing_field(missing)),
            None => Ok(()),
        }
    }
}

/// One of these words: the name of a key, or a choice.
struct Name(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = &'static str;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<&'static str, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = &'static str;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a key")
    }

    fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<&'static str, E> {
        self.0.iter().find(|known| **known == word).copied().ok_or_else(|| E::unknown_field(word, self.0))
    }
}

/// The value of a key.
struct Leaf(Holds);

impl<'de> DeserializeSeed<'de> for Leaf {
    type Value = Option<Given>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<Given>, D::Error> {
        fn read<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
            deserializer: D,
            given: fn(T) -> Given,
        ) -> Result<Option<Given>, D::Error> {
            Ok(Option::<T>::deserialize(deserializer)?.map(given))
        }
        match self.0 {
            Holds::Number(..) => read(deserializer, Given::Number),
            Holds::Whole(..) => read(deserializer, Given::Whole),
            Holds::Boolean => read(deserializer, Given::Flag),
            Holds::Color | Holds::File | Holds::Words => read(deserializer, Given::Words),
            Holds::Lines => read(deserializer, Given::Lines),
            Holds::Choice(choices) => deserializer.deserialize_option(Choices(choices)),
        }
    }
}

/// One of several words, or nothing.
struct Choices(&'static [&'static str]);

impl<'de> Visitor<'de> for Choices {
    type Value = Option<Given>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a choice")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_enum("choice", self.0, self)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Self::Value, A::Error> {
        let (at, rest) = data.variant_seed(Choice(self.0))?;
        rest.unit_variant()?;
        Ok(Some(Given::Choice(at)))
    }
}

/// The place of a word in a list of choices.
struct Choice(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Choice {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Choice {
    type Value = usize;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a choice")
    }

    fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<usize, E> {
        self.0.iter().position(|known| *known == word).ok_or_else(|| E::unknown_variant(word, self.0))
    }
}
