# What can be wrong with this file.
pattern-catches-sample = {$name} recognises the sample “{$sample}”, which it should not.
    .help = Correct the pattern, or the sample under “niet”.
pattern-invalid = The pattern {$name} is not valid: {$problem}
    .help = Correct the pattern in patterns.yaml.
pattern-misses-sample = {$name} does not recognise the sample “{$sample}”.
    .help = Correct the pattern, or the sample under “wel”.
pattern-unknown = The pattern {$name} is missing from patterns.yaml.
    .help = Copy it from the file that is shipped; rules and elements ask for it.
