"""From the lines of an older report to the raw answers of a form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import assert_never

from tripdesk.domain.drafts import (
    Draft,
    RawAnswer,
    RawCount,
    RawItem,
    RawItems,
    RawOptionalItems,
    RawPeriod,
    RawPlaces,
    RawText,
)
from tripdesk.domain.form import FormDefinition, Kind, Question
from tripdesk.domain.older.furniture import without_furniture
from tripdesk.domain.older.headings import find_headings, looks_like_heading, without_title
from tripdesk.domain.older.joining import join, known_compounds
from tripdesk.domain.older.lines import SourceLine, line_width
from tripdesk.domain.older.numbers import read_count
from tripdesk.domain.older.periods import read_days, read_written_on
from tripdesk.domain.older.places import read_places
from tripdesk.domain.older.points import paragraphs, points_of, sign_length, texts

_NONE = re.compile(
    r"(?:nee|neen|geen|n\.?v\.?t\.?|niet van toepassing|er zijn geen|(?:tot )?nog niet)\b.*",
    re.IGNORECASE,
)
_YES = re.compile(r"ja[.,:]?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the answers, what found no place, and whether a year was only assumed.

    `missing` are the keys of questions whose heading was not found.
    """

    draft: Draft
    unplaced: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    year_assumed: bool = False


@dataclass(slots=True)
class _Section:
    question: Question
    lines: list[SourceLine] = field(default_factory=list)


def read_older_report(
    form: FormDefinition, lines: Sequence[SourceLine], written_on: date, *, is_known: bool = False
) -> Reading | None:
    """Return the answers of a report, or none where too few headings are the form's.

    `written_on` is the day by which it was written; where it is not `is_known`, a date that the
    document itself says is taken instead.
    """
    body, furniture = without_furniture(lines)
    headings = find_headings(form, body)
    if len(headings) * 2 <= len(form.questions):
        return None
    before = body[: headings[0].first]
    if not is_known:
        written_on = _said_date([*before, *furniture]) or written_on
    unplaced = [each.text for each in without_title(form, before)]
    sections = []
    for number, heading in enumerate(headings):
        end = headings[number + 1].first if number + 1 < len(headings) else len(body)
        answer = body[heading.last : end]
        if heading.rest:
            answer = [SourceLine(heading.rest), *answer]
        kept, other = _before_other_heading(answer)
        sections.append(_Section(heading.question, kept))
        unplaced += [each.text for each in other]
    width = line_width([each.lines for each in sections])
    reader = _Reader(width, known_compounds(body), written_on)
    draft = Draft()
    for section in sections:
        raw = reader.answer(section.question, section.lines)
        draft = draft.with_answer(form, section.question.key, raw)
    found = {each.question.key for each in headings}
    missing = tuple(each.key for each in form.questions if each.key not in found)
    return Reading(draft, tuple(unplaced), missing, reader.year_assumed)


def _said_date(lines: Sequence[SourceLine]) -> date | None:
    dates = (read_written_on(each.text) for each in lines)
    return next((each for each in dates if each), None)


def _before_other_heading(
    lines: Sequence[SourceLine],
) -> tuple[list[SourceLine], list[SourceLine]]:
    for at in range(1, len(lines)):
        follows = at + 1 < len(lines) and lines[at + 1].gap == 0
        signed = sign_length(lines[at].text) or sign_length(lines[at - 1].text)
        if follows and not signed and looks_like_heading(lines[at], lines[at - 1]):
            return list(lines[:at]), list(lines[at:])
    return list(lines), []


@dataclass(slots=True)
class _Reader:
    width: float
    compounds: frozenset[str]
    written_on: date
    year_assumed: bool = False

    def answer(self, question: Question, lines: Sequence[SourceLine]) -> RawAnswer:
        match question.kind:
            case Kind.COUNT:
                said = join(lines, self.compounds)
                number = read_count(said)
                return RawCount(said if number is None else str(number))
            case Kind.PERIOD:
                return self._period(join(lines, self.compounds))
            case Kind.TEXT:
                groups = paragraphs(lines, self.width)
                return RawText("\n".join(join(each, self.compounds) for each in groups))
            case Kind.PLACES:
                return RawPlaces(read_places(self._points(lines)))
            case Kind.ITEMS:
                return RawItems(_items(self._points(lines)))
            case Kind.OPTIONAL_ITEMS:
                return self._optional(lines)
            case _:
                assert_never(question.kind)

    def _points(self, lines: Sequence[SourceLine]) -> list[str]:
        return texts(points_of(lines, self.width), self.compounds)

    def _period(self, said: str) -> RawPeriod:
        days = read_days(said, self.written_on)
        if days is None:
            # Kept as it stands: the check tells that it is no date, and nothing is lost.
            return RawPeriod(said, "")
        self.year_assumed = days.assumed
        return RawPeriod(days.start.isoformat(), days.end.isoformat())

    def _optional(self, lines: Sequence[SourceLine]) -> RawOptionalItems:
        points = self._points(lines)
        if not points:
            return RawOptionalItems(None)
        if len(points) == 1 and _NONE.fullmatch(points[0]):
            return RawOptionalItems(decision=False)
        if _YES.fullmatch(points[0]):
            points = points[1:]
        return RawOptionalItems(decision=True, items=_items(points))


def _items(points: Sequence[str]) -> tuple[RawItem, ...]:
    return tuple(RawItem(each) for each in points)
