"""What one asks of a search: its grammar, and when a text answers it.

`brussel 2019` asks for both, each the beginning of a word; `"exact words"` asks for these words in
this order; `-not` and `-"not these"` leave out. Any text at all is a query: what holds no word asks
for nothing, and a quote that is not closed goes on to the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tripdesk.domain.tokens import Word, words

MOST_TERMS = 50
"""More words than a person types; of a pasted text the first ones are asked for."""

_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb'
_CHUNK = re.compile(rf"(-?)(?:[{_QUOTES}]([^{_QUOTES}]*)[{_QUOTES}]?|([^\s{_QUOTES}]+))")


@dataclass(frozen=True, slots=True)
class Term:
    """Tokens that must follow each other; `beginning` lets the last be the beginning of a word.

    `whole` is the other way to find what a hyphen joins, or empty.
    """

    tokens: tuple[str, ...]
    whole: str = ""
    beginning: bool = True


@dataclass(frozen=True, slots=True)
class Wanted:
    """All of these, none of those."""

    all: tuple[Term, ...] = ()
    none: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.all or self.none)


Segments = Sequence[Sequence[str]]
"""The tokens of a report: a sequence for each paragraph or point, none of which goes on in the
next."""


def parse_words(text: str) -> Wanted:
    """Return what a typed text asks for."""
    asked: dict[tuple[bool, Term], None] = {}
    for minus, quoted, word in (match.groups() for match in _CHUNK.finditer(text)):
        if (term := _term(quoted if word is None else word, beginning=word is not None)) and (
            len(asked) < MOST_TERMS
        ):
            asked[bool(minus), term] = None
    return Wanted(
        tuple(term for excluded, term in asked if not excluded),
        tuple(term for excluded, term in asked if excluded),
    )


def segments(texts: Iterable[str]) -> list[tuple[str, ...]]:
    """Return the tokens of texts; the wholes of joined words by themselves, after all others."""
    found: list[tuple[str, ...]] = []
    wholes: dict[str, None] = {}
    for text in texts:
        of_text = list(words(text))
        if of_text:
            found.append(tuple(part.token for word in of_text for part in word.parts))
        wholes |= {word.whole: None for word in of_text if len(word.parts) > 1}
    return found + [(whole,) for whole in wholes]


def answers(wanted: Wanted, report: Segments) -> bool:
    """Whether a report has all that is wanted: what the index must find, said plainly."""
    return all(_has(report, term) for term in wanted.all) and not any(
        _has(report, term) for term in wanted.none
    )


def marks(wanted: Wanted, text: str) -> tuple[tuple[int, int], ...]:
    """Return where the wanted words stand in a text, in code points; none overlap."""
    found = list(words(text))
    parts = [part for word in found for part in word.parts]
    ranges = [
        (parts[at].start, parts[at + len(term.tokens) - 1].end)
        for term in wanted.all
        for at in _places(term, [part.token for part in parts])
    ]
    ranges += [
        (word.parts[0].start, word.parts[-1].end)
        for term in wanted.all
        for word in found
        if _is_joined(term, word)
    ]
    return _merged(ranges)


def _term(text: str, *, beginning: bool) -> Term | None:
    found = list(words(text))
    tokens = tuple(part.token for word in found for part in word.parts)
    if not tokens:
        return None
    whole = found[0].whole if len(found) == 1 and len(tokens) > 1 else ""
    return Term(tokens, whole, beginning)


def _has(report: Segments, term: Term) -> bool:
    return any(
        [*_places(term, segment)]
        or (term.whole and any(_is_whole(term, token) for token in segment))
        for segment in report
    )


def _is_joined(term: Term, word: Word) -> bool:
    """Whether a term asks for the whole of a joined word, and not for a part of it."""
    if len(word.parts) == 1:
        return False
    if term.whole:
        return _is_whole(term, word.whole)
    parts = [part.token for part in word.parts]
    return len(term.tokens) == 1 and _is_last(term, word.whole) and not [*_places(term, parts)]


def _is_whole(term: Term, token: str) -> bool:
    return token.startswith(term.whole) if term.beginning else token == term.whole


def _is_last(term: Term, token: str) -> bool:
    return token.startswith(term.tokens[-1]) if term.beginning else token == term.tokens[-1]


def _places(term: Term, tokens: Sequence[str]) -> Iterable[int]:
    count = len(term.tokens)
    for at in range(len(tokens) - count + 1):
        if _is_last(term, tokens[at + count - 1]) and all(
            tokens[at + ahead] == token for ahead, token in enumerate(term.tokens[:-1])
        ):
            yield at


def _merged(ranges: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
