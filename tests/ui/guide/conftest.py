"""A question of each kind, and a field that is shown and has the focus."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tripdesk.ui.guide.fields import Field, FieldNeeds

TODAY = date(2020, 3, 1)

_F = TypeVar("_F", bound=Field)


@pytest.fixture
def needs() -> FieldNeeds:
    return FieldNeeds(TODAY)


@pytest.fixture(autouse=True)
def dutch_dates() -> object:
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    yield
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def clipboard(qapp: QApplication) -> object:
    """Leave nothing of ours on the clipboard: Qt would free it after Python is gone."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[_F], _F]:
    def show(field: _F) -> _F:
        qtbot.addWidget(field)
        field.resize(800, 500)
        field.show()
        field.activateWindow()
        field.first.setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is field.first)
        return field

    return show
