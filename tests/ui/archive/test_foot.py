"""The line below the list says where everything is, and who backs it up."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tripdesk.ui.archive.foot import Foot


def said(foot: Foot) -> list[str]:
    return [each.text() for each in foot.findChildren(QLabel) if each.text()]


def test_it_says_where_the_archive_is_and_when_it_was_backed_up(qtbot: QtBot) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    foot.set_stock(3, 0)
    foot.set_backup("last backup today 09:00", "", "")
    assert said(foot) == ["3 report(s) · everything is on this computer · last backup today 09:00"]
    foot.set_backup("your office backs it up", "", "anna@db.office.example/tripdesk")
    assert said(foot) == [
        "3 report(s) · everything is at anna@db.office.example/tripdesk · your office backs it up"
    ]


def test_in_a_low_window_it_says_only_how_many(qtbot: QtBot) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    foot.set_stock(3, 0)
    foot.set_brief(brief=True)
    assert said(foot) == ["3 report(s)"]
    (words,) = (each for each in foot.findChildren(QLabel) if each.text())
    assert words.toolTip() == "everything is on this computer"
    foot.set_brief(brief=False)
    assert said(foot) == ["3 report(s) · everything is on this computer"]
