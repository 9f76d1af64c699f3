"""Take what real programs copy: `python -m tests.helpers.clipboard_capture FOLDER`.

The meetings of the reference report, as a list with a list in it, are opened in a browser, a word
processor and two viewers of PDF, each on a screen of its own; all is selected and copied with the
keys, and the HTML and the plain text that lie on the clipboard then are written as they are.
`tests/data/clipboard/captured` was made so, by Chromium 156, LibreOffice 7.4 and Evince 43.

Needs `Xvfb`, `xdotool`, `xclip`, `chromium`, `soffice` and `evince`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from tests.helpers.real_keys import Screen, program, screen, wait
from tests.helpers.walk import ANSWERS

POINTS = tuple(ANSWERS["meetings"]["items"])
INNER = range(3, 5)
"""The points that stand in a list of their own, lettered, within the one before them."""

_FLAVOURS = {"html": "text/html", "txt": "UTF8_STRING"}
_SIZE = (1280, 900)
_BEGUN = 60.0
"""Seconds that a program has to its window."""

_DRAWN = 4.0
"""Seconds that a program has from its window to its page; nothing tells when it is drawn."""

_PAGE = """\
<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Verslag</title>
<style>body {{ font-family: sans-serif }} li {{ margin: .4em }} b {{ color: #154273 }}</style>
</head><body><ul>{points}</ul></body></html>
"""

_DOCUMENT = """\
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>
<text:list-style style:name="L">
<text:list-level-style-bullet text:level="1" text:bullet-char="•">{first}\
</text:list-level-style-bullet>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")">{second}\
</text:list-level-style-number>
</text:list-style></office:automatic-styles><office:body><office:text>
<text:list text:style-name="L">{points}</text:list>
</office:text></office:body></office:document>
"""

_PLACE = """<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">\
<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm"\
 fo:margin-left="{left}cm"/></style:list-level-properties>"""


@dataclass(frozen=True, slots=True)
class Program:
    """What opens a file, by which words its window is known, and what it is called here."""

    name: str
    command: Sequence[str | Path]
    title: str


def page() -> str:
    """Return a web page with the points."""
    inner = "".join(f"<li>{escape(POINTS[number])}</li>" for number in INNER)
    points = ""
    for number, point in enumerate(POINTS):
        if number in INNER:
            continue
        first, _, rest = escape(point).partition(" ")
        points += f"<li><b>{first}</b> {rest}"
        points += f"<ol type='a'>{inner}</ol>" if number + 1 == INNER.start else ""
        points += "</li>\n"
    return _PAGE.format(points=points)


def document() -> str:
    """Return a word processor's document with the points, as flat OpenDocument."""

    def item(number: int, more: str = "") -> str:
        words = escape(POINTS[number])
        return f"<text:list-item><text:p>{words}</text:p>{more}</text:list-item>"

    inner = f"<text:list>{''.join(map(item, INNER))}</text:list>"
    points = "".join(
        item(number, inner if number + 1 == INNER.start else "")
        for number in range(len(POINTS))
        if number not in INNER
    )
    places = (_PLACE.format(left=left) for left in (1.2, 2.4))
    return _DOCUMENT.format(first=next(places), second=next(places), points=points)


def programs(folder: Path) -> Iterator[Program]:
    """Give the programs, each with a file of its own kind."""
    web, text, paper = folder / "page.html", folder / "list.fodt", folder / "list.pdf"
    web.write_text(page(), "utf-8")
    text.write_text(document(), "utf-8")
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, text]
    subprocess.run([str(each) for each in convert], check=True, stdout=subprocess.DEVNULL)
    browser = ["chromium", f"--user-data-dir={folder / 'browser'}", "--no-first-run"]
    browser += ["--disable-gpu", "--window-size=1200,800"]
    browser += ["--no-sandbox"] if os.geteuid() == 0 else []
    yield Program("chromium", [*browser, web], "Verslag")
    yield Program("libreoffice", ["soffice", profile, "--norestore", "--nologo", text], "Writer")
    yield Program("chromium-pdf", [*browser, paper], "list.pdf")
    yield Program("evince", ["evince", paper], "list.pdf")


def copied(on: Screen, each: Program, folder: Path) -> dict[str, bytes]:
    """Return what a program copies of all it shows, by flavour."""
    env = {"HOME": str(folder), "NO_AT_BRIDGE": "1", "SAL_USE_VCLPLUGIN": "gen"}
    with program(on, each.command, env, folder):
        wait(lambda: bool(on.windows(each.title)), each.title, _BEGUN)
        time.sleep(_DRAWN)  # no program tells when it has drawn its page; no test runs this
        on.give_focus(each.title)
        on.click(_SIZE[0] // 2, _SIZE[1] * 2 // 3)
        on.keys("ctrl+a")
        on.keys("ctrl+c")
        wait(lambda: bool(on.copied("TARGETS")), f"{each.name} to copy")
        offered = on.copied("TARGETS").decode().split()
        return {name: on.copied(target) for name, target in _FLAVOURS.items() if target in offered}


def main(target: str) -> int:
    """Write each."""
    into = Path(target)
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="clipboard-") as temporary:
        folder = Path(temporary)
        for each in programs(folder):
            with screen(_SIZE) as on:
                for flavour, content in copied(on, each, folder).items():
                    (into / f"{each.name}.{flavour}").write_bytes(content)
                    print(f"{each.name}.{flavour}: {len(content)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
