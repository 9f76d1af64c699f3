"""The transfer file: whatever was done with reports, they are the same in another archive."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.archive import (
    FORM,
    REPORT_ID,
    Archives,
    archive,
    begin,
    event,
    finalise,
    step,
    typed,
)
from tests.helpers.lives import DECISIONS, DOSSIERS, STEPS, contents, live
from tests.helpers.server import Server
from tests.helpers.typed_reports import answers as answer_sets
from tripdesk.domain.drafts import Draft
from tripdesk.domain.errors import KnownError
from tripdesk.domain.parsing import raw_answer
from tripdesk.domain.privacy import Decision, Kind, Verdict
from tripdesk.domain.report import Action
from tripdesk.services.ports.archive import ReportStore
from tripdesk.services.records import (
    Announcement,
    Dossier,
    Erasure,
    Facts,
    FollowUp,
    Publication,
    Version,
)

OTHER_ID = REPORT_ID[:-1] + "2"
FOLDERS = count()


def quiet(_done: int, _total: int) -> None:
    pass


@contextmanager
def new_archive(tmp_path: Path) -> Iterator[ReportStore]:
    with archive(tmp_path / f"archive{next(FOLDERS)}") as store:
        yield store


@contextmanager
def two_archives(archives: Archives, tmp_path: Path) -> Iterator[tuple[ReportStore, ReportStore]]:
    """Give two archives: where there is a server, one on it and one in a file."""
    with (
        archives.open(tmp_path / f"archive{next(FOLDERS)}") as here,
        new_archive(tmp_path) as there,
    ):
        yield here, there


def written(store: ReportStore, tmp_path: Path, ids: list[str] | None = None) -> Path:
    path = tmp_path / f"{next(FOLDERS)}.tripdesk"
    there, held = store.transfers.write(path, ids, quiet)
    assert there == held
    return path


def they_are_the_same_elsewhere(there: ReportStore, tmp_path: Path, examples: int) -> None:
    with new_archive(tmp_path) as here, new_archive(tmp_path) as on:

        @settings(max_examples=examples)
        @given(
            drafts=st.lists(answer_sets(most_points=3), min_size=1, max_size=2),
            steps=STEPS,
            dossier=DOSSIERS,
            decisions=st.lists(DECISIONS, max_size=3),
            erased=st.booleans(),
        )
        def is_the_same(
            drafts: list[dict[str, Any]],
            steps: list[tuple[int, str]],
            dossier: Dossier,
            decisions: list[Decision],
            erased: bool,
        ) -> None:
            ids = []
            for answers in drafts:
                draft = Draft({key: raw_answer(each) for key, each in answers.items()})
                report_id = begin(here, f"{REPORT_ID[:-6]}{next(FOLDERS):06}", draft)
                ids.append(report_id)
                live(here, report_id, steps)
                here.dossiers.keep(report_id, dossier)
                for each in decisions:
                    here.decide(report_id, each)
                if erased and here.get(report_id).versions:
                    erasure = Erasure(date(2020, 3, 1), "why")
                    here.erase(report_id, 1, erasure, event(Action.ERASE))
            first = written(here, tmp_path, ids)
            taken = there.transfers.take_in(first, quiet)
            assert (taken.new, taken.reports) == (len(ids), len(ids))
            second = written(there, tmp_path, ids)
            assert second.read_bytes() == first.read_bytes()
            assert there.transfers.take_in(first, quiet).already_there == len(ids)
            assert on.transfers.take_in(second, quiet).new == len(ids)

        is_the_same()
        assert len(here.rows()) >= examples / 2
        assert contents(there) == contents(here)
        assert contents(on) == contents(here)


def test_whatever_was_done_with_reports_they_are_the_same_elsewhere(tmp_path: Path) -> None:
    with new_archive(tmp_path) as there:
        they_are_the_same_elsewhere(there, tmp_path, 40)


def test_whatever_was_done_with_reports_they_are_the_same_on_a_server(
    server: Server, tmp_path: Path
) -> None:
    office = Archives(server)
    with office.open(tmp_path / "office") as there:
        they_are_the_same_elsewhere(there, tmp_path, 8)
    office.drop()


def test_announced_and_taken_over_reports_and_follow_ups_come_along(
    archives: Archives, tmp_path: Path
) -> None:
    with two_archives(archives, tmp_path) as (here, there):
        known = Announcement("Wethouder", typed("Beurs"))
        here.announce(REPORT_ID, FORM, known, Facts("Parijs"), event(Action.ANNOUNCE, "W"))
        original = b"Verslag van vroeger"
        version = Version(
            1, {}, date(2014, 1, 9), hashlib.sha256(original).hexdigest(), "0" * 64,
            suffix="txt", unplaced="Een regel",
        )  # fmt: skip
        here.take_over(
            OTHER_ID, FORM, version, original, Publication(), Facts(), event(Action.IMPORT),
            follow_ups=[("item", "Bellen")],
        )  # fmt: skip
        point = FollowUp(OTHER_ID, "item", "Bellen", "Adviseur", date(2020, 4, 1), None)
        here.dossiers.keep_follow_up(point)
        there.transfers.take_in(written(here, tmp_path), quiet)
        assert contents(there) == contents(here)
        assert there.get(REPORT_ID).announcement == known
        assert there.get(OTHER_ID).to_check
        assert there.dossiers.follow_ups(OTHER_ID) == [point]


def test_what_goes_on_from_ours_takes_its_place_and_the_rest_is_a_conflict(
    archives: Archives, tmp_path: Path
) -> None:
    with two_archives(archives, tmp_path) as (here, there):
        begin(here, draft=typed("Eerste"))
        finalise(here)
        early = written(here, tmp_path)
        there.transfers.take_in(early, quiet)
        there.dossiers.keep(REPORT_ID, Dossier(costs="€ 3.563"))
        step(there, Action.CORRECT)
        finalise(there)
        late = written(there, tmp_path)
        here.dossiers.keep(REPORT_ID, Dossier(paid_by="Wij"))
        assert here.transfers.take_in(late, quiet).updated == 1
        assert here.get(REPORT_ID) == there.get(REPORT_ID)
        assert here.dossiers.get(REPORT_ID) == Dossier(costs="€ 3.563", paid_by="Wij")
        assert here.transfers.take_in(early, quiet).already_there == 1
        # Both go on by themselves: nobody can say which is right.
        step(here, Action.CORRECT)
        step(there, Action.BIN)
        before = contents(here)
        assert here.transfers.take_in(written(there, tmp_path), quiet).conflicts == (REPORT_ID,)
        assert contents(here) == before


def test_a_draft_that_was_typed_here_is_never_lost(archives: Archives, tmp_path: Path) -> None:
    with two_archives(archives, tmp_path) as (here, there):
        begin(here, draft=typed("Eerste"))
        there.transfers.take_in(written(here, tmp_path), quiet)
        finalise(there)
        here.save_draft(REPORT_ID, typed("Hier getypt"), "purpose", Facts())
        before = contents(here)
        assert here.transfers.take_in(written(there, tmp_path), quiet).conflicts == (REPORT_ID,)
        assert contents(here) == before


def test_another_dossier_on_both_sides_is_a_conflict(archives: Archives, tmp_path: Path) -> None:
    with two_archives(archives, tmp_path) as (here, there):
        begin(here)
        there.transfers.take_in(written(here, tmp_path), quiet)
        here.dossiers.keep(REPORT_ID, Dossier(costs="1"))
        there.dossiers.keep(REPORT_ID, Dossier(costs="2"))
        assert here.transfers.take_in(written(there, tmp_path), quiet).conflicts == (REPORT_ID,)
        assert here.dossiers.get(REPORT_ID).costs == "1"


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.tripdesk"
    path.write_bytes(b"mine")
    with new_archive(tmp_path) as store, pytest.raises(KnownError, match=r"transfer\.exists"):
        store.transfers.write(path, None, quiet)
    assert path.read_bytes() == b"mine"


def test_some_reports_can_be_chosen_and_a_stop_leaves_no_file(
    archives: Archives, tmp_path: Path
) -> None:
    def stop(done: int, _total: int) -> None:
        if done:
            raise KeyboardInterrupt

    path = tmp_path / "a.tripdesk"
    with two_archives(archives, tmp_path) as (here, there):
        for report_id in (REPORT_ID, OTHER_ID):
            begin(here, report_id)
        with pytest.raises(KeyboardInterrupt):
            here.transfers.write(path, None, stop)
        assert [each for each in tmp_path.iterdir() if each.is_file()] == []
        here.transfers.write(path, [OTHER_ID], quiet)
        there.transfers.take_in(path, quiet)
        assert [row.id for row in there.rows()] == [OTHER_ID]


# Hostile files ------------------------------------------------------------------------------------

Change = Callable[[dict[str, bytes]], None]


def _report(pieces: dict[str, bytes], change: Callable[[dict[str, Any]], None]) -> None:
    """Change the report and put its new hash in the list, as one who knows the format would."""
    name = f"reports/{REPORT_ID}.json"
    data = json.loads(pieces[name])
    change(data)
    pieces[name] = json.dumps(data).encode()
    manifest = json.loads(pieces["manifest.json"])
    manifest["reports"][0]["sha256"] = hashlib.sha256(pieces[name]).hexdigest()
    pieces["manifest.json"] = json.dumps(manifest).encode()


def _value(part: str, key: str, value: object) -> Change:
    def change(pieces: dict[str, bytes]) -> None:
        _report(pieces, lambda data: data[part][0].__setitem__(key, value))

    return change


def _manifest(key: str, value: object) -> Change:
    def change(pieces: dict[str, bytes]) -> None:
        data = json.loads(pieces["manifest.json"])
        pieces["manifest.json"] = json.dumps(data | {key: value}).encode()

    return change


def _piece(name: str, content: bytes | None) -> Change:
    def change(pieces: dict[str, bytes]) -> None:
        if content is None:
            del pieces[next(each for each in pieces if each.startswith(name))]
        else:
            pieces[name] = content

    return change


HOSTILE: dict[str, Change] = {
    "path": _piece("../../evil", b""),
    "absolute": _piece("/etc/passwd", b""),
    "more": _piece(f"documents/{'0' * 64}", b"not named"),
    "no document": _piece("documents/", None),
    "no report": _piece("reports/", None),
    "no list": _piece("manifest.json", None),
    "no JSON": _piece("manifest.json", b"{"),
    "deep JSON": _piece("manifest.json", b"[" * 200_000),
    "other format": _manifest("format", "zip"),
    "newer": _manifest("format_version", 2),
    "list of reports": _manifest("reports", 3),
    "list of documents": _manifest("documents", [1]),
    "forms": _manifest("forms", [{"id": "a", "version": 1, "definition": "{}"}]),
    "no forms": _manifest("forms", []),
    "versions": _manifest("versions", 99),
    "id": _value("report", "id", "../x"),
    "other id": _value("report", "id", OTHER_ID),
    "state": _value("report", "state", "weg"),
    "not so": _value("report", "state", "concept"),
    "huge": _value("report", "version", 2**80),
    "bool": _value("report", "in_bin", 1),
    "null": _value("report", "title", None),
    "surrogate": _value("report", "title", "\ud800"),
    "number": _value("versions", "number", 0),
    "suffix": _value("versions", "suffix", "../sh"),
    "hash": _value("versions", "pdf_sha256", "x"),
    "answers": _value("versions", "answers", '{"a": {"kind": "count", "count": 0}}'),
    "day": _value("versions", "finalised_on", "31-12-2020"),
    "moment": _value("history", "at", "2020-01-01T00:00:00"),
    "action": _value("history", "action", "fly"),
    "column": _value("history", "id", 7),
    "whose": _value("history", "report_id", OTHER_ID),
    "functions": _value("dossier", "functions", "[1"),
    "verdict": _value("decisions", "verdict", "x"),
}


@pytest.fixture(name="carried")
def carried_fixture(tmp_path: Path) -> Path:
    with new_archive(tmp_path) as store:
        begin(store, draft=typed("Eerste"))
        finalise(store)
        store.dossiers.keep(REPORT_ID, Dossier(costs="1"))
        store.decide(REPORT_ID, Decision("purpose", next(iter(Kind)), "x", Verdict.KEEP))
        return written(store, tmp_path)


def packed(path: Path, pieces: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", how) as file:
        for name, content in pieces.items():
            file.writestr(name, content)
    return path


def pieces_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as file:
        return {each: file.read(each) for each in file.namelist()}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_changes_nothing(name: str, carried: Path, tmp_path: Path) -> None:
    pieces = pieces_of(carried)
    HOSTILE[name](pieces)
    assert_refused(packed(tmp_path / "hostile.tripdesk", pieces), tmp_path)


def assert_refused(path: Path, tmp_path: Path) -> None:
    with new_archive(tmp_path) as store:
        with pytest.raises(KnownError, match=r"transfer\."):
            store.transfers.take_in(path, quiet)
        assert store.rows() == []


def test_a_bomb_is_given_up(tmp_path: Path) -> None:
    path = packed(tmp_path / "bomb.tripdesk", {"manifest.json": b" " * (300 << 20)})
    assert path.stat().st_size < 1 << 20
    assert_refused(path, tmp_path)


@pytest.mark.parametrize("part", [0, 0.3, 0.9])
def test_a_file_that_is_cut_off(part: float, carried: Path, tmp_path: Path) -> None:
    content = carried.read_bytes()
    cut = tmp_path / "cut.tripdesk"
    cut.write_bytes(content[: int(len(content) * part)])
    assert_refused(cut, tmp_path)


def test_a_wrong_bit_is_refused_or_harmless(carried: Path, tmp_path: Path) -> None:
    content = carried.read_bytes()
    with new_archive(tmp_path) as sound, new_archive(tmp_path) as store:
        sound.transfers.take_in(carried, quiet)
        allowed_contents = [contents(store), contents(sound)]

        @settings(max_examples=120)
        @given(at=st.integers(0, len(content) - 1), bit=st.integers(0, 7))
        def is_refused_or_harmless(at: int, bit: int) -> None:
            wrong = bytearray(content)
            wrong[at] ^= 1 << bit
            path = tmp_path / "bit.tripdesk"
            path.write_bytes(wrong)
            with suppress(KnownError):
                store.transfers.take_in(path, quiet)
            assert contents(store) in allowed_contents

        is_refused_or_harmless()
