"""Settings as a file to carry: from one colleague's computer to another's.

What is one person's alone stays where it is: a name, a function, and the archive's address, which
may hold a password.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tripdesk.domain.errors import KnownError
from tripdesk.services.settings import LoadedSettings, Settings, Source, written
from tripdesk.settings.keys import KEYS
from tripdesk.settings.layers import layer_of, parse, read_text
from tripdesk.settings.merging import merge
from tripdesk.settings.toml_writing import toml_text

OWN = frozenset({"archive.database_url", "user.name", "user.function"})
"""The keys that are never carried."""


def carried(loaded: LoadedSettings) -> str:
    """Return the file's text: what the office's file or the user's sets."""
    data: dict[str, dict[str, object]] = {}
    for key in KEYS:
        if key in loaded.sources and key not in OWN:
            table, _, name = key.partition(".")
            data.setdefault(table, {})[name] = written(loaded.settings, key)
    return toml_text(data)


def read_carried(
    file: Path, locked: frozenset[str], now: Settings
) -> tuple[Mapping[str, object], tuple[KnownError, ...]]:
    """Return what a file would change, and what of it is wrong, or kept by the office."""
    text = read_text(file)
    if text is None:
        raise KnownError("settings.unreadable", file=str(file), key="", cause="not found")
    found = merge([layer_of(Source.USER, file, parse(text, file))])
    problems, changes = list(found.problems), {}
    for key in found.sources:
        value = written(found.settings, key)
        if key in OWN or value == written(now, key):
            continue
        if key in locked:
            problems.append(KnownError("settings.locked", file=str(file), key=key))
        else:
            changes[key] = value
    return changes, tuple(problems)
