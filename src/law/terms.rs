//! Lengths of time in the ledger: how soon one answers, asks, demands, complains or stops.

use serde::{Deserialize, Serialize};

use super::Origin;

/// Lengths of time.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    pub antwoord: AnswerMonths,
    pub rechtsmiddelen: RemedyWeeks,
    pub strafklacht: ComplaintMonths,
    pub verjaring: LimitationYears,
    pub sommatie: DemandDays,
    pub direct_marketing: MarketingDays,
    pub identiteit: IdentityDays,
    pub ingebrekestelling: NoticeDays,
    pub datalek: BreachDays,
}

/// Article 12 lid 3 AVG.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerMonths {
    pub maanden: i32,
    /// Counted from receipt as well.
    pub maanden_verlengd: i32,
    pub artikel: String,
    pub herkomst: Origin,
}

/// How soon proof of identity is asked for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdentityDays {
    /// After receipt of the request.
    pub vragen_binnen_dagen: i32,
    pub artikel: String,
    pub herkomst: Origin,
}

/// A notice of default to a public body (article 4:17 Awb).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeDays {
    /// After the last day of the answer; later than that no penalty runs.
    pub onredelijk_laat_maanden: i32,
    /// Days on which the penalty grows at most.
    pub dwangsom_dagen: i32,
    pub artikel: String,
    pub herkomst: Origin,
}

/// How long a refusal can be brought before the court or objected to.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemedyWeeks {
    pub verzoekschrift_weken: i32,
    pub bezwaar_weken: i32,
    pub na_bemiddeling_weken: i32,
    pub artikel_verzoekschrift: String,
    pub artikel_bezwaar: String,
    pub herkomst: Origin,
}

/// How long a criminal complaint about defamation or insult can be made.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComplaintMonths {
    pub maanden: i32,
    pub artikel: String,
    pub herkomst: Origin,
}

/// Limitation, and from when on a letter should interrupt it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitationYears {
    pub jaren_na_kennis: i32,
    pub jaren_na_gebeurtenis: i32,
    pub vervolg_maanden: i32,
    /// Months after publication.
    pub stuiten_na_maanden: i32,
    /// Months after knowledge.
    pub dringend_na_maanden: i32,
    pub artikel: String,
    pub herkomst: Origin,
}

/// What holds for every term that a sender sets.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemandDays {
    /// Added when the letter goes by post only.
    pub bezorging_werkdagen: i32,
    /// Up to so many days the letter names the hour as well.
    pub tijd_vermelden_tot_dagen: i32,
    pub herkomst: Origin,
}

/// How soon direct marketing must have stopped.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarketingDays {
    pub dagen: i32,
    pub artikel: String,
    pub herkomst: Origin,
}

/// How soon a data breach is told of.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreachDays {
    /// To those whom it concerns, after the discovery.
    pub bericht_dagen: i32,
    /// To the supervisor.
    pub melding_dagen: i32,
    pub artikel: String,
    pub herkomst: Origin,
}
