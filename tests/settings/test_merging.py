"""The settings in force: the user's over the office's over ours, but for locks; slips are told."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripdesk.cli.sentences import error_sentence
from tripdesk.domain.terms import Term, TermUnit
from tripdesk.services.settings import LoadedSettings, ScreenLanguage, Settings, Source
from tripdesk.settings.keys import KEYS, TABLES
from tripdesk.settings.layers import layer_of
from tripdesk.settings.loading import SettingsFiles, load_settings
from tripdesk.settings.merging import merge

FOLDER = Path("/office") if Path("/").exists() else Path("C:/office")
RIGHT: Mapping[str, tuple[object, ...]] = {
    "house_style.organisation": ("Gemeente Voorbeeld", ""),
    "house_style.logo": ("logo.png", "/elsewhere/logo.svg"),
    "house_style.logo_alt": ("Wapen",),
    "house_style.accent": ("#0B6B4F", "#000000", ""),
    "house_style.fonts": (["a.ttf", "b.ttf"], []),
    "secretariat.address": ("reizen@voorbeeld.nl", ""),
    "reports.term": ("2 weeks", "10 dagen"),
    "reports.form": ("eigen-formulier",),
    "reports.file_name": ("Verslag {title}", "{year} {id}"),
    "folders.pdf": ("pdf",),
    "folders.backup": ("/backups",),
    "folders.publication": ("out",),
    "folders.forms": ("forms",),
    "screens.language": ("nl", "en", "system"),
    "retention.years": (0, 7),
    "retention.starts": ("return", "published"),
    "publication.address": ("https://voorbeeld.nl/reizen/", ""),
    "publication.archive_creator": ("Gemeente Voorbeeld", ""),
    "publication.valuation": ("Blijvend te bewaren",),
    "publication.selection_list": ("Selectielijst 2020",),
    "publication.retention": ("P10Y", ""),
    "publication.restriction": ("Geen beperking",),
    "publication.restriction_list": ("Eigen lijst",),
    "archive.database_url": ("postgresql://host/tripdesk", ""),
    "user.name": ("A. Persoon",),
    "user.function": ("beleidsadviseur",),
}
WRONG = (True, 1.5, -1, 10**9, {"a": 1}, [1], "\0", "#ffffff", "1 year", "{", "{title!r}", "x @y")


def read(key: str, raw: object) -> object:
    """Return a right value as it stands in the settings."""
    return KEYS[key](raw, FOLDER)


def value(settings: Settings, key: str) -> object:
    part, _, name = key.partition(".")
    return getattr(getattr(settings, part), name)


def data(values: Mapping[str, object]) -> dict[str, object]:
    tables: dict[str, dict[str, object]] = {}
    for key, raw in values.items():
        part, _, name = key.partition(".")
        tables.setdefault(part, {})[name] = raw
    return dict(tables)


def merged(
    site: Mapping[str, object], user: Mapping[str, object], locked: list[str]
) -> LoadedSettings:
    return merge(
        [
            layer_of(Source.SITE, FOLDER / "site.toml", {"locked": locked, **data(site)}),
            layer_of(Source.USER, FOLDER / "user.toml", data(user)),
        ]
    )


def test_every_key_has_its_place_in_the_settings_and_a_right_value_here() -> None:
    assert set(RIGHT) == set(KEYS)
    for key in KEYS:
        value(Settings(), key)


layers = st.dictionaries(st.sampled_from(sorted(KEYS)), st.none()).flatmap(
    lambda chosen: st.fixed_dictionaries({key: st.sampled_from(RIGHT[key]) for key in chosen})
)
locks = st.lists(st.sampled_from(sorted(KEYS) + sorted(TABLES)), max_size=5)


@given(layers, layers, locks)
def test_the_user_comes_over_the_office_but_for_its_locks(
    site: dict[str, object], user: dict[str, object], locked: list[str]
) -> None:
    loaded = merged(site, user, locked)
    held = {key for key in KEYS if key in locked or key.partition(".")[0] in locked}
    assert loaded.locked == held
    for key in KEYS:
        if key in user and key not in held:
            expected, source = read(key, user[key]), Source.USER
        elif key in site:
            expected, source = read(key, site[key]), Source.SITE
        else:
            expected, source = value(Settings(), key), Source.BUILT_IN
        assert value(loaded.settings, key) == expected
        assert loaded.source(key) is source
    told = {(each.code, each.params["key"]) for each in loaded.problems}
    assert told == {("settings.locked", key) for key in held & set(user)}


@given(layers, st.sampled_from(sorted(KEYS)), st.sampled_from(WRONG))
def test_a_wrong_value_is_told_at_its_key_and_the_rest_still_works(
    user: dict[str, object], key: str, wrong: object
) -> None:
    """A value may be right for one key and wrong for another: the reader says which."""
    loaded = merged({}, {**user, key: wrong}, [])
    rest = {each: raw for each, raw in user.items() if each != key}
    for each, raw in rest.items():
        assert value(loaded.settings, each) == read(each, raw)
    assert {each.params["key"] for each in loaded.problems} <= {key}
    if loaded.problems:
        assert value(loaded.settings, key) == value(Settings(), key)
        (sentence,) = map(error_sentence, loaded.problems)
        assert key in sentence
        assert "user.toml" in sentence
    else:
        assert value(loaded.settings, key) == read(key, wrong)


def test_a_wrong_value_of_the_user_leaves_the_offices() -> None:
    loaded = merged({"reports.term": "2 weeks"}, {"reports.term": "soon"}, [])
    assert loaded.settings.reports.term == Term(2, TermUnit.WEEKS)
    (problem,) = loaded.problems
    assert error_sentence(problem) == (
        f"{FOLDER / 'user.toml'}: 'reports.term' is soon; write it as 10 days, 2 weeks or 1 month."
    )


@pytest.mark.parametrize(
    ("colour", "words"),
    [("groen", "is no colour"), ("#777", "is no colour"), ("#7fbf7f", "too light"), (7, "a text")],
)
def test_a_colour_that_cannot_be_read_is_refused_with_the_reason(
    colour: object, words: str
) -> None:
    loaded = merged({"house_style.accent": colour}, {}, [])
    assert loaded.settings.house_style.accent == ""
    assert words in error_sentence(loaded.problems[0])


def test_what_is_not_known_is_told_with_its_name() -> None:
    user = {"hous_style": {"accent": "#000000"}, "user": {"nam": "x"}, "reports": 1, "locked": []}
    layer = layer_of(Source.USER, FOLDER / "user.toml", user)
    told = {(each.code, each.params["key"]) for each in layer.problems}
    assert told == {
        ("settings.unknown_key", "hous_style"),
        ("settings.unknown_key", "user.nam"),
        ("settings.not_a_table", "reports"),
        ("settings.unknown_key", "locked"),
    }
    site = layer_of(Source.SITE, FOLDER / "site.toml", {"locked": ["reports", "x", 1]})
    assert [each.code for each in site.problems] == ["settings.unknown_lock"] * 2
    assert site.locked == {"reports.term", "reports.form", "reports.file_name"}


@pytest.mark.parametrize("content", [b"[", b"\xff", b"a" * 2_000_000, b"x = " + b"[" * 9_000])
def test_a_file_that_cannot_be_understood_is_left_aside(tmp_path: Path, content: bytes) -> None:
    site, user = tmp_path / "site.toml", tmp_path / "user.toml"
    site.write_text('[screens]\nlanguage = "en"\n', "utf-8")
    user.write_bytes(content)
    loaded = load_settings(SettingsFiles((tmp_path / "none.toml", site), user))
    assert loaded.settings.screens.language is ScreenLanguage.ENGLISH
    assert "user.toml is left aside" in error_sentence(loaded.problems[0])


def test_the_first_site_file_counts_and_a_folder_is_none(tmp_path: Path) -> None:
    first, second = tmp_path / "1.toml", tmp_path / "2.toml"
    first.write_text('[user]\nname = "1"\n', "utf-8")
    second.write_text('[user]\nname = "2"\n', "utf-8")
    user = tmp_path / "folder"
    user.mkdir()
    loaded = load_settings(SettingsFiles((first, second), user))
    assert loaded.settings.user.name == "1"
    assert "cannot be read" in error_sentence(loaded.problems[0])


def test_no_files_are_the_built_in_settings(tmp_path: Path) -> None:
    assert load_settings(SettingsFiles((), tmp_path / "no" / "x.toml")) == LoadedSettings()


def test_an_address_with_a_password_is_left_aside_and_not_shown() -> None:
    loaded = merged({"archive.database_url": "postgresql://me:pa55@host/db"}, {}, [])
    assert loaded.settings.archive.database_url == ""
    assert "holds a password" in error_sentence(loaded.problems[0])
    assert "pa55" not in repr(loaded) + str(loaded.problems) + error_sentence(loaded.problems[0])


def test_what_is_wrong_with_an_address_is_said_at_its_key() -> None:
    loaded = merged({"archive.database_url": "postgresql://host"}, {}, [])
    said = error_sentence(loaded.problems[0])
    assert "archive.database_url" in said
    assert "names no database" in said
