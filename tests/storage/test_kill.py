"""A process killed while it writes: what it confirmed is there, and nothing is there by half."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.archive import REPORT_ID, archive
from tests.helpers.forms import ROOT
from tripdesk.domain.drafts import RawText

WRITER = """
import sys
from pathlib import Path
from tests.helpers.archive import Action, Facts, archive, begin, finalise, step, typed
with archive(Path(sys.argv[1])) as store:
    begin(store)
    for number in range(1, 100_000):
        for key in range(20):
            store.save_draft("5f0f2a3c-0000-4000-8000-000000000001", typed(f"{number}.{key}"),
                             "purpose", Facts())
            print("draft", number, key, flush=True)
        finalise(store)
        print("version", number, 0, flush=True)
        step(store, Action.CORRECT)
"""


@pytest.mark.parametrize("lines", [7, 33, 90])
def test_what_was_confirmed_is_there_after_a_kill(tmp_path: Path, lines: int) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
        assert child.stdout is not None
        told = [child.stdout.readline() for _ in range(lines)]
        child.kill()
        told += child.stdout.read().splitlines()
    drafts = [each.split()[1:] for each in told if each.startswith("draft")]
    versions = sum(each.startswith("version") for each in told)
    with archive(tmp_path) as store:
        record = store.get(REPORT_ID)
        # One more may have been kept whose confirmation was not yet printed.
        assert len(record.versions) in {versions, versions + 1}
        assert [each.number for each in record.versions] == [*range(1, len(record.versions) + 1)]
        for version in record.versions:
            assert store.document(version.pdf_sha256)
        if record.draft is not None:
            purpose = record.draft.draft.answers["purpose"]
            assert isinstance(purpose, RawText)
            last = tuple(int(each) for each in drafts[-1])
            assert tuple(int(each) for each in purpose.text.split(".")) >= last
        else:
            assert len(record.versions) >= int(drafts[-1][0])
