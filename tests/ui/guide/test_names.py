"""Whatever takes the focus in the guide says its name to who hears the screen, and what it is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from tripdesk.ui.guide.guide_screen import GuideScreen
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.parts import TARGET


def stops(guide: GuideScreen) -> Iterator[QWidget]:
    """Give what Tab stops at, in its order."""
    widget = guide.nextInFocusChain()
    while widget is not None and widget is not guide:
        tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tabbed and widget.isVisible() and widget.isEnabled() and guide.isAncestorOf(widget):
            yield widget
        widget = widget.nextInFocusChain()


def test_every_stop_has_a_name_a_role_and_room_for_a_finger(
    window: MainWindow, example: str
) -> None:
    window.open_report(example)
    guide = window.guide
    assert guide is not None
    keys = [*(each.key for each in guide.form.questions), "check", "done"]
    for key in keys:
        if key == "done":
            guide.show_done("Abu Dhabi", 1)
        else:
            guide.go(key)
        found = list(stops(guide))
        assert len(found) >= 3, key
        for each in found:
            spoken = QAccessible.queryAccessibleInterface(each)
            assert spoken.text(QAccessible.Text.Name).strip(), (key, each)
            assert spoken.role() is not QAccessible.Role.NoRole, (key, each)
            assert min(each.width(), each.height()) >= TARGET, (key, each, each.size())
