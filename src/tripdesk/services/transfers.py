"""The transfer file: reports whole, to carry to another archive and back with nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

SUFFIX = ".tripdesk"
MAGIC = b"PK\x03\x04"
"""How the file begins: it is a zip archive."""

Progress = Callable[[int, int], None]
"""Told how many of how many are done; may raise to stop the work."""


def quiet(_done: int, _total: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What a transfer file holds; documents are counted once each."""

    reports: int
    versions: int
    documents: int


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What became of the reports of a transfer file; those in conflict were left alone."""

    new: int = 0
    updated: int = 0
    already_there: int = 0
    conflicts: tuple[str, ...] = ()

    @property
    def reports(self) -> int:
        """How many reports the file holds."""
        return self.new + self.updated + self.already_there + len(self.conflicts)


class Transfers(Protocol):
    """Writes and reads transfer files."""

    def write(
        self, path: Path, ids: Collection[str] | None, progress: Progress
    ) -> tuple[Carried, Carried]:
        """Write all reports, those in the bin too, or some; return what there is and what it holds.

        What it holds is counted by reading the file again. Raises `transfer.exists` where there is
        such a file: it may be the one that should be taken in.
        """

    def take_in(self, path: Path, progress: Progress) -> TakenOver:
        """Take the reports of a file in; each is one transaction, all is checked before the first.

        Raises `transfer.damaged`, `.not_one`, `.newer`, `.too_large`.
        """
