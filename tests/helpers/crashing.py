"""A process that types, saves, makes definitive, imports, backs up and migrates, killed at random.

`python -m tests.helpers.crashing FOLDER KILLS SEED` prints what came of it as JSON. Every life is a
process of its own, forked from this one, which has done the slow imports already. What it confirms
it writes to a file, after the call that saves it has returned; after the kill all of that must be
in the archive, and the archive must pass its full check.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from tests.helpers.archive import (
    FORM,
    NOW,
    FixedClock,
    archive,
    begin,
    event,
    finalise,
    step,
    typed,
)
from tests.helpers.first_archive import first_archive
from tripdesk.domain.drafts import RawText
from tripdesk.domain.report import Action, Standing, State
from tripdesk.services.records import Facts, Version
from tripdesk.storage.backups import BackupFolder, checked
from tripdesk.storage.files import BACKUPS, DATABASE
from tripdesk.storage.opening import NO_NAMES
from tripdesk.storage.pragmas import open_database
from tripdesk.storage.safekeeping import LocalSafekeeper
from tripdesk.storage.schema_version import CURRENT, version_of
from tripdesk.storage.sqlite_store import SqliteStore

REPORTS = 12
SHORT_LIFE = 0.4
"""Seconds in which a life that is to die early, perhaps before it has opened anything, ends."""


@dataclass
class Confirmed:
    """What the archive must have: the number typed last and the versions of each report."""

    drafts: dict[str, int] = field(default_factory=dict)
    versions: dict[str, int] = field(default_factory=dict)
    backups: set[str] = field(default_factory=set)
    last: int = 0


def keeper_of(folder: Path) -> LocalSafekeeper:
    """Return who keeps this archive."""
    return LocalSafekeeper(folder, folder / BACKUPS, FixedClock(), "0.1.0", NO_NAMES, [FORM])


# A life ----------------------------------------------------------------------------------------


def live(folder: Path, old: Path, told: Path, chance: random.Random, last: int) -> None:
    """Work until killed."""
    descriptor = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def confirm(*what: object) -> None:
        os.write(descriptor, (json.dumps(what) + "\n").encode())

    if chance.random() < 0.3:
        with archive(old):
            confirm("migrated")
    number = last
    with archive(folder) as store:
        ids = [each.id for each in store.rows()]
        while True:
            report_id = chance.choice(ids) if ids else ""
            deed = chance.choices(
                ("type", "create", "finalise", "import", "back_up"), (60, 6, 12, 5, 3)
            )[0]
            if deed == "back_up":
                confirm("backup", keeper_of(folder).back_up().path.name)
            elif deed in {"create", "import"} or not report_id:
                if len(ids) < REPORTS:
                    report_id = f"5f0f2a3c-0000-4000-8000-{chance.randrange(10**12):012}"
                    (take_in if deed == "import" else begin)(store, report_id)
                    confirm("version" if deed == "import" else "report", report_id, 1)
                    ids.append(report_id)
            else:
                record = store.get(report_id)
                if record.draft is None:
                    step(store, Action.CORRECT, report_id)
                elif deed == "finalise":
                    confirm("version", report_id, finalise(store, report_id).number)
                    continue
                number += 1
                store.save_draft(report_id, typed(str(number)), "purpose", Facts())
                confirm("draft", report_id, number)
                if chance.random() < 0.2:
                    store.index(report_id)


def take_in(store: SqliteStore, report_id: str) -> None:
    """Take in a report that was made definitive elsewhere."""
    pdf = f"%PDF of {report_id}".encode()
    digest = hashlib.sha256(pdf).hexdigest()
    version = Version(1, {}, NOW.date(), digest, digest)
    standing = Standing(State.DEFINITIVE, has_draft=False, version=1)
    done = event(Action.IMPORT)
    store.receive(report_id, FORM, version, pdf, standing, Facts(), done, expected=None)


# After it --------------------------------------------------------------------------------------


def heed(told: Path, confirmed: Confirmed, figures: Counter[str]) -> bool:
    """Add what a life confirmed; return whether it confirmed that it had migrated."""
    migrated = False
    for line in told.read_text().splitlines() if told.exists() else ():
        what, *facts = json.loads(line)
        figures[f"confirmed_{what}"] += 1
        match what:
            case "draft":
                confirmed.drafts[facts[0]] = facts[1]
                confirmed.last = max(confirmed.last, facts[1])
            case "report":
                confirmed.drafts[facts[0]] = 0
                confirmed.versions[facts[0]] = 0
            case "version":
                confirmed.versions[facts[0]] = facts[1]
                confirmed.drafts.pop(facts[0], None)
            case "backup":
                confirmed.backups.add(facts[0])
            case _:
                migrated = True
    return migrated


def number_typed(text: str) -> int:
    """Return what stands in a text that is a number typed."""
    return int(text or "0")


def verify(
    folder: Path, confirmed: Confirmed, typed_in: Callable[[str], int] = number_typed
) -> None:
    """Hold the archive against what was confirmed; what is there is what counts from now on."""
    with archive(folder) as store:
        ids = {each.id for each in store.rows()}
        assert confirmed.versions.keys() | confirmed.drafts.keys() <= ids, "a report is gone"
        for report_id in ids:
            record = store.get(report_id)
            version = confirmed.versions.get(report_id, 0)
            numbers = [each.number for each in record.versions]
            assert numbers == [*range(1, len(numbers) + 1)]
            assert len(numbers) in {version, version + 1}, "a version is gone"
            for each in record.versions:
                assert store.document(each.pdf_sha256)
            purpose = record.draft.draft.answers.get("purpose") if record.draft else None
            number = typed_in(purpose.text) if isinstance(purpose, RawText) else 0
            typed_last = confirmed.drafts.get(report_id, 0)
            assert number >= typed_last or len(numbers) > version, "a draft is gone"
            confirmed.versions[report_id] = len(numbers)
            confirmed.drafts.pop(report_id, None)
            if record.draft is not None:
                confirmed.drafts[report_id] = number
            confirmed.last = max(confirmed.last, number)
    # A document whose version the kill prevented went when the archive was opened.
    assert keeper_of(folder).examine() == []
    left = [each for each in (folder / "documents").rglob(".*") if each.is_file()]
    assert not left, "half a document"
    backups = BackupFolder(folder / BACKUPS)
    there = [each.path for each in backups.backups()]
    for path in there[:1]:
        checked(path)
    # The rule of keeping may have removed older ones of the day.
    assert not confirmed.backups or there, "the backups are gone"


def verify_old(old: Path, figures: Counter[str], *, migrated: bool) -> None:
    """An archive whose migration was killed is the old one or the new one, with all in it."""
    with closing(open_database(old / DATABASE, writes=False)) as connection:
        found = version_of(connection, old)
    assert found == CURRENT or (found == "0001" and not migrated)
    figures[f"migration_{'done' if found == CURRENT else 'not_yet'}"] += 1
    with archive(old) as store:
        assert len(store.rows()) == 1
        assert len(store.rows(in_bin=True)) == 1
        assert store.get(store.rows()[0].id).draft is not None


def wait_for_death(told: Path, chance: random.Random) -> None:
    """Wait some moments, or until so much was confirmed and some moments more."""
    if chance.random() < 0.4:
        time.sleep(chance.uniform(0.0, SHORT_LIFE))  # the kill is to come at any moment
        return
    wanted, end = chance.randint(1, 40), time.monotonic() + 10
    while time.monotonic() < end:
        if told.exists() and told.read_bytes().count(b"\n") >= wanted:
            break
        time.sleep(0.002)  # another process writes it
    time.sleep(chance.uniform(0.0, 0.02))  # as above: any moment


def crash(folder: Path, kills: int, seed: int) -> Counter[str]:
    """Live and die so many times; return what was counted."""
    chance = random.Random(seed)
    figures: Counter[str] = Counter()
    confirmed = Confirmed()
    template = folder / "first"
    template.mkdir(parents=True)
    first_archive(template / DATABASE)
    folder = folder / "data"
    for life in range(kills):
        old, told = folder.parent / "old", folder.parent / "told"
        shutil.rmtree(old, ignore_errors=True)
        shutil.copytree(template, old)
        told.unlink(missing_ok=True)
        child = os.fork()
        if not child:
            try:
                live(folder, old, told, random.Random(seed * 100_000 + life), confirmed.last)
            except BaseException:
                traceback.print_exc()
                os._exit(1)
        wait_for_death(told, chance)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status), "it fell by itself"
        figures["kills"] += 1
        migrated = heed(told, confirmed, figures)
        verify(folder, confirmed)
        verify_old(old, figures, migrated=migrated)
        if life % 50 == 49:  # or the check would take longer and longer
            shutil.rmtree(folder / BACKUPS)
            confirmed.backups.clear()
    return figures


if __name__ == "__main__":
    print(json.dumps(crash(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
