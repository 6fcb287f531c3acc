//! What can be wrong with or in `value`, each problem declared once; `report` words them.

use crate::diag::problems;

problems! {
    error NOT_A_DATE = "case-not-a-date" (value) also (field);
    error NO_SUCH_DATE = "case-no-such-date" (value, last) also (field);
    error NO_SUCH_MONTH = "case-no-such-month" (value) also (field);
    error YEAR_OUT_OF_RANGE = "case-year-out-of-range" (value) also (field);
    error WRONG_WEEKDAY = "case-wrong-weekday" (value, right) also (field);
    error NOT_A_TIME = "case-not-a-time" (value) also (field);
    error NOT_AN_AMOUNT = "case-not-an-amount" (value) also (field);
    error AMBIGUOUS_AMOUNT = "case-ambiguous-amount" (value, plain) also (field);
    error NOT_A_URL = "case-not-a-url" (value) also (field);
    error NOT_AN_EMAIL = "case-not-an-email" (value) also (field);
    error NOT_A_PHONE = "case-not-a-phone" (value) also (field);
    error NOT_A_POSTCODE = "case-not-a-postcode" (value) also (field);
    error NOT_A_KVK = "case-not-a-kvk" (value) also (field);
    error NOT_AN_IBAN = "case-not-an-iban" (value) also (field);
    error NOT_A_BTW = "case-not-a-btw" (value) also (field);
    error NOT_A_WHOLE_NUMBER = "case-not-a-whole-number" (value) also (field);
    error NUMBER_TOO_LARGE = "case-number-too-large" (value) also (field);
    error NOT_YES_OR_NO = "case-not-yes-or-no" (value) also (field);
}
