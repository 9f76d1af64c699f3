"""Four computers write to the same reports at once, and the server goes away in between."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from tests.helpers.archive import Archives, begin, typed
from tests.helpers.server import Server
from tests.helpers.writing_together import report_id, text_of
from tripdesk.services.listing import Query
from tripdesk.services.ports.archive import ReportStore

ROOT = Path(__file__).parents[2]
WRITERS = ("a", "b", "c", "d")
WAIT = 900.0


def write_together(
    server: Server, folder: Path, *, changes: int, reports: int, stops: int
) -> Counter[str]:
    """Let them write, and stop and start the server so often; return what they were told."""
    office = Archives(server)
    with office.open(folder) as store:
        for number in range(reports):
            begin(store, report_id(number), typed("begin"))
    address = office.address(folder)
    where = (address.database, address.user, address.host, str(address.port))
    begun = time.monotonic()
    program = [sys.executable, "-P", "-m", "tests.helpers.writing_together", *where]
    path = {"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "src")))}
    writers = [
        subprocess.Popen(
            [*program, name, str(seed), str(changes), str(reports)],
            cwd=ROOT,
            env=os.environ | path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for seed, name in enumerate(WRITERS)
    ]
    try:
        total = changes * len(writers)
        for number in range(stops):
            wait_for_changes(server, address.database, total * (number + 1) // (stops + 1))
            server.stop("immediate" if number % 2 else "fast")
            server.start()
        said = [each.communicate(timeout=WAIT) for each in writers]
    finally:
        for each in writers:
            each.kill()
            each.wait()
    assert [each.returncode for each in writers] == [0] * len(writers), said
    told = sum((Counter(json.loads(out)) for out, _ in said), Counter[str]())
    told["seconds"] = round(time.monotonic() - begun)
    print(dict(told))
    with closing(office.opened(folder)) as store:
        see_that_nothing_is_lost(store, changes, reports, told)
    office.drop()
    return told


def wait_for_changes(server: Server, database: str, wanted: int) -> None:
    """Wait until about so many changes of drafts were made."""
    end = time.monotonic() + WAIT
    asked = "SELECT coalesce(sum(revision - 1), 0) FROM drafts"
    while server.ask(database, asked)[0][0] < wanted * 4 // 5:
        assert time.monotonic() < end
        time.sleep(0.05)


def see_that_nothing_is_lost(
    store: ReportStore, changes: int, reports: int, told: Counter[str]
) -> None:
    """See that each mark is there once, and that no save overwrote another."""
    marks: Counter[str] = Counter()
    saved = 0
    for number in range(reports):
        draft = store.get(report_id(number)).draft
        assert draft is not None
        in_text = text_of(draft.draft).split()[1:]
        assert draft.revision == 1 + len(in_text)  # one save for each mark, none in vain
        in_notes = store.dossiers.get(report_id(number)).notes.split()
        marks.update(in_text + in_notes)
        saved += len(in_text) + len(in_notes)
        store.index(report_id(number))
    expected = [f"{name}x{number:05}" for name in WRITERS for number in range(changes)]
    assert marks == Counter(expected)
    assert told["saved"] <= saved == len(expected)
    # What was kept and not confirmed was found when it was done again.
    assert told["saved"] + told["was there"] == saved
    assert store.listing.count(Query()) == reports
    for mark in (expected[0], expected[-2]):
        assert store.listing.count(Query(mark)) == 1


def test_four_write_at_once_and_nothing_is_lost(server: Server, tmp_path: Path) -> None:
    told = write_together(server, tmp_path, changes=20, reports=5, stops=1)
    assert told["conflicts"] > 0
    assert told["server.unreachable"] + told["server.lost"] > 0


@pytest.mark.long
def test_ten_thousand_changes_to_five_hundred_reports(server: Server, tmp_path: Path) -> None:
    told = write_together(server, tmp_path, changes=2_500, reports=500, stops=4)
    assert told["conflicts"] > 0
    assert told["server.unreachable"] + told["server.lost"] > 0
