"""The catalogues of the screens' words: gathered from the code for people, compiled for Qt.

The words in the code are English. Dutch has a catalogue of all of them; English has one of the
plurals only, because no code can say which of two forms a number takes.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from devtools.checkout import ROOT, script
from devtools.faults import FaultError, say

FOLDER = ROOT / "resources" / "i18n"
CATALOGUES: dict[str, tuple[str, ...]] = {
    "tripdesk_nl.ts": ("-target-language", "nl_NL"),
    "tripdesk_en.ts": ("-target-language", "en_GB", "-pluralonly"),
}

# No line numbers and nothing obsolete: a change of code then changes only the words it changes.
_GATHER = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", "en_GB")
# A guess from a similar text would look like somebody's translation.
_NO_GUESSES = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")


def gather_translations(folder: Path = FOLDER) -> None:
    """Bring the catalogues of a folder up to the words in the code; translations are kept."""
    folder.mkdir(parents=True, exist_ok=True)
    sources = sorted((ROOT / "src").rglob("*.py"))
    for name, options in CATALOGUES.items():
        lupdate: list[str | Path] = [script("pyside6-lupdate"), *_GATHER, *_NO_GUESSES, *options]
        _quietly([*lupdate, *sources, "-ts", folder / name], f"{name} cannot be brought up to date")


def outdated_catalogues(folder: Path = FOLDER) -> list[str]:
    """Return the catalogues that lack words of the code, or have some it no longer says."""
    with tempfile.TemporaryDirectory(prefix="tripdesk-i18n-") as temporary:
        copies = Path(temporary)
        for catalogue in folder.glob("*.ts"):
            shutil.copy(catalogue, copies)
        gather_translations(copies)
        return [
            name
            for name in CATALOGUES
            if not (folder / name).exists()
            or (folder / name).read_bytes() != (copies / name).read_bytes()
        ]


def translate(arguments: Sequence[str]) -> int:
    """Gather and compile; with `--check` only tell whether there is something to gather."""
    if "--check" in arguments:
        outdated = outdated_catalogues()
        if outdated:
            say(f"Not up to date: {', '.join(outdated)}. Run `dev.py translations`.")
        return int(bool(outdated))
    gather_translations()
    compile_translations()
    for name in CATALOGUES:
        open_ones = unfinished(FOLDER / name)
        say(f"{name}: {f'{open_ones} to translate' if open_ones else 'complete'}")
    return 0


def unfinished(catalogue: Path) -> int:
    """Return how many words of a catalogue nobody has translated."""
    return catalogue.read_text("utf-8").count('<translation type="unfinished"')


def compile_translations(folder: Path = FOLDER) -> None:
    """Compile each ``.ts`` that is newer than its ``.qm``."""
    for source in sorted(folder.glob("*.ts")):
        if is_outdated(source):
            _compile(source)


def is_outdated(source: Path) -> bool:
    """Tell whether a translation was written after it was compiled."""
    try:
        return source.with_suffix(".qm").stat().st_mtime_ns < source.stat().st_mtime_ns
    except FileNotFoundError:
        return True


def _compile(source: Path) -> None:
    aside = source.with_suffix(".qm.new")
    _quietly(
        [script("pyside6-lrelease"), "-silent", source, "-qm", aside],
        f"{source.name} cannot be compiled",
    )
    aside.replace(source.with_suffix(".qm"))


def _quietly(command: Sequence[str | Path], fault: str) -> None:
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode != 0:
        raise FaultError(f"{fault}: {done.stdout.strip()}")
