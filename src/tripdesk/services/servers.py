"""What is found at a server's address when it is tried, before anybody works with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServerFound:
    """A server that lets one in; `reports` is none where there is no archive in it yet.

    `kept` tells whether a password that was typed is in the keyring now, or none was typed.
    """

    version: int
    encrypted: bool
    is_here: bool
    reports: int | None
    kept: bool = True


TryServer = Callable[[str, str], ServerFound]
"""Tries an address, with a password or an empty text; raises `address.…` and `server.…`."""
