"""Where a name stands in the archive: in every version, draft and note, not only in what is listed.

Each text is read and compared without case and accents. This looks at all there is, which takes
seconds on a large archive; it is for a privacy request, not for finding a trip.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from tripdesk.services.records import Mention, MentionPlace
from tripdesk.storage.tables import (
    AnnouncementRow,
    DossierRow,
    DraftRow,
    EventRow,
    FollowUpRow,
    Report,
    VersionRow,
)

_ACCENTS = re.compile("[\u0300-\u036f]")
_A_TURN = 1000

Row = tuple[str, int, str]
Columns = tuple[InstrumentedAttribute[Any], ...]

_COLUMNS: dict[MentionPlace, Columns] = {
    MentionPlace.VERSION: (
        VersionRow.report_id,
        VersionRow.number,
        VersionRow.answers,
        VersionRow.unplaced,
    ),
    MentionPlace.DRAFT: (DraftRow.report_id, DraftRow.answers),
    MentionPlace.ANNOUNCEMENT: (
        AnnouncementRow.report_id,
        AnnouncementRow.who,
        AnnouncementRow.answers,
    ),
    MentionPlace.DOSSIER: (
        DossierRow.report_id,
        DossierRow.functions,
        DossierRow.department,
        DossierRow.case_number,
        DossierRow.costs,
        DossierRow.paid_by,
        DossierRow.transport,
        DossierRow.notes,
    ),
    MentionPlace.FOLLOW_UP: (FollowUpRow.report_id, FollowUpRow.owner, FollowUpRow.text),
    MentionPlace.HISTORY: (EventRow.report_id, EventRow.detail, EventRow.by),
    MentionPlace.HOLD: (Report.id, Report.hold),
}
"""Where words may stand: the report's id, and the columns of its texts."""


def mentions(session: Session, words: str) -> Sequence[Mention]:
    """Return each place where all these words stand; none for no words."""
    wanted = _plain(words).split()
    if not wanted:
        return ()
    found: dict[tuple[str, MentionPlace, int], None] = {}
    for place, rows in _texts(session):
        for report_id, number, text in rows:
            plain = _plain(text)
            if all(each in plain for each in wanted):
                found[report_id, place, number] = None
    titles = {row.id: row.title for row in session.execute(select(Report.id, Report.title))}
    return [
        Mention(report_id, titles.get(report_id, ""), place, number)
        for report_id, place, number in found
    ]


def _texts(session: Session) -> Iterator[tuple[MentionPlace, Iterator[Row]]]:
    for place, columns in _COLUMNS.items():
        yield place, _read(session, columns)


def _read(session: Session, columns: Columns) -> Iterator[Row]:
    question = select(*columns).execution_options(yield_per=_A_TURN)
    for report_id, *values in session.execute(question):
        number = next((each for each in values if isinstance(each, int)), 0)
        texts = [_words(each) for each in values if isinstance(each, str)]
        yield str(report_id), number, "\n".join(texts)


def _words(kept: str) -> str:
    """Return a text as it was typed: answers are kept as JSON, with accents as escapes."""
    if not kept.startswith(("{", "[")):
        return kept
    try:
        return json.dumps(json.loads(kept), ensure_ascii=False)
    except ValueError:
        return kept


def _plain(text: str) -> str:
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).casefold()
