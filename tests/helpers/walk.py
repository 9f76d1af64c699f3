"""The whole guide by keyboard in a real window: `python -m tests.helpers.walk FOLDER [options]`.

A new report, the seven answers of the reference report, the check page, definitive, the PDF saved
through the file dialog; a picture of each step. The mouse is not touched and nothing of Qt's is
called: the keys are those of X.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.helpers.forms import ROOT
from tests.helpers.real_keys import Screen, program, screen, wait

ANSWERS = json.loads((ROOT / "tests" / "data" / "abu-dhabi.json").read_bytes())["answers"]

_SAVE_AS = {"en": "Save PDF as", "nl": "PDF opslaan als"}
_YES = {"en": "alt+y", "nl": "alt+j"}

# What KDE keeps of its colours; Qt follows it without KDE being there.
_DARK = """\
[General]
ColorScheme=BreezeDark
[Colors:View]
BackgroundNormal=27,30,32
ForegroundNormal=252,252,252
[Colors:Window]
BackgroundNormal=42,46,50
ForegroundNormal=252,252,252
[Colors:Button]
BackgroundNormal=49,54,59
ForegroundNormal=252,252,252
[Colors:Selection]
BackgroundNormal=61,174,233
ForegroundNormal=252,252,252
"""


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is to look."""

    language: str = "nl"
    dark: bool = False
    size: tuple[int, int] = (1440, 900)
    scale: int = 1
    text_size: int = 100

    @property
    def name(self) -> str:
        """What it is called in the names of its pictures."""
        width, height = self.size
        shade = "dark" if self.dark else "light"
        return f"{self.language}-{shade}-{width}x{height}@{self.scale}-{self.text_size}"


@dataclass(frozen=True, slots=True)
class Walk:
    """One walk, with where its pictures go and what it works on."""

    on: Screen
    look: Look
    pictures: Path
    data: Path

    def see(self, name: str) -> None:
        """Keep a picture of what is on the screen."""
        self.on.picture().save(self.pictures / f"{self.look.name}-{name}.png")

    def step(self) -> str:
        """Return the step that the archive says one is at; empty before there is a report."""
        database = self.data / "archive.sqlite3"
        if not database.exists():
            return ""
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as opened:
            try:
                found = opened.execute("select step from drafts").fetchone()
            except sqlite3.OperationalError:
                return ""
        return str(found[0]) if found else ""

    def meetings(self) -> list[str]:
        """Return the points of question 5 as they are on disk."""
        database = self.data / "archive.sqlite3"
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as opened:
            ((answers,),) = opened.execute("select answers from drafts").fetchall()
        answer = json.loads(answers).get("meetings", {})
        return [each["text"] for each in answer.get("items", ()) if each["text"]]

    def states(self) -> list[str]:
        """Return the states of the reports."""
        database = self.data / "archive.sqlite3"
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as opened:
            return [str(each[0]) for each in opened.execute("select state from reports")]

    def at(self, step: str) -> None:
        """Wait until this step is the one on the screen."""
        wait(lambda: self.step() == step, f"the step {step}")

    def begin(self) -> None:
        """Begin a new report."""
        on = self.on
        on.fill_with("TripDesk")
        on.give_focus("TripDesk")
        self.see("00-start")
        on.keys("space")  # New report has the focus
        self.at("travellers")

    def go(self, pdf: Path) -> None:
        """Do it all."""
        on = self.on
        self.begin()
        on.type("1")
        self.see("01-travellers")
        on.keys("ctrl+Return")
        self.at("period")
        on.type("8-2-2020\t13-2-2020")
        self.see("02-period")
        on.keys("ctrl+Return")
        self.at("purpose")
        on.type(ANSWERS["purpose"]["text"])
        self.see("03-purpose")
        on.keys("ctrl+Return")
        self.at("locations")
        on.type("Abu Dhabi\tUnited Arab Emirates")
        self.see("04-locations")
        on.keys("ctrl+Return")
        self.at("meetings")
        on.type("\n".join(ANSWERS["meetings"]["items"]))
        self.see("05-meetings")
        on.keys("ctrl+Return")
        self.at("results")
        on.type("\n".join(ANSWERS["results"]["items"]))
        self.see("06-results")
        on.keys("ctrl+Return")
        self.at("follow_ups")
        on.keys(_YES[self.look.language], "space", "Tab")
        on.type("\n".join(ANSWERS["follow_ups"]["items"]))
        self.see("07-follow-ups")
        on.keys("ctrl+Return")
        self.at("check")
        self.see("08-check")
        on.keys("space")  # Make definitive has the focus
        wait(lambda: self.states() != ["concept"], "the report to be definitive")
        self.see("09-done")
        on.keys("space")  # Save PDF as… has the focus
        on.give_focus(_SAVE_AS[self.look.language])
        self.see("10-save-as")
        on.keys("ctrl+a")
        on.type(str(pdf))
        on.keys("Return")
        wait(pdf.exists, "the PDF")
        on.give_focus("TripDesk")
        self.see("11-saved")


@contextmanager
def opened(look: Look, pictures: Path) -> Iterator[Walk]:
    """Start the program in one look, on an archive without reports."""
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="tripdesk-walk-") as temporary:
        home = Path(temporary)
        data = home / "data"
        data.mkdir()
        (data / "window.ini").write_text(
            f"[General]\nlanguage={look.language}\ntext_size={look.text_size}\n", "utf-8"
        )
        env = {
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_RUNTIME_DIR": str(home),
            "QT_SCALE_FACTOR": str(look.scale),
            "LC_ALL": "C.UTF-8",
        }
        (home / "config").mkdir()
        if look.dark:
            (home / "config" / "kdeglobals").write_text(_DARK, "utf-8")
            env |= {"XDG_CURRENT_DESKTOP": "KDE", "KDE_SESSION_VERSION": "6"}
        command: list[str | Path] = [sys.executable, "-P", "-m", "tripdesk", "--data-dir", data]
        with screen(look.size) as on, program(on, command, env, ROOT):
            yield Walk(on, look, pictures, data)


def main(arguments: Sequence[str]) -> int:
    """Walk, as asked."""
    parser = argparse.ArgumentParser(prog="python -m tests.helpers.walk", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures and the PDF go")
    parser.add_argument("--language", choices=("nl", "en"), default="nl")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--size", default="1440x900", metavar="WxH", help="of the screen")
    parser.add_argument("--scale", type=int, default=1)
    parser.add_argument("--text-size", type=int, default=100, help="in per cent")
    given = parser.parse_args(arguments)
    width, _, height = given.size.partition("x")
    size = (int(width), int(height))
    look = Look(given.language, given.dark, size, given.scale, given.text_size)
    with opened(look, given.folder) as walk:
        walk.go(given.folder.resolve() / f"{look.name}.pdf")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
