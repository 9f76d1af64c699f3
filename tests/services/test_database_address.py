"""The address of a shared archive: what is taken, what is refused, and that no secret is quoted."""

from __future__ import annotations

import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripdesk.domain.errors import KnownError
from tripdesk.services.database_address import DatabaseAddress, parse_address
from tripdesk.services.passwords import account


def test_a_whole_address_is_taken_apart() -> None:
    address = parse_address(
        "postgresql+psycopg://anna%40office@db.office.example:6432/trip%20desk"
        "?sslrootcert=/etc/office/ca.pem&connect_timeout=3"
    )
    assert address == DatabaseAddress(
        "trip desk",
        "anna@office",
        "db.office.example",
        6432,
        {"sslrootcert": "/etc/office/ca.pem", "connect_timeout": "3"},
    )
    params = address.connect_params("s3cret")
    assert params["dbname"] == "trip desk"
    assert params["user"] == "anna@office"
    assert params["host"] == "db.office.example"
    assert params["port"] == "6432"
    assert params["password"] == "s3cret"
    assert params["sslmode"] == "verify-full"
    assert params["connect_timeout"] == "3"


@pytest.mark.parametrize(
    "text",
    [
        "postgresql:///tripdesk",
        "postgresql://localhost/tripdesk",
        "postgresql://anna@127.0.0.2/tripdesk",
        "postgresql+psycopg://[::1]:5433/tripdesk",
        "postgresql:///tripdesk?host=/run/postgresql",
        "postgresql://%2Frun%2Fpostgresql/tripdesk",
    ],
)
def test_this_computer_needs_no_certificate(text: str) -> None:
    address = parse_address(text)
    assert address.is_here
    assert address.connect_params()["sslmode"] == "prefer"
    assert not address.is_open_to_others


@pytest.mark.parametrize("host", ["db", "10.0.0.7", "127.0.0.1.evil.example", "[2001:db8::7]"])
def test_any_other_computer_must_prove_its_name(host: str) -> None:
    address = parse_address(f"postgresql://{host}/tripdesk")
    assert not address.is_here
    assert address.connect_params()["sslmode"] == "verify-full"
    assert not address.is_open_to_others


@pytest.mark.parametrize("mode", ["disable", "require", "verify-ca"])
def test_less_is_possible_where_it_is_written_and_is_known(mode: str) -> None:
    address = parse_address(f"postgresql://db.example/tripdesk?sslmode={mode}")
    assert address.connect_params()["sslmode"] == mode
    assert address.is_open_to_others


def test_without_a_password_pgpass_is_left_to_libpq() -> None:
    params = parse_address("postgresql://anna@db/tripdesk?passfile=/home/anna/.pgpass")
    assert "password" not in params.connect_params()
    assert params.connect_params()["passfile"] == "/home/anna/.pgpass"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not_one"),
        ("tripdesk", "not_one"),
        ("sqlite:///tripdesk", "scheme"),
        ("postgresql+asyncpg://db/tripdesk", "scheme"),
        ("http://db/tripdesk", "scheme"),
        ("postgresql://db", "no_database"),
        ("postgresql://db/", "no_database"),
        ("postgresql://db/a/b", "not_one"),
        ("postgresql://db/a#b", "not_one"),
        ("postgresql://db:port/a", "port"),
        ("postgresql://db:0/a", "port"),
        ("postgresql://db:99999/a", "port"),
        ("postgresql://[::1/a", "not_one"),
        ("postgresql://a,b/c", "host"),
        ("postgresql://d b/a", "not_one"),
        ("postgresql://db/a\n", "not_one"),
        ("postgresql://db/" + "a" * 500, "not_one"),
        ("postgresql://db/a?host=/run", "two_hosts"),
        ("postgresql://db/a?colour=red", "option"),
        ("postgresql://db/a?sslmode", "not_one"),
        ("postgresql://db/a?sslmode=prefer", "unsure_tls"),
        ("postgresql://db/a?sslmode=allow", "unsure_tls"),
        ("postgresql://db/a?sslmode=full", "tls"),
        ("postgresql://anna:s3cret@db/a", "password"),
        ("postgresql://anna:@db/a", "password"),
        ("postgresql://anna:12/s3cret@db/a", "password"),
        ("postgresql://anna:s/3cret@db/a", "password"),
        ("postgresql://anna:12?s3cret=@db/a", "password"),
        ("postgresql://anna:12#s3cret@db/a", "password"),
        ("postgresql://db/a?password=s3cret", "password"),
        ("postgresql://db/a?sslpassword=s3cret", "password"),
        ("postgresql://db/a?PASSWORD=s3cret", "password"),
    ],
)
def test_what_is_refused(text: str, code: str) -> None:
    with pytest.raises(KnownError) as refused:
        parse_address(text if not text.endswith("\n") else "postgresql://db/a\nb")
    assert refused.value.code == f"address.{code}"


SECRET = st.text(st.characters(min_codepoint=33, max_codepoint=0x2FF), min_size=6, max_size=30)


@given(SECRET, st.sampled_from(["", "@db/a", "@db:x/a", "@[db/a", "@db/a?x=1", "/a"]))
def test_no_password_is_ever_quoted(secret: str, rest: str) -> None:
    """Neither in the error nor in what a traceback would show of its causes."""
    secret = f"Zq9!{secret}"
    with pytest.raises(KnownError) as refused:
        parse_address(f"postgresql://anna:{secret}{rest}")
    assert secret not in "".join(traceback.format_exception(refused.value))
    assert secret not in str(refused.value)


def test_the_name_in_a_keyring_tells_archives_and_users_apart() -> None:
    texts = (
        "postgresql://anna@db/a",
        "postgresql://bert@db/a",
        "postgresql://anna@db/b",
        "postgresql://anna@db:5433/a",
        "postgresql://anna@other/a",
    )
    assert len({account(parse_address(text)) for text in texts}) == len(texts)


def test_what_is_shown_of_an_address() -> None:
    shown = str(parse_address("postgresql+psycopg://anna@[2001:db8::7]:5433/tripdesk"))
    assert shown == "anna@[2001:db8::7]:5433/tripdesk"
    assert str(parse_address("postgresql:///tripdesk")) == "localhost/tripdesk"
