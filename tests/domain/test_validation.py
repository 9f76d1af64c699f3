"""Each fault has its code and its place."""

from __future__ import annotations

import pytest

from tests.helpers.forms import TODAY, official_form
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
from tripdesk.domain.problems import Severity
from tripdesk.domain.validation import check, has_errors

FORM = official_form()
RIGHT: dict[str, RawAnswer] = {
    "travellers": RawCount("1"),
    "period": RawPeriod("8-2-2020", "13-2-2020"),
    "purpose": RawText("Kennis vergaren."),
    "locations": RawPlaces((RawPlace("Abu Dhabi", "United Arab Emirates"),)),
    "meetings": RawItems((RawItem("En anderen."),)),
    "results": RawItems((RawItem("Meer kennis."),)),
    "follow_ups": RawOptionalItems(decision=False),
}


def codes(**changed: RawAnswer) -> list[tuple[str, str]]:
    problems = check(FORM, Draft({**RIGHT, **changed}), TODAY)
    return [(each.question, each.code) for each in problems]


def test_a_right_report_has_no_problem() -> None:
    assert codes() == []


def test_an_empty_draft_misses_every_answer_in_the_forms_order() -> None:
    problems = check(FORM, Draft(), TODAY)
    assert [each.question for each in problems] == [each.key for each in FORM.questions]
    assert {each.code for each in problems} == {"answer.missing"}
    assert has_errors(problems)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("0", "count.out_of_range"),
        ("1000", "count.out_of_range"),
        ("-3", "count.out_of_range"),
        ("9" * 5000, "count.out_of_range"),
        ("vier", "count.not_a_number"),
        ("²", "count.not_a_number"),
        ("1,5", "count.not_a_number"),
        ("  ", "answer.missing"),
    ],
)
def test_a_wrong_number_of_travellers(typed: str, code: str) -> None:
    assert codes(travellers=RawCount(typed)) == [("travellers", code)]


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("13-2-2020", "8-2-2020", ["period.reversed"]),
        ("8 fe", "13-2-2020", ["start.not_a_date"]),
        ("8-2-2020", "", ["end.missing"]),
        ("", "30-2-2020", ["start.missing", "end.not_a_date"]),
        ("8-2-1920", "8-2-2020", ["period.too_long"]),
        ("8-2-2020", "8-4-2020", ["period.in_future"]),
    ],
)
def test_a_wrong_period(start: str, end: str, found: list[str]) -> None:
    assert codes(period=RawPeriod(start, end)) == [("period", code) for code in found]


def test_a_future_trip_and_a_place_without_country_only_warn() -> None:
    draft = Draft({**RIGHT, "locations": RawPlaces((RawPlace("Bern"), RawPlace("", "Italië")))})
    problems = check(FORM, draft, TODAY)
    assert [(each.severity, each.code, each.item) for each in problems] == [
        (Severity.WARNING, "country.missing", 0),
        (Severity.ERROR, "place.missing", 1),
    ]


def test_follow_ups_ask_for_a_decision_and_for_points() -> None:
    assert codes(follow_ups=RawOptionalItems()) == [("follow_ups", "answer.missing")]
    assert codes(follow_ups=RawOptionalItems(decision=True)) == [("follow_ups", "items.missing")]
