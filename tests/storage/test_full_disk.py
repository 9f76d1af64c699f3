"""No room left: the last confirmed draft stays, nothing by half, and a sentence's code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.archive import REPORT_ID, archive, begin, documents, typed
from tests.helpers.forms import ROOT
from tripdesk.services.records import Facts

# A file may grow no further: to the program, the same as a disk that is full.
LIMITED = """
import resource, signal, sys
from pathlib import Path
from tests.helpers.archive import Facts, REPORT_ID, archive, finalise, typed
from tripdesk.domain.errors import KnownError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with archive(Path(sys.argv[1])) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (65536, resource.RLIM_INFINITY))
    try:
        if sys.argv[2] == "draft":
            store.save_draft(REPORT_ID, typed("x" * 400_000), "purpose", Facts())
        else:
            finalise(store, pdf=b"%PDF" * 100_000)
    except KnownError as error:
        print(error.code)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of this kind are POSIX")
@pytest.mark.parametrize("what", ["draft", "version"])
def test_a_full_disk_is_told_and_changes_nothing(tmp_path: Path, what: str) -> None:
    with archive(tmp_path) as store:
        begin(store)
        store.save_draft(REPORT_ID, typed("confirmed"), "purpose", Facts())
        before = store.get(REPORT_ID)
    command = [sys.executable, "-c", LIMITED, str(tmp_path), what]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("store.full\n", "")
    with archive(tmp_path) as store:
        assert store.get(REPORT_ID) == before
    assert documents(tmp_path) == set()
