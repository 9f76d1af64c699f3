"""RULES.md's table on a real archive: what it names is done and on record, all else refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from tests.conftest import archives_of
from tests.helpers.archive import FORM, Archives, archive
from tests.helpers.forms import ROOT
from tests.services.test_reports import FORMS, READ, changed, use_cases
from tripdesk.cli.sentences import error_sentence
from tripdesk.domain.drafts import Draft, RawItem, RawOptionalItems, RawPeriod, RawPlace, RawPlaces
from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import Action, Origin, State, allowed
from tripdesk.exchange.report_files import read_report
from tripdesk.services.listing import Query
from tripdesk.services.records import Dossier, Erasure, FollowUp, Publication
from tripdesk.services.reports import Reports
from tripdesk.services.taking_in import Taken, take_in
from tripdesk.storage.backups import named_documents
from tripdesk.storage.files import DATABASE

DAY = date(2020, 2, 20)
ANNOUNCED = Draft(
    {
        "period": RawPeriod("2020-01-06", "2020-01-09"),
        "locations": RawPlaces((RawPlace("Lviv", "Oekraïne"),)),
    }
)


@pytest.fixture(name="reports")
def reports_fixture(archives: Archives, tmp_path: Path) -> Iterator[Reports]:
    with archives.open(tmp_path) as store:
        yield use_cases(store)


@pytest.fixture(name="shared", scope="module", params=["sqlite", "postgresql"])
def shared_fixture(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Reports]:
    """Give one archive for all steps of the table: each is taken with a report of its own."""
    archives = archives_of(request.param, request)
    with archives.open(tmp_path_factory.mktemp("states")) as store:
        yield use_cases(store)
    archives.drop()


@pytest.fixture(name="here")
def here_fixture(tmp_path: Path) -> Iterator[Reports]:
    """Give an archive in a file, for what is seen in its folder."""
    with archive(tmp_path) as store:
        yield use_cases(store)


def announced(reports: Reports) -> str:
    return reports.announce("de wethouder Haven", ANNOUNCED)


def concept(reports: Reports) -> str:
    return reports.begin(READ.draft)


def definitive(reports: Reports) -> str:
    report_id = concept(reports)
    reports.finalise(report_id)
    return report_id


def corrected(reports: Reports) -> str:
    report_id = definitive(reports)
    reports.correct(report_id)
    return report_id


def published(reports: Reports) -> str:
    report_id = definitive(reports)
    reports.publish(report_id, DAY, "https://www.rotterdam.nl/reizen")
    return report_id


def corrected_after(reports: Reports) -> str:
    report_id = published(reports)
    reports.correct(report_id)
    return report_id


def binned(reports: Reports) -> str:
    report_id = definitive(reports)
    reports.to_bin(report_id)
    return report_id


STANDINGS: dict[Callable[[Reports], str], str] = {
    announced: "start bin",
    concept: "finalise bin",
    definitive: "correct publish bin",
    corrected: "finalise discard_draft bin",
    published: "correct withdraw",
    corrected_after: "finalise discard_draft withdraw",
    binned: "put_back destroy",
}
STEPS: dict[Action, Callable[[Reports, str], object]] = {
    Action.START: Reports.start,
    Action.FINALISE: Reports.finalise,
    Action.CORRECT: Reports.correct,
    Action.DISCARD_DRAFT: Reports.discard_draft,
    Action.PUBLISH: lambda reports, each: reports.publish(each, DAY, ""),
    Action.WITHDRAW: lambda reports, each: reports.withdraw(each, "een verkeerde bijlage"),
    Action.BIN: Reports.to_bin,
    Action.PUT_BACK: Reports.put_back,
    Action.DESTROY: lambda reports, each: reports.destroy([each]),
}


@pytest.mark.parametrize(
    ("stands", "action"),
    list(product(STANDINGS, STEPS)),
    ids=lambda each: getattr(each, "__name__", each),
)
def test_each_step_of_the_table_is_on_record_and_each_other_is_refused(
    shared: Reports, stands: Callable[[Reports], str], action: Action
) -> None:
    report_id = stands(shared)
    before = shared.store.get(report_id)
    assert {str(each) for each in allowed(before.standing)} == set(STANDINGS[stands].split())
    if action not in STANDINGS[stands].split():
        with pytest.raises(KnownError, match=r"step\.forbidden") as caught:
            STEPS[action](shared, report_id)
        assert str(action) in error_sentence(caught.value)
        assert shared.store.get(report_id) == before
        return
    STEPS[action](shared, report_id)
    if action is Action.DESTROY:
        with pytest.raises(KnownError, match=r"report\.unknown"):
            shared.store.get(report_id)
        return
    record = shared.store.get(report_id)
    assert [each.action for each in record.history] == [
        *(each.action for each in before.history),
        action,
    ]
    assert record.standing.has_draft == (record.draft is not None)
    assert (record.publication is not None) == (record.standing.state is State.PUBLISHED)


def test_an_announced_trip_is_listed_and_late_as_any_other(reports: Reports) -> None:
    report_id = announced(reports)
    (row,) = reports.store.listing.page(Query("lviv verwacht", late=True), 0, 9)
    assert (row.id, row.state, row.facts.due) == (report_id, State.ANNOUNCED, date(2020, 2, 9))
    reports.start(report_id)
    record = reports.store.get(report_id)
    assert reports.draft_of(record) == ANNOUNCED
    assert record.announcement is not None
    assert record.announcement.who == "de wethouder Haven"


def test_the_report_of_an_announced_trip_is_matched_by_its_id(reports: Reports) -> None:
    report_id = announced(reports)
    theirs = read_report((ROOT / "tests/data/abu-dhabi.json").read_bytes(), "a.json", FORMS)
    theirs = replace(theirs, identity=replace(theirs.identity, id=report_id))
    placed = take_in(reports, theirs)
    assert (placed.result, placed.id) == (Taken.TAKEN_IN, report_id)
    record = reports.store.get(report_id)
    assert (record.standing.state, record.facts.title) == (
        State.CONCEPT,
        "Abu Dhabi, februari 2020",
    )
    assert len(reports.rows()) == 1


def test_a_publication_is_kept_and_its_end_told_with_a_reason(reports: Reports) -> None:
    report_id = published(reports)
    record = reports.store.get(report_id)
    assert record.publication == Publication(DAY, "https://www.rotterdam.nl/reizen")
    assert record.history[-1].detail == "2020-02-20 https://www.rotterdam.nl/reizen"
    with pytest.raises(KnownError, match=r"reason\.missing"):
        reports.withdraw(report_id, " \n")
    reports.withdraw(report_id, "Verkeerde bijlage")
    record = reports.store.get(report_id)
    assert (record.publication, record.history[-1].detail) == (None, "Verkeerde bijlage")


def test_a_corrected_publication_must_be_published_again(reports: Reports) -> None:
    report_id = corrected_after(reports)
    reports.save(report_id, FORM, changed("7"), "travellers")
    assert reports.store.get(report_id).standing.state is State.PUBLISHED
    reports.finalise(report_id)
    record = reports.store.get(report_id)
    assert (record.standing.state, record.publication) == (State.DEFINITIVE, None)


def test_a_hold_stops_the_destruction_of_all_that_was_asked(reports: Reports) -> None:
    kept, other = binned(reports), binned(reports)
    reports.hold(kept, "Woo-verzoek 12")
    with pytest.raises(KnownError, match=r"report\.on_hold"):
        reports.destroy([other, kept])
    assert {each.id for each in reports.rows(in_bin=True)} == {kept, other}
    reports.hold(kept, None)
    reports.destroy([other, kept])
    assert reports.rows(in_bin=True) == []


def test_an_erased_version_keeps_its_number_dates_and_hash(reports: Reports) -> None:
    report_id = definitive(reports)
    before = reports.store.get(report_id).versions[0]
    reports.erase(report_id, 1, "verzoek om verwijdering")
    record = reports.store.get(report_id)
    today = reports.clock.today()
    erased = Erasure(today, "verzoek om verwijdering")
    assert record.versions == (replace(before, answers={}, erased=erased),)
    assert record.facts.title == ""
    assert record.history[-1].detail == "1 verzoek om verwijdering"
    assert reports.store.listing.count(Query("abu dhabi")) == 0
    with pytest.raises(KnownError, match=r"document\.missing"):
        reports.pdf(report_id)
    with pytest.raises(KnownError, match=r"version\.unknown"):
        reports.erase(report_id, 1, "nog eens")


def follow_ups(*points: tuple[str, str]) -> Draft:
    items = tuple(RawItem(text, item_id) for item_id, text in points)
    return READ.draft.with_answer(FORM, "follow_ups", RawOptionalItems(True, items))


def test_owner_and_date_of_a_follow_up_stay_with_it_through_a_correction(reports: Reports) -> None:
    report_id = reports.begin(follow_ups(("a", "Een brief"), ("b", "Een bezoek")))
    reports.finalise(report_id)
    dossiers = reports.store.dossiers
    first, second = dossiers.follow_ups(report_id)
    assert (first, second) == (
        FollowUp(report_id, "a", "Een brief"),
        FollowUp(report_id, "b", "Een bezoek"),
    )
    dossiers.keep_follow_up(replace(second, owner="de griffier", due=DAY))
    dossiers.keep_follow_up(replace(first, done=DAY))
    reports.correct(report_id)
    answer = reports.draft_of(reports.store.get(report_id)).answers["follow_ups"]
    assert answer == RawOptionalItems(True, (RawItem("Een brief", "a"), RawItem("Een bezoek", "b")))
    reports.save(report_id, FORM, follow_ups(("b", "Een tegenbezoek")), "follow_ups")
    assert len(dossiers.follow_ups(report_id)) == 2
    reports.finalise(report_id)
    (left,) = dossiers.follow_ups()
    assert left == FollowUp(report_id, "b", "Een tegenbezoek", "de griffier", DAY)
    with pytest.raises(KnownError, match=r"follow_up\.unknown"):
        dossiers.keep_follow_up(first)


def test_the_list_of_follow_ups_over_all_reports(reports: Reports) -> None:
    ids = [reports.begin(follow_ups(("a", "Een"), ("b", "Twee"))) for _ in range(3)]
    for each in ids:
        reports.finalise(each)
    dossiers = reports.store.dossiers
    for number, each in enumerate(ids):
        first, second = dossiers.follow_ups(each)
        dossiers.keep_follow_up(replace(first, due=DAY.replace(day=20 - number)))
        dossiers.keep_follow_up(replace(second, due=DAY, done=DAY))
    reports.to_bin(ids[2])
    assert len(dossiers.follow_ups()) == 4
    assert [each.report_id for each in dossiers.follow_ups(only_open=True)] == [ids[1], ids[0]]
    assert [each.report_id for each in dossiers.follow_ups(late_on=DAY)] == [ids[1]]


def test_a_dossier_is_kept_apart_and_goes_with_its_report(reports: Reports) -> None:
    report_id = definitive(reports)
    dossiers = reports.store.dossiers
    assert dossiers.get(report_id) == Dossier()
    dossier = Dossier(
        ("wethouder", "adviseur"), "Haven", "Z-12", "€ 1.200", "de stad", "trein", "x"
    )
    dossiers.keep(report_id, dossier)
    dossiers.keep(report_id, replace(dossier, notes="y"))
    assert dossiers.get(report_id) == replace(dossier, notes="y")
    reports.to_bin(report_id)
    reports.destroy([report_id])
    assert dossiers.get(report_id) == Dossier()
    with pytest.raises(KnownError, match=r"report\.unknown"):
        dossiers.keep(report_id, dossier)


def test_a_report_that_is_taken_in_says_so_in_search(reports: Reports) -> None:
    take_in(reports, READ)
    assert reports.store.listing.count(Query("ontvangen", origin=Origin.RECEIVED)) == 1


def test_an_older_report_keeps_its_own_file_and_is_never_due(
    archives: Archives, reports: Reports, tmp_path: Path
) -> None:
    original = b"Verslag buitenlandse dienstreis"
    report_id = reports.take_over(READ.draft, original, suffix="txt", unplaced="Bijlage 1")
    record = reports.store.get(report_id)
    (version,) = record.versions
    assert (record.standing.state, record.origin) == (State.PUBLISHED, Origin.TAKEN_OVER)
    assert (record.publication, record.to_check) == (Publication(), True)
    assert (version.suffix, version.unplaced, version.finalised_on) == (
        "txt",
        "Bijlage 1",
        date(2020, 2, 13),
    )
    assert reports.pdf(report_id) == original
    if archives.on_server:
        assert archives.ask(tmp_path, "SELECT suffix FROM documents") == [("txt",)]
    else:
        assert [each.suffix for each in (tmp_path / "documents").glob("??/*")] == [".txt"]
    assert record.facts.due is None
    assert reports.store.listing.count(Query("abu overgenomen", late=True)) == 0
    assert reports.store.listing.count(Query("abu overgenomen")) == 1
    reports.store.looked_at(report_id)
    assert not reports.store.get(report_id).to_check
    reports.withdraw(report_id, "verkeerd bestand")
    reports.to_bin(report_id)
    reports.destroy([report_id])
    assert not list((tmp_path / "documents").glob("??/*"))
    if archives.on_server:
        assert archives.ask(tmp_path, "SELECT suffix FROM documents") == []


def test_a_backup_and_a_check_know_that_an_erased_document_is_gone(
    here: Reports, tmp_path: Path
) -> None:
    erased, kept = definitive(here), definitive(here)
    here.erase(erased, 1, "verzoek")
    (version,) = here.store.get(kept).versions
    assert named_documents(tmp_path / DATABASE) == {version.pdf_sha256}
