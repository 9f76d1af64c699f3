"""What the lists and the closed vocabulary say of one word, whatever stands around it."""

from __future__ import annotations

from dataclasses import dataclass

from tripdesk.domain.privacy import vocabulary as v
from tripdesk.domain.privacy.folding import fold
from tripdesk.domain.privacy.lists import NameLists
from tripdesk.domain.privacy.people_words import LANGUAGES
from tripdesk.domain.privacy.words import Word

_LONGEST_COMPOUND = 30
_SHORTEST_PART = 4
_NO_FAMILIES = v.DEPARTMENTS | v.THINGS | v.NEVER_FIRST | LANGUAGES


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Answers for single words."""

    lists: NameLists

    def is_first(self, word: Word) -> bool:
        """Whether it is a first name somewhere in the world."""
        return word.key in self.lists.first or word.key in self.lists.rare_first

    def is_well_known(self, word: Word) -> bool:
        """Whether it is hardly anything but a first name."""
        if self.is_double_first(word):
            return True
        return word.key in self.lists.first and not self.is_plain(word)

    def is_double_first(self, word: Word) -> bool:
        """Whether two well-known first names make it: *Robert-Jan*."""
        parts = word.text.split("-")
        known = len(parts) > 1 and all(
            each.istitle() and fold(each) in self.lists.first for each in parts
        )
        return known and word.key not in self.lists.places

    def is_plain(self, word: Word) -> bool:
        """Whether it, or each of its parts, is a common word or a place."""
        lists, key = self.lists, word.key
        if key in lists.words or key in lists.places:
            return True
        return "-" in key and all(
            each in lists.words or each in lists.rare_words or each in lists.places
            for each in key.split("-")
        )

    def is_any_word(self, word: Word) -> bool:
        """Whether it stands in a dictionary or on a map, uncommon and compound words included."""
        if self.is_plain(word) or word.key in self.lists.rare_words:
            return True
        return self._is_compound(word.key)

    def is_only_word(self, word: Word) -> bool:
        """Whether it is a word and no family name or place."""
        lists = self.lists
        return (
            word.key not in lists.family and word.key not in lists.places and self.is_any_word(word)
        )

    def is_function(self, word: Word) -> bool:
        """Whether it says what someone does: *wethouder*, *Executive Director*."""
        return word.key in v.FUNCTIONS or word.key.endswith(v.FUNCTION_ENDS)

    def is_thing(self, word: Word) -> bool:
        """Whether it makes the name before it that of a thing, and is no family name itself."""
        return word.key in v.THINGS and word.key not in v.SURNAMES_TOO

    def ends_as(self, word: Word, ends: tuple[str, ...]) -> bool:
        """Whether a word that is no name ends so."""
        return (
            word.key.endswith(ends)
            and word.key not in self.lists.family
            and not self.is_first(word)
        )

    def has_small_tail(self, word: Word) -> bool:
        """Whether it ends in a small word, as *Rivera-bus* does."""
        head, _, tail = word.text.rpartition("-")
        if not head or not tail.islower():
            return False
        return tail in v.THINGS or (len(tail) > 3 and tail in self.lists.words)

    def weight(self, word: Word) -> int:
        """Return what is said of it as a family name: for it (1, 2), nothing, against it (-2)."""
        lists, key = self.lists, word.key
        if word.is_acronym or self.is_thing(word):
            return -2
        plain = self.is_plain(word)
        if key in lists.family:
            return 1 if plain else 2
        if self.is_first(word):
            return 0 if plain else 2
        if plain or key in v.DEPARTMENTS or key in LANGUAGES:
            return -2
        return 0 if key in lists.rare_words else 1

    def is_never_family(self, word: Word) -> bool:
        """Whether not even a well-known first name before it makes it a family name."""
        if self.weight(word) >= 0:
            return False
        return word.is_acronym or word.key in _NO_FAMILIES

    def _is_compound(self, key: str) -> bool:
        """Whether two common words make it, with or without an *s* between: *bloemenveiling*."""
        words = self.lists.words
        for at in range(_SHORTEST_PART, min(len(key), _LONGEST_COMPOUND) - _SHORTEST_PART):
            head = key[:at]
            if key[at:] in words and (head in words or head.removesuffix("s") in words):
                return True
        return False
