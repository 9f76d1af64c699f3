"""Which line of a list is which item, after it was edited.

What hangs on a follow-up (an owner, a date) hangs on its id, so a line that stays keeps its id
whatever happens around it, and a line that comes back (undo) gets back the id it had.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import assert_never

from tripdesk.domain.drafts import (
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


def without_ids(raw: RawAnswer) -> RawAnswer:
    """Return an answer as another report takes it over: what hangs on its lines stays behind."""
    match raw:
        case RawItems(items):
            return RawItems(tuple(RawItem(each.text) for each in items))
        case RawOptionalItems(decision, items):
            return RawOptionalItems(decision, tuple(RawItem(each.text) for each in items))
        case RawPlaces(rows):
            return RawPlaces(tuple(RawPlace(each.place, each.country) for each in rows))
        case RawCount() | RawPeriod() | RawText():
            return raw
        case _:
            assert_never(raw)


def carried(
    before: Sequence[RawItem],
    lines: Sequence[str],
    dropped: Mapping[str, str],
    new_id: Callable[[], str],
) -> tuple[RawItem, ...]:
    """Return the lines as items; `dropped` has the ids that texts had before they went."""
    if [each.text for each in before] == list(lines):
        return tuple(each if each.id else RawItem(each.text, new_id()) for each in before)
    head = _alike(before, lines)
    tail = _alike(before[head:][::-1], lines[head:][::-1])
    old = list(before[head : len(before) - tail])
    new = list(lines[head : len(lines) - tail])
    ids = _ids(old, new)
    taken = {each.id for each in before} | set(ids)
    for number, text in enumerate(new):
        known = dropped.get(text, "")
        if not ids[number] and known and known not in taken:
            ids[number] = known
            taken.add(known)
    middle = [RawItem(text, known) for text, known in zip(new, ids, strict=True)]
    whole = (*before[:head], *middle, *before[len(before) - tail :])
    return tuple(each if each.id else RawItem(each.text, new_id()) for each in whole)


def _alike(before: Sequence[RawItem], lines: Sequence[str]) -> int:
    pairs = zip(before, lines, strict=False)
    return next(
        (number for number, (item, line) in enumerate(pairs) if item.text != line),
        min(len(before), len(lines)),
    )


def _ids(old: list[RawItem], new: list[str]) -> list[str]:
    """Return the ids of changed lines: a line that moved keeps its own, the rest go in order."""
    ids = [""] * len(new)
    left = list(old)
    for number, text in enumerate(new):
        moved = next((each for each in left if text and each.text == text), None)
        if moved is not None:
            ids[number] = moved.id
            left.remove(moved)
    free = [number for number, known in enumerate(ids) if not known and new[number]]
    free += [number for number, known in enumerate(ids) if not known and not new[number]]
    free = sorted(free[: len(left)])
    for number, item in zip(free, left, strict=False):
        ids[number] = item.id
    return ids
