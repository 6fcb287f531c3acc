font-unreadable = Het lettertypebestand voor { $face } is geen bruikbaar lettertype.
    .help = Noem in style.yaml bij { $face } een heel TrueType- of OpenType-bestand (.ttf of .otf).
