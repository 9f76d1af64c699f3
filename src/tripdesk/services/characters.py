"""Characters that no font at hand can print, as problems with their place.

They are told before the PDF is made, never printed as an empty box.
"""

from __future__ import annotations

import unicodedata

from tripdesk.domain.drafts import Draft
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.printed_texts import printed_texts
from tripdesk.domain.problems import Problem, Severity
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
        for item, text in printed_texts(draft.answer(question))
        for start, character in renderer.missing_characters(text)
    )
