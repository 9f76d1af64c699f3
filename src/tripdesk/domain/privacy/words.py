"""A text cut into words, with what the search for names asks of each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tripdesk.domain.privacy.folding import fold

_WORD = re.compile(
    r"(?P<initials>(?:(?:Chr|Th|Ch|Ph|Tj|Sj|IJ|[^\W\d_])\.-?){1,6}(?![^\W\d_]\b))"
    r"|['’]t\b"
    r"|[^\W\d_]+(?:['’‑-][^\W\d_]+)*"
)
"""Bounded where it could go back: a hostile text must not make it read again from each sign."""
_ARABIC_ARTICLE = re.compile(r"(?:el|al|ad|ar|as|ash|at|az|an|ben|bel|ait|ould)-(?=[A-ZÀ-Þ])")
_SPACES = frozenset((" ", "  ", "\u00a0", "\u202f"))


@dataclass(slots=True)
class Word:
    """A word: its place, itself, itself folded, and how it begins.

    `before` are the signs between it and the word before; `after_space` says that it is only a
    space. `is_acronym` is true of a word in capitals, until it proves to be a name in capitals.
    """

    start: int
    end: int
    text: str
    key: str
    is_initials: bool
    is_capital: bool
    is_acronym: bool
    after_space: bool
    before: str


def cut(text: str) -> list[Word]:
    """Return the words of a text."""
    words: list[Word] = []
    last = 0
    for found in _WORD.finditer(text):
        word, start, end = found[0], found.start(), found.end()
        if word.endswith(("'s", "’s")):
            word, end = word[:-2], end - 2
        capital = word[0].isupper() or _ARABIC_ARTICLE.match(word) is not None
        initials = found["initials"] is not None and capital
        before = text[last:start]
        follows_initials = before == "" and bool(words) and words[-1].is_initials
        words.append(
            Word(
                start=start,
                end=end,
                text=word,
                key=fold(word),
                is_initials=initials,
                is_capital=capital and not initials,
                is_acronym=len(word) > 1 and word.isupper() and not initials,
                after_space=before in _SPACES or follows_initials,
                before=before,
            )
        )
        last = end
    return words
