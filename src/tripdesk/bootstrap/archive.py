"""The archive: opened when it is asked for, and held for this computer as long as it is open."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tripdesk.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tripdesk.bootstrap.documents import DocumentParts
    from tripdesk.bootstrap.opening import OpenArchive, Opener
    from tripdesk.bootstrap.settings import SettingsParts
    from tripdesk.domain.form import FormDefinition
    from tripdesk.services.all_data import AllData
    from tripdesk.services.exporting import ReadFile
    from tripdesk.services.moving import Place
    from tripdesk.services.passwords import Login
    from tripdesk.services.ports.world import Clock, CountryNames
    from tripdesk.services.reports import Reports
    from tripdesk.services.rows import ReportRow
    from tripdesk.services.safekeeping import Safekeeper
    from tripdesk.services.servers import ServerFound
    from tripdesk.storage.draft_journal import FileJournal


class ArchiveParts:
    """The store with the use cases on it, and what keeps it safe."""

    taken_back = 0
    """How many drafts came back from the journal when the archive was opened."""

    def __init__(self, settings: SettingsParts, documents: DocumentParts, clock: Clock) -> None:
        self._settings = settings
        self._documents = documents
        self._clock = clock
        self._open: OpenArchive | None = None

    @cached_property
    def place(self) -> Place:
        """Where the archive is: on the server that the settings name, or in the data folder.

        It stays that, whatever is set meanwhile, until the archive is closed.
        """
        from tripdesk.services.database_address import parse_address

        url = self._settings.database_url
        return parse_address(url) if url else self._settings.folder

    @property
    def login(self) -> Login | None:
        """The password of the archive, where it is on a server."""
        place = self.place
        return None if isinstance(place, Path) else self.opener.login(place)

    def try_server(self, text: str, typed: str) -> ServerFound:
        """Look what is at an address, with a password where one was typed."""
        return self.opener.try_server(text, typed)

    @cached_property
    def opener(self) -> Opener:
        """What opens this archive, or another beside it."""
        from tripdesk.bootstrap.opening import Opener

        return Opener(self._settings, self._clock, self.countries, {})

    @cached_property
    def reports(self) -> Reports:
        """The use cases; the archive is opened for them."""
        from tripdesk.services.reports import Reports

        settings = self._settings.current
        self._open = self.opener.open(self.place)
        reports = Reports(
            self._open.store,
            self._documents.forms,
            self._documents.documents,
            self._clock,
            str(settings.user),
            journal=self.journal,
        )
        # The office may have given out another term since. Where nothing can be written, the dates
        # stay as they were, and the next opening tries again.
        with suppress(KnownError):
            reports.follow_term()
        if self._settings.in_window:
            from tripdesk.services.journal import take_back

            self.taken_back = take_back(reports, self.journal)
        return reports

    def renewed(self) -> Reports:
        """Return the use cases with the settings as they are now; the archive stays open."""
        self.reports = replace(
            self.reports,
            forms=self._documents.forms,
            documents=self._documents.documents,
            user=str(self._settings.current.user),
        )
        return self.reports

    def close(self) -> None:
        """Close the archive; it is opened anew when it is asked for again."""
        archive, self._open = self._open, None
        for name in ("reports", "place"):
            vars(self).pop(name, None)
        if archive is not None:
            archive.close()

    @cached_property
    def countries(self) -> CountryNames:
        """What countries are called."""
        from tripdesk.language.country_names import BabelCountryNames

        return BabelCountryNames()

    @cached_property
    def journal(self) -> FileJournal:
        """Where drafts go while the archive cannot be written."""
        from tripdesk.paths import journal_folders
        from tripdesk.storage.draft_journal import FileJournal

        return FileJournal(journal_folders(self._settings.folder, os.environ))

    def safekeeper(self) -> Safekeeper:
        """Return what backs up, restores and examines; it does not open the archive."""
        from tripdesk import __version__
        from tripdesk.storage.files import BACKUPS
        from tripdesk.storage.safekeeping import LocalSafekeeper
        from tripdesk.storage.server_safekeeping import ServerSafekeeper

        place = self.place
        if not isinstance(place, Path):
            return ServerSafekeeper(str(place), lambda: self.opener.open(place).store)
        data = self._settings.folder
        return LocalSafekeeper(
            data,
            self._settings.current.folders.backup or data / BACKUPS,
            self._clock,
            __version__,
            self.countries,
            [self._documents.forms.default()],
        )

    def first_rows(self, limit: int) -> Sequence[ReportRow]:
        """Return the first rows of the list, before the archive is opened."""
        from tripdesk.storage.quick_rows import first_rows

        if not self._settings.may_name_a_server:  # nearly always, and quick to say
            return first_rows(self._settings.folder, limit)
        place = self.place
        if isinstance(place, Path):
            return first_rows(place, limit)
        from tripdesk.storage.postgres.first_rows import first_server_rows

        return first_server_rows(place, self.opener.login(place), limit)

    def report(self, prefix: str) -> ReadFile:
        """Return a report of the archive as if it came from a file."""
        from tripdesk.exchange.report_files import ReadReport

        reports = self.reports
        record = reports.store.get(reports.store.find(prefix))
        return ReadReport(
            reports.form_of(record),
            reports.draft_of(record),
            reports.identity(record),
            reports.decisions(record.id),
        )

    def version_with_pdf(self, sha256: str) -> tuple[str, int] | None:
        """Return whose PDF has this hash; an archive is opened only where there is one."""
        return self.reports.store.version_with_pdf(sha256) if self._is_there() else None

    def form(self, form_id: str, version: int) -> FormDefinition:
        """Return a form that reports here were written with, or raise `form.unknown`."""
        if not self._is_there():
            raise KnownError("form.unknown", form=form_id, version=version)
        return self.reports.store.form(form_id, version)

    def all_data(self) -> AllData:
        """Return what writes all that the archive knows."""
        from tripdesk import __version__
        from tripdesk.services.all_data import AllData

        return AllData(self.reports, __version__)

    def _is_there(self) -> bool:
        from tripdesk.storage.files import DATABASE

        on_server = bool(self._settings.database_url)
        return on_server or (self._settings.folder / DATABASE).is_file()
