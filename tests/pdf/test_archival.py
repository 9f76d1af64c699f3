"""PDF/A-3a and PDF/UA-1: declared, and true by validators that are not ours."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from tests.helpers.pdf import DATA, faults, opened, rendered, report
from tripdesk.domain.document import BulletList, Document, Paragraph
from tripdesk.pdf.attaching import ATTACHMENT_NAME
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.resources import resource

TEXT = Paragraph("Van 8 februari tot 13 februari.")
POINTS = BulletList(("Één punt.", "Nog een punt, met Αθήνα en Київ.") * 60)


@pytest.mark.parametrize(
    "drawn",
    [report(TEXT, POINTS), report(), report(TEXT, mark="CONCEPT"), report(footer="")],
    ids=["several pages", "nothing answered", "concept", "no footer"],
)
@pytest.mark.parametrize("attachment", [DATA, None], ids=["data", "no data"])
def test_the_validators_find_nothing(
    drawn: Document, attachment: bytes | None, tmp_path: Path
) -> None:
    assert not faults(rendered(drawn, attachment), tmp_path)


def test_both_standards_are_declared() -> None:
    with opened(rendered(report(TEXT))) as pdf, pdf.open_metadata() as xmp:
        assert pdf.pdf_version == "1.7"
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("3", "A")
        assert xmp["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"


@pytest.mark.parametrize("title", ["Verslag", "Één <reis> & (twee) \\ „aan huis“ Київ"])
def test_the_info_dictionary_says_what_the_xmp_says(title: str) -> None:
    drawn = Document("nl-NL", title, (), "", "{page}", "")
    pdf = ReportLabRenderer().render(drawn, day=date(2020, 2, 29))
    with opened(pdf) as file, file.open_metadata() as xmp:
        assert xmp["dc:title"] == str(file.docinfo.Title) == title
        assert xmp["dc:language"] == {"nl-NL"}
        assert xmp["pdf:Producer"] == str(file.docinfo.Producer)
        assert xmp["xmp:CreatorTool"] == str(file.docinfo.Creator)
        for key, other in (("xmp:CreateDate", "CreationDate"), ("xmp:ModifyDate", "ModDate")):
            assert xmp[key] == "2020-02-29T00:00:00Z"
            assert str(file.docinfo[f"/{other}"]) == "D:20200229000000Z"


def test_language_title_and_marks_stand_in_the_catalogue() -> None:
    with opened(rendered(report(TEXT))) as pdf:
        assert str(pdf.Root.Lang) == "nl-NL"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.Root.MarkInfo.Marked
        assert all(page.Tabs == "/S" for page in pdf.pages)


def test_colours_are_meant_in_srgb_and_the_profile_is_what_little_cms_makes() -> None:
    from PIL import ImageCms

    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profile = resource("icc", "sRGB.icc").read_bytes()
    assert profile[:24] + profile[36:] == made[:24] + made[36:]
    with opened(rendered(report(TEXT))) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert intent.S == "/GTS_PDFA1"
        assert intent.DestOutputProfile.read_bytes() == profile


def test_the_data_is_an_associated_file() -> None:
    with opened(rendered(report(TEXT))) as pdf:
        (file,) = pdf.Root.AF
        assert file.AFRelationship == "/Data"
        assert str(file.UF) == ATTACHMENT_NAME
        assert file.EF.F.read_bytes() == DATA
        assert file.EF.F.Subtype == "/application/json"
        (name, named) = pdf.Root.Names.EmbeddedFiles.Names
        assert str(name) == ATTACHMENT_NAME
        assert named.objgen == file.objgen


def test_every_font_is_embedded_and_a_subset() -> None:
    with opened(rendered(report(TEXT, POINTS, mark="CONCEPT"))) as pdf:
        fonts = pdf.pages[0].Resources.Font.values()
        assert len(list(fonts)) == 2
        for font in pdf.pages[0].Resources.Font.values():
            assert re.fullmatch(r"/[A-Z]{6}\+NotoSans-(Regular|Bold)", str(font.BaseFont))
            (descendant,) = font.DescendantFonts
            assert isinstance(descendant.FontDescriptor.FontFile2, pikepdf.Stream)
            assert len(descendant.FontDescriptor.FontFile2.read_bytes()) < 40_000
