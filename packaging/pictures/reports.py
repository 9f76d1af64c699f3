"""The archive in the pictures: the reference report, and trips that never were.

All on one fixed day, so that pictures differ where the program does and not with the calendar.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from tripdesk.bootstrap.clock import SystemClock
from tripdesk.domain.drafts import Draft, RawCount, RawPeriod, RawPlace, RawPlaces, RawText
from tripdesk.exchange.form_files import FormFiles
from tripdesk.exchange.report_files import read_report
from tripdesk.language.calendar_words import BabelCalendarWords
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.resources import resource
from tripdesk.services.documents import Documents
from tripdesk.services.records import Dossier
from tripdesk.services.reports import Reports
from tripdesk.storage.opening import open_store

TODAY = date(2020, 3, 16)

_TRIPS = (
    ("Milaan", "Italië", "2 maart 2020", "4 maart 2020", 3, False),
    ("Gent", "België", "27-2-2020", "27-2-2020", 2, True),
    ("Lviv", "Oekraïne", "10-2-2020", "14-2-2020", 4, False),
    ("Wenen", "Oostenrijk", "20-1-2020", "24-1-2020", 2, True),
    ("Kopenhagen", "Denemarken", "13-1-2020", "15-1-2020", 6, True),
    ("Genève", "Zwitserland", "29-12-2019", "3-1-2020", 1, True),
    ("Nairobi", "Kenia", "9-12-2019", "13-12-2019", 5, True),
    ("New York", "Verenigde Staten", "4-11-2019", "9-11-2019", 3, True),
    ("São Paulo", "Brazilië", "14-10-2019", "19-10-2019", 8, True),
    ("Praag", "Tsjechië", "2-9-2019", "4-9-2019", 2, True),
    ("Kyoto", "Japan", "3-6-2019", "12-6-2019", 4, True),
)
"""Place, country, first and last day, persons, and whether it is definitive."""


@dataclass(frozen=True, slots=True)
class PictureClock(SystemClock):
    """A clock that stands still."""

    def now(self) -> datetime:
        """Return the moment."""
        return datetime(TODAY.year, TODAY.month, TODAY.day, 9, 41, tzinfo=UTC)

    def today(self) -> date:
        """Return the day."""
        return TODAY


@contextmanager
def archive(folder: Path) -> Iterator[Reports]:
    """Give the use cases on an archive in this folder."""
    clock = PictureClock()
    store = open_store(folder, clock)
    try:
        documents = Documents(ReportLabRenderer(), BabelCalendarWords("nl"), clock)
        yield Reports(store, FormFiles(resource("forms")), documents, clock)
    finally:
        store.close()


def reference() -> Draft:
    """Return the answers of the reference report."""
    path = resource("examples", "abu-dhabi.json")
    return read_report(path.read_bytes(), path.name, FormFiles(resource("forms"))).draft


def with_errors(draft: Draft) -> Draft:
    """Return answers as they are half way: an end before the start, one missing, a future trip."""
    answers = {
        **draft.answers,
        "travellers": RawCount(""),
        "period": RawPeriod("13 februari 2020", "8 feb 2020"),
        "purpose": RawText("Kennismaking met mevrouw De Vries, te bereiken op 06-12345678."),
    }
    return replace(draft, answers=answers)


def fill(reports: Reports, most: int = 12) -> None:
    """Put reports in the archive, twelve or fewer, and where there are several one in the bin."""
    draft = reference()
    if most:
        reports.finalise(reports.begin(draft))
    for place, country, start, end, persons, definitive in _TRIPS[: max(most - 1, 0)]:
        answers = {
            **draft.answers,
            "travellers": RawCount(str(persons)),
            "period": RawPeriod(start, end),
            "locations": RawPlaces((RawPlace(place, country),)),
        }
        report_id = reports.begin(Draft(answers))
        if definitive:
            reports.finalise(report_id)
    if most > 1:
        binned = reports.begin(Draft({"purpose": RawText("Een reis die niet doorging.")}))
        reports.to_bin(binned)


def fill_as_kept(reports: Reports) -> None:
    """Put twelve reports in the archive as a secretary keeps them, one in every state."""
    fill(reports, 11)
    reports.announce(
        "wethouder Economie, twee adviseurs",
        Draft(
            {
                "period": RawPeriod("6-1-2020", "8-1-2020"),
                "locations": RawPlaces((RawPlace("Parijs", "Frankrijk"),)),
            }
        ),
    )
    ids = {each.facts.title.partition(",")[0]: each.id for each in reports.rows()}
    reports.publish(ids["Praag"], date(2019, 10, 7), "https://example.nl/reizen/praag")
    reports.publish(ids["New York"], date(2019, 12, 12), "")
    _correct(reports, ids["New York"], "Kennis vergaren over de weerbaarheid van steden.")
    _correct(reports, ids["Nairobi"], "Kennis delen over schoon water en groene steden.")
    reports.finalise(ids["Nairobi"])
    reports.hold(ids["Genève"], "Vraag van de rekenkamer")
    kept = reports.store.dossiers
    kept.keep(
        ids["Abu Dhabi"],
        Dossier(
            functions=("Wethouder Duurzaamheid", "Adviseur weerbaarheid"),
            department="Stadsontwikkeling",
            case_number="2020-0148",
            costs="€ 4.318,20",
            paid_by="Gemeente; verblijf door UN-Habitat",
            transport="Vliegtuig (gecompenseerd), trein",
            notes="Nagekeken op 9 maart; mevrouw Jansen van Financiën heeft de bonnen.",
        ),
    )
    first, second, third, *_ = kept.follow_ups(ids["Abu Dhabi"])
    owner = "Adviseur weerbaarheid"
    kept.keep_follow_up(replace(first, owner=owner, due=date(2020, 3, 2)))
    kept.keep_follow_up(replace(second, owner=owner, due=date(2020, 4, 1)))
    kept.keep_follow_up(replace(third, owner="Wethouder", done=date(2020, 3, 11)))


def _correct(reports: Reports, report_id: str, purpose: str) -> None:
    reports.correct(report_id)
    record = reports.store.get(report_id)
    form, draft = reports.form_of(record), reports.draft_of(record)
    reports.save(report_id, form, draft.with_answer(form, "purpose", RawText(purpose)), "purpose")


def settings(folder: Path, language: str, text_size: int = 100) -> None:
    """Have the window speak a language in letters of a size, as if somebody had chosen so."""
    folder.mkdir(parents=True, exist_ok=True)
    words = f"[General]\nlanguage={language}\ntext_size={text_size}\n"
    (folder / "window.ini").write_text(words, "utf-8")
