# Files of the templates folder (kind.yaml, blocks, law.yaml, patterns.yaml, style.yaml) that are not proper YAML.

yaml-unknown-key = “{ $key }” means nothing in this place of { $file }.
    .nearest = Did you mean “{ $nearest }”?
    .help = What may stand here: { $known }.
yaml-unknown-choice = “{ $value }” cannot be chosen in this place of { $file }.
    .nearest = Did you mean “{ $nearest }”?
    .help = Choose one of: { $known }.
yaml-missing-key = { $file } lacks “{ $key }” here.
    .help = Add it, or leave the whole part out where that is allowed.
yaml-duplicate-key = “{ $key }” stands here in { $file } for the second time.
    .help = Keep one of them.
yaml-wrong-type = This is of another type than { $file } expects.
    .help = A length is a number with a point (14.5), a switch is true or false, a list stands between square brackets, all else is text. Compare the built-in file.
yaml-unreadable = { $file } cannot be read: { $reason }.
    .help = This is not valid YAML. Look for tabs, indentation, quotes and brackets in this place.
