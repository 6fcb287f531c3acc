# Fouten in letter.md en parts/: voor wie brieven schrijft.

template-missing = De briefsoort heeft geen tekst: { $file } ontbreekt.
    .help = Maak dit bestand; templates/README.md beschrijft hoe.
template-element-untagged = Het element `{ $element }` is verplicht, maar { $file } heeft er geen passage voor.
    .help = Zet { "{% <element." }{ $element }{ "> %}…{% </element." }{ $element }{ "> %}" } om de woorden die dit zeggen.
template-unknown-name = `{ $name }` in { $file } is geen veld van deze briefsoort en ook geen gegeven dat uit een zaak volgt.
    .nearest = Bedoelde u `{ $nearest }`?
    .help = Verbeter de naam, of voeg het veld toe aan kind.yaml.
template-syntax = { $file } klopt niet als sjabloon: { $detail }
    .help = Kijk bij de aangewezen plaats of elke tag goed gespeld en gesloten is.
template-render = { $file } kon niet worden ingevuld: { $detail }
    .help = Drukt de tekst een veld af dat leeg mag zijn? Zet er dan { "{% if veld is defined %}…{% endif %}" } omheen.
template-invalid = De sjablonen konden niet worden gelezen: { $detail }
    .help = Zonder --templates gebruikt lettergen de eigen sjablonen; vergelijk daarmee.
template-unknown-tag = `{ $tag }` in { $file } is geen element van deze briefsoort en ook geen zone van een brief.
    .nearest = Bedoelde u `{ $nearest }`?
    .help = Verbeter de naam in de openende en de sluitende tag.
template-safe = { $file } schakelt met `safe` de bescherming uit die waarden tot gewone woorden maakt.
    .help = Haal `| safe` weg. Opmaak hoort in het sjabloon, niet in een waarde.
