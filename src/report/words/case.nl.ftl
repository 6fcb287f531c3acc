### Wat lettergen over een zaakbestand zegt: eerst wat er mis is, dan wat u kunt doen.

## Het bestand

case-too-large = Dit bestand is groter dan 1 MB. Zo groot is een zaak nooit.
    .help = Controleer of u het juiste bestand hebt gekozen. Bijlagen horen niet in de zaak zelf.
case-not-utf8 = Dit bestand is niet opgeslagen als UTF-8; hier staat een teken dat niet te lezen is.
    .help = Kies in uw tekstverwerker “Opslaan als”, dan “Platte tekst” en de codering “UTF-8”.
case-control-character = Hier staat een onzichtbaar stuurteken ({$character}, in dit bestand {$count} keer). Dat kan niet in een brief.
    .help = Haal het weg. Meestal helpt het om de regel opnieuw te typen in plaats van te plakken.
case-noncharacter = Hier staat {$character}, een code die geen teken is. Dat kan niet in een brief.
    .help = Haal het weg. Meestal helpt het om de regel opnieuw te typen in plaats van te plakken.
case-tab = Deze regel springt in met een tab (aantal van zulke regels: {$count}). In een zaak kan dat alleen met spaties.
    .help = Vervang elke tab door twee spaties.
case-odd-space = Deze regel springt in met een bijzondere spatie ({$character}; aantal van zulke regels: {$count}), zoals die uit een tekstverwerker of webpagina komt.
    .help = Vervang die door gewone spaties: haal het begin van de regel weg en typ het opnieuw.
case-empty = In dit bestand staat niets.
    .help = Begin met de regel “soort: …”. Met “lettergen kinds” ziet u welke soorten brieven er zijn.
case-no-fields = Dit is geen zaak: hier hoort een veld te staan, met een naam, een dubbele punt en een waarde.
    .help = Begin met de regel “soort: …”. Met “lettergen kinds” ziet u welke soorten brieven er zijn.
case-more-findings = Er zijn nog {$count} meldingen over dit bestand.
    .help = Verbeter eerst wat hierboven staat; vaak verdwijnt de rest dan mee.

## De schrijfwijze

case-unclosed-quote = Deze waarde begint met een aanhalingsteken ({$sign}) dat niet op zijn plaats wordt gesloten.
    .help = Zet hetzelfde teken ook achter de waarde. Hoort een apostrof bij de tekst, zoals in 't Hart? Schrijf dan "'t Hart".
case-text-after-quote = Na het aanhalingsteken dat de waarde sluit, staat nog tekst.
    .help = Gebruik om de hele waarde een ander aanhalingsteken dan erin: "Van 't Hoff" of 'Hij zei "nee"'. Met allebei in de tekst: zet de tekst onder een regel die op | eindigt.
case-backslash = Een backslash (\) heeft tussen dubbele aanhalingstekens een bijzondere betekenis; deze begrijpt lettergen niet.
    .help = Zet de waarde tussen enkele aanhalingstekens: 'C:\map'.
case-no-space-after-colon = Na de dubbele punt achter “{$name}” ontbreekt een gewone spatie.
    .help = Schrijf een spatie tussen de dubbele punt en de waarde: “{$name}: …”.
case-no-space-after-dash = Na het streepje ontbreekt een spatie.
    .help = Schrijf “- ”, dus met een spatie, voor elk onderdeel van een lijst.
