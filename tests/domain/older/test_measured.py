"""The answers found in older reports against the answers meant, per question."""

from __future__ import annotations

from datetime import date

import pytest

from tests.domain.older.measured import OlderReport, older_reports
from tests.helpers.forms import official_form
from tripdesk.domain.older.lines import plain_lines
from tripdesk.domain.older.reading import read_older_report
from tripdesk.domain.parsing import read_answers

FORM = official_form()
TODAY = date(2021, 1, 1)


@pytest.mark.parametrize("only_measured", [False, True], ids=["worked-with", "measured"])
def test_at_least_95_of_100_questions_are_read_exactly_right(*, only_measured: bool) -> None:
    reports = [each for each in older_reports() if each.is_only_measured is only_measured]
    misses = [miss for report in reports for miss in _misses(report)]
    asked = len(reports) * len(FORM.questions)
    print(f"{asked - len(misses)} of {asked} right", *misses, sep="\n")
    assert len(reports) >= 15
    assert len(misses) <= 0.05 * asked


def _misses(report: OlderReport) -> list[str]:
    reading = read_older_report(FORM, plain_lines(report.text.read_text("utf-8")), TODAY)
    found = read_answers(FORM, reading.draft, TODAY) if reading else {}
    return [
        f"{report.number} {key}:\n  meant {meant}\n  found {found.get(key)}"
        for key, meant in report.answers.items()
        if found.get(key) != meant
    ]
