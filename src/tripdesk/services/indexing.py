"""What search knows of a report: the words of its answers, and hidden ones.

The latest definitive version and the open draft are both found. Hidden are the words that stand in
no answer and that one types all the same: year and month, state, country and origin, in Dutch and
in English (RULES.md, "Search").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from tripdesk.domain.answers import Answer
from tripdesk.domain.dates import month_names
from tripdesk.domain.drafts import (
    Draft,
    RawAnswer,
    RawCount,
    RawItems,
    RawOptionalItems,
    RawPeriod,
    RawPlaces,
    RawText,
)
from tripdesk.domain.parsing import raw_answer
from tripdesk.domain.report import Origin, State
from tripdesk.domain.search import Segments, segments
from tripdesk.domain.texts import clean_line
from tripdesk.services.ports.world import CountryNames
from tripdesk.services.rows import Facts

_STATES = {
    State.ANNOUNCED: ("verwacht", "aangekondigd", "expected", "announced"),
    State.CONCEPT: ("concept", "draft"),
    State.DEFINITIVE: ("definitief", "definitive"),
    State.PUBLISHED: ("gepubliceerd", "published"),
}
_ORIGINS = {
    Origin.OWN: ("eigen", "own"),
    Origin.RECEIVED: ("ontvangen", "received"),
    Origin.TAKEN_OVER: ("overgenomen", "taken over"),
}
_MOST_MONTHS = 12


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """The tokens of a report, and its countries: ISO codes, or names that are not recognised."""

    segments: Segments
    countries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Indexer:
    """Works out what search knows of a report."""

    countries: CountryNames

    def entry(
        self,
        state: State,
        origin: Origin,
        facts: Facts,
        latest: Mapping[str, Answer] | None,
        draft: Draft | None,
    ) -> IndexEntry:
        """Return the entry of a report; the countries are those of what lists show."""
        version = [raw_answer(each) for each in (latest or {}).values()]
        typed = list(draft.answers.values()) if draft else []
        codes = self._codes(version if latest is not None else typed)
        known = dict.fromkeys((*codes, *self._codes(typed)))
        hidden = [
            *_STATES[state],
            *_ORIGINS[origin],
            *_days(facts),
            *(name for code in known for name in self.countries.names(code)),
        ]
        texts = [text for raw in (*version, *typed) for _, text in answer_texts(raw)]
        return IndexEntry(segments([*texts, *hidden]), tuple(sorted(codes)))

    def _codes(self, answers: Iterable[RawAnswer]) -> set[str]:
        typed = {
            clean_line(row.country)
            for raw in answers
            if isinstance(raw, RawPlaces)
            for row in raw.rows
        }
        return {self.countries.code(name) or name.casefold() for name in typed if name}


def answer_texts(raw: RawAnswer) -> Iterator[tuple[int | None, str]]:
    """Give the texts of an answer, each paragraph and point by itself with the item's number."""
    match raw:
        case RawCount(text):
            yield None, text
        case RawPeriod():
            return
        case RawText(text):
            yield from ((None, line) for line in text.split("\n"))
        case RawPlaces(rows):
            for index, row in enumerate(rows):
                yield index, ", ".join(part for part in (row.place, row.country) if part)
        case RawItems(items):
            yield from ((index, each.text) for index, each in enumerate(items))
        case RawOptionalItems(decision, items):
            if decision:
                yield from ((index, each.text) for index, each in enumerate(items))
        case _:
            assert_never(raw)


def _days(facts: Facts) -> Iterator[str]:
    """Give the trip's first and last day as one writes them, and the months between."""
    if facts.start is None or facts.end is None:
        return
    for day in dict.fromkeys((facts.start, facts.end)):
        yield from (f"{day.day} {name} {day.year}" for name in month_names(day.month))
    for month in _months(facts.start, facts.end):
        yield from month_names(month)


def _months(start: date, end: date) -> Iterable[int]:
    first, last = start.year * 12 + start.month - 1, end.year * 12 + end.month - 1
    between = range(first + 1, min(last, first + _MOST_MONTHS))
    return (number % 12 + 1 for number in between)
