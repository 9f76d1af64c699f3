"""The `Safekeeper` of an archive on a server: it is the office that backs up its server.

What TripDesk can look at it looks at: that each report can be read, and each document is as it was
kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tripdesk.domain.errors import KnownError
from tripdesk.services.ports.archive import ReportStore
from tripdesk.services.safekeeping import Backup, Finding, HeldBackup, Rescue, RestorePreview


@dataclass(frozen=True, slots=True)
class ServerSafekeeper:
    """Says so where an archive is kept safe by others; `reach` opens it."""

    address: str
    reach: Callable[[], ReportStore]

    def back_up(self, folder: Path | None = None) -> Backup:
        """Say who backs it up."""
        del folder
        raise self._elsewhere()

    def is_due(self) -> bool:
        """Return that no backup of ours is."""
        return False

    def backups(self, folder: Path | None = None) -> Sequence[Backup]:
        """Return none."""
        del folder
        return ()

    def holding(self, report_id: str, number: int) -> Sequence[HeldBackup]:
        """Say who knows it."""
        del report_id, number
        raise self._elsewhere()

    def preview(self, path: Path) -> RestorePreview:
        """Say who can put a backup back."""
        del path
        raise self._elsewhere()

    def restore(self, path: Path) -> Backup | None:
        """Say who can put a backup back."""
        del path
        raise self._elsewhere()

    def seems_sound(self) -> bool:
        """Return that it does: what is wrong with it is told when it is opened."""
        return True

    def cloud(self) -> str:
        """Return that no service keeps it in step."""
        return ""

    def server(self) -> str:
        """Return where it is."""
        return self.address

    def examine(self) -> Sequence[Finding]:
        """Read everything."""
        try:
            with closing(self.reach()) as store:
                return list(_examined(store))
        except KnownError as error:
            return [Finding(error.code, dict(error.params))]

    def rescue(self) -> Rescue:
        """Say who can put a backup back."""
        raise self._elsewhere()

    def _elsewhere(self) -> KnownError:
        return KnownError("backup.on_server", address=self.address)


def _examined(store: ReportStore) -> Iterator[Finding]:
    for row in (*store.rows(), *store.rows(in_bin=True)):
        try:
            record = store.get(row.id)
        except KnownError as error:
            if error.code != "store.damaged":
                raise
            yield Finding("doctor.unreadable", {"what": "reports", "key": row.id})
            continue
        for version in record.versions:
            if version.erased is None:
                yield from _of_document(store, row.id, version.number, version.pdf_sha256)


def _of_document(store: ReportStore, report_id: str, number: int, sha256: str) -> Iterator[Finding]:
    try:
        store.document(sha256)
    except KnownError as error:
        if not error.code.startswith("document."):
            raise
        code = f"doctor.{error.code.replace('.', '_')}"
        yield Finding(code, {"id": report_id, "version": number})
