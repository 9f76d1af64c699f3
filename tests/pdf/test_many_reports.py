"""Reports of all sorts, each held against what others say of it.

Two validators' rules, the links that no validator looks at, and three readers' words against those
that were typed: in order, none split, none glued.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.helpers.pdf import (
    broken_links,
    faults,
    misread,
    opened,
    pdfium_words,
    poppler_words,
    rendered,
    report,
    structure_texts,
    typed_texts,
)
from tests.helpers.typed_reports import SAMPLES, documents
from tripdesk.domain.document import BulletList, Document, Paragraph
from tripdesk.pdf.reading import read_pdf
from tripdesk.services.verifying import shows

_AS_PDFIUM_HAS_IT: dict[int, str] = {
    code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)
}
"""Ligatures are the letters that they join."""
_NO_SHRINKING = [Phase.explicit, Phase.reuse, Phase.generate]
"""Making a failure smaller would start four programs a try, for minutes; the message says where."""
_FREELY = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]


@settings(max_examples=30, deadline=None, phases=_NO_SHRINKING, suppress_health_check=_FREELY)
@given(documents(most_points=12))
def test_any_report_is_valid_and_reads_back(tmp_path: Path, drawn: Document) -> None:
    hold(drawn, tmp_path)


@pytest.mark.long
@settings(max_examples=300, deadline=None, phases=_NO_SHRINKING, suppress_health_check=_FREELY)
@given(documents(most_points=150))
def test_hundreds_of_reports_are_valid_and_read_back(tmp_path: Path, drawn: Document) -> None:
    hold(drawn, tmp_path)


def hold(drawn: Document, folder: Path) -> None:
    """Hold a report against all that is promised of one."""
    pdf = rendered(drawn)
    assert not faults(pdf, folder)
    with opened(pdf) as file:
        assert not broken_links(file)
        turns = len(file.pages) - 1
    typed = list(typed_texts(drawn))
    assert structure_texts(pdf, folder) == typed
    words = [word for _, text in typed for word in text.split()]
    assert not misread(poppler_words(pdf, folder, raw=True), words, turns=turns)
    ligatures_apart = [word.translate(_AS_PDFIUM_HAS_IT) for word in words]
    assert not misread(pdfium_words(pdf), ligatures_apart, turns=turns)
    assert shows(read_pdf(pdf), drawn)


@pytest.mark.long
@pytest.mark.parametrize("pages", range(1, 41))
def test_reports_of_1_to_40_pages_are_valid_and_read_back(pages: int, tmp_path: Path) -> None:
    chance = Random(pages)
    points: list[str] = []
    while True:
        points += [" ".join(chance.choices(SAMPLES, k=chance.randint(1, 60))) for _ in range(8)]
        drawn = report(Paragraph("Een alinea vooraf."), BulletList(tuple(points)))
        with opened(rendered(drawn)) as file:
            if len(file.pages) >= pages:
                break
    hold(drawn, tmp_path)
