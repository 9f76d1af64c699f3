"""Where databases say the same in other words: the pieces of SQL that lists are made of.

All else that is asked of an archive is said alike by both.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Speech:
    """How one database says it.

    `joined` joins in the order that is written; where rows keep the order of the keys they are
    joined to, `ordered` says nothing, else it sorts them by what is filled in. `keys` and `ids` are
    read from a JSON text: the keys as a table `wanted` with their `place`, the ids as a condition.
    `by_index` names the index that an order is read from. `written` is a value that is another
    whenever anybody has written.
    The other pieces are of a column that is filled in; `one_text` puts its numbers in one text with
    commas between, in the order in which its rows come.
    """

    joined: str
    ordered: str
    words_key: str
    keys: str
    ids: str
    by_index: str
    written: str
    day_numbers: str
    one_text: str
    lines: str


SQLITE = Speech(
    joined="CROSS JOIN",
    ordered="",
    words_key="search_words.rowid",
    keys="(SELECT key AS place, value AS key FROM json_each(?)) AS wanted",
    ids="IN (SELECT value FROM json_each(?))",
    by_index=" INDEXED BY {index}",
    written="PRAGMA data_version",
    # The Julian day at midnight, less what it is more than `date.toordinal`.
    day_numbers="sum(julianday({column}) - 1721424.5)",
    one_text="group_concat({column})",
    lines="group_concat({column}, char(10))",
)
