//! Every rule a kind uses, broken by a change to a real case: exactly its finding must follow.
