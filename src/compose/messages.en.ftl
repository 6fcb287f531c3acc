# Mistakes in letter.md and parts/: for those who write letters.

template-missing = The letter kind has no text: { $file } is missing.
    .help = Make this file; templates/README.md describes how.
template-element-untagged = The element `{ $element }` is required, yet { $file } has no passage for it.
    .help = Put { "{% <element." }{ $element }{ "> %}…{% </element." }{ $element }{ "> %}" } around the words that say so.
template-unknown-name = `{ $name }` in { $file } is not a field of this kind, nor a fact that follows from a case.
    .nearest = Did you mean `{ $nearest }`?
    .help = Correct the name, or add the field to kind.yaml.
template-syntax = { $file } is not a correct template: { $detail }
    .help = See at the place shown whether each tag is spelt right and closed.
template-render = { $file } could not be filled in: { $detail }
    .help = Does the text print a field that may be absent? Then put { "{% if field is defined %}…{% endif %}" } around it.
template-invalid = The templates could not be read: { $detail }
    .help = Without --templates lettergen uses its own; compare with those.
template-unknown-tag = `{ $tag }` in { $file } is no element of this letter kind and no zone of a letter.
    .nearest = Did you mean `{ $nearest }`?
    .help = Correct the name in the opening and the closing tag.
template-safe = { $file } uses `safe`, which switches off what makes values plain words.
    .help = Remove `| safe`. Markup belongs in the template, not in a value.
