"""Which field goes with which kind of question."""

from __future__ import annotations

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
from tripdesk.domain.form import Question
from tripdesk.ui.guide.fields.earlier import (
    CountField,
    ItemsField,
    OptionalItemsField,
    PeriodField,
    PlacesField,
    TextField,
)
from tripdesk.ui.guide.fields.field import Field


def field_for(question: Question, raw: RawAnswer) -> Field:
    """Return the field of this question's kind, holding what was typed before."""
    match raw:
        case RawCount():
            return CountField(question, raw)
        case RawPeriod():
            return PeriodField(question, raw)
        case RawText():
            return TextField(question, raw)
        case RawPlaces():
            return PlacesField(question, raw)
        case RawItems():
            return ItemsField(question, raw)
        case RawOptionalItems():
            return OptionalItemsField(question, raw)
        case _:
            assert_never(raw)
