"""Where a name stands in the archive: in every version, draft and note, not only in what is listed.

Each text is read and compared without case and accents. This looks at all there is, which takes
seconds on a large archive; it is for a privacy request, not for finding a trip.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import Origin
from tripdesk.services.ports.archive import Heard, ReadOriginal
from tripdesk.services.records import Mention, MentionPlace
from tripdesk.storage.lines import Line
from tripdesk.storage.tables import (
    AnnouncementRow,
    DecisionRow,
    DossierRow,
    DraftRow,
    EventRow,
    FollowUpRow,
    Report,
    VersionRow,
)

_ACCENTS = re.compile("[\u0300-\u036f]")
_A_TURN = 100
"""So many reports are looked through at a time."""

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
    MentionPlace.DECISION: (DecisionRow.report_id, DecisionRow.words),
}
"""Where words may stand: the report's id, and the columns of its texts."""


@dataclass(frozen=True, slots=True)
class Search:
    """Looks for words, some reports at a time: lists on the same connection come in between."""

    line: Line
    document: Callable[[str], bytes]
    words: str

    def mentions(self, heard: Heard | None, read: ReadOriginal | None) -> Sequence[Mention]:
        """Return each place where all the words stand; none for no words."""
        wanted = _plain(self.words).split()
        found: list[Mention] = []
        if not wanted:
            return found
        with self.line.transaction() as session:
            every = session.scalar(select(func.count()).select_from(Report)) or 0
        last, done = "", 0
        while reports := self._next(last):
            with self.line.transaction() as session:
                found += _in_texts(session, reports, wanted)
            if read is not None:
                found += self._in_originals(reports, wanted, read)
            last, done = max(reports), done + len(reports)
            if heard is not None and not heard(done, every):
                break
        return found

    def _next(self, last: str) -> Mapping[str, str]:
        """Return the titles of the next reports, by their ids."""
        asked = select(Report.id, Report.title).where(Report.id > last).order_by(Report.id)
        with self.line.transaction() as session:
            return {row.id: row.title for row in session.execute(asked.limit(_A_TURN))}

    def _in_originals(
        self, reports: Mapping[str, str], wanted: Sequence[str], read: ReadOriginal
    ) -> Iterator[Mention]:
        asked = (
            select(
                VersionRow.report_id, VersionRow.number, VersionRow.pdf_sha256, VersionRow.suffix
            )
            .join(Report, Report.id == VersionRow.report_id)
            .where(VersionRow.report_id.in_(reports))
            .where(Report.origin == Origin.TAKEN_OVER.value, VersionRow.number == 1)
            .where(VersionRow.erased_on.is_(None))
        )
        with self.line.transaction() as session:
            originals = session.execute(asked).all()
        for report_id, number, sha256, suffix in originals:
            place = MentionPlace.ORIGINAL
            try:
                plain = _plain(read(self.document(sha256), suffix))
            except KnownError:
                place, plain = MentionPlace.UNREAD, ""
            if place is MentionPlace.UNREAD or all(each in plain for each in wanted):
                yield Mention(report_id, reports[report_id], place, number)


def _in_texts(
    session: Session, reports: Mapping[str, str], wanted: Sequence[str]
) -> Iterator[Mention]:
    found: dict[tuple[str, MentionPlace, int], None] = {}
    for place, columns in _COLUMNS.items():
        for report_id, number, text in _read(session, columns, reports):
            plain = _plain(text)
            if all(each in plain for each in wanted):
                found[report_id, place, number] = None
    for report_id, place, number in sorted(found, key=lambda each: each[0]):
        yield Mention(report_id, reports[report_id], place, number)


def _read(session: Session, columns: Columns, ids: Iterable[str]) -> Iterator[Row]:
    question = select(*columns).where(columns[0].in_(ids))
    for report_id, *values in session.execute(question):
        number = next((each for each in values if isinstance(each, int)), 0)
        texts = [_words(each) for each in values if isinstance(each, str)]
        yield str(report_id), number, "\n".join(texts)


def _words(kept: str) -> str:
    """Return a text as it was typed: answers are kept as JSON, with accents as escapes."""
    if not kept.startswith(("{", "[")) or "\\" not in kept:
        return kept
    try:
        return json.dumps(json.loads(kept), ensure_ascii=False)
    except ValueError:
        return kept


def _plain(text: str) -> str:
    if text.isascii():  # most are
        return text.casefold()
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).casefold()
