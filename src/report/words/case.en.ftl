### What lettergen says about a case file: first what is wrong, then what to do.

## The file

case-too-large = This file is larger than 1 MB. No case is that large.
    .help = Check that you chose the right file. Enclosures do not belong in the case itself.
case-not-utf8 = This file was not saved as UTF-8; there is a character here that cannot be read.
    .help = Choose “Save as” in your editor, then “Plain text” with the encoding “UTF-8”.
case-control-character = There is an invisible control character here ({$character}; occurrences in this file: {$count}). A letter cannot hold it.
    .help = Remove it. Typing the line again instead of pasting it usually helps.
case-noncharacter = There is {$character} here, a code that is no character. A letter cannot hold it.
    .help = Remove it. Typing the line again instead of pasting it usually helps.
case-tab = This line is indented with a tab (number of such lines: {$count}). A case is indented with spaces only.
    .help = Replace every tab by two spaces.
case-odd-space = This line is indented with a special space ({$character}; number of such lines: {$count}), as word processors and web pages use.
    .help = Replace it by ordinary spaces: remove the start of the line and type it again.
case-empty = There is nothing in this file.
    .help = Begin with the line “soort: …”. “lettergen kinds” lists the kinds of letters.
case-no-fields = This is no case: a field belongs here, with a name, a colon and a value.
    .help = Begin with the line “soort: …”. “lettergen kinds” lists the kinds of letters.
case-more-findings = There are {$count} more findings about this file.
    .help = First correct what stands above; the rest often goes with it.

## The notation

case-unclosed-quote = This value begins with a quotation mark ({$sign}) that is not closed where it should be.
    .help = Put the same mark after the value too. Is it an apostrophe of the text, as in 't Hart? Then write "'t Hart".
case-text-after-quote = There is more text after the quotation mark that closes the value.
    .help = Use another quotation mark around the value than inside it: "Van 't Hoff" or 'He said "no"'. With both inside: put the text below a line that ends with |.
case-backslash = A backslash (\) has a special meaning between double quotation marks; lettergen does not know this one.
    .help = Put the value between single quotation marks: 'C:\folder'.
case-no-space-after-colon = There is no ordinary space after the colon of “{$name}”.
    .help = Write a space between the colon and the value: “{$name}: …”.
case-no-space-after-dash = There is no space after the dash.
    .help = Write “- ”, with a space, before each item of a list.
