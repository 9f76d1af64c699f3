"""Fonts in the terminal: an office's are used, this computer's after it was said."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.test_files import changed
from tests.helpers.fonts import HEBREW
from tripdesk.__main__ import main

NAME = {"items": [{"place": "תל אביב", "country": "Israël"}]}


@pytest.fixture(name="report")
def report_fixture(tmp_path: Path, home: Path) -> Path:
    """A report with a name in Hebrew, on a computer with one font, in the user's folder."""
    folder = home / ".local" / "share" / "fonts"
    folder.mkdir()
    (folder / "Hebrew.ttf").write_bytes(HEBREW.read_bytes())
    return changed(tmp_path, locations=NAME)


@pytest.fixture(autouse=True)
def one_folder(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    from tripdesk.pdf import system_fonts

    folder = home / ".local" / "share" / "fonts"
    monkeypatch.setattr(system_fonts, "font_folders", lambda _environ: (folder,))


def test_a_font_is_offered_and_then_taken_over_for_good(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf = tmp_path / "verslag.pdf"
    assert main(["export", str(report), "-o", str(pdf)]) == 1
    told = capsys.readouterr().err
    assert "for instance Tl Aviv" in told
    assert "NotoSansHebrew-Regular of this computer can print" in told
    assert not pdf.exists()
    assert main(["check", str(report), "--use-system-fonts"]) == 0
    kept = Path(os.environ["TRIPDESK_DATA_DIR"]) / "fonts" / "NotoSansHebrew-Regular.ttf"
    assert kept.is_file()
    assert main(["export", str(report), "-o", str(pdf)]) == 0
    assert main(["verify", str(pdf)]) == 0


def test_an_offices_font_is_used_and_a_wrong_one_is_named(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = Path(os.environ["TRIPDESK_CONFIG_DIR"]) / "settings.toml"
    own.write_text(f'[house_style]\nfonts = ["huis.otf", {json.dumps(str(HEBREW))}]\n', "utf-8")
    assert main(["check", str(report)]) == 0
    own.write_text('[house_style]\nfonts = ["huis.otf"]\n', "utf-8")
    own.with_name("huis.otf").write_bytes(b"OTTO" + bytes(99))
    assert main(["check", str(report)]) == 1
    assert "huis.otf is no font with TrueType outlines" in capsys.readouterr().err


def test_a_concept_with_a_picture_in_it_is_exported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = changed(tmp_path, results={"items": ["fijn 😀"]})
    pdf = tmp_path / "concept.pdf"
    assert main(["export", "--concept", str(source), "-o", str(pdf)]) == 0
    assert "GRINNING FACE" in capsys.readouterr().err
    assert main(["verify", str(pdf)]) == 0
    assert "concept" in capsys.readouterr().out
