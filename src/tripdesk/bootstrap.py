"""The composition root: the only module that names every adapter."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from tripdesk.domain.errors import KnownError

if TYPE_CHECKING:
    from tripdesk.cli.commands import Terminal


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The `Clock` of this computer."""

    def now(self) -> datetime:
        """Return the present moment, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the date on this computer's calendar."""
        return datetime.now().astimezone().date()

    def fixed_day(self) -> date | None:
        """Return the day of `SOURCE_DATE_EPOCH` (reproducible-builds.org), where it is set."""
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else None
        except (ValueError, OverflowError, OSError) as error:
            raise KnownError("clock.wrong_epoch", value=epoch) from error


def run(arguments: Sequence[str]) -> int:
    """Do what the command line asks; return the exit status (0, 1 or 2)."""
    from tripdesk.cli.arguments import parser  # noqa: PLC0415 - the window needs none of this
    from tripdesk.cli.sentences import error_sentence  # noqa: PLC0415

    top = parser()
    options = top.parse_args(arguments)
    if getattr(options, "output", None) is not None and len(options.sources) > 1:
        top.error("-o names one file; use --out-dir for several reports")
    try:
        return _do(options)
    except KnownError as error:
        print(f"tripdesk: {error_sentence(error)}", file=sys.stderr)
        return 1


def _do(options: argparse.Namespace) -> int:
    terminal = _file_terminal(as_json=options.json)
    if options.command == "check":
        return terminal.check(options.source)
    return terminal.export(
        options.sources, options.output, options.out_dir, concept=options.concept
    )


def _file_terminal(*, as_json: bool) -> Terminal:
    """Return the commands that need no archive."""
    from tripdesk.cli.commands import Terminal  # noqa: PLC0415
    from tripdesk.exchange.form_files import FormFiles  # noqa: PLC0415
    from tripdesk.exchange.report_files import ReadReport, read_report  # noqa: PLC0415
    from tripdesk.exchange.writing import WholeFileWriter  # noqa: PLC0415
    from tripdesk.language.calendar_words import BabelCalendarWords  # noqa: PLC0415
    from tripdesk.pdf.rendering import ReportLabRenderer  # noqa: PLC0415
    from tripdesk.resources import resource  # noqa: PLC0415
    from tripdesk.services.documents import Documents  # noqa: PLC0415

    forms = FormFiles(resource("forms"))

    def read(content: bytes, source: str) -> ReadReport:
        return read_report(content, source, forms)

    documents = Documents(ReportLabRenderer(), BabelCalendarWords("nl"), SystemClock())
    return Terminal(documents, read, WholeFileWriter(), as_json)
