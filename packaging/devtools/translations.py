"""The catalogues of the screens' words: gathered from the code for people, compiled for Qt.

The words in the code are English. Dutch has a catalogue of all of them; English has one of the
plurals only, because no code can say which of two forms a number takes.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from devtools.checkout import ROOT, script
from devtools.faults import FaultError, say
from devtools.words import Word, words_of

FOLDER = ROOT / "resources" / "i18n"
CATALOGUES: dict[str, str] = {"tripdesk_nl.ts": "nl_NL", "tripdesk_en.ts": "en_GB"}
"""The catalogues and their languages."""

_PLURALS_ONLY = {"tripdesk_en.ts"}
_OPEN = '<translation type="unfinished"'


def gather_translations(folder: Path = FOLDER) -> None:
    """Bring the catalogues of a folder up to the words in the code; translations are kept."""
    folder.mkdir(parents=True, exist_ok=True)
    words = words_of(sorted((ROOT / "src" / "tripdesk" / "ui").rglob("*.py")))
    for name, language in CATALOGUES.items():
        path = folder / name
        known = _translations(path) if path.exists() else {}
        wanted = [each for each in words if each.counts or name not in _PLURALS_ONLY]
        path.write_text(_catalogue(language, wanted, known), "utf-8")


def _translations(path: Path) -> dict[Word, ElementTree.Element]:
    """Return what people wrote, by word."""
    known: dict[Word, ElementTree.Element] = {}
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            said = message.find("translation")
            if said is not None and said.get("type") != "unfinished":
                counts = message.get("numerus") == "yes"
                text = message.findtext("source", "")
                known[Word(context.findtext("name", ""), text, counts)] = said
    return known


def _catalogue(
    language: str, words: Sequence[Word], known: Mapping[Word, ElementTree.Element]
) -> str:
    """Return a catalogue as Qt's own tools write it: no line numbers, nothing obsolete."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en_GB">',
    ]
    for context, of_context in groupby(words, key=lambda word: word.context):
        lines += ["<context>", f"    <name>{context}</name>"]
        for word in of_context:
            numerus = ' numerus="yes"' if word.counts else ""
            lines += [
                f"    <message{numerus}>",
                f"        <source>{_escaped(word.text)}</source>",
                *_said(word, known.get(word)),
                "    </message>",
            ]
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _said(word: Word, translation: ElementTree.Element | None) -> list[str]:
    if not word.counts:
        if translation is None:
            return [f"        {_OPEN}></translation>"]
        return [f"        <translation>{_escaped(translation.text or '')}</translation>"]
    forms = ["", ""]
    if translation is not None:
        forms = [each.text or "" for each in translation.iter("numerusform")]
    return [
        "        <translation>" if translation is not None else f"        {_OPEN}>",
        *(f"            <numerusform>{_escaped(each)}</numerusform>" for each in forms),
        "        </translation>",
    ]


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


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
    return catalogue.read_text("utf-8").count(_OPEN)


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
