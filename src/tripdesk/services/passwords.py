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
