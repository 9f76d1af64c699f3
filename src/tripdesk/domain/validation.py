"""`check`: what is missing, wrong or doubtful in a report, by code and place.

The form's order is kept; an error stops the official report, a warning is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from tripdesk.domain.answers import MAX_DAYS, Period
from tripdesk.domain.dates import parse_date
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
from tripdesk.domain.form import FormDefinition, Question
from tripdesk.domain.parsing import read_answer
from tripdesk.domain.problems import Problem, Severity
from tripdesk.domain.texts import clean_line


def check(form: FormDefinition, draft: Draft, today: date) -> tuple[Problem, ...]:
    """Return the problems of a draft, in the order of the questions."""
    return tuple(
        problem
        for question in form.questions
        for problem in check_question(question, draft.answer(question), today)
    )


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """Whether these problems stop the official report."""
    return any(each.severity is Severity.ERROR for each in problems)


def check_question(question: Question, raw: RawAnswer, today: date) -> Iterator[Problem]:
    """Yield the problems of one answer."""
    if _is_blank(raw):
        if question.required:
            yield _error(question, "answer.missing")
        return
    match raw:
        case RawCount(text):
            yield from _check_count(question, text, today)
        case RawPeriod(start, end):
            yield from _check_period(question, start, end, today)
        case RawPlaces(rows):
            for index, row in enumerate(rows):
                if not clean_line(row.place) and clean_line(row.country):
                    yield _error(question, "place.missing", item=index, text=row.country)
                elif clean_line(row.place) and not clean_line(row.country):
                    yield _warning(question, "country.missing", item=index, text=row.place)
        case RawOptionalItems(True, items) if not _has_points(items):
            yield _error(question, "items.missing")
        case RawText() | RawItems() | RawOptionalItems():
            return
        case _:
            assert_never(raw)


def _check_count(question: Question, text: str, today: date) -> Iterator[Problem]:
    if read_answer(question, RawCount(text), today) is None:
        number = text.strip().removeprefix("-")
        code = (
            "count.out_of_range" if number.isascii() and number.isdigit() else "count.not_a_number"
        )
        yield _error(question, code, text=text, low=question.minimum, high=question.maximum)


def _check_period(question: Question, start: str, end: str, today: date) -> Iterator[Problem]:
    last = parse_date(end, today)
    first = parse_date(start, last or today)
    for side, typed, read in (("start", start, first), ("end", end, last)):
        if not typed.strip():
            yield _error(question, f"{side}.missing")
        elif read is None:
            yield _error(question, f"{side}.not_a_date", text=typed)
    if first is None or last is None:
        return
    if last < first:
        yield _error(question, "period.reversed", start_date=first, end_date=last)
        return
    if Period(first, last).days > MAX_DAYS:
        yield _error(question, "period.too_long", days=Period(first, last).days)
    if last > today:
        yield _warning(question, "period.in_future", end_date=last)


def _is_blank(raw: RawAnswer) -> bool:
    match raw:
        case RawCount(text) | RawText(text):
            return not clean_line(text)
        case RawPeriod(start, end):
            return not (start.strip() or end.strip())
        case RawPlaces(rows):
            return not any(clean_line(row.place) or clean_line(row.country) for row in rows)
        case RawItems(items):
            return not _has_points(items)
        case RawOptionalItems(decision, _):
            return decision is None
        case _:
            assert_never(raw)


def _has_points(items: tuple[RawItem, ...]) -> bool:
    return any(clean_line(each.text) for each in items)


def _error(
    question: Question, code: str, *, item: int | None = None, text: str = "", **params: object
) -> Problem:
    return Problem(Severity.ERROR, code, question.key, item=item, text=text, params=params)


def _warning(
    question: Question, code: str, *, item: int | None = None, text: str = "", **params: object
) -> Problem:
    return Problem(Severity.WARNING, code, question.key, item=item, text=text, params=params)
