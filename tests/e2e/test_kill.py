"""The plug is pulled in the middle of a word: what was typed is there at the next start."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.helpers.archive import archive
from tests.helpers.driven import driven
from tripdesk.domain.drafts import RawItems

TEXT = """De burgemeester van Abu Dhabi
De directeur stedelijke ontwikkeling, en de collega's van haar dienst
Een adviseur van het ministerie voor klimaat (élke week een ander)
Vertegenwoordigers van 12 steden
"""
PROMISE = 0.1
"""Every change is on disk within so many seconds."""


@pytest.mark.parametrize("characters", [31, 120])
def test_a_kill_in_question_5_costs_no_character(tmp_path: Path, characters: int) -> None:
    with driven(tmp_path) as window:
        window.press("Space")  # New report, the one button with the focus
        for _ in range(4):
            window.press("Ctrl+Return")
        told = []
        for typed, at in window.type(TEXT):
            told.append((typed, at))
            if typed == characters:
                killed = time.monotonic()
                window.process.kill()
    assert window.process.returncode == -9
    promised = max(typed for typed, at in told if at <= killed - PROMISE)
    assert promised > characters // 2
    expected = TEXT[:promised].rstrip("\n")
    # The program itself first: it is the one to mend what the kill left behind.
    with driven(tmp_path) as window:
        with archive(tmp_path) as store:
            (row,) = store.rows()
        window.open_report(row.id)
        shown = "\n".join(window.texts())
    assert shown.startswith(expected)
    with archive(tmp_path) as store:
        draft = store.get(row.id).draft
        assert draft is not None
        assert draft.step == "meetings"
        meetings = draft.draft.answers["meetings"]
        assert isinstance(meetings, RawItems)
        assert "\n".join(each.text for each in meetings.items).startswith(expected)
