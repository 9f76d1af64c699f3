"""A session of everything that is confirmed as saved: `python -m tests.helpers.traced_session`.

`FOLDER TOLD`: one thread does one thing after another, and writes a line once each has returned.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.helpers.archive import (
    FORM,
    REPORT_ID,
    archive,
    begin,
    event,
    finalise,
    step,
    typed,
)
from tests.helpers.crashing import keeper_of, take_in
from tripdesk.domain.privacy import Decision, Kind, Verdict
from tripdesk.domain.report import Action
from tripdesk.services.ports.journal import Unsaved
from tripdesk.services.records import Dossier, Erasure, Facts
from tripdesk.services.transfers import quiet
from tripdesk.storage.draft_journal import FileJournal

OTHER_ID = REPORT_ID[:-1] + "2"


def work(folder: Path, say: Callable[[str], object]) -> None:
    """Do it all."""
    decision = Decision("meetings", Kind.NAME, "dhr. Jansen", Verdict.KEEP)
    with archive(folder) as store:
        begin(store)
        say("a new report")
        for number in range(20):
            store.save_draft(REPORT_ID, typed(f"toets {number}"), "purpose", Facts())
            say(f"key {number}")
        store.save_draft(REPORT_ID, typed("lang " * 20_000), "purpose", Facts())
        say("a long text")
        store.index(REPORT_ID)
        say("found")
        store.decide(REPORT_ID, decision)
        say("a decision")
        finalise(store)
        say("definitive")
        step(store, Action.CORRECT)
        store.save_draft(REPORT_ID, typed("verbeterd"), "purpose", Facts())
        say("a correction")
        finalise(store)
        say("version 2")
        store.dossiers.keep(REPORT_ID, Dossier(notes="Noot"))
        say("a dossier")
        take_in(store, OTHER_ID)
        say("taken in")
        store.keep_form(replace(FORM, id="ander-formulier"))
        say("a form")
        store.hold(OTHER_ID, None)
        step(store, Action.BIN, OTHER_ID)
        say("in the bin")
        store.destroy([OTHER_ID], event(Action.DESTROY))
        say("destroyed")
        erasure = Erasure(date(2020, 3, 1), "verzoek")
        store.erase(REPORT_ID, 1, erasure, event(Action.ERASE))
        say("erased")
        store.transfers.write(folder / "all.tripdesk", None, quiet)
        say("a transfer file")
        keeper_of(folder).back_up()
        say("a backup")
        kept = Unsaved(REPORT_ID, FORM.id, FORM.version, typed("x"), "purpose",
                       store.get(REPORT_ID).history[0].at)  # fmt: skip
        FileJournal([folder / "journal"]).keep(kept)
        say("in the journal")
    with archive(folder) as store:
        store.dossiers.keep(REPORT_ID, Dossier(notes="Noot 2"))
        say("after another start")


def main(folder: Path, told: Path) -> None:
    """Do it, telling each step."""
    line = os.open(told, os.O_WRONLY | os.O_CREAT, 0o600)
    work(folder, lambda said: os.write(line, f"{said}\n".encode()))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
