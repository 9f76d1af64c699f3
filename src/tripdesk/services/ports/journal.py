"""The journal beside the archive: what was typed while it could not be saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from tripdesk.domain.drafts import Draft


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A draft that the archive did not take; `revision` is the last one it did take, if known."""

    report_id: str
    form_id: str
    form_version: int
    draft: Draft
    step: str
    written_at: datetime
    revision: int | None = None


class DraftJournal(Protocol):
    """Keeps what could not be saved, somewhere else than the archive."""

    def keep(self, unsaved: Unsaved) -> None:
        """Keep it, where anything can be written at all."""

    def saved(self, report_id: str, revision: int) -> None:
        """Note that the archive has what was typed last."""

    def unsaved(self) -> Sequence[Unsaved]:
        """Return what is kept."""

    def drop(self, report_id: str) -> None:
        """Remove what is kept of a report."""
