"""Where things lie on Linux is said by TripDesk itself as the library for it would say it."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs
import pytest

from tripdesk.logs import log_folder
from tripdesk.paths import _XDG, platform_dir

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the library is asked")

VALUES = (None, "", "relative", "/somewhere else", "/four/")
LISTS = ("/one:/two", ":/three")
"""Meant only where the system has a list of folders: for what an office sets."""
CASES = [
    *((kind, value) for kind in sorted(_XDG) for value in VALUES),
    *(("site_config_dir", value) for value in LISTS),
]


@pytest.mark.parametrize(("kind", "value"), CASES)
def test_the_folders_of_linux_are_those_of_platformdirs(
    kind: str, value: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    variable, _ = _XDG[kind]
    monkeypatch.setenv("HOME", "/home/anna")
    monkeypatch.delenv(variable, raising=False)
    environ = {"HOME": "/home/anna"}
    if value is not None:
        monkeypatch.setenv(variable, value)
        environ[variable] = value
    theirs = getattr(platformdirs, kind)("TripDesk", appauthor=False)
    assert platform_dir(kind, environ) == Path(theirs)


def test_the_log_lies_where_platformdirs_puts_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/anna")
    assert log_folder(None) == platformdirs.user_log_path("TripDesk", appauthor=False)


def test_without_a_home_the_library_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HOME")
    theirs = platformdirs.user_data_dir("TripDesk", appauthor=False)
    assert platform_dir("user_data_dir", {}) == Path(theirs)
