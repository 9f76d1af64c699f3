"""Two archives side by side, to move one into the other."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tripdesk.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tripdesk.bootstrap.parts import Parts
    from tripdesk.services.moving import Move, Moved, Place
    from tripdesk.services.transfers import Progress
    from tripdesk.storage.store_moving import StoreMoving


def mover(parts: Parts, source: str | None, target: str) -> Move:
    """Return what moves an archive, the one in use where none is named, into another."""
    from tripdesk.services.moving import read_place

    there = parts.archive.place if source is None else read_place(source)
    here = read_place(target)
    if _known(there) == _known(here):
        raise KnownError("transfer.same")

    def moved(progress: Progress) -> Moved:
        from tripdesk.storage.moving import move

        with _opened(parts, there, make=False) as from_it, _opened(parts, here, make=True) as into:
            return move(from_it, into, progress)

    return moved


def _known(place: Place) -> object:
    """Return what tells two archives apart; whoever asks, it is the same database."""
    if isinstance(place, Path):
        return place.absolute().resolve()
    return (place.host or "localhost", place.port, place.database)


@contextmanager
def _opened(parts: Parts, place: Place, *, make: bool) -> Iterator[StoreMoving]:
    from tripdesk.storage.files import DATABASE

    if isinstance(place, Path) and not make and not (place / DATABASE).is_file():
        raise KnownError("backup.no_archive", path=place)
    archive = parts.archive.opener.open(place)
    try:
        yield archive.store
    finally:
        archive.close()
