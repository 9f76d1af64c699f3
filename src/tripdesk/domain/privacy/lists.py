"""The words by which names are told from the rest, as one value.

The core reads no files: an adapter makes this value of `resources/privacy`.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class NameLists:
    """First names and family names of the world, words of Dutch and English, places; all folded."""

    first: frozenset[str] = field(default=frozenset(), repr=False)
    rare_first: frozenset[str] = field(default=frozenset(), repr=False)
    family: frozenset[str] = field(default=frozenset(), repr=False)
    words: frozenset[str] = field(default=frozenset(), repr=False)
    rare_words: frozenset[str] = field(default=frozenset(), repr=False)
    places: frozenset[str] = field(default=frozenset(), repr=False)


NO_LISTS = NameLists()