case-needs-quotes = This value needs quotation marks, since {$sign} has a meaning of its own in this place.
    .help = Put straight quotation marks (" or ') around the whole value. Put a longer text, indented, below a line that ends with |.
case-double-comma = There is nothing before this comma.
    .help = Take the comma away, or write before it what is missing.
case-bracket = The other half of this bracket ({$sign}) is missing or in the wrong place.
    .help = Check that every { "{" } and [ is closed by { "}" } or ]. Is the bracket part of the text? Then put straight quotation marks around the value.
case-indentation = This line is not indented like the lines that it belongs to.
    .help = Indent the fields of one group equally far. Is this more text of the line above? Then put that text below a line that ends with |.
case-no-colon = On this line there is no colon between the name of a field and its value.
    .help = Write “name: value”. Does the line belong to the text above? Then indent it.
case-key-no-name = The name of a field belongs before the colon.
    .help = Write “name: value”.
case-duplicate-key = The field “{$key}” stands here for the second time; it was already on line {$line}.
    .help = Remove one of the two. Are they two items of a list? Then begin each with “- ”.
case-anchor = A value that begins with & or * refers to another one in YAML. A case cannot do that.
    .help = Is it plain text? Then put straight quotation marks around it. Otherwise repeat the value itself.
case-merge-key = The sign << brings in fields from elsewhere in YAML. A case cannot do that.
    .help = Write the fields themselves.
case-tag = A value that begins with ! is an instruction to the computer in YAML. A case cannot hold that.
    .help = Is it plain text? Then put straight quotation marks around it. Otherwise remove the exclamation mark.
case-several-documents = A second case begins here. One file holds one case.
    .help = Make a file of its own for each case, or remove the line with three dashes or dots.
case-too-deep = Too many groups or lists lie inside each other here.
    .help = No case goes deeper than a few levels. Remove the brackets, dashes or indents that do not belong.
case-syntax = lettergen cannot read this line.
    .help = Write “name: value”, and put a value with special characters between straight quotation marks.

## Kind of letter

case-no-kind = The case does not say which kind of letter it is for.
    .help = Begin with the line “soort: …”. “lettergen kinds” lists the kinds.
case-no-kind-near = The case does not say which kind of letter it is for. Did you mean “soort” by “{$key}”?
    .help = Write “soort: …”. “lettergen kinds” lists the kinds.
case-unknown-kind = There is no kind “{$kind}”.
    .help = Choose from: {$known}.
case-unknown-kind-near = There is no kind “{$kind}”. Did you mean “{$near}”?
    .help = “lettergen kinds” lists the kinds.

## Fields

case-missing-field = The field “{$field}” is missing.
    .help = {$ask} For instance: {$example}
case-empty-field = The field “{$field}” is not filled in.
    .help = {$ask} For instance: {$example}
case-unknown-field = This kind of letter has no field “{$field}”.
    .help = These can stand here: {$known}.
case-unknown-field-near = This kind of letter has no field “{$field}”. Did you mean “{$near}”?
    .help = Change the name to “{$near}”.
case-unknown-field-elsewhere = The field “{$field}” does not belong in this place.
    .help = It belongs here: {$homes}. Mind how far the line is indented.
case-not-a-value = The field “{$field}” holds one value, no list or group.
    .help = Write the value after the colon. Is there a bracket in the text? Then put straight quotation marks around it.
case-not-a-group = The field “{$field}” consists of fields below it.
    .help = Write each on an indented line of its own: {$known}.
case-not-a-list = The field “{$field}” is a list.
    .help = Begin each item on a new line with “- ”, even if there is only one.
case-empty-item = This item of the list “{$field}” is not filled in.
    .help = Fill it in, or remove the dash.

## Values

case-not-a-date = “{$value}” is no date.
    .help = Write a date as 2026-11-24, 24-11-2026 or 24 november 2026.
case-no-such-date = The date “{$value}” does not exist: that month has {$last} days.
    .help = Correct the day or the month.
case-no-such-month = The date “{$value}” does not exist: there are only twelve months.
    .help = Write a date as 2026-11-24 (year, month, day) or 24-11-2026 (day, month, year).
case-year-out-of-range = The year in “{$value}” cannot be right.
    .help = A year lies between 1900 and 2100.
case-wrong-weekday = The day of the week in “{$value}” is wrong.
    .help = It is {$right}. Correct the date, or leave out the day of the week.
case-not-a-time = “{$value}” is no time of day.
    .help = Write a time as 17.00 or 17:00, from 0.00 to 23.59.
case-not-an-amount = “{$value}” is no amount of money.
    .help = Write an amount as 1250, 1250,50 or € 1.250,50.
case-ambiguous-amount = “{$value}” can mean two amounts.
    .help = Write {$plain} if you mean thousands, and otherwise a comma with two digits.
case-not-a-whole-number = “{$value}” is no whole number.
    .help = Use digits only, without a point, comma or minus sign.
case-number-too-large = The number “{$value}” is too large.
    .help = Check how many digits it has.
case-not-yes-or-no = “{$value}” is no yes or no.
    .help = Write ja or nee (true or false will do too).
case-unknown-choice = “{$value}” cannot be chosen here.
    .help = Choose from: {$known}.
case-unknown-choice-near = “{$value}” cannot be chosen here. Did you mean “{$near}”?
    .help = Choose from: {$known}.
case-not-a-url = “{$value}” is no web address.
    .help = Copy the whole address from the browser. It begins with https:// or http:// and has no spaces.
case-not-an-email = “{$value}” is no e-mail address.
    .help = Write it as name@example.nl.
case-not-a-phone = “{$value}” is no telephone number.
    .help = Write all ten digits, as in 038-1234567 or 06 12345678; a foreign number begins with +.
case-not-a-postcode = “{$value}” is no Dutch postcode.
    .help = A postcode has four digits, the first of which is not 0, and two letters: 8011 AB. SA, SD and SS do not occur.
case-not-a-kvk = “{$value}” is no KvK number.
    .help = A KvK number has eight digits. Zeros in front are part of it.
case-not-an-iban = “{$value}” is no valid account number (IBAN).
    .help = Compare it with the bank card or statement; one or more characters are wrong.
case-not-a-btw = “{$value}” is no Dutch VAT identification number.
    .help = It consists of NL, nine digits, the letter B and two digits: NL001234567B01.
case-text-says-nothing = “{$field}” says nothing: {$value}.
    .help = Write what must stand there, or leave the field out if it is not required.
case-text-too-short = The text in “{$field}” is too short: {$length} characters that say something, where at least {$limit} are needed.
    .help = Explain it so that the reader understands it without further knowledge.
case-text-too-long = The text in “{$field}” is too long: {$length} characters, where at most {$limit} fit.
    .help = Shorten the text.
case-comment-cuts-text = Of the text in “{$field}”, “{$comment}” is lost: after a space, # begins a comment.
    .help = Is it part of the text? Then put straight quotation marks around the whole value. Is it a comment? Then give it a line of its own.
case-curly-quotes = The curly quotation marks around “{$field}” become part of the value itself.
    .help = Use straight quotation marks (" or '), or leave them out. Are they part of the text? Then put straight ones around them.

## Whether the text fits the letter

case-fit-question = “{$field}” holds a question. The letter would say: “{$sentence}”
    .help = Write what fits that sentence. {$ask} For instance: {$example}
case-fit-voice = In “{$field}” the other side speaks (“{$word}”). The letter would say: “{$sentence}”
    .help = Write it as the letter says it: “u” and “uw” for the reader, “wij” and “ons” for yourself. {$ask} For instance: {$example}
case-fit-sentence = “{$field}” holds a whole sentence where part of one fits. The letter would say: “{$sentence}”
    .help = Write only what fits that sentence, without capital and full stop. {$ask} For instance: {$example}
case-fit-beginning = The text in “{$field}” cannot begin with “{$word}”. The letter would say: “{$sentence}”
    .help = Write it to follow the words that the letter has. {$ask} For instance: {$example}
case-fit-capital = The text in “{$field}” begins with a capital in the middle of a sentence of the letter: “{$sentence}”
    .help = Begin with a small letter, unless it is a name. For instance: {$example}
case-fit-no-request = What “{$field}” holds does not follow “U vraagt ons”. The letter would say: “{$sentence}”
    .help = Write what you are to do, with “te”: “uw gegevens te wissen”; or begin with “om”: “om een kopie van uw dossier”. For instance: {$example}
case-fit-no-verb = “{$field}” takes whole sentences; this one has no verb: “{$sentence}”
    .help = Make it a whole sentence. {$ask} For instance: {$example}
case-fit-small-start = “{$field}” takes whole sentences; this one begins with a small letter: “{$sentence}”
    .help = Begin with a capital, and write a whole sentence. {$ask} For instance: {$example}
case-fit-open-end = “{$field}” takes whole sentences; this one ends without a full stop: “{$sentence}”
    .help = End the sentence. The letter goes on behind it. For instance: {$example}
case-fit-title = The letter itself writes “de heer” or “mevrouw” before the name. With “{$field}” it would say: “{$sentence}”
    .help = Write the name alone; the form of address has a field of its own. For instance: {$example}
case-fit-small-name = The name in “{$field}” lacks a capital where names have one: “{$sentence}”
    .help = Write the name as it is spelt. If it really is spelt this way, the warning may stay. For instance: {$example}
case-fit-loud-name = The name in “{$field}” is in capitals: “{$sentence}”
    .help = Write the name as a letter has it. For instance: {$example}
