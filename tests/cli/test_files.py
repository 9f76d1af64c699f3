"""`export` and `check` of report files: the official words, and a sentence for each bad input."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.forms import ROOT
from tripdesk.__main__ import main
from tripdesk.cli.sentences import ERRORS, PROBLEMS

DATA = ROOT / "tests" / "data"
REPORT = DATA / "abu-dhabi.json"


def official_words() -> list[str]:
    """Return the published report's words; its one line-end hyphen healed, bullets apart."""
    text = (DATA / "abu-dhabi.txt").read_text("utf-8")
    return text.replace("Neder-\n\nland", "Nederland").replace("•", " • ").split()


def body_words(pdf: Path) -> list[str]:
    area = ["-x", "0", "-y", "0", "-W", "600", "-H", "770"]
    command = ["pdftotext", "-raw", *area, str(pdf), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode().split()


def changed(tmp_path: Path, **answers: object) -> Path:
    data = json.loads(REPORT.read_bytes())
    data["answers"] |= answers
    path = tmp_path / "changed.json"
    path.write_text(json.dumps(data), "utf-8")
    return path


def test_the_reference_report_comes_out_word_for_word(tmp_path: Path) -> None:
    pdf = tmp_path / "verslag.pdf"
    assert main(["export", str(REPORT), "-o", str(pdf)]) == 0
    assert body_words(pdf) == official_words()


def test_json_names_source_path_and_sha256(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf = tmp_path / "verslag.pdf"
    assert main(["export", str(REPORT), "-o", str(pdf), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "files": [
            {
                "source": str(REPORT),
                "path": str(pdf),
                "sha256": hashlib.sha256(pdf.read_bytes()).hexdigest(),
            }
        ]
    }


def test_a_right_report_has_no_problems(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(REPORT), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"problems": []}


@pytest.mark.parametrize(
    ("question", "answer", "code"),
    [
        ("travellers", {"count": 0}, "count.out_of_range"),
        ("travellers", {"count": 1000}, "count.out_of_range"),
        ("travellers", {"count": 10**400}, "count.out_of_range"),
        ("period", {"start": "2020-02-13", "end": "2020-02-08"}, "period.reversed"),
        ("purpose", {"text": " "}, "answer.missing"),
        ("results", {"items": ["fijn 😀"]}, "character.missing"),
        ("follow_ups", {"any": True, "items": []}, "items.missing"),
    ],
)
def test_a_report_with_errors_is_told_and_not_exported(
    question: str,
    answer: object,
    code: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    source = changed(tmp_path, **{question: answer})
    pdf = tmp_path / "verslag.pdf"
    assert main(["check", str(source), "--json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert (problem["question"], problem["code"]) == (question, code)
    assert main(["export", str(source), "-o", str(pdf)]) == 1
    assert problem["message"] in capsys.readouterr().err
    assert not pdf.exists()


def test_a_concept_is_exported_as_one(tmp_path: Path) -> None:
    source = changed(tmp_path, travellers={"count": 0})
    pdf = tmp_path / "concept.pdf"
    assert main(["export", "--concept", str(source), "-o", str(pdf)]) == 0
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, check=True).stdout
    assert "CONCEPT · Abu Dhabi · februari 2020" in text.decode()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7", "is not JSON"),
        (b"\xff\xfe", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b"[]", "must be an object"),
        (b"{}", "not a TripDesk report"),
        (b'{"format": "tripdesk-report"}', "'format_version' must be a whole number"),
        (b'{"format": "tripdesk-report", "format_version": 9}', "update TripDesk"),
        (
            b'{"format":"tripdesk-report","format_version":1,"form":"reis","form_version":1}',
            "form reis, version 1, is not known",
        ),
    ],
)
def test_what_is_no_report_gets_one_sentence(
    content: bytes, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "report.json"
    source.write_bytes(content)
    assert main(["export", str(source), "-o", str(tmp_path / "x.pdf")]) == 1
    captured = capsys.readouterr()
    assert words in captured.err
    assert captured.err.count("\n") == 1
    assert [each.name for each in tmp_path.iterdir()] == ["report.json"]


@pytest.mark.parametrize(
    ("question", "answer", "place"),
    [
        ("travellers", {"count": "1"}, "answers.travellers.count"),
        ("travellers", {"count": True}, "answers.travellers.count"),
        ("travellers", 1, "answers.travellers"),
        ("period", {"start": "8-2-2020", "end": "2020-02-13"}, "answers.period.start"),
        ("locations", {"items": ["Bern"]}, "answers.locations.items[0]"),
        ("meetings", {"items": "x"}, "answers.meetings.items"),
        ("follow_ups", {"any": None, "items": []}, "answers.follow_ups.any"),
        ("extra", {}, "no question 'extra'"),
    ],
)
def test_wrong_types_are_refused_with_their_place(
    question: str, answer: object, place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(changed(tmp_path, **{question: answer}))]) == 1
    assert place in capsys.readouterr().err


def test_no_such_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "nergens.json"]) == 1
    assert capsys.readouterr().err == (
        "tripdesk: There is no file nergens.json; look at the name.\n"
    )


def test_a_folder_that_is_not_there_and_a_name_that_is_a_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(REPORT), "-o", str(tmp_path / "no" / "x.pdf")]) == 1
    assert "does not exist" in capsys.readouterr().err
    assert main(["export", str(REPORT), "-o", str(tmp_path)]) == 1
    assert "is a folder" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("unprivileged")
