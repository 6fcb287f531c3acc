aanhaling-wet = “{$words}” is no article that can be looked up.
    .help = Write the article with its book and a colon, as in “artikel 6:162 BW”.
aanhaling-wet-stijl = “{$words}” does not belong in a Dutch letter.
    .help = Write “artikel” for the section sign and “AVG” for “GDPR”.
algeheel-verbod = “{$words}” demands more than a court grants: there is no general ban on reviews.
    .help = Demand only that the quoted or similar unlawful statements stay away.
dreiging-openbaarmaking = This sentence threatens to tell others or to publish data of the addressee (“{$words}”).
    .help = Remove the sentence. Name only what you will ask of the court.
dwangsom-zonder-rechter = “{$words}”: a penalty is due only after a judgment or under a clause.
    .help = Write that you will ask the court for a penalty, or name the boetebeding or vonnis in the case file.
geen-bsn = The letter names or asks a citizen service number (“{$words}”).
    .help = Remove it. If the other may hide it, write “maak uw BSN onleesbaar”.
geen-derden = The letter names “{$words}”, a name listed in derden.
    .help = Leave the name out, or take it from derden if after weighing it must stand.
geen-placeholder = “{$words}” is a field that was not filled in.
    .help = Fill it in or remove it.
geen-verouderd-recht = “{$words}” refers to law that is no longer in force.
    .help = Name the AVG or UAVG, the Autoriteit Persoonsgegevens, artikel 194 Rv or the DSA.
gegevens-derden = The letter names “{$words}”, a name listed in derden.
    .help = Leave the name out, or take it from derden if it must stand.
gegevens-derden-bijzonder = The letter holds “{$words}”, listed in bijzondere_gegevens.
    .help = Write the sentence without it. What the other side wrote may be quoted.
grof-taalgebruik = “{$words}” is an insult and has no place in the letter.
    .help = Say what happened, without a judgment of the person.
onjuiste-ap-naam = “{$words}” is not the name of the authority.
    .help = Write “Autoriteit Persoonsgegevens”.
rechtsmiddel-verkeerde-route = { $offered ->
        [petition] “{$words}”: no petition lies against a decision of a public body.
       *[objection] “{$words}”: no objection lies against a decision of a private organisation.
    }
    .help = { $offered ->
        [petition] Name the objection to the public body within six weeks of dispatch (artikel 34 UAVG).
       *[objection] Name the court and artikel 35 UAVG. If the sender is a public body after all, set is_bestuursorgaan to ja.
    }
reden-gevraagd = “{$words}” asks the reason for the request.
    .help = Remove the question: a request needs no reason.
rm-geen-afstand = “{$words}” makes the complaint or the court depend on something else.
    .help = Offer a procedure of your own only as an extra.
schuldvaststelling = “{$words}” finds guilt, which only a criminal court does.
    .help = Write “kan worden aangemerkt als …”, with the article.
smaad-en-laster-stapelen = “{$words}”: smaad and laster as a pair that the case does not carry.
    .help = Name only what you explain per statement. Laster needs wist_onwaar with grond_wetenschap.
strafdreiging-algemeen = The letter names “{$words}” without a recorded intention to report.
    .help = Remove the sentence, or set aangifte_voornemen to ja if the intention is real.
strafdreiging-als-drukmiddel = “{$words}” is used as leverage: a report in exchange for paying, withdrawing or waiving.
    .help = Separate the demand from the report, or leave the report out.
termijn-niet-concreet = “{$words}” is no term one can be held to.
    .help = Name a date in the same paragraph, such as “uiterlijk op dinsdag 24 november 2026”.
toon-je = “{$words}”: the letter is on first-name terms.
    .help = Write “u” and “uw”.
toon-stijf = “{$words}” is stiff or reproachful.
    .help = Choose a plain word: “volgens”, “met”, “deze”, “hierover”.
weekdag-klopt = “{$words}” is wrong: that day is a {$right}.
    .help = Correct the weekday or the date.
