"""All keys that a statement finds, in a third of the time that as many rows would take.

They come as one text, which is made and read in C.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator

from tripdesk.storage.asked import Asked
from tripdesk.storage.lines import Ask
from tripdesk.storage.speech import Speech

_AT_ONCE = 250_000
"""So many keys are read as one text: a million would take a hundred megabytes for a moment."""

_PART = 65_536
"""So many letters of a text are read at once: what stays small stays near the processor."""


def read_keys(ask: Ask, speech: Speech, asked: Asked) -> array[int]:
    """Return all keys in the order that is asked for."""
    one_text = speech.one_text.format(column="key")
    statement = (
        f"SELECT {one_text} FROM (SELECT {asked.key} AS key {asked.where}"
        f" ORDER BY {asked.order} LIMIT ? OFFSET ?) AS part"
    )
    keys = array("q")
    while True:
        before = len(keys)
        ((text,),) = ask(statement, (*asked.values, _AT_ONCE, before))
        for part in _parts(text or ""):
            keys.fromlist(json.loads(f"[{part}]"))
        if len(keys) - before < _AT_ONCE:
            return keys


def _parts(text: str) -> Iterator[str]:
    """Cut a text of numbers at commas."""
    start = 0
    while start < len(text):
        end = text.find(",", start + _PART)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end + 1
