"""Where what went wrong is written down: files on this computer, nothing over a network.

For faults of ours only; what a user can mend is said in a sentence and needs no log. A traceback
holds code and no local values; an error's own message may quote what it was about (`int("Anna")`),
so it is left out but where only a programmer's words can be in it. The file is its owner's alone,
like the archive.
"""

from __future__ import annotations

import logging
import os
import traceback
from pathlib import Path
from types import TracebackType

from typing_extensions import override

from tripdesk.domain.errors import BugError, KnownError
from tripdesk.paths import platform_dir

LOG_FILE = "tripdesk.log"
_LARGEST = 1_000_000
"""Bytes after which a new file is begun."""
_OLDER_FILES = 3

_OURS = (AttributeError, BugError, ImportError, NameError)
"""Errors whose messages name parts of the program, and nothing that was typed."""


class _Quotes(logging.Formatter):
    """Leaves out what errors quote."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        record.exc_text = None  # another handler's, which may quote
        said = super().format(record)
        record.exc_text = None
        return said

    @override
    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        told: list[str] = []
        error = ei[1]
        while error is not None and len(told) < _LONGEST_CHAIN:
            frames = "".join(traceback.format_tb(error.__traceback__))
            told.append(f"{frames}{type(error).__name__}{_message(error)}")
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n\nwhich came of:\n\n".join(told)


_LONGEST_CHAIN = 10


def _message(error: BaseException) -> str:
    if isinstance(error, KnownError):
        return f": {error.code}"
    return f": {error}" if isinstance(error, _OURS) else " (what it says is left out)"


def log_folder(data_dir: str | None) -> Path:
    """Return the folder of the logs; it is not made here.

    `logs` within the data folder that the command line names, so that a portable archive leaves
    nothing elsewhere; otherwise the platform's.
    """
    if data_dir:
        return Path(data_dir).expanduser().absolute() / "logs"
    return platform_dir("user_log_dir", os.environ)


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
    handler.setFormatter(_Quotes("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log.addHandler(handler)
    return log


def close_log() -> None:
    """Close the file; the log says nothing until it is opened again."""
    log = logging.getLogger("tripdesk")
    for handler in tuple(log.handlers):
        log.removeHandler(handler)
        handler.close()
