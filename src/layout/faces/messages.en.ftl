font-unreadable = The font file for { $face } is not a usable font.
    .help = Name a complete TrueType or OpenType file (.ttf or .otf) for { $face } in style.yaml.
