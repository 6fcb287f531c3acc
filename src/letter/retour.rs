//! Where an envelope goes back to that cannot be delivered: the line above the address.

use crate::{case::Case, value::Value};

/// The sender's name with the address, and the address alone for where both do not fit; none for a letter without an envelope.
pub fn lines(case: &Case) -> Vec<String> {
    let printed = |path: &str| case.get(path).map(|spanned| spanned.value.printed());
    let by_post = match case.get("verzendwijze").map(|spanned| &spanned.value) {
        Some(Value::List(ways)) => {
            ways.iter().any(|way| matches!(&way.value, Value::Choice(way) if way == "aangetekend" || way == "post"))
        }
        _ => true,
    };
    let (sender, name) = match printed("gemachtigde.kantoor") {
        Some(office) => ("gemachtigde", Some(office)),
        None => ("afzender", printed("afzender.naam")),
    };
    let part = |field: &str| printed(&format!("{sender}.{field}"));
    let address = || {
        let street = format!("{} {}", part("straat")?, part("huisnummer")?);
        Some(format!("{street}, {}  {}", part("postcode")?, part("plaats")?))
    };
    let Some(address) = address().filter(|_| by_post) else { return Vec::new() };
    let named = name.map(|name| format!("Retouradres: {name}, {address}"));
    named.into_iter().chain([format!("Retouradres: {address}")]).collect()
}
