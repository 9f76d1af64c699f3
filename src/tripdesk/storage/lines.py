"""What a connection to an archive is, whatever the database: a block that is one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:  # the first rows of the window need none of it
    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

Ask = Callable[[str, tuple[object, ...]], Sequence[Any]]
"""Asks a statement, its values as `?` in it, of the driver itself; days and moments are texts."""


class Line(Protocol):
    """One connection, usable from any thread, one thread at a time."""

    def connected(self) -> AbstractContextManager[Connection]:
        """Run the block as one transaction: all of it is kept after it, or none."""

    def transaction(self) -> AbstractContextManager[Session]:
        """Run the block as one transaction, with the unit of work of the typed mappings."""

    def reading(self) -> AbstractContextManager[Ask]:
        """Run the block with the driver's own statements, all at one moment.

        For lists, whose statements take less time than what stands above them.
        """

    def shrink_log(self) -> None:
        """See that nothing destroyed stays behind in a log, where that is ours to see to."""

    def close(self) -> None:
        """Close the connection once nobody uses it."""
