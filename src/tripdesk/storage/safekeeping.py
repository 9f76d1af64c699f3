"""The `Safekeeper` of an archive on this computer; works without the store, and beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.keeping import last_days
from tripdesk.services.indexing import Indexer
from tripdesk.services.ports.world import Clock, CountryNames
from tripdesk.services.safekeeping import Backup, Finding, HeldBackup, Rescue, RestorePreview
from tripdesk.storage.backups import DOCUMENTS, BackupFolder, holds_version
from tripdesk.storage.documents import Documents
from tripdesk.storage.examining import examine, quick_check
from tripdesk.storage.faults import faults_told
from tripdesk.storage.file_systems import cloud_service
from tripdesk.storage.files import DATABASE, prepare_folder
from tripdesk.storage.occupation import alone
from tripdesk.storage.restoring import preview, put_in_place, restore, set_aside

_QUICK_SECONDS = 1.0
"""What a start may spend on looking whether the archive is whole."""


@dataclass(frozen=True, slots=True)
class LocalSafekeeper:
    """Keeps the archive of a data folder; `folder` is that of its backups."""

    data: Path
    folder: Path
    clock: Clock
    program: str
    countries: CountryNames
    forms: Sequence[FormDefinition] = ()

    def back_up(self, folder: Path | None = None) -> Backup:
        """Make a checked backup; in the usual folder, older ones that are not kept go."""
        if not self._database.exists():
            raise KnownError("backup.no_archive", path=self.data)
        chosen = BackupFolder(folder or self.folder)
        made = chosen.make(self._database, self._documents, self.clock.now(), self.program)
        if folder is None:
            chosen.prune()
        return made

    def is_due(self) -> bool:
        """Whether there is an archive, and no backup of this day."""
        if not self._database.exists():
            return False
        # All of them: after a clock was set back the newest may be of a day to come.
        made = {each.made_at.astimezone().date() for each in self.backups()}
        return self.clock.today() not in made

    def backups(self, folder: Path | None = None) -> Sequence[Backup]:
        """Return the backups of a folder, newest first."""
        return BackupFolder(folder or self.folder).backups()

    def holding(self, report_id: str, number: int) -> Sequence[HeldBackup]:
        """Return the backups of the usual folder that hold a version's content, newest first."""
        backups = self.backups()
        until = last_days([each.made_at for each in backups], self.clock.today())
        return [
            HeldBackup(each, until[each.made_at])
            for each in backups
            if holds_version(each.path, report_id, number)
        ]

    def preview(self, path: Path) -> RestorePreview:
        """Return what putting this backup back would change."""
        return preview(path, self.data)

    def restore(self, path: Path) -> Backup | None:
        """Put a backup back; returns the backup of the present, where it could be made."""
        keep_in = BackupFolder(self.folder)
        with faults_told(self.data):
            prepare_folder(self.data)
        with alone(self.data):
            return restore(path, self.data, keep_in, self.clock.now(), self.program)

    def seems_sound(self) -> bool:
        """Look quickly; an archive that is not there is no damage."""
        return not self._database.exists() or quick_check(self._database, _QUICK_SECONDS)

    def cloud(self) -> str:
        """Return the service that keeps the folder in step with other computers, if any."""
        return cloud_service(self.data)

    def server(self) -> str:
        """Return none: it lies on this computer."""
        return ""

    def examine(self) -> Sequence[Finding]:
        """Check everything."""
        return examine(self._database, self._documents)

    def rescue(self) -> Rescue:
        """Put in the archive's place a new one of all that can be read."""
        with alone(self.data):
            return self._rescue()

    def _rescue(self) -> Rescue:
        # Here, not above: the other commands need no SQLAlchemy.
        from tripdesk.storage.salvaging import salvage  # noqa: PLC0415
        from tripdesk.storage.search_index import SearchIndex  # noqa: PLC0415

        aside = self.data / f".{DATABASE}.rescued"
        with faults_told(self.data):
            aside.unlink(missing_ok=True)
        saved = salvage(self._database, aside, SearchIndex(Indexer(self.countries)), self.forms)
        with faults_told(self.data):
            folder = set_aside(self._database, self.clock.now())
            put_in_place(aside, self._database)
        return Rescue(saved.rows["reports"], saved.rows["versions"], folder)

    @property
    def _database(self) -> Path:
        return self.data / DATABASE

    @property
    def _documents(self) -> Documents:
        return Documents(self.data / DOCUMENTS)
