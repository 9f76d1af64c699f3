"""The place beside the list: what is chosen, asked of the archive as one looks at it.

Its content is made after the first rows are painted: they go first. Where it has no room it opens
in a window of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from tripdesk.services.rows import ReportRow
from tripdesk.ui.archive.acts import Act
from tripdesk.ui.archive.asking import Asking
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.parts import column, give_room

if TYPE_CHECKING:  # the first rows show before the use cases are imported
    from tripdesk.services.reports import Reports
    from tripdesk.ui.archive.details_pane import DetailsPane
    from tripdesk.ui.archive.pane_talk import PaneTalk
    from tripdesk.ui.preview.previewing import Previewing

_WIDE, _WIDEST = 48, 68
"""The details are so many average characters of the font wide."""


class Beside(QFrame):
    """Passes on what is asked of the one report it shows."""

    act_asked = Signal(object)
    dossier_typed = Signal(str, object)
    follow_up_typed = Signal(object)
    hold_asked = Signal(str, bool)
    erase_asked = Signal(str, int)
    failed = Signal(object)

    def __init__(
        self,
        model: RowsModel,
        asking: Asking,
        open_reports: Callable[[], Reports],
        previewing: Callable[[], Previewing | None],
    ) -> None:
        super().__init__()
        self._previewing = previewing
        self.setObjectName("card")
        self._model, self._asking, self._open_reports = model, asking, open_reports
        self._rows: Sequence[ReportRow] = ()
        """The one report that is shown, or none."""
        self._pane: DetailsPane | None = None
        self._talk: PaneTalk | None = None
        self._place = column(self)

    def furnish(self) -> bool:
        """Make the content where it is not there yet; tell whether that was so."""
        if self._pane is not None:
            return False
        from tripdesk.ui.archive.details_pane import DetailsPane  # noqa: PLC0415 - see above
        from tripdesk.ui.archive.pane_talk import PaneTalk  # noqa: PLC0415 - see above

        pane = DetailsPane(self._model.today, self._previewing)
        pane.act_asked.connect(self.act_asked)
        self._talk = PaneTalk(pane, self._asking, self._open_reports)
        self._talk.failed.connect(self.failed)
        pane.dossier.typed.connect(self.dossier_typed)
        pane.dossier.follow_up_typed.connect(self.follow_up_typed)
        pane.dossier.hold_asked.connect(self.hold_asked)
        pane.erase_asked.connect(self.erase_asked)
        self._place.addWidget(pane)
        self._pane = pane
        return True

    def keep(self) -> None:
        """Have what was typed here kept now."""
        if self._pane is not None:
            self._pane.dossier.flush()

    # The room it has -----------------------------------------------------------------------------

    def wanted_width(self) -> int:
        """Return how wide it stands beside the list."""
        return self.fontMetrics().averageCharWidth() * _WIDE

    def take(self, room: int) -> bool:
        """Stand beside the list in so much room, or leave it all to the list; tell which."""
        widest, wanted = self.fontMetrics().averageCharWidth() * _WIDEST, self.wanted_width()
        roomy = room >= wanted
        spare = max(room - wanted, 0)  # a third of it; the list has the rest
        self.setFixedWidth(min(wanted + spare // 3, widest))
        self.setVisible(roomy)
        return roomy

    def go(self) -> None:
        """Bring the keyboard here; where there is no room, in a window of its own."""
        pane = self._pane
        if pane is None:
            return
        if self.isVisible():
            pane.take_focus()
            return
        dialog = QtWidgets.QDialog(self.parentWidget())
        dialog.setWindowTitle(pane.accessibleName())
        column(dialog, margin=1).addWidget(pane)
        pane.show()
        give_room(dialog, 60, 34)
        pane.act_asked.connect(dialog.accept)
        dialog.exec()
        pane.act_asked.disconnect(dialog.accept)
        self._place.addWidget(pane)
        pane.show()
        dialog.deleteLater()

    # What is shown -------------------------------------------------------------------------------

    def show_chosen(self, rows: Sequence[ReportRow], count: int, acts: Collection[Act]) -> None:
        """Show what is chosen: one report, how many, or none; `rows` are those that are here."""
        self._rows = rows if count == 1 else ()
        pane, talk = self._pane, self._talk
        if pane is None or talk is None:
            return
        if self._rows:
            talk.show(rows[0], self._model.editor_of(rows[0].id))
            self.show_snippets()
        else:
            talk.drop()
            if count > 1:
                pane.show_several(count)
            else:
                pane.show_none(any_listed=self._model.rowCount() > 0)
        pane.offer(acts)

    def show_snippets(self) -> None:
        """Show where the words that are searched stand in it."""
        if self._rows and self._pane is not None:
            report_id = self._rows[0].id
            self._pane.show_snippets(report_id, self._model.snippets_of(report_id) or ())
