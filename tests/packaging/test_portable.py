"""A portable program keeps all it writes beside it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tripdesk.paths import MARKER, portable_dir, site_settings_files


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a program that is frozen, as far as it can tell."""
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "_internal"), raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "tripdesk"))
    return tmp_path


def test_with_the_marker_the_data_lie_beside_the_program(frozen: Path) -> None:
    (frozen / MARKER).touch()
    assert portable_dir() == frozen / "data"


def test_without_the_marker_they_lie_where_the_platform_keeps_them(frozen: Path) -> None:
    assert not (frozen / MARKER).exists()
    assert portable_dir() is None


def test_a_checkout_is_never_portable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    (tmp_path / MARKER).touch()
    assert portable_dir() is None


def test_the_settings_of_an_office_may_lie_beside_the_program(frozen: Path) -> None:
    assert site_settings_files()[0] == frozen / "settings.toml"
