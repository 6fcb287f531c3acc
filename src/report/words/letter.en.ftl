# What shows only in the whole letter, or in the templates together.

law-invalid = law.yaml cannot be given to the templates: { $detail }
    .help = Compare with the built-in law.yaml; names in it must be text.
layout-words-differ = The pages do not show exactly the words of the letter, and so it was not written.
    .help = This is a fault in lettergen. Report it with the template and, if allowed, the case without personal data.

# Enclosures with a file.
enclosure-not-found = The file of this enclosure is not there: {$file}.
    .help = Put the file in that place, or correct the name. It counts from the folder of the case.
enclosure-not-regular = {$file} is no file but a folder or device.
    .help = Name one file: a PNG, JPEG or PDF.
enclosure-too-large = The file of this enclosure is too large: {$file} may be at most {$most}.
    .help = Make the picture smaller, or take only the pages that matter.
enclosure-unreadable = The file of this enclosure cannot be read: {$file} ({$reason}).
    .help = Check whether you may open this file.
enclosure-unknown-type = {$file} is neither a PNG nor a JPEG nor a PDF.
    .help = Save the enclosure as PNG, JPEG or PDF. What is in it counts, not how its name ends.
enclosure-without-description = Nothing says what this picture shows.
    .help = Fill in “beschrijving”: a screen reader reads it to those who cannot see the picture.
enclosure-without-date = Nothing says when this picture was made.
    .help = Fill in “vastgelegd_op”. Without a day a picture is little evidence.
enclosure-without-file = This says something about a file, but this enclosure has none.
    .help = Fill in “bestand”, or take this line out if the enclosure goes on paper.
enclosure-apart-not-archival = {$file} is not bound into the letter and goes with it as a separate file: it is no PDF/A, and then neither would the letter be.
    .help = Send the file that lies beside the letter. If you want the pages in the letter, save the enclosure as PDF/A-2a.
enclosure-apart-fonts = {$file} is not bound into the letter and goes with it as a separate file: a font is not in the file, or its letters cannot be read back.
    .help = Send the file that lies beside the letter. If you want the pages in the letter, save the enclosure as PDF/A-2a.
enclosure-apart-colours = {$file} is not bound into the letter and goes with it as a separate file: it has printing colours (CMYK).
    .help = Send the file that lies beside the letter, or save the enclosure as PDF/A-2a with RGB colours.
enclosure-apart-annotations = {$file} is not bound into the letter and goes with it as a separate file: it has notes, stamps or fields, which would be lost.
    .help = Send the file that lies beside the letter, or print it to a new PDF (PDF/A-2a).
enclosure-apart-layers = {$file} is not bound into the letter and goes with it as a separate file: it has layers, and what you see may be hidden from others.
    .help = Send the file that lies beside the letter, or save it without layers as PDF/A-2a.
enclosure-apart-content = {$file} is not bound into the letter and goes with it as a separate file: its pages cannot be taken over.
    .help = Send the file that lies beside the letter, or print it to a new PDF (PDF/A-2a).
enclosure-not-shown = The enclosure {$file} is not in the letter, or more than once.
    .help = Let your template include parts/productie.md for every enclosure with a file, as the built-in parts/brief.md does.
