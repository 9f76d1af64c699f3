"""The words by which names are told from the rest, as one value.

The core reads no files: an adapter makes this value of `resources/privacy`.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class NameLists:
    """First names and family names of the world, words of Dutch and English, places; all folded."""

    first: Container[str] = field(default=frozenset(), repr=False)
    rare_first: Container[str] = field(default=frozenset(), repr=False)
    family: Container[str] = field(default=frozenset(), repr=False)
    words: Container[str] = field(default=frozenset(), repr=False)
    rare_words: Container[str] = field(default=frozenset(), repr=False)
    places: Container[str] = field(default=frozenset(), repr=False)


NO_LISTS = NameLists()
