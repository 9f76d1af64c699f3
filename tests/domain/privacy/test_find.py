"""What holds of any text: spans, order, no overlaps, and work in proportion to its length."""

from __future__ import annotations

import sys
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.privacy_measure import official_lists
from tripdesk.domain.privacy import NO_LISTS, Finding, Kind, find
from tripdesk.domain.privacy.bsn import passes
from tripdesk.domain.privacy.folding import fold

LISTS = official_lists()
PIECES = st.sampled_from(
    [
        "dhr. ", "J.", "P.J. ", "Jansen ", "van der ", "de ", "Fatima ", "naam: ",
        "directeur ", "@",
        "a@b.nl ", "+31 ", "06-", "12345678", " 111222333 ", "NL91 ABNA 0417 1643 00", ", ", "\n",
        "Universiteit ", "🙂",
        "ş", "en ", "El ", "'t ", "(", ") ", "1111.22.333", "WETHOUDER ", "-",
    ]
)  # fmt: skip


def told(text: str) -> list[tuple[Kind, str]]:
    return [(each.kind, each.text) for each in find(text, LISTS)]


@settings(max_examples=150)
@given(st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=25).map("".join)))
def test_findings_are_stretches_of_the_text_in_order_and_apart(text: str) -> None:
    found = find(text, LISTS)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(text[each.start : each.end] == each.text for each in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(each.text == each.text.strip() for each in found)


def test_places_are_in_code_points() -> None:
    (found,) = find("🙂🙂 mail a.b@voorbeeld.nl!", LISTS)
    assert found == Finding(Kind.EMAIL, 8, 24, "a.b@voorbeeld.nl")


def test_of_two_that_overlap_the_surer_stands() -> None:
    assert told("Mail fatima.jansen@voorbeeld.nl") == [(Kind.EMAIL, "fatima.jansen@voorbeeld.nl")]
    assert told("Op NL91 ABNA 0417 1643 00.") == [(Kind.IBAN, "NL91 ABNA 0417 1643 00")]


def test_several_kinds_in_one_text() -> None:
    assert told("Dhr. J. Jansen (06-12345678, j@x.nl), BSN 111222333.") == [
        (Kind.NAME, "Dhr. J. Jansen"),
        (Kind.PHONE, "06-12345678"),
        (Kind.EMAIL, "j@x.nl"),
        (Kind.BSN, "111222333"),
    ]


def test_without_lists_what_announces_itself_is_still_found() -> None:
    found = find("Mevrouw De Vries en dhr. Kaya, bel 06-12345678.", NO_LISTS)
    assert [each.text for each in found] == ["Mevrouw De Vries", "dhr. Kaya", "06-12345678"]


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Łukasz", "lukasz"),
        ("Søren", "soren"),
        ("İnci", "inci"),
        ("Groß", "gross"),
        ("Đặng", "dang"),
    ],
)
def test_words_are_folded_beyond_what_unicode_parts(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@pytest.mark.parametrize("digits", ["000000000", "001234567", "123456789"])
def test_no_bsn(digits: str) -> None:
    assert not passes(digits)


@pytest.mark.parametrize(
    "piece",
    [
        "a", "a.", "A.", "A.-", "1", "1 ", "0", "06 ", "+", "+1", "(", "@", "a@", "a@b.", "a.@",
        "NL91 ", "NL91", "Jan ", "van ", "Van ", "de ", "dhr. ", "Jan van ", "de heer ", "heer ",
        "en dhr ", "directeur ", "directeur De ", "naam: ", "'t ", "'", "-", "Jan-", "el-", "B. (",
        "JAN ", "Bsn ", "1.", "12-", "\u0301", "Universiteit ",
    ],
)  # fmt: skip
def test_hostile_texts_take_work_that_grows_with_their_length(piece: str) -> None:
    """The calls are counted, not the time; a pattern that went back would never come to an end."""
    short, long = (_calls(piece * (length // len(piece))) for length in (2_000, 8_000))
    assert long <= 4 * short * 1.2 + 200
    find(piece * (50_000 // len(piece)), NO_LISTS)


def _calls(text: str) -> int:
    """Return how many functions finding calls, those written in C included."""
    count = 0

    def note(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(note)
    try:
        find(text, LISTS)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("De heren Jansen en De Vries spraken.", ["De heren Jansen en De Vries"]),
        ("Deelnemers: Jansen, P. en De Vries, K.M.", ["Jansen, P.", "De Vries, K.M."]),
        ("Mr. Mayor, dit is Sir David King.", ["Sir David King"]),
        ("Jan Jansen van Shell en Jan Willem van Dijk.", ["Jan Jansen", "Jan Willem van Dijk"]),
        ("Zie bijlage A. Daarna bijlage B. Kosten.", []),
        ("United Arab Emirates, San Marino, N.A.", []),
        ("Dr. ir. M. (Maaike) de Vries", ["Dr. ir. M. (Maaike) de Vries"]),
        ("GESPROKEN MET MEVR. A. VISSER.", ["MEVR. A. VISSER"]),
        ("Commissaris van de Koning en burgemeester van der Laan.", ["van der Laan"]),
    ],
)
def test_how_far_a_name_goes(text: str, names: list[str]) -> None:
    assert [each.text for each in find(text, LISTS)] == names
