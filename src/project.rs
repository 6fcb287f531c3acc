//! Where files live: the user's folder over the embedded one.
