"""Plain data as TOML 1.0, for what the standard library reads but does not write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from math import isfinite

from tripdesk.domain.errors import BugError

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def toml_text(data: Mapping[str, object]) -> str:
    """Return a document that `tomllib` reads as this data."""
    return "\n".join(_table(data, ())) + "\n"


def _table(data: Mapping[str, object], path: tuple[str, ...]) -> Iterator[str]:
    for key, value in data.items():
        if not isinstance(value, Mapping):
            yield f"{_key(key)} = {toml_value(value)}"
    for key, value in data.items():
        if isinstance(value, Mapping):
            inside = (*path, key)
            yield f"\n[{'.'.join(map(_key, inside))}]"
            yield from _table(value, inside)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _text(name)


def toml_value(value: object) -> str:
    """Return one value as TOML."""
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            return repr(value) if isfinite(value) else str(value)
        case str():
            return _text(value)
        case datetime() | date() | time():
            return value.isoformat()
        case list() | tuple():
            return f"[{', '.join(map(toml_value, value))}]"
        case Mapping():
            inside = (f"{_key(key)} = {toml_value(each)}" for key, each in value.items())
            return f"{{{', '.join(inside)}}}"
        case _:
            raise BugError(f"no TOML for {type(value).__name__}")


def _text(value: str) -> str:
    return f'"{"".join(map(_character, value))}"'


def _character(each: str) -> str:
    if each in _ESCAPES:
        return _ESCAPES[each]
    return f"\\u{ord(each):04X}" if ord(each) < 0x20 or ord(each) == 0x7F else each
