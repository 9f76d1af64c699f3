"""The follow-ups in short, beside the list: whole points, and how many more there are."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tripdesk.ui.archive.summary_page import follow_up_words


def test_points_are_said_whole_and_the_rest_is_counted(qtbot: QtBot) -> None:
    del qtbot
    points = [f"Vervolggesprek nummer {number} over hitte in de stad." for number in range(30)]
    *said, last = follow_up_words(points).split("\n")
    assert said == [f"•  {each}" for each in points[: len(said)]]
    assert 1 <= len(said) < 30
    assert str(30 - len(said)) in last


def test_few_points_are_all_there(qtbot: QtBot) -> None:
    del qtbot
    assert follow_up_words(["Een.", "Twee."]) == "•  Een.\n•  Twee."
