"""Characters that no font at hand can print, as problems with their place.

They are told before the PDF is made, never printed as an empty box.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import assert_never

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
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.problems import Problem, Severity
from tripdesk.domain.texts import clean_line, clean_text
from tripdesk.services.ports import DocumentRenderer


def missing_character_problems(
    form: FormDefinition, draft: Draft, renderer: DocumentRenderer
) -> tuple[Problem, ...]:
    """Return an error for each character of what will be printed that no font has."""
    return tuple(
        Problem(
            Severity.ERROR,
            "character.missing",
            question.key,
            item=item,
            start=start,
            end=start + 1,
            text=character,
            params={"character": character, "name": unicodedata.name(character, "?")},
        )
        for question in form.questions
        for item, text in _printed_texts(draft.answer(question))
        for start, character in renderer.missing_characters(text)
    )


def _printed_texts(raw: RawAnswer) -> Iterator[tuple[int | None, str]]:
    match raw:
        case RawCount() | RawPeriod():
            return
        case RawText(text):
            yield None, clean_text(text)
        case RawPlaces(rows):
            for index, row in enumerate(rows):
                yield index, clean_line(row.place)
                yield index, clean_line(row.country)
        case RawItems(items):
            yield from ((index, clean_line(each.text)) for index, each in enumerate(items))
        case RawOptionalItems(decision, items):
            if decision:
                yield from ((index, clean_line(each.text)) for index, each in enumerate(items))
        case _:
            assert_never(raw)
