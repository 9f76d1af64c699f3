"""The keys that a query finds, laid out so that C counts what they say (`search_keys`).

A loop over 100,000 keys in Python takes longer than SQLite needs to find them. So the marks of all
keys are held as bytes, one a key, and are counted, chosen and cut as such.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Set
from functools import cached_property, partial, reduce
from itertools import compress
from operator import and_, or_

from tripdesk.domain.report import Origin, State
from tripdesk.storage.search_keys import COUNTRIES, LIVES, year_keys

Chosen = bytes
"""A one for each key that is chosen, a nought for each that is not."""

_WIDTH = 8
# The four bits at LIFE_AT lie in the second and the third byte of a key.
_LOW_OF_LIFE = bytes(byte >> 7 for byte in range(256))
_HIGH_OF_LIFE = bytes((byte & 0b111) << 1 for byte in range(256))
_SET = COUNTRIES.to_bytes(2, "little")


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
        return _laid(or_, low.translate(_LOW_OF_LIFE), high.translate(_HIGH_OF_LIFE))

    @cached_property
    def countries(self) -> array[int]:
        """The number of each key's set of countries."""
        low, sets = array("H"), array("H")
        low.frombytes(self._raw)
        low = low[:: _WIDTH // low.itemsize]
        sets.frombytes(_laid(and_, low.tobytes(), _SET * len(low)))
        if sys.byteorder == "big":
            sets.byteswap()
        return sets

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

    def of_countries(self, sets: Set[int]) -> Chosen:
        """Choose by the number of the set of countries."""
        return bytes(map(sets.__contains__, self.countries))

    def lives(self, within: slice, chosen: Chosen | None) -> dict[tuple[State, Origin], int]:
        """Count the chosen keys of a span by state and origin."""
        life = self.life[within]
        if chosen is not None:
            life = bytes(compress(life, chosen[within]))
        counts = ((said, life.count(each)) for each, said in LIVES.items())
        return {said: count for said, count in counts if count}

    def sets(self, within: slice, chosen: Chosen | None) -> Counter[int]:
        """Count the chosen keys of a span by the number of their set of countries."""
        sets = self.countries[within]
        return Counter(sets if chosen is None else compress(sets, chosen[within]))

    def only(self, chosen: Chosen | None) -> Found:
        """Return those that are chosen."""
        return self if chosen is None else Found(compress(self.keys, chosen))


def _laid(over: Callable[[int, int], int], one: bytes, other: bytes) -> bytes:
    """Return two rows of bits laid over each other."""
    laid = over(int.from_bytes(one, "little"), int.from_bytes(other, "little"))
    return laid.to_bytes(len(one), "little")


def agreed(*choices: Chosen | None) -> Chosen | None:
    """Return what all choose."""
    rows = [each for each in choices if each is not None]
    return reduce(partial(_laid, and_), rows) if rows else None
