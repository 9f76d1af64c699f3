"""What a publication folder is made of, and the ports that write it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

CHECKSUMS = "SHA256SUMS"
REGISTER = "register.html"


@dataclass(frozen=True, slots=True)
class ArchivedReport:
    """What the sidecars say of one version of a report.

    `made_at` has a time zone: it is when the checksum was taken. `language` is a BCP 47 tag. `ours`
    is a PDF that TripDesk made; another is the file that was published before.
    """

    id: str
    version: int
    title: str
    purpose: str
    language: str
    organisation: str
    start: date | None
    end: date | None
    finalised_on: date
    published_on: date | None
    places: tuple[str, ...]
    address: str
    file_name: str
    made_at: datetime
    ours: bool = True

    @property
    def key(self) -> str:
        """The identification of this version."""
        return f"{self.id}/{self.version}"


class Sidecars(Protocol):
    """Describes a report and its file for an archive (MDTO)."""

    def __call__(self, report: ArchivedReport, content: bytes) -> Sequence[tuple[str, bytes]]:
        """Return name and content of each sidecar."""


@dataclass(frozen=True, slots=True)
class FolderFile:
    """A file of a folder: a name without any path, and what is in it."""

    name: str
    content: bytes


class FolderWriter(Protocol):
    """Writes a folder aside, then puts it in place."""

    def __call__(self, folder: Path, files: Iterable[FolderFile]) -> None:
        """Put the folder in place whole or not at all, in the place of an earlier one of ours.

        Raises `KnownError("folder.not_ours")` where other things lie there, or `file.…`.
        """
