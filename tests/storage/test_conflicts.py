"""What two people write at once: nobody's words go under those of another without a word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.helpers.archive import REPORT_ID, Archives, begin, finalise, typed
from tripdesk.domain.errors import KnownError
from tripdesk.services.ports.archive import ReportStore
from tripdesk.services.records import Dossier, Facts


@pytest.fixture(name="store")
def store_fixture(archives: Archives, tmp_path: Path) -> Iterator[ReportStore]:
    with archives.open(tmp_path) as store:
        begin(store, draft=typed("as it was"))
        yield store


def text_of(store: ReportStore) -> object:
    draft = store.get(REPORT_ID).draft
    return draft and draft.draft


def test_a_text_typed_on_an_older_one_is_refused_and_both_can_be_read(store: ReportStore) -> None:
    known = store.save_draft(REPORT_ID, typed("first"), "purpose", Facts(), revision=1)
    with pytest.raises(KnownError, match=r"draft\.conflict") as caught:
        store.save_draft(REPORT_ID, typed("second"), "purpose", Facts(), revision=1)
    assert caught.value.params == {"id": REPORT_ID, "revision": known}
    assert text_of(store) == typed("first")
    # Knowingly, on what is kept now, it goes.
    assert store.save_draft(REPORT_ID, typed("second"), "purpose", Facts(), revision=known) == 3
    assert text_of(store) == typed("second")


def test_the_same_text_again_is_no_conflict(store: ReportStore) -> None:
    # The answer to a save may be lost with the connection, and what was saved is saved again.
    store.save_draft(REPORT_ID, typed("first"), "purpose", Facts(), revision=1)
    assert store.save_draft(REPORT_ID, typed("first"), "purpose", Facts(), revision=1) == 3


def test_a_draft_that_is_gone_is_told_as_changed(store: ReportStore) -> None:
    finalise(store)
    with pytest.raises(KnownError, match=r"report\.changed"):
        store.save_draft(REPORT_ID, typed("late"), "purpose", Facts(), revision=1)
    with pytest.raises(KnownError, match=r"report\.unknown"):
        store.save_draft("0" * 8, typed("late"), "purpose", Facts(), revision=1)


def test_internal_facts_changed_meanwhile_stay(store: ReportStore) -> None:
    read = store.dossiers.get(REPORT_ID)
    theirs = replace(read, notes="theirs")
    store.dossiers.keep(REPORT_ID, theirs, before=read)
    with pytest.raises(KnownError, match=r"dossier\.conflict"):
        store.dossiers.keep(REPORT_ID, replace(read, notes="ours"), before=read)
    assert store.dossiers.get(REPORT_ID) == theirs
    store.dossiers.keep(REPORT_ID, theirs, before=read)
    store.dossiers.keep(REPORT_ID, Dossier(notes="ours"), before=theirs)
    assert store.dossiers.get(REPORT_ID) == Dossier(notes="ours")


def test_a_follow_up_changed_meanwhile_stays(store: ReportStore) -> None:
    finalise(store, follow_ups=(("a", "Send the minutes"),))
    (read,) = store.dossiers.follow_ups(REPORT_ID)
    store.dossiers.keep_follow_up(replace(read, owner="theirs"), before=read)
    with pytest.raises(KnownError, match=r"follow_up\.conflict"):
        store.dossiers.keep_follow_up(replace(read, owner="ours"), before=read)
    (kept,) = store.dossiers.follow_ups(REPORT_ID)
    assert kept.owner == "theirs"
