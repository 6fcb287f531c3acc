//! Where in a kind the fields of a name stand.

use crate::{encode::dotted, kind::Field};

/// The dotted paths of the fields of that name, at any depth.
pub(super) fn homes(name: &str, fields: &[Field]) -> Vec<String> {
    fn walk(name: &str, fields: &[Field], path: &str, found: &mut Vec<String>) {
        for field in fields {
            let path = dotted(path, &field.name);
            if field.name == name {
                found.push(path.clone());
            }
            walk(name, field.kind.inner(), &path, found);
        }
    }
    let mut found = Vec::new();
    walk(name, fields, "", &mut found);
    found
}
