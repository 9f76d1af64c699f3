"""The keyrings of Windows (Credential Manager) and macOS (Keychain), by the library `keyring`."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from tripdesk.domain.errors import KnownError
from tripdesk.services.passwords import SERVICE


class SystemKeyring:
    """A `PasswordKeeper`; a backend that keeps a file of its own is none of the system's."""

    def __init__(self, library: Any = None) -> None:
        self._given = library

    @property
    def is_there(self) -> bool:
        """Whether the library is here and has a keyring of the system."""
        try:
            self._library()
        except KnownError:
            return False
        return True

    def get(self, account: str) -> str | None:
        """Return the password that is kept, or none."""
        try:
            library = self._library()
        except KnownError:
            return None
        password: str | None = _asked(library.get_password, account)
        return password

    def keep(self, account: str, password: str) -> None:
        """Keep a password in the place of an earlier one."""
        _asked(self._library().set_password, account, password)

    def forget(self, account: str) -> None:
        """Keep it no longer."""
        library = self._library()
        if _asked(library.get_password, account) is not None:
            _asked(library.delete_password, account)

    def _library(self) -> Any:
        """Return the library, or raise `keyring.none`."""
        if self._given is None:
            try:
                self._given = import_module("keyring")
            except ImportError as error:
                raise KnownError("keyring.none") from error
        backend = type(self._given.get_keyring()).__module__
        if not backend.startswith(("keyring.backends.Windows", "keyring.backends.macOS")):
            raise KnownError("keyring.none")
        return self._given


def _asked(act: Any, *arguments: str) -> Any:
    try:
        return act(SERVICE, *arguments)
    except Exception as error:
        # Each backend has errors of its own; their words may quote what they were given.
        raise KnownError("keyring.failed", cause=type(error).__name__) from None
