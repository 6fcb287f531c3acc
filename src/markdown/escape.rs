//! Makes plain words of any text, wherever in Markdown it is printed.
