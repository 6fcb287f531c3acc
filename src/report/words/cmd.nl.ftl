# Gebruik, schrijven en fouten van lettergen zelf.

usage-no-command = Zeg wat lettergen moet doen.
    .help = Kies `render`, `check`, `kinds` of `explain`; `lettergen --help` vertelt meer.
usage-unknown-command = De opdracht `{ $value }` bestaat niet.
    .nearest = Bedoelde u `{ $nearest }`?
    .help = De opdrachten zijn `render`, `check`, `kinds` en `explain`; `lettergen --help` vertelt meer.
usage-unknown-argument = Deze opdracht kent `{ $argument }` niet.
    .nearest = Bedoelde u `{ $nearest }`?
    .help = `lettergen OPDRACHT --help` noemt alle opties.
usage-invalid-value = `{ $value }` kan niet bij { $argument }; wel: { $allowed }.
    .nearest = Bedoelde u `{ $nearest }`?
    .help = Kies een van de genoemde waarden.
usage-missing-value = Bij { $argument } ontbreekt een waarde.
    .help = `lettergen OPDRACHT --help` zegt wat erachter hoort.
usage-missing-argument = { $argument } ontbreekt.
    .help = `lettergen OPDRACHT --help` laat zien hoe de opdracht eruitziet.
usage-repeated = { $argument } mag maar één keer.
    .help = Laat er één staan.
usage-invalid = De opdracht klopt niet: { $detail }
    .help = `lettergen --help` laat zien wat kan.

output-unwritable = { $file } kan niet worden geschreven: { $reason }.
    .help = Controleer of de map bestaat en of u erin mag schrijven, of kies een andere met -o.
output-not-a-folder = { $file } is geen map.
    .help = Geef achter -o een map; zij wordt gemaakt als zij er nog niet is.
output-older-stands = { $file } is van een eerdere keer en blijft staan: deze keer is er geen brief geschreven.
    .help = Verstuur dit bestand niet alsof het nieuw is. lettergen verwijdert nooit een brief die u al verstuurd kunt hebben.

explain-unknown = `{ $name }` is geen briefsoort, element, regel of code.
    .nearest = Bedoelde u `{ $nearest }`?
    .help = `lettergen kinds` noemt de briefsoorten; `lettergen explain SOORT` noemt de elementen en regels van een soort.

explain-needs-case = Bij `termijn` hoort een zaak.
    .help = Schrijf `lettergen explain termijn ZAAK`, met het YAML-bestand van de zaak.
explain-no-case = Bij `{ $name }` hoort geen zaak.
    .help = Een zaak hoort alleen bij `termijn`: `lettergen explain termijn ZAAK` telt de termijnen van die zaak voor.

internal-error = Fout in lettergen zelf: { $detail }. Er is geen brief geschreven.
    .help = Dit ligt niet aan u. Meld het met deze melding, de versie ({ $version }) en, als dat mag, de zaak zonder persoonsgegevens.
output-name-taken = De bijlage {$file} zou de brief van {$other} overschrijven, en daarom is deze brief niet geschreven.
    .help = Geef de andere zaak een naam die niet op -bijlage- en een nummer eindigt.
