# Wat er mis kan zijn met dit bestand.
pattern-catches-sample = {$name} herkent het voorbeeld “{$sample}”, dat erbuiten hoort.
    .help = Verbeter de uitdrukking, of het voorbeeld bij “niet”.
pattern-invalid = De uitdrukking {$name} klopt niet: {$problem}
    .help = Verbeter de uitdrukking in patterns.yaml.
pattern-misses-sample = {$name} herkent het voorbeeld “{$sample}” niet.
    .help = Verbeter de uitdrukking, of het voorbeeld bij “wel”.
pattern-unknown = De uitdrukking {$name} ontbreekt in patterns.yaml.
    .help = Neem haar over uit het meegeleverde bestand; regels en elementen vragen ernaar.
