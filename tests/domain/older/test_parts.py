"""The parts of the reader: hyphens, dates, numbers, places, and text that is no report."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.forms import official_form
from tripdesk.domain.drafts import RawPlace
from tripdesk.domain.older.joining import join, known_compounds
from tripdesk.domain.older.lines import SourceLine, plain_lines
from tripdesk.domain.older.numbers import read_count
from tripdesk.domain.older.periods import Days, read_days, read_written_on
from tripdesk.domain.older.places import read_places
from tripdesk.domain.older.reading import read_older_report

WRITTEN_ON = date(2020, 3, 1)
FORM = official_form()


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("Ondernemend Neder-", "land, een", "Ondernemend Nederland, een"),
        ("Samenwerking VNG-", "i en VNG", "Samenwerking VNG-i en VNG"),
        ("provincie Zuid-", "Holland wil", "provincie Zuid-Holland wil"),
        ("de consul-", "generaal", "de consul-generaal"),
        ("de loco-", "burgemeester", "de loco-burgemeester"),
        ("woon-", "en zorgwijken", "woon- en zorgwijken"),
        ("een e-", "mail", "een e-mail"),
        ("ge\ufffe", "sproken", "gesproken"),
        ("van Surinaams-", "Hindoestaanse", "van Surinaams-Hindoestaanse"),
        ("het woord", "erna", "het woord erna"),
    ],
)
def test_words_parted_at_a_line_end_are_healed(first: str, second: str, joined: str) -> None:
    assert join([SourceLine(first), SourceLine(second)], frozenset()) == joined


def test_a_compound_that_stands_whole_elsewhere_keeps_its_hyphen() -> None:
    compounds = known_compounds([SourceLine("het directoraat-generaal en een hit-and-run")])
    lines = [SourceLine("weer een hit-and-"), SourceLine("run")]
    assert join(lines, compounds) == "weer een hit-and-run"


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("Van 8 februari tot 13 februari.", Days(date(2020, 2, 8), date(2020, 2, 13), True)),
        ("6 tot en met 9 januari 2014", Days(date(2014, 1, 6), date(2014, 1, 9))),
        ("op 9 december", Days(date(2019, 12, 9), date(2019, 12, 9), True)),
        ("8 t/m 13-2-2020", Days(date(2020, 2, 8), date(2020, 2, 13))),
        ("Van 29 december tot 3 januari 2017.", Days(date(2016, 12, 29), date(2017, 1, 3))),
        ("Van 29 december tot 3 januari.", Days(date(2019, 12, 29), date(2020, 1, 3), True)),
        ("2016-02-27 tot 2016-03-01", Days(date(2016, 2, 27), date(2016, 3, 1))),
        ("28.2.19 – 2.3.19", Days(date(2019, 2, 28), date(2019, 3, 2))),
        ("Van ma 3 t/m do 6 juni 2018", Days(date(2018, 6, 3), date(2018, 6, 6))),
    ],
)
def test_days_are_read_as_people_write_them(said: str, days: Days) -> None:
    assert read_days(said, WRITTEN_ON) == days


@pytest.mark.parametrize(
    "said",
    ["", "een week", "Van 13 tot 8 februari 2020", "31 februari 2019", "1 mei, 3 mei, 5 mei"],
)
def test_what_is_no_period_is_not_guessed(said: str) -> None:
    assert read_days(said, WRITTEN_ON) is None


def test_a_documents_own_date_is_read_where_it_is_whole() -> None:
    assert read_written_on("Datum: 4 april 2017") == date(2017, 4, 4)
    assert read_written_on("Kenmerk: BSD/2017.118") is None


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("1 persoon.", 1),
        ("twee personen", 2),
        ("Vijf (5) personen", 5),
        ("1 (één) persoon", 1),
        ("Aan de reis namen eenentwintig personen deel.", 21),
        ("tweeëntwintig", 22),
        ("drie ambtenaren en twee raadsleden", None),
        ("niemand", None),
        ("1.000 personen", None),
    ],
)
def test_numbers_of_persons(said: str, number: int | None) -> None:
    assert read_count(said) == number


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("Abu Dhabi, United Arab Emirates.", [("Abu Dhabi", "United Arab Emirates")]),
        ("Arusha, Tanzania en Kigali, Rwanda.", [("Arusha", "Tanzania"), ("Kigali", "Rwanda")]),
        ("Sarajevo, Bosnië en Herzegovina.", [("Sarajevo", "Bosnië en Herzegovina")]),
        ("Parijs (Frankrijk)", [("Parijs", "Frankrijk")]),
        ("Rome, Italië; Bern, Zwitserland", [("Rome", "Italië"), ("Bern", "Zwitserland")]),
        ("Brussel", [("Brussel", "")]),
    ],
)
def test_places(line: str, places: list[tuple[str, str]]) -> None:
    assert read_places([line]) == tuple(RawPlace(*each) for each in places)


@given(st.text())
def test_a_text_that_is_no_report_is_none(text: str) -> None:
    assert read_older_report(FORM, plain_lines(text), WRITTEN_ON) is None


@given(st.lists(st.text(alphabet="abc .,-•\n\f1", max_size=40), min_size=7, max_size=7))
def test_whatever_stands_under_the_headings_is_read(answers: list[str]) -> None:
    pairs = zip(FORM.questions, answers, strict=True)
    text = "\n".join(f"{question.heading}\n{answer}\n" for question, answer in pairs)
    reading = read_older_report(FORM, plain_lines(text), WRITTEN_ON)
    assert reading is not None
    assert reading.missing == ()
