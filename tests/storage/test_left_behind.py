"""Killed between a document and its version: the next start leaves no document too many."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.archive import REPORT_ID, archive, begin, documents, finalise, pdf_of, step
from tests.helpers.crashing import keeper_of
from tests.helpers.forms import ROOT
from tripdesk.domain.report import Action

KILLED = """
import os, signal, sys
from pathlib import Path
from tests.helpers.archive import archive, finalise
from tripdesk.storage import documents, files
where = sys.argv[2]
def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)
if where == "before it is in place":
    Path.replace = die
elif where == "when it is in place":
    documents.write_once = lambda path, content: (files.write_once(path, content), die())
with archive(Path(sys.argv[1])) as store:
    finalise(store)
"""


def killed(folder: Path, where: str) -> None:
    command = [sys.executable, "-c", KILLED, str(folder), where]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (-9, "")


def files_in(folder: Path) -> set[str]:
    return {each.name for each in (folder / "documents").rglob("*") if each.is_file()}


@pytest.mark.skipif(os.name != "posix", reason="a kill as POSIX has it")
@pytest.mark.parametrize("where", ["before it is in place", "when it is in place"])
def test_a_document_without_a_version_goes_at_the_next_start(where: str, tmp_path: Path) -> None:
    with archive(tmp_path) as store:
        begin(store)
    killed(tmp_path, where)
    assert len(files_in(tmp_path)) == 1
    with archive(tmp_path) as store:
        assert files_in(tmp_path) == set()
        assert store.get(REPORT_ID).versions == ()
        assert keeper_of(tmp_path).examine() == []
        finalise(store)
    assert len(documents(tmp_path)) == 1


def test_one_that_a_version_names_stays_whatever_is_noted(tmp_path: Path) -> None:
    same = pdf_of("anything", 1)
    other = REPORT_ID[:-1] + "2"
    with archive(tmp_path) as store:
        for report_id in (REPORT_ID, other):
            begin(store, report_id)
        finalise(store, pdf=same)
        finalise(store, other, pdf=same)
        step(store, Action.BIN, other)
        store.destroy([other], store.get(REPORT_ID).history[0])
        sha256 = store.get(REPORT_ID).versions[0].pdf_sha256
        assert store.document(sha256) == same
    with archive(tmp_path) as store:
        assert store.document(sha256) == same
        assert keeper_of(tmp_path).examine() == []
