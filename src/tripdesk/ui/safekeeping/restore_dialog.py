"""Which backup to put back: what is inside, and what would change, before anything does."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from tripdesk.domain.errors import KnownError
from tripdesk.ui.help_key import HelpKey
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.parts import announce, button, column, give_room, label, worn
from tripdesk.ui.safekeeping.backup_words import change_words, contents_words, moment_words

if TYPE_CHECKING:
    from tripdesk.services.safekeeping import Backup, RestorePreview
    from tripdesk.ui.safekeeping.needs import SafekeepingNeeds
    from tripdesk.ui.tasks import Tasks

_WIDTH, _LINES, _FEWEST = 64, 24, 3
_PATH = Qt.ItemDataRole.UserRole


class RestoreDialog(QDialog):
    """Lists the backups; `path` is the one that is looked at."""

    chosen = Signal(object)
    """The `Path` of the backup that is to be put back."""

    def __init__(
        self, parent: QWidget, needs: SafekeepingNeeds, tasks: Tasks, today: date, folder: str = ""
    ) -> None:
        super().__init__(parent)
        HelpKey(self, "backup")
        self.setWindowTitle(self.tr("Put a backup back"))
        give_room(self, _WIDTH, _LINES)
        self._needs, self._tasks, self._today = needs, tasks, today
        self.path: Path | None = None
        self._folder = folder
        self.backups = QListWidget()
        self.backups.setAccessibleName(self.tr("Backups, newest first"))
        self.backups.setMinimumHeight(self.fontMetrics().lineSpacing() * _FEWEST)
        self.backups.currentItemChanged.connect(self._on_backups_current_item_changed)
        self._inside, self._change = label(""), label("")
        self._change.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = column(self, margin=3, gap=2)
        layout.addWidget(label(self.tr("Which backup do you want to put back?"), "heading"))
        layout.addWidget(self.backups, 1)
        other = button(self.tr("A backup in another folder…"), self._on_other_clicked, "plain")
        other.setAutoDefault(False)
        layout.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._inside)
        layout.addWidget(self._change)
        layout.addWidget(self._buttons())
        self._say(self.tr("The backups are being looked up…"))
        tasks.do(lambda: needs.keeper().backups(), self._list, self._warn)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = QPushButton(self.tr("Put this backup back"))
        self.go.setObjectName("main")
        self.go.setEnabled(False)
        box.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        box.accepted.connect(self._on_box_accepted)
        box.rejected.connect(self.reject)
        return box

    @Slot()
    def _on_box_accepted(self) -> None:
        self.accept()
        self.chosen.emit(self.path)

    def _list(self, found: Sequence[Backup]) -> None:
        if not isValid(self):
            return  # it was closed before the answer came
        self._say("" if found else self.tr("There is no backup in the usual folder yet."))
        for each in found:
            words = f"{moment_words(each.made_at, self._today, self.locale())} · "
            words += contents_words(each)
            item = QListWidgetItem(words)
            item.setData(_PATH, str(each.path))
            self.backups.addItem(item)
        if found:
            self.backups.setCurrentRow(0)
            self.backups.setFocus()

    @Slot()
    def _on_backups_current_item_changed(self) -> None:
        item = self.backups.currentItem()
        if item is not None:
            self._look_at(Path(item.data(_PATH)))

    @Slot()
    def _on_other_clicked(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a backup"),
            self._folder,
            self.tr("Backups of TripDesk") + " (*.sqlite3)",
        )
        if name:
            self.backups.setCurrentRow(-1)
            self._look_at(Path(name))

    def _look_at(self, path: Path) -> None:
        self.path = path
        self.go.setEnabled(False)
        self._say(self.tr("The backup is being checked…"))
        self._tasks.do(
            lambda: self._needs.keeper().preview(path),
            partial(self._show, path),
            partial(self._refuse, path),
        )

    def _show(self, path: Path, seen: RestorePreview) -> None:
        if not isValid(self) or path != self.path:
            return
        when = moment_words(seen.backup.made_at, self._today, self.locale())
        self._say(f"{when}: {contents_words(seen.backup)}", change_words(seen))
        self.go.setEnabled(True)

    def _refuse(self, path: Path, error: KnownError) -> None:
        if isValid(self) and path == self.path:
            self._warn(error)

    def _warn(self, error: KnownError) -> None:
        if not isValid(self):
            return
        self._say(error_sentence(error), look="failed")

    def _say(self, words: str, changes: str = "", look: str = "") -> None:
        worn(self._inside, look)
        self._inside.setText(words)
        self._change.setText(changes)
        announce(self, f"{words}\n{changes}".strip())
