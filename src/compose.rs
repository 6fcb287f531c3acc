//! From a case to marked Markdown: context, element components and Tera.
