"""Backups, what is in them, and what a check of the archive found.

All of it works beside an archive that is damaged: nothing here goes through the store.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from tripdesk.domain.errors import KnownError


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup, as its own description says; `made_at` is in UTC.

    `schema` is the archive's schema step, `sha256` the database's; `damaged` are the hashes of
    documents that were missing or not what their name says when it was made.
    """

    path: Path
    made_at: datetime
    program: str
    schema: str
    reports: int
    versions: int
    documents: int
    sha256: str
    damaged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What putting a backup back would change, in reports.

    `lost` are in the present archive only, `returned` in the backup only, `changed` in both with
    other contents; `readable` is false where the present archive cannot be compared.
    """

    backup: Backup
    present: int = 0
    lost: int = 0
    returned: int = 0
    changed: int = 0
    readable: bool = True


@dataclass(frozen=True, slots=True)
class Rescue:
    """What was saved out of a damaged archive; `aside` is where the damaged one is kept."""

    reports: int
    versions: int
    aside: Path


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found wrong: a code `doctor.…` and the facts of its sentence."""

    code: str
    params: dict[str, object] = field(default_factory=dict)

    def as_error(self) -> KnownError:
        """Return the finding as what the sentences are made of."""
        return KnownError(self.code, **self.params)


@dataclass(frozen=True, slots=True)
class HeldBackup:
    """A backup that still holds what is erased, and the day on which it goes at the earliest."""

    backup: Backup
    until: date


class Safekeeper(Protocol):
    """Keeps one archive safe."""

    def back_up(self, folder: Path | None = None) -> Backup:
        """Make a checked backup, in the usual folder or another; `KnownError("backup.…")`."""

    def is_due(self) -> bool:
        """Whether today has no backup yet."""

    def backups(self, folder: Path | None = None) -> Sequence[Backup]:
        """Return the backups of a folder, newest first."""

    def holding(self, report_id: str, number: int) -> Sequence[HeldBackup]:
        """Return the backups of the usual folder that hold a version's content, newest first."""

    def preview(self, path: Path) -> RestorePreview:
        """Return what putting this backup back would change; raises `backup.damaged`."""

    def restore(self, path: Path) -> Backup | None:
        """Put a backup back, the present backed up first; the archive must be closed.

        Returns the backup of the present, or none where it was damaged and is kept aside.
        """

    def seems_sound(self) -> bool:
        """Whether a quick look, of a second at most, finds nothing wrong."""

    def cloud(self) -> str:
        """Return the name of the service that keeps the archive's folder in step, or empty."""

    def server(self) -> str:
        """Return the address of the server whose office backs it up, or empty for one's own."""

    def examine(self) -> Sequence[Finding]:
        """Check everything; nothing found means all is well."""

    def rescue(self) -> Rescue:
        """Put in the archive's place a new one of all that can be read; it must be closed."""
