"""A report to look at while a house style is chosen: a form, answered by its own examples."""

from __future__ import annotations

from datetime import date, timedelta
from typing import assert_never

from tripdesk.domain.composition import CalendarWords, compose
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
from tripdesk.domain.form import FormDefinition, Kind, Question
from tripdesk.domain.parsing import read_answers
from tripdesk.services.ports.drawing import DocumentRenderer

_DAY = date(2000, 1, 1)
_TRIP = timedelta(days=5)


def sample_of(form: FormDefinition, renderer: DocumentRenderer, words: CalendarWords) -> bytes:
    """Return a PDF of a report as it is printed, in the wording of the form."""
    draft = Draft({each.key: _example(each) for each in form.questions})
    document = compose(form, read_answers(form, draft, _DAY), words)
    return renderer.render(document, day=_DAY)


def _example(question: Question) -> RawAnswer:
    """Return the example of a question, as one would have typed it."""
    text = question.example or question.step_name
    match question.kind:
        case Kind.COUNT:
            return RawCount(text)
        case Kind.PERIOD:
            first = parse_date(text, _DAY) or _DAY
            return RawPeriod(first.isoformat(), (first + _TRIP).isoformat())
        case Kind.TEXT:
            return RawText(text)
        case Kind.PLACES:
            place, _, country = text.partition(",")
            return RawPlaces((RawPlace(place, country),))
        case Kind.ITEMS:
            return RawItems((RawItem(text),))
        case Kind.OPTIONAL_ITEMS:
            return RawOptionalItems(True, (RawItem(text),))
        case _:
            assert_never(question.kind)
