"""Where the program's own data lies: forms, icons, help, translations.

There are three places, and a program started from any of them must find its own: the wheel
(`tripdesk/_data`), the checkout (an editable install does not carry `force-include`d files), and a
frozen bundle (beside what it unpacked).
"""

from __future__ import annotations

import sys
from pathlib import Path

from tripdesk.domain.errors import BugError

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a resource: `resource("forms", "dienstreis-buitenland.toml")`.

    It need not exist: a caller that can do without looks for itself.
    """
    return _root().joinpath(*parts)


def _root() -> Path:
    """Return the folder of the resources; a program without one was packed wrongly."""
    for folder in _places():
        if folder.is_dir():
            return folder
    raise BugError(f"no resources in {[str(each) for each in _places()]}")


def _places() -> tuple[Path, ...]:
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    frozen = (Path(bundle) / "tripdesk" / "_data",) if bundle else ()
    return (*frozen, _PACKAGE / "_data", _PACKAGE.parents[1] / "resources")
