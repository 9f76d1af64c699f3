"""Several people at one archive: who edits what, and what somebody else has changed.

An archive of one computer has neither: there nobody else is, and nothing is told.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

REFRESH_SECONDS = 30
"""How often who edits a report says so again (`Editing.begin`)."""

LEASE_SECONDS = 120
"""After so long without a word nobody edits it any more: the computer fell, or the line did."""


@dataclass(frozen=True, slots=True)
class Editor:
    """Who edits a report elsewhere, on which computer, and since when."""

    name: str
    computer: str
    since: datetime


class Editing(Protocol):
    """Who is editing which report. It tells and keeps nobody off; what is saved is checked."""

    def begin(self, report_id: str) -> Editor | None:
        """Say that a report is edited here, first and again every `REFRESH_SECONDS`.

        Returns who edits it elsewhere; then it is not noted as edited here.
        """

    def take_over(self, report_id: str) -> None:
        """Say that it is edited here from now on, whoever edited it; `begin` tells them that."""

    def end(self, report_id: str) -> None:
        """Say that it is edited here no longer."""

    def who(self, report_ids: Collection[str]) -> Mapping[str, Editor]:
        """Return who edits these elsewhere, for those that somebody does."""


Changed = Callable[[frozenset[str]], None]
"""Told the ids of reports that somebody else changed; of none where any may have been."""

Reached = Callable[[bool], None]
"""Told whether the archive is reached: at first, once it is lost, and when it is back."""


class Notices(Protocol):
    """Tells what others change in the archive."""

    def listen(self, changed: Changed, reached: Reached | None = None) -> None:
        """Call `changed` from a thread of our own at each change until `close`.

        After the connection was lost and is back, `changed` is told of none: anything may have.
        """

    def close(self) -> None:
        """Tell nothing any more."""


class NobodyElse:
    """`Editing` and `Notices` of an archive that only this computer has open."""

    def begin(self, report_id: str) -> Editor | None:
        """Return none."""
        del report_id
        return None

    def take_over(self, report_id: str) -> None:
        """Note nothing."""

    def end(self, report_id: str) -> None:
        """Note nothing."""

    def who(self, report_ids: Collection[str]) -> Mapping[str, Editor]:
        """Return nobody."""
        del report_ids
        return {}

    def listen(self, changed: Changed, reached: Reached | None = None) -> None:
        """Tell nothing."""

    def close(self) -> None:
        """Do nothing."""
