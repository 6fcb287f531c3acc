# Fouten die pas aan de hele brief, of aan de sjablonen samen, te zien zijn.

law-invalid = law.yaml kan niet aan de sjablonen worden gegeven: { $detail }
    .help = Vergelijk met de ingebouwde law.yaml; namen erin moeten tekst zijn.
layout-words-differ = De bladzijden tonen niet precies de woorden van de brief, en daarom is hij niet geschreven.
    .help = Dit is een fout in lettergen. Meld het met het sjabloon en, als dat mag, de zaak zonder persoonsgegevens.

# Bijlagen met een bestand.
enclosure-not-found = Het bestand van deze bijlage is er niet: {$file}.
    .help = Zet het bestand op die plaats, of verbeter de naam. De naam geldt vanaf de map waarin de zaak staat.
enclosure-not-regular = {$file} is geen bestand maar een map of apparaat.
    .help = Noem één bestand: een PNG, JPEG of PDF.
enclosure-too-large = Het bestand van deze bijlage is te groot: {$file} mag hoogstens {$most} zijn.
    .help = Verklein de afbeelding, of neem alleen de bladzijden op waar het om gaat.
enclosure-unreadable = Het bestand van deze bijlage is niet te lezen: {$file} ({$reason}).
    .help = Controleer of u dit bestand mag openen.
enclosure-unknown-type = {$file} is geen PNG, geen JPEG en geen PDF.
    .help = Sla de bijlage op als PNG, JPEG of PDF. De inhoud telt, niet het einde van de naam.
enclosure-without-description = Bij deze afbeelding staat niet wat erop te zien is.
    .help = Vul “beschrijving” in: dat leest een schermlezer voor aan wie de afbeelding niet kan zien.
enclosure-without-date = Bij deze afbeelding staat niet wanneer zij is gemaakt.
    .help = Vul “vastgelegd_op” in. Zonder dag is een afbeelding weinig bewijs.
enclosure-without-file = Dit zegt iets over een bestand, maar deze bijlage heeft er geen.
    .help = Vul “bestand” in, of haal deze regel weg als de bijlage op papier meegaat.
enclosure-apart-not-archival = {$file} is niet in de brief opgenomen en gaat als apart bestand mee: het is geen PDF/A, en dan zou de brief dat ook niet meer zijn.
    .help = Stuur het bestand mee dat naast de brief staat. Wilt u de bladzijden in de brief, sla de bijlage dan op als PDF/A-2a.
enclosure-apart-fonts = {$file} is niet in de brief opgenomen en gaat als apart bestand mee: een lettertype zit niet in het bestand, of de letters ervan zijn niet terug te lezen.
    .help = Stuur het bestand mee dat naast de brief staat. Wilt u de bladzijden in de brief, sla de bijlage dan op als PDF/A-2a.
enclosure-apart-colours = {$file} is niet in de brief opgenomen en gaat als apart bestand mee: het heeft drukkleuren (CMYK).
    .help = Stuur het bestand mee dat naast de brief staat, of sla de bijlage op als PDF/A-2a met RGB-kleuren.
enclosure-apart-annotations = {$file} is niet in de brief opgenomen en gaat als apart bestand mee: er staan aantekeningen, stempels of invulvelden op, en die zouden verloren gaan.
    .help = Stuur het bestand mee dat naast de brief staat, of druk het af als nieuwe pdf (PDF/A-2a).
enclosure-apart-layers = {$file} is niet in de brief opgenomen en gaat als apart bestand mee: het heeft lagen, en wat u ziet kan bij een ander verborgen zijn.
    .help = Stuur het bestand mee dat naast de brief staat, of sla het op zonder lagen als PDF/A-2a.
enclosure-apart-content = {$file} is niet in de brief opgenomen en gaat als apart bestand mee: de bladzijden zijn niet over te nemen.
    .help = Stuur het bestand mee dat naast de brief staat, of druk het af als nieuwe pdf (PDF/A-2a).
enclosure-not-shown = De bijlage {$file} staat niet in de brief, of vaker dan één keer.
    .help = Laat uw sjabloon parts/productie.md opnemen voor iedere bijlage met een bestand, zoals het ingebouwde parts/brief.md doet.
