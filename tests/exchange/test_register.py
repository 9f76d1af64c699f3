"""The travel register in its three forms: nothing computed, nothing broken, everything there."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripdesk.exchange.register.as_csv import register_csv
from tripdesk.exchange.register.as_html import register_html
from tripdesk.exchange.register.as_xlsx import register_xlsx
from tripdesk.exchange.register.columns import COLUMNS, harmless
from tripdesk.services.register import RegisterRow

ROW = RegisterRow(
    id="5f0f",
    title="Abu Dhabi, februari 2020",
    who="1 persoon",
    where="Abu Dhabi, United Arab Emirates",
    purpose="Spreken en positioneren; <b>niet vet</b> & zo",
    start=date(2020, 2, 8),
    end=date(2020, 2, 13),
    cost=Decimal("3563.5"),
    paid_by="de gemeente",
    link="abu-dhabi.pdf",
)
SIGNS = ["=1+1", "+31 70", "-2", "@SUM(A1)", "\t=1", " =1"]


def words(start: date, end: date) -> str:
    return f"{start} – {end}"


def csv_rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_csv_has_the_mark_that_excel_asks_for_and_dutch_amounts() -> None:
    content = register_csv((ROW,), "")
    assert content.startswith(b"\xef\xbb\xbf")
    head, row = csv_rows(content)
    assert tuple(head) == COLUMNS
    assert row[3:6] == ["2020-02-08", "2020-02-13", "3563,50"]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))))
def test_what_is_typed_comes_back_from_csv_with_at_most_a_sign_before_it(texts: list[str]) -> None:
    rows = tuple(RegisterRow("id", "t", each, "", "") for each in texts)
    found = [row[0] for row in csv_rows(register_csv(rows, ""))[1:]]
    assert [each.removeprefix("'") for each in found] == [each.removeprefix("'") for each in texts]
    assert not any(each.lstrip(" \n").startswith(("=", "+", "-", "@")) for each in found)


@pytest.mark.parametrize("text", SIGNS)
def test_no_cell_becomes_a_formula(text: str) -> None:
    assert harmless(text) == f"'{text}"
    row = RegisterRow("id", text, text, text, text, paid_by=text)
    with ZipFile(BytesIO(register_xlsx((row,), ""))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet


def test_the_spreadsheet_has_typed_cells_a_frozen_head_and_a_filter() -> None:
    content = register_xlsx((ROW,), "Reisregister")
    assert content == register_xlsx((ROW,), "Reisregister")
    with ZipFile(BytesIO(content)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        links = book.read("xl/worksheets/_rels/sheet1.xml.rels").decode()
    assert "<v>43869</v>" in sheet  # 8 February 2020, as a day
    assert "<v>3563.5</v>" in sheet
    assert 'state="frozen"' in sheet
    assert "<autoFilter" in sheet
    assert "abu-dhabi.pdf" in links


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_the_page_is_one_accessible_table_of_the_official_columns() -> None:
    page = _Page()
    page.feed(register_html((ROW,), "Reisregister <2020>", words).decode())
    heads = [attributes for tag, attributes in page.tags if tag == "th"]
    assert len(heads) == 7
    assert all(each["scope"] == "col" for each in heads)
    assert ("html", {"lang": "nl"}) in page.tags
    assert ("a", {"href": "abu-dhabi.pdf"}) in page.tags
    assert ROW.purpose in page.texts
    assert "Reisregister <2020>" in page.texts
    assert "€ 3.563,50" in page.texts
    asked = {value for _, attributes in page.tags for key, value in attributes.items() if key}
    assert not any(str(value).startswith(("http:", "https:", "//")) for value in asked)


@given(st.text(), st.text())
def test_nothing_typed_becomes_markup(who: str, link: str) -> None:
    row = RegisterRow("id", "t", who, "", "", link=link)
    plain = _Page()
    plain.feed(register_html((RegisterRow("id", "t", "", "", "", link="x"),), "", words).decode())
    page = _Page()
    page.feed(register_html((row,), "", words).decode())
    names = [tag for tag, _ in plain.tags if link or tag != "a"]
    assert [tag for tag, _ in page.tags] == names
