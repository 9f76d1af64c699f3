"""What can be done follows the state, and is never more than the core allows."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product

import pytest

from tripdesk.domain.report import Action, Origin, Standing, State, allowed
from tripdesk.services.records import Facts, ReportRow
from tripdesk.ui.archive.acts import Act, acts_of, acts_of_all

NOW = datetime(2020, 3, 1, tzinfo=UTC)
STEPS = {
    Act.START: Action.START,
    Act.PUBLISH: Action.PUBLISH,
    Act.WITHDRAW: Action.WITHDRAW,
    Act.CORRECT: Action.CORRECT,
    Act.DISCARD_DRAFT: Action.DISCARD_DRAFT,
    Act.BIN: Action.BIN,
    Act.PUT_BACK: Action.PUT_BACK,
    Act.DESTROY: Action.DESTROY,
}


def row(state: State, *, draft: bool = False, in_bin: bool = False) -> ReportRow:
    version = 1 if state in {State.DEFINITIVE, State.PUBLISHED} else 0
    return ReportRow("x", Facts(), state, Origin.OWN, version, draft, in_bin, NOW)


@pytest.mark.parametrize(
    ("of", "first"),
    [
        (row(State.CONCEPT, draft=True), Act.CONTINUE),
        (row(State.DEFINITIVE), Act.VIEW_PDF),
        (row(State.DEFINITIVE, draft=True), Act.CONTINUE),
        (row(State.PUBLISHED), Act.VIEW_PDF),
        (row(State.CONCEPT, draft=True, in_bin=True), Act.PUT_BACK),
    ],
)
def test_the_likeliest_comes_first(of: ReportRow, first: Act) -> None:
    assert acts_of(of)[0] is first


def test_each_step_is_offered_where_the_core_allows_it_and_nowhere_else() -> None:
    for state, draft, in_bin in product(State, (True, False), (True, False)):
        one = row(state, draft=draft, in_bin=in_bin)
        steps = allowed(Standing(state, draft, in_bin, one.version))
        offered = set(acts_of(one))
        assert {act for act, step in STEPS.items() if step in steps} == offered & set(STEPS)


def test_a_report_in_the_bin_is_put_back_or_destroyed_and_nothing_else() -> None:
    assert acts_of(row(State.DEFINITIVE, in_bin=True)) == [Act.PUT_BACK, Act.DESTROY]


def test_for_several_only_what_is_open_to_each_and_makes_sense_for_many() -> None:
    concept, published = row(State.CONCEPT, draft=True), row(State.PUBLISHED)
    assert acts_of_all([concept, concept]) == [Act.SAVE_PDF, Act.BIN]
    assert acts_of_all([concept, published]) == [Act.SAVE_PDF]
    assert acts_of_all([]) == []
