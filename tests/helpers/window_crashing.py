"""The real window types, makes definitive, imports, backs up, migrates, and is killed at random.

`python -m tests.helpers.window_crashing FOLDER KILLS SEED` prints what came of it as JSON. Every
life is a process of its own, forked from this one, which has done the slow imports already; in it
the program runs as `tripdesk --data-dir` does, and is worked by keys and clicks. What it confirms
is what a user sees: the line that says when it was saved, the page that says that a report is
definitive, the line at the foot that says what came in or where the backup is. Each is written to a
file when it shows; after the kill all of that must be there, and the archive pass its full check.
"""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
)
from typing_extensions import override

from tests.helpers.archive import report_file
from tests.helpers.crashing import Confirmed, heed, verify, verify_old
from tests.helpers.first_archive import first_archive
from tests.helpers.reading import definitive_pdfs
from tripdesk.bootstrap import run
from tripdesk.domain.drafts import RawText
from tripdesk.pdf.reading import attached_report
from tripdesk.services.records import ReportRow
from tripdesk.storage.files import DATABASE
from tripdesk.ui import application
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.guide.guide_screen import GuideScreen
from tripdesk.ui.main_window import MainWindow

PDFS = 40
REPORTS = 60
"""When there are so many, no more come: what is looked at after each life would take long."""
EARLY = 1.2
"""Seconds in which a life ends that is to die early: while it starts, or soon after."""
PATIENCE = 30.0
FAILED = 3

Steps = Iterator[None]