case-needs-quotes = Deze waarde moet tussen aanhalingstekens, want {$sign} heeft op deze plaats een eigen betekenis.
    .help = Zet rechte aanhalingstekens (" of ') om de hele waarde. Een langere tekst zet u onder een regel die op | eindigt, telkens ingesprongen.
case-double-comma = Vóór deze komma staat niets.
    .help = Haal de komma weg, of schrijf ervoor wat er ontbreekt.
case-bracket = Bij deze haak ({$sign}) hoort een andere, die ontbreekt of verkeerd staat.
    .help = Controleer of elke { "{" } en [ op dezelfde hoogte wordt gesloten met { "}" } of ]. Hoort de haak bij de tekst? Zet dan rechte aanhalingstekens om de waarde.
case-indentation = Deze regel springt anders in dan de regels waar hij bij hoort.
    .help = Laat de velden van één groep precies even ver inspringen. Gaat hier de tekst van de vorige regel verder? Zet die dan onder een regel die op | eindigt.
case-no-colon = Op deze regel ontbreekt de dubbele punt tussen de naam van een veld en de waarde.
    .help = Schrijf “naam: waarde”. Hoort de regel bij de tekst erboven? Laat hem dan inspringen.
case-key-no-name = Vóór de dubbele punt hoort de naam van een veld.
    .help = Schrijf “naam: waarde”.
case-duplicate-key = Het veld “{$key}” staat hier voor de tweede keer; het stond al op regel {$line}.
    .help = Haal een van de twee weg. Zijn het twee onderdelen van een lijst? Begin elk dan met “- ”.
case-anchor = Een waarde die met & of * begint, verwijst in YAML naar een andere. Dat kan niet in een zaak.
    .help = Is het gewone tekst? Zet er rechte aanhalingstekens omheen. Herhaal anders de waarde zelf.
case-merge-key = Het teken << voegt in YAML velden van elders in. Dat kan niet in een zaak.
    .help = Schrijf de velden zelf op.
case-tag = Een waarde die met ! begint, is in YAML een aanwijzing voor de computer. Dat kan niet in een zaak.
    .help = Is het gewone tekst? Zet er rechte aanhalingstekens omheen. Haal het uitroepteken anders weg.
case-several-documents = Hier begint een tweede zaak. In één bestand hoort er maar één.
    .help = Maak voor elke zaak een eigen bestand, of haal de regel met drie streepjes of punten weg.
case-too-deep = Hier zijn te veel groepen of lijsten in elkaar gezet.
    .help = Geen enkele zaak gaat dieper dan een paar lagen. Haal de haken, streepjes of inspringingen weg die er niet horen.
case-syntax = Deze regel kan lettergen niet lezen.
    .help = Schrijf “naam: waarde”, en zet een waarde met bijzondere tekens tussen rechte aanhalingstekens.

## Soort brief

case-no-kind = De zaak zegt niet welke soort brief het moet worden.
    .help = Begin met de regel “soort: …”. Met “lettergen kinds” ziet u welke soorten er zijn.
case-no-kind-near = De zaak zegt niet welke soort brief het moet worden. Bedoelde u met “{$key}” het veld “soort”?
    .help = Schrijf “soort: …”. Met “lettergen kinds” ziet u welke soorten er zijn.
case-unknown-kind = De soort “{$kind}” bestaat niet.
    .help = Kies uit: {$known}.
case-unknown-kind-near = De soort “{$kind}” bestaat niet. Bedoelde u “{$near}”?
    .help = Met “lettergen kinds” ziet u welke soorten er zijn.

## Velden

case-missing-field = Het veld “{$field}” ontbreekt.
    .help = {$ask} Bijvoorbeeld: {$example}
case-empty-field = Het veld “{$field}” is niet ingevuld.
    .help = {$ask} Bijvoorbeeld: {$example}
case-unknown-field = Het veld “{$field}” bestaat niet in deze soort brief.
    .help = Hier kunnen staan: {$known}.
case-unknown-field-near = Het veld “{$field}” bestaat niet in deze soort brief. Bedoelde u “{$near}”?
    .help = Verander de naam in “{$near}”.
case-unknown-field-elsewhere = Het veld “{$field}” hoort niet op deze plaats.
    .help = Het hoort hier: {$homes}. Let op hoe ver de regel inspringt.
case-not-a-value = In het veld “{$field}” hoort één waarde, geen lijst of groep.
    .help = Schrijf de waarde achter de dubbele punt. Staat er een haak in de tekst? Zet er rechte aanhalingstekens omheen.
case-not-a-group = Het veld “{$field}” bestaat uit velden die eronder staan.
    .help = Schrijf elk op een eigen regel die inspringt: {$known}.
case-not-a-list = Het veld “{$field}” is een lijst.
    .help = Begin elk onderdeel op een nieuwe regel met “- ”, ook als het er maar één is.
case-empty-item = Dit onderdeel van de lijst “{$field}” is niet ingevuld.
    .help = Vul het in, of haal het streepje weg.

## Waarden

case-not-a-date = “{$value}” is geen datum.
    .help = Schrijf een datum als 2026-11-24, 24-11-2026 of 24 november 2026.
case-no-such-date = De datum “{$value}” bestaat niet: die maand heeft {$last} dagen.
    .help = Verbeter de dag of de maand.
case-no-such-month = De datum “{$value}” bestaat niet: er zijn maar twaalf maanden.
    .help = Schrijf een datum als 2026-11-24 (jaar, maand, dag) of 24-11-2026 (dag, maand, jaar).
case-year-out-of-range = Het jaar in “{$value}” kan niet kloppen.
    .help = Een jaar ligt tussen 1900 en 2100.
case-wrong-weekday = De dag van de week in “{$value}” klopt niet.
    .help = Het is {$right}. Verbeter de datum, of laat de dag van de week weg.
case-not-a-time = “{$value}” is geen tijdstip.
    .help = Schrijf een tijd als 17.00 of 17:00, van 0.00 tot en met 23.59.
case-not-an-amount = “{$value}” is geen bedrag.
    .help = Schrijf een bedrag als 1250, 1250,50 of € 1.250,50.
case-ambiguous-amount = “{$value}” kan twee bedragen betekenen.
    .help = Schrijf {$plain} als u duizendtallen bedoelt, en anders een komma met twee cijfers.
case-not-a-whole-number = “{$value}” is geen heel getal.
    .help = Gebruik alleen cijfers, zonder punt, komma of minteken.
case-number-too-large = Het getal “{$value}” is te groot.
    .help = Controleer het aantal cijfers.
case-not-yes-or-no = “{$value}” is geen ja of nee.
    .help = Schrijf ja of nee (true of false mag ook).
case-unknown-choice = “{$value}” kan hier niet worden gekozen.
    .help = Kies uit: {$known}.
case-unknown-choice-near = “{$value}” kan hier niet worden gekozen. Bedoelde u “{$near}”?
    .help = Kies uit: {$known}.
case-not-a-url = “{$value}” is geen internetadres.
    .help = Kopieer het hele adres uit de adresbalk van de browser. Het begint met https:// of http:// en heeft geen spaties.
case-not-an-email = “{$value}” is geen e-mailadres.
    .help = Schrijf het als naam@voorbeeld.nl.
case-not-a-phone = “{$value}” is geen telefoonnummer.
    .help = Schrijf alle tien cijfers, zoals 038-1234567 of 06 12345678; een buitenlands nummer begint met +.
case-not-a-postcode = “{$value}” is geen Nederlandse postcode.
    .help = Een postcode heeft vier cijfers, waarvan het eerste geen 0 is, en twee letters: 8011 AB. SA, SD en SS komen niet voor.
case-not-a-kvk = “{$value}” is geen KvK-nummer.
    .help = Een KvK-nummer heeft acht cijfers. Nullen vooraan horen erbij.
case-not-an-iban = “{$value}” is geen geldig rekeningnummer (IBAN).
    .help = Vergelijk het met de bankpas of het afschrift; een of meer tekens kloppen niet.
case-not-a-btw = “{$value}” is geen btw-identificatienummer.
    .help = Het bestaat uit NL, negen cijfers, de letter B en twee cijfers: NL001234567B01.
case-text-says-nothing = In “{$field}” staat niets: {$value}.
    .help = Schrijf wat er moet staan, of laat het veld weg als het niet verplicht is.
case-text-too-short = De tekst in “{$field}” is te kort: {$length} tekens die iets zeggen, terwijl er minstens {$limit} nodig zijn.
    .help = Leg het zo uit dat de ontvanger het zonder verdere kennis begrijpt.
case-text-too-long = De tekst in “{$field}” is te lang: {$length} tekens, terwijl er hoogstens {$limit} passen.
    .help = Maak de tekst korter.
case-comment-cuts-text = Van de tekst in “{$field}” valt “{$comment}” weg: na een spatie begint # een opmerking.
    .help = Hoort dit bij de tekst? Zet dan rechte aanhalingstekens om de hele waarde. Is het een opmerking? Zet die op een eigen regel.
case-curly-quotes = De gekrulde aanhalingstekens om “{$field}” worden deel van de waarde zelf.
    .help = Gebruik rechte aanhalingstekens (" of '), of laat ze weg. Horen ze bij de tekst? Zet er dan rechte omheen.

## Of de tekst in de brief past

case-fit-question = Bij “{$field}” staat een vraag. In de brief zou staan: “{$sentence}”
    .help = Schrijf wat in die zin past. {$ask} Bijvoorbeeld: {$example}
case-fit-voice = Bij “{$field}” is de ander aan het woord (“{$word}”). In de brief zou staan: “{$sentence}”
    .help = Schrijf het zoals de brief het zegt: “u” en “uw” voor de lezer, “wij” en “ons” voor uzelf. {$ask} Bijvoorbeeld: {$example}
case-fit-sentence = Bij “{$field}” staat een hele zin, waar een deel van een zin past. In de brief zou staan: “{$sentence}”
    .help = Schrijf alleen wat in die zin past, zonder hoofdletter en punt. {$ask} Bijvoorbeeld: {$example}
case-fit-beginning = Bij “{$field}” kan de tekst niet met “{$word}” beginnen. In de brief zou staan: “{$sentence}”
    .help = Schrijf het als vervolg op de woorden die de brief al heeft. {$ask} Bijvoorbeeld: {$example}
case-fit-capital = Bij “{$field}” begint de tekst met een hoofdletter, midden in een zin van de brief: “{$sentence}”
    .help = Begin met een kleine letter, tenzij het een naam is. Bijvoorbeeld: {$example}
case-fit-no-request = Wat bij “{$field}” staat is geen vervolg op “U vraagt ons”. In de brief zou staan: “{$sentence}”
    .help = Schrijf wat u moet doen, met “te”: “uw gegevens te wissen”; of begin met “om”: “om een kopie van uw dossier”. Bijvoorbeeld: {$example}
case-fit-no-verb = Bij “{$field}” horen hele zinnen; in deze staat geen werkwoord: “{$sentence}”
    .help = Maak er een hele zin van. {$ask} Bijvoorbeeld: {$example}
case-fit-small-start = Bij “{$field}” horen hele zinnen; deze begint met een kleine letter: “{$sentence}”
    .help = Begin met een hoofdletter, en schrijf een hele zin. {$ask} Bijvoorbeeld: {$example}
case-fit-open-end = Bij “{$field}” horen hele zinnen; deze eindigt zonder punt: “{$sentence}”
    .help = Sluit de zin af. De brief gaat erachter verder. Bijvoorbeeld: {$example}
case-fit-title = De brief zet zelf “de heer” of “mevrouw” voor de naam. Met “{$field}” zou er staan: “{$sentence}”
    .help = Schrijf alleen de naam; de aanspreekvorm staat in een eigen veld. Bijvoorbeeld: {$example}
case-fit-small-name = De naam bij “{$field}” heeft geen hoofdletter waar die hoort: “{$sentence}”
    .help = Schrijf de naam zoals hij hoort. Is hij echt zo gespeld, dan kan deze waarschuwing blijven staan. Bijvoorbeeld: {$example}
case-fit-loud-name = De naam bij “{$field}” staat in hoofdletters: “{$sentence}”
    .help = Schrijf de naam zoals hij in een brief hoort. Bijvoorbeeld: {$example}
