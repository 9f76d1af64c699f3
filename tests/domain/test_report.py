"""RULES.md's table of states: every step in it is open, every other is refused."""

from __future__ import annotations

from itertools import product

import pytest

from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import Action, Standing, State, after, allowed

OPEN = {
    (State.ANNOUNCED, False): "start bin",
    (State.CONCEPT, True): "finalise bin",
    (State.DEFINITIVE, False): "correct publish bin",
    (State.DEFINITIVE, True): "finalise discard_draft bin",
    (State.PUBLISHED, False): "correct withdraw",
    (State.PUBLISHED, True): "finalise discard_draft withdraw",
}


@pytest.mark.parametrize(("where", "action"), list(product(OPEN, Action)))
def test_only_the_tables_steps_are_open(where: tuple[State, bool], action: Action) -> None:
    standing = Standing(where[0], has_draft=where[1], version=1)
    if action in OPEN[where].split():
        assert isinstance(after(standing, action), Standing)
    else:
        with pytest.raises(KnownError, match=r"step\.forbidden"):
            after(standing, action)


def test_a_published_report_must_be_withdrawn_before_the_bin() -> None:
    published = Standing(State.PUBLISHED, has_draft=False, version=1)
    with pytest.raises(KnownError):
        after(published, Action.BIN)
    assert after(after(published, Action.WITHDRAW), Action.BIN).in_bin


def test_a_correction_makes_the_next_version_that_must_be_published_again() -> None:
    published = Standing(State.PUBLISHED, has_draft=False, version=1)
    corrected = after(after(published, Action.CORRECT), Action.FINALISE)
    assert corrected == Standing(State.DEFINITIVE, has_draft=False, version=2)


def test_in_the_bin_a_report_can_only_be_put_back_or_destroyed() -> None:
    binned = after(Standing(State.CONCEPT, has_draft=True), Action.BIN)
    assert allowed(binned) == {Action.PUT_BACK, Action.DESTROY}
    assert after(binned, Action.PUT_BACK) == Standing(State.CONCEPT, has_draft=True)
