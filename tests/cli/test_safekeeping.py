"""`backup`, `restore` and `doctor` as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.helpers.archive import REPORT_ID, archive, begin, finalise
from tripdesk.bootstrap import run
from tripdesk.storage.files import DATABASE

OTHER_ID = "5f0f2a3c-0000-4000-8000-000000000002"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    with archive(folder) as store:
        begin(store)
        finalise(store)
    return folder


def answered(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    status = run([str(each) for each in arguments])
    out, err = capsys.readouterr()
    return status, out, err


def test_a_backup_to_a_folder_and_back(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stick = tmp_path / "stick"
    status, out, _ = answered(capsys, "backup", stick, "--json", "--data-dir", data)
    made = json.loads(out)["backup"]
    assert (status, made["reports"], made["documents"]) == (0, 1, 1)
    with archive(data) as store:
        begin(store, OTHER_ID)
    status, out, err = answered(capsys, "restore", made["path"], "--data-dir", data)
    assert status == 1
    assert "1 would be gone" in out
    assert err == "Nothing was changed; add --yes to put it back.\n"
    status, out, _ = answered(capsys, "restore", made["path"], "--yes", "--data-dir", data)
    assert status == 0
    assert "What was there is kept in" in out
    with archive(data) as store:
        assert [each.id for each in store.rows()] == [REPORT_ID]


def test_doctor_says_what_is_wrong_and_makes_nothing(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answered(capsys, "doctor", "--data-dir", data)[:2] == (
        0,
        "All is well with the archive.\n",
    )
    (document,) = (data / "documents").rglob("*.pdf")
    document.unlink()
    status, out, _ = answered(capsys, "doctor", "--data-dir", data, "--json")
    assert status == 1
    (finding,) = json.loads(out)["findings"]
    assert finding["code"] == "doctor.document_missing"
    assert answered(capsys, "doctor", "--data-dir", tmp_path / "none")[0] == 0
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["backup"], "nothing to do"),
        (["restore", "nowhere.sqlite3"], "no backup of TripDesk"),
    ],
)
def test_each_slip_is_a_sentence(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = answered(capsys, *arguments, "--data-dir", tmp_path / "none")
    assert (status, out) == (1, "")
    assert said in err


def test_a_backup_works_beside_a_damaged_archive_that_it_replaces(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = answered(capsys, "backup", "--json", "--data-dir", data)
    path = json.loads(out)["backup"]["path"]
    (data / DATABASE).write_bytes(b"\0" * 9000)
    assert answered(capsys, "doctor", "--data-dir", data)[0] == 1
    status, out, _ = answered(capsys, "restore", path, "--yes", "--data-dir", data)
    assert status == 0
    assert "kept aside" in out
    assert answered(capsys, "doctor", "--data-dir", data)[0] == 0
