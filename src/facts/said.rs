//! What a template can print of something that was derived, by its type.

use jiff::civil::Date;

use crate::value::Value;

/// What a template can print or ask of something that was derived.
pub(super) fn say(derived: impl Said) -> Option<Value> {
    derived.said()
}

/// A type of which something was derived.
pub(super) trait Said {
    fn said(self) -> Option<Value>;
}

impl Said for bool {
    fn said(self) -> Option<Value> {
        Some(Value::Boolean(self))
    }
}

impl Said for Date {
    fn said(self) -> Option<Value> {
        Some(Value::Date(self))
    }
}

impl Said for &str {
    fn said(self) -> Option<Value> {
        Some(Value::Text(self.to_owned()))
    }
}

impl Said for &String {
    fn said(self) -> Option<Value> {
        self.as_str().said()
    }
}

impl Said for &Value {
    fn said(self) -> Option<Value> {
        Some(self.clone())
    }
}

impl<T: Said> Said for Option<T> {
    fn said(self) -> Option<Value> {
        self.and_then(Said::said)
    }
}

impl<'a, T> Said for &'a Option<T>
where
    &'a T: Said,
{
    fn said(self) -> Option<Value> {
        self.as_ref().said()
    }
}
