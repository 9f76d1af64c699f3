"""The window: the start screen, and the guide of the report that is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox, QStackedWidget, QWidget
from typing_extensions import override

from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import State
from tripdesk.services.records import Dossier, FollowUp, ReportRow, Version
from tripdesk.ui.archive.acts import Act, acts_of_all
from tripdesk.ui.archive.doing import Doing
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.archive.start_screen import StartScreen
from tripdesk.ui.autosave import Autosave
from tripdesk.ui.editing import Editing
from tripdesk.ui.exporting import ExportFlow
from tripdesk.ui.first_use import FirstUse
from tripdesk.ui.language import locale_of
from tripdesk.ui.menus import Menus
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.notice import Notice
from tripdesk.ui.opened_once import OpenedOnce
from tripdesk.ui.overview.opening import OverviewPlace
from tripdesk.ui.parts import column
from tripdesk.ui.report_flows import ReportFlows
from tripdesk.ui.safekeeping.keeping import Safekeeping
from tripdesk.ui.surroundings import Surroundings
from tripdesk.ui.tasks import Tasks
from tripdesk.ui.telling import Telling
from tripdesk.ui.theme import TEXT_SIZES
from tripdesk.ui.window_place import keep_place, show_in_place

if TYPE_CHECKING:
    from pathlib import Path

    from tripdesk.services.ports.world import FileWriter
    from tripdesk.services.reports import Reports
    from tripdesk.ui.archive.announcing import Announcing
    from tripdesk.ui.archive.keeping import Keeping
    from tripdesk.ui.delivering import Delivering
    from tripdesk.ui.guide.guide_screen import GuideScreen
    from tripdesk.ui.preview.previewing import Previewing
    from tripdesk.ui.settings.applying import SettingsFlow

FIRST_ROWS = 200
"""So many rows at most are read at start-up, before the archive is opened: no screen shows more."""

_ENTRIES = {
    Act.CONTINUE: "open",
    Act.CORRECT: "correct",
    Act.DUPLICATE: "duplicate",
    Act.SAVE_PDF: "save_pdf",
    Act.VIEW_PDF: "view_pdf",
    Act.BIN: "to_bin",
}
_OF_A_GUIDE = frozenset({"duplicate", "save_pdf", "view_pdf", "print", "leave", "to_bin", "bin"})
_STEPS = frozenset({"previous", "next", "check"})
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
        self._open_reports, self._model = OpenedOnce(open_reports, self), model
        self._around = around or Surroundings()
        self._failure: KnownError | None = None
        self._closing = self._closed = False
        self.autosave, self.tasks = Autosave(self), Tasks(self)
        self.autosave.saved.connect(self._on_autosave_saved)
        self.autosave.failed.connect(self._on_autosave_failed)
        self.autosave.broke.connect(self._on_autosave_broke)
        self.tasks.busy_changed.connect(self._on_tasks_busy_changed)
        self._screens = QStackedWidget()
        self._guide: GuideScreen | None = None
        self._notice, self._first_use = Notice(), FirstUse(self._around.remembered)
        self._first_use.more_asked.connect(self.show_help)
        self.telling = Telling(self, self._around)
        inside = QWidget()
        layout = column(inside, gap=0)
        layout.addWidget(self._screens, 1)
        layout.addWidget(self._first_use)
        layout.addWidget(self._notice)
        self.setCentralWidget(inside)
        self._writer = writer
        self._delivering: Delivering | None = None
        self._previewing: Previewing | None = None
        self._settings: SettingsFlow | None = None
        self._kept: Keeping | None = None
        self.flows = ReportFlows(
            self, self._open_reports, writer, self._around.read, self.tasks, self._notice
        )
        self.safety = self._make_safety()
        self._overview = OverviewPlace(
            self, self._screens, self._open_reports, writer, self._around, self.tasks, self._notice
        )
        self._overview.left.connect(self.show_start)
        self._doing = Doing(self, self.flows, model.today)
        needs = self._around.delivery
        self._exporting = ExportFlow(
            self, self._open_reports, writer, needs.publishing, needs.register_formats,
            self._chosen_ids, self.tasks, self._notice, self.flows.warn,
        )  # fmt: skip
        self.flows.listed.connect(self._on_flows_listed)
        self.flows.pdf_saved.connect(self._on_flows_pdf_saved)
        self.flows.opened.connect(self.open_report)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.menus = Menus(self, self._doings(), Editing(application, self))
        self.start = self._start_screen()
        self.start.seed(rows, whole=len(rows) < FIRST_ROWS)
        self._screens.addWidget(self.start)
        self.setWindowTitle("TripDesk")
        self.setAcceptDrops(True)
        self._build_menus()
        show_in_place(self, self._around.remembered)
        if self._around.language is not None:
            self._around.language.changed.connect(self._on_language_changed)
        if self._around.theme is not None:
            self._around.theme.resized.connect(self._on_theme_resized)

    # The screens ----------------------------------------------------------------------------

    def _make_safety(self) -> Safekeeping:
        around = self._around
        keeping = Safekeeping(
            self,
            self,
            around.safekeeping,
            self.tasks,
            self._notice,
            around.remembered,
            self._model.today,
        )
        keeping.told.connect(self._on_safety_told)
        keeping.quietly.busy_changed.connect(self._on_tasks_busy_changed)
        self._open_reports.refused.connect(keeping.note_fault)
        self._open_reports.opened.connect(keeping.note_opened)
        self.autosave.saved.connect(keeping.note_change)
        self.flows.listed.connect(keeping.note_change)
        return keeping

    def _start_screen(self) -> StartScreen:
        around = self._around
        start = StartScreen(self._model, self._open_reports, around.remembered, around.countries)
        start.new_asked.connect(self.begin_report)
        start.import_asked.connect(self._on_start_import_asked)
        start.act_asked.connect(self._on_start_act_asked)
        start.chosen.connect(self._refresh_menus)
        start.dossier_typed.connect(self._on_start_dossier_typed)
        start.follow_up_typed.connect(self._on_start_follow_up_typed)
        start.hold_asked.connect(self._on_start_hold_asked)
        start.erase_asked.connect(self._on_start_erase_asked)
        start.failed.connect(self.safety.note_fault)
        start.show_backup(self.safety.words(self.locale()), self.safety.warning())
        start.overview_asked.connect(self.show_overview)
        return start

    @Slot()
    def _on_safety_told(self) -> None:
        self.start.show_backup(self.safety.words(self.locale()), self.safety.warning())

    # The archive closed and opened ------------------------------------------------------------

    def close_archive(self) -> None:
        """Let go of the archive, whose place something else is to take."""
        self._drop_guide()
        self._overview.close()
        self.autosave.forget()
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

    def _drop_screen(self, screen: QWidget | None) -> None:
        if screen is not None and screen is not self.start:
            self._screens.removeWidget(screen)
            screen.deleteLater()

    @property
    def guide(self) -> GuideScreen | None:
        """The guide, where a report is open."""
        return self._guide

    @Slot()
    def begin_report(self) -> None:
        """Open the guide of a new report."""
        self.flows.attempt(lambda reports: self._show_guide(reports, reports.begin()))

    @Slot(str)
    def open_report(self, report_id: str) -> None:
        """Open a report in the guide; a definitive one gets a draft to correct it first."""
        self.flows.attempt(lambda reports: self._open(reports, report_id))

    def _open(self, reports: Reports, report_id: str) -> None:
        record = reports.store.get(report_id)
        done = record.draft is None and record.standing.state is not State.CONCEPT
        if not done or self.flows.correct(report_id):
            self._show_guide(reports, report_id)

    def _announcing(self) -> Announcing:
        from tripdesk.ui.archive.announcing import Announcing  # noqa: PLC0415 - as the guide, below

        made = Announcing(self, self._delivering or self._make_delivering())
        made.announced.connect(self._on_flows_listed)
        return made

    def _announce(self) -> None:
        today, gazetteer = self._model.today, self._around.gazetteer
        gazetteer.begin()
        self.flows.attempt(
            lambda reports: self._announcing().announce(reports, today, gazetteer.get)
        )

    def _make_delivering(self) -> Delivering:
        from tripdesk.ui.delivering import Delivering  # noqa: PLC0415 - as the guide, below

        needs = self._around.delivery
        made = Delivering(self, self._writer, self.tasks, self.flows.warn, needs)
        self._delivering = made
        return made

    def _make_previewing(self) -> Previewing | None:
        from tripdesk.ui.preview.previewing import Previewing  # noqa: PLC0415 - as the guide

        if self._previewing is None and self._around.previewer is not None:
            previewer = self._around.previewer()
            self._previewing = Previewing(previewer, self._around.remembered, self)
        return self._previewing

    def _show_guide(self, reports: Reports, report_id: str) -> None:
        # Here, not above: what one sees first does not wait for what one sees second.
        from tripdesk.ui.guide.guide_screen import GuideScreen  # noqa: PLC0415

        self._drop_guide()
        self._overview.close()
        delivering = self._delivering or self._make_delivering()
        around = self._around
        guide = GuideScreen(
            reports,
            report_id,
            self.autosave,
            around.gazetteer,
            self.tasks,
            around.fonts,
            self._make_previewing(),
        )
        guide.left.connect(self.show_start)
        guide.pdf_asked.connect(self.flows.save_pdf)
        guide.pdf_view_asked.connect(self.flows.view_pdf)
        guide.print_asked.connect(partial(delivering.print, reports))
        guide.send_asked.connect(partial(delivering.send, reports))
        guide.folder_asked.connect(delivering.open_folder)
        guide.finalised.connect(self._on_guide_finalised)
        guide.step_opened.connect(self._on_guide_step_opened)
        if guide.preview is not None:
            guide.preview.changed.connect(self._refresh_menus)
        self._notice.hide()
        self._guide = guide
        self._screens.addWidget(guide)
        self._screens.setCurrentWidget(guide)
        self._refresh_menus()
        self._on_guide_step_opened(guide.current_key())
        guide.take_focus()

    def _show_again(self, reports: Reports, before: GuideScreen) -> None:
        """Make the guide of the same report anew, at the same step."""
        self._show_guide(reports, before.report_id)
        if before.is_done and self.guide is not None:
            record = reports.store.get(before.report_id)
            self.guide.show_done(record.facts.title, record.standing.version)

    def _drop_guide(self) -> None:
        guide = self.guide
        if guide is not None:
            guide.keep()
            self.autosave.flush()
            self._guide = None
            self._first_use.put_away()
            self._show_title()
            self._screens.removeWidget(guide)
            guide.deleteLater()

    @Slot()
    def show_overview(self) -> None:
        """Show the archive in numbers, or what is listed of it."""
        self._drop_guide()
        self._notice.hide()
        self._overview.open(self.start.narrowed())
        self._refresh_menus()

    @Slot()
    def show_start(self) -> None:
        """Leave the report that is open, or the overview, and show the list."""
        self._drop_guide()
        self._overview.close()
        self.start.refresh()
        self.start.take_focus()
        self._refresh_menus()

    @Slot()
    def _on_flows_listed(self) -> None:
        if self.guide is None:
            self.start.refresh()
            self._overview.refresh()

    @Slot(object)
    def _on_flows_pdf_saved(self, path: Path) -> None:
        if self.guide is not None and self.guide.is_done:
            self._notice.hide()  # the page says it, once is enough
            self.guide.show_saved_pdf(path)

    @Slot()
    def _on_start_import_asked(self) -> None:
        self.flows.take_in(())

    @Slot(object, object)
    def _on_start_act_asked(self, act: Act, rows: Sequence[ReportRow]) -> None:
        if act in {Act.CONTINUE, Act.CORRECT}:
            self.open_report(rows[0].id)
        elif act in {Act.INVITE, Act.REMIND}:
            announcing, ids = self._announcing(), [each.id for each in rows]
            ask = announcing.invite if act is Act.INVITE else announcing.remind
            self.flows.attempt(lambda reports: ask(reports, ids))
        else:
            self._doing.do(act, rows)

    def _keeping(self) -> Keeping:
        from tripdesk.ui.archive.keeping import Keeping  # noqa: PLC0415 - as the guide, above

        if self._kept is None:
            self._kept = Keeping(self, self._open_reports, self.tasks)
            self._kept.changed.connect(self._on_flows_listed)
            self._kept.failed.connect(self.flows.warn)
        return self._kept

    @Slot(str, object)
    def _on_start_dossier_typed(self, report_id: str, dossier: Dossier) -> None:
        self._keeping().keep_dossier(report_id, dossier)

    @Slot(object)
    def _on_start_follow_up_typed(self, follow_up: FollowUp) -> None:
        self._keeping().keep_follow_up(follow_up)

    @Slot(str, bool)
    def _on_start_hold_asked(self, report_id: str, is_held: bool) -> None:
        self._keeping().hold(report_id, is_held)

    @Slot(str, int)
    def _on_start_erase_asked(self, report_id: str, number: int) -> None:
        self._keeping().erase(report_id, number)

    @Slot(str)
    def _on_guide_finalised(self, report_id: str) -> None:
        reports, guide = self._open_reports(), self.guide

        def show(version: Version) -> None:
            if guide is not None and guide is self.guide:
                self._first_use.put_away()
                guide.show_done(reports.store.get(report_id).facts.title, version.number)
                self._refresh_menus()

        self.tasks.do(lambda: reports.finalise(report_id), show, self.flows.warn)

    # The menus --------------------------------------------------------------------------------

    def _build_menus(self) -> None:
        language = self._around.language
        self.menus.build(language.code if language else "", self._choose_language)
        self._refresh_menus()

    def _doings(self) -> dict[str, Callable[[], object]]:
        return {
            "new": self.begin_report,
            "duplicate": partial(self._with_one, self.flows.duplicate),
            "announce": self._announce,
            "import": partial(self.flows.take_in, ()),
            "back_up": self.safety.back_up_to,
            "restore": self.safety.ask_restore,
            "save_pdf": partial(self._with_one, self.flows.save_pdf),
            "view_pdf": partial(self._with_one, self.flows.view_pdf),
            "print": partial(self._with_one, self._print),
            "export_register": self._exporting.export_register,
            "export_publication": self._exporting.export_publication,
            "export_transfer": self._exporting.export_transfer,
            "leave": self.show_start,
            "quit": self.close,
            "find": self._find,
            "open": partial(self._with_one, self.open_report),
            "correct": partial(self._with_one, self.open_report),
            "previous": partial(self._step, -1),
            "next": partial(self._step, 1),
            "check": self._check,
            "to_bin": self._bin_chosen,
            "larger": partial(self._resize_text, 1),
            "smaller": partial(self._resize_text, -1),
            "normal": partial(self._resize_text, 0),
            "help": self.show_help,
            "topics": partial(self.telling.show_help, "start"),
            "log": self.telling.show_log,
            "about": self.telling.show_about,
            "bin": self._show_bin,
            "preview": self._toggle_preview,
            "settings": self._show_settings,
            "details": self._show_details,
            "mentions": self._show_mentions,
            "follow_ups": self._show_follow_ups,
            "retention": self._show_retention,
            "overview": self.show_overview,
        }

    def _chosen_ids(self) -> list[str]:
        """Return the report that is open, or those that are chosen in the list."""
        guide = self.guide
        return [guide.report_id] if guide is not None else [row.id for row in self.start.reports()]

    def _with_one(self, do: Callable[[str], object]) -> None:
        """Do it with the report that is open, or else chosen; what is typed is on disk first."""
        guide = self.guide
        if guide is not None:
            guide.keep()
            self.autosave.flush()
            do(guide.report_id)
            return
        rows = self.start.reports()
        if len(rows) == 1:
            do(rows[0].id)

    def _print(self, report_id: str) -> None:
        delivering = self._delivering or self._make_delivering()
        self.flows.attempt(lambda reports: delivering.print(reports, report_id))

    def _step(self, step: int) -> None:
        if self.guide is not None:
            self.guide.move_on(step)

    def _check(self) -> None:
        if self.guide is not None:
            self.guide.go("check")

    def _toggle_preview(self) -> None:
        if self.guide is not None and self.guide.preview is not None:
            self.guide.preview.toggle()

    def _find(self) -> None:
        self._back_to_list()
        self.start.find_words()

    def _show_details(self) -> None:
        self.start.show_details()

    def _show_follow_ups(self) -> None:
        self._keeping().show_follow_ups(self._model.today)

    def _show_mentions(self) -> None:
        self._keeping().show_mentions()

    def _show_retention(self) -> None:
        from tripdesk.services.settings import RetentionSettings  # noqa: PLC0415 - seldom

        needs = self._around.settings
        kept = needs.store().load().settings.retention if needs else RetentionSettings()
        self._keeping().show_retention(kept)

    def _show_settings(self) -> None:
        from tripdesk.ui.settings.applying import SettingsFlow  # noqa: PLC0415 - seldom

        if self._settings is None:
            self._settings = SettingsFlow(self, self._around, self.tasks)
            self._settings.failed.connect(self.flows.warn)
            self._settings.renewed.connect(self._on_settings_renewed)
        self._settings.show()

    @Slot(object)
    def _on_settings_renewed(self, reports: Reports) -> None:
        """Work with other settings from now on; what is typed is on the disk first."""
        if self.guide is not None:
            self.guide.keep()
            self.autosave.flush()
        self._open_reports.replace(reports)
        self._make_anew()

    def _back_to_list(self) -> None:
        if self.guide is not None or self._overview.screen is not None:
            self.show_start()

    def _show_bin(self) -> None:
        self._back_to_list()
        self.start.show_bin(in_bin=True)

    def _bin_chosen(self) -> None:
        guide = self.guide
        if guide is None:
            self.start.do(Act.BIN)
            return
        report_id = guide.report_id
        self.show_start()
        self.flows.to_bin([report_id])

    @Slot()
    def _refresh_menus(self) -> None:
        """Let the menus offer what can be done now."""
        if self.safety.screen is not None:
            self.menus.rest()
            return
        guide = self.guide
        if guide is not None:
            steps = frozenset() if guide.is_done else _STEPS
            preview = guide.preview
            offered = {"preview"} if preview is not None and preview.offered else set()
            self.menus.allow(_OF_A_GUIDE | steps | offered)
            self.menus.tick("preview", on=preview is not None and preview.shown)
            return
        if self._overview.screen is not None:
            self.menus.allow({"bin", "leave"})
            return
        rows = self.start.reports()
        names = {name for act, name in _ENTRIES.items() if act in acts_of_all(rows)}
        if "view_pdf" in names:
            names.add("print")
        names.add("details")
        self.menus.allow({"bin"} | (names if len(rows) == 1 else names & {"to_bin"}))

    def _resize_text(self, step: int) -> None:
        """Show larger or smaller text; with no step, as the system says."""
        theme = self._around.theme
        if theme is None:
            return
        smaller = [each for each in TEXT_SIZES if each < theme.size]
        larger = [each for each in TEXT_SIZES if each > theme.size]
        beside = larger[:1] if step > 0 else smaller[-1:]
        size = TEXT_SIZES[0] if not step else next(iter(beside), theme.size)
        theme.set_size(size)
        self._around.remembered.keep("text_size", size)

    @Slot()
    def _on_theme_resized(self) -> None:
        """Make the screens anew: their sizes are those of the font they were made with."""
        self._make_anew()

    # The language ------------------------------------------------------------------------------

    def _choose_language(self, code: str) -> None:
        if self._around.language is not None:
            self._around.language.use(code)
            self._around.remembered.keep("language", code)

    @Slot()
    def _on_language_changed(self) -> None:
        language = self._around.language
        if language is not None:
            self.setLocale(locale_of(language.code))
        self._make_anew()

    def _make_anew(self) -> None:
        """Make the screens and menus anew; what was typed is kept on the way."""
        guide = self.guide
        self._notice.hide()
        self.telling.forget_help()
        if self.safety.screen is not None:
            self._build_menus()
            self.safety.show_again()
            return
        before = self.start
        before.stop()
        self.start = self._start_screen()
        self._screens.insertWidget(0, self.start)
        if guide is None:
            self._screens.setCurrentWidget(self.start)
        self._screens.removeWidget(before)
        before.deleteLater()
        if guide is not None:
            self.flows.attempt(lambda reports: self._show_again(reports, guide))
        self._overview.renew()
        self._build_menus()

    # Help and faults ---------------------------------------------------------------------------

    @Slot()
    def show_help(self) -> None:
        """Show the help of what is open."""
        self.telling.show_help("archive" if self.guide is None else self.guide.current_key())

    @Slot(str)
    def _on_guide_step_opened(self, key: str) -> None:
        """Name the report in the title, for the list of windows; give the step its hint."""
        self._first_use.show_for(key)
        self._show_title()

    def _show_title(self) -> None:
        guide = self.guide
        title = "" if guide is None else guide.title()
        self.setWindowTitle(f"{title} – TripDesk" if title else "TripDesk")

    def keep_all(self) -> bool:
        """Have all that was typed saved now; tell whether it is on the disk."""
        if self.guide is not None:
            self.guide.keep()
        self.start.keep()
        return self.autosave.flush(_PATIENCE)

    @Slot(object)
    def _on_autosave_broke(self, error: Exception) -> None:
        raise error  # on the screen's thread, where faults are told

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

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closed:
            super().closeEvent(event)
            return
        if not self._may_close():
            event.ignore()
            return
        self._closed = True
        if self._around.language is not None:
            self._around.language.changed.disconnect(self._on_language_changed)
        if self._around.theme is not None:
            self._around.theme.resized.disconnect(self._on_theme_resized)
        self.start.stop()
        keep_place(self, self._around.remembered)
        self._around.remembered.store()
        self.autosave.stop()
        self.tasks.stop()
        if self._previewing is not None:
            self._previewing.stop()
        self.safety.stop()
        super().closeEvent(event)

    def _may_close(self) -> bool:
        """Tell whether nothing would be lost; what is under way is waited for."""
        if not self.keep_all() and not self._closes_unsaved():
            return False
        if self.tasks.busy or self.safety.busy:
            self._closing = True
            self._notice.say(self.tr("TripDesk closes as soon as it is done with this."))
            return False
        return True

    def _closes_unsaved(self) -> bool:
        why = "" if self._failure is None else error_sentence(self._failure)
        box = QMessageBox(QMessageBox.Icon.Warning, "TripDesk", "", parent=self)
        box.setText(self.tr("What you typed last is not saved yet."))
        if self.safety.kept_apart:
            apart = self.tr("It is kept in a file apart, and comes back at the next start.")
            why = f"{why}\n\n{apart}"
        box.setInformativeText(why)
        stay = box.addButton(self.tr("Keep open"), QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(
            self.tr("Close without saving"), QMessageBox.ButtonRole.DestructiveRole
        )
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is leave

    @Slot(bool)
    def _on_tasks_busy_changed(self, busy: bool) -> None:
        if not busy and self._closing and not (self.tasks.busy or self.safety.busy):
            self._closing = False
            QTimer.singleShot(0, self.close)

    @Slot()
    def _on_autosave_saved(self) -> None:
        self._failure = None
        self._show_title()

    @Slot(object)
    def _on_autosave_failed(self, error: KnownError) -> None:
        self._failure = error


def _local_files(dropped: QMimeData) -> list[str]:
    return [each.toLocalFile() for each in dropped.urls() if each.isLocalFile()]
