# De huisstijl.

style-unknown-key = De huisstijl kent “{ $key }” niet.
    .help = Hier mag staan: { $known }.
style-unknown-choice = “{ $value }” is geen mogelijkheid.
    .help = Kies uit: { $known }.
style-missing-key = Hier ontbreekt “{ $key }”.
    .help = Vul het aan, of laat het hele onderdeel weg; dan geldt de standaard.
style-duplicate-key = “{ $key }” staat er twee keer.
    .help = Laat er één staan.
style-wrong-type = Hier staat iets van een andere soort dan de huisstijl verwacht.
    .help = Een maat is een getal met een punt (14.5), een schakelaar is true of false, al het andere is tekst. Vergelijk met templates/style/style.yaml.
style-unreadable = De huisstijl is niet te lezen: { $reason }
    .help = Het bestand is geen geldige YAML. Kijk op deze plaats naar inspringing, aanhalingstekens en haakjes.
style-out-of-range = { $key } is { $value }, maar moet liggen tussen { $from } en { $to }.
    .help = Kies een waarde binnen die grenzen; daarbuiten wordt de brief onleesbaar of past hij niet op het papier.
style-empty = { $key } is leeg.
    .help = Vul het in, of laat de regel weg; dan geldt de standaard.
style-color = { $key } is “{ $value }”, en dat is geen kleur.
    .help = Schrijf een hekje en zes hexadecimale cijfers tussen aanhalingstekens, zoals "#1f3d5c".
style-tight-lines = Bij letters van { $size } punten is { $key } van { $leading } punten te klein: de regels raken elkaar.
    .help = Neem ten minste 1,1 maal de lettergrootte; 1,3 maal leest prettig.
style-small-address = Het adresvak is { $width } bij { $height } mm; daar past geen adres in.
    .help = Maak het ten minste 60 mm breed en 20 mm hoog: rechts is groter dan links, onder groter dan boven.
