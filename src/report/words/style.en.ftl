# The house style.

style-out-of-range = { $key } is { $value } but must lie between { $from } and { $to }.
    .help = Choose a value within these bounds; outside of them the letter cannot be read or does not fit the paper.
style-empty = { $key } is empty.
    .help = Fill it in, or leave the line out to have the default.
style-color = { $key } is “{ $value }”, which is not a colour.
    .help = Write a number sign and six hexadecimal digits between quotes, such as "#1f3d5c".
style-tight-lines = With type of { $size } points, { $key } of { $leading } points is too small: the lines touch.
    .help = Take at least 1.1 times the size of the type; 1.3 times reads well.
style-small-address = The zone of the address is { $width } by { $height } mm; no address fits in that.
    .help = Make it at least 60 mm wide and 20 mm high: right is more than left, bottom more than top.
style-contrast = { $key } is { $value }; on white paper its contrast is { $contrast } to 1, which is hard to read.
    .help = Choose a darker colour: at least { $least } to 1 (WCAG 2.1, success criterion 1.4.3).
style-too-many-lines = { $key } has { $lines } lines; { $most } fit.
    .help = Join lines or leave one out.
