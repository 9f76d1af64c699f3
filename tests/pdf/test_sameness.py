"""The same report and date: the same bytes, whatever the process around it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.forms import ROOT
from tests.helpers.pdf import rendered
from tripdesk.domain.document import BulletList, Document, Paragraph, Section

DRAWN = Document(
    "nl-NL",
    "Verslag",
    (Section("a", "Één", (Paragraph("Київ, Αθήνα " * 300), BulletList(("één", "twee")))),),
    "Київ · mei 2020",
    "{page} van {pages}",
    "CONCEPT",
)
SCRIPT = (
    "import hashlib; from tests.helpers.pdf import rendered; from tests.pdf.test_sameness import "
    "DRAWN; print(hashlib.sha256(rendered(DRAWN)).hexdigest())"
)


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
        {"PYTHONHASHSEED": "4242", "TZ": "America/Adak", "LC_ALL": "C", "PYTHONUTF8": "0"},
    ],
    ids=["east", "west"],
)
def test_other_hash_seeds_time_zones_and_locales_give_the_same_bytes(
    surroundings: dict[str, str],
) -> None:
    paths = os.pathsep.join([str(ROOT), str(Path(ROOT, "src"))])
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={**os.environ, "PYTHONPATH": paths, **surroundings},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == hashlib.sha256(rendered(DRAWN)).hexdigest()
