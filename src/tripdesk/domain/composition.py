"""Form and answers to the official document: the wording lives here and nowhere else.

A full stop is added only where an answer is composed from data; typed text is printed as typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol, assert_never

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
from tripdesk.domain.document import Block, BulletList, Document, Paragraph, Section
from tripdesk.domain.form import FormDefinition, Role

_PLACES_NAMED = 2


class CalendarWords(Protocol):
    """Month names and plural forms of one language (a port; Babel stands behind it)."""

    def month(self, number: int) -> str:
        """Return the month's name inside a date, 1 to 12: `februari`."""

    def plural(self, number: int) -> str:
        """Return the CLDR plural category of a whole number: `one`, `other`, …"""


def compose(
    form: FormDefinition,
    answers: Mapping[str, Answer],
    words: CalendarWords,
    *,
    concept: bool = False,
) -> Document:
    """Return the document of these answers; a question without one keeps its heading alone."""
    sections = tuple(
        Section(
            question.key,
            question.heading,
            compose_answer(form, answers[question.key], words) if question.key in answers else (),
        )
        for question in form.questions
    )
    return Document(
        language=form.language,
        title=form.title,
        sections=sections,
        footer=footer_line(form, answers, words),
        page_pattern=form.footer.page,
        mark=form.footer.concept if concept else "",
    )


def compose_answer(form: FormDefinition, answer: Answer, words: CalendarWords) -> tuple[Block, ...]:
    """Return one answer as it is printed."""
    match answer:
        case Count(count):
            pattern = form.count.one if words.plural(count) == "one" else form.count.other
            return (Paragraph(pattern.format(n=count)),)
        case Period():
            return (Paragraph(_period_sentence(form, answer, words)),)
        case Text():
            return tuple(Paragraph(each) for each in answer.paragraphs)
        case Places(items):
            return _lines(tuple(_place_line(form, each) for each in items))
        case Items(items):
            return (BulletList(items),)
        case OptionalItems(items):
            return (BulletList(items),) if items else (Paragraph(form.optional.none),)
        case _:
            assert_never(answer)


def footer_line(form: FormDefinition, answers: Mapping[str, Answer], words: CalendarWords) -> str:
    """Return `Abu Dhabi · februari 2020`, or what of it is known."""
    places = answer_with_role(form, answers, Role.WHERE)
    period = answer_with_role(form, answers, Role.WHEN)
    where = _place_names(form, places) if isinstance(places, Places) else ""
    when = months(form, period, words) if isinstance(period, Period) else ""
    if where and when:
        return form.footer.parts_joined.format(place=where, month=when)
    return where or when


def answer_with_role(
    form: FormDefinition, answers: Mapping[str, Answer], role: Role
) -> Answer | None:
    """Return the answer to the question that plays this role, where there are both."""
    question = form.with_role(role)
    return answers.get(question.key) if question is not None else None


def months(form: FormDefinition, period: Period, words: CalendarWords) -> str:
    """Return the months of a trip: `februari 2020`, `januari – februari 2020`."""
    start, end = period.start, period.end
    if (start.year, start.month) == (end.year, end.month):
        return form.footer.month.format(month=words.month(start.month), year=start.year)
    within = start.year == end.year
    pattern = form.footer.months_same_year if within else form.footer.months_across_years
    return pattern.format(
        start_month=words.month(start.month),
        end_month=words.month(end.month),
        year=end.year,
        start_year=start.year,
        end_year=end.year,
    )


def _period_sentence(form: FormDefinition, period: Period, words: CalendarWords) -> str:
    wording = form.period

    def said(day: date, *, with_year: bool) -> str:
        pattern = wording.date_with_year if with_year else wording.date
        return pattern.format(day=day.day, month=words.month(day.month), year=day.year)

    if period.start == period.end:
        return wording.one_day.format(date=said(period.end, with_year=wording.body_year))
    across = period.start.year != period.end.year
    return wording.span.format(
        start=said(period.start, with_year=across),
        end=said(period.end, with_year=across or wording.body_year),
    )


def _place_line(form: FormDefinition, place: Place) -> str:
    pattern = form.places.place if place.country else form.places.place_only
    return pattern.format(place=place.place, country=place.country)


def _place_names(form: FormDefinition, places: Places) -> str:
    names = list(dict.fromkeys(each.place for each in places.items))
    if len(names) == 1:
        return names[0]
    if len(names) == _PLACES_NAMED:
        return form.footer.places_joined.format(first=names[0], second=names[1])
    return form.footer.more_places.format(first=names[0], n=len(names) - 1)


def _lines(lines: tuple[str, ...]) -> tuple[Block, ...]:
    return (Paragraph(lines[0]),) if len(lines) == 1 else (BulletList(lines),)
