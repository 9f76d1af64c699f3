"""A second computer keeps off, and gets in where the first one fell over."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from tests.helpers.archive import FixedClock, archive, begin, typed
from tripdesk.domain.errors import KnownError
from tripdesk.services.records import Facts
from tripdesk.storage.occupation import STALE_SECONDS, Occupant, Occupation, alone, this_program
from tripdesk.storage.opening import open_store

HERE = this_program()
THERE = Occupant("verkiezingen-pc", "petra", 7, "another-machine")


def age(folder: Path, seconds: float) -> None:
    (path,) = folder.glob(".open-*.json")
    before = time.time() - seconds
    os.utime(path, (before, before))


def test_another_computer_is_refused_by_name(tmp_path: Path) -> None:
    first = Occupation(tmp_path, THERE)
    first.begin()
    with pytest.raises(KnownError) as refused, alone(tmp_path):
        pass
    assert refused.value.code == "store.elsewhere"
    assert (refused.value.params["host"], refused.value.params["user"]) == (
        "verkiezingen-pc",
        "petra",
    )
    first.end()
    with alone(tmp_path):
        assert len([*tmp_path.glob(".open-*")]) == 1
    assert [*tmp_path.glob(".open-*")] == []


def test_a_computer_that_fell_over_does_not_shut_others_out(tmp_path: Path) -> None:
    fallen = Occupation(tmp_path, THERE)
    fallen.begin()
    age(tmp_path, STALE_SECONDS - 20)
    with pytest.raises(KnownError, match=r"store\.elsewhere"), alone(tmp_path):
        pass
    age(tmp_path, STALE_SECONDS + 20)
    ours = Occupation(tmp_path, HERE)
    ours.begin()
    # It only slept: what it types now must not be put on top.
    fallen.beat()
    with pytest.raises(KnownError, match=r"store\.elsewhere"):
        fallen.assure()
    ours.assure()
    ours.end()
    fallen.end()


def test_programs_of_one_computer_share(tmp_path: Path) -> None:
    gone = Occupation(tmp_path, replace(HERE, pid=2**22 + 1))
    gone.begin()
    with alone(tmp_path):
        assert len([*tmp_path.glob(".open-*")]) == 1  # that of a process that is no more went
    second = Occupation(tmp_path, replace(HERE, pid=os.getppid()))
    second.begin()
    with alone(tmp_path):
        assert len([*tmp_path.glob(".open-*")]) == 2
    gone.end()
    second.end()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"host": 1}'])
def test_what_is_just_being_written_counts_as_somebody(tmp_path: Path, content: str) -> None:
    (tmp_path / ".open-x-1.json").write_text(content)
    with pytest.raises(KnownError, match=r"store\.elsewhere"), alone(tmp_path):
        pass


def test_nothing_is_written_once_the_archive_was_taken_over(tmp_path: Path) -> None:
    with archive(tmp_path) as store:
        begin(store)
    lost: list[KnownError] = []

    def allowed() -> None:
        if lost:
            raise lost[0]

    store = open_store(tmp_path, FixedClock(), allowed=allowed)
    report_id = store.rows()[0].id
    store.save_draft(report_id, typed("ours"), "purpose", Facts())
    lost.append(KnownError("store.elsewhere", host="x", user="y"))
    with pytest.raises(KnownError, match=r"store\.elsewhere"):
        store.save_draft(report_id, typed("not any more"), "purpose", Facts())
    draft = store.get(report_id).draft
    assert draft is not None
    assert draft.draft == typed("ours")
    store.close()


def test_a_folder_that_cannot_be_written_is_told_by_the_archive_itself(tmp_path: Path) -> None:
    hold = Occupation(tmp_path / "nowhere", HERE)
    hold.begin()
    hold.assure()
    hold.end()
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_who_is_in_is_for_the_owner_to_read(tmp_path: Path) -> None:
    with alone(tmp_path):
        (path,) = tmp_path.glob(".open-*")
        assert path.stat().st_mode & 0o777 == 0o600
