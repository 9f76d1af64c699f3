"""How well the check does on the measured set; every miss is printed (`-rP` shows them)."""

from __future__ import annotations

import json

import pytest

from tests.helpers.forms import ROOT
from tests.helpers.privacy_measure import HALVES, markdown, measures, official_lists
from tests.helpers.privacy_set import KINDS
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


def test_the_table_has_a_row_for_each_kind_and_half() -> None:
    assert len(markdown().splitlines()) == 2 + len(KINDS) * len(HALVES)


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
