"""Drafts: what was typed, kept as typed, beside no promise that it means anything yet.

Half a date, an empty count and a decision not yet made all have a place here, so that all of it
comes back after a crash. `parsing` turns a raw answer into a typed one, or into none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import assert_never

from tripdesk.domain.form import FormDefinition, Kind, Question


@dataclass(frozen=True, slots=True)
class RawCount:
    """The digits typed, or whatever was typed instead."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class RawPeriod:
    """Both dates as typed."""

    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class RawText:
    """Text as typed, line breaks and all."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class RawPlace:
    """One row; `id` is stable in the store and stands in no official file."""

    place: str = ""
    country: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class RawPlaces:
    """The rows, empty ones too."""

    rows: tuple[RawPlace, ...] = ()


@dataclass(frozen=True, slots=True)
class RawItem:
    """One point; `id` is stable in the store and stands in no official file."""

    text: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class RawItems:
    """The points, empty ones too."""

    items: tuple[RawItem, ...] = ()


@dataclass(frozen=True, slots=True)
class RawOptionalItems:
    """Yes, no or not yet decided (`None`); points typed are kept behind a no."""

    decision: bool | None = None
    items: tuple[RawItem, ...] = ()


RawAnswer = RawCount | RawPeriod | RawText | RawPlaces | RawItems | RawOptionalItems

EMPTY: Mapping[Kind, RawAnswer] = MappingProxyType(
    {
        Kind.COUNT: RawCount(),
        Kind.PERIOD: RawPeriod(),
        Kind.TEXT: RawText(),
        Kind.PLACES: RawPlaces(),
        Kind.ITEMS: RawItems(),
        Kind.OPTIONAL_ITEMS: RawOptionalItems(),
    }
)


@dataclass(frozen=True, slots=True)
class Draft:
    """The raw answers of one report, by question key; a question not touched has no entry."""

    answers: Mapping[str, RawAnswer] = field(default_factory=dict)

    def answer(self, question: Question) -> RawAnswer:
        """Return what was typed for this question, or the empty answer of its kind."""
        return self.answers.get(question.key, EMPTY[question.kind])

    def with_answer(self, form: FormDefinition, key: str, raw: RawAnswer) -> Draft:
        """Return this draft with one answer replaced, the answers in the form's order."""
        changed = {**self.answers, key: raw}
        order = [each.key for each in form.questions]
        return Draft({each: changed[each] for each in order if each in changed})


def raw_words(raw: RawAnswer) -> Iterator[str]:
    """Yield what was typed, a piece at a time, empty ones left out."""
    match raw:
        case RawCount(text) | RawText(text):
            pieces = [text]
        case RawPeriod(start, end):
            pieces = [start, end]
        case RawPlaces(rows):
            pieces = [each for row in rows for each in (row.place, row.country)]
        case RawItems(items) | RawOptionalItems(_, items):
            pieces = [each.text for each in items]
        case _:
            assert_never(raw)
    yield from (each for each in pieces if each.strip())
