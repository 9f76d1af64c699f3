"""The texts of a draft that will be printed as typed, with the item each is; cleaned, as kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from tripdesk.domain.drafts import (
    RawAnswer,
    RawCount,
    RawItems,
    RawOptionalItems,
    RawPeriod,
    RawPlaces,
    RawText,
)
from tripdesk.domain.texts import clean_line, clean_text


def printed_texts(raw: RawAnswer) -> Iterator[tuple[int | None, str]]:
    """Yield the texts of an answer; a point behind a no is not printed."""
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
