"""Files from outside into the archive, and what became of each in a few words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from tripdesk.domain.errors import KnownError
from tripdesk.incoming import read_incoming
from tripdesk.services.file_reading import IncomingReader
from tripdesk.services.reports import Reports
from tripdesk.services.taking_in import Placed, Taken, take_in
from tripdesk.ui.messages import error_sentence


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    path: Path
    placed: Placed | None = None
    error: KnownError | None = None


def take_all(reports: Reports, read: IncomingReader, paths: Sequence[Path]) -> list[Outcome]:
    """Take each file in; one that cannot be read does not stop the others."""
    outcomes = []
    for path in paths:
        try:
            placed = take_in(reports, read(read_incoming(path), path.name))
        except KnownError as error:
            outcomes.append(Outcome(path, error=error))
        else:
            outcomes.append(Outcome(path, placed))
    return outcomes


def report_of(outcome: Outcome) -> str | None:
    """Return the report to go on with: none where there is nothing to fill in."""
    placed = outcome.placed
    if placed is None or placed.made_elsewhere or placed.result is Taken.CONFLICT:
        return None
    return placed.id


def words_of(outcome: Outcome) -> str:
    """Return what became of a file."""
    translate = QCoreApplication.translate
    if outcome.error is not None:
        return f"{outcome.path.name}: {error_sentence(outcome.error)}"
    placed = outcome.placed
    if placed is not None and placed.taken_over:
        said = translate("taking_in", "taken over as published; look through what was read")
        return f"{outcome.path.name}: {said}"
    if placed is not None and placed.made_elsewhere:
        said = translate("taking_in", "taken in as version {n}, with its PDF")
        return f"{outcome.path.name}: {said.format(n=placed.version)}"
    words = {
        Taken.TAKEN_IN: translate("taking_in", "taken in as a concept"),
        Taken.ALREADY_THERE: translate("taking_in", "already there"),
        Taken.NEW_VERSION: translate("taking_in", "a new version, taken in as a correction"),
        Taken.CONFLICT: translate("taking_in", "the archive has other answers; left alone"),
    }
    said = "" if outcome.placed is None else words[outcome.placed.result]
    return f"{outcome.path.name}: {said}"
