"""The world about: the time, countries, forms, files."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tripdesk.domain.form import FormDefinition


class Clock(Protocol):
    """The time of day, injected so that tests own it."""

    def now(self) -> datetime:
        """Return the present moment, in UTC."""

    def today(self) -> date:
        """Return the date on this computer's calendar."""

    def fixed_day(self) -> date | None:
        """Return the date that `SOURCE_DATE_EPOCH` fixes for documents, where it is set."""


class CountryNames(Protocol):
    """What countries are called, in Dutch and English."""

    def code(self, name: str) -> str | None:
        """Return the ISO 3166 code of a country as typed, or none where it is not recognised."""

    def names(self, code: str) -> tuple[str, ...]:
        """Return a country's names; none for what is no code."""


class FormCatalogue(Protocol):
    """The form definitions at hand."""

    def default(self) -> FormDefinition:
        """Return the form that a new report takes."""

    def get(self, form_id: str, version: int) -> FormDefinition:
        """Return that form, or raise `KnownError("form.unknown", form=, version=)`."""


class FileWriter(Protocol):
    """Writes aside, then replaces."""

    def write(self, path: Path, content: bytes) -> None:
        """Put a file in place whole or not at all; `KnownError("file.…")` when it cannot."""

    def write_pieces(self, path: Path, pieces: Iterable[bytes]) -> str:
        """Do so a piece at a time, for what is large; return its SHA-256."""
