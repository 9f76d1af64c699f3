"""One settings file as a layer: its values by key, unchecked, and what could not be read of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tripdesk.domain.errors import KnownError
from tripdesk.services.settings import Source
from tripdesk.settings.keys import KEYS, LOCKED, TABLES

LARGEST = 1_000_000
"""Bytes of a settings file that is believed to be one."""


@dataclass(frozen=True, slots=True)
class Layer:
    """What one file says. `locked` is empty in the user's: nobody locks himself out."""

    source: Source
    file: Path
    values: Mapping[str, object] = field(default_factory=dict)
    locked: frozenset[str] = frozenset()
    problems: tuple[KnownError, ...] = ()


def read_layer(source: Source, file: Path) -> Layer | None:
    """Return the layer of a file, or none where there is no such file."""
    try:
        text = read_text(file)
        return None if text is None else layer_of(source, file, parse(text, file))
    except KnownError as error:
        return Layer(source, file, problems=(error,))


def read_text(file: Path) -> str | None:
    """Return a file's text, or none where there is no such file; else a `KnownError`."""
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise KnownError("settings.unreadable", file=str(file), key="", cause=cause) from error
    try:
        if len(content) > LARGEST:
            raise ValueError(f"more than {LARGEST} bytes")
        return content.decode("utf-8-sig")
    except ValueError as error:
        raise _not_toml(file, error) from error


def parse(text: str, file: Path) -> Mapping[str, object]:
    """Return what a text says, or raise `KnownError("settings.not_toml", file=, key=, cause=)`."""
    import tomllib  # noqa: PLC0415 - most computers have no settings file at all

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise _not_toml(file, error) from error


def _not_toml(file: Path, error: Exception) -> KnownError:
    cause = str(error) or type(error).__name__
    return KnownError("settings.not_toml", file=str(file), key="", cause=cause)


def layer_of(source: Source, file: Path, data: Mapping[str, object]) -> Layer:
    """Return the layer of a file's parsed content; what is not known is told and left out."""
    values: dict[str, object] = {}
    problems: list[KnownError] = []
    locked: frozenset[str] = frozenset()

    def tell(code: str, key: str) -> None:
        problems.append(KnownError(code, file=str(file), key=key))

    for name, table in data.items():
        if name == LOCKED and source is Source.SITE:
            locked, wrong = _locks(table)
            for each in wrong:
                tell("settings.unknown_lock", each)
        elif name not in TABLES:
            tell("settings.unknown_key", name)
        elif not isinstance(table, Mapping):
            tell("settings.not_a_table", name)
        else:
            for key, value in table.items():
                if f"{name}.{key}" in KEYS:
                    values[f"{name}.{key}"] = value
                else:
                    tell("settings.unknown_key", f"{name}.{key}")
    return Layer(source, file, values, locked, tuple(problems))


def _locks(listed: object) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the keys that are locked, those of whole tables among them, and what is none."""
    names = listed if isinstance(listed, list) else [listed]
    keys: set[str] = set()
    wrong: list[str] = []
    for name in names:
        named = {each for each in KEYS if name in (each, each.partition(".")[0])}
        keys |= named
        if not named:
            wrong.append(f"{LOCKED}: {name}")
    return frozenset(keys), tuple(wrong)
