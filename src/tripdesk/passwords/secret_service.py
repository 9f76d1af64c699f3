"""The keyring of Linux desktops: the Secret Service (GNOME Keyring, KWallet, KeePassXC) over D-Bus.

Spoken here itself, because the library `keyring` needs `cryptography` for it on Linux: 15 MB and a
second OpenSSL, to encrypt what goes over a socket that only this user can open. The protocol's own
word for going without is a *plain* session (specifications.freedesktop.org/secret-service).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from tripdesk.domain.errors import KnownError
from tripdesk.services.passwords import SERVICE

_BUS_NAME = "org.freedesktop.secrets"
_ROOT = "/org/freedesktop/secrets"
_DEFAULT = f"{_ROOT}/aliases/default"
_NOTHING = "/"
_QUICK = 10.0
"""Seconds for an answer that needs nobody."""
_PATIENT = 180.0
"""Seconds for somebody to type the keyring's own password."""


class Bus(Protocol):
    """A connection to the user's message bus, as jeepney has it."""

    def send_and_get_reply(self, message: Any, *, timeout: float | None = None) -> Any:
        """Send a call, return its reply."""

    def filter(self, rule: Any) -> Any:
        """Return a context in which signals of a sort are gathered."""

    def recv_until_filtered(self, queue: Any, *, timeout: float | None = None) -> Any:
        """Wait for a signal that is gathered."""

    def close(self) -> None:
        """Close the connection."""


def open_bus() -> Bus:
    """Connect to the user's bus; `OSError` or `KeyError` where there is none."""
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - with a shared archive

    bus: Bus = open_dbus_connection(bus="SESSION")
    return bus


class SecretService:
    """A `PasswordKeeper`: each question is a connection of its own, for they are few."""

    def __init__(self, opened: Any = open_bus) -> None:
        self._open = opened

    @property
    def is_there(self) -> bool:
        """Whether a Secret Service answers; asking may start it."""
        try:
            with self._session():
                return True
        except KnownError:
            return False

    def get(self, account: str) -> str | None:
        """Return the password that is kept, or none, also where there is no keyring."""
        try:
            with self._session() as session:
                for item in session.unlocked(account):
                    return session.secret(item)
        except KnownError as error:
            if error.code != "keyring.none":
                raise
        return None

    def keep(self, account: str, password: str) -> None:
        """Keep a password in the place of an earlier one."""
        with self._session() as session:
            session.unlock(_DEFAULT)
            session.create(account, password)

    def forget(self, account: str) -> None:
        """Keep it no longer."""
        with self._session() as session:
            for item in session.unlocked(account):
                session.delete(item)

    @contextmanager
    def _session(self) -> Iterator[_Session]:
        from jeepney import DBusErrorResponse  # noqa: PLC0415 - late, as above

        try:
            bus = self._open()
        except (OSError, KeyError, ValueError, RuntimeError) as error:
            raise KnownError("keyring.none") from error
        try:
            yield _Session(bus)
        except DBusErrorResponse as error:
            # Its words may quote what it was given; its name does not.
            raise KnownError(_code(error.name), cause=error.name) from None
        except OSError as error:
            raise KnownError("keyring.failed", cause=type(error).__name__) from error
        finally:
            bus.close()


def _code(name: str) -> str:
    absent = ("ServiceUnknown", "NameHasNoOwner", "UnknownObject", "UnknownMethod", "Spawn")
    return "keyring.none" if any(each in name for each in absent) else "keyring.failed"


class _Session:
    """A plain session with the service on an open bus."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        reply = self._call(_ROOT, "Service", "OpenSession", "sv", ("plain", ("s", "")))
        self._path: str = reply[1]

    def unlocked(self, account: str) -> list[str]:
        """Return the items of an account; a locked one is unlocked, which may ask the user."""
        attributes = _attributes(account)
        found, locked = self._call(_ROOT, "Service", "SearchItems", "a{ss}", (attributes,))
        if found or not locked:
            return list(found)
        return self.unlock(*locked)

    def unlock(self, *objects: str) -> list[str]:
        """Unlock items or collections; return those that are."""
        done, prompt = self._call(_ROOT, "Service", "Unlock", "ao", (list(objects),))
        told = self._prompted(prompt)
        return [*done, *(told if isinstance(told, list) else [])]

    def secret(self, item: str) -> str:
        """Return an item's secret."""
        ((_, _, value, _),) = self._call(item, "Item", "GetSecret", "o", (self._path,))
        return bytes(value).decode("utf-8", "replace")

    def create(self, account: str, password: str) -> None:
        """Put an item into the usual collection."""
        labels = {
            "org.freedesktop.Secret.Item.Label": ("s", f"{SERVICE} ({account})"),
            "org.freedesktop.Secret.Item.Attributes": ("a{ss}", _attributes(account)),
        }
        secret = (self._path, b"", password.encode(), "text/plain; charset=utf8")
        body = (labels, secret, True)
        item, prompt = self._call(_DEFAULT, "Collection", "CreateItem", "a{sv}(oayays)b", body)
        if item == _NOTHING:
            self._prompted(prompt)

    def delete(self, item: str) -> None:
        """Take an item out."""
        (prompt,) = self._call(item, "Item", "Delete", None, ())
        self._prompted(prompt)

    def _prompted(self, prompt: str) -> object:
        """Let the service ask the user what it wants to; return what came of it."""
        if prompt == _NOTHING:
            return None
        from jeepney import MatchRule, message_bus  # noqa: PLC0415 - late, as above

        interface = "org.freedesktop.Secret.Prompt"
        rule = MatchRule(type="signal", interface=interface, member="Completed", path=prompt)
        self._send(message_bus.AddMatch(rule), _QUICK)
        with self._bus.filter(rule) as completed:
            self._call(prompt, "Prompt", "Prompt", "s", ("",))
            signal = self._bus.recv_until_filtered(completed, timeout=_PATIENT)
        dismissed, (_, result) = signal.body
        if dismissed:
            raise KnownError("keyring.failed", cause="not unlocked")
        return result

    def _call(
        self, path: str, interface: str, method: str, signature: str | None, body: tuple[Any, ...]
    ) -> Any:
        from jeepney import DBusAddress, new_method_call  # noqa: PLC0415 - late, as above

        address = DBusAddress(path, _BUS_NAME, f"org.freedesktop.Secret.{interface}")
        return self._send(new_method_call(address, method, signature, body), _QUICK)

    def _send(self, message: Any, timeout: float) -> Any:
        from jeepney.wrappers import unwrap_msg  # noqa: PLC0415 - late, as above

        return unwrap_msg(self._bus.send_and_get_reply(message, timeout=timeout))


def _attributes(account: str) -> dict[str, str]:
    # As `keyring` and `secret-tool` have them, so that IT can put a password in from a script.
    return {"service": SERVICE, "username": account}
