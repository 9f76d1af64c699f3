"""How far a name goes, word by word, and whether what it stands in is the name of a thing."""

from __future__ import annotations

from tripdesk.domain.privacy import vocabulary as v
from tripdesk.domain.privacy.lexicon import Lexicon
from tripdesk.domain.privacy.words import Word

MOST_WORDS = 8
"""The longest run of words that is read as one name; it also bounds the work at each word."""
_MOST_PARTICLES = 4
_SINGLE = frozenset(["ben", "al", "san", "le", "la", "da", "an", "as", "do", "del"])
"""Particles that with a capital are names by themselves where none follows: *Kim Le*."""


class NameRuns:
    """The words of one text, with their names measured."""

    def __init__(self, words: list[Word], lexicon: Lexicon) -> None:
        self.words = words
        self.lexicon = lexicon
        _allow_names_in_capitals(words, lexicon)

    def named(self, first: int, last: int) -> list[Word]:
        """Return the words with a capital between two places, particles left out."""
        return [
            each
            for each in self.words[first : last + 1]
            if each.is_capital and each.key not in v.PARTICLES
        ]

    def end(self, at: int, *, is_family: bool = False, opened: bool = False) -> int | None:
        """Return the last word of the name that begins here, or none.

        `is_family`: the first capital is a family name already (after *mevrouw*); `opened`: one
        capital is enough.
        """
        last, capitals = None, 0
        for here in range(at, min(at + MOST_WORDS, len(self.words))):
            word = self.words[here]
            if here > at and not word.after_space and not self._in_brackets(here):
                break
            if word.key in v.PARTICLES and not self._stands_alone(here):
                if not self._goes_on(here, at, capitals, is_family=is_family):
                    break
            elif word.is_initials:
                if capitals > 1:
                    break
            elif word.is_capital and not (capitals and self._ends_before(here, capitals)):
                capitals += 1
                last = here
            else:
                break
        return last if capitals > (0 if opened else 1) else None

    def is_thing(self, first: int, last: int) -> bool:
        """Whether a name is that of a street, a school, a firm, a place."""
        span = self.words[first : last + 1]
        lexicon = self.lexicon
        if any(each.is_capital and lexicon.is_thing(each) for each in span[1:]):
            return True
        several = len(span) > 2 and all(each.key not in v.PARTICLES for each in span)
        if several and span[-1].key in v.THINGS:
            return True
        if lexicon.ends_as(span[-1], v.THING_ENDS) or lexicon.has_small_tail(span[-1]):
            return True
        if " ".join(each.key for each in span).startswith(v.FIRMS):
            return True
        if self._is_place(first, last):
            return True
        return self._thing_follows(last) or self._thing_precedes(first)

    def _is_place(self, first: int, last: int) -> bool:
        """Whether it is a place or the end of one: *United Arab Emirates*."""
        for begin in range(first, max(first - 3, -1), -1):
            joined = " ".join(each.key for each in self.words[begin : last + 1])
            if joined in self.lexicon.lists.places:
                return True
            if not self.words[begin].after_space:
                break
        return False

    def _in_brackets(self, here: int) -> bool:
        """Whether this is the given name in *M. (Maaike) de Vries*, or the word after it."""
        words = self.words
        if words[here].before == ") ":
            here -= 1
        opens = here > 0 and words[here].before == " (" and words[here - 1].is_initials
        return opens and here + 1 < len(words) and words[here + 1].before == ") "

    def _stands_alone(self, at: int) -> bool:
        word = self.words[at]
        if not word.is_capital or word.key not in _SINGLE:
            return False
        following = self.words[at + 1 : at + 2]
        return not (following and following[0].after_space and following[0].is_capital)

    def _goes_on(self, here: int, at: int, capitals: int, *, is_family: bool) -> bool:
        """Whether a name goes on after a particle."""
        words, word = self.words, self.words[here]
        after = here + 1
        while after < min(here + _MOST_PARTICLES, len(words)) and (
            words[after].key in v.PARTICLES and words[after].after_space
        ):
            after += 1
        if after >= len(words) or not (words[after].after_space and words[after].is_capital):
            return False
        if here == at and not capitals and word.key in v.LOWER_ONLY:
            return False
        if word.key in v.NEEDS_PARTICLE:
            has_family = capitals > 1 or (capitals == 1 and is_family)
            return words[here + 1].key in v.AFTER_OP and not has_family
        if word.key in v.AFFILIATION and not word.is_capital and capitals:
            return self._is_birth_name(
                words[here - 1], words[after], known=is_family or capitals > 1
            )
        return True

    def _is_birth_name(self, before: Word, after: Word, *, known: bool) -> bool:
        """Whether *van* belongs to the name, and does not say where someone is from."""
        lexicon = self.lexicon
        if after.is_acronym:
            return False
        if not lexicon.is_first(before):
            return before.is_initials
        if after.key in lexicon.lists.family:
            return True
        if known or after.key in lexicon.lists.places:
            return False
        return lexicon.weight(after) >= 0 or (
            lexicon.is_well_known(before) and not lexicon.is_never_family(after)
        )

    def _ends_before(self, here: int, capitals: int) -> bool:
        """Whether a capital begins something else than more of the name."""
        word, lexicon = self.words[here], self.lexicon
        if lexicon.is_function(word):
            return not self.is_function_as_name(here)
        return word.is_acronym or (capitals > 1 and lexicon.is_never_family(word))

    def is_function_as_name(self, here: int) -> bool:
        """Whether a function is a family name here: *Sir David King*, *ambtenaar Prins*."""
        following = self.words[here + 1 : here + 2]
        goes_on = bool(following) and following[0].after_space and following[0].is_capital
        return not goes_on and self.words[here].key in self.lexicon.lists.family

    def _thing_follows(self, last: int) -> bool:
        """Whether the capitals go on to a thing, or a small word says which thing it is."""
        for here in range(last + 1, min(last + 5, len(self.words))):
            word = self.words[here]
            if not (word.after_space or word.before in {" & ", "-"}):
                return False
            if self.lexicon.is_function(word):
                return False
            if word.key in v.THINGS or self.lexicon.ends_as(word, v.THING_ENDS):
                return word.is_capital or here == last + 1
            if not word.is_capital and word.key not in {"of", "for", "and"}:
                return False
        return False

    def _thing_precedes(self, first: int) -> bool:
        if not first or not self.words[first].after_space:
            return False
        before = self.words[first - 1].key
        if before == "via" and not self.words[first - 1].is_capital:
            return False  # what goes through somebody, no street of Rome
        if before in v.BEFORE_THINGS or before.endswith(v.BEFORE_THING_ENDS):
            return True
        return first > 1 and before in {"op", "aan"} and self.words[first - 2].key == "landing"


def _allow_names_in_capitals(words: list[Word], lexicon: Lexicon) -> None:
    """Take words in capitals for names where all is in capitals, or where a first name is."""
    if sum(each.is_acronym for each in words) > len(words) / 2:
        for each in words:
            each.is_acronym = False
        return
    at = 0
    while at < len(words):
        end = at + 1
        while words[at].is_acronym and (
            end < len(words) and words[end].is_acronym and words[end].after_space
        ):
            end += 1
        run = words[at:end]
        if len(run) > 1:
            named = any(len(each.text) > 2 and lexicon.is_first(each) for each in run)
            for each in run:
                each.is_acronym = not named
        at = end
