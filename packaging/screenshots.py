"""Pictures of every screen: `dev.py screenshots [NAME…] [options]`.

Without options the set of the README, in docs/screenshots; with `--guide` those of the user's
guide, small, in both languages, in resources/help. Each look is a process of its own: a scale is
fixed when Qt starts.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from PIL import Image

from devtools.checkout import ROOT

DOCS = ROOT / "docs" / "screenshots"
_LANGUAGES, _SCHEMES = ("nl", "en"), ("light", "dark")
_PLAIN = ("nl", "light", "1280x800", 1)
"""The look whose pictures have no more than a name."""

Wanted = tuple[str, str, str, int]

_README: dict[Wanted, tuple[str, ...]] = {
    _PLAIN: (),
    ("nl", "dark", "1280x800", 1): ("start", "question-5"),
}
"""Every screen once, and two that show the dark colours."""

HELP = ROOT / "resources" / "help"
GUIDE = (
    *("start-empty", "question-2", "question-4", "question-5", "check-errors", "done", "start"),
    "overview",
)
"""The pictures of the user's guide."""
_GUIDE_SIZE, _GUIDE_WIDTH, _GUIDE_COLOURS = "1180x740", 820, 64


def main(arguments: Sequence[str]) -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(prog="dev.py screenshots", description=__doc__)
    parser.add_argument("only", nargs="*", metavar="NAME", help="such as start, question-2, check")
    parser.add_argument("--out", type=Path, default=DOCS, metavar="DIR")
    parser.add_argument("--language", choices=(*_LANGUAGES, "all"))
    parser.add_argument("--scheme", choices=(*_SCHEMES, "all"))
    parser.add_argument("--size", action="append", metavar="WxH", help="several may be given")
    parser.add_argument("--scale", type=int, choices=(1, 2, 3), help="device pixels a pixel")
    parser.add_argument(
        "--secretary",
        metavar="N|DIR",
        help="the secretary's screens, with 0 to 12 reports or on the archive in a folder",
    )
    parser.add_argument("--text", type=int, default=100, help="the size of letters in per cent")
    parser.add_argument("--guide", action="store_true", help="the pictures of the user's guide")
    options = parser.parse_args(arguments)
    if options.guide:
        return max(_guide(options, language) for language in _LANGUAGES)
    options.out.mkdir(parents=True, exist_ok=True)
    wanted = _wanted(options)
    status = max(_take(each, options, only) for each, only in wanted)
    return status or (_print_report(options.out) if wanted == list(_README.items()) else 0)


def _wanted(options: argparse.Namespace) -> list[tuple[Wanted, Sequence[str]]]:
    asked = (
        options.secretary,
        options.only,
        options.language,
        options.scheme,
        options.size,
        options.scale,
    )
    if not any(asked):
        return list(_README.items())
    languages = _LANGUAGES if options.language == "all" else (options.language or _PLAIN[0],)
    schemes = _SCHEMES if options.scheme == "all" else (options.scheme or _PLAIN[1],)
    sizes = options.size or [_PLAIN[2]]
    looks = product(languages, schemes, sizes, [options.scale or _PLAIN[3]])
    return [(each, options.only) for each in looks]


def _take(wanted: Wanted, options: argparse.Namespace, only: Sequence[str]) -> int:
    language, scheme, size, scale = wanted
    out: Path = options.out
    width, _, height = size.partition("x")
    different = (
        each if position < 3 else f"{each}x"
        for position, each in enumerate(wanted)
        if each != _PLAIN[position]
    )
    look: dict[str, object] = {
        "out": str(out.resolve()),
        "suffix": "".join(f"-{each}" for each in different),
        "language": language,
        "dark": scheme == "dark",
        "width": int(width),
        "height": int(height),
        "only": list(only),
    }
    if options.secretary is not None:
        look |= _of_a_secretary(options, look["suffix"])
    module = "camera" if options.secretary is None else "secretary"
    env = {**os.environ, "QT_SCALE_FACTOR": str(scale), "PYTHONPATH": str(ROOT / "packaging")}
    done = subprocess.run(
        [sys.executable, "-m", f"pictures.{module}", json.dumps(look)],
        env=env,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    for line in done.stdout.splitlines():
        _shrink(Path(line))
        print(line)
    return done.returncode


def _of_a_secretary(options: argparse.Namespace, suffix: object) -> dict[str, object]:
    """Return what else is asked of the secretary's screens."""
    given = str(options.secretary)
    made = given.isdecimal()
    larger = "" if options.text == 100 else f"-text{options.text}"
    return {
        "suffix": f"-{given if made else 'many'}{suffix}{larger}",
        "reports": int(given) if made else 0,
        "archive": "" if made else str(Path(given).resolve()),
        "text": options.text,
    }


def _guide(options: argparse.Namespace, language: str) -> int:
    """Take the guide's pictures in a language, small enough to be carried in every bundle."""
    with tempfile.TemporaryDirectory(prefix="tripdesk-pictures-") as temporary:
        aside = argparse.Namespace(**{**vars(options), "out": Path(temporary)})
        status = _take((language, "light", _GUIDE_SIZE, 1), aside, GUIDE)
        for path in Path(temporary).iterdir():
            name = max((each for each in GUIDE if path.stem.startswith(f"{each}-")), key=len)
            target = HELP / language / f"{name}.png"
            with Image.open(path) as picture:
                high = round(picture.height * _GUIDE_WIDTH / picture.width)
                small = picture.convert("RGB").resize(
                    (_GUIDE_WIDTH, high), Image.Resampling.LANCZOS
                )
            few = small.quantize(_GUIDE_COLOURS, dither=Image.Dither.NONE)
            few.save(target, optimize=True)
            print(f"{target.stat().st_size:7} {target.relative_to(ROOT)}")
    return status


def _print_report(out: Path) -> int:
    """Draw the first page of the reference report, as the program prints it."""
    with tempfile.TemporaryDirectory(prefix="tripdesk-pictures-") as temporary:
        pdf = Path(temporary, "report.pdf")
        example = ROOT / "resources" / "examples" / "abu-dhabi.json"
        program = [sys.executable, "-P", "-m", "tripdesk", "--data-dir", temporary]
        subprocess.run([*program, "export", str(example), "-o", str(pdf)], check=True)
        drawing = ["pdftoppm", "-png", "-r", "90", "-f", "1", "-l", "1", "-singlefile"]
        subprocess.run([*drawing, str(pdf), str(out / "report")], check=True)
    _shrink(out / "report.png")
    return 0


def _shrink(path: Path) -> None:
    """Keep no more colours than a calm screen has: a third of the bytes, the same to look at."""
    with Image.open(path) as picture:
        few = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
