"""A wrong form definition is refused with file, key and cause."""

from __future__ import annotations

import tomllib

import pytest

from tests.helpers.forms import FORM_FILE, official_form
from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import Kind, Role
from tripdesk.domain.form_parsing import parse_form

TEXT = FORM_FILE.read_text("utf-8")


def test_the_official_form_has_its_seven_questions_kinds_and_roles() -> None:
    form = official_form()
    assert [each.kind for each in form.questions] == [
        Kind.COUNT, Kind.PERIOD, Kind.TEXT, Kind.PLACES, Kind.ITEMS, Kind.ITEMS,
        Kind.OPTIONAL_ITEMS,
    ]  # fmt: skip
    assert all(form.with_role(role) for role in Role)


@pytest.mark.parametrize(
    ("old", "new", "key", "cause"),
    [
        ('kind = "period"', 'kind = "dates"', "questions[1].kind", "must be one of"),
        ('role = "when"', 'role = "where"', "questions[1].role", "cannot be where"),
        ('key = "results"', 'key = "meetings"', "questions", "more than once"),
        ('key = "results"', 'key = "Results!"', "questions[5].key", "lower-case"),
        ("version = 1", "version = 0", "version", "whole number"),
        ("version = 1", "version = true", "version", "whole number"),
        ('one = "{n} persoon."', 'one = "{m} persoon."', "wording.count.one", "unknown field {m}"),
        ('one = "{n} persoon."', 'one = "{n persoon."', "wording.count.one", "no pattern"),
        ("body_year = false", "body_year = 0", "wording.period.body_year", "true or false"),
        ('none = "Nee."', 'none = ""', "wording.optional.none", "not empty"),
        ('none = "Nee."', 'none = "Nee."\nnever = 1', "wording.optional.never", "not a known key"),
        ("maximum = 999", "maximum = 0", "questions[0].maximum", "from 1 to"),
        ("version = 1", "version = 99999999999", "version", "from 1 to"),
        ('one = "{n} p', 'one = "{n:>999999999} p', "wording.count.one", "without a layout"),
        ('none = "Nee."', f'none = "{"N" * 2_001}"', "wording.optional.none", "2000 characters"),
        ('title = "Verslag buitenlandse dienstreis"', "", "title", "text"),
    ],
)
def test_each_fault_names_file_key_and_cause(old: str, new: str, key: str, cause: str) -> None:
    assert old in TEXT
    with pytest.raises(KnownError) as caught:
        parse_form(tomllib.loads(TEXT.replace(old, new, 1)), "office.toml")
    assert caught.value.code == "form.invalid"
    assert caught.value.params["file"] == "office.toml"
    assert caught.value.params["key"] == key
    assert cause in str(caught.value.params["cause"])


@pytest.mark.parametrize("values", [None, [], "x", {}, {"questions": 1}])
def test_what_is_no_form_at_all_is_refused(values: object) -> None:
    with pytest.raises(KnownError):
        parse_form(values, "office.toml")
