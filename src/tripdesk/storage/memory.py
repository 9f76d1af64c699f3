"""What lists remember of an archive, as long as nobody writes in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from tripdesk.storage.lines import Ask

_T = TypeVar("_T")
_MOST_ANSWERS = 200
_MOST_KEYS = 2_000_000
"""So many keys are held, of some lists: 16 MB."""


class Memory:
    """Answers that were given, and the keys of the lists one looked at last."""

    def __init__(self, written: str) -> None:
        self._written = written
        self._version: object = None
        self._answers: dict[object, Any] = {}
        self._lists: dict[object, Any] = {}

    def refresh(self, ask: Ask) -> None:
        """Forget all if anybody has written; `written` asks for a value that tells."""
        version = ask(self._written, ())[0][0]
        if version != self._version:
            self._version = version
            self.forget()

    def forget(self) -> None:
        """Forget all."""
        self._answers.clear()
        self._lists.clear()

    def answer(self, of: object, answer: Callable[[], _T]) -> _T:
        """Return an answer that was given before, or this one."""
        if of not in self._answers:
            given = answer()
            if len(self._answers) >= _MOST_ANSWERS:
                self._answers.clear()
            self._answers[of] = given
        remembered: _T = self._answers[of]
        return remembered

    def holds(self, of: object) -> bool:
        """Whether the keys of a list are held."""
        return of in self._lists

    def keys(self, of: object, read: Callable[[], _T]) -> _T:
        """Return the keys of a list; those looked at longest ago make room."""
        keys: Any = self._lists.pop(of, None)
        if keys is None:
            keys = read()
        self._lists[of] = keys
        while sum(map(len, self._lists.values())) > _MOST_KEYS and len(self._lists) > 1:
            del self._lists[next(iter(self._lists))]
        held: _T = keys
        return held
