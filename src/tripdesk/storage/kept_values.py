"""Days, moments and words as the archive keeps them, and what one that makes no sense means.

A single wrong bit on a disk can leave a database whole and a date unreadable; that is damage
(`store.damaged`), which has a way out, and no fault of ours.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TypeVar

from tripdesk.domain.errors import KnownError

_T = TypeVar("_T")
_Word = TypeVar("_Word", bound=StrEnum)


def read_day(kept: str) -> date:
    """Return a day; raises `store.damaged`."""
    return _read(date.fromisoformat, kept)


def read_moment(kept: str) -> datetime:
    """Return a moment in UTC; raises `store.damaged`."""
    return _read(datetime.fromisoformat, kept).replace(tzinfo=UTC)


def read_word(words: type[_Word], kept: str) -> _Word:
    """Return the member of an enumeration; raises `store.damaged`."""
    return _read(words, kept)


def _read(read: Callable[[str], _T], kept: str) -> _T:
    try:
        return read(kept)
    except (ValueError, TypeError) as error:
        raise damaged(kept) from error


def damaged(kept: object) -> KnownError:
    """Return what is told of a value that makes no sense."""
    return KnownError("store.damaged", path="", cause=repr(kept))
