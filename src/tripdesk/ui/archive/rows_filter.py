"""Which of the loaded rows are shown; no question to the store is needed."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from enum import IntEnum

from tripdesk.domain.report import State
from tripdesk.services.records import ReportRow
from tripdesk.ui.archive.row_words import days_left

# Letters that Unicode does not take apart (RULES.md, "Search").
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i"})
_BETWEEN = re.compile(r"[\W_]+")


class Show(IntEnum):
    """What the chips choose from."""

    ALL = 0
    ANNOUNCED = 1
    CONCEPT = 2
    DEFINITIVE = 3
    PUBLISHED = 4
    LATE = 5


_OF_STATE = {
    State.ANNOUNCED: Show.ANNOUNCED,
    State.CONCEPT: Show.CONCEPT,
    State.DEFINITIVE: Show.DEFINITIVE,
    State.PUBLISHED: Show.PUBLISHED,
}


def belongs(row: ReportRow, show: Show, today: date) -> bool:
    """Tell whether a chip shows a report; definitive does not include published (RULES.md)."""
    match show:
        case Show.ALL:
            return True
        case Show.LATE:
            left = days_left(row, today)
            return left is not None and left < 0
        case _:
            return _OF_STATE[row.state] is show


def counted(rows: Iterable[ReportRow], today: date) -> Mapping[Show, int]:
    """Return how many reports each chip shows; those of the states add up to all."""
    counts: Counter[Show] = Counter()
    for row in rows:
        counts[_OF_STATE[row.state]] += 1
        counts[Show.LATE] += belongs(row, Show.LATE, today)
    counts[Show.ALL] = sum(counts[each] for each in _OF_STATE.values())
    return counts


def folded(text: str) -> str:
    """Return the text without case and accents."""
    text = text.casefold()
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text.translate(_LETTERS))
    return "".join(each for each in parts if not unicodedata.combining(each))


def as_words(text: str) -> str:
    """Return the folded words of a text, a space before each."""
    return " " + _BETWEEN.sub(" ", folded(text)).strip()


def has_words(text: str, wanted: Iterable[str]) -> bool:
    """Tell whether each wanted word begins a word of a text that `as_words` made."""
    return all(f" {word}" in text for word in wanted)
