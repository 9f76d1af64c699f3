"""Each step of a report's life has words in its history."""

from __future__ import annotations

import pytest

from tests.helpers.archive import event
from tripdesk.domain.report import Action
from tripdesk.ui.archive.details_pages import event_words


@pytest.mark.parametrize("action", list(Action))
def test_each_step_is_told_with_its_detail(action: Action) -> None:
    words = event_words(event(action, "waarom"))
    assert words.endswith("waarom")
    assert len(words) > len("waarom")
