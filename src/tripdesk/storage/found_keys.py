"""All keys that a query finds: read once, and held as long as nobody writes.

Counts of every filter, places far down and orders by something else are all worked out from them.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from tripdesk.domain.search import parse_words
from tripdesk.services.listing import Query, Sort
from tripdesk.storage.asked import Asked, Asker
from tripdesk.storage.facets import shown
from tripdesk.storage.found import Found
from tripdesk.storage.lines import Ask
from tripdesk.storage.memory import Memory
from tripdesk.storage.read_keys import read_keys

FEW = 2_000
"""So many keys are read as rows, and sorted whatever they are."""

_MOST = 0.6
"""Where words find so much of all, it takes longer to read that than what they do not find."""

_CLOSE = 20_000
"""Fewer keys than so many lie close together: in two milliseconds all are looked at."""

_STEP = 1_000
"""So many keys of an order are read first; each time four times as many."""


class FoundKeys:
    """Reads keys, and remembers them."""

    def __init__(self, asker: Asker, memory: Memory) -> None:
        self._asker = asker
        self._memory = memory
        self._sets: dict[int, list[str]] = {}

    def has_words(self, query: Query) -> bool:
        """Whether the keys are held that the words of a query find."""
        return self._memory.holds(_of_words(query))

    def has_list(self, query: Query) -> bool:
        """Whether the keys of a query are held in its order."""
        return self._memory.holds(query) or (self.has_words(query) and _is_plain(query))

    def of_words(self, ask: Ask, query: Query) -> Found:
        """Return the keys that a query finds without its filters, in the order of keys."""
        plain = Query(query.words, in_bin=query.in_bin)
        return self._memory.keys(
            _of_words(query), lambda: Found(self._read(ask, self._asker.asked(ask, plain)))
        )

    def look(self, ask: Ask, query: Query) -> int | None:
        """Hold the keys that the words of a query find, if they are few.

        Return none where they are held now; else the last of the first that are found. Rows of
        whole words come one by one, so a look at those costs little where they are many.
        """
        if self.has_words(query):
            return None
        plain = Query(query.words, in_bin=query.in_bin)
        asked = self._asker.asked(ask, plain, page=True)
        rows = ask(f"SELECT {asked.key} {asked.where} LIMIT ?", (*asked.values, FEW + 1))
        keys: list[int] = sorted(chain.from_iterable(rows))
        if len(keys) > FEW:
            return keys[-1]
        self._memory.keys(_of_words(query), lambda: Found(keys))
        return None

    def rest(self, ask: Ask, query: Query) -> Found | None:
        """Return the keys that the words do not find; none where they do not find most.

        That is told from the first that they find, by the keys of all where those are held.
        """
        every = Query(in_bin=query.in_bin)
        if not parse_words(query.words) or not self.has_words(every):
            return None
        last = self.look(ask, query)
        if last is None or self.of_words(ask, every).place(last) * _MOST > FEW:
            return None
        plain = Query(query.words, in_bin=query.in_bin)
        return Found(self._read(ask, self._asker.asked(ask, plain, rest=True)))

    def between(self, ask: Ask, query: Query, low: int, high: int) -> Found | None:
        """Return what words find from one key to another; none where many keys lie between."""
        reports = "SELECT 1 FROM search_keys WHERE key BETWEEN ? AND ? LIMIT ?"
        ((count,),) = ask(f"SELECT count(*) FROM ({reports}) AS part", (low, high, _CLOSE))
        if count == _CLOSE:
            return None
        plain = Query(query.words, in_bin=query.in_bin)
        asked = self._asker.asked(ask, plain, page=True, span=(low, high + 1))
        return Found(self._read(ask, asked))

    def matching(self, ask: Ask, query: Query) -> Found:
        """Return the keys that a query finds, in the order of keys."""
        found = self.of_words(ask, query)
        if query.late:
            found = self.late(ask, found)
        if query.year is not None:
            found = Found(found.keys[found.span(query.year, in_bin=query.in_bin)])
        return found.only(shown(found, query, self.sets(ask)))

    def in_order(self, ask: Ask, query: Query) -> array[int]:
        """Return the keys that a query finds, in its order."""
        if _is_plain(query):
            return self.of_words(ask, query).keys
        return self._memory.keys(query, lambda: self._in_order(ask, query))

    def _in_order(self, ask: Ask, query: Query) -> array[int]:
        if query.sort is Sort.DATE:
            keys = self.matching(ask, query).keys
            return keys if query.descending else keys[::-1]
        every = Query(in_bin=query.in_bin, sort=query.sort, descending=query.descending)
        if query == every:
            return self._read(ask, self._asker.ordered(ask, query))
        wanted = set(self.matching(ask, query).keys)
        return array("q", filter(wanted.__contains__, self.in_order(ask, every)))

    def walked(self, ask: Ask, query: Query) -> Iterator[int]:
        """Give the keys of a query in its order, read as far as they are wanted."""
        asked = self._asker.ordered(ask, query)
        statement = f"SELECT {asked.key} {asked.where} ORDER BY {asked.order} LIMIT ? OFFSET ?"
        first, size = 0, _STEP
        while rows := ask(statement, (*asked.values, size, first)):
            yield from chain.from_iterable(rows)
            first, size = first + size, size * 4

    def late(self, ask: Ask, found: Found) -> Found:
        """Return those of these keys whose reports are late; few are."""
        today = self._asker.clock.today().isoformat()
        # The plus keeps the order from being read, which is all keys: the index of what is due is.
        rows = ask("SELECT key FROM search_keys WHERE due_on < ? ORDER BY +key", (today,))
        return found.those_of(chain.from_iterable(rows))

    def sets(self, ask: Ask) -> Mapping[int, Sequence[str]]:
        """Return the sets of countries by number; a set never changes, there are only more."""
        newest = ask("SELECT max(id) FROM country_sets", ())[0][0] or 0
        if newest > max(self._sets, default=0):
            self._sets = {}
            for number, code in ask("SELECT set_id, code FROM countries_in_sets", ()):
                self._sets.setdefault(number, []).append(code)
        return self._sets

    def _read(self, ask: Ask, asked: Asked) -> array[int]:
        return read_keys(ask, self._asker.speech, asked)


def _is_plain(query: Query) -> bool:
    """Whether a query is of words alone, in the order of keys."""
    return query == Query(query.words, in_bin=query.in_bin)


def _of_words(query: Query) -> tuple[str, bool]:
    return (query.words, query.in_bin)
