# Fouten die pas aan de hele brief, of aan de sjablonen samen, te zien zijn.

law-invalid = law.yaml kan niet aan de sjablonen worden gegeven: { $detail }
    .help = Vergelijk met de ingebouwde law.yaml; namen erin moeten tekst zijn.
layout-words-differ = De bladzijden tonen niet precies de woorden van de brief, en daarom is hij niet geschreven.
    .help = Dit is een fout in lettergen. Meld het met het sjabloon en, als dat mag, de zaak zonder persoonsgegevens.
