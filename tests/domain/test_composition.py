"""The official wording (RULES.md's table), and word for word whatever a person can answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.forms import TODAY, DutchWords, official_form
from tripdesk.domain.answers import Answer, Count, Items, OptionalItems, Period, Place, Places
from tripdesk.domain.composition import compose, compose_answer, footer_line
from tripdesk.domain.document import Block, BulletList, Paragraph
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
from tripdesk.domain.parsing import raw_answer, read_answers
from tripdesk.domain.texts import clean_text

FORM = official_form()
WORDS = DutchWords()


def sentence(answer: Answer, *, body_year: bool = False) -> str:
    form = replace(FORM, period=replace(FORM.period, body_year=body_year))
    (block,) = compose_answer(form, answer, WORDS)
    assert isinstance(block, Paragraph)
    return block.text


def trip(*ends: str) -> Period:
    return Period(date.fromisoformat(ends[0]), date.fromisoformat(ends[-1]))


@pytest.mark.parametrize(
    ("answer", "printed"),
    [
        (Count(1), "1 persoon."),
        (Count(12), "12 personen."),
        (trip("2020-02-08", "2020-02-13"), "Van 8 februari tot 13 februari."),
        (trip("2019-12-09"), "Op 9 december."),
        (trip("2019-12-29", "2020-01-03"), "Van 29 december 2019 tot 3 januari 2020."),
        (Places((Place("Abu Dhabi", "United Arab Emirates"),)), "Abu Dhabi, United Arab Emirates."),
        (OptionalItems(()), "Nee."),
    ],
)
def test_composed_answers_have_the_official_words(answer: Answer, printed: str) -> None:
    assert sentence(answer) == printed


def test_a_form_can_ask_for_the_year_in_the_body() -> None:
    span = trip("2020-02-08", "2020-02-13")
    assert sentence(span, body_year=True) == "Van 8 februari tot 13 februari 2020."
    assert sentence(trip("2019-12-09"), body_year=True) == "Op 9 december 2019."


def test_several_places_are_bullets_that_end_in_a_full_stop() -> None:
    places = Places((Place("Milaan", "Italië"), Place("Genève")))
    assert compose_answer(FORM, places, WORDS) == (BulletList(("Milaan, Italië.", "Genève.")),)


@pytest.mark.parametrize(
    ("places", "ends", "line"),
    [
        (["Abu Dhabi"], ["2020-02-08", "2020-02-13"], "Abu Dhabi · februari 2020"),
        (["Milaan", "Genève"], ["2019-10-20", "2019-10-25"], "Milaan, Genève · oktober 2019"),
        (
            ["Milaan", "Como", "Bern", "Lyon"],
            ["2020-01-30", "2020-02-02"],
            "Milaan en 3 andere plaatsen · januari – februari 2020",
        ),
        (["Lviv"], ["2019-12-30", "2020-01-02"], "Lviv · december 2019 – januari 2020"),
        (["Lviv"], [], "Lviv"),
        ([], [], ""),
    ],
)
def test_the_footer_names_place_and_month(places: list[str], ends: list[str], line: str) -> None:
    answers: dict[str, Answer] = {}
    if places:
        answers["locations"] = Places(tuple(Place(each) for each in places))
    if ends:
        answers["period"] = trip(*ends)
    assert footer_line(FORM, answers, WORDS) == line


def test_a_concept_is_marked_and_questions_without_answer_keep_their_heading() -> None:
    document = compose(FORM, {}, WORDS, concept=True)
    assert document.mark == "CONCEPT"
    assert [each.heading for each in document.sections] == [
        "Hoeveel personen hebben de reis gemaakt",
        "Hoelang duurde de reis?",
        "Wat was het doel van de reis?",
        "Welke locaties zijn bezocht?",
        "Wie heb je ontmoet? (Benoem de functieomschrijving)",
        "Wat heeft de reis de gemeente opgeleverd?",
        "Zijn er vervolgafspraken? Zo ja, welke?",
    ]
    assert all(each.blocks == () for each in document.sections)


typed = st.text(max_size=60)
points = st.lists(typed.map(RawItem), max_size=5).map(tuple)
drafts = st.builds(
    lambda count, purpose, rows, met, results, decision, follow: Draft(
        {
            "travellers": RawCount(str(count)),
            "period": RawPeriod("8-2-2020", "13-2-2020"),
            "purpose": RawText(purpose),
            "locations": RawPlaces(rows),
            "meetings": RawItems(met),
            "results": RawItems(results),
            "follow_ups": RawOptionalItems(decision, follow),
        }
    ),
    st.integers(1, 999),
    typed,
    st.lists(st.builds(RawPlace, typed, typed), max_size=4).map(tuple),
    points,
    points,
    st.sampled_from([True, False, None]),
    points,
)


def words_of(blocks: tuple[Block, ...]) -> list[str]:
    texts = [
        text
        for block in blocks
        for text in ([block.text] if isinstance(block, Paragraph) else block.items)
    ]
    return " ".join(texts).split()


def typed_words(raw: RawAnswer) -> list[str]:
    match raw:
        case RawText(text):
            return clean_text(text).split()
        case RawItems(items) | RawOptionalItems(True, items):
            return " ".join(clean_text(each.text) for each in items).split()
        case RawOptionalItems(False, _):
            return ["Nee."]
        case _:
            return []


@given(drafts)
def test_what_was_typed_is_printed_word_for_word_and_in_order(draft: Draft) -> None:
    document = compose(FORM, read_answers(FORM, draft, TODAY), WORDS)
    for section in document.sections:
        raw = draft.answers[section.key]
        if isinstance(raw, RawText | RawItems | RawOptionalItems):
            assert words_of(section.blocks) == typed_words(raw)
        if isinstance(raw, RawPlaces):
            printed = " ".join(words_of(section.blocks))
            rows = [row for row in raw.rows if clean_text(row.place)]
            assert printed == " ".join(
                " ".join(clean_text(row.place).split())
                + (
                    ", " + " ".join(clean_text(row.country).split())
                    if clean_text(row.country)
                    else ""
                )
                + "."
                for row in rows
            )


@given(drafts)
def test_an_answer_read_and_typed_again_is_the_same(draft: Draft) -> None:
    answers = read_answers(FORM, draft, TODAY)
    again = Draft({key: raw_answer(each) for key, each in answers.items()})
    assert read_answers(FORM, again, TODAY) == answers


def test_items_print_as_bullets() -> None:
    assert compose_answer(FORM, Items(("<b>&",)), WORDS) == (BulletList(("<b>&",)),)
