"""Pasted text becomes points: no word is lost, none invented."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.forms import ROOT
from tripdesk.domain.pasting import points_of_text
from tripdesk.domain.pasting_html import points_of_html

CLIPBOARD = ROOT / "tests" / "data" / "clipboard"
ANSWERS = json.loads((ROOT / "tests" / "data" / "abu-dhabi.json").read_bytes())["answers"]
MEETINGS = tuple(ANSWERS["meetings"]["items"])


def read(name: str) -> str:
    return (CLIPBOARD / name).read_text("utf-8")


def test_a_published_report_copied_from_a_pdf_viewer_gives_back_its_points() -> None:
    assert points_of_text(read("pdf-viewer.txt")) == MEETINGS


WRITTEN = ("word.html", "word-mac.html", "word-filtered.html", "outlook.html", "chrome.html")
CAPTURED = sorted(each.name for each in (CLIPBOARD / "captured").iterdir())


@pytest.mark.parametrize("name", WRITTEN)
def test_html_of_a_program_gives_its_points(name: str) -> None:
    assert points_of_html(read(name)) == MEETINGS[:6]


def test_no_break_spaces_of_a_page_stay() -> None:
    points = points_of_html(read("firefox.html"))
    assert [each.replace("\u00a0", " ") for each in points] == list(MEETINGS[:6])
    assert points[4] == "Professor van\u00a0de TU Delft."


def test_what_programs_copied_is_here() -> None:
    assert CAPTURED == [
        "chromium-pdf.html",
        "chromium-pdf.txt",
        "chromium.html",
        "chromium.txt",
        "evince.txt",
        "libreoffice.html",
        "libreoffice.txt",
    ]


@pytest.mark.parametrize("name", CAPTURED)
def test_what_a_program_really_copied_gives_its_points(name: str) -> None:
    copied = read(f"captured/{name}")
    points = points_of_html(copied) if name.endswith(".html") else points_of_text(copied)
    # A viewer of PDF calls plain text HTML: what it copied as plain text is looked at then.
    assert points == (() if name == "chromium-pdf.html" else MEETINGS)


def test_plain_text_of_word_gives_its_points() -> None:
    assert points_of_text(read("word.txt")) == MEETINGS[:6]


@pytest.mark.parametrize(
    ("pasted", "points"),
    [
        ("", ()),
        ("een woord", ("een woord",)),
        ("• een\n• twee", ("een", "twee")),
        ("- een\n- twee\n\n- drie", ("een", "twee", "drie")),
        ("1. een\n2. twee\n10) tien", ("een", "twee", "tien")),
        ("a) een\nb) twee", ("een", "twee")),
        ("(1) een\n(b) twee", ("een", "twee")),
        ("o\teen\no\ttwee", ("een", "twee")),
        ("•een\n\uf0b7 twee", ("een", "twee")),
        ("•\neen\n•\ntwee", ("een", "twee")),
        ("- een zin die\n  doorloopt\n- twee", ("een zin die doorloopt", "twee")),
        ("• met Neder-\n  land.\n• twee", ("met Nederland.", "twee")),
        ("• in- en\n  uitvoer\n• invoer-\n  en uitvoer", ("in- en uitvoer", "invoer- en uitvoer")),
        ("• in Zuid-\n  Holland", ("in Zuid-Holland",)),
        ("Professor van Delft\nMedewerker", ("Professor van Delft", "Medewerker")),
        ("J. Jansen", ("J. Jansen",)),
        ("2020 was een jaar", ("2020 was een jaar",)),
        ("-5 graden", ("-5 graden",)),
        ("A. de Vries, voorzitter", ("A. de Vries, voorzitter",)),
        ("o", ("o",)),
        ("1.1. een\n1.2. twee", ("een", "twee")),
        ("A)\tEen\n(B)\tTwee\n(iii) Drie", ("Een", "Twee", "Drie")),
        ("\tA.\tEen\r\n\tIV.\tTwee", ("Een", "Twee")),
    ],
)
def test_plain_text_is_split_at_its_signs(pasted: str, points: tuple[str, ...]) -> None:
    assert points_of_text(pasted) == points


_ROW = "<table><tr><td>{}</td><td>{}</td></tr></table>"


def _item(words: str, sign: str, condition: str = "<![{}]>") -> str:
    """Return an item as Word writes it, where a browser dropped what it does not know."""
    begin, end = condition.format("if !supportLists"), condition.format("endif")
    return f"<p>{begin}<span>{sign}<span>&nbsp;&nbsp;\n</span></span>{end}{words}</p>\n"


@pytest.mark.parametrize(
    ("html", "points"),
    [
        ("<ul><li>een<li>twee</ul>", ("een", "twee")),
        (
            "<ul><li>een<ul><li>twee</ul>drie</ul><p>Vier<p>vijf",
            ("een", "twee", "drie", "Vier", "vijf"),
        ),
        ("plain words", ()),
        ("<ul><li><p>een</p><p>nog</p></li></ul>", ("een nog",)),
        ("<div>- een</div><div>- twee</div>", ("een", "twee")),
        ("<p>een<br>twee</p>", ("een twee",)),
        ("<p>Een<br>Twee</p>", ("Een", "Twee")),
        ("<ol><li>a &lt;b&gt; &amp; c</li></ol>", ("a <b> & c",)),
        ("<table><tr><td>een</td><td>1</td></tr><tr><td>Twee</td></tr></table>", ("een 1", "Twee")),
        ("<style>p{}</style><title>x</title><p>een</p>", ("een",)),
        ("</li></p>een", ("een",)),
        ("<b>een</b> <i>twee</i>", ("een twee",)),
        (_item("een", "1.1.") + _item("twee", "A."), ("een", "twee")),
        (_item("een", "1.1.", "<!--[{}]-->") + _item("twee", "o", "<!--[{}]-->"), ("een", "twee")),
        ("<p><![if !supportLists]>A.<p>een", ("een",)),
        ("<p>•&nbsp; een</p><p>Twee</p>", ("een", "Twee")),
        ("<p>een<span>&nbsp; </span>twee van&nbsp;drie</p>", ("een twee van\u00a0drie",)),
        (_ROW.format("<p>Gids</p>", "<p>Gent</p>") * 2, ("Gids Gent",) * 2),
        (_ROW.format("<p>Een</p><p>Twee</p>", "<p>Drie</p>"), ("Een", "Twee", "Drie")),
        (_ROW.format("<ul><li>Een</ul>", _ROW.format("Twee", "drie")), ("Een Twee drie",)),
        ("<ul><li>Een" + _ROW.format("Twee", "drie") + "</ul></tr>", ("Een Twee drie",)),
    ],
)
def test_html_is_split_at_its_items(html: str, points: tuple[str, ...]) -> None:
    assert points_of_html(html) == points


WORDS = st.lists(
    st.from_regex(r"[A-Z]?[a-zé]{2,9}[.,]?", fullmatch=True), min_size=1, max_size=12
).map(" ".join)
POINTS = st.lists(WORDS, min_size=1, max_size=8)
SIGNS = st.sampled_from(["• ", "- ", "* ", "o\t", "1. ", "a) ", "", "\uf0b7\t"])
ANYTHING = st.text(st.characters(codec="utf-8"), max_size=200)


def letters(text: str) -> str:
    return "".join(re.findall(r"[^\W\d_]{2,}", text))


@given(POINTS, SIGNS.filter(bool))
def test_points_with_a_sign_each_come_back_as_they_were(points: list[str], sign: str) -> None:
    assert points_of_text("\n".join(sign + each for each in points)) == tuple(points)


@given(POINTS, st.lists(SIGNS, min_size=8, max_size=8), st.booleans())
def test_no_word_is_lost_or_invented(points: list[str], signs: list[str], apart: bool) -> None:
    lines = [sign + point for sign, point in zip(signs, points, strict=False)]
    pasted = ("\n\n" if apart else "\n").join(lines)
    assert " ".join(points_of_text(pasted)).split() == " ".join(points).split()


@given(ANYTHING)
def test_points_pasted_again_keep_their_words(pasted: str) -> None:
    points = points_of_text(pasted)
    assert all(points)
    assert letters(" ".join(points)) == letters(" ".join(points_of_text("\n".join(points))))


@given(POINTS)
def test_the_items_of_a_page_are_the_points(points: list[str]) -> None:
    html = "<ul>" + "".join(f"<li>{each}</li>" for each in points) + "</ul>"
    assert points_of_html(html) == tuple(points)


@given(ANYTHING)
def test_no_html_is_too_broken(html: str) -> None:
    assert all(points_of_html(html))
