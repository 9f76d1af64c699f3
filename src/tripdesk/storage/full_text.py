"""The words of reports in SQLite's full-text index (FTS5), and how they are asked for.

The index has one column of tokens that `domain.tokens` made; its own tokenizer (`ascii`) splits
them at spaces and changes nothing. A mark of its own stands between paragraphs, so that no exact
words go on from one in the next, and another in every row, to have something to leave out from.

The index keeps no copy of its texts, which would be a quarter of the archive. It must be told which
words a row had when that goes; those are kept beside it, packed, each once.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from typing import Protocol

from sqlalchemy import Connection, bindparam, delete, func, select, text

from tripdesk.domain.search import Segments, Term, Wanted
from tripdesk.storage.kept_values import damaged
from tripdesk.storage.lines import Ask
from tripdesk.storage.tables import SearchTerm

FULL_TEXT = (
    "CREATE VIRTUAL TABLE search_words"
    " USING fts5(words, content = '', tokenize = 'ascii', prefix = '1 2 3')",
    "CREATE TABLE search_words_kept (key INTEGER PRIMARY KEY, words BLOB NOT NULL)",
)
"""What makes the index, and where the words of its rows are kept."""

BETWEEN = " \u00b6 "
ALWAYS = "\u00a7"

MOST_TERMS = 120
"""So many words that begin alike are asked for one by one, for the first rows."""

_MOST_FOR_ALL = 16
"""So many where all rows are wanted."""

_LAST_CHARACTER = "\U0010ffff"
_SHORT = 3
"""Beginnings of up to so many letters are in the full-text index."""

_TERMS = "SELECT term FROM search_terms WHERE term >= ? AND term < ? LIMIT ?"
_kept = text("SELECT words FROM search_words_kept WHERE key = :key")
_has_word = text("SELECT 1 FROM search_words WHERE search_words MATCH :word LIMIT 1")
_put_terms = text("INSERT OR IGNORE INTO search_terms (term) VALUES (:term)")
_drop_terms = delete(SearchTerm).where(SearchTerm.term == bindparam("of"))
_put_words = text("INSERT INTO search_words (rowid, words) VALUES (:key, :words)")
_keep = text("INSERT INTO search_words_kept (key, words) VALUES (:key, :words)")
_merge = text("INSERT INTO search_words (search_words, rank) VALUES ('merge', :pages)")
_changes = select(func.total_changes())
_MERGED_AT_ONCE = 500
_pieces = text("SELECT count(DISTINCT segid) FROM search_words_idx")
_join_two = text("INSERT INTO search_words (search_words, rank) VALUES ('usermerge', 2)")
_MOST_PIECES = 8
_drop_words = text(
    "INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', :key, :words)"
)
_drop_kept = text("DELETE FROM search_words_kept WHERE key = :key")

Condition = tuple[str, tuple[object, ...]]
"""What goes after WHERE, with its values."""


class FullText(Protocol):
    """The words of each report under its search key."""

    def take(self, connection: Connection, key: int) -> frozenset[str]:
        """Take the words of a report out; return those that others may have no more."""

    def put(
        self, connection: Connection, key: int, report: Segments, taken: frozenset[str]
    ) -> None:
        """Keep the words of a report, after those were taken out that it had before."""

    def let_go(self, connection: Connection, taken: frozenset[str]) -> None:
        """Forget of the words that were taken out those that no report has any more."""

    def forget(self, connection: Connection, *, begin: bool) -> bool:
        """Write a part anew without what was dropped; return whether more is left."""

    def tidy(self, connection: Connection) -> bool:
        """Put some of what was written apart together; return whether more is left."""

    def condition(self, ask: Ask, wanted: Wanted, *, page: bool, rest: bool = False) -> Condition:
        """Return what the rows that answer fulfil; with `page`, the first of them are read.

        With `rest`, return what all others fulfil.
        """


class Fts5:
    """`FullText` in SQLite."""

    def take(self, connection: Connection, key: int) -> frozenset[str]:
        """Take a row out of the full-text index; return the terms it had."""
        kept = connection.scalar(_kept, {"key": key})
        if kept is None:
            return frozenset()
        words = unpacked(kept)
        connection.execute(_drop_words, {"key": key, "words": words})
        connection.execute(_drop_kept, {"key": key})
        return terms_of(words)

    def put(
        self, connection: Connection, key: int, report: Segments, taken: frozenset[str]
    ) -> None:
        """Keep the words of a report."""
        words = column_text(report)
        connection.execute(_put_words, {"key": key, "words": words})
        connection.execute(_keep, {"key": key, "words": packed(words)})
        terms = terms_of(words)
        if new := terms - taken:
            connection.execute(_put_terms, [{"term": term} for term in new])
        self.let_go(connection, taken - terms)

    def let_go(self, connection: Connection, taken: frozenset[str]) -> None:
        """Forget words that are in no report any more."""
        for term in taken:
            if connection.scalar(_has_word, {"word": f'"{term}"'}) is None:
                connection.execute(_drop_terms, {"of": term})

    def forget(self, connection: Connection, *, begin: bool) -> bool:
        """Write a part of the index anew without what was dropped; return whether more is left.

        A full-text index only notes what is dropped: the words stay in it until it is merged whole
        (https://www.sqlite.org/fts5.html#the_merge_command).
        """
        return self._merged(connection, -_MERGED_AT_ONCE if begin else _MERGED_AT_ONCE)

    def tidy(self, connection: Connection) -> bool:
        """Put some pieces of the index together; return whether more is left.

        Each report that is written makes a piece. They are joined as they come, but many stay, and
        every word that is asked for is looked up in each: 16 after 20,000 reports that came one by
        one, which makes a search twice as long as with four.
        """
        pieces = connection.scalar(_pieces) or 0
        if pieces <= _MOST_PIECES:
            return False
        connection.execute(_join_two)
        return self._merged(connection, _MERGED_AT_ONCE)

    def _merged(self, connection: Connection, pages: int) -> bool:
        """Write so many pages of the index anew; return whether there was something to do.

        FTS5 says so: fewer than two changes are none (its documentation, "The merge command").
        """
        before = connection.scalar(_changes) or 0
        connection.execute(_merge, {"pages": pages})
        return (connection.scalar(_changes) or 0) - before >= 2

    def condition(self, ask: Ask, wanted: Wanted, *, page: bool, rest: bool = False) -> Condition:
        """Return the condition; a page is read from the rows of whole words, one by one."""
        most = MOST_TERMS if page else _MOST_FOR_ALL
        match = match_of(wanted, lambda prefix: _terms(ask, prefix, most))
        return "search_words MATCH ?", (f'"{ALWAYS}" NOT ({match})' if rest else match,)


def column_text(report: Segments) -> str:
    """Return tokens as the index keeps them."""
    return BETWEEN.join([ALWAYS, *(" ".join(segment) for segment in report)])


def match_of(wanted: Wanted, terms: Callable[[str], Sequence[str] | None]) -> str:
    """Return what is wanted in the full-text index's own language.

    Words that begin with something are asked for one by one where `terms` has them: of whole words
    the index reads only the rows that a page needs, while for a beginning it first puts all rows
    together; which is the quicker way where all are wanted and the words are many. Beginnings of
    few letters have an index of their own.
    """
    asked = " AND ".join(_any(_ways(term, terms)) for term in wanted.all) or f'"{ALWAYS}"'
    return asked + "".join(_without(_ways(term, terms)) for term in wanted.none)


def _ways(term: Term, terms: Callable[[str], Sequence[str] | None]) -> list[str]:
    """Return what one asks for, any of which will do; first the word that was typed itself."""
    ways = [term.tokens, (term.whole,)] if term.whole else [term.tokens]
    asked: list[str] = []
    for tokens in ways:
        *before, last = tokens
        lasts = terms(last) if term.beginning and len(last) > _SHORT else None
        star = "*" if term.beginning and lasts is None else ""
        asked += [f'"{" ".join([*before, each])}"{star}' for each in lasts or (last,)]
    return asked


def _any(ways: Sequence[str]) -> str:
    return f"({' OR '.join(ways)})"


def _without(ways: Sequence[str]) -> str:
    """Leave rows out: first those of the one word that most have, which spares asking all."""
    first, *others = ways
    return f" NOT {first}" + (f" NOT {_any(others)}" if others else "")


def packed(words: str) -> bytes:
    """Return the words of a row, each once, as they are kept for when the row goes."""
    return zlib.compress(" ".join(sorted(set(words.split(" ")))).encode())


def unpacked(kept: bytes) -> str:
    """Return the words that were kept of a row; raises `store.damaged`."""
    try:
        return zlib.decompress(kept).decode()
    except (zlib.error, UnicodeDecodeError) as error:
        raise damaged(kept) from error


def terms_of(words: str) -> frozenset[str]:
    """Return the words of a row that may be asked for by their beginning, one by one."""
    return frozenset(token for token in words.split(" ") if len(token) > _SHORT)


def _terms(ask: Ask, prefix: str, most: int) -> list[str] | None:
    """Return the words that begin so, or none where they are too many to ask for one by one."""
    found = ask(_TERMS, (prefix, prefix + _LAST_CHARACTER, most + 1))
    return sorted(term for (term,) in found) if len(found) <= most else None
