"""A fault of ours: one sentence that names a log, the traceback in there."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.helpers.archive import REPORT
from tripdesk import bootstrap
from tripdesk.__main__ import main


def broken(*_: object) -> None:
    raise ZeroDivisionError("ours")


def test_the_traceback_goes_to_the_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "_use", broken)
    assert main(["check", str(REPORT), "--data-dir", str(tmp_path)]) == 1
    said = capsys.readouterr()
    log = tmp_path / "logs" / "tripdesk.log"
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert str(log) in said.err
    assert "Traceback" not in said.err
    assert "ZeroDivisionError" in log.read_text("utf-8")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_without_a_log_the_sentence_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "_use", broken)
    (tmp_path / "logs").write_text("a file in the way", "utf-8")
    assert main(["list", "--data-dir", str(tmp_path)]) == 1
    assert "no log could be written" in capsys.readouterr().err
