"""Text into tokens: the one function that storing and asking share (RULES.md, "Search").

Case and accents are folded, further than Unicode takes letters apart (`ł` is `l`, `ß` is `ss`).
What a hyphen or an apostrophe joins is found by its parts and as a whole: `Noord-Holland` by
`holland` and by `noordholland`. A token is letters and digits only, so that an engine's plainest
tokenizer leaves it alone, and whatever else may serve as a separator between tokens.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

LONGEST = 100
"""The letters of a word that count; nobody types more, and an index has a bound."""

# Letters that Unicode does not take apart, each as one types it who lacks the key.
_LETTERS = str.maketrans(
    dict(zip("łøđðħıŧŋĸəɨʉƒɓɗɠ", "loddhitnkeiufbdg", strict=True))
    | {"æ": "ae", "œ": "oe", "þ": "th"}
)
_JOINERS = "-'\u02bc\u2010\u2011\u2019"
_WORD = re.compile(rf"[^\W_]+(?:[{_JOINERS}]+[^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_FIRST_MARK = "\u0300"
_ZERO_WIDTH_JOINERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Part:
    """A token, and where it stands in its text (code points)."""

    token: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Word:
    """What stands between spaces and signs: one part, or several that hyphens join."""

    parts: tuple[Part, ...]

    @property
    def whole(self) -> str:
        """The parts as one token, as in `noordholland`."""
        return "".join(part.token for part in self.parts)[:LONGEST]


def words(text: str) -> Iterator[Word]:
    """Give the words of a text in order."""
    shape = text if max(text, default="") < _FIRST_MARK else "".join(map(_shape, text))
    for word in _WORD.finditer(shape):
        start, end = word.span()
        parts = tuple(
            Part(token, *part.span())
            for part in _PART.finditer(shape, start, end)
            if (token := fold(text[part.start() : part.end()]))
        )
        if parts:
            yield Word(parts)


def fold(word: str) -> str:
    """Return letters and digits as a token; a token folded again is the same."""
    if word.isascii() and word.isalnum():
        return word.lower()[:LONGEST]
    return "".join(map(_folded, word))[:LONGEST]


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    before, after = "", character
    while before != after:
        before = after
        apart = unicodedata.normalize("NFKD", before.casefold()).translate(_LETTERS)
        after = "".join(each for each in apart if _counts(each))
    return after


def _counts(character: str) -> bool:
    """Whether a character of a folded text stays: accents go, the vowel signs of Indic stay."""
    if character.isalnum():
        return True
    return _is_mark(character) and not unicodedata.combining(character)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


@lru_cache(maxsize=4096)
def _shape(character: str) -> str:
    """Return a stand-in of the same kind, so that one pattern finds the words of any script."""
    if character in _JOINERS:
        return "-"
    inside = character.isalnum() or _is_mark(character) or character in _ZERO_WIDTH_JOINERS
    return "a" if inside else " "
