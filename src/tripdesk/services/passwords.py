"""The password of a shared archive: where it is kept, and how it is asked for.

Only the system's keyring keeps it; nothing else of TripDesk ever holds it longer than a connection
takes to make. Whoever uses libpq's `pgpass` file is never asked.
"""

from __future__ import annotations

from typing import Protocol

from tripdesk.services.database_address import DatabaseAddress

SERVICE = "TripDesk"
"""Under which name a keyring has it."""


class PasswordKeeper(Protocol):
    """The system's keyring; one that is not there holds nothing and takes nothing."""

    @property
    def is_there(self) -> bool:
        """Whether this computer has a keyring that can be used."""

    def get(self, account: str) -> str | None:
        """Return the password that is kept, or none."""

    def keep(self, account: str, password: str) -> None:
        """Keep a password; `KnownError("keyring.failed")` where the keyring does not take it."""

    def forget(self, account: str) -> None:
        """Keep it no longer; one that is not there is no fault."""


def account(address: DatabaseAddress) -> str:
    """Return the name by which a keyring knows the password: whose, and of which archive."""
    return f"{address.user}@{address.host or 'localhost'}:{address.port}/{address.database}"


class Login:
    """The password of one archive for one run: as the keyring has it, or as somebody typed it.

    What was typed is tried first, and kept once the server took it. Where there is no keyring it
    is remembered until the program ends, and nowhere else.
    """

    def __init__(self, keeper: PasswordKeeper, address: DatabaseAddress) -> None:
        self._keeper = keeper
        self._account = account(address)
        self._typed: str | None = None

    def __call__(self) -> str | None:
        """Return the password to connect with; none leaves it to libpq's `pgpass` file."""
        return self._keeper.get(self._account) if self._typed is None else self._typed

    def type(self, password: str) -> None:
        """Try this one from now on."""
        self._typed = password

    def give_up(self) -> None:
        """Try what was typed no longer: the server did not take it."""
        self._typed = None

    def keep(self) -> bool:
        """Put what was typed into the keyring; return whether there is one that took it."""
        if self._typed is None:
            return True
        if not self._keeper.is_there:
            return False
        self._keeper.keep(self._account, self._typed)
        self._typed = None
        return True

    def forget(self) -> None:
        """Keep no password any more."""
        self._typed = None
        self._keeper.forget(self._account)
