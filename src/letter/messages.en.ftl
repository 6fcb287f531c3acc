# What shows only in the whole letter, or in the templates together.

law-invalid = law.yaml cannot be given to the templates: { $detail }
    .help = Compare with the built-in law.yaml; names in it must be text.
layout-words-differ = The pages do not show exactly the words of the letter, and so it was not written.
    .help = This is a fault in lettergen. Report it with the template and, if allowed, the case without personal data.
