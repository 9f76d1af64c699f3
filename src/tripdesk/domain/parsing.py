"""From what was typed to a typed answer, or none; and back again.

`read_answer` never raises: a half-typed answer is no fault. Why there is no answer is
`validation`'s to say.
"""

from __future__ import annotations

from datetime import date
from typing import assert_never

from tripdesk.domain.answers import (
    Answer,
    Count,
    Items,
    OptionalItems,
    Period,
    Place,
    Places,
    Text,
)
from tripdesk.domain.dates import parse_date
from tripdesk.domain.drafts import (
    Draft,
    RawAnswer,
    RawCount,
    RawItem,
    RawItems,
    RawOptionalItems,
    RawPeriod,
    RawPlace,
    RawPlaces,
    RawText,
)
from tripdesk.domain.form import FormDefinition, Question
from tripdesk.domain.texts import clean_line, clean_text


def read_answer(question: Question, raw: RawAnswer, today: date) -> Answer | None:
    """Return the typed answer that this raw one stands for, or none where it stands for none."""
    match raw:
        case RawCount(text):
            return _count(question, text)
        case RawPeriod(start, end):
            return _period(start, end, today)
        case RawText(text):
            cleaned = clean_text(text)
            return Text(cleaned) if cleaned else None
        case RawPlaces(rows):
            places = tuple(
                Place(clean_line(row.place), clean_line(row.country))
                for row in rows
                if clean_line(row.place)
            )
            return Places(places) if places else None
        case RawItems(items):
            points = _points(items)
            return Items(points) if points else None
        case RawOptionalItems(decision, items):
            if decision is None:
                return None
            points = _points(items) if decision else ()
            return OptionalItems(points) if points or not decision else None
        case _:
            assert_never(raw)


def read_answers(form: FormDefinition, draft: Draft, today: date) -> dict[str, Answer]:
    """Return the typed answers of a draft by question key, in the form's order."""
    read = ((each.key, read_answer(each, draft.answer(each), today)) for each in form.questions)
    return {key: answer for key, answer in read if answer is not None}


def raw_answer(answer: Answer) -> RawAnswer:
    """Return what one would have typed to give this answer."""
    match answer:
        case Count(count):
            return RawCount(str(count))
        case Period(start, end):
            return RawPeriod(start.isoformat(), end.isoformat())
        case Text(text):
            return RawText(text)
        case Places(items):
            return RawPlaces(tuple(RawPlace(each.place, each.country) for each in items))
        case Items(items):
            return RawItems(tuple(RawItem(each) for each in items))
        case OptionalItems(items):
            return RawOptionalItems(answer.any, tuple(RawItem(each) for each in items))
        case _:
            assert_never(answer)


def _count(question: Question, text: str) -> Count | None:
    typed = text.strip()
    if not (typed.isascii() and typed.isdigit()) or len(typed) > 9:
        return None
    number = int(typed)
    low = question.minimum if question.minimum is not None else 1
    return Count(number) if low <= number <= (question.maximum or number) else None


def _period(start: str, end: str, today: date) -> Period | None:
    last = parse_date(end, today)
    first = parse_date(start, last or today)
    if first is None or last is None or last < first:
        return None
    return Period(first, last)


def _points(items: tuple[RawItem, ...]) -> tuple[str, ...]:
    cleaned = (clean_line(each.text) for each in items)
    return tuple(each for each in cleaned if each)
