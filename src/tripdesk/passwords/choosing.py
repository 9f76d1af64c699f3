"""Which keyring this system has."""

from __future__ import annotations

import sys

from tripdesk.passwords.secret_service import SecretService
from tripdesk.passwords.system_keyring import SystemKeyring
from tripdesk.services.passwords import PasswordKeeper


def system_keyring() -> PasswordKeeper:
    """Return the keyring of this system; it is looked for when it is asked something."""
    return SecretService() if sys.platform.startswith("linux") else SystemKeyring()
