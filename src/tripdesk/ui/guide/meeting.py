"""Somebody else typed in the report that is open here: both texts are shown, and one is chosen.

What is typed here waits meanwhile, in memory and in the journal.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from tripdesk.domain.errors import KnownError
from tripdesk.ui.guide.writing import Writing

if TYPE_CHECKING:
    from tripdesk.services.meeting import Settled
    from tripdesk.services.reports import Reports
    from tripdesk.ui.archive.conflict_dialog import ConflictDialog
    from tripdesk.ui.autosave import Autosave
    from tripdesk.ui.tasks import Tasks

_MET = frozenset({"draft.conflict", "report.changed"})


class Meeting(QObject):
    """Belongs to the guide of one report."""

    reopened = Signal(str)
    """This report is to be read anew and shown."""
    resumed = Signal()
    """What is typed here goes on."""
    failed = Signal(object)

    def __init__(
        self, writing: Writing, reports: Reports, autosave: Autosave, tasks: Tasks, guide: QWidget
    ) -> None:
        super().__init__(guide)
        self._writing, self._reports, self._tasks = writing, reports, tasks
        self._autosave = autosave
        self._dialog: ConflictDialog | None = None
        self._later = self._settling = False
        autosave.failed.connect(self._on_autosave_failed)

    def ask_again(self) -> None:
        """Ask at the next refusal, though it was put off before: one goes to another step."""
        self._later = False

    @Slot(object)
    def _on_autosave_failed(self, error: KnownError) -> None:
        if error.code not in _MET or error.params.get("id") != self._writing.id:
            return
        if self._dialog is not None or self._later or self._settling:
            return
        known, refused = self._writing.revision, error.params.get("revision")
        if isinstance(refused, int) and known is not None and refused <= known:
            return  # told before it was settled
        try:
            self._ask()
        except KnownError as fault:
            self.failed.emit(fault)

    def _ask(self) -> None:
        from tripdesk.services.meeting import theirs_of  # noqa: PLC0415 - seldom
        from tripdesk.ui.archive.conflict_dialog import ConflictDialog, Sides  # noqa: PLC0415
        from tripdesk.ui.archive.details import texts_of  # noqa: PLC0415

        writing, reports = self._writing, self._reports
        theirs, draft = theirs_of(reports, writing.id)
        said = self.tr(
            "Somebody else typed in this report while you did. The text you choose goes on in it;"
            " the other is kept as a concept of its own."
        )
        if draft is None:
            said = self.tr(
                "Somebody else finished this report while you typed. What you typed is kept as a"
                " concept of its own."
            )
        sides = Sides(
            self.tr("What you typed"),
            self.tr("What somebody else saved"),
            said,
            self.tr("Go on with mine"),
            self.tr("Go on with theirs"),
        )
        mine = texts_of(reports, writing.form, writing.draft)
        other = texts_of(reports, writing.form, theirs)
        guide = self.parent()
        assert isinstance(guide, QWidget)
        self._dialog = ConflictDialog(guide, writing.title(), mine, other, sides)
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.open()

    @Slot()
    def _on_dialog_finished(self) -> None:
        from tripdesk.services.meeting import settle  # noqa: PLC0415 - seldom

        dialog, self._dialog = self._dialog, None
        if dialog is None:
            return
        dialog.deleteLater()
        if dialog.chosen is None:
            self._later = True
            return
        self._settling = True
        writing = self._writing
        self._autosave.forget()
        work = partial(
            settle,
            self._reports,
            writing.id,
            writing.form,
            writing.draft,
            writing.step,
            dialog.chosen,
        )
        self._tasks.do(work, partial(self._go_on, dialog.chosen.name == "OURS"), self._fail)

    def _go_on(self, mine: bool, settled: Settled) -> None:
        self._settling = False
        if mine and settled.report_id == self._writing.id:
            self._writing.go_on_from(settled.revision)
            self._writing.save()
            self.resumed.emit()
        else:
            self._writing.give_up()
            self.reopened.emit(settled.report_id)

    def _fail(self, error: KnownError) -> None:
        self._settling = False
        self._writing.save()  # the way to the disk goes on, and asks again where it must
        self.failed.emit(error)
