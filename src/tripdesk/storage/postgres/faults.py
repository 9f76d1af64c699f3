"""The server's faults, as codes that can be said in a sentence (`storage.faults` has the disk's).

What the server says at connecting comes as text alone, without a code, and in its own language:
those of English are told apart, any other is told as a server that is not reached, with its words.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from psycopg import Error, InterfaceError, OperationalError
from sqlalchemy.exc import DBAPIError

from tripdesk.domain.errors import KnownError

_BY_STATE = {
    "25006": "server.read_only",
    "28000": "server.refused",
    "28P01": "server.refused",
    "3D000": "server.no_database",
    "42501": "server.no_right",
    "53100": "store.full",
    "53200": "store.full",
    "55P03": "store.locked",
    "XX001": "store.damaged",
    "XX002": "store.damaged",
}
_LOST_CLASSES = ("08", "57P", "58")
_LOST = {"25P03", "53300", "40P01"}
"""A transaction that sat still too long, too many at once, two that waited for each other."""

_BY_WORDS = (
    ("certificate file", "server.tls"),  # before what else does not exist
    ("no password supplied", "server.password_needed"),
    ("password authentication failed", "server.refused"),
    ("no pg_hba.conf entry", "server.refused"),
    ("does not exist", "server.no_database"),
    ("permission denied", "server.no_right"),
    ("certificate", "server.tls"),
    ("SSL", "server.tls"),
)
_LONGEST = 300


@contextmanager
def faults_told(address: str) -> Iterator[None]:
    """Let the server's faults leave the block as `KnownError`."""
    try:
        yield
    except DBAPIError as error:
        known = as_known(error.orig, address)
        if known is None:
            raise
        raise known from error
    except Error as error:
        known = as_known(error, address)
        if known is None:
            raise
        raise known from error


def as_known(error: BaseException | None, address: str) -> KnownError | None:
    """Return the fault as something a user can be told, or none where it is a bug."""
    if not isinstance(error, Error):
        return None
    state = error.sqlstate
    if state is None:
        lost = isinstance(error, OperationalError | InterfaceError)
        return KnownError("server.lost", address=address) if lost else None
    if is_lost(error):
        return KnownError("server.lost", address=address)
    code = _BY_STATE.get(state)
    return None if code is None else _told(code, address, error)


def at_connecting(error: Error, address: str) -> KnownError:
    """Return why no connection came about."""
    words = str(error)
    if error.sqlstate in _BY_STATE:
        return _told(_BY_STATE[error.sqlstate], address, error)
    part, code = next(
        ((part, code) for part, code in _BY_WORDS if part in words), ("", "server.unreachable")
    )
    return _told(code, address, error, part)


def is_lost(error: BaseException | None) -> bool:
    """Whether the connection, or what was done on it, is gone through no fault of the statement."""
    if not isinstance(error, OperationalError | InterfaceError):
        return False
    state = error.sqlstate
    return state is None or state in _LOST or state.startswith(_LOST_CLASSES)


def _told(code: str, address: str, error: Error, part: str = "") -> KnownError:
    """Return the fault with the server's last line as its cause: of those with a part, if given."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip() and part in line]
    cause = lines[-1] if lines else type(error).__name__
    return KnownError(code, address=address, cause=cause[:_LONGEST], path=address)
