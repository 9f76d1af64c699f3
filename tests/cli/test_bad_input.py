"""Each kind of bad input: one sentence, status 1, and an archive and a folder as they were."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.helpers.archive import (
    REPORT,
    archive,
    begin,
    documents,
    finalise,
    report_file,
    typed,
)
from tripdesk.__main__ import main
from tripdesk.storage.files import DATABASE

Make = Callable[[Path], str]
"""Makes the bad input in a folder; returns what to type for it."""


def no_such_file(folder: Path) -> str:
    return str(folder / "nergens.json")


def a_folder(folder: Path) -> str:
    (folder / "verslag.json").mkdir()
    return str(folder / "verslag.json")


def not_json(folder: Path) -> str:
    return written(folder, b"Verslag buitenlandse dienstreis")


def half_a_file(folder: Path) -> str:
    return written(folder, REPORT.read_bytes()[:700])


def no_report(folder: Path) -> str:
    return written(folder, b'{"answers": {}}')


def unknown_form(folder: Path) -> str:
    return str(report_file(folder / "in.json", form="dienstreis-maan"))


def unknown_version(folder: Path) -> str:
    return str(report_file(folder / "in.json", form_version=99))


def a_version_no_database_counts_to(folder: Path) -> str:
    return str(report_file(folder / "in.json", id="5f" + "0" * 30, version=10**30))


def a_form_no_database_counts_to(folder: Path) -> str:
    return str(report_file(folder / "in.json", form="a", form_version=10**30))


def wrong_type(folder: Path) -> str:
    return str(report_file(folder / "in.json", answers={"travellers": {"count": "vier"}}))


def reversed_period(folder: Path) -> str:
    period = {"start": "2020-02-13", "end": "2020-02-08"}
    return str(report_file(folder / "in.json", answers={"period": period}))


def no_travellers(folder: Path) -> str:
    return str(report_file(folder / "in.json", answers={"travellers": {"count": 0}}))


def too_many_travellers(folder: Path) -> str:
    return str(report_file(folder / "in.json", answers={"travellers": {"count": 1_000}}))


def unknown_report(_folder: Path) -> str:
    return "abcdef"


def a_short_beginning(_folder: Path) -> str:
    return "a"


def written(folder: Path, content: bytes) -> str:
    path = folder / "in.json"
    path.write_bytes(content)
    return str(path)


UNREADABLE: list[Make] = [
    *(no_such_file, a_folder, not_json, half_a_file, no_report, unknown_form, unknown_version),
    *(wrong_type, a_version_no_database_counts_to, a_form_no_database_counts_to),
]
WRONG: list[Make] = [reversed_period, no_travellers, too_many_travellers]
UNKNOWN: list[Make] = [unknown_report, a_short_beginning]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of an archive with two reports: one for all tests, as none changes it."""
    folder = tmp_path_factory.mktemp("data")
    with archive(folder) as store:
        begin(store, draft=typed("Kennismaking"))
        finalise(store)
        begin(store, "6f0f2a3c-0000-4000-8000-000000000001")
    return folder


def contents(data: Path) -> list[str]:
    """Return all that the archive holds, word for word, and its documents."""
    with closing(sqlite3.connect(data / DATABASE)) as connection:
        return [*connection.iterdump(), *sorted(documents(data))]


def files(folder: Path) -> list[str]:
    return sorted(str(each.relative_to(folder)) for each in folder.rglob("*"))


@pytest.mark.parametrize("make", [*UNREADABLE, *WRONG, *UNKNOWN])
def test_export_says_why_and_writes_nothing(
    make: Make, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk, before = tmp_path / "desk", contents(data)
    desk.mkdir()
    source = make(desk)
    there = files(desk)
    pdf = str(desk / "verslag.pdf")
    assert main(["export", source, "-o", pdf, "--data-dir", str(data)]) == 1
    assert_one_sentence(capsys)
    assert files(desk) == there
    assert contents(data) == before


@pytest.mark.parametrize("make", UNREADABLE)
def test_import_says_why_and_takes_nothing_in(
    make: Make, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk, before = tmp_path / "desk", contents(data)
    desk.mkdir()
    source = make(desk)
    assert main(["import", source, "--json", "--data-dir", str(data)]) == 1
    (told,) = json.loads(capsys.readouterr().out)["files"]
    assert (told["result"], told["id"]) == ("failed", None)
    assert told["message"].endswith(".")
    assert contents(data) == before


@pytest.mark.parametrize("make", [*UNREADABLE, *UNKNOWN])
def test_check_says_why(
    make: Make, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(data)
    assert main(["check", make(tmp_path), "--data-dir", str(data)]) == 1
    assert_one_sentence(capsys)
    assert contents(data) == before


@pytest.mark.parametrize("make", WRONG)
def test_check_tells_the_problem(
    make: Make, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", make(tmp_path), "--json", "--data-dir", str(data)]) == 1
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert problem["severity"] == "error"
    assert problem["message"].endswith(".")


@pytest.mark.parametrize("make", UNKNOWN)
def test_show_says_why(make: Make, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", make(data), "--data-dir", str(data)]) == 1
    assert_one_sentence(capsys)


def assert_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(("tripdesk: ", "error: "))
    assert told.err.count("\n") == 1
    assert told.err.rstrip().endswith((".", "?"))
    assert "Traceback" not in told.err
