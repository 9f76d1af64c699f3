"""The drop of root's rights is real, and it ends."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers import unprivileged as helper
from tests.helpers.unprivileged import popen_unprivileged, unprivileged

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no users like these")


@pytest.mark.usefixtures("unprivileged")
def test_a_read_only_folder_refuses(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o555)
    with pytest.raises(PermissionError):
        (folder / "file").write_text("no")
    file = tmp_path / "secret"
    file.write_text("no")
    file.chmod(0)
    with pytest.raises(PermissionError):
        file.read_text()


@pytest.mark.usefixtures("unprivileged")
def test_the_test_s_own_folders_stay_writable(tmp_path: Path, home: Path) -> None:
    (tmp_path / "file").write_text("yes")
    (home / "file").write_text("yes")


def test_the_rights_come_back(tmp_path: Path) -> None:
    before = (os.geteuid(), os.getegid(), os.getgroups(), tmp_path.parent.stat().st_mode)
    with contextlib.suppress(ZeroDivisionError), unprivileged(tmp_path):
        assert os.geteuid() != 0
        raise ZeroDivisionError
    assert (os.geteuid(), os.getegid(), os.getgroups(), tmp_path.parent.stat().st_mode) == before


@pytest.mark.parametrize("inside", [False, True])
def test_a_child_is_not_root_either(tmp_path: Path, *, inside: bool) -> None:
    with unprivileged(tmp_path) as account:
        if inside:
            answer = _ids_of_a_child()
    if not inside:
        answer = _ids_of_a_child()
    expected = os.getuid() if account is None else account.uid
    assert answer.split() == [str(expected), str(expected)]


def _ids_of_a_child() -> str:
    with popen_unprivileged(
        ["/bin/sh", "-c", "id -u; id -ru"], stdout=subprocess.PIPE, cwd="/"
    ) as child:
        return child.communicate()[0].decode()


@pytest.mark.skipif(helper.account_to_become() is None, reason="only root can lose the way")
def test_a_checkout_out_of_reach_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tests").mkdir(mode=0o700)
    monkeypatch.setattr(helper, "CHECKOUT", tmp_path)
    refusal = pytest.raises(helper.CannotBecomeNobodyError, match="cannot be read by 'nobody'")
    with refusal, unprivileged():
        pass
    assert os.geteuid() == 0


@pytest.mark.skipif(helper.account_to_become() is None, reason="only root can lose the way")
def test_a_checkout_in_the_home_of_root_is_within_reach_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    (home / "checkout" / "tests").mkdir(parents=True)
    home.chmod(0o700)
    monkeypatch.setattr(helper, "CHECKOUT", home / "checkout")
    with unprivileged():
        assert [*(home / "checkout").iterdir()] == [home / "checkout" / "tests"]
    assert home.stat().st_mode & 0o777 == 0o700


def test_there_is_no_one_to_become_for_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert helper.account_to_become() is None
    with unprivileged() as account:
        assert account is None
