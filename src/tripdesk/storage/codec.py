"""Answers as JSON and back, losing nothing.

A raw answer comes back exactly as it was typed, ids of items and half a surrogate pair included
(`ensure_ascii` writes the latter as an escape, which UTF-8 could not hold). What cannot be read
back is a damaged archive, told as such.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar, assert_never

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
from tripdesk.domain.errors import BugError, KnownError
from tripdesk.domain.form import Kind

_T = TypeVar("_T")


def dump(value: object) -> str:
    """Return a value as the archive keeps it."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def dump_draft(draft: Draft) -> str:
    """Return what was typed, as JSON."""
    return dump({key: _raw_value(raw) for key, raw in draft.answers.items()})


def load_draft(text: str) -> Draft:
    """Return what was typed."""
    return Draft(_read(text, _raw))


def dump_answers(answers: Mapping[str, Answer]) -> str:
    """Return typed answers, as JSON."""
    return dump({key: _answer_value(answer) for key, answer in answers.items()})


def load_answers(text: str) -> dict[str, Answer]:
    """Return typed answers."""
    return _read(text, _answer)


def _read(text: str, read: Callable[[Any], _T]) -> dict[str, _T]:
    try:
        return {key: read(value) for key, value in json.loads(text).items()}
    except (ValueError, KeyError, TypeError, AttributeError, BugError) as error:
        raise KnownError("store.damaged", cause=repr(error)) from error


def _raw_value(raw: RawAnswer) -> dict[str, Any]:
    match raw:
        case RawCount(text):
            return {"kind": Kind.COUNT, "text": text}
        case RawPeriod(start, end):
            return {"kind": Kind.PERIOD, "start": start, "end": end}
        case RawText(text):
            return {"kind": Kind.TEXT, "text": text}
        case RawPlaces(rows):
            return {
                "kind": Kind.PLACES,
                "rows": [{"place": r.place, "country": r.country, "id": r.id} for r in rows],
            }
        case RawItems(items):
            return {"kind": Kind.ITEMS, "items": _item_values(items)}
        case RawOptionalItems(decision, items):
            return {
                "kind": Kind.OPTIONAL_ITEMS,
                "decision": decision,
                "items": _item_values(items),
            }
        case _:
            assert_never(raw)


def _raw(value: Any) -> RawAnswer:
    match kind := Kind(value["kind"]):
        case Kind.COUNT:
            return RawCount(value["text"])
        case Kind.PERIOD:
            return RawPeriod(value["start"], value["end"])
        case Kind.TEXT:
            return RawText(value["text"])
        case Kind.PLACES:
            rows = (RawPlace(r["place"], r["country"], r["id"]) for r in value["rows"])
            return RawPlaces(tuple(rows))
        case Kind.ITEMS:
            return RawItems(_items(value["items"]))
        case Kind.OPTIONAL_ITEMS:
            return RawOptionalItems(value["decision"], _items(value["items"]))
        case _:
            assert_never(kind)


def _answer_value(answer: Answer) -> dict[str, Any]:
    match answer:
        case Count(count):
            return {"kind": Kind.COUNT, "count": count}
        case Period(start, end):
            return {"kind": Kind.PERIOD, "start": start.isoformat(), "end": end.isoformat()}
        case Text(text):
            return {"kind": Kind.TEXT, "text": text}
        case Places(items):
            return {
                "kind": Kind.PLACES,
                "items": [{"place": each.place, "country": each.country} for each in items],
            }
        case Items(items):
            return {"kind": Kind.ITEMS, "items": list(items)}
        case OptionalItems(items):
            return {"kind": Kind.OPTIONAL_ITEMS, "items": list(items)}
        case _:
            assert_never(answer)


def _answer(value: Any) -> Answer:
    match kind := Kind(value["kind"]):
        case Kind.COUNT:
            return Count(value["count"])
        case Kind.PERIOD:
            return Period(date.fromisoformat(value["start"]), date.fromisoformat(value["end"]))
        case Kind.TEXT:
            return Text(value["text"])
        case Kind.PLACES:
            return Places(tuple(Place(each["place"], each["country"]) for each in value["items"]))
        case Kind.ITEMS:
            return Items(tuple(value["items"]))
        case Kind.OPTIONAL_ITEMS:
            return OptionalItems(tuple(value["items"]))
        case _:
            assert_never(kind)


def _item_values(items: tuple[RawItem, ...]) -> list[dict[str, str]]:
    return [{"text": each.text, "id": each.id} for each in items]


def _items(values: list[dict[str, str]]) -> tuple[RawItem, ...]:
    return tuple(RawItem(each["text"], each["id"]) for each in values)
