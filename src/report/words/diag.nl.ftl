# Bestanden in de map met sjablonen (kind.yaml, blokken, law.yaml, patterns.yaml, style.yaml) die geen goede YAML zijn.

yaml-unknown-key = “{ $key }” betekent hier niets in { $file }.
    .nearest = Bedoelde u “{ $nearest }”?
    .help = Hier mag staan: { $known }.
yaml-unknown-choice = “{ $value }” kan hier niet worden gekozen in { $file }.
    .nearest = Bedoelde u “{ $nearest }”?
    .help = Kies uit: { $known }.
yaml-missing-key = In { $file } ontbreekt hier “{ $key }”.
    .help = Vul het aan, of laat het hele onderdeel weg als dat mag.
yaml-duplicate-key = “{ $key }” staat hier in { $file } voor de tweede keer.
    .help = Laat er één staan.
yaml-wrong-type = Hier staat iets van een andere soort dan { $file } verwacht.
    .help = Een maat is een getal met een punt (14.5), een schakelaar is true of false, een lijst staat tussen rechte haken, al het andere is tekst. Vergelijk met het ingebouwde bestand.
yaml-unreadable = { $file } is niet te lezen: { $reason }.
    .help = Dit is geen geldige YAML. Kijk op deze plaats naar tabs, inspringing, aanhalingstekens en haakjes.
