# De huisstijl.

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
style-contrast = { $key } is { $value }; op wit papier is het contrast dan { $contrast } op 1, en dat leest te moeilijk.
    .help = Kies een donkerder kleur: ten minste { $least } op 1 (WCAG 2.1, succescriterium 1.4.3).
style-too-many-lines = { $key } heeft { $lines } regels; er passen er { $most }.
    .help = Voeg regels samen of laat er een weg.
