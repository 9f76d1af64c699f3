"""The password of a server's archive, asked for where a person sits at the terminal."""

from __future__ import annotations

import sys

from tripdesk.services.database_address import DatabaseAddress

NOT_KEPT = (
    "tripdesk: This computer has no keyring that can be used, so the password was not kept; a "
    "pgpass file does instead."
)


def ask_password(address: DatabaseAddress) -> str | None:
    """Return what is typed, unseen; none where nobody can type or nothing was."""
    if not sys.stdin.isatty():
        return None
    from getpass import getpass  # noqa: PLC0415 - for an archive on a server

    return getpass(f"Password for {address}: ") or None


def tell_not_kept() -> None:
    """Say that it will be asked for again, and what to do about it."""
    print(NOT_KEPT, file=sys.stderr)
