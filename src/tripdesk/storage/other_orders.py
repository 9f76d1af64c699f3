"""The first pages of a list in another order than its keys have.

What words find is sorted where it is few. Of many, the order is read from its own index and what is
not found passed over. An order by what many reports have alike, such as a state, has the keys of
one value next to each other: then the words need be asked of a stretch of keys alone. Else all keys
are read, as the counts of the filters need them too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from tripdesk.services.listing import Query
from tripdesk.storage.asked import Asker
from tripdesk.storage.codec import dump
from tripdesk.storage.found import Found
from tripdesk.storage.found_keys import FEW, FoundKeys
from tripdesk.storage.lines import Ask

_OFTEN = 4
"""Where one in so many keys of a stretch is found, another stretch is looked at."""

_AS_LONG = 4
"""So many keys of an order are passed over in the time that sorting one takes, at least."""


@dataclass(frozen=True, slots=True)
class OtherOrders:
    """Reads the keys of a page."""

    asker: Asker
    found: FoundKeys

    def page(self, ask: Ask, query: Query, first: int, size: int) -> Sequence[int]:
        """Return the keys of a query from place `first` of its order on, at most `size`."""
        if not query.words:
            asked = self.asker.ordered(ask, query)
            statement = f"SELECT {asked.key} {asked.where} ORDER BY {asked.order} LIMIT ? OFFSET ?"
            return [key for (key,) in ask(statement, (*asked.values, size, first))]
        wanted = slice(first, first + size)
        held = self.found.look(ask, query) is None
        keys = None if held else self._near(ask, query, wanted)
        if keys is None:
            found = self.found.matching(ask, query)
            keys = self._walked(ask, query, found, wanted)
        return self._sorted(ask, query, found, wanted) if keys is None else keys

    def _near(self, ask: Ask, query: Query, wanted: slice) -> Sequence[int] | None:
        """Return what is wanted of the order, if it is found within a few stretches of keys."""
        keys: list[int] = []
        walked = self.found.walked(ask, replace(query, words=""))
        while stretch := list(islice(walked, 2 * wanted.stop)):
            here = self.found.between(ask, query, min(stretch), max(stretch))
            if here is None:
                return None
            before = len(keys)
            keys += filter(here.has, stretch)
            if len(keys) >= wanted.stop:
                break
            if len(keys) - before < len(stretch) // _OFTEN:
                return None
        return keys[wanted]

    def _walked(self, ask: Ask, query: Query, found: Found, wanted: slice) -> Sequence[int] | None:
        """Return what is wanted of the order, or none where sorting what is found is shorter."""
        if len(found) <= FEW:
            return None
        walked = islice(self.found.walked(ask, replace(query, words="")), len(found) * _AS_LONG)
        keys = list(islice(filter(found.has, walked), min(wanted.stop, len(found))))
        return keys[wanted] if len(keys) == min(wanted.stop, len(found)) else None

    def _sorted(self, ask: Ask, query: Query, found: Found, wanted: slice) -> Sequence[int]:
        speech = self.asker.speech
        statement = (
            f"SELECT search_keys.key FROM {speech.keys}"
            f" {speech.joined} search_keys ON search_keys.key = wanted.key"
            f" ORDER BY {self.asker.order(query)} LIMIT ? OFFSET ?"
        )
        values = (dump(found.keys.tolist()), wanted.stop - wanted.start, wanted.start)
        return [key for (key,) in ask(statement, values)]
