"""The Secret Service as it is spoken: with a service that plays it, word for word."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tripdesk.domain.errors import KnownError
from tripdesk.passwords.secret_service import SecretService

jeepney = pytest.importorskip("jeepney", reason="the Secret Service is of Linux")


class Service:
    """Plays service and bus; the items outlive a connection."""

    def __init__(self) -> None:
        self.items: dict[str, tuple[dict[str, str], bytes]] = {}
        self.locked = False
        self.dismissed = False
        self.error = ""
        self.said: list[str] = []
        self.open = 0

    def connect(self) -> Service:
        self.open += 1
        return self

    def close(self) -> None:
        self.open -= 1

    def send_and_get_reply(self, message: Any, *, timeout: float | None = None) -> Any:
        assert timeout
        message.serialise(serial=1)  # what is not of its signature would raise here
        fields = message.header.fields
        method = fields[jeepney.HeaderFields.member]
        path = fields[jeepney.HeaderFields.path]
        self.said.append(method)
        if self.error:
            reply = jeepney.new_error(message, self.error, "s", (str(message.body),))
        else:
            signature, body = self.answer(method, path, message.body)
            reply = jeepney.new_method_return(message, signature, body)
        return reply

    def answer(self, method: str, path: str, body: Any) -> tuple[str | None, tuple[Any, ...]]:
        match method:
            case "OpenSession":
                assert body == ("plain", ("s", ""))
                return "vo", (("s", ""), "/session/1")
            case "SearchItems":
                found = [at for at, (said, _) in self.items.items() if said == body[0]]
                return "aoao", ([], found) if self.locked else (found, [])
            case "Unlock":
                return "aoo", ([], "/prompt/1") if self.locked else (body[0], "/")
            case "CreateItem":
                properties, secret, replace = body
                assert replace
                assert not self.locked
                said = properties["org.freedesktop.Secret.Item.Attributes"][1]
                name = f"/item/{said['username'].encode().hex()}"
                self.items[name] = (said, secret[2])
                return "oo", (name, "/")
            case "GetSecret":
                secret = (body[0], b"", self.items[path][1], "text/plain")
                return "(oayays)", (secret,)
            case "Delete":
                del self.items[path]
                return "o", ("/",)
            case "AddMatch" | "Prompt":
                return None, ()
            case _:
                raise AssertionError(method)

    @contextmanager
    def filter(self, rule: Any) -> Iterator[deque[Any]]:
        assert rule
        yield deque()

    def recv_until_filtered(self, queue: Any, *, timeout: float | None = None) -> Any:
        assert not queue
        assert (timeout or 0) > 60, "a person needs time to type"
        assert "Prompt" in self.said
        self.locked = self.dismissed
        emitter = jeepney.DBusAddress("/prompt/1", None, "org.freedesktop.Secret.Prompt")
        body = (self.dismissed, ("ao", list(self.items)))
        return jeepney.new_signal(emitter, "Completed", "bv", body)


@pytest.fixture
def service() -> Iterator[Service]:
    played = Service()
    yield played
    assert played.open == 0, "a connection was left open"


def keeper(service: Service) -> SecretService:
    return SecretService(service.connect)


def test_a_password_is_kept_read_replaced_and_forgotten(service: Service) -> None:
    keyring = keeper(service)
    assert keyring.is_there
    assert keyring.get("anna@db:5432/a") is None
    keyring.keep("anna@db:5432/a", "gehëim ☃")
    keyring.keep("bert@db:5432/a", "other")
    assert keyring.get("anna@db:5432/a") == "gehëim ☃"
    keyring.keep("anna@db:5432/a", "new")
    assert keyring.get("anna@db:5432/a") == "new"
    keyring.forget("anna@db:5432/a")
    keyring.forget("anna@db:5432/a")
    assert keyring.get("anna@db:5432/a") is None
    assert keyring.get("bert@db:5432/a") == "other"


def test_it_is_kept_under_names_that_other_tools_know(service: Service) -> None:
    keeper(service).keep("anna@db:5432/a", "x")
    ((attributes, _),) = service.items.values()
    assert attributes == {"service": "TripDesk", "username": "anna@db:5432/a"}


def test_a_locked_keyring_is_unlocked_by_its_own_question(service: Service) -> None:
    keeper(service).keep("a", "x")
    service.locked = True
    assert keeper(service).get("a") == "x"
    service.locked = True
    keeper(service).keep("a", "y")
    assert keeper(service).get("a") == "y"


def test_who_does_not_unlock_it_is_told(service: Service) -> None:
    keeper(service).keep("a", "x")
    service.locked = service.dismissed = True
    with pytest.raises(KnownError) as told:
        keeper(service).get("a")
    assert told.value.code == "keyring.failed"


def test_no_service_is_no_keyring(service: Service) -> None:
    service.error = "org.freedesktop.DBus.Error.ServiceUnknown"
    keyring = keeper(service)
    assert not keyring.is_there
    assert keyring.get("a") is None
    with pytest.raises(KnownError) as told:
        keyring.keep("a", "x")
    assert told.value.code == "keyring.none"


def test_no_bus_is_no_keyring() -> None:
    def no_bus() -> Service:
        raise KeyError("DBUS_SESSION_BUS_ADDRESS")

    keyring = SecretService(no_bus)
    assert not keyring.is_there
    assert keyring.get("a") is None


def test_a_service_that_falls_quotes_no_password(service: Service) -> None:
    service.error = "org.freedesktop.DBus.Error.LimitsExceeded"
    with pytest.raises(KnownError) as told:
        keeper(service).keep("a", "s3cret")
    assert told.value.code == "keyring.failed"
    assert "s3cret" not in repr(told.value) + str(told.value)
