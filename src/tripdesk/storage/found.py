"""The keys that a query finds, laid out so that C counts what they say (`search_keys`).

A loop over 100,000 keys in Python takes longer than SQLite needs to find them. So the marks of all
keys are held as bytes, one a key, and are counted, chosen and cut as such.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable
from functools import cached_property
from itertools import compress

from tripdesk.domain.report import Origin, State
from tripdesk.storage.search_keys import COUNTRIES, LIVES, year_keys

Chosen = bytes
"""A one for each key that is chosen, a nought for each that is not."""

_WIDTH = 8
# The four bits at LIFE_AT lie in the second and the third byte of a key.
_LOW_OF_LIFE = bytes(byte >> 7 for byte in range(256))
_HIGH_OF_LIFE = bytes((byte & 0b111) << 1 for byte in range(256))
_ORIGIN_BIT = COUNTRIES + 1


class Found:
    """Keys in their order."""

    def __init__(self, keys: Iterable[int]) -> None:
        self.keys = keys if isinstance(keys, array) else array("q", keys)

    def __len__(self) -> int:
        return len(self.keys)

    @cached_property
    def _raw(self) -> bytes:
        if sys.byteorder == "little":
            return self.keys.tobytes()
        swapped = self.keys[:]
        swapped.byteswap()
        return swapped.tobytes()

    @cached_property
    def life(self) -> bytes:
        """State and origin of each key, by the bits in `LIVES`."""
        low, high = self._raw[1::_WIDTH], self._raw[2::_WIDTH]
        return _both(low.translate(_LOW_OF_LIFE), high.translate(_HIGH_OF_LIFE))

    @cached_property
    def countries(self) -> array[int]:
        """The number of each key's set of countries, and a bit more above it."""
        low = array("H")
        low.frombytes(self._raw)
        if sys.byteorder == "big":
            low.byteswap()
        return low[:: _WIDTH // low.itemsize]

    def place(self, key: int) -> int:
        """Return the place of the first key from this one on."""
        return bisect_left(self.keys, key)

    def has(self, key: int) -> bool:
        """Whether a key is here."""
        at = self.place(key)
        return at < len(self.keys) and self.keys[at] == key

    def those_of(self, keys: Iterable[int]) -> Found:
        """Return those of these keys that are here."""
        return Found(filter(self.has, keys))

    def span(self, year: int, *, in_bin: bool) -> slice:
        """Return where the keys of a year are."""
        start, end = year_keys(year, in_bin=in_bin)
        return slice(self.place(start), self.place(end))

    def of_life(self, states: Collection[State], origins: Collection[Origin]) -> Chosen | None:
        """Choose by state and origin, each of them any where none is named; none chooses all."""
        if not states and not origins:
            return None
        table = bytearray(256)
        for life, (state, origin) in LIVES.items():
            table[life] = (not states or state in states) and (not origins or origin in origins)
        return self.life.translate(table)

    def of_countries(self, sets: Collection[int]) -> Chosen:
        """Choose by the number of the set of countries."""
        right = {number | bit for number in sets for bit in (0, _ORIGIN_BIT)}
        return bytes(map(right.__contains__, self.countries))

    def lives(self, within: slice, chosen: Chosen | None) -> dict[tuple[State, Origin], int]:
        """Count the chosen keys of a span by state and origin."""
        life = self.life[within]
        if chosen is not None:
            life = bytes(compress(life, chosen[within]))
        counts = ((said, life.count(each)) for each, said in LIVES.items())
        return {said: count for said, count in counts if count}

    def sets(self, within: slice, chosen: Chosen | None) -> Counter[int]:
        """Count the chosen keys of a span by the number of their set of countries."""
        low: Iterable[int] = self.countries[within]
        counts: Counter[int] = Counter()
        for each, count in Counter(
            low if chosen is None else compress(low, chosen[within])
        ).items():
            counts[each & COUNTRIES] += count
        return counts

    def only(self, chosen: Chosen | None) -> Found:
        """Return those that are chosen."""
        return self if chosen is None else Found(compress(self.keys, chosen))


def _both(one: bytes, other: bytes) -> bytes:
    """Return two rows of bits laid over each other."""
    length = len(one)
    laid = int.from_bytes(one, "little") | int.from_bytes(other, "little")
    return laid.to_bytes(length, "little")


def agreed(*choices: Chosen | None) -> Chosen | None:
    """Return what all choose."""
    rows = [each for each in choices if each is not None]
    if len(rows) < 2:
        return rows[0] if rows else None
    bits = int.from_bytes(rows[0], "little")
    for each in rows[1:]:
        bits &= int.from_bytes(each, "little")
    return bits.to_bytes(len(rows[0]), "little")
