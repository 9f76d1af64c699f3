"""The follow-ups of a report as points with an id, on which owner, date and done hang.

The official file has no ids (RULES.md, "Identity"), so a typed answer has none. They come from the
draft that became definitive, and go back into the draft of a correction by their words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import uuid4

from tripdesk.domain.drafts import Draft, RawItem, RawItems, RawOptionalItems
from tripdesk.domain.form import FormDefinition, Role
from tripdesk.domain.texts import clean_line
from tripdesk.services.records import FollowUp


def follow_up_points(form: FormDefinition, draft: Draft) -> tuple[tuple[str, str], ...]:
    """Return id and text of each follow-up; an id is made where there is none, or one twice."""
    found: dict[str, str] = {}
    for item in _items(form, draft):
        if text := clean_line(item.text):
            found[item.id if item.id and item.id not in found else str(uuid4())] = text
    return tuple(found.items())


def with_follow_up_ids(form: FormDefinition, draft: Draft, known: Iterable[FollowUp]) -> Draft:
    """Return the draft with the ids of known follow-ups on the points that say the same."""
    question = form.with_role(Role.FOLLOW_UPS)
    if question is None:
        return draft
    ids: dict[str, list[str]] = {}
    for each in known:
        ids.setdefault(each.text, []).append(each.item_id)
    items = tuple(
        replace(item, id=same.pop(0))
        if not item.id and (same := ids.get(clean_line(item.text)))
        else item
        for item in _items(form, draft)
    )
    match draft.answer(question):
        case RawItems():
            return draft.with_answer(form, question.key, RawItems(items))
        case RawOptionalItems(True):
            return draft.with_answer(form, question.key, RawOptionalItems(True, items))
        case _:
            return draft


def _items(form: FormDefinition, draft: Draft) -> tuple[RawItem, ...]:
    question = form.with_role(Role.FOLLOW_UPS)
    match question and draft.answer(question):
        case RawItems(items) | RawOptionalItems(True, items):
            return items
        case _:
            return ()
