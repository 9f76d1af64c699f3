"""How well the check does on the measured set; every miss is printed (`-rP` shows them)."""

from __future__ import annotations

import json

import pytest

from tests.helpers.forms import ROOT
from tests.helpers.privacy_measure import (
    HALVES,
    markdown,
    measures,
    measures_of,
    official_lists,
)
from tests.helpers.privacy_set import FOLDER, KINDS, sentences
from tripdesk.domain.privacy import find

NAMES, THE_REST = 0.95, 0.99


@pytest.mark.parametrize("measured_only", HALVES)
@pytest.mark.parametrize("kind", KINDS)
def test_precision_and_recall(kind: str, measured_only: bool) -> None:
    measure = measures()[kind, measured_only]
    for told, misses in (("missed", measure.missed), ("too much", measure.extra)):
        for each in misses:
            print(f"{kind}, {HALVES[measured_only]}: {told}: {each}")
    least = NAMES if kind == "name" else THE_REST
    assert measure.precision >= least
    assert measure.recall >= least


@pytest.mark.parametrize("measured_only", HALVES)
def test_names_in_prose_first_names_alone_among_them(measured_only: bool) -> None:
    prose = sentences(FOLDER / "prose")
    assert len(prose) >= 180
    assert 0.45 < sum(bool(each.expected) for each in prose) / len(prose) < 0.55
    measure = measures_of(prose)["name", measured_only]
    for told, misses in (("missed", measure.missed), ("too much", measure.extra)):
        for each in misses:
            print(f"prose, {HALVES[measured_only]}: {told}: {each}")
    assert measure.precision >= NAMES
    assert measure.recall >= NAMES


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thomas (Amsterdam) en Julie (Gent) deelden hun lessen.", ["Thomas", "Julie"]),
        ("Sofia, onze tolk, sprak vloeiend Deens.", ["Sofia"]),
        ("Sofia is een grote stad.", []),
        ("Afspraken met Van der Laan liggen vast.", ["Van der Laan"]),
        ("Het schip Van der Laan lag aan de kade.", []),
        ("Roos en tulp werden verkocht.", []),
        ("Dat is een idee van Roos.", ["Roos"]),
        ("Met Erasmus+ naar Luik.", []),
        ("In Florence en Siena.", []),
        ("We aten in hotel Prins Willem.", []),
        ("Met Kim Seo-yun van de haven.", ["Kim Seo-yun"]),
        ("Dank aan Jan-Piet en Eva.", ["Jan-Piet", "Eva"]),
        ("Genève, Zwitserland", []),
    ],
)
def test_first_names_alone(text: str, found: list[str]) -> None:
    assert [each.text for each in find(text, official_lists())] == found


def test_the_table_has_a_row_for_each_kind_and_half() -> None:
    assert len(markdown(measures().values()).splitlines()) == 2 + len(KINDS) * len(HALVES)


def test_the_reference_report_has_no_finding() -> None:
    report = json.loads((ROOT / "tests" / "data" / "abu-dhabi.json").read_text("utf-8"))
    texts = list(_texts(report["answers"]))
    assert len(texts) > 15
    assert [found for text in texts for found in find(text, official_lists())] == []


def _texts(value: object) -> list[str]:
    match value:
        case str():
            return [value]
        case dict():
            return [text for each in value.values() for text in _texts(each)]
        case list():
            return [text for each in value for text in _texts(each)]
        case _:
            return []
