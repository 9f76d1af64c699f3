"""The menus: everything that can be done, with its key, pale where it cannot be done now.

Made anew when the language changes. What an entry does is the window's; the name ties the two.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from tripdesk.ui.editing import SLOTS, Editing
from tripdesk.ui.language import NAMES

Keys = QKeySequence.StandardKey | str
ALWAYS = frozenset(
    {
        "new",
        "announce",
        "follow_ups",
        "retention",
        "mentions",
        "import",
        "back_up",
        "restore",
        "quit",
        "find",
        "overview",
        "larger",
        "smaller",
        "normal",
        "settings",
    }
    | {"help", "topics", "log", "about"}
    | {"export_register", "export_publication", "export_transfer", "export_data"}
)
"""What can be done whatever is open."""
_WITHOUT_ARCHIVE = ALWAYS - {
    *("new", "announce", "follow_ups", "retention", "import", "back_up", "restore", "find"),
    *("settings", "overview"),
}

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class Menus(QObject):
    """The menu bar of the window."""

    def __init__(
        self, window: QMainWindow, do: Mapping[str, Callable[[], object]], editing: Editing
    ) -> None:
        super().__init__(window)
        self._window, self._do, self._editing = window, do, editing
        self._actions: dict[str, QAction] = {}
        self._languages: QActionGroup | None = None

    def build(self, language: str, choose: Callable[[str], None]) -> None:
        """Fill the bar in the language of the screens."""
        bar = self._window.menuBar()
        bar.clear()  # which takes the menus off the bar, and leaves them alive
        for before in bar.findChildren(QMenu, options=_DIRECT):
            before.deleteLater()
        self._actions.clear()
        self._file(bar.addMenu(self.tr("&File")))
        self._edit(bar.addMenu(self.tr("&Edit")))
        self._view(bar.addMenu(self.tr("&View")), language, choose)
        self._report(bar.addMenu(self.tr("&Report")))
        self._help(bar.addMenu(self.tr("&Help")))

    def allow(self, names: Collection[str]) -> None:
        """Let these entries be chosen, and what can always be done; the others are pale."""
        for name, action in self._actions.items():
            if name not in SLOTS:
                action.setEnabled(name in self._do and (name in ALWAYS or name in names))

    def rest(self) -> None:
        """Let nothing be chosen that needs the archive."""
        for name, action in self._actions.items():
            action.setEnabled(name in _WITHOUT_ARCHIVE)

    def action(self, name: str) -> QAction:
        """Return an entry by its name."""
        return self._actions[name]

    def tick(self, name: str, *, on: bool) -> None:
        """Show whether something that is on or off is on."""
        self._actions[name].setChecked(on)

    def names(self) -> list[str]:
        """Return the names of the entries."""
        return list(self._actions)

    def languages(self) -> list[QAction]:
        """Return the entries that choose a language."""
        return [] if self._languages is None else self._languages.actions()

    # The menus -----------------------------------------------------------------------------

    def _file(self, menu: QMenu) -> None:
        self._add(menu, "new", self.tr("&New report"), QKeySequence.StandardKey.New)
        self._add(menu, "duplicate", self.tr("New report &based on this one"))
        self._add(menu, "announce", self.tr("Announce a &trip…"), "Ctrl+Shift+N")
        self._add(menu, "import", self.tr("&Import…"), QKeySequence.StandardKey.Open)
        menu.addSeparator()
        self._add(menu, "save_pdf", self.tr("&Save PDF as…"), QKeySequence.StandardKey.Save)
        self._add(menu, "view_pdf", self.tr("&View PDF"))
        self._add(menu, "print", self.tr("&Print…"), QKeySequence.StandardKey.Print)
        export = menu.addMenu(self.tr("&Export"))
        self._add(export, "export_register", self.tr("Travel &register…"))
        self._add(export, "export_publication", self.tr("&Publication folder…"))
        self._add(export, "export_transfer", self.tr("&Transfer file…"))
        self._add(export, "export_data", self.tr("All &data (JSON)…"))
        menu.addSeparator()
        self._add(menu, "back_up", self.tr("&Make a backup…"))
        self._add(menu, "restore", self.tr("Put a backup ba&ck…"))
        menu.addSeparator()
        self._add(menu, "leave", self.tr("&All reports"), "Ctrl+W")
        quit_action = self._add(menu, "quit", self.tr("&Quit"), "Ctrl+Q")
        quit_action.setMenuRole(QAction.MenuRole.QuitRole)

    def _edit(self, menu: QMenu) -> None:
        standard = QKeySequence.StandardKey
        words = {
            "undo": (self.tr("&Undo"), standard.Undo),
            "redo": (self.tr("&Redo"), standard.Redo),
            "cut": (self.tr("Cu&t"), standard.Cut),
            "copy": (self.tr("&Copy"), standard.Copy),
            "paste": (self.tr("&Paste"), standard.Paste),
            "selectAll": (self.tr("Select &all"), standard.SelectAll),
        }
        for slot, (text, keys) in words.items():
            if slot in {"cut", "selectAll"}:
                menu.addSeparator()
            action = QAction(text, menu)
            action.setShortcut(keys)
            action.triggered.connect(partial(self._editing.do, slot))
            menu.addAction(action)
            self._actions[slot] = action
        menu.addSeparator()
        self._add(menu, "find", self.tr("&Find in the reports"), standard.Find)
        self._add(menu, "mentions", self.tr("Find a &name everywhere…"))
        menu.addSeparator()
        settings = self._add(menu, "settings", self.tr("&Settings…"), "Ctrl+,")
        settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        menu.aboutToShow.connect(self._on_edit_about_to_show)

    def _view(self, menu: QMenu, language: str, choose: Callable[[str], None]) -> None:
        preview = self._add(menu, "preview", self.tr("The report &beside the question"), "F9")
        preview.setCheckable(True)
        self._add(menu, "columns", self.tr("&Columns and order…"), "Ctrl+Shift+L")
        self._add(menu, "follow_ups", self.tr("&Follow-ups…"))
        self._add(menu, "retention", self.tr("What may be &destroyed…"))
        self._add(menu, "overview", self.tr("Over&view"), "Ctrl+Shift+O")
        self._add(menu, "bin", self.tr("The b&in"))
        menu.addSeparator()
        self._add(menu, "larger", self.tr("&Larger text"), QKeySequence.StandardKey.ZoomIn)
        self._add(menu, "smaller", self.tr("&Smaller text"), QKeySequence.StandardKey.ZoomOut)
        self._add(menu, "normal", self.tr("&Normal text"), "Ctrl+0")
        menu.addSeparator()
        # Both words in both languages: who cannot read one finds the way by the other.
        languages = menu.addMenu("&Taal / Language")
        self._languages = QActionGroup(languages)
        for code, name in NAMES.items():
            action = self._languages.addAction(name)
            action.setCheckable(True)
            action.setChecked(code == language)
            action.triggered.connect(partial(choose, code))
            languages.addAction(action)

    def _report(self, menu: QMenu) -> None:
        self._add(menu, "open", self.tr("&Open"))
        self._add(menu, "details", self.tr("&Details…"), "Ctrl+D")
        self._add(menu, "correct", self.tr("&Correct in a new version"))
        menu.addSeparator()
        # The guide listens to these keys itself; twice the same key would be none.
        self._add(menu, "previous", _with_key(self.tr("&Previous step"), "Alt+Left"))
        self._add(menu, "next", _with_key(self.tr("&Next step"), "Alt+Right"))
        self._add(menu, "check", self.tr("Chec&k and finish"), "Ctrl+Shift+Return")
        menu.addSeparator()
        self._add(menu, "to_bin", self.tr("&To the bin"))

    def _help(self, menu: QMenu) -> None:
        standard = QKeySequence.StandardKey
        self._add(menu, "help", self.tr("&Help here"), standard.HelpContents)
        self._add(menu, "topics", self.tr("All &subjects"))
        menu.addSeparator()
        self._add(menu, "log", self.tr("&Log"))
        about = self._add(menu, "about", self.tr("&About TripDesk"))
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _add(self, menu: QMenu, name: str, text: str, keys: Keys | None = None) -> QAction:
        action = QAction(text, menu)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(partial(self._call, name))
        menu.addAction(action)
        self._actions[name] = action
        return action

    def _call(self, name: str) -> None:
        self._do[name]()

    @Slot()
    def _on_edit_about_to_show(self) -> None:
        for slot in SLOTS:
            self._actions[slot].setEnabled(self._editing.can(slot))


def _with_key(text: str, keys: str) -> str:
    """Return the words of an entry with a key that another part listens to."""
    return f"{text}\t{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}"
