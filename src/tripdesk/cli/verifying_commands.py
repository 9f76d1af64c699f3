"""The command `verify` (RULES.md, "The terminal, exactly")."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from tripdesk.cli.sentences import KEPT, VERDICTS, error_sentence
from tripdesk.domain.errors import KnownError
from tripdesk.services.verifying import Found, Verdict, Verifying

LARGEST = 200_000_000
"""Bytes of a PDF that is looked at; a report has a hundred thousand."""


@dataclass(frozen=True, slots=True)
class VerifyTerminal:
    """What the command needs, and how it answers."""

    verifying: Verifying
    as_json: bool = False

    def verify(self, file: str) -> int:
        """Say what a file is; return 0 for a whole, unchanged report."""
        pdf = _content(Path(file))
        try:
            verdict = self.verifying.verify(pdf, file)
            message = VERDICTS[verdict.found]
        except KnownError as error:
            if not error.code.startswith("pdf."):
                raise
            verdict = Verdict(Found.NOT_A_REPORT, is_report=False)
            message = error_sentence(error)
        archive = None
        if verdict.archive is not None:
            archive = dict(zip(("id", "version"), verdict.archive, strict=True))
            message = f"{message} {KEPT.format_map(archive)}"
        if self.as_json:
            data = {
                "is_report": verdict.is_report,
                "words_match": verdict.words_match,
                "data_intact": verdict.data_intact,
                "archive": archive,
                "message": message,
            }
            print(json.dumps(data, ensure_ascii=False, indent=2))
        else:
            print(message)
        return int(not verdict.right)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise KnownError("file.missing", path=str(path)) from error
    except OSError as error:
        raise KnownError("file.unreadable", path=str(path), cause=error.strerror) from error
    if len(content) > LARGEST:
        raise KnownError("pdf.too_large")
    return content
