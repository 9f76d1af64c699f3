"""What becomes of a saved row with a value that makes no sense.

A day that cannot be read is left out where there may be none; a report whose state cannot be read
is what its versions say; what is left without its answers is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import Action, Origin, State
from tripdesk.storage.codec import load_answers, load_draft
from tripdesk.storage.form_codec import load_form
from tripdesk.storage.kept_values import read_day, read_moment, read_word
from tripdesk.storage.names import load_names

Reader = Callable[[str], object]
Row = dict[str, object]

_DAYS = ("start_on", "end_on", "due_on", "published_on", "erased_on", "done_on")
_SOME_MOMENT = "1970-01-01 00:00:00.000000"
_NUMBERS = frozenset({"version", "number", "revision", "position", "form_version", "travellers"})

_NEEDED: Mapping[str, tuple[tuple[str, Reader], ...]] = {
    "forms": (("definition", load_form),),
    "drafts": (("answers", load_draft),),
    "announcements": (("answers", load_draft),),
    "versions": (("answers", load_answers),),
    "history": (("action", lambda kept: read_word(Action, kept)),),
}


def mended(table: str, row: Row) -> Row | None:
    """Return a row that can be read, or none where it cannot be."""
    values = dict(row)
    if any(not _reads(values.get(column), read) for column, read in _NEEDED.get(table, ())):
        return None
    if any(not isinstance(values.get(each) or 0, int) for each in _NUMBERS & values.keys()):
        return None
    for column in _DAYS:
        if values.get(column) is not None and not _reads(values[column], read_day):
            values[column] = None
    for column in ("changed_at", "at"):
        if column in values and not _reads(values[column], read_moment):
            values[column] = _SOME_MOMENT
    if "finalised_on" in values and not _reads(values["finalised_on"], read_day):
        values["finalised_on"] = _SOME_MOMENT[:10]
    return _mended_report(values) if table == "reports" else values


def _mended_report(values: Row) -> Row:
    if not _reads(values.get("state"), lambda kept: read_word(State, kept)):
        values["state"] = State.DEFINITIVE if values.get("version") else State.CONCEPT
    if not _reads(values.get("origin"), lambda kept: read_word(Origin, kept)):
        values["origin"] = Origin.OWN
    if not _reads(values.get("places"), load_names):
        values["places"] = "[]"
    for flag in ("in_bin", "to_check"):
        values[flag] = int(bool(values.get(flag)))
    return values


def _reads(value: object, read: Reader) -> bool:
    try:
        read(str(value))
    except KnownError:
        return False
    return True