class Actor:
    """Works one window; a step is what is done before events are handled again."""

    def __init__(self, window: MainWindow, folder: Path, told: Path, chance: random.Random) -> None:
        self.window, self.folder, self.chance = window, folder, chance
        self._told = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._words = 0
        """How many were typed here: each is another, so that a trace knows them again."""
        window.autosave.saved.connect(self.on_saved)

    def confirm(self, *what: object) -> None:
        """Note what the screen says."""
        os.write(self._told, (json.dumps(what) + "\n").encode())

    @property
    def guide(self) -> GuideScreen | None:
        """The guide, where a report can be written."""
        guide = self.window.guide
        return None if guide is None or guide.is_done else guide

    def rows(self) -> list[ReportRow]:
        """Return the reports of the list."""
        model = self.window.start.table.model()
        assert isinstance(model, RowsModel)
        return model.rows_here(0, model.rowCount() - 1)

    def says(self, words: str) -> str:
        """Return what is said on the screen that begins so."""
        shown = (each.text() for each in self.window.findChildren(QLabel) if each.isVisible())
        return next((each for each in shown if words in each), "")

    def until(self, what: Callable[[], object]) -> Steps:
        """Let time pass until something is so."""
        end = time.monotonic() + PATIENCE
        while not what():
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain: {traceback.format_stack(limit=3)}")
            yield

    def on_saved(self) -> None:
        """Note what was typed once the side says that it is saved, and nothing waits any more."""
        guide = self.guide
        if guide is None or not self.window.autosave.flush(0):
            return
        raw = guide._writing.draft.answers.get("purpose")
        if isinstance(raw, RawText) and self.says("✓"):
            word = (re.findall(r"w\d+z", raw.text) or [""])[-1]
            self.confirm("draft", guide.report_id, len(raw.text), word)

    # What it does -----------------------------------------------------------------------------

    def live(self) -> Steps:
        """Do one thing after another until killed."""
        yield from self.until(lambda: self.window.tasks.busy is False)
        while True:
            deeds = (self.type, self.new, self.finalise, self.take_in, self.back_up, self.look)
            deed = self.chance.choices(deeds, (50, 6, 14, 12, 3, 5))[0]
            yield from deed()
            # What is asked is answered; a dialog that stays is one that nobody expected.
            yield from self.until(lambda: QApplication.activeModalWidget() is None)

    def type(self) -> Steps:
        """Add to what was typed, key by key."""
        if self.guide is None:
            yield from self.open_one()
        guide = self.guide
        if guide is None:
            return
        guide.go("purpose")
        yield
        field = next(e for e in guide.findChildren(QPlainTextEdit) if e.isVisible())
        for _ in range(self.chance.randint(1, 6)):
            field.moveCursor(QTextCursor.MoveOperation.End)
            self._words += 1
            QTest.keyClicks(field, f" w{self._words}z")
            yield

    def open_one(self) -> Steps:
        """Open a concept, or a definitive report to correct it."""
        rows = self.rows()
        if not rows:
            yield from self.new()
            return
        self.window.open_report(self.chance.choice(rows).id)
        yield from self.until(lambda: self.window.guide is not None)

    def new(self) -> Steps:
        """Begin a report."""
        if self._full():
            return
        self.window.menus.action("new").trigger()
        yield from self.until(lambda: self.guide is not None)
        assert self.guide is not None
        self.confirm("report", self.guide.report_id, 1)

    def finalise(self) -> Steps:
        """Press the button of the check page, where it can be pressed."""
        guide = self.guide
        if guide is None:
            return
        guide.go("check")
        yield
        buttons = (e for e in guide.findChildren(QPushButton) if e.text() == "Make definitive")
        press = next((each for each in buttons if each.isVisible() and each.isEnabled()), None)
        if press is None:
            return
        QTest.mouseClick(press, Qt.MouseButton.LeftButton)
        yield from self.until(lambda: guide.is_done or self.says("to mend") or self.guide is guide)
        for _ in range(200):
            if guide.is_done:
                said = self.says(", version ")
                number = int(said.partition(", version ")[2].partition(".")[0])
                self.confirm("version", guide.report_id, number)
                break
            yield
            time.sleep(0.005)  # between two looks at the screen, as who reads it
        self.window.menus.action("leave").trigger()

    def take_in(self) -> Steps:
        """Take a definitive report in, or one whose answers are whole and that is then open."""
        if self._full():
            return
        if self.chance.random() < 0.5:
            path = self.chance.choice(sorted((self.folder / "in").glob("*.pdf")))
            self.window.flows.take_in([str(path)])
            yield from self.until(lambda: self.says(path.name) and not self.window.tasks.busy)
            if "taken in as version 1" in self.says(path.name):
                self.confirm("version", path.with_suffix(".id").read_text(), 1)
            return
        report_id = f"5f0f2a3c-0000-4000-8000-{self.chance.randrange(10**12):012}"
        path = report_file(self.folder / f"{report_id}.json", id=report_id)
        self.window.flows.take_in([str(path)])
        yield from self.until(lambda: self.guide is not None and self.guide.report_id == report_id)
        self.confirm("report", report_id, 1)

    def back_up(self) -> Steps:
        """Make a backup from the menu."""
        self.window.menus.action("back_up").trigger()
        yield from self.until(lambda: not self.window.tasks.busy)
        said = self.says("Backup made: ")
        if said:
            self.confirm("backup", said.removeprefix("Backup made: "))

    def look(self) -> Steps:
        """Go to the list, and to the overview now and then."""
        self.window.menus.action("leave").trigger()
        yield
        if self.chance.random() < 0.3:
            self.window.menus.action("overview").trigger()
            yield from self.until(lambda: not self.window.tasks.busy)
            self.window.menus.action("leave").trigger()

    def _full(self) -> bool:
        return len(self.rows()) >= REPORTS


class TracedActor(Actor):
    """Ends by itself after so many confirmations; whoever started it looks at the trace."""

    lines = 0

    @override
    def confirm(self, *what: object) -> None:
        """Note what the screen says, and end after the last."""
        super().confirm(*what)
        self.lines -= 1
        if not self.lines:
            os._exit(0)


class MigratingActor(Actor):
    """Opens an archive of the first schema, and has it shown."""

    def live(self) -> Steps:
        """Wait until the reports are listed by the archive that is open."""
        yield from self.until(self.rows)
        self.window.open_report(self.rows()[0].id)
        yield from self.until(lambda: self.window.guide is not None)
        self.confirm("migrated")
        while True:
            yield