def test_a_read_only_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tmp_path.chmod(0o500)
    try:
        assert main(["export", str(REPORT), "-o", str(tmp_path / "x.pdf")]) == 1
        assert "You may not write" in capsys.readouterr().err
        assert list(tmp_path.iterdir()) == []
    finally:
        tmp_path.chmod(0o700)


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path) -> None:
    pdf = tmp_path / "verslag.pdf"
    pdf.write_bytes(b"old")
    limit = "import resource as r,signal as s; s.signal(s.SIGXFSZ, s.SIG_IGN);"
    limit += "r.setrlimit(r.RLIMIT_FSIZE, (4096, 4096));"
    code = limit + "import sys; from tripdesk.__main__ import main; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", code, "export", str(REPORT), "-o", str(pdf)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "could not be written" in done.stderr
    assert pdf.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["verslag.pdf"]


@pytest.mark.parametrize("arguments", [["fly"], ["export"], ["export", "a", "b", "-o", "c"]])
def test_wrong_use_has_status_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2


def test_the_same_bytes_over_hash_seeds_and_time_zones(tmp_path: Path) -> None:
    made = set()
    for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland"), ("3", "America/Lima")):
        pdf = tmp_path / f"{seed}.pdf"
        subprocess.run(
            [sys.executable, "-m", "tripdesk", "export", str(REPORT), "-o", str(pdf)],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        )
        made.add(pdf.read_bytes())
    assert len(made) == 1


def test_file_commands_import_neither_qt_nor_sql(tmp_path: Path) -> None:
    code = (
        "import sys; from tripdesk.__main__ import main; main();"
        "print([n for n in ('PySide6', 'sqlalchemy', 'alembic', 'sqlite3') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "export", str(REPORT), "-o", str(tmp_path / "x.pdf")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_each_code_has_a_sentence() -> None:
    sources = "".join(
        path.read_text("utf-8")
        for part in ("domain", "services", "exchange", "pdf", "language", "settings")
        for path in (ROOT / "src" / "tripdesk" / part).glob("*.py")
    )
    raised = set(re.findall(r'KnownError\(\s*"([a-z_.]+)"', sources))
    told = set(re.findall(r'_(?:error|warning)\(question, "([a-z_.]+)"', sources))
    assert raised - set(ERRORS) == set()
    assert told - set(PROBLEMS) == set()
    assert len(raised) > 8
    assert len(told) > 5


def test_what_should_not_be_published_is_a_warning_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    meetings = {"items": ["Een hoogleraar.", "Gesprek met mevrouw De Vries."]}
    assert main(["check", str(changed(tmp_path, meetings=meetings)), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["problems"] == [
        {
            "severity": "warning",
            "code": "privacy.name",
            "question": "meetings",
            "item": 1,
            "start": 12,
            "end": 28,
            "text": "mevrouw De Vries",
            "message": "'mevrouw De Vries' looks like a person's name; name the function instead.",
        }
    ]
