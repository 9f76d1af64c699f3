"""Files and folders from outside, one after the other; each is taken in whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.incoming import read_incoming
from tripdesk.services.file_reading import (
    FORM_SUFFIX,
    IncomingReader,
    IncomingReport,
)
from tripdesk.services.internal_files import NAME_ENDS, InternalFile
from tripdesk.services.reports import Reports
from tripdesk.services.taking_in import Placed, Taken, take_in
from tripdesk.services.transfers import MAGIC, SUFFIX, Progress, TakenOver, quiet

SUFFIXES = frozenset({".pdf", ".json", ".txt", FORM_SUFFIX, SUFFIX})
"""What may be a report in a folder; a file that is named itself may be called anything."""

FAILED = "failed"
"""What became of a file that could not be taken in."""

_NO_REPORTS = (InternalFile, FormDefinition)
"""What has no answers to choose between."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file; a transfer file has `carried`.

    `incoming` is what was read where it is in conflict, so that one can choose.
    """

    path: Path
    placed: Placed | None = None
    error: KnownError | None = None
    carried: TakenOver | None = None
    incoming: IncomingReport | None = None

    @property
    def result(self) -> str:
        """The word of RULES.md for it: `taken_in`, …, `failed`."""
        if self.placed is not None:
            return self.placed.result
        if self.carried is None:
            return FAILED
        if self.carried.conflicts:
            return Taken.CONFLICT
        if self.carried.new:
            return Taken.TAKEN_IN
        return Taken.NEW_VERSION if self.carried.updated else Taken.ALREADY_THERE


@dataclass(frozen=True, slots=True)
class Found:
    """The files that were meant; `left` in the folders are no reports by their names."""

    files: tuple[Path, ...]
    left: tuple[Path, ...] = ()


def find_files(paths: Sequence[Path]) -> Found:
    """Return the files, those in folders and their folders too; no link is followed.

    Forms come first, for the reports that were written with them; what is internal of a report
    comes after it.
    """
    files: dict[Path, None] = {}
    left: list[Path] = []
    for path in paths:
        if not path.is_dir():
            files[path] = None
            continue
        inside = list(_walk(path))
        reports = [each for each in inside if each.suffix.lower() in SUFFIXES]
        files |= dict.fromkeys(reports or [path])  # a folder without any is told as it is
        left += [each for each in inside if each.suffix.lower() not in SUFFIXES]
    return Found(tuple(sorted(files, key=_turn)), tuple(left))


def _turn(path: Path) -> int:
    name = path.name.lower()
    return 0 if name.endswith(FORM_SUFFIX) else 2 if name.endswith(NAME_ENDS) else 1


def _walk(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            path = Path(where, name)
            if not name.startswith(".") and path.is_file() and not path.is_symlink():
                yield path


@dataclass(frozen=True, slots=True)
class Importing:
    """Takes files in; each is one transaction, a transfer file one for each of its reports."""

    reports: Reports
    read: IncomingReader
    inside: Progress = quiet
    """Told how far it is with a transfer file; may raise a `KnownError` to stop after a report."""

    def run(
        self, files: Sequence[Path], go_on: Callable[[int], bool], *, full_names: bool = False
    ) -> Iterator[Outcome]:
        """Yield what became of each file; `go_on(done)` is asked before each."""
        try:
            for done, path in enumerate(files):
                if not go_on(done):
                    return
                yield self.one(path, str(path) if full_names else path.name)
        finally:
            with suppress(
                KnownError
            ):  # they are in; a search that takes a little longer is no fault
                self.reports.store.tidy()

    def one(self, path: Path, source: str) -> Outcome:
        """Take one file in; `source` names it in a refusal."""
        try:
            if path.is_dir():
                raise KnownError("folder.no_reports", path=path)
            if _is_transfer(path):
                return Outcome(
                    path, carried=self.reports.store.transfers.take_in(path, self.inside)
                )
            incoming = self.read(read_incoming(path), source)
            placed = take_in(self.reports, incoming)
        except KnownError as error:
            return Outcome(path, error=error)
        if placed.result is not Taken.CONFLICT or isinstance(incoming, _NO_REPORTS):
            return Outcome(path, placed)
        return Outcome(path, placed, incoming=incoming)


def _is_transfer(path: Path) -> bool:
    """Tell by what it begins with, whatever it is called."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False
