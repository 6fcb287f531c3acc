# De bladzijden van een brief.

layout-overfull-line = “{ $words }” steekt { $mm } mm buiten de kantlijn.
    .help = Er staat een woord of webadres in dat nergens kan worden afgebroken. Kort het in, zet er een spatie of streepje in, of kies in de huisstijl een kleinere letter of smallere marge.
layout-missing-glyph = De letter van de huisstijl heeft geen teken voor { $characters }.
    .help = Schrijf het anders, of kies in de huisstijl een lettertype dat dit teken wel heeft.
layout-address-overfull = Het adres telt { $lines } regels; achter het venster van de envelop passen er { $most }.
    .help = Voeg regels samen of laat een regel weg. Lange regels worden omgebroken en tellen dan dubbel.
layout-address-long-line = De adresregel “{ $line }” telt { $characters } tekens; achter het venster van de envelop passen er { $most }.
    .help = Kort de regel in of verdeel hem over twee regels.
layout-letterhead-overfull = Het briefhoofd is { $mm } mm te hoog voor zijn plaats op de bladzijde.
    .help = Laat gegevens van de afzender weg, of geef het briefhoofd in de huisstijl een andere plaats of een kleinere letter.
layout-footer-overfull = De voettekst telt { $lines } regels; zo veel past er niet onder aan de bladzijde.
    .help = Kort de gegevens in de voettekst in.
layout-head-overfull = De kop van de vervolgbladen past niet boven de tekst: “{ $words }”.
    .help = Kort het kenmerk in, of kies in de huisstijl een grotere marge boven.
layout-logo-in-address = Het beeldmerk valt over het vak van het adres en is dan door het venster van de envelop te zien.
    .help = Geef het beeldmerk in de huisstijl een andere plaats of een kleinere breedte.
layout-signature-too-high = De handtekening uit de huisstijl wordt { $mm } mm hoog; hoogstens { $most } mm past onder een brief.
    .help = Snijd het wit boven en onder de handtekening weg, of kies een kleinere breedte.
layout-too-long = De brief is langer dan { $most } bladzijden.
    .help = Kijk of er per ongeluk een heel dossier in een veld is geplakt; stuur lange stukken mee als bijlage.
layout-too-deep = Hier zitten meer dan { $deepest } lijsten of citaten in elkaar.
    .help = Maak de opsomming in het sjabloon eenvoudiger.
enclosure-too-fine = Deze afbeelding ({$width} bij {$height} beeldpunten) wordt in de brief {$mm} mm breed: de letters zijn dan te klein om te lezen.
    .help = Knip de afbeelding in stukken en maak van elk stuk een bijlage, of zoom in voordat u de schermafbeelding maakt.

font-unreadable = { $file } is geen bruikbaar lettertype.
    .help = Noem in style.yaml bij “lettertype: { $face }” een heel TrueType- of OpenType-bestand (.ttf of .otf).
