aanhaling-wet = “{$words}” is geen vindbaar wetsartikel.
    .help = Schrijf het artikel voluit met boek en dubbele punt, zoals “artikel 6:162 BW”.
aanhaling-wet-stijl = “{$words}” hoort niet in een Nederlandse brief.
    .help = Schrijf “artikel” in plaats van het paragraafteken en “AVG” in plaats van “GDPR”.
algeheel-verbod = “{$words}” eist meer dan de rechter toewijst: een algeheel verbod op beoordelingen bestaat niet.
    .help = Eis alleen dat de aangehaalde of gelijksoortige onrechtmatige uitlatingen wegblijven.
dreiging-openbaarmaking = Deze zin dreigt anderen in te lichten of gegevens van de geadresseerde openbaar te maken (“{$words}”).
    .help = Haal de zin weg. Noem alleen wat u bij de rechter zult vragen.
dwangsom-zonder-rechter = “{$words}”: een dwangsom of boete geldt pas na een vonnis of op grond van een beding.
    .help = Schrijf dat u de rechter om een dwangsom zult vragen, of noem het boetebeding of het vonnis in het zaakbestand.
geen-bsn = De brief noemt of vraagt een burgerservicenummer (“{$words}”).
    .help = Haal het weg. Mag de ander het zelf afschermen, schrijf dan “maak uw BSN onleesbaar”.
geen-derden = De brief noemt “{$words}”, een naam uit de lijst derden.
    .help = Laat de naam weg, of haal hem uit derden als hij na afweging in de brief moet staan.
geen-placeholder = “{$words}” is een veld dat niet is ingevuld.
    .help = Vul het in of haal het weg.
geen-verouderd-recht = “{$words}” verwijst naar recht dat niet meer geldt.
    .help = Noem de AVG of UAVG, de Autoriteit Persoonsgegevens, artikel 194 Rv of de DSA.
gegevens-derden = De brief noemt “{$words}”, een naam uit de lijst derden.
    .help = Laat de naam weg, of haal hem uit derden als hij in de brief moet staan.
gegevens-derden-bijzonder = De brief bevat “{$words}”, een woord uit de lijst bijzondere_gegevens.
    .help = Schrijf de zin zonder dit gegeven. Wat de ander zelf schreef, mag u aanhalen.
grof-taalgebruik = “{$words}” is een belediging en hoort niet in de brief.
    .help = Beschrijf wat er is gebeurd, zonder oordeel over de persoon.
onjuiste-ap-naam = “{$words}” is niet de naam van de toezichthouder.
    .help = Schrijf “Autoriteit Persoonsgegevens”.
rechtsmiddel-verkeerde-route = { $offered ->
        [petition] “{$words}”: tegen een besluit van een bestuursorgaan staat geen verzoekschrift open.
       *[objection] “{$words}”: tegen een beslissing van een particuliere organisatie staat geen bezwaar open.
    }
    .help = { $offered ->
        [petition] Noem bezwaar bij het bestuursorgaan binnen zes weken na verzending (artikel 34 UAVG).
       *[objection] Noem de rechtbank en artikel 35 UAVG. Is de afzender toch een bestuursorgaan, zet dan is_bestuursorgaan op ja.
    }
reden-gevraagd = “{$words}” vraagt naar de reden van het verzoek.
    .help = Haal de vraag weg: voor een verzoek is geen reden nodig.
rm-geen-afstand = “{$words}” maakt de klacht of de gang naar de rechter afhankelijk van iets anders.
    .help = Bied een eigen regeling alleen aan als extra mogelijkheid.
schuldvaststelling = “{$words}” stelt schuld vast; dat doet alleen de strafrechter.
    .help = Schrijf “kan worden aangemerkt als …”, met het artikel.
smaad-en-laster-stapelen = “{$words}”: smaad en laster als paar, zonder dat de zaak beide draagt.
    .help = Noem alleen wat u per uitlating uitlegt. Voor laster is nodig wist_onwaar met grond_wetenschap.
strafdreiging-algemeen = De brief noemt “{$words}” zonder dat het voornemen tot aangifte vastligt.
    .help = Haal de zin weg, of zet aangifte_voornemen op ja als het voornemen er echt is.
strafdreiging-als-drukmiddel = “{$words}” staat hier als drukmiddel: een aangifte in ruil voor betalen, intrekken of afstand van recht.
    .help = Maak de eis los van de aangifte, of laat de aangifte weg.
termijn-niet-concreet = “{$words}” is geen termijn waarop u iemand kunt aanspreken.
    .help = Noem in dezelfde alinea een datum, bijvoorbeeld “uiterlijk op dinsdag 24 november 2026”.
toon-je = “{$words}”: de brief tutoyeert.
    .help = Schrijf “u” en “uw”.
toon-stijf = “{$words}” is stijf of verwijtend.
    .help = Kies een gewoon woord: “volgens”, “met”, “deze”, “hierover”.
weekdag-klopt = “{$words}” klopt niet: die dag is een {$right}.
    .help = Verbeter de weekdag of de datum.
