"""Write the older reports as texts, in the layout that each one says.

Run it from anywhere: `python tests/data/older/make_texts.py`. The texts are kept as files, so that
what the reader is measured against does not change with this script.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
_KEYS = ("travellers", "period", "purpose", "locations", "meetings", "results", "follow_ups")
_VOWELS = "aeiouyéëïöü"


def main() -> None:
    """Write every text."""
    data = tomllib.loads((HERE / "reports.toml").read_text("utf-8"))
    for report in data["reports"]:
        text = "\n".join(_pages(report, list(_lines(report, data["headings"])))) + "\n"
        (HERE / f"{report['number']:02}.txt").write_text(text, "utf-8")


def _lines(report: dict[str, Any], sets: dict[str, list[str]]) -> Iterator[str]:
    layout = report["layout"]
    yield layout.get("title", "Verslag buitenlandse dienstreis")
    yield from layout.get("intro", ())
    if "document_date" in report:
        year, month, day = report["document_date"].split("-")
        yield f"Datum: {int(day)}-{int(month)}-{year}"
    for key, heading in zip(_KEYS, sets[layout["headings"]], strict=True):
        yield ""
        answer = list(_answer(report, key))
        if layout.get("same_line") and key in {"travellers", "period"}:
            yield f"{heading} {answer[0]}"
        else:
            yield from heading.split("\n")
            yield from answer
        extra = layout.get("extra")
        if extra and extra["after"] == key:
            yield ""
            yield extra["heading"]
            yield from extra["text"]


def _answer(report: dict[str, Any], key: str) -> Iterator[str]:
    layout = report["layout"]
    match key:
        case "travellers" | "period":
            yield report["said"][key]
        case "purpose":
            for paragraph in report[key].split("\n"):
                yield from _wrapped(paragraph, layout)
        case "locations":
            yield from _places(report, layout)
        case _:
            items = report[key]
            if not items:
                yield report["none"]
            for number, item in enumerate(items, 1):
                yield from _item(item, number, layout)


def _places(report: dict[str, Any], layout: dict[str, Any]) -> Iterator[str]:
    places = [f"{place}, {country}" for place, country in report["locations"]]
    match layout.get("place_lines"):
        case "slash":
            yield " / ".join(places) + "."
        case "and":
            yield ", ".join(places[:-1]) + " en " + places[-1] + "."
        case _:
            if len(places) == 1:
                yield places[0] + "."
            elif layout.get("plain_items"):
                yield from places
            else:
                for number, place in enumerate(places, 1):
                    yield from _item(place + ".", number, layout)


def _item(item: str, number: int, layout: dict[str, Any]) -> Iterator[str]:
    sign = layout["bullet"]
    if sign == "1.":
        sign = f"{number}."
    elif sign == "a)":
        sign = f"{'abcdefghijkl'[number - 1]})"
    if layout.get("plain_items"):
        yield from _wrapped(item, layout)
    elif layout.get("alone"):
        yield sign
        yield from _wrapped(item, layout)
    else:
        lines = list(_wrapped(item, layout))
        between = "\t" if layout.get("tab") else " "
        yield sign + between + lines[0]
        for line in lines[1:]:
            if layout.get("gap_lines"):
                yield ""
            yield line
    if layout.get("blank_between"):
        yield ""


def _wrapped(text: str, layout: dict[str, Any]) -> Iterator[str]:
    width, line = layout["width"], ""
    for word in text.split(" "):
        room = width - len(line) - 1
        if line and len(word) > room:
            first, rest = _parted(word, room) if layout.get("hyphens") else ("", word)
            yield f"{line} {first}-" if first else line + " "
            line = rest
        else:
            line = f"{line} {word}" if line else word
    yield line


def _parted(word: str, room: int) -> tuple[str, str]:
    """Return a word in two parts, the first as long as fits before a consonant and a vowel."""
    if "-" in word[1:-1]:
        first, rest = word.split("-", 1)
        return (first, rest) if 1 < len(first) < room else ("", word)
    for at in range(min(room - 1, len(word) - 3), 2, -1):
        before, here, after = word[at - 1], word[at], word[at + 1]
        if here.isalpha() and here not in _VOWELS and after in _VOWELS and before.isalpha():
            return word[:at], word[at:]
    return "", word


def _pages(report: dict[str, Any], lines: list[str]) -> Iterator[str]:
    layout = report["layout"]
    size = layout.get("page")
    if not size:
        yield from lines
        return
    pages = [lines[start : start + size] for start in range(0, len(lines), size)]
    for number, page in enumerate(pages, 1):
        values = {"page": number, "pages": len(pages)}
        if number > 1:
            yield "\f" + layout["header"]
        elif layout["header"]:
            yield layout["header"]
        yield from page
        yield ""
        yield layout["footer"].format(**values)


if __name__ == "__main__":
    main()
