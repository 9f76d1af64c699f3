"""What the settings show of a house style is a report as it is printed."""

from __future__ import annotations

import pypdfium2 as pdfium

from tests.helpers.forms import DutchWords, official_form
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.style_sample import sample_of


def test_the_examples_are_worded_as_the_answers_of_a_report() -> None:
    pdf = pdfium.PdfDocument(sample_of(official_form(), ReportLabRenderer(), DutchWords()))
    try:
        lines = pdf[0].get_textpage().get_text_range().splitlines()
    finally:
        pdf.close()
    assert "4 personen." in lines
    assert "Van 8 februari tot 13 februari." in lines
    assert "Milaan, Italië." in lines
    assert any("Milaan · februari 2020" in each for each in lines)
    assert "8-2-2020" not in " ".join(lines)
