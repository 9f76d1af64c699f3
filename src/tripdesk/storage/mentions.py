"""Where a name stands in the archive: in every version, draft and note, not only in what is listed.

Each text is read and compared without case and accents. This looks at all there is, which takes
seconds on a large archive; it is for a privacy request, not for finding a trip.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from tripdesk.domain.errors import KnownError
from tripdesk.domain.plain_words import plain, telling_line
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

_A_TURN = 100
"""So many reports are looked through at a time."""

_NOT_TYPED = {"id", "kind"}
"""What is kept with answers, and nobody typed."""

Row = tuple[str, int, Sequence[str]]
"""A report, a version or 0, and texts as they are kept."""
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
        wanted = plain(self.words).split()
        found: list[Mention] = []
        if not wanted:
            return found
        with self.line.transaction() as session:
            every = session.scalar(select(func.count()).select_from(Report)) or 0
        last, done = "", 0
        while reports := self._next(last):
            with self.line.transaction() as session:
                found += self._in_texts(session, reports, wanted)
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
                text = read(self.document(sha256), suffix)
            except KnownError:
                place, text = MentionPlace.UNREAD, ""
            if place is MentionPlace.UNREAD or _all_in(text, wanted):
                line = telling_line(text, self.words)
                yield Mention(report_id, reports[report_id], place, number, line)

    def _in_texts(
        self, session: Session, reports: Mapping[str, str], wanted: Sequence[str]
    ) -> Iterator[Mention]:
        found: dict[tuple[str, MentionPlace, int], str] = {}
        for place, columns in _COLUMNS.items():
            for report_id, number, kept in _read(session, columns, reports):
                # Most do not have them: only of those that may is it read what was typed.
                if not _all_in("\n".join(map(_spelled, kept)), wanted):
                    continue
                text = "\n".join(line for each in kept for line in _typed(each))
                if _all_in(text, wanted):
                    found.setdefault((report_id, place, number), telling_line(text, self.words))
        for (report_id, place, number), line in sorted(found.items(), key=lambda each: each[0][0]):
            yield Mention(report_id, reports[report_id], place, number, line)


def _all_in(text: str, wanted: Sequence[str]) -> bool:
    where = plain(text)
    return all(each in where for each in wanted)


def _read(session: Session, columns: Columns, ids: Iterable[str]) -> Iterator[Row]:
    question = select(*columns).where(columns[0].in_(ids))
    for report_id, *values in session.execute(question):
        number = next((each for each in values if isinstance(each, int)), 0)
        yield str(report_id), number, [each for each in values if isinstance(each, str)]


def _spelled(kept: str) -> str:
    """Return a text with its accents: answers are kept as JSON, which has them as escapes."""
    if not kept.startswith(("{", "[")) or "\\" not in kept:
        return kept
    try:
        return json.dumps(json.loads(kept), ensure_ascii=False)
    except ValueError:
        return kept


def _typed(kept: str) -> Iterator[str]:
    """Yield what was typed of a text that is kept; of answers, without what they are kept in."""
    if not kept.startswith(("{", "[")):
        yield kept
        return
    try:
        yield from _strings(json.loads(kept))
    except ValueError:
        yield kept


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from _strings(each)
        case dict():
            for key, each in value.items():
                if key not in _NOT_TYPED:
                    yield from _strings(each)
        case _:  # a number, or whether something is so
            pass
