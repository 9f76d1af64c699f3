"""The settings as the terminal sees them: the term decides what is due, slips are told."""

from __future__ import annotations

import json
import os
import uuid
from datetime import date
from pathlib import Path

import pytest

from tests.helpers.archive import archive, finalise
from tests.helpers.forms import ROOT
from tripdesk.__main__ import main
from tripdesk.exchange.form_files import FormFiles

REPORT = ROOT / "tests" / "data" / "abu-dhabi.json"


def due(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    assert main(["import", str(REPORT)]) == 0
    capsys.readouterr()
    assert main(["list", "--json"]) == 0
    captured = capsys.readouterr()
    return json.loads(captured.out)["reports"][0]["due"], captured.err


def test_the_offices_term_makes_a_report_due(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = home / "etc" / "xdg" / "TripDesk" / "settings.toml"
    site.parent.mkdir()
    site.write_text('locked = ["reports.term"]\n[reports]\nterm = "2 weeks"\n', "utf-8")
    own = Path(os.environ["TRIPDESK_CONFIG_DIR"]) / "settings.toml"
    own.write_text('[reports]\nterm = "3 months"\n', "utf-8")
    day, told = due(capsys)
    assert day == "2020-02-27"
    assert told == (
        f"tripdesk: {own}: 'reports.term' is kept by your office; what you set is left aside.\n"
    )


def test_a_term_that_the_office_gives_out_later_moves_what_is_still_to_come(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    concept = json.loads(REPORT.read_text("utf-8"))
    assert due(capsys) == ("2020-03-13", "")
    with archive(Path(os.environ["TRIPDESK_DATA_DIR"])) as store:
        (row,) = store.rows()
        finalise(store, row.id, facts=row.facts)
    second = home / "second.json"
    second.write_text(json.dumps(concept | {"id": str(uuid.UUID(int=7, version=4))}), "utf-8")
    assert main(["import", str(second)]) == 0
    site = home / "etc" / "xdg" / "TripDesk" / "settings.toml"
    site.parent.mkdir()
    site.write_text('[reports]\nterm = "2 weeks"\n', "utf-8")
    capsys.readouterr()
    assert main(["list", "--state", "concept", "--json"]) == 0
    (listed,) = json.loads(capsys.readouterr().out)["reports"]
    assert listed["due"] == "2020-02-27"
    with archive(Path(os.environ["TRIPDESK_DATA_DIR"])) as store:
        assert store.get(row.id).facts.due == date(2020, 3, 13)


def test_without_files_a_report_is_due_in_a_month(capsys: pytest.CaptureFixture[str]) -> None:
    assert due(capsys) == ("2020-03-13", "")


def test_an_office_adds_a_form_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours = (ROOT / "resources" / "forms" / "dienstreis-buitenland.toml").read_text("utf-8")
    forms = tmp_path / "forms"
    forms.mkdir()
    other = ours.replace('id = "dienstreis-buitenland"', 'id = "werkbezoek"', 1)
    (forms / "werkbezoek.toml").write_text(other, "utf-8")
    (forms / "wrong.toml").write_text("id = 1", "utf-8")
    own = Path(os.environ["TRIPDESK_CONFIG_DIR"]) / "settings.toml"
    own.write_text(
        f'[folders]\nforms = {json.dumps(str(forms))}\n[reports]\nform = "nergens"\n', "utf-8"
    )
    source = tmp_path / "report.json"
    source.write_text(REPORT.read_text("utf-8").replace("dienstreis-buitenland", "werkbezoek"))
    assert main(["check", str(source)]) == 0
    told = capsys.readouterr().err
    assert "The form wrong.toml is not right" in told
    assert "The settings name the form nergens, which is not here" in told
    assert FormFiles(ROOT / "resources" / "forms", forms, "werkbezoek").default().id == "werkbezoek"
    assert FormFiles(ROOT / "resources" / "forms", forms, "nergens").default().id != "werkbezoek"


def test_a_data_folder_that_is_named_holds_the_settings_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("TRIPDESK_CONFIG_DIR")
    (tmp_path / "settings.toml").write_text('[reports]\nterm = "1 day"\n', "utf-8")
    assert main(["import", "--data-dir", str(tmp_path), str(REPORT)]) == 0
    capsys.readouterr()
    assert main(["list", "--json", "--data-dir", str(tmp_path)]) == 0
    assert json.loads(capsys.readouterr().out)["reports"][0]["due"] == "2020-02-14"
