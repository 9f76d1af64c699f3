"""The words that go with people: what they do, and what stands before them. All folded."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DEEDS = _words(
    """
    zegt zei zeiden vertelt vertelde vertelden vraagt vroeg vroegen antwoordt antwoordde meldt
    meldde geeft gaf gaven legt legde licht lichtte laat liet lieten toont toonde presenteert
    presenteerde bedankt bedankte dankt dankte bevestigt bevestigde benadrukt benadrukte
    herinnert herinnerde waarschuwt waarschuwde adviseert adviseerde belooft beloofde biedt bood
    nodigt nodigde ontvangt ontving ontvingen verwelkomt verwelkomde begroet begroette opent
    opende sluit sloot leidt leidde begeleidt begeleidde verzorgt verzorgde organiseert
    organiseerde regelt regelde coordineert coordineerde stuurt stuurde mailt mailde belt belde
    schrijft schreef noteert noteerde spreekt sprak spraken praat praatte luistert luisterde
    denkt dacht vindt vond hoopt hoopte wil wilde wilden kan kon zal zou moet moest mag mocht
    zoekt zocht maakt maakte neemt nam namen komt kwam kwamen gaat ging gingen blijft bleef
    bleven reist reisde woont woonde werkt werkte werken helpt hielp ziet zag zagen hoort hoorde
    leest las kent kende weet wist heeft had is was staat stond zit zat loopt liep rijdt reed
    haalt haalde brengt bracht pakt pakte stelt stelde deelt deelde ondersteunt ondersteunde
    vertaalt vertaalde tolkt tolkte tekent tekende ondertekent ondertekende overhandigt
    overhandigde bespreekt besprak onderzoekt onderzocht schetst schetste noemt noemde bleek
    blijkt lijkt leek wijst wees pleit pleitte gebruikt gebruikte bezocht bezoekt vertrekt
    vertrok ontmoet ontmoette ontmoetten leert leerde krijgt kreeg bewaakt vat vatte sprong
    said says told tells asked asks explained explains showed shows presented presents thanked
    invited gave took spoke led opened closed agreed confirmed suggested will offered
    """
)
"""What one does, as a verb beside a name."""

SINGULAR = _words("is was heeft had kan kon zal zou moet moest mag mocht will wil wist las leek")
"""Verbs that stand before any noun as well: *was Roos*, *is Mark*."""

BEFORE_PEOPLE = _words(
    """
    met door volgens namens aan van bij zonder voor beste lieve hallo hoi dag geachte aldus
    mvg groet groeten gr dankzij samen dear hi hello by with from thanks regards cheers via naast
    behalve tussen tegen dat omdat toen terwijl zodat
    """
)
"""What stands before a person; before a thing too, so it only helps a word that is a name."""

ONLY_BEFORE_PEOPLE = _words("met door volgens namens aldus dankzij collega collega's")
"""What makes a family name of *Van der Laan*, where it is no firm's."""

BEFORE_PLACES = _words("in te vanuit nabij rond into near at op richting over")
"""What stands before a place or a theme."""

RELATIVES = _words("die who wie wiens onze ons mijn our")
"""*Zeynep, die …*; *Sofia, onze tolk*"""

LANGUAGES = _words(
    """
    nederlands engels frans duits spaans italiaans portugees pools turks arabisch russisch
    oekraiens chinees japans koreaans grieks zweeds deens noors fins hongaars roemeens dutch
    english french german spanish italian portuguese polish turkish arabic russian chinese
    """
)
"""What follows a name and is none: *dat Sami Nederlands sprak*."""

NEVER_ALONE = _words(
    """
    shell mercedes sony apple cisco dell nike hema damen tesla ford visa thales kia tata miro
    oracle siemens philips erasmus galileo pax horizon life maas arno seine holland saba java bali
    ramadan minerva athena apollo hermes mars venus jupiter artemis zeus atlas titan gaia terra
    sol olympia aida tosca norma salome elektra dom signal
    """
)
"""First names that alone are a firm, a programme, a river or a god sooner than somebody."""
