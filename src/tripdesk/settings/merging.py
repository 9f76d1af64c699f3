"""Layers into one value: the user's file over the site's over what is built in, but for locks.

A wrong value is told at its file and key, and the layer under it holds: one slip takes nothing
else down with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tripdesk.domain.errors import KnownError
from tripdesk.services.settings import LoadedSettings, Settings, Source
from tripdesk.settings.keys import KEYS
from tripdesk.settings.layers import Layer


def merge(layers: Sequence[Layer]) -> LoadedSettings:
    """Return the settings of these layers, the weakest first; a lock binds the layers after it."""
    values: dict[str, object] = {}
    sources: dict[str, Source] = {}
    problems: list[KnownError] = []
    locked: frozenset[str] = frozenset()
    for layer in layers:
        problems += layer.problems
        for key, raw in layer.values.items():
            try:
                if key in locked:
                    raise KnownError("settings.locked")
                values[key] = KEYS[key](raw, layer.file.parent)
            except KnownError as error:
                facts = {**error.params, "file": str(layer.file), "key": key}
                problems.append(KnownError(error.code, **facts))
            else:
                sources[key] = layer.source
        locked |= layer.locked
    return LoadedSettings(_settings(values), tuple(problems), locked, sources)


def _settings(values: dict[str, object]) -> Settings:
    """Return the built-in settings with these in their places."""
    settings = Settings()
    for key, value in values.items():
        table, _, name = key.partition(".")
        part: Any = getattr(settings, table)
        changed: dict[str, Any] = {table: replace(part, **{name: value})}
        settings = replace(settings, **changed)
    return settings
