"""Characters that no font at hand can print, as problems with their place.

They are told before the PDF is made, never printed as an empty box.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import assert_never

from tripdesk.domain.document import Block, BulletList, Document, Paragraph
from tripdesk.domain.drafts import Draft
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.printed_texts import printed_texts
from tripdesk.domain.problems import Problem, Severity
from tripdesk.services.ports.drawing import DocumentRenderer

_NAMES = 3
"""As many characters of a word are named; the place says which the others are."""

MISSING = frozenset({"character.missing", "character.missing_latin"})
"""The codes of problems that a font may take away (`FontSource`)."""

Latin = Callable[[str], str | None]
"""Proposes words in Latin letters for others, or none (a port; `language.latin` is behind it)."""


def missing_character_problems(
    form: FormDefinition, draft: Draft, renderer: DocumentRenderer, latin: Latin
) -> tuple[Problem, ...]:
    """Return an error for each word of what will be printed that has characters no font has.

    Codes: `character.missing`, and `character.missing_latin` where Latin letters can be proposed.
    """
    return tuple(
        _problem(question.key, item, text, start, end, latin)
        for question in form.questions
        for item, text in printed_texts(draft.answer(question))
        for start, end in _stretches(text, renderer.missing_characters(text))
    )


def with_stand_ins(document: Document, renderer: DocumentRenderer) -> Document:
    """Return a document that can be printed: for what no font has stands its number.

    For a concept, whose errors are still to be put right; an official report has none.
    """

    def printed(text: str) -> str:
        missing = dict(renderer.missing_characters(text))
        if not missing:
            return text
        return "".join(
            f"[U+{ord(each):04X}]" if at in missing else each for at, each in enumerate(text)
        )

    def block(each: Block) -> Block:
        match each:
            case Paragraph(text):
                return Paragraph(printed(text))
            case BulletList(items):
                return BulletList(tuple(map(printed, items)))
            case _:
                assert_never(each)

    sections = tuple(
        replace(each, blocks=tuple(map(block, each.blocks))) for each in document.sections
    )
    return replace(document, sections=sections, footer=printed(document.footer))


def _problem(
    question: str, item: int | None, text: str, start: int, end: int, latin: Latin
) -> Problem:
    missing = text[start:end]
    seen = dict.fromkeys(each for each in missing if not _is_unseen(each))
    names = [unicodedata.name(each, f"U+{ord(each):04X}") for each in seen]
    if len(names) > _NAMES:
        names[_NAMES:] = ["…"]
    params: dict[str, object] = {"character": missing, "name": ", ".join(names)}
    proposal = latin(missing)
    if proposal:
        params["proposal"] = proposal
    code = "character.missing_latin" if proposal else "character.missing"
    return Problem(
        Severity.ERROR, code, question, item=item, start=start, end=end, text=missing, params=params
    )


def _stretches(text: str, missing: tuple[tuple[int, str], ...]) -> Iterator[tuple[int, int]]:
    """Yield begin and end of what is missing, words that follow each other as one."""
    places = [at for at, _ in missing]
    start = 0
    for index, at in enumerate(places):
        follows = places[index + 1] if index + 1 < len(places) else None
        if follows is None or not all(map(_is_unseen, text[at + 1 : follows])):
            yield places[start], at + 1
            start = index + 1


def _is_unseen(character: str) -> bool:
    """Whether a character has no look of its own: a space, a mark, a joiner."""
    return unicodedata.category(character) in {"Zs", "Mn", "Cf"}
