"""Who edits the reports that are on the screen, where several people work in one archive."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from tripdesk.domain.errors import KnownError
from tripdesk.ui.archive.asking import About, Asking
from tripdesk.ui.archive.rows_model import RowsModel

if TYPE_CHECKING:
    from tripdesk.services.ports.several import Editor
    from tripdesk.services.reports import Reports

_GLANCE = 80
"""Milliseconds that one looks at the same rows before it is asked."""

_AGAIN = 30_000
"""Milliseconds after which it is asked again: a lease may have run out, which nobody tells."""


class Editors(QObject):
    """Fills the model with who edits; an archive of one's own is asked once and never again."""

    came = Signal()

    def __init__(
        self, model: RowsModel, asking: Asking, open_reports: Callable[[], Reports]
    ) -> None:
        super().__init__(asking)
        self._model, self._asking, self._open_reports = model, asking, open_reports
        self._looked = (0, 0)
        self._alone = False
        self._glance = QTimer(self, singleShot=True, interval=_GLANCE)
        self._glance.timeout.connect(self._ask)
        self._again = QTimer(self, interval=_AGAIN)
        self._again.timeout.connect(self._ask)

    @Slot(int, int)
    def look_at(self, first: int, last: int) -> None:
        """Have it known of these rows, which are on the screen."""
        self._looked = (first, last)
        if not self._alone:
            self._glance.start()

    def stop(self) -> None:
        """Ask nothing more."""
        self._glance.stop()
        self._again.stop()

    @Slot()
    def _ask(self) -> None:
        ids = [row.id for row in self._model.rows_here(*self._looked)]
        if ids and not self._alone:
            self._asking.ask(
                About.EDITORS, lambda: _who(self._open_reports, ids), self._on_known, self._on_fault
            )

    def _on_known(self, found: Mapping[str, Editor] | None) -> None:
        if found is None:
            self._alone = True
            self.stop()
            return
        self._again.start()
        if self._model.put_editors(found):
            self.came.emit()

    def _on_fault(self, error: KnownError) -> None:
        del error  # the list says so already


def _who(
    open_reports: Callable[[], Reports], report_ids: Sequence[str]
) -> Mapping[str, Editor] | None:
    """Return who edits these; none where nobody else ever does."""
    from tripdesk.services.ports.several import NobodyElse  # noqa: PLC0415 - after the start

    editing = open_reports().store.editing
    return None if isinstance(editing, NobodyElse) else editing.who(report_ids)


def editor_words(editor: Editor) -> str:
    """Return `being edited by Anna (PC-12) since 14:03`."""
    words = QCoreApplication.translate("rows", "being edited by {name} ({computer}) since {time}")
    since = editor.since.astimezone()
    return words.format(name=editor.name, computer=editor.computer, time=f"{since:%H:%M}")
