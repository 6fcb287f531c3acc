# The pages of a letter.

layout-overfull-line = “{ $words }” runs { $mm } mm past the margin.
    .help = It holds a word or web address that cannot be broken anywhere. Shorten it, put a space or hyphen in it, or choose a smaller type or narrower margin in the house style.
layout-missing-glyph = The font of the house style has no glyph for { $characters }.
    .help = Write it in another way, or choose a font in the house style that has this character.
layout-address-overfull = The address takes { $lines } lines; the window of the envelope has room for { $most }.
    .help = Join lines or leave one out. A long line is broken and then counts twice.
layout-address-long-line = The address line “{ $line }” has { $characters } characters; the window of the envelope has room for { $most }.
    .help = Shorten the line or spread it over two lines.
layout-letterhead-overfull = The letterhead is { $mm } mm too high for its place on the page.
    .help = Leave out some of the sender's details, or give the letterhead another place or a smaller type in the house style.
layout-footer-overfull = The footer has { $lines } lines; that many do not fit at the foot of the page.
    .help = Shorten the details in the footer.
layout-head-overfull = The running head does not fit above the text: “{ $words }”.
    .help = Shorten the reference, or choose a larger top margin in the house style.
layout-logo-in-address = The logo lies over the zone of the address and would show through the window of the envelope.
    .help = Give the logo another place or a smaller width in the house style.
layout-signature-too-high = The signature of the house style becomes { $mm } mm high; at most { $most } mm fits below a letter.
    .help = Cut away the white above and below the signature, or choose a smaller width.
layout-too-long = The letter is longer than { $most } pages.
    .help = See whether a whole file was pasted into a field by mistake; send long documents along as enclosures.
layout-too-deep = More than { $deepest } lists or quotes stand inside each other here.
    .help = Make the list in the template simpler.
enclosure-too-fine = This picture ({$width} by {$height} pixels) becomes {$mm} mm wide in the letter: its words are then too small to read.
    .help = Cut the picture into pieces and make each an enclosure, or zoom in before you take the screenshot.

font-unreadable = { $file } is not a usable font.
    .help = Name a complete TrueType or OpenType file (.ttf or .otf) at “lettertype: { $face }” of the house style.
