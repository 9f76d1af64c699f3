"""The direction of each character in a paragraph, and the order of a line (UAX #9).

python-bidi does the rules up to Unicode 6.2; brackets in pairs (N0) came later and are done here:
without them the bracket behind a name in a Dutch sentence stands at the name's other side.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

_EXPLICIT = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_NO_EXPLICIT = dict.fromkeys(map(ord, _EXPLICIT))
_DEEPEST = 63
"""Brackets that are open at a time; beyond it, none is a pair (BD16)."""
_AS_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}


def levels(text: str, *, rtl: bool) -> list[int]:
    """Return the embedding level of each character of a paragraph.

    Signs that embed or isolate get the level of what is before them: they are not obeyed.
    """
    from bidi import algorithm  # noqa: PLC0415 - few reports need it

    base = int(rtl)
    storage: Any = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(text.translate(_NO_EXPLICIT), storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], "LR"[base])
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    resolved = iter(storage["chars"])
    found: list[int] = []
    for each in text:
        if each in _EXPLICIT or unicodedata.bidirectional(each) == "BN":
            found.append(found[-1] if found else base)
        else:
            found.append(int(next(resolved)["level"]))
    return found


def line_levels(found: Sequence[int], line: str, *, rtl: bool) -> list[int]:
    """Return the levels in a line, with spaces at its end in the paragraph's direction (L1)."""
    kept = len(line.rstrip())
    return [*found[:kept], *[int(rtl)] * (len(line) - kept)]


def visual_order(found: Sequence[int]) -> list[int]:
    """Return pieces of these levels from left to right (L2)."""
    order = list(range(len(found)))
    for least in range(max(found, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and found[order[end]] >= least:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end + 1
    return order


def mirrored(character: str) -> str:
    """Return what a character looks like from right to left: the bracket of the other side."""
    if not unicodedata.mirrored(character):
        return character
    from bidi.mirror import MIRRORED  # noqa: PLC0415 - as above

    return str(MIRRORED.get(character, character))


def _resolve_brackets(characters: list[dict[str, Any]], along: str) -> None:
    """Give the brackets of a pair one direction: that of what is in it, or around it (N0)."""
    for start, end in _pairs(characters):
        inside = {_AS_STRONG.get(each["type"]) for each in characters[start + 1 : end]} - {None}
        if not inside:
            continue
        direction = along
        if along not in inside:
            before = (_AS_STRONG.get(each["type"]) for each in reversed(characters[:start]))
            direction = next(filter(None, before), along)
        for place in (start, end):
            characters[place]["type"] = direction


def _pairs(characters: list[dict[str, Any]]) -> Iterator[tuple[int, int]]:
    """Yield the places of brackets that belong together, by the place of the first (BD16)."""
    found: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for place, each in enumerate(characters):
        character = each["ch"]
        if each["type"] != "ON" or not unicodedata.mirrored(character):
            continue
        if unicodedata.category(character) == "Ps":
            if len(waiting) == _DEEPEST:
                return
            waiting.append((mirrored(character), place))
        elif unicodedata.category(character) == "Pe":
            depth = next((n for n, one in enumerate(reversed(waiting)) if one[0] == character), -1)
            if depth >= 0:
                found.append((waiting[-1 - depth][1], place))
                del waiting[-1 - depth :]
    yield from sorted(found)
