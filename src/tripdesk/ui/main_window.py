"""The window: the list of reports, the guide of the one that is open, or the overview."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget
from typing_extensions import override

from tripdesk.services.rows import ReportRow
from tripdesk.ui.archive.opening import ListPlace
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.autosave import Autosave
from tripdesk.ui.editing import Editing
from tripdesk.ui.exporting import ExportFlow
from tripdesk.ui.first_use import FirstUse
from tripdesk.ui.guide.opening import GuidePlace
from tripdesk.ui.language import locale_of
from tripdesk.ui.menus import Menus
from tripdesk.ui.notice import Notice
from tripdesk.ui.opened_once import OpenedOnce
from tripdesk.ui.overview.opening import OverviewPlace
from tripdesk.ui.parts import column
from tripdesk.ui.preview.previews import Previews
from tripdesk.ui.report_flows import ReportFlows
from tripdesk.ui.safekeeping.keeping import Safekeeping
from tripdesk.ui.surroundings import Surroundings
from tripdesk.ui.tasks import Tasks
from tripdesk.ui.telling import Telling
from tripdesk.ui.window.chosen import Chosen
from tripdesk.ui.window.closing import Closing
from tripdesk.ui.window.offers import offer
from tripdesk.ui.window.others import Others
from tripdesk.ui.window.outgoing import Outgoing
from tripdesk.ui.window.text_size import text_size_doings
from tripdesk.ui.window.workplace import Workplace
from tripdesk.ui.window_place import keep_place, show_in_place

if TYPE_CHECKING:
    from tripdesk.services.ports.world import FileWriter
    from tripdesk.services.reports import Reports
    from tripdesk.ui.archive.start_screen import StartScreen
    from tripdesk.ui.guide.guide_screen import GuideScreen
    from tripdesk.ui.settings.applying import SettingsFlow

FIRST_ROWS = 200
"""So many rows at most are read at start-up, before the archive is opened: no screen shows more."""

_PATIENCE = 3.0
"""Seconds that closing waits for the disk before it asks."""


class MainWindow(QMainWindow):
    """Shows the first rows at once; the archive itself is opened when it is first needed."""

    painted = Signal()

    def __init__(
        self,
        open_reports: Callable[[], Reports],
        rows: Sequence[ReportRow],
        model: RowsModel,
        writer: FileWriter,
        around: Surroundings | None = None,
    ) -> None:
        super().__init__()
        self._around = around or Surroundings()
        self._open_reports = OpenedOnce(open_reports, self)
        self.autosave, self.tasks = Autosave(self), Tasks(self)
        self._screens, self._notice = QStackedWidget(), Notice()
        self._first_use = FirstUse(self._around.remembered)
        self._work = Workplace(
            self,
            self._screens,
            self._open_reports,
            writer,
            self._around,
            model.today,
            self.autosave,
            self.tasks,
            self._notice,
        )
        self._settings: SettingsFlow | None = None
        self._closed = False
        self._arrange()
        self._make_parts()
        self._make_screens(model)
        self._connect()
        self.start.seed(rows, whole=len(rows) < FIRST_ROWS)
        self.setWindowTitle("TripDesk")
        self.setAcceptDrops(True)
        self._build_menus()
        show_in_place(self, self._around.remembered)

    def _arrange(self) -> None:
        inside = QWidget()
        layout = column(inside, gap=0)
        layout.addWidget(self._screens, 1)
        layout.addWidget(self._first_use)
        layout.addWidget(self._notice)
        self.setCentralWidget(inside)

    def _make_parts(self) -> None:
        """Make what works for every screen."""
        work, around = self._work, self._around
        self.telling = Telling(self, around)
        self.flows = ReportFlows(
            self, work.reports, work.writer, around.read, self.tasks, self._notice
        )
        self.safety = Safekeeping(
            self,
            self,
            around.safekeeping,
            self.tasks,
            self._notice,
            around.remembered,
            work.today,
        )
        self._closing = Closing(work, self.safety, self.keep_all)
        self._outgoing = Outgoing(work, self.flows)
        self._others = Others(work)
        self._previews = Previews(around, self)

    def _make_screens(self, model: RowsModel) -> None:
        """Make the list; the others are made when they are asked for."""
        work, flows, outgoing = self._work, self.flows, self._outgoing
        self._list = ListPlace(work, model, flows, outgoing, self._previews)
        self._guide = GuidePlace(work, flows, outgoing, self._previews, self._first_use)
        self._overview = OverviewPlace(
            self,
            self._screens,
            work.reports,
            work.writer,
            self._around,
            self.tasks,
            self._notice,
        )
        self._chosen = Chosen(self._guide, self._list, flows, outgoing, self.show_start)
        needs = self._around.delivery
        self._exporting = ExportFlow(
            self, work.reports, work.writer, needs.publishing, needs.register_formats,
            self._chosen.ids, self.tasks, self._notice, flows.warn,
        )  # fmt: skip
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.menus = Menus(self, self._doings(), Editing(application, self))

    def _connect(self) -> None:
        self.autosave.broke.connect(self._on_autosave_broke)
        self._first_use.more_asked.connect(self.show_help)
        self._closing.ready.connect(self.close)
        self._connect_safety()
        self._others.changed.connect(self._on_flows_listed)
        for changed in (self.flows.listed, self._outgoing.listed, self._list.changed):
            changed.connect(self._on_flows_listed)
        self._list.new_asked.connect(self.begin_report)
        self._list.report_asked.connect(self.open_report)
        self._list.check_asked.connect(self._guide.check)
        self._list.overview_asked.connect(self.show_overview)
        self._list.chosen.connect(self._refresh_menus)
        self._guide.left.connect(self.show_start)
        self._guide.opened.connect(self._on_guide_opened)
        self._guide.changed.connect(self._refresh_menus)
        self._overview.left.connect(self.show_start)
        if self._around.language is not None:
            self._around.language.changed.connect(self._on_language_changed)
        if self._around.theme is not None:
            self._around.theme.resized.connect(self._on_theme_resized)
            self._around.theme.watch(self)

    def _connect_safety(self) -> None:
        safety = self.safety
        safety.daily.told.connect(self._on_safety_told)
        self._open_reports.refused.connect(safety.note_refused)
        self._open_reports.opened.connect(safety.note_opened)
        self.autosave.saved.connect(safety.note_change)
        self.flows.listed.connect(safety.note_change)
        self._list.failed.connect(safety.note_fault)
        self._on_safety_told()

    @Slot()
    def _on_safety_told(self) -> None:
        daily = self.safety.daily
        self.start.show_backup(daily.words(self.locale()), daily.warning(), daily.server)

    # The archive closed and opened ------------------------------------------------------------

    def close_archive(self) -> None:
        """Let go of the archive, whose place something else is to take."""
        self._guide.close()
        self._overview.close()
        self.autosave.forget()
        self._others.rest()
        self.start.stop()
        self._open_reports.forget()
        self._screens.setEnabled(False)
        self.menus.rest()

    def open_archive(self) -> None:
        """Show the archive again, as it is now."""
        self._screens.setEnabled(True)
        for number in range(self._screens.count() - 1, -1, -1):
            self._drop_screen(self._screens.widget(number))
        self._make_anew()
        self.start.take_focus()

    def show_blocked(self, screen: QWidget) -> None:
        """Show what is left to do where the archive does not open."""
        self._screens.setEnabled(True)
        before = self._screens.currentWidget()
        self._screens.addWidget(screen)
        self._screens.setCurrentWidget(screen)
        self._drop_screen(before)

    def ask_archive(self) -> object:
        """Open the archive, on whatever thread; raises why it does not open."""
        return self._open_reports()

    def _drop_screen(self, screen: QWidget | None) -> None:
        if screen is not None and screen is not self.start:
            self._screens.removeWidget(screen)
            screen.deleteLater()

    # The screens ----------------------------------------------------------------------------

    @property
    def start(self) -> StartScreen:
        """The list of reports."""
        return self._list.screen

    @property
    def guide(self) -> GuideScreen | None:
        """The guide, where a report is open."""
        return self._guide.screen

    @Slot()
    def begin_report(self) -> None:
        """Open the guide of a new report."""
        self._guide.begin()

    @Slot(str)
    def open_report(self, report_id: str) -> None:
        """Open a report in the guide; a definitive one gets a draft to correct it first."""
        self._guide.open(report_id)

    @Slot()
    def _on_guide_opened(self) -> None:
        self._overview.close()
        self._refresh_menus()

    @Slot()
    def show_overview(self) -> None:
        """Show the archive in numbers, or what is listed of it."""
        self._guide.close()
        self._notice.hide()
        self._overview.open(self.start.narrowed())
        self._refresh_menus()

    @Slot()
    def show_start(self) -> None:
        """Leave the report that is open, or the overview, and show the list."""
        self._guide.close()
        self._overview.close()
        self.start.refresh()
        self.start.take_focus()
        self._refresh_menus()

    def _back_to_list(self) -> None:
        if self.guide is not None or self._overview.screen is not None:
            self.show_start()

    @Slot()
    def _on_flows_listed(self) -> None:
        if self.guide is None:
            self.start.refresh()
            self._overview.refresh()

    def _make_anew(self) -> None:
        """Make the screens and menus anew; what was typed is kept on the way."""
        self._notice.hide()
        self.telling.forget_help()
        if self.safety.blocked.screen is not None:
            self._build_menus()
            self.safety.blocked.show_again()
            return
        self._list.renew(shown=self.guide is None)
        self._on_safety_told()
        self._guide.renew()
        self._overview.renew()
        self._build_menus()

    @Slot()
    def _on_theme_resized(self) -> None:
        """Make the screens anew: their sizes are those of the font they were made with."""
        self._make_anew()

    @Slot()
    def _on_language_changed(self) -> None:
        language = self._around.language
        if language is not None:
            self.setLocale(locale_of(language.code))
        self._make_anew()

    # The menus --------------------------------------------------------------------------------

    def _build_menus(self) -> None:
        language = self._around.language
        self.menus.build(language.code if language else "", self._choose_language)
        self._refresh_menus()

    def _doings(self) -> dict[str, Callable[[], object]]:
        return {
            **self._chosen.doings(),
            **self._guide.doings(),
            **self._list.doings(),
            **text_size_doings(self._around),
            "new": self.begin_report,
            "announce": self._outgoing.announce,
            "import": partial(self.flows.take_in, ()),
            "back_up": self.safety.back_up_to,
            "restore": self.safety.ask_restore,
            "export_register": self._exporting.export_register,
            "export_publication": self._exporting.export_publication,
            "export_transfer": self._exporting.export_transfer,
            "export_data": self._exporting.export_data,
            "leave": self.show_start,
            "quit": self.close,
            "find": self._find,
            "bin": self._show_bin,
            "overview": self.show_overview,
            "settings": self.show_settings,
            "help": self.show_help,
            "topics": partial(self.telling.show_help, "start"),
            "log": self.telling.show_log,
            "about": self.telling.show_about,
        }

    @Slot()
    def _refresh_menus(self) -> None:
        """Let the menus offer what can be done now."""
        if self.safety.blocked.screen is not None:
            self.menus.rest()
        else:
            offer(self.menus, self._guide, self._overview, self._list)

    def _find(self) -> None:
        self._back_to_list()
        self.start.find_words()

    def _show_bin(self) -> None:
        self._back_to_list()
        self.start.show_bin(in_bin=True)

    def _choose_language(self, code: str) -> None:
        if self._around.language is not None:
            self._around.language.use(code)
            self._around.remembered.keep("language", code)

    @Slot()
    def show_help(self) -> None:
        """Show the help of what is open."""
        self.telling.show_help(self._subject())

    def _subject(self) -> str:
        """Return the page of the guide about what is open."""
        if self.guide is not None:
            return "done" if self.guide.is_done else self.guide.current_key()
        if self._overview.screen is not None:
            return "overview"
        return "bin" if self.start.in_bin else "archive"

    def show_settings(self) -> None:
        """Show the settings, over whatever is shown."""
        from tripdesk.ui.settings.applying import SettingsFlow  # noqa: PLC0415 - seldom

        if self._settings is None:
            self._settings = SettingsFlow(self, self._around, self.tasks)
            self._settings.failed.connect(self.flows.warn)
            self._settings.renewed.connect(self._on_settings_renewed)
        self._settings.show()

    @Slot(object)
    def _on_settings_renewed(self, reports: Reports) -> None:
        """Work with other settings from now on; what is typed is on the disk first."""
        self._guide.keep_now()
        self._open_reports.replace(reports)
        self._make_anew()

    # Opening and closing -----------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()

    @Slot(list)
    def called(self, files: Sequence[str]) -> None:
        """Come to the front: another start was made, perhaps with files to take in."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if files:
            self.flows.take_in(files)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.flows.take_in(_local_files(event.mimeData()))

    def keep_all(self) -> bool:
        """Have all that was typed saved now; tell whether it is on the disk."""
        self._guide.keep()
        self.start.keep()
        return self.autosave.flush(_PATIENCE)

    @Slot(object)
    def _on_autosave_broke(self, error: Exception) -> None:
        raise error  # on the screen's thread, where faults are told

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closed:
            super().closeEvent(event)
            return
        if not self._closing.may_close():
            event.ignore()
            return
        self._closed = True
        self._others.stop()
        if self._around.language is not None:
            self._around.language.changed.disconnect(self._on_language_changed)
        if self._around.theme is not None:
            self._around.theme.resized.disconnect(self._on_theme_resized)
            self._around.theme.forget(self)
        self.start.stop()
        keep_place(self, self._around.remembered)
        self._around.remembered.store()
        self.autosave.stop()
        self.tasks.stop()
        self._previews.stop()
        self.safety.stop()
        super().closeEvent(event)


def _local_files(dropped: QMimeData) -> list[str]:
    return [each.toLocalFile() for each in dropped.urls() if each.isLocalFile()]
