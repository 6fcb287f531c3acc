# Wat een brief moet zeggen en niet zegt. `says` is de zin uit de checklist.

element-missing = In de brief ontbreekt { $element }: “{ $says }”
    .help = Kijk na of de gegevens van de zaak kloppen: bij deze gegevens laat het sjabloon de passage weg. In een eigen letter.md staat zij tussen { "{% <element." }{ $element }{ "> %}" } en { "{% </element." }{ $element }{ "> %}" }.
element-without-data = In de brief ontbreekt { $element }: “{ $says }” Het veld { $field } is niet ingevuld.
    .help = { $ask } Vul het antwoord in bij { $field }.
element-refused = In de brief ontbreekt { $element }: “{ $says }” Bij het veld { $field } staat nee.
    .help = { $ask } Antwoord bij { $field } met ja als de brief dit moet zeggen.
element-empty = De passage { $element } is leeg: “{ $says }”
    .help = Vul het veld in de zaak waar deze passage haar tekst uit haalt, of schrijf de tekst in letter.md.
element-unproven = De passage { $element } zegt niet wat zij moet zeggen: “{ $says }” Niet gevonden{ $together ->
        [yes] {" "}in één zin
       *[no] {""}
    }: { $wanted }.
    .help = Pas de tekst aan. `lettergen explain { $element }` laat zien welke woorden erin moeten staan en waarom.
element-not-shown = De passage { $element } noemt niet wat bij { $field } is ingevuld: “{ $value }”.
    .help = Neem dit gegeven op in de passage, precies zoals het hierboven staat.
element-short = De passage { $element } is te kort: { $length } tekens, minstens { $least } nodig.
    .help = Werk de tekst uit: { $says }
element-doubted = De passage { $element } zegt dit niet in ernst: “{ $says }” De zin met { $wanted } { $how ->
        [asked] vraagt het alleen
        [exclaimed] roept het uit
        [mocked] maakt het belachelijk
        [quoted] laat het een ander zeggen
       *[denied] ontkent het
    }.
    .help = Zeg het in een gewone, bevestigende zin. Moet het element juist zo worden gezegd, zet dat dan in zijn `allows`.
element-misplaced = De passage { $element } staat in het deel “{ $zone }” van de brief, waar niemand haar als mededeling leest: “{ $says }”
    .help = Zet de passage in de tekst van de brief; hoort zij in dit deel, noem het dan in `zone` van het element.
