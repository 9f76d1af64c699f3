"""File names by the office's pattern."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripdesk.services.file_names import FileNames, safe_stem
from tripdesk.services.records import Facts

FACTS = Facts("Abu Dhabi, februari 2020", date(2020, 2, 8), date(2020, 2, 13))


def test_the_pattern_is_filled_in() -> None:
    names = FileNames("{year}-{title} {start} {end} v{version} {id}")
    assert names.name("abcd", 2, FACTS) == (
        "2020-Abu Dhabi, februari 2020 2020-02-08 2020-02-13 v2 abcd.pdf"
    )


def test_no_name_is_given_twice_whatever_its_ending() -> None:
    names = FileNames("{title}")
    given_names = [names.name("a", 1, FACTS, suffix) for suffix in ("pdf", "txt", "pdf")]
    assert given_names == [
        "Abu Dhabi, februari 2020.pdf",
        "Abu Dhabi, februari 2020 (2).txt",
        "Abu Dhabi, februari 2020 (3).pdf",
    ]


@pytest.mark.parametrize("text", ["../../etc/passwd", "..", "", "CON", "a:b", "a\\b", "x" * 900])
def test_hostile_titles(text: str) -> None:
    assert_safe(safe_stem(text))


@given(st.text(max_size=300))
def test_any_title_gives_a_name_without_a_path(text: str) -> None:
    assert_safe(safe_stem(text))


def assert_safe(stem: str) -> None:
    name = f"{stem}.pdf"
    assert PurePosixPath(name).name == name
    assert PureWindowsPath(name).name == name
    assert stem.upper() not in {"CON", "NUL", "PRN", "AUX"}
    assert not stem.startswith((".", " "))
    assert 0 < len(name.encode()) <= 255
