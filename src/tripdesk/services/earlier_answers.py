"""What was answered before to the same question, to look at and take from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from tripdesk.domain.drafts import (
    RawAnswer,
    RawCount,
    RawItem,
    RawItems,
    RawOptionalItems,
    RawPeriod,
    RawPlaces,
    RawText,
)
from tripdesk.domain.texts import clean_line, clean_text
from tripdesk.services.reports import Reports

MOST = 40
"""The newest reports that are looked in."""


@dataclass(frozen=True, slots=True)
class EarlierAnswer:
    """The lines of an answer: paragraphs, points, or places with their country."""

    title: str
    lines: tuple[str, ...]


def earlier_answers(reports: Reports, report_id: str, key: str) -> tuple[EarlierAnswer, ...]:
    """Return what the newest reports of the same form answer, each answer once."""
    form_id = reports.store.get(report_id).form_id
    found: dict[tuple[str, ...], EarlierAnswer] = {}
    for row in reports.store.rows(limit=MOST + 1):
        if row.id == report_id:
            continue
        record = reports.store.get(row.id)
        raw = reports.draft_of(record).answers.get(key)
        lines = tuple(_lines(raw)) if raw is not None and record.form_id == form_id else ()
        if lines:
            found.setdefault(lines, EarlierAnswer(row.facts.title, lines))
    return tuple(found.values())


def is_not_alone(reports: Reports, report_id: str) -> bool:
    """Whether there is any other report here."""
    return any(row.id != report_id for row in reports.store.rows(limit=2))


def has_lines(raw: RawAnswer) -> bool:
    """Whether an answer of this kind is one to take lines from."""
    return not isinstance(raw, RawCount | RawPeriod)


def _lines(raw: RawAnswer) -> Iterator[str]:
    match raw:
        case RawCount() | RawPeriod():
            return
        case RawText(text):
            yield from (line for line in clean_text(text).split("\n") if line)
        case RawPlaces(rows):
            pairs = ((clean_line(each.place), clean_line(each.country)) for each in rows)
            yield from (", ".join(part for part in pair if part) for pair in pairs if pair[0])
        case RawItems(items):
            yield from _points(items)
        case RawOptionalItems(_, items):
            yield from _points(items)
        case _:
            assert_never(raw)


def _points(items: tuple[RawItem, ...]) -> Iterator[str]:
    yield from (line for each in items if (line := clean_line(each.text)))
