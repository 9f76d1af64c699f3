"""All data as one JSON: whole, valid, and nothing of it in what travels."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.archive import FORM, NOW, REPORT, archive, begin, event
from tests.helpers.reading import importing, read_json
from tripdesk.__main__ import main
from tripdesk.domain.drafts import Draft, RawText
from tripdesk.domain.errors import KnownError
from tripdesk.domain.privacy import Decision, Kind, Verdict
from tripdesk.exchange.writing import WholeFileWriter
from tripdesk.services.all_data import AllData
from tripdesk.services.form_json import form_of_json
from tripdesk.services.importing import Importing
from tripdesk.services.records import Announcement, Dossier, Facts

HALF_A_PAIR = "half \ud83d pair"
DOSSIER = Dossier(("Wethouder",), notes="Noot")
DECISION = Decision("meetings", Kind.NAME, "dhr. Jansen", Verdict.KEEP)


def filled(here: Importing) -> str:
    """Put a report of two versions with all that hangs on one in, and three others."""
    reports = here.reports
    report_id = reports.begin(read_json(REPORT.read_bytes(), REPORT.name).draft)
    reports.finalise(report_id)
    reports.correct(report_id)
    reports.finalise(report_id)
    reports.publish(report_id, date(2020, 3, 1), "https://example.org")
    reports.store.dossiers.keep(report_id, DOSSIER)
    reports.decide(report_id, DECISION)
    typed = reports.begin(Draft({"purpose": RawText(HALF_A_PAIR)}))
    reports.to_bin(typed)
    reports.announce("Wethouder", Draft())
    return report_id


def test_what_was_destroyed_stands_in_the_file_of_all(tmp_path: Path) -> None:
    with importing(tmp_path) as here:
        report_id = filled(here)
        version = here.reports.store.get(report_id).versions[0]
        here.reports.withdraw(report_id, "fout")
        here.reports.to_bin(report_id)
        here.reports.destroy([report_id])
        (gone,) = data_of(here)["destroyed"]
        assert (gone["id"], gone["at"]) == (report_id, NOW.isoformat())
        assert gone["title"].startswith("Abu Dhabi")
        assert gone["versions"][0] == {
            "number": 1,
            "finalised_on": NOW.date().isoformat(),
            "document_sha256": version.pdf_sha256,
        }
        assert "destroyed" not in data_of(here, {here.reports.rows()[0].id}), "of some: not"


def data_of(here: Importing, ids: set[str] | None = None) -> dict[str, Any]:
    found = json.loads(b"".join(AllData(here.reports, "1.2").pieces(ids)))
    assert isinstance(found, dict)
    return found


def test_all_that_is_known_is_in_it(tmp_path: Path) -> None:
    with importing(tmp_path) as here:
        report_id = filled(here)
        data = data_of(here)
        assert data["format"] == "tripdesk-archive"
        assert (data["format_version"], data["program"], data["made_at"]) == (
            1,
            "1.2",
            NOW.isoformat(),
        )
        assert len(data["reports"]) == 3
        (form,) = data["forms"]
        assert form_of_json(json.dumps(form).encode(), "") == FORM
        whole = next(each for each in data["reports"] if each["id"] == report_id)
        record = here.reports.store.get(report_id)
        assert [each["document_sha256"] for each in whole["versions"]] == [
            each.pdf_sha256 for each in record.versions
        ]
        assert whole["versions"][0]["answers"] == json.loads(REPORT.read_bytes())["answers"]
        assert [each["action"] for each in whole["history"]] == [e.action for e in record.history]
        assert whole["dossier"] == asdict(DOSSIER) | {"functions": ["Wethouder"]}
        assert whole["decisions"] == [asdict(DECISION)]
        assert len(whole["follow_ups"]) == 6
        assert whole["publication"] == {"on": "2020-03-01", "address": "https://example.org"}
        binned = next(each for each in data["reports"] if each["in_bin"])
        assert binned["draft"]["answers"]["purpose"]["text"] == HALF_A_PAIR
        announced = next(each for each in data["reports"] if each["announcement"])
        assert announced["announcement"]["who"] == "Wethouder"


def test_what_a_record_knows_of_a_report_is_all_in_it(tmp_path: Path) -> None:
    """A field that is added to a record later does not stay out unseen."""
    with importing(tmp_path) as here:
        whole = data_of(here, {filled(here)})["reports"][0]
    for record in (Facts, Dossier):
        for each in fields(record):
            assert each.name in whole or each.name in whole["dossier"], each.name


def test_a_stop_and_a_full_disk_leave_no_file(tmp_path: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done:
            raise KnownError("export.stopped")

    with importing(tmp_path / "data") as here:
        filled(here)
        pieces = AllData(here.reports, "1").pieces(None, stop)
        with pytest.raises(KnownError, match="stopped"):
            WholeFileWriter().write_pieces(tmp_path / "all.json", pieces)
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith((".", "all"))] == []


def test_the_terminal_writes_it_of_all_and_of_some(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    one, two = ("5f0f2a3c-0000-4000-8000-00000000000" + each for each in "12")
    with archive(data) as store:
        begin(store, one)
        begin(store, two)
        store.announce("5f0f2a3c-0000-4000-8000-000000000003", FORM, Announcement("A", Draft()),
                       Facts(), event(store.get(one).history[0].action))  # fmt: skip
    path = tmp_path / "all.json"
    there = ["--data-dir", str(data), "--json"]
    assert main(["export", "--all", "-o", str(path), *there]) == 0
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert file == {
        "source": "--all",
        "path": str(path),
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
    }
    assert len(json.loads(path.read_bytes())["reports"]) == 3
    assert main(["export", one, two, "-o", str(path), *there]) == 0
    assert {each["id"] for each in json.loads(path.read_bytes())["reports"]} == {one, two}
    capsys.readouterr()
    assert main(["import", str(path), *there]) == 1
    assert "for other programs" in capsys.readouterr().out


def test_one_report_as_json_is_what_travels(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "again.json"
    assert main(["export", str(REPORT), "-o", str(path)]) == 0
    assert json.loads(path.read_bytes()) == json.loads(REPORT.read_bytes())
    assert main(["export", str(REPORT), str(REPORT), "-o", str(path)]) == 1
    with pytest.raises(SystemExit, match="2"):
        main(["export", str(REPORT), "-o", str(path), "--concept"])
    capsys.readouterr()
