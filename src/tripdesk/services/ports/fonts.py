"""Fonts of this computer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tripdesk.domain.errors import KnownError


@dataclass(frozen=True, slots=True)
class FontOffer:
    """A font of this computer that draws characters which the report's own fonts lack."""

    name: str
    file: Path
    index: int
    characters: str


class FontSource(Protocol):
    """Fonts that lie on this computer; one is used only after a person said so."""

    @property
    def problems(self) -> tuple[KnownError, ...]:
        """Why fonts that the settings name are left aside: `KnownError("font.…", file=)`."""

    def offers(self, text: str) -> tuple[FontOffer, ...]:
        """Return the fewest fonts that draw what is missing of a text; this takes a second."""

    def take_over(self, offers: Iterable[FontOffer]) -> None:
        """Copy fonts into the data folder and print with them from now on."""
