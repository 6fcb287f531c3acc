# Wat een eigen map van een kantoor minder vraagt dan de ingebouwde sjablonen.

deviation-undeclared = De eigen sjablonen vragen minder dan de ingebouwde: `{ $what }`, in { $kinds }.
    .help = Zet terug wat er stond. Is het werkelijk de bedoeling, verklaar het dan in afwijkingen.yaml met `soort`, `wat: { $what }`, `waarom`, `wie` en `per`; iedere brief waarvoor het geldt zegt het dan.
deviation-undeclared-everywhere = De eigen map zegt iets anders dan de ingebouwde: `{ $what }`.
    .help = Zet terug wat er stond. Is het werkelijk de bedoeling, verklaar het dan in afwijkingen.yaml met `wat: { $what }`, `waarom`, `wie` en `per`; iedere brief waarvoor het geldt zegt het dan.
ledger-without-origin = In law.yaml staat bij `{ $name }` iets anders dan ingebouwd, onder de oude bron ({ $bron }).
    .help = Schrijf bij `herkomst` uw eigen bron (`bron`), de dag waarop u die las (`as_of`) en binnen de gewone tijd de dag om het opnieuw na te kijken (`review_by`).
deviation-incomplete = Een afwijking zonder { $field } verantwoordt niets.
    .help = Schrijf bij `waarom` in een zin de reden, en bij `wie` de naam van wie dit besloot.
deviation-idle = De verklaarde afwijking `{ $what }` { $kind } is er niet (meer).
    .nearest = Bedoelde u `{ $nearest }`?
    .help = Verbeter `wat` of `soort`, of haal de regel weg: wat hier staat hoort te kloppen.
deviation-declared = Dit kantoor wijkt af van de ingebouwde sjablonen: `{ $what }`. { $why } ({ $who }, per { $from })
    .help = Iedere brief waarvoor dit geldt krijgt deze waarschuwing, en in de PDF staat het ook. Kijk af en toe na of de reden nog bestaat.
deviation-in-letter = Deze brief vraagt minder dan de ingebouwde sjablonen: `{ $what }`. { $why } ({ $who }, per { $from })
    .help = Kijk na of de reden ook voor deze brief geldt.
deviation-not-yet = De afwijking `{ $what }` geldt pas vanaf { $from }, en de brief is van eerder.
    .help = Geef de brief een latere datum, of zet terug wat is weggelaten. { $who } schreef: { $why }
template-unread = Niets leest het bestand { $file }.
    .nearest = Bedoelde u { $nearest }?
    .help = Verbeter de naam, of haal het bestand weg. Wat er gelezen wordt: law.yaml, patterns.yaml, afwijkingen.yaml, blokken en delen die een brief gebruikt, de map style, en per soort kind.yaml met letter.md.
kind-name-near = De eigen soort { $kind } lijkt op een ingebouwde.
    .nearest = Bedoelde u { $nearest }?
    .help = Is het een verschrijving, geef de map dan de naam van de ingebouwde soort; anders staat zij ernaast en blijft de ingebouwde zoals zij was. Is het een eigen soort, kies dan een naam die er niet op lijkt.
