//! A share of a batch: the same for every machine that looks at the same cases, whatever the path it sees them under.

use sha2::{Digest as _, Sha256};

/// Share `number` of `of`, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    number: u64,
    of: u64,
}

impl Shard {
    /// Whether the case of this letter belongs to the share.
    #[must_use]
    pub fn takes(&self, letter: &str) -> bool {
        let hash = Sha256::digest(letter.as_bytes());
        let number = hash.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        number % self.of == self.number - 1
    }
}

impl std::str::FromStr for Shard {
    type Err = &'static str;

    /// `2/4`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = "1/4, 2/4, …";
        let (number, of) = text.split_once('/').ok_or(wrong)?;
        let (number, of): (u64, u64) = (number.parse().map_err(|_| wrong)?, of.parse().map_err(|_| wrong)?);
        if number == 0 || number > of { Err(wrong) } else { Ok(Self { number, of }) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_letter_is_in_one_share_and_no_other(letter in "\\PC{0,40}", of in 1_u64..40) {
            let taking = (1..=of).filter(|number| Shard { number: *number, of }.takes(&letter)).count();
            prop_assert_eq!(taking, 1);
        }

        #[test]
        fn a_share_is_read_as_it_is_written(number in 1_u64..2000, more in 0_u64..2000) {
            let of = number + more;
            prop_assert_eq!(format!("{number}/{of}").parse(), Ok(Shard { number, of }));
            let beyond = format!("{}/{number}", number + 1);
            prop_assert!(beyond.parse::<Shard>().is_err());
        }
    }

    #[test]
    fn what_is_no_share_is_refused() {
        for text in ["", "1", "0/4", "5/4", "a/4", "1/0", "-1/4", "1/4/2", "0/0"] {
            assert!(text.parse::<Shard>().is_err(), "{text}");
        }
    }

    /// Machines with different versions of lettergen must agree; so the shares themselves are written down.
    #[test]
    fn the_shares_do_not_change() {
        let share = |letter: &str| (1..=4).find(|number| Shard { number: *number, of: 4 }.takes(letter)).unwrap();
        let shares: Vec<u64> = ["a", "b", "jan/zaak", "feb/zaak", "zaken-1", "zaken-2"].map(share).to_vec();
        assert_eq!(shares, [3, 3, 4, 1, 4, 4]);
    }

    #[test]
    fn shares_are_about_as_large() {
        let takes = |number| (0..8_000).filter(|n| Shard { number, of: 4 }.takes(&format!("zaak-{n}"))).count();
        for number in 1..=4 {
            assert!((1_800..2_200).contains(&takes(number)), "{}", takes(number));
        }
    }
}
