# Files and folders.

file-not-found = { $file } does not exist.
    .help = Check the name, and the folder you are working in.
file-unreadable = { $file } cannot be read: { $reason }.
    .help = Check whether you may open this file or folder.
file-not-regular = { $file } is not a regular file (but for instance a folder, pipe or device).
    .help = Save the contents as a file and give its name.
file-too-large = { $file } is too large: it may be { $most } at most.
    .help = A case is a text of a few pages. Is this the right file?
file-not-utf8 = { $file } is not UTF-8 text.
    .help = Save the file with the encoding UTF-8.
file-forbidden-character = { $file } holds a character that is not allowed: { $character }.
    .help = Remove it; it is invisible, and lettergen uses it to mark passages.
folder-loop = { $file } links to a folder that it stands in itself.
    .help = Remove the symbolic link, or give another folder.
folder-without-cases = There are no cases in { $file }: no file ends in .yaml, .yml or .json.
    .help = Give the folder that holds your cases, or the case itself.
case-not-yaml = { $file } is not a case: a case is a file that ends in .yaml, .yml or .json.
    .help = Give the case itself, or the folder it stands in.
case-name-not-utf8 = The name of { $file } holds characters that cannot be read.
    .help = Give the file another name; the letter gets the same one.
case-collision = { $file } and { $other } would become the same letter: their names are the same, and capitals do not count.
    .help = Rename one of them, put them in different folders, or use --name with a field that tells them apart.
templates-not-a-folder = { $file } is not a folder of templates.
    .help = Give the folder of your own templates after --templates.
templates-too-many = { $file } holds more than { $most } files; that is no folder of templates.
    .help = Give only the folder of your templates after --templates.
templates-name-not-utf8 = The name of { $file } holds characters that cannot be read.
    .help = Give the file another name.
style-file-missing = { $file } names { $wanted }, but there is no such file.
    .help = Put the file beside the house style, or correct the name; names start from the folder of the house style.
no-cases = There are no cases: { $count ->
        [one] the one file there is has
       *[other] the { $count } files there are have
    } no field of a case, such as `soort`.
    .help = Give the folder that holds your cases, or the case itself.
pattern-without-cases = No case fits the pattern { $file }.
    .help = Put the pattern between quotes. `*` stands for part of a name and `**` for folders at any depth.
list-in-list = { $file } names another list: { $line }.
    .help = Put a case, a folder or a pattern on each line.
stdin-twice = The standard input can be read only once.
    .help = Give `-` or `@-` once.
settings-not-toml = { $file } is not TOML.
    .help = Write `name = "value"`, with the value between quotation marks and each name once; a table begins with `[afzender]`.
settings-unknown-key = lettergen.toml does not know `{ $key }`; it knows: { $known }.
    .nearest = Did you mean `{ $nearest }`?
    .help = Other fields of a case stand under `[zaak]`.
settings-wrong-type = `{ $key }` is written so: { $wanted }.
    .help = The README says what lettergen.toml may hold.
settings-differ = { $file } and { $other } each say something else about `{ $key }`, which holds for all letters of one run.
    .help = Run the command for each folder apart, or choose on the command line (--templates, --style, -o, --lang).
settings-unknown-field = No letter kind has a field `{ $field }`.
    .nearest = Did you mean `{ $nearest }`?
    .help = `lettergen explain KIND` lists the fields of a kind.
