# What a letter must say and does not. `says` is the sentence of the checklist (Dutch, as the letter is).

element-missing = The letter lacks { $element }: “{ $says }”
    .help = See whether the data of the case are right: with these the template leaves the passage out. In a letter.md of your own it stands between { "{% <element." }{ $element }{ "> %}" } and { "{% </element." }{ $element }{ "> %}" }.
element-without-data = The letter lacks { $element }: “{ $says }” The field { $field } is not filled in.
    .help = { $ask } Write the answer at { $field }.
element-refused = The letter lacks { $element }: “{ $says }” The field { $field } says no.
    .help = { $ask } Answer yes in { $field } if the letter must say this.
element-empty = The passage { $element } is empty: “{ $says }”
    .help = Fill in the field of the case that this passage prints, or write its text in letter.md.
element-unproven = The passage { $element } does not say what it must: “{ $says }” Not found{ $together ->
        [yes] {" "}within one sentence
       *[no] {""}
    }: { $wanted }.
    .help = Change the text. `lettergen explain { $element }` shows which words it needs and why.
element-not-shown = The passage { $element } does not show the value of { $field }: “{ $value }”.
    .help = Put this value in the passage, exactly as it stands above.
element-short = The passage { $element } is too short: { $length } characters, at least { $least } needed.
    .help = Say more: { $says }
element-doubted = The passage { $element } does not say this in earnest: “{ $says }” The sentence with { $wanted } { $how ->
        [asked] only asks it
        [exclaimed] exclaims it
        [mocked] mocks it
        [quoted] lets somebody else say it
       *[denied] denies it
    }.
    .help = Say it in an ordinary, affirming sentence. If the element must be said in just this way, put that in its `allows`.
element-misplaced = The passage { $element } stands in the part “{ $zone }” of the letter, where nobody reads it as a statement: “{ $says }”
    .help = Put the passage in the body of the letter; if it belongs in this part, name that in `zone` of the element.
