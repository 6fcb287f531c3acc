# What an office's own folder asks less of than the built-in templates.

deviation-undeclared = The own templates ask less than the built-in ones: `{ $what }`, in { $kinds }.
    .help = Put back what was there. If it is really meant, declare it in afwijkingen.yaml with `soort`, `wat: { $what }`, `waarom`, `wie` and `per`; every letter that it concerns then says so.
deviation-undeclared-everywhere = The own folder says something else than the built-in one: `{ $what }`.
    .help = Put back what was there. If it is really meant, declare it in afwijkingen.yaml with `wat: { $what }`, `waarom`, `wie` and `per`; every letter that it concerns then says so.
ledger-without-origin = In law.yaml `{ $name }` says something else than the built-in one, under the old source ({ $bron }).
    .help = Write under `herkomst` your own source (`bron`), the day you read it (`as_of`) and, within the usual time, the day to look again (`review_by`).
deviation-incomplete = A deviation without { $field } accounts for nothing.
    .help = Write the reason as a sentence under `waarom`, and the name of who decided it under `wie`.
deviation-idle = The declared deviation `{ $what }` { $kind } is not there (any more).
    .nearest = Did you mean `{ $nearest }`?
    .help = Correct `wat` or `soort`, or remove the line: what stands here ought to be so.
deviation-declared = This office deviates from the built-in templates: `{ $what }`. { $why } ({ $who }, as of { $from })
    .help = Every letter that it concerns gets this warning, and the PDF says so too. Look now and then whether the reason still exists.
deviation-in-letter = This letter asks less than the built-in templates: `{ $what }`. { $why } ({ $who }, as of { $from })
    .help = See whether the reason holds for this letter too.
deviation-not-yet = The deviation `{ $what }` holds only from { $from }, and the letter is of an earlier day.
    .help = Give the letter a later date, or put back what was left out. { $who } wrote: { $why }
template-unread = Nothing reads the file { $file }.
    .nearest = Did you mean { $nearest }?
    .help = Correct the name or remove the file. What is read: law.yaml, patterns.yaml, afwijkingen.yaml, blocks and parts that a letter uses, the folder style, and per kind kind.yaml with letter.md.
kind-name-near = The own kind { $kind } resembles a built-in one.
    .nearest = Did you mean { $nearest }?
    .help = If it is a slip, give the folder the name of the built-in kind; else it stands beside it and the built-in one stays as it was. If it is a kind of your own, choose a name that does not resemble one.
