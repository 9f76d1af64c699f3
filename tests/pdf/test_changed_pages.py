"""One character changed on a page, in any script: `verify` sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.fonts import all_faces
from tests.helpers.pdf import DATA, DAY, opened, report
from tripdesk.domain.document import BulletList, Document, Paragraph
from tripdesk.pdf.reading import read_pdf
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.pdf.structure_reading import tagged_text
from tripdesk.services.verifying import shows

RENDERER = ReportLabRenderer(faces=all_faces())
TEXTS = (
    "Bezoek aan de gemeente Bern op 8 februari 2020.",
    "Naar عمّان (الأردن), daarna תל אביב en שָׁלוֹם.",
    "تل أبيب والأردن، وأكبر مدنها 2020.",
    "תל אביב־יפו היא עיר (במחוז) תל אביב.",
    "北京市，简称“京”。東京（日本）です",
    "Київ, Αθήνα, Đà Nẵng, Þingvellir",
    "W" * 70,
)
FOOTER = "Bern, عمّان · mei 2020"
DRAWN = report(*map(Paragraph, TEXTS), BulletList(TEXTS), footer=FOOTER)
PDF = RENDERER.render(DRAWN, day=DAY, attachment=DATA)


@dataclass(frozen=True, slots=True)
class Code:
    """One code on a page: in which step, where in its string, and in which font."""

    step: int
    at: int
    font: str


Steps = list[pikepdf.ContentStreamInstruction]


def steps_of(pdf: pikepdf.Pdf) -> Steps:
    return [
        each
        for each in pikepdf.parse_content_stream(pdf.pages[0])
        if isinstance(each, pikepdf.ContentStreamInstruction)
    ]


def codes_of(steps: Steps) -> list[Code]:
    """Return the codes of the words: not those that are drawn for readers' sake, without a look."""
    found: list[Code] = []
    font = ""
    unseen: list[bool] = []
    for number, each in enumerate(steps):
        operator = str(each.operator)
        if operator == "BDC":
            properties = each.operands[1]
            layout = isinstance(properties, pikepdf.Dictionary) and (
                properties.get("/Type") == "/Layout"
            )
            unseen.append(layout or any(unseen))
        elif operator == "EMC":
            unseen.pop()
        elif operator == "Tf":
            font = str(each.operands[0])
        elif operator == "Tj" and not any(unseen):
            found += (Code(number, at, font) for at in range(0, len(bytes(each.operands[0])), 2))
    return found


def code(steps: Steps, place: Code) -> bytes:
    return bytes(steps[place.step].operands[0])[place.at : place.at + 2]


def put(steps: Steps, place: Code, new: bytes) -> None:
    old = bytes(steps[place.step].operands[0])
    text = pikepdf.String(old[: place.at] + new + old[place.at + 2 :])
    steps[place.step] = pikepdf.ContentStreamInstruction([text], pikepdf.Operator("Tj"))


def changed(change: Callable[[Steps], None]) -> bytes:
    out = BytesIO()
    with opened(PDF) as pdf:
        steps = steps_of(pdf)
        change(steps)
        pdf.pages[0].Contents = pdf.make_stream(pikepdf.unparse_content_stream(steps))
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


with opened(PDF) as _pdf:
    STEPS = steps_of(_pdf)
CODES = codes_of(STEPS)
places = st.sampled_from(CODES)


def verdict(pdf: bytes, document: Document = DRAWN) -> bool:
    return shows(read_pdf(pdf), document)


def said(pdf: bytes) -> tuple[object, ...]:
    tagged = tagged_text(pdf)
    assert tagged is not None
    return tagged.texts, tagged.around


def test_a_report_that_another_program_wrote_anew_is_known() -> None:
    assert verdict(PDF)
    assert verdict(changed(lambda _: None))
    out = BytesIO()
    with opened(PDF) as pdf:
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert verdict(out.getvalue())


@settings(max_examples=60, deadline=None)
@given(places, places)
def test_a_character_that_became_another_is_seen(place: Code, other: Code) -> None:
    new = code(STEPS, other)
    pdf = changed(lambda steps: put(steps, place, new))
    same_font = other.font == place.font
    if same_font and new != code(STEPS, place) and said(pdf) != said(PDF):
        assert not verdict(pdf)


@settings(max_examples=40, deadline=None)
@given(places)
def test_a_character_that_is_gone_is_seen(place: Code) -> None:
    assert not verdict(changed(lambda steps: put(steps, place, b"")))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(CODES) - 2))
def test_two_characters_that_changed_places_are_seen(number: int) -> None:
    first, second = CODES[number], CODES[number + 1]
    before, after = code(STEPS, first), code(STEPS, second)

    def swap(steps: Steps) -> None:
        put(steps, first, after)
        put(steps, second, before)

    if first.font == second.font and before != after:
        assert not verdict(changed(swap))


def without_structure(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def with_other_actual_text(pdf: pikepdf.Pdf) -> None:
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary) and "/ActualText" in each:
            each.ActualText = pikepdf.String(str(each.ActualText)[::-1])
            return


def with_another_word_told(pdf: pikepdf.Pdf) -> None:
    steps = pikepdf.unparse_content_stream(pikepdf.parse_content_stream(pdf.pages[0]))
    changed_step = steps.replace(b"/ActualText <feff0057", b"/ActualText <feff0056", 1)
    assert changed_step != steps
    pdf.pages[0].Contents = pdf.make_stream(changed_step)


def with_more_words(marks: bytes) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].contents_add(marks)

    return change


SHOWN = b" BT /F0 10 Tf 80 300 Td <00010002> Tj ET "


@pytest.mark.parametrize(
    "change",
    [
        without_structure,
        with_other_actual_text,
        with_another_word_told,
        with_more_words(SHOWN),
        with_more_words(b"/P << /MCID 999 >> BDC" + SHOWN + b"EMC"),
        with_more_words(b"/P << /MCID 0 >> BDC" + SHOWN + b"EMC"),
        with_more_words(b"/Artifact << /Type /Layout >> BDC" + SHOWN * 60 + b"EMC"),
    ],
)
def test_what_else_is_done_to_a_page_is_seen(change: Callable[[pikepdf.Pdf], None]) -> None:
    out = BytesIO()
    with opened(PDF) as pdf:
        change(pdf)
        pdf.save(out, deterministic_id=True)
    assert not verdict(out.getvalue())


@settings(max_examples=80, deadline=None)
@given(st.integers(0, len(PDF) - 1), st.binary(max_size=4))
def test_a_damaged_file_is_read_or_not_but_never_falls(place: int, there: bytes) -> None:
    tagged_text(PDF[:place] + there + PDF[place + len(there) :])
