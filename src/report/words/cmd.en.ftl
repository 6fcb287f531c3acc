# Usage, writing, and faults of lettergen itself.

usage-no-command = Say what lettergen should do.
    .help = Choose `render`, `check`, `kinds` or `explain`; `lettergen --help` tells more.
usage-unknown-command = There is no command `{ $value }`.
    .nearest = Did you mean `{ $nearest }`?
    .help = The commands are `render`, `check`, `kinds` and `explain`; `lettergen --help` tells more.
usage-unknown-argument = This command does not know `{ $argument }`.
    .nearest = Did you mean `{ $nearest }`?
    .help = `lettergen COMMAND --help` names all options.
usage-invalid-value = `{ $value }` is not possible for { $argument }; these are: { $allowed }.
    .nearest = Did you mean `{ $nearest }`?
    .help = Choose one of these.
usage-missing-value = { $argument } lacks a value.
    .help = `lettergen COMMAND --help` says what belongs behind it.
usage-missing-argument = { $argument } is missing.
    .help = `lettergen COMMAND --help` shows what the command looks like.
usage-repeated = { $argument } may be given only once.
    .help = Leave one.
usage-invalid = The command is not right: { $detail }
    .help = `lettergen --help` shows what is possible.

output-unwritable = { $file } cannot be written: { $reason }.
    .help = Check whether the folder exists and you may write in it, or choose another with -o.
output-not-a-folder = { $file } is not a folder.
    .help = Give a folder after -o; it is made if it is not there yet.
output-read-only = { $file } is protected against writing.
    .help = Lift the protection of this file or folder if the letter may go there, or choose another folder with -o. Nothing has changed.
output-disk-full = { $file } cannot be written: the disk is full.
    .help = Make room, or choose a folder on another disk with -o. Nothing is half written.
output-over-quota = { $file } cannot be written: your room on this disk is used up.
    .help = Make room, or ask your administrator for more. Nothing is half written.
output-over-limit = { $file } cannot be written: it would be larger than the system allows.
    .help = Ask your administrator about the limit on the size of files (`ulimit -f`). Nothing is half written.
output-finished = An earlier run was cut off while it wrote a letter, which is now finished: { $files }.
    .help = You need do nothing: the new letter is there in all its forms.
output-undone = An earlier run was cut off while it wrote a letter, which is now undone: { $files }.
    .help = What stood there before stands there again. Make the letter anew.
output-unrecovered = An earlier run was cut off while it wrote a letter, and { $file } cannot be put right now: { $reason }.
    .help = The files are in { $folder }. Remove what stands in the way and give the command again.
log-unwritable = The log { $file } cannot be written: { $reason }.
    .help = Check whether the folder exists and you may write in it, or give another name after --log.
output-older-form = { $file } is from an earlier run and still stands: this time the letter was written only in another form.
    .help = Compare it with the new letter before you use it, or make the letter in all forms (--format pdf,markdown).
output-older-stands = { $file } is from an earlier run and still stands: no letter was written this time.
    .help = Do not send this file as if it were new. lettergen never removes a letter that you may already have sent.

explain-unknown = `{ $name }` is not a letter kind, field, choice, element, rule or code.
    .nearest = Did you mean `{ $nearest }`?
    .help = `lettergen kinds` lists the letter kinds; `lettergen explain KIND` names the elements and rules of one.

explain-needs-case = `termijn` needs a case.
    .help = Write `lettergen explain termijn CASE`, with the YAML file of the case.
explain-no-case = `{ $name }` takes no case.
    .help = Only `termijn` takes one: `lettergen explain termijn CASE` counts the terms of that case step by step.

internal-error = A fault in lettergen itself: { $detail }. No letter was written.
    .help = This is not your doing. Report it with this message, the version ({ $version }) and, if allowed, the case without personal data.
output-name-taken = The enclosure {$file} would overwrite the letter of {$other}, and so this letter was not written.
    .help = Give the other case a name that does not end in -bijlage- and a number.
name-template-invalid = The name { $template } is not right: { $detail }.
    .help = Write for instance --name '{"{{"} kenmerk.ons {"}}"}', with a field of the case between double braces.
name-empty = { $file } does not give what the name { $template } needs.
    .help = Fill in that field of the case, or name letters after a field that every case has.
