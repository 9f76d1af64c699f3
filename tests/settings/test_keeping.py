"""The user's settings file: changed key by key, the rest as it was, whole or not at all."""

from __future__ import annotations

import tomllib
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripdesk.domain.errors import BugError, KnownError
from tripdesk.exchange.writing import WholeFileWriter
from tripdesk.settings.editing import with_changes
from tripdesk.settings.house_style import house_style
from tripdesk.settings.keeping import SettingsKeeper
from tripdesk.settings.loading import SettingsFiles
from tripdesk.settings.toml_writing import toml_text

WRITTEN = """\
# Mine.
later = "of a newer TripDesk"

[user]
name = "A" # short

[screens]
language = "en"
[plugins.x]
a = [
  1,
]
"""


def keeper(tmp_path: Path) -> SettingsKeeper:
    return SettingsKeeper(
        SettingsFiles((tmp_path / "site.toml",), tmp_path / "own" / "settings.toml"),
        WholeFileWriter(),
    )


def test_keys_are_set_and_taken_out_and_all_else_stays(tmp_path: Path) -> None:
    kept = keeper(tmp_path)
    kept.files.user.parent.mkdir()
    kept.files.user.write_text(WRITTEN, "utf-8")
    loaded = kept.change({"user.name": "B", "user.function": "griffier", "screens.language": None})
    assert (loaded.settings.user.name, loaded.settings.user.function) == ("B", "griffier")
    assert kept.files.user.read_text("utf-8") == (
        WRITTEN.replace('name = "A" # short', 'function = "griffier"\nname = "B"').replace(
            'language = "en"\n', ""
        )
    )
    assert [path.name for path in kept.files.user.parent.iterdir()] == ["settings.toml"]


def test_the_first_change_makes_folder_and_file(tmp_path: Path) -> None:
    loaded = keeper(tmp_path).change({"house_style.fonts": ["a.ttf"], "retention.years": 7})
    assert loaded.settings.house_style.fonts == (tmp_path / "own" / "a.ttf",)
    assert loaded.settings.retention.years == 7
    assert loaded.problems == ()


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("reports.term", "never", "settings.not_a_term"),
        ("user.name", "x", "settings.locked"),
        ("user.name", None, "settings.locked"),
    ],
)
def test_a_wrong_or_locked_value_is_refused_and_nothing_is_written(
    tmp_path: Path, key: str, value: object, code: str
) -> None:
    kept = keeper(tmp_path)
    kept.files.site[0].write_text('locked = ["user"]\n', "utf-8")
    with pytest.raises(KnownError, match=code.replace(".", r"\.")) as caught:
        kept.change({"screens.language": "nl", key: value})
    assert caught.value.params["key"] == key
    assert not kept.files.user.parent.exists()


def test_a_file_that_cannot_be_understood_is_not_written_over(tmp_path: Path) -> None:
    kept = keeper(tmp_path)
    kept.files.user.parent.mkdir()
    kept.files.user.write_text("[", "utf-8")
    with pytest.raises(KnownError, match=r"settings\.not_toml"):
        kept.change({"user.name": "B"})
    kept.files.user.write_text("user = 1", "utf-8")
    with pytest.raises(KnownError, match=r"settings\.not_a_table"):
        kept.change({"user.name": "B"})
    assert kept.files.user.read_text("utf-8") == "user = 1"


def test_a_key_that_is_none_is_a_fault_of_ours(tmp_path: Path) -> None:
    with pytest.raises(BugError):
        keeper(tmp_path).change({"user.shoe_size": 44})


keys = st.text(max_size=8)
simple = (
    st.text()
    | st.integers(-(2**63), 2**63 - 1)
    | st.booleans()
    | st.floats(allow_nan=False)
    | st.dates(date(1000, 1, 1))
    | st.builds(time, st.integers(0, 23), st.integers(0, 59), st.integers(0, 59))
)
values = st.recursive(
    simple, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3)
)
documents = st.dictionaries(keys, values, max_size=4)


@given(documents)
def test_what_is_written_reads_back(data: dict[str, Any]) -> None:
    assert tomllib.loads(toml_text(data)) == data


@given(
    documents,
    st.dictionaries(keys, values, max_size=3),
    st.dictionaries(st.sampled_from(["user.name", "user.function"]), st.none() | st.text()),
)
def test_a_change_changes_what_it_names_and_nothing_else(
    rest: dict[str, Any], user: dict[str, Any], changes: dict[str, object]
) -> None:
    before = {**rest, "user": user}
    after = tomllib.loads(with_changes(toml_text(before), changes, Path("x.toml")))
    new = {key.removeprefix("user."): value for key, value in changes.items()}
    expected = {**user, **new}
    assert after.pop("user", {}) == {
        key: each for key, each in expected.items() if each is not None
    }
    assert {key: each for key, each in after.items() if each != {}} == {
        key: each for key, each in rest.items() if each != {} and key != "user"
    }


def test_a_logo_that_is_not_there_is_told_and_the_rest_holds(tmp_path: Path) -> None:
    kept = keeper(tmp_path)
    loaded = kept.change({"house_style.logo": "no.png", "house_style.organisation": "Bern"})
    style, problems = house_style(loaded.settings.house_style)
    assert (style.organisation, style.logo, style.logo_alt) == ("Bern", None, "Bern")
    assert [each.code for each in problems] == ["settings.logo_unreadable"]
    (tmp_path / "own" / "no.png").write_bytes(b"picture")
    assert house_style(loaded.settings.house_style)[0].logo == b"picture"
