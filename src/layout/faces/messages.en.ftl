font-unreadable = { $file } is not a usable font.
    .help = Name a complete TrueType or OpenType file (.ttf or .otf) at “lettertype: { $face }” of the house style.