class Stage(QApplication):
    """The program's application, with an actor on its window."""

    actor: Callable[[MainWindow], Actor]

    def exec(self) -> int:  # type: ignore[override] # Qt's is static, and so without `self`
        """Begin as soon as the window is painted, then run as the program does."""
        (self._window,) = (each for each in self.topLevelWidgets() if isinstance(each, MainWindow))
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._on_turn_timeout)
        self._answers = QTimer(self, interval=2)
        self._answers.timeout.connect(self._on_answers_timeout)
        self._answers.start()
        self._window.painted.connect(self._on_painted, Qt.ConnectionType.SingleShotConnection)
        return QApplication.exec()

    @Slot()
    def _on_painted(self) -> None:
        self._steps = type(self).actor(self._window).live()
        self._turn.start()

    @Slot()
    def _on_answers_timeout(self) -> None:
        """Say yes to what is asked while a step waits for it."""
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            roles = (QMessageBox.ButtonRole.AcceptRole, QMessageBox.ButtonRole.YesRole)
            agree = [each for each in box.buttons() if box.buttonRole(each) in roles]
            if not agree:
                print(
                    f"nobody expected this: {box.text()} {box.informativeText()}", file=sys.stderr
                )
                os._exit(FAILED)
            agree[0].click()

    @Slot()
    def _on_turn_timeout(self) -> None:
        try:
            next(self._steps)
        except BaseException:
            traceback.print_exc()
            os._exit(FAILED)


def live(folder: Path, data: Path, told: Path, chance: random.Random, kind: type[Actor]) -> None:
    """Be the program until killed."""
    Stage.actor = staticmethod(lambda window: kind(window, folder, told, chance))
    vars(application)["QApplication"] = Stage
    QFileDialog.getExistingDirectory = staticmethod(  # type: ignore[assignment] # no hands here
        lambda *_: str(data / "backups")
    )
    run(["--data-dir", str(data)])


def wait_for_death(child: int, told: Path, chance: random.Random, most: int) -> None:
    """Wait some moments, or until so much was confirmed and some moments more."""
    early = chance.random() < 0.25
    wanted = chance.randint(1, most)
    end = time.monotonic() + (chance.uniform(0.0, EARLY) if early else PATIENCE)
    while time.monotonic() < end:
        fell, status = os.waitpid(child, os.WNOHANG)
        if fell:
            raise AssertionError(f"it fell by itself: {status}")
        if told.exists() and told.read_bytes().count(b"\n") >= wanted:
            break
        time.sleep(0.005)  # another process writes it
    time.sleep(chance.uniform(0.0, 0.05))  # the kill is to come at any moment


def put_files(folder: Path, count: int = PDFS) -> None:
    """Put the PDFs there that are taken in, each with its report's id beside it."""
    for path in definitive_pdfs(folder / "in", count):
        inside = attached_report(path.read_bytes())
        assert inside is not None
        path.with_suffix(".id").write_text(json.loads(inside)["id"])


def crash(folder: Path, kills: int, seed: int) -> Counter[str]:
    """Live and die so many times; return what was counted."""
    chance, figures, confirmed = random.Random(seed), Counter[str](), Confirmed()
    template, data = folder / "first", folder / "data"
    template.mkdir(parents=True)
    first_archive(template / DATABASE)
    put_files(folder, min(PDFS, kills + 1))
    for life in range(kills):
        old, told = folder / "old", folder / "told"
        shutil.rmtree(old, ignore_errors=True)
        shutil.copytree(template, old)
        told.unlink(missing_ok=True)
        migrate = chance.random() < 0.15
        child = os.fork()
        if not child:
            here = random.Random(seed * 100_000 + life)
            try:
                if migrate:
                    live(folder, old, told, here, MigratingActor)
                else:
                    live(folder, data, told, here, Actor)
            finally:
                os._exit(FAILED)
        wait_for_death(child, told, chance, 1 if migrate else 25)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status), "it fell by itself"
        figures["kills"] += 1
        migrated = heed(told, confirmed, figures)
        verify(data, confirmed, len)
        if migrate:
            verify_old(old, figures, migrated=migrated)
        for path in folder.glob("*.json"):
            with suppress(FileNotFoundError):
                path.unlink()
        if life % 50 == 49:  # or the check would take longer and longer
            shutil.rmtree(data, ignore_errors=True)
            confirmed = Confirmed()
            print(json.dumps(figures), file=sys.stderr, flush=True)  # half an hour is long
    return figures


if __name__ == "__main__":
    if sys.argv[1] == "--traced":
        TracedActor.lines = int(sys.argv[3])
        where = Path(sys.argv[2])
        live(where, where / "data", where / "told", random.Random(1), TracedActor)
    print(json.dumps(crash(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
