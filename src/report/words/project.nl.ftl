# Bestanden en mappen.

file-not-found = { $file } bestaat niet.
    .help = Controleer de naam en de map waarin u werkt.
file-unreadable = { $file } is niet te lezen: { $reason }.
    .help = Controleer of u dit bestand of deze map mag openen.
file-not-regular = { $file } is geen gewoon bestand (maar bijvoorbeeld een map, pijp of apparaat).
    .help = Sla de inhoud op als bestand en geef daarvan de naam.
file-too-large = { $file } is te groot: het mag hoogstens { $most } zijn.
    .help = Een zaak is een tekst van enkele pagina's. Is dit wel het goede bestand?
file-not-utf8 = { $file } is geen UTF-8-tekst.
    .help = Sla het bestand op met de codering UTF-8.
file-forbidden-character = In { $file } staat een teken dat niet mag: { $character }.
    .help = Verwijder het teken; het is onzichtbaar en lettergen gebruikt het zelf om passages te merken.
folder-loop = { $file } verwijst naar een map waar het zelf in staat.
    .help = Verwijder de verwijzing (symbolische link), of geef een andere map.
folder-without-cases = In { $file } staan geen zaken: geen enkel bestand eindigt op .yaml, .yml of .json.
    .help = Geef de map waarin uw zaken staan, of de zaak zelf.
case-not-yaml = { $file } is geen zaak: een zaak is een bestand dat eindigt op .yaml, .yml of .json.
    .help = Geef de zaak zelf, of de map waarin het staat.
case-name-not-utf8 = De naam van { $file } bevat tekens die niet te lezen zijn.
    .help = Geef het bestand een andere naam; de brief krijgt dezelfde.
case-collision = { $file } en { $other } zouden dezelfde brief worden: hun namen zijn gelijk, hoofdletters tellen niet.
    .help = Geef een van beide een andere naam, zet ze in verschillende mappen, of noem brieven met --name naar een veld dat ze onderscheidt.
templates-not-a-folder = { $file } is geen map met sjablonen.
    .help = Geef achter --templates de map waarin uw eigen sjablonen staan.
templates-too-many = In { $file } staan meer dan { $most } bestanden; dat is geen map met sjablonen.
    .help = Geef achter --templates alleen de map met uw sjablonen.
templates-name-not-utf8 = De naam van { $file } bevat tekens die niet te lezen zijn.
    .help = Geef het bestand een andere naam.
style-file-missing = { $file } noemt { $wanted }, maar dat bestand is er niet.
    .help = Zet het bestand naast de huisstijl, of verbeter de naam; namen gelden vanaf de map van de huisstijl.
no-cases = Er zijn geen zaken: { $count ->
        [one] het ene bestand dat er is heeft
       *[other] de { $count } bestanden die er zijn hebben
    } geen veld van een zaak, zoals `soort`.
    .help = Geef de map waarin uw zaken staan, of de zaak zelf.
pattern-without-cases = Bij het patroon { $file } past geen enkele zaak.
    .help = Zet het patroon tussen aanhalingstekens. `*` staat voor een deel van een naam en `**` voor mappen op elke diepte.
list-in-list = In { $file } staat nog een lijst: { $line }.
    .help = Zet op elke regel een zaak, een map of een patroon.
stdin-twice = De standaardinvoer kan maar één keer gelezen worden.
    .help = Geef `-` of `@-` één keer.
settings-not-toml = { $file } is geen TOML.
    .help = Schrijf `naam = "waarde"`, met de waarde tussen aanhalingstekens en elke naam één keer; een tabel begint met `[afzender]`.
settings-unknown-key = lettergen.toml kent `{ $key }` niet; wel: { $known }.
    .nearest = Bedoelde u `{ $nearest }`?
    .help = Andere velden van een zaak staan onder `[zaak]`.
settings-wrong-type = `{ $key }` hoort zo: { $wanted }.
    .help = De README noemt wat lettergen.toml kan bevatten.
settings-differ = { $file } en { $other } zeggen elk iets anders over `{ $key }`, en dat geldt voor alle brieven van één keer.
    .help = Voer de opdracht voor elke map apart uit, of kies op de opdrachtregel (--templates, --style, -o, --lang).
settings-unknown-field = Geen enkele briefsoort heeft een veld `{ $field }`.
    .nearest = Bedoelde u `{ $nearest }`?
    .help = `lettergen explain SOORT` noemt de velden van een soort.
