# De woorden van het programma: hulp bij de opdrachten (cli-…) en de vaste woorden van een verslag (word-…).

cli-about = Nederlandse brieven met rechtsgevolg, aantoonbaar volledig voordat ze worden geschreven.
cli-usage = lettergen OPDRACHT [OPTIES]
cli-word-usage = Gebruik:
cli-word-arguments = Argumenten
cli-word-options = Opties
cli-word-commands = Opdrachten
cli-value-dir = MAP
cli-value-file = BESTAND
cli-value-path = PAD
cli-value-name = NAAM
cli-value-case = ZAAK
cli-after = Afsluitcodes: 0 alles gelukt (waarschuwingen mogen), 1 een of meer brieven hebben een fout en zijn niet geschreven, 2 niet uitgevoerd (gebruik, onleesbare invoer, map waarin niet geschreven kan worden).

cli-render = Maakt van elke zaak een brief
cli-render-usage = lettergen render [OPTIES] PAD…
cli-render-paths = Een zaak (YAML of JSON), een map met zaken, een patroon ('zaken/**/*.yaml'), @BESTAND met een pad per regel, of - voor de standaardinvoer
cli-render-out = De map waarin de brieven komen; zij wordt gemaakt als zij er nog niet is [anders: out]
cli-render-format = In welke vormen: pdf, markdown of allebei, met een komma ertussen [anders: pdf,markdown]
cli-render-verbose = Noem ook elke geschreven brief en het bewijs van elk element
cli-render-quiet = Zwijg, behalve over fouten
cli-render-jobs = Zoveel brieven tegelijk [anders: zoveel als er rekenkernen zijn]
cli-render-log = Schrijf onderweg alles in dit bestand, een JSON-regel per brief
cli-render-explain_evidence = Toon per element de zin die het bewijst en de bladzijde
cli-render-resume = Sla brieven over die er al zijn en waarvan sindsdien niets is veranderd
cli-render-durable = Wacht bij elke brief tot hij zeker op de schijf staat, ook als de stroom uitvalt
cli-render-name = Noem brieven naar velden van hun zaak, bijvoorbeeld `{"{{"} kenmerk.ons {"}}"}` [anders: naar het zaakbestand]
cli-render-shard = Neem alleen deel K van N, voor meer machines tegelijk: 1/4, 2/4, 3/4 en 4/4 zijn samen alles
cli-check = Controleert alles en schrijft niets
cli-check-usage = lettergen check [OPTIES] PAD…
cli-check-paths = Een zaak (YAML of JSON), een map met zaken, een patroon ('zaken/**/*.yaml'), @BESTAND met een pad per regel, of - voor de standaardinvoer
cli-check-verbose = Toon per element de zin die het bewijst en de bladzijde
cli-check-quiet = Zwijg, behalve over fouten
cli-check-jobs = Zoveel zaken tegelijk [anders: zoveel als er rekenkernen zijn]
cli-check-log = Schrijf onderweg alles in dit bestand, een JSON-regel per zaak
cli-check-explain_evidence = Hetzelfde als -v
cli-check-shard = Neem alleen deel K van N, voor meer machines tegelijk: 1/4, 2/4, 3/4 en 4/4 zijn samen alles
cli-kinds = Noemt de briefsoorten en waarvoor ze dienen
cli-kinds-usage = lettergen kinds [OPTIES]
cli-explain = Legt een briefsoort, element, regel of code uit, met de wet erbij
cli-explain-usage = lettergen explain [OPTIES] NAAM [ZAAK]
cli-explain-name = Een briefsoort, element, regel of code uit een melding; `law` voor alle getallen en adressen uit de wet; `termijn` met een zaak erachter voor het tellen van haar termijnen
cli-explain-case = Alleen bij `termijn`: de zaak (YAML-bestand) waarvan de termijnen worden voorgeteld
cli-explain-only = Van een briefsoort alleen de velden die moeten worden ingevuld
cli-templates = Map met eigen sjablonen; wat daarin staat gaat voor op de ingebouwde
cli-style = Eigen huisstijl (YAML); namen van bestanden erin gelden vanaf de map van dat bestand
cli-lang = Taal van de meldingen: nl of en [anders: de taal van het systeem]; brieven zijn altijd Nederlands
cli-color = Kleuren: auto, always of never [anders: auto]
cli-report = Vorm van het verslag: human (voor mensen) of json (voor programma's) [anders: human]
cli-help = Toont deze hulp
cli-version = Toont de versie

word-basis = Grondslag:
word-help = Hulp:
word-withheld = brief niet geschreven
word-passed = brief geschreven, met waarschuwingen
word-wrong = niet in orde
word-doubtful = in orde, met waarschuwingen
word-written = geschreven:
word-built-in = ingebouwd: { $name }
word-letter-of = de brief van { $name }
word-page = blz. { $page }
word-summary-written = { $count ->
        [0] Geen brief geschreven
        [one] 1 brief geschreven in { $folder }
       *[other] { $count } brieven geschreven in { $folder }
    }
word-summary-good = { $count ->
        [0] Geen brief in orde
        [one] 1 brief in orde
       *[other] { $count } brieven in orde
    }
word-summary-not = { $count } niet
word-summary-unchanged = { $count } ongewijzigd
word-summary-left = { $count ->
        [one] 1 zaak niet aan de beurt gekomen
       *[other] { $count } zaken niet aan de beurt gekomen
    }
word-summary-passed-over = { $count ->
        [one] 1 bestand is geen zaak en is overgeslagen
       *[other] { $count } bestanden zijn geen zaak en zijn overgeslagen
    }
word-group = { $count } brieven: { $message } ({ $code })
word-group-others = { $names } en { $count } andere
word-progress = brieven
word-progress-left = nog
word-progress-bad = niet in orde
word-summary-refused = Niets gedaan
word-errors = { $count ->
        [one] 1 fout
       *[other] { $count } fouten
    }
word-warnings = { $count ->
        [one] 1 waarschuwing
       *[other] { $count } waarschuwingen
    }

word-field = Veld
word-choice = Keuze
word-choice-of = Kies dit bij:
word-rights = Bij het recht:
word-ground-needs = Vraagt om:
word-reads = In de brief:
word-demanded = altijd nodig voor { $name }
word-advised = aanbevolen voor { $name }
word-demanded-ground = verplicht bij grond { $name }
word-kind = Briefsoort
word-element = Element
word-rule = Regel
word-code = Code
word-fact = Gegeven
word-decides = Bepaalt:
word-omitted = Niet van toepassing
word-roles = Rollen:
word-role = Rol
word-deviation = AFWIJKING van de ingebouwde sjablonen: { $line }
word-law = De getallen, adressen en termijnen uit de wet
word-fields = Velden van de zaak
word-elements = Wat de brief moet zeggen
word-rules = Wat moet kloppen
word-required = verplicht
word-required-when = verplicht bij { $name }
word-optional = mag weg
word-error = fout
word-warning = waarschuwing
word-error-when = fout bij { $name }
word-when = Alleen bij:
word-unless = Niet bij:
word-each = Voor elk onderdeel van:
word-evidence = Bewijs:
word-evidence-sentence = Bewijs, in één zin:
word-evidence-or = of
word-shows = Toont:
word-at-least = Minstens { $count } tekens.
word-at-most = Hoogstens { $count } tekens.
word-unsure = Onzeker:
word-example = bijvoorbeeld
word-choices = keuze:
word-needs = Leest:
word-used-by = Komt voor in:
word-reads-letter = Leest de hele brief, dus ook wat in de zaak is getypt.
word-no-kinds = Er zijn geen briefsoorten.
word-terms = Termijnen van
word-terms-letter = Briefsoort { $kind }.
word-terms-none = Deze briefsoort kent geen termijnen.
word-terms-uncounted = Deze zaak noemt nog geen datum waaruit een termijn te berekenen is.
word-terms-incomplete = { $count ->
        [one] In deze zaak staat 1 fout; wat daardoor niet te lezen was telt hier niet mee. Zie `lettergen check`.
       *[other] In deze zaak staan { $count } fouten; wat daardoor niet te lezen was telt hier niet mee. Zie `lettergen check`.
    }
word-source = Bron:
word-as-of = Nagekeken op:
word-review-by = Opnieuw nakijken uiterlijk:
word-own-checks = Wat de auteur zelf nagaat
word-open-points = Open punten
word-open-point = Open punt:
word-touches = Raakt:
