"""The same report and date: the same bytes, whatever the process around it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.fonts import all_faces
from tests.helpers.forms import ROOT
from tests.helpers.pdf import DATA, DAY, rendered, report
from tripdesk.domain.document import BulletList, Document, Paragraph, Section
from tripdesk.pdf.rendering import ReportLabRenderer

DRAWN = Document(
    "nl-NL",
    "Verslag",
    (Section("a", "Één", (Paragraph("Київ, Αθήνα " * 300), BulletList(("één", "twee")))),),
    "Київ · mei 2020",
    "{page} van {pages}",
    "CONCEPT",
)
OTHERS = report(Paragraph("Naar عمّان, תל אביב en 北京. " * 20), Paragraph("שָׁלוֹם السلام " * 30))
SCRIPT = "from tests.pdf.test_sameness import digests; print(digests())"


def digests() -> str:
    """Return the hash of a report, and of one with fallback fonts."""
    other = ReportLabRenderer(faces=all_faces()).render(OTHERS, day=DAY, attachment=DATA)
    return " ".join(hashlib.sha256(each).hexdigest() for each in (rendered(DRAWN), other))


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
    assert done.stdout.strip() == digests()
