"""The words around names: what announces one, and what makes a name that of a thing.

All folded. These are closed sets that a person can read; the long lists lie in `resources/privacy`.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SALUTATIONS = _words(
    """
    dhr mevrouw mevr mw mejuffrouw mej meneer heer heren dames juffrouw mr mrs ms miss sir lady
    madam frau herr fraulein monsieur mme mlle madame mademoiselle senor senora senorita sr sra
    sig signor signora signore don dona sjeik sheikh sheik sjeikh pak bapak bu ibu pan pani
    """
)
"""Taken into the span of the name."""

TITLES = _words(
    """
    prof dr ir ing drs mr ds mag lic doktor doctorandus h.c. h.e. z.e.
    """
)
"""Abbreviated titles; taken into the span of the name."""

HEER = _words("heer heren dames")
SEVERAL = _words("heren dames")
BEFORE_HEER = _words("de den der")
"""*Heer* is a salutation only after one of these, which is taken along."""
ONLY_WITH_CAPITAL = _words("don dona sr sra sig lady sir miss mag ms lic pak bapak bu ibu pan pani")

PARTICLES = _words(
    """
    van de der den het ten ter te 't op in von zu zum zur vom di da do dos das del della dello
    degli la le les los du des el al as an ad ash bin ben ibn bint binti abu abd y e af av san
    mac mc ap
    """
)
NEEDS_PARTICLE = _words("op in")
"""Particles only before one of these: *op den Kamp*, *in 't Veld*."""
AFTER_OP = _words("den der het 't")
LOWER_ONLY = _words("y e het zu as an ad te af av abd")
"""Particles that begin no name."""

SURE_PARTICLES = _words("der den ten ter 't el ben bin bint binti ibn")
"""Particles after which a common word, too, is a family name: *van der Velden*."""
WITH_CAPITAL = _words("le la el al ter ten van von di del")
"""Particles that with a capital begin a family name whatever word follows: *Le Pen*."""
VAN_NAMES = _words(
    """
    dijk leeuwen vliet beek zanten veen rossum rooij dongen loon gelder rijn gils
    """
)
"""After a function *van* says of what it is; before these it is a name."""

AFFILIATION = _words("van von")
"""After a family name these begin where someone is from: *Hendriks van de ambassade*."""

LABELS = _words("naam namen name names achternaam voornaam voornamen nom nombre surname")
WEAK_LABELS = _words(
    """
    contactpersoon contact tolk spreker sprekers deelnemer deelnemers gids gastheer gastvrouw
    door auteur aanwezig aanwezigen begeleider fotograaf foto foto's voorzitter gespreksleider
    wie notulist author speaker speakers participants participant host interpreter
    contactpersonen attn tav namens
    """
)

FUNCTIONS = _words(
    """
    hoogleraar professor minister premier president burgemeester mayor koning koningin prins
    prinses king queen prince princess keizer paus bisschop aartsbisschop kardinaal rabbijn imam
    dominee pastoor pater zuster kolonel generaal majoor kapitein luitenant sergeant admiraal
    commandant inspecteur agent ambassadrice rechter officier notaris advocaat dokter docent
    leraar lerares directrice directeur director ambassadeur ambassador consul consul-generaal
    attache commissaris commissioner gedeputeerde wethouder schepen raadslid kamerlid senator
    statenlid afgevaardigde griffier gemeentesecretaris secretaris secretary staatssecretaris
    voorzitter ondervoorzitter vicevoorzitter chairman chairwoman chair woordvoerder rapporteur
    projectleider teamleider programmaleider hoofd chef manager adviseur adviseuse adviser
    advisor beleidsadviseur beleidsmedewerker ambtenaar architect architecte ingenieur
    onderzoeker onderzoekster postdoc promovendus staatsraad lijsttrekker student studente
    stagiair stagiaire journalist verslaggever redacteur kunstenaar kunstenares schrijver
    schrijfster fotograaf cameraman chauffeur gids tolk vertaler ondernemer gouverneur governor
    councillor alderman deputy congressman rector decaan dean curator conservator
    verpleegkundige verpleger arts chirurg coordinator trainer coach opzichter havenmeester
    wijkagent brandweercommandant hoofdcommissaris officer representative captain colonel
    general judge bishop reverend rabbi presidente alcalde maire ministre buurman buurvrouw
    collega gastheer gastvrouw bestuurder medewerker medewerkster regisseur moderator
    dagvoorzitter secretaris-generaal gezant familie echtpaar gebroeders weduwe
    directeur-generaal minister-president vicepresident vice-president locoburgemeester
    viceburgemeester
    """
)
ADDRESSED = _words(
    """
    mayor president minister chairman chairwoman chair voorzitter ambassador secretary speaker
    commissioner director professor rector premier generaal general judge
    """
)
"""Functions that stand after a salutation: *Mr. Mayor* is no name."""
FUNCTION_ENDS = (
    "directeur", "directrice", "burgemeester", "minister", "leider", "leidster", "manager",
    "adviseur", "commissaris", "secretaris", "voorzitter", "commandant", "medewerker",
    "medewerkster", "ambtenaar", "hoofd", "coordinator", "onderzoeker", "meester", "inspecteur",
    "ambassadeur", "woordvoerder", "consulent", "architect", "prins", "prinses",
)  # fmt: skip

