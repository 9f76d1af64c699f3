"""Change keys in a TOML text and leave the rest as it is written, comments and all.

A line is edited where that does what is meant, which reading the result back decides; where it
does not (a value over several lines, dotted keys, inline tables) the data are written anew: then
nothing but comments and layout is lost.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from tripdesk.domain.errors import KnownError
from tripdesk.settings.layers import parse
from tripdesk.settings.toml_writing import toml_text, toml_value

_HEADER = re.compile(r"\s*\[\s*([A-Za-z0-9_-]+)\s*\]\s*(#.*)?")
_ANY_HEADER = re.compile(r"\s*\[.*")


def with_changes(text: str, changes: Mapping[str, object], file: Path) -> str:
    """Return the text with keys set, or taken out (`None`)."""
    meant = _changed(parse(text, file), changes, file)
    lines = text.splitlines()
    for key, value in changes.items():
        lines = _edited(lines, key, value)
    edited = "\n".join(lines) + "\n"
    try:
        # A table that is left empty says nothing, so it may stay or go.
        if _said(parse(edited, file)) == _said(meant):
            return edited
    except KnownError:
        pass
    return toml_text(meant)


def _changed(
    data: Mapping[str, object], changes: Mapping[str, object], file: Path
) -> dict[str, object]:
    changed = dict(data)
    for key, value in changes.items():
        table, _, name = key.partition(".")
        inside = changed.get(table, {})
        if not isinstance(inside, Mapping):
            raise KnownError("settings.not_a_table", file=str(file), key=table)
        kept = {each: held for each, held in inside.items() if each != name}
        changed[table] = kept if value is None else {**kept, name: value}
    return changed


def _said(data: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in data.items() if value != {}}


def _edited(lines: list[str], key: str, value: object) -> list[str]:
    table, _, name = key.partition(".")
    new = [] if value is None else [f"{name} = {toml_value(value)}"]
    headers = [found and found[1] for found in map(_HEADER.fullmatch, lines)]
    at = headers.index(table) if table in headers else None
    if at is None:
        return [*lines, *([""] if lines else []), f"[{table}]", *new] if new else lines
    end = next(
        (n for n in range(at + 1, len(lines)) if _ANY_HEADER.fullmatch(lines[n])), len(lines)
    )
    old = re.compile(rf"\s*{re.escape(name)}\s*=.*")
    for n in range(at + 1, end):
        if old.fullmatch(lines[n]):
            return [*lines[:n], *new, *lines[n + 1 :]]
    return [*lines[: at + 1], *new, *lines[at + 1 :]]
