"""The composition root: the only module that names every adapter."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

from tripdesk.domain.errors import KnownError

if TYPE_CHECKING:
    from pathlib import Path

    from tripdesk.cli.archive_commands import ArchiveTerminal
    from tripdesk.cli.commands import Terminal
    from tripdesk.cli.exporting import Exporter, ExportTerminal, FileJob, Looking, Outcome
    from tripdesk.cli.importing_commands import ImportingTerminal
    from tripdesk.cli.publishing_commands import PublishingTerminal
    from tripdesk.cli.safekeeping_commands import SafekeepingTerminal
    from tripdesk.cli.transfer_commands import TransferTerminal
    from tripdesk.cli.verifying_commands import VerifyTerminal
    from tripdesk.domain.gazetteer import Gazetteer
    from tripdesk.domain.privacy import NameLists
    from tripdesk.exchange.form_files import FormFiles
    from tripdesk.pdf.child import ChildReader, DocumentChild
    from tripdesk.pdf.fonts import Faces
    from tripdesk.pdf.previewing import ChildPreviewer
    from tripdesk.pdf.system_fonts import SystemFonts
    from tripdesk.self_check import Suspects
    from tripdesk.services.documents import Documents
    from tripdesk.services.exporting import ReadFile
    from tripdesk.services.file_reading import Incoming, IncomingReader
    from tripdesk.services.ports.drawing import HouseStyle
    from tripdesk.services.ports.pages import Picture
    from tripdesk.services.ports.world import CountryNames
    from tripdesk.services.publishing import Publishing
    from tripdesk.services.register import RegisterRow, RegisterWriter
    from tripdesk.services.reports import Reports
    from tripdesk.services.safekeeping import Safekeeper
    from tripdesk.services.sending import MailDraft
    from tripdesk.services.settings import HouseStyleSettings, LoadedSettings
    from tripdesk.settings.keeping import SettingsKeeper
    from tripdesk.settings.loading import SettingsFiles
    from tripdesk.storage.draft_journal import FileJournal
    from tripdesk.storage.occupation import Occupation
    from tripdesk.storage.sqlite_store import SqliteStore
    from tripdesk.ui.delivery_needs import DeliveryNeeds
    from tripdesk.ui.safekeeping.needs import SafekeepingNeeds
    from tripdesk.ui.settings_needs import SettingsNeeds
    from tripdesk.ui.wishes import Wishes

_A_PORTION = 25
"""Reports that a process exports at a time."""


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The `Clock` of this computer."""

    def now(self) -> datetime:
        """Return the present moment, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the date on this computer's calendar."""
        return datetime.now().astimezone().date()

    def fixed_day(self) -> date | None:
        """Return the day of `SOURCE_DATE_EPOCH` (reproducible-builds.org), where it is set."""
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else None
        except (ValueError, OverflowError, OSError) as error:
            raise KnownError("clock.wrong_epoch", value=epoch) from error


