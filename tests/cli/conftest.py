"""An archive with a report of each sort, for the commands on more than one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.archive import REPORT_ID, archive, report_file
from tests.helpers.finalising import finalised_pdf
from tests.helpers.forms import ROOT
from tripdesk.__main__ import main
from tripdesk.services.records import Dossier

TEXT = ROOT / "tests" / "data" / "abu-dhabi.txt"


@pytest.fixture
def data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """An archive with a definitive report, one taken over from a text, and a concept."""
    folder = tmp_path / "data"
    source = report_file(tmp_path / "a.json", id=REPORT_ID)
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(finalised_pdf(source, tmp_path / "elsewhere"))
    concept = report_file(tmp_path / "b.json", id=REPORT_ID[:-1] + "2")
    assert main(["import", str(pdf), str(TEXT), str(concept), "--data-dir", str(folder)]) == 0
    with archive(folder) as store:
        store.dossiers.keep(
            REPORT_ID, Dossier(functions=("Wethouder", "=Adviseur"), costs="€ 3.563", paid_by="+DH")
        )
    capsys.readouterr()
    return folder
