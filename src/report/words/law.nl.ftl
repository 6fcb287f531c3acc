# Wat er mis kan zijn met dit bestand.
law-unknown-right = De grond {$ground} noemt een recht dat er niet is: {$right}.
    .help = Gebruik een id uit “rechten”.
