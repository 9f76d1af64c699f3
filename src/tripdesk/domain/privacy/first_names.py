"""First names that stand alone: *Karin vertelde dat …*, *met dank aan Joost*.

A name that is hardly anything else needs nothing beside it; one that is a word as well (*Roos*,
*Mark*, *Will*) needs a word that goes with people: what they do, or *door*, *volgens*, *beste*.
"""

from __future__ import annotations

from tripdesk.domain.privacy import vocabulary as v
from tripdesk.domain.privacy.name_runs import NameRuns
from tripdesk.domain.privacy.people_words import (
    BEFORE_PEOPLE,
    BEFORE_PLACES,
    DEEDS,
    NEVER_ALONE,
    RELATIVES,
    SINGULAR,
)
from tripdesk.domain.privacy.words import Word

_SENTENCE_ENDS = (". ", "! ", "? ", "… ", ": ", "\n")
_NO_NAMES = v.NEVER_FIRST | v.THINGS | v.BEFORE_THINGS | v.DEPARTMENTS | v.PARTICLES | NEVER_ALONE
_NOT_BEFORE_PEOPLE = v.ARTICLES | BEFORE_PLACES
_DEEDS_BEFORE = DEEDS - SINGULAR
_OPENINGS = BEFORE_PEOPLE | v.NEVER_FIRST


def is_first_name_alone(runs: NameRuns, at: int) -> bool:
    """Whether a first name stands here with no last name after it."""
    word, lexicon = runs.words[at], runs.lexicon
    if not _can_be(runs, at) or not _is_alone(runs, at) or _is_part_of_thing(runs, at):
        return False
    if lexicon.is_double_first(word):
        return True
    if lexicon.is_well_known(word) and not lexicon.is_any_word(word):
        return True
    return word.key in lexicon.lists.first and _is_with_people(runs, at)


def _can_be(runs: NameRuns, at: int) -> bool:
    word, lexicon = runs.words[at], runs.lexicon
    if not word.is_capital or word.is_acronym or lexicon.is_function(word):
        return False
    if word.key in _NO_NAMES:
        return False
    return word.key not in lexicon.lists.places or _has_function(runs, at)


def _has_function(runs: NameRuns, at: int) -> bool:
    """Whether it says after a comma what someone does: *Sofia, onze tolk*."""
    after = runs.words[at + 1 : at + 3]
    return (
        len(after) > 1
        and after[0].before == ", "
        and after[0].key in RELATIVES
        and (runs.lexicon.is_function(after[1]) or after[1].key in v.WEAK_LABELS)
    )


def _is_alone(runs: NameRuns, at: int) -> bool:
    """Whether no capital, initials or particle of a longer name touches it."""
    words = runs.words
    following = words[at + 1 : at + 2]
    if following and following[0].after_space:
        after = following[0]
        if after.is_initials or after.is_capital:
            return False
        named = words[at + 2 : at + 4]
        if after.key in v.PARTICLES and any(each.is_capital for each in named[:1]):
            return after.key in v.AFFILIATION and not runs.lexicon.weight(named[0]) > 0
    if not at or not words[at].after_space:
        return True
    before = words[at - 1]
    return not (before.is_capital or before.is_initials) or _begins_sentence(runs, at - 1)


def _is_part_of_thing(runs: NameRuns, at: int) -> bool:
    """Whether it is a street's, a ship's or a town's, or something that has an article."""
    words = runs.words
    signs = words[at + 1].before if at + 1 < len(words) else ""
    thing = words[at].key not in runs.lexicon.lists.places and runs.is_thing(at, at)
    if thing or signs.startswith(("+", "-", "&", " & ")):
        return True
    if not at:
        return False
    before = words[at - 1]
    if words[at].after_space and before.key in _NOT_BEFORE_PEOPLE:
        return True
    places = runs.lexicon.lists.places
    links = before.key in {"en", "and"} or words[at].before == ", "
    other = words[at - 2 if words[at].after_space else at - 1]
    if at > 1 and links and other.key in places and not other.before.endswith("("):
        return True
    after = words[at + 1 : at + 2]
    return bool(after) and after[0].before == ", " and after[0].key in places


def _is_with_people(runs: NameRuns, at: int) -> bool:
    """Whether the words beside it go with people only."""
    words = runs.words
    after = words[at + 1 : at + 2]
    if after and after[0].after_space and after[0].key in DEEDS:
        return True
    if after and after[0].before == ", " and after[0].key in RELATIVES:
        return True
    if after and after[0].before == " (" and after[0].key in runs.lexicon.lists.places:
        return True  # *Thomas (Amsterdam)*
    if _is_listed(runs, at):
        return True
    if not at or not words[at].after_space:
        return False
    return words[at - 1].key in BEFORE_PEOPLE or words[at - 1].key in _DEEDS_BEFORE


def _is_listed(runs: NameRuns, at: int) -> bool:
    """Whether a name that is hardly anything else stands beside it in a list."""
    words = runs.words

    def is_sure(here: int) -> bool:
        named = 0 <= here < len(words) and words[here].is_capital and _can_be(runs, here)
        return named and runs.lexicon.is_well_known(words[here])

    links = {"en", "and"}
    if words[at].before == ", " and is_sure(at - 1):
        return True
    if at + 1 < len(words) and words[at + 1].before == ", " and is_sure(at + 1):
        return True
    before = at > 1 and words[at - 1].key in links and is_sure(at - 2)
    return before or (at + 2 < len(words) and words[at + 1].key in links and is_sure(at + 2))


def _begins_sentence(runs: NameRuns, at: int) -> bool:
    """Whether a word has its capital from where it stands only."""
    word: Word = runs.words[at]
    if at and not word.before.endswith(_SENTENCE_ENDS):
        return False
    return word.key in _OPENINGS or (
        runs.lexicon.is_any_word(word) and not runs.lexicon.is_first(word)
    )
