"""A whole archive into another one that is empty: from this computer to a server, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tripdesk.domain.errors import KnownError
from tripdesk.services.database_address import DatabaseAddress, parse_address
from tripdesk.services.transfers import Progress

Place = Path | DatabaseAddress
"""Where an archive is: a folder of this computer, or a server's database."""

_FILE = "sqlite:///"


def read_place(text: str) -> Place:
    """Read where an archive is: a folder, `sqlite:///` with one, or a server's address."""
    if text.startswith(_FILE):
        path = unquote(urlsplit(text).path.removeprefix("/"))
        if not path:
            raise KnownError("address.not_one")
        return Path(path).expanduser()
    if "://" in text:
        return parse_address(text)
    return Path(text).expanduser()


@dataclass(frozen=True, slots=True)
class Moved:
    """What was moved, counted in the archive that it went to and found the same there."""

    reports: int
    versions: int
    documents: int
    others: Mapping[str, int]
    """Rows of each other sort: drafts, history, dossiers, follow_ups, decisions, destroyed."""


Move = Callable[[Progress], Moved]
"""Moves everything or nothing.

Raises `transfer.not_empty` where the other archive holds anything, `.same` where it is this very
one, `.differs` where what was written does not read back the same.
"""