def run(arguments: Sequence[str]) -> int:
    """Do what the command line asks; return the exit status (0, 1 or 2)."""
    if list(arguments) == ["--document-worker"]:  # `pdf.child` starts us so
        from tripdesk.pdf.child_work import serve  # noqa: PLC0415

        return serve()
    from tripdesk.cli.arguments import parse  # noqa: PLC0415 - late, as all adapters here

    options = parse(arguments)
    options.data_dir = options.data_dir or _portable_dir()
    try:
        return _do(options)
    except KnownError as error:
        from tripdesk.cli.sentences import error_sentence  # noqa: PLC0415 - the window has its own

        print(f"tripdesk: {error_sentence(error)}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        raise  # `__main__` knows what to do: whoever read along has gone
    except Exception as error:  # our own fault: the user gets a sentence, the file the rest
        print(f"tripdesk: {_logged(error, options.data_dir)}", file=sys.stderr)
        return 1


def _portable_dir() -> str | None:
    from tripdesk.paths import VARIABLE, portable_dir  # noqa: PLC0415

    if os.environ.get(VARIABLE):
        return None
    folder = portable_dir()
    return None if folder is None else str(folder)


def _logged(error: Exception, data_dir: str | None) -> str:
    """Write an unexpected error down; return the sentence that says where."""
    from tripdesk.cli.sentences import UNEXPECTED, UNEXPECTED_UNLOGGED  # noqa: PLC0415
    from tripdesk.logs import LOG_FILE, close_log, log_folder, open_log  # noqa: PLC0415

    folder = log_folder(data_dir)
    try:
        open_log(folder).error("unexpected", exc_info=error)
    except OSError:
        return UNEXPECTED_UNLOGGED.format(error=type(error).__name__)
    finally:
        close_log()
    return UNEXPECTED.format(error=type(error).__name__, path=folder / LOG_FILE)


def _do(options: argparse.Namespace) -> int:
    if options.self_check:
        return _check_self(options)
    parts = _Parts(options)
    try:
        return _command(options, parts)
    finally:
        parts.close()


def _check_self(options: argparse.Namespace) -> int:
    """Use each part once, on an archive of our own: the user's is not looked at."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415

    from tripdesk.cli.self_check import tell  # noqa: PLC0415

    with TemporaryDirectory(prefix="tripdesk-", ignore_cleanup_errors=True) as folder:
        options.data_dir, options.command = folder, "self-check"
        parts = _Parts(options)
        try:
            return tell(parts.suspects().proofs())
        finally:
            parts.close()


def _command(options: argparse.Namespace, parts: _Parts) -> int:
    match options.command:
        case None:
            return parts.window()
        case "check":
            return parts.terminal().check(options.source)
        case "export":
            return parts.exporting().export(
                options.sources, options.output, options.out_dir, every=options.every
            )
        case "verify":
            return parts.verifier().verify(options.file)
        case "list":
            return parts.archive().list(options.state, options.year)
        case "search":
            return parts.archive().search(" ".join(options.words))
        case "show":
            return parts.archive().show(options.report)
        case "backup":
            return parts.safekeeping().back_up(options.folder)
        case "restore":
            return parts.safekeeping().restore(options.file, sure=options.yes)
        case "doctor":
            return parts.safekeeping().examine(rescue=options.rescue)
        case _:
            return _exchange_command(options, parts)


def _exchange_command(options: argparse.Namespace, parts: _Parts) -> int:
    """Do a command by which reports come in or go out."""
    match options.command:
        case "register":
            return parts.publisher().register(options.register)
        case "publish":
            return parts.publisher().publish(options.folder, definitive=options.definitive)
        case "transfer":
            return parts.transferrer().transfer(options.file)
        case _:
            return parts.importer().take_in(options.paths)


def _mail_draft(draft: MailDraft) -> bytes:
    from tripdesk.exchange.mail_drafts import mail_draft  # noqa: PLC0415

    return mail_draft(draft)


def _table_csv(rows: Sequence[Sequence[str | int | float | None]]) -> bytes:
    from tripdesk.exchange.tables import table_csv  # noqa: PLC0415

    return table_csv(rows)


def _gazetteer() -> Gazetteer:
    from tripdesk.exchange.gazetteer_files import read_gazetteer  # noqa: PLC0415
    from tripdesk.resources import resource  # noqa: PLC0415

    return read_gazetteer(resource("gazetteer"))


@cache
def _name_lists() -> NameLists:
    from tripdesk.exchange.name_lists import read_name_lists  # noqa: PLC0415
    from tripdesk.resources import resource  # noqa: PLC0415

    return read_name_lists(resource("privacy", "lists.txt"))


def _in_two_processes(options: argparse.Namespace, jobs: Sequence[FileJob]) -> Iterator[Outcome]:
    """Export report files in this order; what one process draws does not wait for the other.

    A bundle does it alone: it is packed without what `multiprocessing` needs to start it again.
    """
    import multiprocessing  # noqa: PLC0415 - only where there are many
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    portions = [jobs[at : at + _A_PORTION] for at in range(0, len(jobs), _A_PORTION)]
    # What is wrong with the settings was told already: as a window, the others keep quiet.
    quiet = argparse.Namespace(**{**vars(options), "command": None})
    if getattr(sys, "frozen", False):
        for each in portions:
            yield from _export_portion(quiet, each)
        return
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawned) as pool:
        for outcomes in pool.map(partial(_export_portion, quiet), portions):
            yield from outcomes


def _export_portion(options: argparse.Namespace, jobs: Sequence[FileJob]) -> list[Outcome]:
    parts = _Parts(options)
    try:
        return list(map(parts.exporter(several=True).of_file, jobs))
    finally:
        parts.close()


class _Parts:
    """The adapters, each made when first asked for: a command on a file opens no archive."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._store: SqliteStore | None = None
        self._occupation: Occupation | None = None
        self._taken_back = 0

    def close(self) -> None:
        """Close the archive and end the child, where there are such."""
        self._close_archive()
        if "_child" in vars(self):
            self._child.close()

    def terminal(self) -> Terminal:
        """Return the commands on one report, wherever it lies."""
        from tripdesk.cli.commands import Terminal  # noqa: PLC0415

        return Terminal(self._looking(), self._source, self._options.json)

    def exporting(self) -> ExportTerminal:
        """Return the command that makes PDFs."""
        from tripdesk.cli.commands import is_file  # noqa: PLC0415
        from tripdesk.cli.exporting import ExportTerminal  # noqa: PLC0415
        from tripdesk.services.file_names import FileNames  # noqa: PLC0415

        options = self._options
        return ExportTerminal(
            self.exporter(several=options.every or len(options.sources) > 1),
            lambda: self._reports,
            lambda: FileNames(self._settings.settings.reports.file_name),
            is_file,
            partial(_in_two_processes, options),
            options.json,
        )

    def exporter(self, *, several: bool) -> Exporter:
        """Return what makes the PDFs; a second process asks for one, too."""
        from tripdesk.cli.exporting import Exporter  # noqa: PLC0415
        from tripdesk.exchange.writing import WholeFileWriter  # noqa: PLC0415

        concept = self._options.concept
        return Exporter(self._looking(), self._source, WholeFileWriter(), concept, several)

    def _looking(self) -> Looking:
        from tripdesk.cli.exporting import Looking  # noqa: PLC0415

        return Looking(self._documents, self._fonts, self._options.use_system_fonts)

    def _source(self, name: str) -> ReadFile:
        from tripdesk.cli.commands import is_file, read_file  # noqa: PLC0415

        return read_file(self._read, name) if is_file(name) else self._archived(name)

    def window(self) -> int:
        """Show the window: the first rows at once; it asks the archive once they are painted."""
        from tripdesk.ui.screen import require_screen, system_libraries  # noqa: PLC0415

        require_screen(os.environ)
        gc.disable()  # what a start makes stays; `run_window` enables it again
        from tripdesk.exchange.writing import WholeFileWriter  # noqa: PLC0415
        from tripdesk.logs import log_folder  # noqa: PLC0415
        from tripdesk.paths import data_dir  # noqa: PLC0415
        from tripdesk.storage.quick_rows import first_rows  # noqa: PLC0415

        with system_libraries():
            from tripdesk.ui.application import Start, run_window  # noqa: PLC0415
        from tripdesk.ui.main_window import FIRST_ROWS  # noqa: PLC0415

        folder = data_dir(self._options.data_dir, os.environ)
        start = Start(
            folder,
            log_folder(self._options.data_dir),
            SystemClock().today(),
            self._options.files,
            self._options.quit_when_ready,
        )
        return run_window(
            start,
            lambda: self._reports,
            lambda: first_rows(folder, FIRST_ROWS),
            WholeFileWriter(),
            self._read_any,
            _gazetteer,
            lambda: self._countries,
            self._delivery(),
            _table_csv,
            self._wishes,
            lambda: self._fonts,
            self._previewer,
            self._settings_needs(),
            self._safekeeping_needs(),
        )

    def suspects(self) -> Suspects:
        """Return the parts that `--self-check` proves, as they are used here."""
        from tripdesk.self_check import Suspects  # noqa: PLC0415

        return Suspects(
            self._read,
            lambda: self._faces,
            _gazetteer,
            lambda: self._documents,
            self._child_reader,
            self._child_reader,
            lambda: self._reports,
        )

    def _safekeeping_needs(self) -> SafekeepingNeeds:
        from tripdesk.ui.safekeeping.needs import SafekeepingNeeds  # noqa: PLC0415

        return SafekeepingNeeds(
            self._safekeeper,
            self._close_archive,
            lambda: self._taken_back,
            lambda: self._journal.holds,
        )

    @cached_property
    def _journal(self) -> FileJournal:
        from tripdesk.paths import journal_folders  # noqa: PLC0415
        from tripdesk.storage.draft_journal import FileJournal  # noqa: PLC0415

        return FileJournal(journal_folders(self._folder, os.environ))

    def _close_archive(self) -> None:
        """Close the archive; it is opened anew when it is asked for again."""
        store, self._store = self._store, None
        vars(self).pop("_reports", None)
        if store is not None:
            store.close()
        held, self._occupation = self._occupation, None
        if held is not None:
            held.end()

    def _wishes(self) -> Wishes:
        """Return what the settings ask of the screens; read once the window shows."""
        from tripdesk.services.settings import ScreenLanguage  # noqa: PLC0415
        from tripdesk.ui.wishes import Wishes  # noqa: PLC0415

        settings = self._settings.settings
        language = settings.screens.language
        return Wishes(
            settings.house_style.accent, "" if language is ScreenLanguage.SYSTEM else str(language)
        )

    def _settings_needs(self) -> SettingsNeeds:
        from tripdesk.ui.settings_needs import SettingsNeeds  # noqa: PLC0415

        return SettingsNeeds(
            lambda: self._keeper,
            self._form_titles,
            self._sample,
            self._renewed,
            self._wishes,
        )

    def _form_titles(self) -> Mapping[str, str]:
        return self._forms.titles()

    def _sample(self, wanted: HouseStyleSettings) -> tuple[Picture, Sequence[KnownError]]:
        """Draw what a report would look like in this house style, and say what is wrong with it."""
        from tripdesk.pdf.rendering import ReportLabRenderer  # noqa: PLC0415
        from tripdesk.services.style_sample import sample_of  # noqa: PLC0415
        from tripdesk.settings.house_style import house_style  # noqa: PLC0415

        style, problems = house_style(wanted)
        pdf = sample_of(self._forms.default(), ReportLabRenderer(style, self._faces))
        return self._child_reader().page(pdf, 0, 1.5), problems

    def _renewed(self) -> Reports:
        """Return the use cases with the settings as the files have them now."""
        drawn = ("_house_style", "_faces", "_fonts", "_forms", "_documents")
        for name in ("_settings", *drawn, "_file_reader", "_publishing"):
            vars(self).pop(name, None)
        self._reports = replace(
            self._reports,
            forms=self._forms,
            documents=self._documents,
            user=str(self._settings.settings.user),
        )
        return self._reports

    def _delivery(self) -> DeliveryNeeds:
        from tripdesk.ui.delivery_needs import DeliveryNeeds  # noqa: PLC0415

        return DeliveryNeeds(
            _mail_draft,
            lambda: self._settings.settings.secretariat.address,
            self._child_reader,
            self._child_reader,
            lambda: self._publishing,
            lambda: self._register_formats,
        )

    def _child_reader(self) -> ChildReader:
        from tripdesk.pdf.child import ChildReader  # noqa: PLC0415

        return ChildReader(self._child)

    def _previewer(self) -> ChildPreviewer:
        from tripdesk.pdf.previewing import ChildPreviewer  # noqa: PLC0415

        return ChildPreviewer(lambda: (self._house_style, self._faces))

    def archive(self) -> ArchiveTerminal:
        """Return the commands on the archive."""
        from tripdesk.cli.archive_commands import ArchiveTerminal  # noqa: PLC0415

        return ArchiveTerminal(self._reports, self._options.json)

    def importer(self) -> ImportingTerminal:
        """Return the command that takes files in."""
        from tripdesk.cli.importing_commands import ImportingTerminal  # noqa: PLC0415
        from tripdesk.services.importing import Importing  # noqa: PLC0415

        importing = Importing(self._reports, self._read_any)
        return ImportingTerminal(importing, self._options.json)

    def transferrer(self) -> TransferTerminal:
        """Return the command that writes reports whole into one file."""
        from tripdesk.cli.transfer_commands import TransferTerminal  # noqa: PLC0415

        return TransferTerminal(self._reports.store.transfers, self._options.json)

    def publisher(self) -> PublishingTerminal:
        """Return the commands that make what goes to the public."""
        from tripdesk.cli.publishing_commands import PublishingTerminal  # noqa: PLC0415
        from tripdesk.exchange.writing import WholeFileWriter  # noqa: PLC0415

        return PublishingTerminal(
            self._publishing, self._register_formats, WholeFileWriter(), self._options.json
        )

    @cached_property
    def _publishing(self) -> Publishing:
        from tripdesk.exchange.folders import write_folder  # noqa: PLC0415
        from tripdesk.exchange.mdto import sidecars  # noqa: PLC0415
        from tripdesk.services.publishing import Publishing  # noqa: PLC0415

        settings = self._settings.settings
        return Publishing(
            self._reports,
            settings,
            self._register_formats[".html"],
            partial(sidecars, settings.publication),
            write_folder,
        )

    @cached_property
    def _register_formats(self) -> dict[str, RegisterWriter]:
        """Return a writer of the register for each ending; what writes it is loaded then."""
        words = self._documents.words

        def csv(rows: tuple[RegisterRow, ...], title: str) -> bytes:
            from tripdesk.exchange.register.as_csv import register_csv  # noqa: PLC0415

            return register_csv(rows, title)

        def xlsx(rows: tuple[RegisterRow, ...], title: str) -> bytes:
            from tripdesk.exchange.register.as_xlsx import register_xlsx  # noqa: PLC0415

            return register_xlsx(rows, title)

        def html(rows: tuple[RegisterRow, ...], title: str) -> bytes:
            from tripdesk.exchange.register.as_html import register_html  # noqa: PLC0415
            from tripdesk.services.publishing import PeriodInWords  # noqa: PLC0415

            return register_html(rows, title, PeriodInWords(words))

        return {".csv": csv, ".xlsx": xlsx, ".html": html}

    def verifier(self) -> VerifyTerminal:
        """Return the command that looks at a PDF from outside."""
        from tripdesk.cli.verifying_commands import VerifyTerminal  # noqa: PLC0415
        from tripdesk.pdf.child import ChildReader  # noqa: PLC0415
        from tripdesk.services.verifying import Verifying  # noqa: PLC0415

        reader = ChildReader(self._child)
        verifying = Verifying(reader, self._read, self._documents, self._kept)
        return VerifyTerminal(verifying, self._options.json)

    def safekeeping(self) -> SafekeepingTerminal:
        """Return the commands that keep the archive safe; they do not open it."""
        from tripdesk.cli.safekeeping_commands import (  # noqa: PLC0415
            SafekeepingTerminal,
            ask_at_terminal,
        )

        return SafekeepingTerminal(self._safekeeper(), ask_at_terminal, self._options.json)

    def _safekeeper(self) -> Safekeeper:
        from tripdesk import __version__  # noqa: PLC0415
        from tripdesk.language.country_names import BabelCountryNames  # noqa: PLC0415
        from tripdesk.paths import data_dir  # noqa: PLC0415
        from tripdesk.storage.files import BACKUPS  # noqa: PLC0415
        from tripdesk.storage.safekeeping import LocalSafekeeper  # noqa: PLC0415

        data = data_dir(self._options.data_dir, os.environ)
        folder = self._settings.settings.folders.backup or data / BACKUPS
        return LocalSafekeeper(
            data, folder, SystemClock(), __version__, BabelCountryNames(), [self._forms.default()]
        )

    def _kept(self, sha256: str) -> tuple[str, int] | None:
        """Return whose PDF has this hash; an archive is opened only where there is one."""
        from tripdesk.paths import data_dir  # noqa: PLC0415
        from tripdesk.storage.files import DATABASE  # noqa: PLC0415

        if not (data_dir(self._options.data_dir, os.environ) / DATABASE).is_file():
            return None
        return self._reports.store.version_with_pdf(sha256)

    @cached_property
    def _child(self) -> DocumentChild:
        from tripdesk.pdf.child import DocumentChild  # noqa: PLC0415

        return DocumentChild()

    def _archived(self, prefix: str) -> ReadFile:
        from tripdesk.exchange.report_files import ReadReport  # noqa: PLC0415

        reports = self._reports
        record = reports.store.get(reports.store.find(prefix))
        return ReadReport(
            reports.form_of(record),
            reports.draft_of(record),
            reports.identity(record),
            reports.decisions(record.id),
        )

    def _read(self, content: bytes, source: str) -> ReadFile:
        from tripdesk.exchange.report_files import read_report  # noqa: PLC0415

        return read_report(content, source, self._forms)

    def _read_any(self, content: bytes, source: str) -> Incoming:
        return self._file_reader(content, source)

    @cached_property
    def _file_reader(self) -> IncomingReader:
        from tripdesk.services.file_reading import FileReader  # noqa: PLC0415

        reader = self._child_reader()
        return FileReader(self._read, reader, reader, self._forms, SystemClock())

    @cached_property
    def _countries(self) -> CountryNames:
        from tripdesk.language.country_names import BabelCountryNames  # noqa: PLC0415

        return BabelCountryNames()

    @cached_property
    def _forms(self) -> FormFiles:
        from tripdesk.exchange.form_files import FormFiles  # noqa: PLC0415
        from tripdesk.resources import resource  # noqa: PLC0415

        settings = self._settings.settings
        forms = FormFiles(resource("forms"), settings.folders.forms, settings.reports.form)
        self._tell(forms.problems)
        return forms

    @cached_property
    def _documents(self) -> Documents:
        from tripdesk.language.calendar_words import BabelCalendarWords  # noqa: PLC0415
        from tripdesk.language.latin import latin  # noqa: PLC0415
        from tripdesk.pdf.rendering import ReportLabRenderer  # noqa: PLC0415
        from tripdesk.services.documents import Documents  # noqa: PLC0415
        from tripdesk.services.privacy import PrivacyCheck  # noqa: PLC0415

        term = self._settings.settings.reports.term
        words = BabelCalendarWords("nl")
        renderer = ReportLabRenderer(self._house_style, self._faces)
        privacy = PrivacyCheck(_name_lists)
        return Documents(renderer, words, SystemClock(), term, privacy, latin)

    @cached_property
    def _house_style(self) -> HouseStyle:
        from tripdesk.settings.house_style import house_style  # noqa: PLC0415

        style, problems = house_style(self._settings.settings.house_style)
        self._tell(problems)
        return style

    def _tell(self, problems: Sequence[KnownError]) -> None:
        """Say what is wrong with the settings; a window says it in its own way."""
        if self._options.command is None:
            return
        from tripdesk.cli.sentences import error_sentence  # noqa: PLC0415

        for problem in problems:
            print(f"tripdesk: {error_sentence(problem)}", file=sys.stderr)

    @cached_property
    def _faces(self) -> Faces:
        """Return the faces of reports; one that is taken over is used from then on."""
        from tripdesk.pdf.fonts import Faces  # noqa: PLC0415
        from tripdesk.pdf.system_fonts import kept_fonts  # noqa: PLC0415

        fonts = self._house_style.fonts
        return Faces((*fonts, *kept_fonts(self._folder / "fonts")))

    @cached_property
    def _fonts(self) -> SystemFonts:
        from tripdesk.exchange.writing import WholeFileWriter  # noqa: PLC0415
        from tripdesk.pdf.system_fonts import SystemFonts, font_folders  # noqa: PLC0415

        folders = font_folders(os.environ)
        return SystemFonts(folders, self._folder / "fonts", self._faces, WholeFileWriter())

    @cached_property
    def _folder(self) -> Path:
        from tripdesk.paths import data_dir  # noqa: PLC0415

        return data_dir(self._options.data_dir, os.environ)

    @cached_property
    def _settings(self) -> LoadedSettings:
        """Return the settings in force; what is wrong with them is told."""
        from tripdesk.settings.loading import load_settings  # noqa: PLC0415

        loaded = load_settings(self._settings_files)
        self._tell(loaded.problems)
        return loaded

    @cached_property
    def _settings_files(self) -> SettingsFiles:
        from tripdesk.paths import site_settings_files, user_settings_file  # noqa: PLC0415
        from tripdesk.settings.loading import SettingsFiles  # noqa: PLC0415

        user = user_settings_file(self._options.data_dir, os.environ)
        return SettingsFiles(site_settings_files(), user)

    @cached_property
    def _keeper(self) -> SettingsKeeper:
        from tripdesk.exchange.writing import WholeFileWriter  # noqa: PLC0415
        from tripdesk.settings.keeping import SettingsKeeper  # noqa: PLC0415

        return SettingsKeeper(self._settings_files, WholeFileWriter())

    @cached_property
    def _reports(self) -> Reports:
        from tripdesk import __version__  # noqa: PLC0415
        from tripdesk.paths import data_dir  # noqa: PLC0415
        from tripdesk.services.reports import Reports  # noqa: PLC0415
        from tripdesk.storage.opening import open_store  # noqa: PLC0415

        folder = data_dir(self._options.data_dir, os.environ)
        self._store = open_store(
            folder,
            SystemClock(),
            self._countries,
            backups=self._settings.settings.folders.backup,
            program=__version__,
            allowed=self._hold(folder).assure,
        )
        journal, user = self._journal, str(self._settings.settings.user)
        reports = Reports(
            self._store, self._forms, self._documents, SystemClock(), user, journal=journal
        )
        if self._options.command is None:
            from tripdesk.services.journal import take_back  # noqa: PLC0415

            self._taken_back = take_back(reports, journal)
        return reports

    def _hold(self, folder: Path) -> Occupation:
        """Keep other computers off, for as long as the archive is open here."""
        from tripdesk.storage.occupation import Occupation, this_program  # noqa: PLC0415

        held = self._occupation
        if held is None:
            held = Occupation(folder, this_program())
            held.begin()
            self._occupation = held
        return held
