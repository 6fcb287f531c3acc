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
output-read-only = { $file } is beveiligd tegen schrijven.
    .help = Hef de beveiliging van dit bestand of deze map op als de brief er mag komen, of kies een andere map met -o. Er is niets veranderd.
output-disk-full = { $file } kan niet worden geschreven: de schijf is vol.
    .help = Maak ruimte, of kies met -o een map op een andere schijf. Er is niets half geschreven.
output-over-quota = { $file } kan niet worden geschreven: uw ruimte op deze schijf is op.
    .help = Maak ruimte, of vraag uw beheerder om meer. Er is niets half geschreven.
output-over-limit = { $file } kan niet worden geschreven: het bestand wordt groter dan het systeem toestaat.
    .help = Vraag uw beheerder naar de grens aan de grootte van bestanden (`ulimit -f`). Er is niets half geschreven.
output-finished = Een vorige keer is afgebroken terwijl een brief werd geschreven; die is nu afgemaakt: { $files }.
    .help = U hoeft niets te doen: de nieuwe brief staat er in al zijn vormen.
output-undone = Een vorige keer is afgebroken terwijl een brief werd geschreven; die is teruggedraaid: { $files }.
    .help = Wat er eerder stond staat er weer. Maak de brief opnieuw.
output-unrecovered = Een vorige keer is afgebroken terwijl een brief werd geschreven, en { $file } is nu niet te herstellen: { $reason }.
    .help = De bestanden liggen in { $folder }. Neem weg wat het herstel verhindert en voer de opdracht nog eens uit.
log-unwritable = Het logboek { $file } kan niet worden geschreven: { $reason }.
    .help = Controleer of de map bestaat en of u erin mag schrijven, of geef achter --log een andere naam.
output-older-form = { $file } is van een eerdere keer en blijft staan: deze keer is de brief alleen in een andere vorm geschreven.
    .help = Vergelijk het met de nieuwe brief voordat u het gebruikt, of maak de brief in alle vormen (--format pdf,markdown).
output-older-stands = { $file } is van een eerdere keer en blijft staan: deze keer is er geen brief geschreven.
    .help = Verstuur dit bestand niet alsof het nieuw is. lettergen verwijdert nooit een brief die u al verstuurd kunt hebben.

explain-unknown = `{ $name }` is geen briefsoort, veld, keuze, element, regel of code.
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
name-template-invalid = De naam { $template } klopt niet: { $detail }.
    .help = Schrijf bijvoorbeeld --name '{"{{"} kenmerk.ons {"}}"}', met een veld van de zaak tussen dubbele accolades.
name-empty = { $file } geeft niet wat voor de naam { $template } nodig is.
    .help = Vul dat veld in de zaak in, of noem brieven naar een veld dat elke zaak heeft.