ROYALS = _words("koning koningin prins prinses king queen prince princess keizer")
"""Functions that are part of the name of what is called after one."""

DEPARTMENTS = _words(
    """
    haven water wonen zorg welzijn sport cultuur toerisme onderwijs jeugd groen milieu klimaat
    economie energie mobiliteit verkeer vervoer veiligheid handhaving communicatie marketing
    inkoop financien duurzaamheid personeel organisatie ict facilitair juridisch bestuur beleid
    strategie innovatie europa internationaal internationale public affairs urban city smart
    housing transport health planning works development magnificus generaal general wijken werk
    inkomen bouw natuur landbouw handel industrie media data digitaal publieke openbare markt
    logistiek ruimte stad land zaken noord monumenten archief archieven musea parkeren
    belastingen vastgoed inburgering vergunningen financiele raad college commissie vereniging
    dienst team afdeling unit bureau sociale sociaal ruimtelijke zuid oost west midden staten
    kamer eerste tweede derde
    """
)
DEPARTMENT_ENDS = (
    "ontwikkeling", "zaken", "kunde", "beleid", "beheer", "dienst", "regio", "ordening",
    "visie", "bestuur", "zorg", "techniek", "wetenschap", "logie", "schap", "ering", "atie",
    "heid", "iteit", "ologie", "nomie", "bouw", "werken", "handhaving", "veiligheid",
    "management", "communicatie", "ministerie", "programma", "project",
)  # fmt: skip

THINGS = _words(
    """
    universiteit university universidad universite universitat universitair hogeschool academie
    academy akademie college school schule lyceum gymnasium campus faculteit faculty instituut
    institute institut institutet instituto leerstoel museum museo musee galerie gallery
    bibliotheek library theater theatre stichting foundation stiftung fundacion fondation
    fondazione fonds fund trust genootschap vereniging association society center centre centrum
    centro huis house hall paleis palace kasteel castle ziekenhuis hospital gasthuis kliniek
    clinic airport flughafen vliegveld luchthaven aeropuerto station stadion stadium arena park
    parque parc garden plein square platz piazza plaza place straat street strasse laan avenue
    avenida allee boulevard weg road highway salai brug bridge tunnel kade gracht haven harbour
    port kerk church kathedraal moskee mosque masjid synagoge tempel paviljoen pavilion prijs
    prize award medaille medal challenge actions programma programme program project initiative
    lezing lecture conferentie conference forum company bank group groep holding bv nv ltd inc
    llc gmbh corporation corp partners associates brothers zonen philanthropies endowment
    council committee comite commission commissie network netwerk international internationale
    wijk district metro lijn bus tram hotel restaurant cafe winkel mall tower toren building
    gebouw zaal middle high elementary primary science technology universe studio studios
    factory fabriek filiaal terminal loop monument memorial memoriaal begraafplaats cemetery
    river lake island eiland mountain mount beach summit congress congres verdrag treaty act wet
    akkoord agreement doctrine plan fellowship beurs scholarship keurmerk label merk cup trofee
    trophy toernooi marathon festival biennale haven's kringloop city town village county state
    club hub lab labs yards falls heights valley bay quarter quay pier docks wharf gardens
    springs rapids heritage veiling hof sluis dijk polder gemaal dam molen chase
    """
)
"""What makes the name before it that of a thing."""

