"""How far something long is, on stderr: over one line where a person looks, else now and then."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from time import monotonic

_EVERY = 0.2
_EVERY_IN_A_LOG = 5.0


@dataclass(slots=True)
class Progress:
    """Tells `{word} {done}/{all}`; nothing at all where it is over before one would look."""

    word: str
    _last: float = field(default_factory=monotonic)
    _told: bool = False

    def __call__(self, done: int, total: int) -> None:
        """Tell, where it is time to."""
        now, live = monotonic(), sys.stderr.isatty()
        ended = done >= total and self._told
        if now - self._last < (_EVERY if live else _EVERY_IN_A_LOG) and not ended:
            return
        self._last, self._told = now, not ended
        end = "\n" if ended or not live else ""
        print(f"\r{self.word} {done}/{total}" if live else f"{self.word} {done}/{total}", end=end,
              file=sys.stderr, flush=True)  # fmt: skip
