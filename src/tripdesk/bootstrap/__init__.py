"""The composition root: the only package that names every adapter.

It imports late, each adapter where it is put in: what a command does not use is not loaded.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from tripdesk.domain.errors import KnownError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from tripdesk.bootstrap.parts import Parts
    from tripdesk.services.ports.world import Clock


def run(arguments: Sequence[str], clock: Clock | None = None) -> int:
    """Do what the command line asks; return the exit status (0, 1 or 2).

    `clock` is that of this computer unless another is given.
    """
    if list(arguments) == ["--document-worker"]:  # `pdf.child` starts us so
        from tripdesk.pdf.child_work import serve

        return serve()
    from tripdesk.cli.arguments import parse

    options = parse(arguments)
    options.data_dir = options.data_dir or _portable_dir()
    try:
        return _do(options, clock)
    except KnownError as error:
        from tripdesk.cli.sentences import error_sentence

        print(f"tripdesk: {error_sentence(error)}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        raise  # `__main__` knows what to do: whoever read along has gone
    except Exception as error:  # our own fault: the user gets a sentence, the file the rest
        print(f"tripdesk: {_logged(error, options.data_dir)}", file=sys.stderr)
        return 1


def _do(options: argparse.Namespace, clock: Clock | None) -> int:
    from tripdesk.bootstrap.clock import SystemClock
    from tripdesk.bootstrap.parts import Parts

    clock = clock or SystemClock()
    if options.self_check:
        return _check_self(options, clock)
    parts = Parts(options, clock)
    try:
        return _use(parts)
    finally:
        parts.close()


def _use(parts: Parts) -> int:
    if parts.settings.in_window:
        from tripdesk.bootstrap.window import show_window

        return show_window(parts)
    from tripdesk.bootstrap.terminal import do_command

    return do_command(parts)


def _check_self(options: argparse.Namespace, clock: Clock) -> int:
    """Use each part once, on an archive of our own: the user's is not looked at."""
    from tempfile import TemporaryDirectory

    from tripdesk.bootstrap.parts import Parts
    from tripdesk.cli.self_check import tell

    with TemporaryDirectory(prefix="tripdesk-", ignore_cleanup_errors=True) as folder:
        options.data_dir, options.command = folder, "self-check"
        parts = Parts(options, clock)
        try:
            return tell(parts.suspects().proofs())
        finally:
            parts.close()


def _portable_dir() -> str | None:
    from tripdesk.paths import VARIABLE, portable_dir

    if os.environ.get(VARIABLE):
        return None
    folder = portable_dir()
    return None if folder is None else str(folder)


def _logged(error: Exception, data_dir: str | None) -> str:
    """Write an unexpected error down; return the sentence that says where."""
    from tripdesk.cli.sentences import UNEXPECTED, UNEXPECTED_UNLOGGED
    from tripdesk.logs import LOG_FILE, close_log, log_folder, open_log

    folder = log_folder(data_dir)
    try:
        open_log(folder).error("unexpected", exc_info=error)
    except OSError:
        return UNEXPECTED_UNLOGGED.format(error=type(error).__name__)
    finally:
        close_log()
    return UNEXPECTED.format(error=type(error).__name__, path=folder / LOG_FILE)
