"""The words of reports in PostgreSQL's text search, from the same tokens and with the same results.

The tokens are a `tsvector` as they stand: no dictionary looks at them again. A `tsvector` knows
16,383 places at most and 256 of one word, so an order of words in it cannot be relied upon in a
long report; it says which reports have all the words, and that they follow each other is seen in
the text of the tokens (https://www.postgresql.org/docs/15/textsearch-limitations.html).
"""

from __future__ import annotations

from sqlalchemy import Connection, text

from tripdesk.domain.search import Segments, Term, Wanted
from tripdesk.storage.full_text import ALWAYS, Condition, column_text
from tripdesk.storage.lines import Ask

FULL_TEXT = (
    # A mark between paragraphs follows each word but the last, so that every word has a space
    # before and after it.
    "CREATE TABLE search_words ("
    ' key bigint PRIMARY KEY, words text COLLATE "C" NOT NULL,'
    " tokens tsvector NOT NULL GENERATED ALWAYS AS"
    " (array_to_tsvector(string_to_array(words, ' '))) STORED)",
    "CREATE INDEX ix_search_words_tokens ON search_words USING gin (tokens)",
)

_MOST_BYTES = 900_000
"""A `tsvector` holds a megabyte; of a longer report the rest is not found."""

_put_words = text("INSERT INTO search_words (key, words) VALUES (:key, :words)")
_drop_words = text("DELETE FROM search_words WHERE key = :key")

_HAS = "search_words.tokens @@ ?::tsquery"
_STANDS = "strpos(search_words.words || ' ', ?) > 0"


class TextSearch:
    """`FullText` in PostgreSQL."""

    def take(self, connection: Connection, key: int) -> frozenset[str]:
        """Take the words of a report out; the index finds beginnings by itself."""
        connection.execute(_drop_words, {"key": key})
        return frozenset()

    def put(
        self, connection: Connection, key: int, report: Segments, taken: frozenset[str]
    ) -> None:
        """Keep the words of a report."""
        del taken
        connection.execute(_put_words, {"key": key, "words": _cut(column_text(report))})

    def let_go(self, connection: Connection, taken: frozenset[str]) -> None:
        """Do nothing: no word is kept apart from its reports."""

    def forget(self, connection: Connection, *, begin: bool) -> bool:
        """Do nothing: what was dropped goes when the server cleans up (autovacuum)."""
        del connection, begin
        return False

    def tidy(self, connection: Connection) -> bool:
        """Do nothing: the server keeps its index in order."""
        del connection
        return False

    def condition(self, ask: Ask, wanted: Wanted, *, page: bool, rest: bool = False) -> Condition:
        """Return the condition: all words in one question, then where words follow each other."""
        del ask, page
        words = [_words(term) for term in wanted.all] or [f"'{ALWAYS}'"]
        words += [f"!{_words(term)}" for term in wanted.none if len(term.tokens) == 1]
        parts, values = [_HAS], [" & ".join(words)]
        for term in wanted.all:
            if len(term.tokens) > 1:
                exact, asked = _exactly(term)
                parts.append(exact)
                values += asked
        for term in wanted.none:
            if len(term.tokens) > 1:
                exact, asked = _exactly(term)
                parts.append(f"NOT ({_HAS} AND {exact})")
                values += [_words(term), *asked]
        condition = " AND ".join(parts)
        return f"NOT ({condition})" if rest else condition, tuple(values)


def _cut(words: str) -> str:
    """Return as much of the words as a `tsvector` takes, should no two of them be the same."""
    if len(words) * 4 <= _MOST_BYTES:
        return words
    begin = words.encode()[:_MOST_BYTES].decode(errors="ignore")
    return begin if begin == words else begin.rpartition(" ")[0]


def _words(term: Term) -> str:
    """Return what asks for all words of a term, wherever they stand."""
    ways = [term.tokens, (term.whole,)] if term.whole else [term.tokens]
    return f"({' | '.join(_way(tokens, term) for tokens in ways)})"


def _way(tokens: tuple[str, ...], term: Term) -> str:
    *before, last = (f"'{token}'" for token in tokens)
    return f"({' & '.join([*before, f'{last}:*' if term.beginning else last])})"


def _exactly(term: Term) -> tuple[str, list[str]]:
    """Return what sees that the words of a term follow each other, or stand there as one."""
    end = "" if term.beginning else " "
    exact, asked = _STANDS, [f" {' '.join(term.tokens)}{end}"]
    if term.whole:
        exact = f"({_STANDS} OR {_HAS})"
        asked.append(_way((term.whole,), term))
    return exact, asked
