"""Files and folders from outside into the archive, off the screen's thread.

One file is said in a line at the window's foot; more get a window of their own that can be stopped.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from tripdesk.domain.errors import KnownError
from tripdesk.ui.notice import Notice
from tripdesk.ui.tasks import Tasks

if TYPE_CHECKING:  # the window shows before the use cases are imported
    from tripdesk.services.file_reading import IncomingReader
    from tripdesk.services.importing import Outcome
    from tripdesk.services.reports import Reports
    from tripdesk.services.resolving import Side
    from tripdesk.ui.import_dialog import ImportDialog

_TELL_EVERY = 0.1
"""Seconds: the screen is not told of each of a thousand files by itself."""


class ImportFlow(QObject):
    """Long-lived, like the window it speaks for."""

    listed = Signal()
    """What the lists show has changed."""
    opened = Signal(str)
    """This report is to be shown."""
    _found = Signal(int)
    _came = Signal(object)
    _inside = Signal(int, int)

    def __init__(
        self,
        window: QWidget,
        open_reports: Callable[[], Reports],
        read: IncomingReader | None,
        tasks: Tasks,
        notice: Notice,
        warn: Callable[[KnownError], None],
    ) -> None:
        super().__init__(window)
        self._window, self._open_reports, self._read = window, open_reports, read
        self._tasks, self._notice, self._warn = tasks, notice, warn
        self._stop = threading.Event()
        self._dialog: ImportDialog | None = None
        self._found.connect(self._on_found)
        self._came.connect(self._on_came)
        self._inside.connect(self._on_inside)

    def take_in(self, paths: Sequence[str]) -> None:
        """Take files and folders in; with none given, ask which files."""
        if not paths:
            kinds = (
                self.tr("Reports and transfer files") + " (*.json *.pdf *.txt *.toml *.tripdesk)"
            )
            paths, _ = QtWidgets.QFileDialog.getOpenFileNames(
                self._window, self.tr("Import reports"), "", kinds
            )
        if not paths or self._read is None or self._dialog is not None:
            return
        chosen = [Path(each) for each in paths]
        if len(chosen) == 1 and not chosen[0].is_dir() and chosen[0].suffix != ".tripdesk":
            work = partial(_take_one, self._open_reports, self._read, chosen[0])
            self._tasks.do(work, self._say_one, self._warn)
            return
        self._take_many(self._read, chosen)

    # One file ---------------------------------------------------------------------------------

    def _say_one(self, outcome: Outcome) -> None:
        from tripdesk.ui.taking_in import report_of, words_of  # noqa: PLC0415 - after the start

        self.listed.emit()
        if outcome.error is not None:
            self._warn(outcome.error)
            return
        if outcome.incoming is not None:
            self._notice.say(
                words_of(outcome), self.tr("Compare…"), partial(self._ask_choice, outcome)
            )
            return
        self._notice.say(words_of(outcome))
        shown = report_of(outcome)
        if shown is not None:
            self.opened.emit(shown)

    # Many files -------------------------------------------------------------------------------

    def _take_many(self, read: IncomingReader, paths: Sequence[Path]) -> None:
        from tripdesk.ui.import_dialog import ImportDialog  # noqa: PLC0415 - after the start

        self._stop.clear()
        dialog = ImportDialog(self._window)
        dialog.stop_asked.connect(self._on_dialog_stop_asked)
        dialog.choice_asked.connect(self._on_dialog_choice_asked)
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()
        self._tasks.do(partial(self._run, read, paths), self._end, self._fail)

    def _run(self, read: IncomingReader, paths: Sequence[Path]) -> int:
        """Take them in, on the worker's thread; return how many were left aside."""
        from tripdesk.services.importing import Importing, find_files  # noqa: PLC0415

        reports = self._open_reports()
        found = find_files(paths)
        self._found.emit(len(found.files))
        waiting: list[Outcome] = []
        told = monotonic()

        def inside(done: int, total: int) -> None:
            nonlocal told
            if self._stop.is_set():
                raise KnownError("import.stopped")
            if monotonic() - told > _TELL_EVERY:
                told = monotonic()
                self._inside.emit(done, total)

        importing = Importing(reports, read, inside)
        for outcome in importing.run(found.files, lambda _: not self._stop.is_set()):
            waiting.append(outcome)
            if monotonic() - told > _TELL_EVERY:
                told = monotonic()
                self._came.emit(waiting)
                waiting = []
        self._came.emit(waiting)
        return len(found.left)

    @Slot(int)
    def _on_found(self, count: int) -> None:
        if self._dialog is not None:
            self._dialog.show_total(count)

    @Slot(object)
    def _on_came(self, outcomes: list[Outcome]) -> None:
        if self._dialog is not None:
            self._dialog.add(outcomes)

    @Slot(int, int)
    def _on_inside(self, done: int, total: int) -> None:
        if self._dialog is not None:
            self._dialog.show_inside(done, total)

    def _end(self, left: int) -> None:
        self.listed.emit()
        if self._dialog is not None:
            self._dialog.end(left)

    def _fail(self, error: KnownError) -> None:
        self._end(0)
        self._warn(error)

    @Slot()
    def _on_dialog_stop_asked(self) -> None:
        self._stop.set()

    @Slot()
    def _on_dialog_finished(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()

    # Conflicts --------------------------------------------------------------------------------

    @Slot(object)
    def _on_dialog_choice_asked(self, outcome: Outcome) -> None:
        self._ask_choice(outcome)

    def _ask_choice(self, outcome: Outcome) -> None:
        """Show both sides, and do what is chosen."""
        from tripdesk.ui.archive.conflict_dialog import ConflictDialog  # noqa: PLC0415
        from tripdesk.ui.archive.details import sides_of  # noqa: PLC0415

        placed, incoming = outcome.placed, outcome.incoming
        if placed is None or incoming is None:
            return
        try:
            title, ours, theirs = sides_of(self._open_reports(), placed.id, incoming)
        except KnownError as error:
            self._warn(error)
            return
        dialog = ConflictDialog(self._dialog or self._window, title, ours, theirs)
        dialog.exec()
        chosen = dialog.chosen
        dialog.deleteLater()
        if chosen is not None:
            work = partial(_resolve, self._open_reports, outcome, chosen)
            self._tasks.do(work, partial(self._say_settled, outcome), self._warn)

    def _say_settled(self, outcome: Outcome, side: Side) -> None:
        from tripdesk.services.resolving import Side  # noqa: PLC0415 - after the start

        ours = self.tr("the archive's answers go on, the file's are kept")
        theirs = self.tr("the file's answers go on, the archive's are kept")
        said = ours if side is Side.OURS else theirs
        if self._dialog is not None:
            self._dialog.settled(outcome, said)
        else:
            self._notice.say(f"{outcome.path.name}: {said}")
        self.listed.emit()


def _take_one(open_reports: Callable[[], Reports], read: IncomingReader, path: Path) -> Outcome:
    from tripdesk.services.importing import Importing  # noqa: PLC0415 - after the start

    return Importing(open_reports(), read).one(path, path.name)


def _resolve(open_reports: Callable[[], Reports], outcome: Outcome, side: Side) -> Side:
    from tripdesk.services.resolving import resolve  # noqa: PLC0415 - after the start

    if outcome.placed is not None and outcome.incoming is not None:
        resolve(open_reports(), outcome.placed.id, outcome.incoming, side)
    return side
