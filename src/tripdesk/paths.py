"""Where a user's reports lie.

A leaf that knows nothing of the rest: `bootstrap` asks it once and hands the folder on, so that a
test, a portable stick and `--data-dir` are all the same to the parts.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

VARIABLE = "TRIPDESK_DATA_DIR"
"""The environment variable that moves the data; empty counts as not set."""


def data_dir(override: str | None, environ: Mapping[str, str]) -> Path:
    """Return the data folder: the command line's, else the environment's, else the platform's.

    Nothing is made here: a mistyped `--data-dir` must not leave a folder behind before something
    is kept in it (opening the archive does that). A relative path is taken from the current
    folder, once.
    """
    chosen = override or environ.get(VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    # Here, not above: the import is not paid for where the folder was named.
    from platformdirs import user_data_dir  # noqa: PLC0415

    return Path(user_data_dir("TripDesk", appauthor=False))
