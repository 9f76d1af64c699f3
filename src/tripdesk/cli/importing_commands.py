"""The command `import`: files and folders into the archive."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import FrameType

from tripdesk.cli.progress import Progress
from tripdesk.cli.sentences import (
    CARRIED,
    CARRIED_CONFLICTS,
    LEFT_ASIDE,
    STOPPED,
    TAKEN,
    TAKEN_FORM,
    TAKEN_INTERNAL,
    TAKEN_OVER,
    TAKEN_VERSION,
    YEAR_ASSUMED,
    error_sentence,
)
from tripdesk.domain.errors import KnownError
from tripdesk.services.importing import Importing, Outcome, find_files
from tripdesk.services.taking_in import Placed, What

_BAD = {"failed", "conflict"}


@dataclass(frozen=True, slots=True)
class ImportingTerminal:
    """What the command needs, and how it answers."""

    importing: Importing
    as_json: bool = False

    def take_in(self, paths: Sequence[str]) -> int:
        """Take report files in, each by itself; Ctrl+C stops before the next.

        Return 1 where one failed or is in conflict: status 0 would say that it is kept here.
        """
        found = find_files([Path(each) for each in paths])
        told, carried = Progress("import"), Progress("reports")
        outcomes: list[Outcome] = []
        with _stops() as stop:

            def go_on(done: int) -> bool:
                told(done, len(found.files))
                return not stop

            def inside(done: int, total: int) -> None:
                if stop:
                    raise KnownError("import.stopped")
                carried(done, total)

            importing = replace(self.importing, inside=inside)
            for each in importing.run(found.files, go_on, full_names=True):
                if not (stop and each.error is not None):  # the key stopped its reader too
                    outcomes.append(each)
        told(len(outcomes), len(outcomes))
        self._print(outcomes)
        if found.left:
            print(LEFT_ASIDE.format(count=len(found.left), first=found.left[0]), file=sys.stderr)
        stopped = len(outcomes) < len(found.files)
        if stopped:
            print(STOPPED.format(done=len(outcomes), all=len(found.files)), file=sys.stderr)
        return int(stopped or any(each.result in _BAD for each in outcomes))

    def _print(self, outcomes: Sequence[Outcome]) -> None:
        if self.as_json:
            files = [_data(each) for each in outcomes]
            print(json.dumps({"files": files}, ensure_ascii=False, indent=2))
            return
        for each in outcomes:
            out = sys.stderr if each.result == "failed" else sys.stdout
            print(f"{each.path}: {_sentence(each)}", file=out)


@contextmanager
def _stops() -> Iterator[list[int]]:
    """Give a list that is no longer empty once the user pressed Ctrl+C; twice ends at once."""
    stop: list[int] = []

    def on_interrupt(number: int, _frame: FrameType | None) -> None:
        stop.append(number)
        signal.signal(signal.SIGINT, before)

    before = signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)


def _data(outcome: Outcome) -> dict[str, object]:
    placed = outcome.placed
    return {
        "path": str(outcome.path),
        "result": outcome.result,
        "id": (placed.id or None) if placed else None,
        "version": placed.version if placed else None,
        "message": _sentence(outcome),
    }


def _sentence(outcome: Outcome) -> str:
    if outcome.error is not None:
        return error_sentence(outcome.error)
    carried = outcome.carried
    if carried is None:
        return _placed_sentence(outcome.placed) if outcome.placed else ""
    said = CARRIED.format(new=carried.new, updated=carried.updated, there=carried.already_there)
    if carried.conflicts:
        said += CARRIED_CONFLICTS.format(
            count=len(carried.conflicts), ids=", ".join(each[:8] for each in carried.conflicts)
        )
    return said


def _placed_sentence(placed: Placed) -> str:
    if placed.what is not What.REPORT:
        return (TAKEN_INTERNAL if placed.what is What.INTERNAL else TAKEN_FORM)[placed.result]
    if placed.taken_over:
        return TAKEN_OVER + (YEAR_ASSUMED if placed.year_assumed else "")
    if placed.made_elsewhere:
        return TAKEN_VERSION.format(version=placed.version)
    note = " It has errors that must be put right." if placed.with_errors else ""
    return TAKEN[placed.result] + note
