font-unreadable = { $file } is geen bruikbaar lettertype.
    .help = Noem in style.yaml bij “lettertype: { $face }” een heel TrueType- of OpenType-bestand (.ttf of .otf).
