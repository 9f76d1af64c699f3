"""What is kept comes back as it was: every raw answer, every typed one, every form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.forms import official_form
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
from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import Kind
from tripdesk.storage.codec import (
    dump,
    dump_answers,
    dump_draft,
    load_answers,
    load_draft,
)
from tripdesk.storage.form_codec import dump_form, load_form
from tripdesk.storage.names import load_names

# Everything a widget can hand over, half a surrogate pair and NUL among it.
TEXTS = st.text(st.characters(exclude_categories=()), max_size=30)
RAW_ITEMS = st.lists(st.builds(RawItem, TEXTS, TEXTS), max_size=4).map(tuple)
RAW: st.SearchStrategy[RawAnswer] = st.one_of(
    st.builds(RawCount, TEXTS),
    st.builds(RawPeriod, TEXTS, TEXTS),
    st.builds(RawText, TEXTS),
    st.builds(RawPlaces, st.lists(st.builds(RawPlace, TEXTS, TEXTS, TEXTS), max_size=4).map(tuple)),
    st.builds(RawItems, RAW_ITEMS),
    st.builds(RawOptionalItems, st.none() | st.booleans(), RAW_ITEMS),
)
POINTS = st.lists(TEXTS, max_size=4).map(tuple)
ANSWERS: st.SearchStrategy[Answer] = st.one_of(
    st.builds(Count, st.integers(min_value=1)),
    st.tuples(st.dates(), st.dates()).map(lambda days: Period(min(days), max(days))),
    st.builds(Text, TEXTS),
    st.builds(Places, st.lists(st.builds(Place, TEXTS, TEXTS), max_size=4).map(tuple)),
    st.builds(Items, POINTS),
    st.builds(OptionalItems, POINTS),
)


@given(st.dictionaries(TEXTS, RAW, max_size=7))
def test_what_was_typed_comes_back_in_order(answers: dict[str, RawAnswer]) -> None:
    read = load_draft(dump_draft(Draft(answers))).answers
    assert list(read.items()) == list(answers.items())


@given(st.dictionaries(TEXTS, ANSWERS, max_size=7))
def test_typed_answers_come_back_in_order(answers: dict[str, Answer]) -> None:
    assert list(load_answers(dump_answers(answers)).items()) == list(answers.items())


@given(st.lists(TEXTS).map(tuple))
def test_names_come_back(names: tuple[str, ...]) -> None:
    assert load_names(dump(names)) == names


@given(st.dictionaries(TEXTS, RAW, max_size=3))
def test_what_is_kept_is_ascii(answers: dict[str, RawAnswer]) -> None:
    # UTF-8 has no half of a surrogate pair; SQLite would refuse the keystroke.
    assert dump_draft(Draft(answers)).isascii()


def test_every_kind_is_kept_raw_and_typed() -> None:
    raw: dict[str, RawAnswer] = {
        Kind.COUNT: RawCount(),
        Kind.PERIOD: RawPeriod(),
        Kind.TEXT: RawText(),
        Kind.PLACES: RawPlaces(),
        Kind.ITEMS: RawItems(),
        Kind.OPTIONAL_ITEMS: RawOptionalItems(),
    }
    assert set(raw) == set(Kind)
    assert load_draft(dump_draft(Draft(raw))) == Draft(raw)


def test_a_form_comes_back_whole() -> None:
    form = official_form()
    assert load_form(dump_form(form)) == form


@pytest.mark.parametrize(
    "kept",
    ["", "[]", "{", '{"a":1}', '{"a":{"kind":"?"}}', '{"a":{"kind":"count"}}', '{"a":null}'],
)
def test_what_cannot_be_read_back_is_a_damaged_archive(kept: str) -> None:
    for load in (load_draft, load_answers):
        with pytest.raises(KnownError, match=r"store\.damaged"):
            load(kept)


@pytest.mark.parametrize("kept", ["", "5", "{"])
def test_damaged_names_and_forms_too(kept: str) -> None:
    for load in (load_names, load_form):
        with pytest.raises(KnownError, match=r"store\.damaged"):
            load(kept)
