"""Whether there is a screen to open a window on.

Asked before Qt is: where it finds none, Qt ends the process with a page of text.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from tripdesk.domain.errors import KnownError


def require_screen(environ: Mapping[str, str], platform: str = sys.platform) -> None:
    """Raise `KnownError("window.no_screen")` where no window can be: on Linux and its like."""
    if platform in {"win32", "darwin"}:
        return
    chosen = environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    drawn_elsewhere = chosen and chosen != "xcb" and not chosen.startswith("wayland")
    if not (drawn_elsewhere or environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")):
        raise KnownError("window.no_screen")


@contextmanager
def system_libraries() -> Iterator[None]:
    """Load Qt, and turn the loader's complaint into `KnownError("window.no_library")`.

    A bare system has none of the graphics libraries that a program leaves to it.
    """
    try:
        from tripdesk.ui.loading import spare_sources  # noqa: PLC0415 - Qt, the first here

        spare_sources()
        yield
    except ImportError as error:
        if "shared object" not in str(error):  # a module of ours that is not there
            raise
        raise KnownError("window.no_library", cause=str(error).partition(":")[0]) from error
