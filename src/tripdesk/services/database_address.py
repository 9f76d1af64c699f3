"""The address of a shared archive, `postgresql+psycopg://user@host:port/database?option=…`.

Read once, here, and handed on as facts: no text that might hold a password goes any further. A
password in it is refused, since a settings file is copied, mailed and backed up; it belongs in the
system's keyring or in libpq's `pgpass` file.

Between computers TLS is asked for with the server's name proven (`verify-full`): `require` keeps
out who listens, but not who answers in the server's place. Whoever wants less says so in the
address itself; `allow` and `prefer` are refused there, for they promise nothing and look as if.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from tripdesk.domain.errors import KnownError

SCHEMES = ("postgresql+psycopg", "postgresql")
PORT = 5432
VERIFIED = "verify-full"

_HERE = re.compile(r"|localhost|127(\.\d{1,3}){3}|::1|[/@].*")
"""Hosts that are this computer: none at all and a socket's folder among them."""
_HOST = re.compile(r"[A-Za-z0-9_.-]+|[0-9A-Fa-f:.]+(%[A-Za-z0-9]+)?")
_LONGEST = 500

_TLS_MODES = frozenset({"disable", "require", "verify-ca", VERIFIED})
_UNSURE_MODES = frozenset({"allow", "prefer"})
_SECRETS = frozenset({"password", "passwd", "sslpassword", "oauth_client_secret"})
OPTIONS = frozenset(
    {
        *("host", "sslmode", "sslrootcert", "sslcert", "sslkey", "sslcrl", "sslcrldir"),
        *("passfile", "connect_timeout", "options", "channel_binding", "require_auth"),
        *("gssencmode", "krbsrvname", "keepalives_idle", "tcp_user_timeout"),
    }
)
"""What of libpq's parameters may be asked for; `host` is a socket's folder."""

_USUAL = {
    "connect_timeout": "10",
    # A server that fell silent is noticed within a minute instead of after two hours.
    "keepalives_idle": "20",
    "keepalives_interval": "5",
    "keepalives_count": "4",
    "tcp_user_timeout": "30000",
}


@dataclass(frozen=True, slots=True)
class DatabaseAddress:
    """Where a shared archive is, without any password; `host` is empty for the usual socket."""

    database: str
    user: str = ""
    host: str = ""
    port: int = PORT
    options: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORT else f":{self.port}"
        who = f"{self.user}@" if self.user else ""
        return f"{who}{host or 'localhost'}{port}/{self.database}"

    @property
    def is_here(self) -> bool:
        """Whether the server is this computer."""
        return _HERE.fullmatch(self.host) is not None

    @property
    def tls(self) -> str:
        """How the connection is protected, in libpq's words."""
        return self.options.get("sslmode", "prefer" if self.is_here else VERIFIED)

    @property
    def is_open_to_others(self) -> bool:
        """Whether what goes over the network can be read or changed on the way."""
        return not self.is_here and self.tls != VERIFIED

    def connect_params(self, password: str | None = None) -> dict[str, str]:
        """Return what libpq is to be told; without a password it looks in its `pgpass` file."""
        params = {**_USUAL, "sslmode": self.tls, **self.options}
        params |= {"dbname": self.database, "port": str(self.port)}
        for key, value in (("host", self.host), ("user", self.user), ("password", password)):
            if value:
                params[key] = value
        return params


def parse_address(text: str) -> DatabaseAddress:
    """Read an address, or raise a `KnownError("address.…")` that quotes no part with a secret."""
    typed = text.strip()
    if len(typed) > _LONGEST or not typed.isprintable() or " " in typed:
        raise KnownError("address.not_one")
    scheme = typed.partition("://")[0]
    if scheme not in SCHEMES or "://" not in typed:
        said = scheme if re.fullmatch(r"[a-z][a-z0-9+.-]{0,30}", scheme) else ""
        raise KnownError("address.scheme" if said and "://" in typed else "address.not_one")
    try:
        parts = urlsplit(typed)
        _refuse_password(parts)
        port = PORT if parts.port is None else parts.port
    except ValueError as error:
        code = "address.port" if "ort" in str(error) else "address.not_one"
        # Without its cause: `urllib` quotes what it could not read.
        raise KnownError(code) from None
    if not port:
        raise KnownError("address.port")
    options = _options(parts)
    database = unquote(parts.path.removeprefix("/"))
    if not database or "/" in database or parts.fragment:
        raise KnownError("address.no_database" if not database else "address.not_one")
    host = _host(parts, options.pop("host", ""))
    return DatabaseAddress(database, unquote(parts.username or ""), host, port, options)


def _refuse_password(parts: SplitResult) -> None:
    # An `@` further on: a password with a `/`, `?` or `#` in it that was not escaped.
    if parts.password is not None or "@" in f"{parts.path}{parts.query}{parts.fragment}":
        raise KnownError("address.password")


def _host(parts: SplitResult, socket: str) -> str:
    host = unquote(parts.hostname or "")
    if host and socket:
        raise KnownError("address.two_hosts")
    if host and not (host.startswith("/") or _HOST.fullmatch(host)):
        raise KnownError("address.host")
    return host or socket


def _options(parts: SplitResult) -> dict[str, str]:
    try:
        pairs = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
    except ValueError:
        raise KnownError("address.not_one") from None
    options: dict[str, str] = {}
    for key, value in pairs:
        if key.lower() in _SECRETS:
            raise KnownError("address.password")
        if key not in OPTIONS:
            raise KnownError("address.option", option=key[:40])
        options[key] = value
    mode = options.get("sslmode")
    if mode is not None and mode not in _TLS_MODES:
        code = "address.unsure_tls" if mode in _UNSURE_MODES else "address.tls"
        raise KnownError(code, mode=mode[:20])
    return options
