"""Asks the libraries inside packages which version they are; run in the checkout's environment.

Prints JSON: by the name that the list of components has. Where a library is not there (each system
has its own) nothing is said of it.
"""

from __future__ import annotations

import ctypes
import json
import platform
import re
from collections.abc import Iterator
from pathlib import Path

import PySide6
from psycopg import pq

SITE = Path(PySide6.__file__).parents[1]
_IN_THE_FILE = {
    "OpenSSL": ("libcrypto*", rb"OpenSSL (\d+\.\d+\.\d+\w*) \d"),
    "MIT Kerberos": ("libkrb5-*", rb"KRB5_BRAND: krb5-(\d+(?:\.\d+)+)"),
}


class _LdapInfo(ctypes.Structure):
    """`LDAPAPIInfo` of OpenLDAP's `ldap.h`, as far as its version."""

    _fields_ = (
        ("info_version", ctypes.c_int),
        ("api_version", ctypes.c_int),
        ("protocol_version", ctypes.c_int),
        ("extensions", ctypes.c_void_p),
        ("vendor_name", ctypes.c_char_p),
        ("vendor_version", ctypes.c_int),
    )


def versions() -> Iterator[tuple[str, str]]:
    """Give name and version of each library that tells it."""
    yield "Python", platform.python_version()
    yield "PostgreSQL libpq", _of_numbers(*divmod(pq.version(), 10_000))
    inside = SITE / "psycopg_binary.libs"
    for name, (pattern, told) in _IN_THE_FILE.items():
        for file in inside.glob(pattern):
            found = re.search(told, file.read_bytes())
            if found is not None:
                yield name, found[1].decode("ascii")
    for file in inside.glob("libldap-*"):
        info = _LdapInfo(info_version=1)
        if ctypes.CDLL(str(file)).ldap_get_option(None, 0, ctypes.byref(info)) == 0:
            yield "OpenLDAP", _of_numbers(*_hundreds(info.vendor_version))
    for file in (SITE / "PySide6" / "Qt" / "lib").glob("libicuuc.so.*"):
        four = (ctypes.c_uint8 * 4)()
        # Its functions have the number of its generation in their names.
        getattr(ctypes.CDLL(str(file)), f"u_getVersion_{file.suffix[1:]}")(four)
        yield "ICU", _of_numbers(*four[:2])


def _hundreds(number: int) -> tuple[int, int, int]:
    return number // 10_000, number // 100 % 100, number % 100


def _of_numbers(*numbers: int) -> str:
    return ".".join(map(str, numbers))


if __name__ == "__main__":
    print(json.dumps(dict(versions())))
