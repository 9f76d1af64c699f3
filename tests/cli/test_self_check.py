"""`--self-check`: all parts proven, each on its own line, nothing of the user's touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from tripdesk import resources
from tripdesk.__main__ import main
from tripdesk.cli.self_check import tell
from tripdesk.domain.errors import KnownError
from tripdesk.ui.screen import require_screen, system_libraries

PARTS = (
    *("resources", "fonts", "gazetteer", "pdf", "preview", "database", "search"),
    *("postgresql", "translations", "window"),
)


def test_all_parts_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TRIPDESK_DATA_DIR", str(tmp_path / "data"))
    assert main(["--self-check"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [["ok", part] for part in PARTS]
    assert not (tmp_path / "data").exists()


def test_without_its_data_every_part_that_needs_them_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(resources, "_places", lambda: (tmp_path,))
    assert main(["--self-check"]) == 1
    told = {line.split()[1]: line.split()[0] for line in capsys.readouterr().out.splitlines()}
    assert told["gazetteer"] == told["pdf"] == told["translations"] == "missing"


def test_a_known_fault_is_said_in_its_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    def proof() -> str:
        raise KnownError("pdf.child_fell")

    assert tell({"preview": proof, "search": lambda: "found"}) == 1
    first, second = capsys.readouterr().out.splitlines()
    assert first == "missing  preview  The file could not be read: it made the reader stop."
    assert second == "ok       search   found"


@pytest.mark.parametrize(
    ("environ", "platform", "screen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":1"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", False),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, "linux", False),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_window_needs_a_screen(environ: dict[str, str], platform: str, screen: bool) -> None:
    if screen:
        require_screen(environ, platform)
        return
    with pytest.raises(KnownError, match=r"window\.no_screen"):
        require_screen(environ, platform)


@pytest.mark.skipif("sys.platform in ('win32', 'darwin')")
def test_without_a_screen_the_window_says_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 1
    told = capsys.readouterr().err
    assert told.startswith("tripdesk: There is no screen for the window here")
    assert len(told.splitlines()) == 1


def test_a_library_that_the_system_lacks_is_named() -> None:
    complaint = "libGL.so.1: cannot open shared object file: No such file or directory"
    with pytest.raises(KnownError) as told, system_libraries():
        raise ImportError(complaint)
    assert (told.value.code, told.value.params) == ("window.no_library", {"cause": "libGL.so.1"})
    with pytest.raises(ModuleNotFoundError), system_libraries():
        raise ModuleNotFoundError("No module named 'gone'", name="gone")
