"""What the window needs in order to keep the archive safe; a test gives its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tripdesk.services.passwords import Login
    from tripdesk.services.safekeeping import Safekeeper


@dataclass(frozen=True, slots=True)
class SafekeepingNeeds:
    """`keeper` is asked off the screen's thread; `close` lets go of the archive.

    It opens anew at the next question. `taken_back` returns of how many reports the last opening
    brought back what had not been saved; `kept_apart` whether there is such now. `login` is the
    password of an archive on a server, where it is on one.
    """

    keeper: Callable[[], Safekeeper]
    close: Callable[[], None]
    taken_back: Callable[[], int] = lambda: 0
    kept_apart: Callable[[], bool] = lambda: False
    login: Callable[[], Login | None] = lambda: None