SURNAMES_TOO = _words(
    """
    dijk dam hof sluis molen polder park kerk school haven brug weg place hall house center high
    street church bank bridge castle palmer lake mount beach garden act plan bus wet beurs port
    tower gray brothers square merk label loop chase river hill groep plein gracht laan
    """
)
"""Things that are family names as well: they end a name unless more speaks for a thing."""

THING_ENDS = (
    "laan", "straat", "plein", "gracht", "kade", "platz", "strasse", "allee", "stichting",
    "fonds", "universiteit", "universitat", "hogeschool", "school", "college", "museum",
    "ziekenhuis", "instituut", "institut", "prijs", "gasthuis", "park", "kerk", "brug", "huis",
    "zaal", "haven", "bus", "leerstoel", "keurmerk", "programma", "paviljoen", "filiaal",
    "collectie", "lezing", "stadion",
)  # fmt: skip

BEFORE_THINGS = _words(
    """
    luchthaven vliegveld airport hotel restaurant cafe museum station halte metrostation stadion
    arena zaal schip fregat veerboot stichting fonds foundation school college universiteit
    hogeschool campus wijk buurt favela straat plein laan via rue place piazza plaza avenida
    avenue boulevard parque park parc calle kerk kathedraal moskee brug tunnel project programma
    prijs sint st saint san santa santo sao supermarkt winkel bedrijf firma concern merk metro
    tram tramlijn lijn bus eiland berg rivier stad gemeente dorp provincie regio district
    hospital ziekenhuis kliniek port fort puerto mount lake palazzo palais villa castello torre
    ponte praca largo carrer paseo rambla mercado bazar bazaar ville ayuntamiento stadt comune
    mairie camara prefeitura municipio municipality city town village monument standbeeld orkaan
    ss mv zr.ms. hms uss instituut theater bibliotheek centrum landing vlucht storm cycloon
    tyfoon sankt
    """
)
BEFORE_THING_ENDS = (
    "haven", "plein", "straat", "zaal", "school", "museum", "schip", "station", "halte",
)  # fmt: skip

BEFORE_LETTERS = _words(
    """
    bijlage bijlagen groep sessie deel zaal vitamine type klasse categorie lijn punt blok kolom
    optie plan sectie gebouw vleugel artikel hal gate perron spoor annex appendix group session
    part room option section building wing block onder sub
    """
)
"""A single letter after these counts: *bijlage B. Kosten …* begins no name."""

ARTICLES = _words("de het een the 't la el le les los das die der an a il lo 'n")

NEVER_FIRST = _words(
    """
    de het een the van en of in op te ten ter met bij na om aan uit tot voor door over onder
    tussen per als dan dat die dit deze er ook is was zijn heeft had kan niet geen wel nog al
    alle alles ons onze wij we ik zij ze hij u je men mijn hun haar daar hier hoe wat wie waar
    den los la le el un une and or at by on to for from with no not our he she they it this that
    there a an as be des du haven urban europa global grand green great general royal union
    capitol west oost noord zuid stad land smart new old sint saint santa san sao port fort von
    der ja nee mei
    """
)
"""First names somewhere in the world that are nearly always something else here."""

FIRMS = (
    "j.p. morgan", "jp morgan", "arthur d. little", "albert heijn", "jan linders",
    "philip morris", "rolls royce", "rolls-royce", "mercedes-benz", "ernst & young",
    "thomas cook", "louis dreyfus", "marks & spencer", "goldman sachs", "morgan stanley",
    "hewlett packard", "johnson & johnson", "procter & gamble", "merrill lynch",
    "price waterhouse", "louis vuitton", "calvin klein", "tommy hilfiger", "ralph lauren",
    "christian dior", "ben & jerry", "max mara", "jack daniel", "johnnie walker", "john deere",
    "harley davidson", "mary kay", "estee lauder", "jimmy choo", "madame tussaud",
    "levi strauss", "standard & poor",
)  # fmt: skip
"""Firms that bear a person's whole name without any word that says so."""
