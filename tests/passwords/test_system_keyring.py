"""The keyrings of Windows and macOS, with a library that plays theirs."""

from __future__ import annotations

import sys

import pytest

from tripdesk.domain.errors import KnownError
from tripdesk.passwords.choosing import system_keyring
from tripdesk.passwords.secret_service import SecretService
from tripdesk.passwords.system_keyring import SystemKeyring


class _Backend:
    pass


class Library:
    def __init__(self, backend: str = "keyring.backends.Windows") -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.fails = False
        self._backend = type("Backend", (_Backend,), {"__module__": backend})()

    def get_keyring(self) -> object:
        return self._backend

    def get_password(self, service: str, account: str) -> str | None:
        return self.kept.get((service, account))

    def set_password(self, service: str, account: str, password: str) -> None:
        if self.fails:
            raise RuntimeError(f"cannot keep {password}")
        self.kept[service, account] = password

    def delete_password(self, service: str, account: str) -> None:
        del self.kept[service, account]


def test_a_password_is_kept_and_forgotten() -> None:
    library = Library()
    keyring = SystemKeyring(library)
    assert keyring.is_there
    keyring.keep("a", "x")
    assert library.kept == {("TripDesk", "a"): "x"}
    assert keyring.get("a") == "x"
    keyring.forget("a")
    keyring.forget("a")
    assert keyring.get("a") is None


@pytest.mark.parametrize("backend", ["keyring.backends.fail", "keyrings.alt.file"])
def test_a_file_of_a_librarys_own_is_no_keyring_of_the_system(backend: str) -> None:
    keyring = SystemKeyring(Library(backend))
    assert not keyring.is_there
    assert keyring.get("a") is None
    with pytest.raises(KnownError, match=r"keyring\.none"):
        keyring.keep("a", "x")


def test_what_fails_quotes_no_password() -> None:
    library = Library()
    library.fails = True
    with pytest.raises(KnownError) as told:
        SystemKeyring(library).keep("a", "s3cret")
    assert str(told.value) == "keyring.failed (cause=RuntimeError)"
    assert told.value.__cause__ is None
    assert told.value.__suppress_context__


def test_without_the_library_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert not SystemKeyring().is_there


def test_which_one_this_system_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert isinstance(system_keyring(), SecretService)
    monkeypatch.setattr(sys, "platform", "win32")
    assert isinstance(system_keyring(), SystemKeyring)
