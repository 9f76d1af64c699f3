"""Reports of all sorts, each held against what others say of it.

Two validators' rules, the links that no validator looks at, and three readers' words against those
that were typed: in order, none split, none glued.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from tests.helpers.fonts import all_faces
from tests.helpers.pdf import (
    DATA,
    DAY,
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
from tests.helpers.typed_reports import SAMPLES, documents, lines_in_every_script
from tripdesk.domain.document import Block, BulletList, Document, Paragraph
from tripdesk.pdf.reading import read_pdf
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.pdf.scripts import UNSEEN
from tripdesk.services.characters import with_stand_ins
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


RENDERER = ReportLabRenderer(faces=all_faces())
_blocks = st.lists(
    lines_in_every_script(60).map(Paragraph)
    | st.lists(lines_in_every_script(30), min_size=1, max_size=6).map(tuple).map(BulletList),
    min_size=1,
    max_size=12,
)


@settings(max_examples=8, deadline=None, phases=_NO_SHRINKING, suppress_health_check=_FREELY)
@given(_blocks, lines_in_every_script(4), st.sampled_from(["", "CONCEPT"]))
@example([Paragraph("ירושלים. ¼ ¨")], "ירושלים. ¼", "")
def test_reports_in_every_script_are_valid_and_say_what_was_typed(
    tmp_path: Path, blocks: list[Block], footer: str, mark: str
) -> None:
    hold_in_any_script(report(*blocks, footer=footer, mark=mark), tmp_path)


@pytest.mark.long
@settings(max_examples=200, deadline=None, phases=_NO_SHRINKING, suppress_health_check=_FREELY)
@given(_blocks, lines_in_every_script(4), st.sampled_from(["", "CONCEPT"]))
def test_hundreds_of_reports_in_every_script(
    tmp_path: Path, blocks: list[Block], footer: str, mark: str
) -> None:
    hold_in_any_script(report(*blocks, footer=footer, mark=mark), tmp_path)


def hold_in_any_script(drawn: Document, folder: Path) -> None:
    """Hold a report against what is promised of all; for words see test_reading_back too."""
    printed = with_stand_ins(drawn, RENDERER)
    pdf = RENDERER.render(printed, day=DAY, attachment=DATA)
    assert not faults(pdf, folder)
    with opened(pdf) as file:
        assert not broken_links(file)
    typed = seen(list(typed_texts(printed)))
    assert seen(structure_texts(pdf, folder)) == typed
    # In order and none lost; where words end is held where none is longer than a line.
    assert characters(pdfium_words(pdf)) == characters([text for _, text in typed])
    assert shows(read_pdf(pdf), printed)


def characters(texts: list[str]) -> str:
    """Return the characters that are seen, in order, ligatures as pdfium has them."""
    unseen = dict.fromkeys(map(ord, UNSEEN))
    text = "".join("".join(texts).translate(unseen | _AS_PDFIUM_HAS_IT).split())
    return unicodedata.normalize("NFC", text)


def seen(texts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return texts without joiners and marks of direction, which a face may not have."""
    unseen = dict.fromkeys(map(ord, UNSEEN))
    return [(kind, text.translate(unseen)) for kind, text in texts]


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
