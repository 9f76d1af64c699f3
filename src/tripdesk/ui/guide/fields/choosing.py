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
from tripdesk.ui.guide.fields.count import CountField
from tripdesk.ui.guide.fields.field import Field, FieldNeeds
from tripdesk.ui.guide.fields.items import ItemsField
from tripdesk.ui.guide.fields.optional_items import OptionalItemsField
from tripdesk.ui.guide.fields.period import PeriodField
from tripdesk.ui.guide.fields.places import PlacesField
from tripdesk.ui.guide.fields.text import TextField


def field_for(question: Question, raw: RawAnswer, needs: FieldNeeds) -> Field:
    """Return the field of this question's kind, holding what was typed before."""
    match raw:
        case RawCount():
            return CountField(question, raw)
        case RawPeriod():
            return PeriodField(question, raw, needs)
        case RawText():
            return TextField(question, raw)
        case RawPlaces():
            return PlacesField(question, raw, needs)
        case RawItems():
            return ItemsField(question, raw)
        case RawOptionalItems():
            return OptionalItemsField(question, raw)
        case _:
            assert_never(raw)
