//! The names of the patterns that the program itself asks for: a file of patterns must define them.

/// Every one, sorted. What only a manifest or another pattern names is not among them.
pub const ASKED: &[&str] = &[
    "RX_AANGEHAALD",
    "RX_AANGIFTE_DOEN",
    "RX_AANGIFTE_GEDAAN",
    "RX_AANTAL_VERZOEKEN",
    "RX_AANVULLEND",
    "RX_ACHTERHOUDEN",
    "RX_AFSCHERM",
    "RX_AFSTAND",
    "RX_AFWEGING",
    "RX_AFWIJZEN",
    "RX_ALGEHEEL",
    "RX_ALLE_GEGEVENS",
    "RX_ALLE_RESULTATEN",
    "RX_ALS_OORZAAK",
    "RX_AL_BETAALD",
    "RX_ANDERE_TERMIJN",
    "RX_ANDER_NUMMER",
    "RX_ANTWOORDTAAL",
    "RX_AP_FOUT",
    "RX_ARTIKEL_21",
    "RX_AVG79",
    "RX_AVG_VERWIJDER",
    "RX_AWB",
    "RX_BEDRAG",
    "RX_BEKENDMAKEN",
    "RX_BESCHULDIGEN",
    "RX_BESCHULDIGINGEN",
    "RX_BEZWAAR",
    "RX_BIJLAGE",
    "RX_BIJZONDER",
    "RX_BLIJFT",
    "RX_BLIJFT_STAAN",
    "RX_BSN",
    "RX_BSN_EN_FOTO",
    "RX_CITEER_FOUT",
    "RX_CITEER_STIJL",
    "RX_COLLEGAS_NOEMEN",
    "RX_COMMERCIEEL",
    "RX_DAGENTERM",
    "RX_DATUM",
    "RX_DATUM_MET_DAG",
    "RX_DERTIG_DAGEN",
    "RX_DM",
    "RX_DREIGTAAL",
    "RX_DREIG_TOEKOMST",
    "RX_DRUKTE",
    "RX_DWANGSOM",
    "RX_ECHT_BELANG",
    "RX_EERDERE_KOSTEN",
    "RX_EERSTE_KOPIE",
    "RX_EIS",
    "RX_ERKENNING",
    "RX_EUROPA",
    "RX_EXCUUS",
    "RX_FG",
    "RX_GEEN_ERKENNING",
    "RX_GEEN_NIEUW_FEIT",
    "RX_GEEN_TERMIJN",
    "RX_GEGEVENSSOORT",
    "RX_GEHEIM_VRAGEN",
    "RX_GELD",
    "RX_GESCHIEDENIS",
    "RX_GEVOELIG",
    "RX_GEWIST",
    "RX_GRATIS",
    "RX_GRIFFIE",
    "RX_GRIFFIE_EISER",
    "RX_GROF",
    "RX_IDENTITEITSGEGEVEN",
    "RX_ID_STUK",
    "RX_IK_WIJ",
    "RX_INGEBED",
    "RX_INTREKKEN",
    "RX_INWILLIGEN",
    "RX_INZAGE_ONEIGENLIJK",
    "RX_IN_REKENING",
    "RX_IS_VERANTWOORDELIJK",
    "RX_JE",
    "RX_KENNIS_STELLIG",
    "RX_KG",
    "RX_KG_SCHADE",
    "RX_KIND_NIETS",
    "RX_KOPIE_ID",
    "RX_KORTING",
    "RX_LASTER",
    "RX_LOKT",
    "RX_MAAT",
    "RX_MAG_BLIJVEN",
    "RX_MATIGING_UIT",
    "RX_MISSTAND",
    "RX_NEE_ERNA",
    "RX_NEGEN_CIJFERS",
    "RX_NIET_SCHIJN",
    "RX_NL_BEVOEGD",
    "RX_NUANCE",
    "RX_ONGEACHT",
    "RX_ONTKENT_REDEN",
    "RX_ONTSLAG",
    "RX_ONTVANGER_SOORT",
    "RX_ONTVANGST_BEWEERD",
    "RX_OORZAAK",
    "RX_OUD",
    "RX_OUDERS_AANSPRAKELIJK",
    "RX_OUDERTOESTEMMING",
    "RX_PAGINA_WEG",
    "RX_PLACEHOLD",
    "RX_PRIJS",
    "RX_PROCES",
    "RX_PUBLICEREN",
    "RX_RECHTBANK",
    "RX_RECHTERLIJK",
    "RX_RECHTER_VRAGEN",
    "RX_RECHTER_ZAL",
    "RX_REDEN",
    "RX_REFERENTIE_GEWEIGERD",
    "RX_REFERENTIE_SLECHT",
    "RX_REST",
    "RX_RESULTAAT",
    "RX_SCHADEBEDRAG",
    "RX_SCHERMAFBEELDING",
    "RX_SCHIJNWISSING",
    "RX_SCHRIJVEN",
    "RX_SCHULDIG",
    "RX_SMAAD",
    "RX_SOMMEER",
    "RX_SPOT",
    "RX_STANDAARDTARIEF",
    "RX_STEUN_ONTBREEKT",
    "RX_STRAF",
    "RX_STRAF_ANDERS",
    "RX_TEGEN_BESLUIT",
    "RX_TEGEN_BEZWAAR",
    "RX_TEGEN_DM",
    "RX_TEGEN_EXCUUS",
    "RX_TEGEN_GEBRUIK",
    "RX_TEGEN_GOEDETROUW",
    "RX_TEGEN_KLACHT",
    "RX_TEGEN_RECHTEN",
    "RX_TEGEN_RECHTER",
    "RX_TEGEN_RISICO",
    "RX_TEGEN_SCHADE",
    "RX_TEGEN_TERMIJN",
    "RX_TEGEN_VERWIJDEREN",
    "RX_TEGEN_VOORBEHOUD",
    "RX_TERMIJN",
    "RX_TERMIJN_BEGON",
    "RX_TE_RUIM",
    "RX_TOEKOMST",
    "RX_TOEZICHT",
    "RX_TOON",
    "RX_UAVG35",
    "RX_UAVG_ROUTE",
    "RX_UITLATING_NUMMER",
    "RX_UITLEG_NIET_NODIG",
    "RX_UW_GEGEVENS",
    "RX_UW_KRING",
    "RX_U_MOET",
    "RX_VAAG",
    "RX_VAN_ANDEREN",
    "RX_VERBEURT",
    "RX_VERNEEMT",
    "RX_VERSCHIJNT",
    "RX_VERSTREKKEN",
    "RX_VERWIJDER",
    "RX_VERZOEKSCHRIFT",
    "RX_VERZOEK_AF",
    "RX_VERZOEK_NIET",
    "RX_VIER_WEKEN",
    "RX_VOORLOPIG",
    "RX_VOORSCHOT",
    "RX_VOORWAARDE",
    "RX_VOOR_ANTWOORD",
    "RX_VRAAGT",
    "RX_VRAAGZIN",
    "RX_VRIJ",
    "RX_VT_DAG",
    "RX_VT_IDENTITEIT",
    "RX_VT_KOSTEN",
    "RX_VT_KRING",
    "RX_VT_RECHTSMIDDEL",
    "RX_VT_SOM",
    "RX_VT_STRAF",
    "RX_VT_TERMIJN",
    "RX_VT_TERUG",
    "RX_WEBADRES",
    "RX_WEGGELAKT",
    "RX_WEGHALEN",
    "RX_WEIGERTAAL",
    "RX_WERELDWIJD",
    "RX_WERKDRUK",
    "RX_WINST",
    "RX_ZESWEKEN",
    "RX_ZIE_PRIVACY",
    "RX_ZITTING",
    "RX_ZONDER_ONDERZOEK",
];

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, path::Path};

    use super::*;

    /// The names in the code of a folder that is no test, each as a string of its own.
    fn named(folder: &Path, found: &mut BTreeSet<String>) {
        #[allow(clippy::disallowed_methods, reason = "the test reads the sources")]
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        for path in entries {
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() && name != "tests" {
                named(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs")
                && !["tests.rs", "asked.rs", "patterns.rs"].contains(&name)
            {
                #[allow(clippy::disallowed_methods, reason = "the test reads the sources")]
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
                let words = code.split('"').filter(|word| word.len() > 3 && word.starts_with("RX_"));
                found.extend(words.map(str::to_owned));
            }
        }
    }

    #[test]
    fn the_sources_ask_for_these_and_no_others() {
        let mut found = BTreeSet::new();
        named(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut found);
        let listed: BTreeSet<String> = ASKED.iter().map(|name| (*name).to_owned()).collect();
        let lacking: Vec<_> = found.difference(&listed).collect();
        let idle: Vec<_> = listed.difference(&found).collect();
        assert!(lacking.is_empty(), "put into ASKED in src/patterns/asked.rs: {lacking:?}");
        assert!(idle.is_empty(), "nothing asks any more for what ASKED in src/patterns/asked.rs lists: {idle:?}");
        assert!(ASKED.is_sorted(), "sort ASKED in src/patterns/asked.rs");
    }

    #[test]
    fn the_shipped_file_defines_them() {
        let shipped = crate::patterns::tests::shipped();
        assert_eq!(shipped.missing(ASKED.iter().copied(), &crate::diag::Source::new("x", "")).len(), 0);
    }
}
