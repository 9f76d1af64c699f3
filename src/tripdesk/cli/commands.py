"""`check`, and what it shares with `export` (RULES.md, "The terminal, exactly").

Neither opens the archive for a report file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tripdesk.cli.exporting import Looking
from tripdesk.cli.sentences import problem_line, problem_sentence
from tripdesk.domain.problems import Problem
from tripdesk.domain.validation import has_errors
from tripdesk.incoming import read_incoming
from tripdesk.services.exporting import ReadFile, ReportReader


def is_file(source: str) -> bool:
    """Whether a SOURCE names a file rather than a report in the archive."""
    return source.endswith(".json") or Path(source).exists() or "/" in source or "\\" in source


@dataclass(frozen=True, slots=True)
class Terminal:
    """What `check` needs, and how it answers; `source` opens a file or an archived report."""

    looking: Looking
    source: Callable[[str], ReadFile]
    as_json: bool = False

    def check(self, source: str) -> int:
        """Tell the problems of a source; return 1 where one is an error."""
        report = self.source(source)
        problems, told = self.looking.problems(report)
        for line in told:
            print(line, file=sys.stderr)
        if self.as_json:
            data = {"problems": [_problem_data(each) for each in problems]}
            print(json.dumps(data, ensure_ascii=False, indent=2, default=str))
        else:
            for each in problems:
                print(problem_line(report.form, each))
            if not problems:
                print("No problems: the report can be made definitive.")
        return int(has_errors(problems))


def read_file(read: ReportReader, source: str) -> ReadFile:
    """Return the report of a file, or raise a `KnownError` that names it."""
    return read(read_incoming(Path(source)), source)


def _problem_data(problem: Problem) -> dict[str, object]:
    return {
        "severity": problem.severity,
        "code": problem.code,
        "question": problem.question,
        "item": problem.item,
        "start": problem.start,
        "end": problem.end,
        "text": problem.text,
        "message": problem_sentence(problem),
    }
