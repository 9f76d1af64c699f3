"""Where what went wrong is written down: files on this computer, nothing over a network.

For faults of ours only; what a user can mend is said in a sentence and needs no log. A traceback
holds code and no local values, though an error's own message may quote what it was about: the file
is its owner's alone, like the archive.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path

LOG_FILE = "tripdesk.log"
_LARGEST = 1_000_000
"""Bytes after which a new file is begun."""
_OLDER_FILES = 3


def log_folder(data_dir: str | None) -> Path:
    """Return the folder of the logs; it is not made here.

    `logs` within the data folder that the command line names, so that a portable archive leaves
    nothing elsewhere; otherwise the platform's.
    """
    if data_dir:
        return Path(data_dir).expanduser().absolute() / "logs"
    from platformdirs import user_log_path  # noqa: PLC0415 - not at start-up

    return user_log_path("TripDesk", appauthor=False)


def open_log(folder: Path) -> logging.Logger:
    """Return TripDesk's log, writing to a file in this folder; raises `OSError` if it cannot.

    Opened again for the same folder it is the same; for another folder it moves there.
    """
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - sockets and all: 6 ms

    path = folder / LOG_FILE
    log = logging.getLogger("tripdesk")
    log.propagate = False
    for handler in tuple(log.handlers):
        if isinstance(handler, RotatingFileHandler):
            if handler.baseFilename == os.fspath(path):
                return log
            log.removeHandler(handler)
            handler.close()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
    handler = RotatingFileHandler(
        path, maxBytes=_LARGEST, backupCount=_OLDER_FILES, encoding="utf-8", errors="replace"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log.addHandler(handler)
    return log


def close_log() -> None:
    """Close the file; the log says nothing until it is opened again."""
    log = logging.getLogger("tripdesk")
    for handler in tuple(log.handlers):
        log.removeHandler(handler)
        handler.close()
