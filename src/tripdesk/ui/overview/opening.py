"""Opens the overview, reads its numbers off the screen's thread, and writes them to a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from tripdesk.domain.errors import KnownError
from tripdesk.services.listing import Query
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.notice import Notice
from tripdesk.ui.surroundings import Surroundings
from tripdesk.ui.tasks import Tasks

if TYPE_CHECKING:  # the window shows before all this is imported
    from tripdesk.services.ports.world import FileWriter
    from tripdesk.services.reports import Reports
    from tripdesk.ui.overview.figures import Figures
    from tripdesk.ui.overview.overview_screen import OverviewScreen


class OverviewPlace(QObject):
    """Long-lived, like the window: the screen itself is made when it is asked for."""

    left = Signal()

    def __init__(
        self,
        window: QWidget,
        screens: QStackedWidget,
        open_reports: Callable[[], Reports],
        writer: FileWriter,
        around: Surroundings,
        tasks: Tasks,
        notice: Notice,
    ) -> None:
        super().__init__(window)
        self._window, self._screens, self._open_reports = window, screens, open_reports
        self._writer, self._around, self._tasks, self._notice = writer, around, tasks, notice
        self._narrowed, self._query = Query(), Query()
        self.screen: OverviewScreen | None = None

    def open(self, narrowed: Query) -> None:
        """Show the overview of what is listed."""
        from tripdesk.ui.overview.overview_screen import OverviewScreen  # noqa: PLC0415 - as above

        self.close()
        self._narrowed = narrowed
        self.screen = screen = OverviewScreen(narrowed)
        screen.left.connect(self.left)
        screen.scope_asked.connect(self._ask)
        screen.csv_asked.connect(self._on_screen_csv_asked)
        self._screens.addWidget(screen)
        self._screens.setCurrentWidget(screen)
        screen.take_focus()
        self._ask(narrowed)

    def close(self) -> None:
        """Take the overview away, where it is shown."""
        screen, self.screen = self.screen, None
        if screen is not None:
            self._screens.removeWidget(screen)
            screen.deleteLater()

    def refresh(self) -> None:
        """Read the numbers again: the archive was changed."""
        if self.screen is not None:
            self._ask(self._query)

    def renew(self) -> None:
        """Make the screen anew, in another language or size."""
        if self.screen is not None:
            self.open(self._narrowed)

    @Slot(object)
    def _ask(self, query: Query) -> None:
        self._query = query
        screen = self.screen
        self._tasks.do(
            partial(_read, self._open_reports, self._around, query),
            partial(self._show, screen),
            partial(self._fail, screen),
        )

    def _show(self, asked: OverviewScreen | None, figures: Figures) -> None:
        """Show numbers that came, where they are still wanted."""
        if self.screen is not None and self.screen is asked and figures.query == self._query:
            self.screen.show_figures(figures)

    def _fail(self, asked: OverviewScreen | None, error: KnownError) -> None:
        if self.screen is not None and self.screen is asked:
            self.screen.say_failed(error_sentence(error))

    # The file ---------------------------------------------------------------------------------

    @Slot(object)
    def _on_screen_csv_asked(self, figures: Figures) -> None:
        write = self._around.write_table
        if write is None:
            return
        suggested = f"{self.tr('Overview')}.csv"
        name, _ = QtWidgets.QFileDialog.getSaveFileName(
            self._window, self.tr("Save as CSV"), suggested, "CSV (*.csv)"
        )
        if name:
            from tripdesk.ui.overview.figures import tables_of  # noqa: PLC0415 - as above

            path = Path(name if Path(name).suffix else f"{name}.csv")
            rows = [
                each
                for table in tables_of(figures)
                for each in ((table.title,), table.headings, *table.rows, ())
            ]
            self._tasks.do(
                lambda: self._writer.write(path, write(rows)),
                lambda _: self._notice.say(self.tr("{name} is saved.").format(name=path.name)),
                lambda error: self._notice.say(error_sentence(error)),
            )


def _read(open_reports: Callable[[], Reports], around: Surroundings, query: Query) -> Figures:
    from tripdesk.ui.overview.figures import read_figures  # noqa: PLC0415 - as above

    return read_figures(open_reports().store.listing, query, around.gazetteer.wait())
