"""A program that falls before a statement of its work, whatever the database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, event


class Interrupted(BaseException):
    """What nobody catches: the program falls here."""


@contextmanager
def falling_at(number: int) -> Iterator[list[int]]:
    """Fall before the statement of this number; gives how many there were."""
    count = [0]

    def on_statement(*_: object) -> None:
        count[0] += 1
        if count[0] == number:
            raise Interrupted

    for name in ("before_cursor_execute", "commit"):
        event.listen(Engine, name, on_statement)
    try:
        yield count
    finally:
        for name in ("before_cursor_execute", "commit"):
            event.remove(Engine, name, on_statement)
