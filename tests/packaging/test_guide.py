"""What the user's guide and the README name is there: words of screens, keys, commands, paths."""

from __future__ import annotations

import html
import re
import shlex
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QKeySequence

from devtools.checkout import ROOT
from tripdesk.cli.arguments import parser
from tripdesk.settings.keys import KEYS
from tripdesk.ui.menus import Menus

HELP = ROOT / "resources" / "help"
LANGUAGES = ("nl", "en")

ELSEWHERE = {
    # Of a question's kinds and of the form, not of a menu.
    *("Ctrl+Enter", "Ctrl+Shift+Enter", "Alt+→", "Alt+←", "Alt+↑", "Alt+↓"),
    *("Enter", "Backspace", "Tab", "Delete", "Shift", "Ctrl", "+", "−", "0"),
}
"""Keys that fields and lists listen to themselves; tests of theirs press them."""


def pages(language: str) -> Iterator[tuple[str, str]]:
    for path in sorted((HELP / language).glob("*.html")):
        yield path.name, path.read_text("utf-8")


def plain(words: str) -> str:
    """Return words of the screens as they are read: no mnemonics, no key, no placeholder."""
    words = re.sub(r"&(.)", r"\1", words.partition("\t")[0])
    return re.sub(r"\{\w+\}", "…", words).replace("...", "…").strip(" .")


def words_of_screens(language: str) -> set[str]:
    found = {"Taal / Language"}
    for message in ElementTree.parse(ROOT / "resources/i18n/tripdesk_nl.ts").iter("message"):
        told = message.find("source" if language == "en" else "translation")
        assert told is not None
        forms = [each.text or "" for each in told.iter("numerusform")] or [told.text or ""]
        found |= {plain(each) for each in forms}
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_guide_names_on_the_screens_is_there(language: str) -> None:
    there = words_of_screens(language)
    named = [
        (name, html.unescape(each))
        for name, source in pages(language)
        for each in re.findall(r"<b>(.*?)</b>", source)
    ]
    assert len(named) > 60
    assert [(name, each) for name, each in named if plain(each) not in there] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_key_of_the_guide_does_something(language: str, keys_of_menus: set[str]) -> None:
    named = {
        html.unescape(each)
        for _, source in pages(language)
        for each in re.findall(r"<kbd>(.*?)</kbd>", source)
    }
    assert named - ELSEWHERE - keys_of_menus == set()
    table = (HELP / language / "keys.html").read_text("utf-8")
    assert [key for key in sorted(keys_of_menus) if f"<kbd>{key}</kbd>" not in table] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_command_of_the_guide_is_understood(language: str) -> None:
    commands = [
        html.unescape(each)
        for _, source in pages(language)
        for each in re.findall(r"<code>(tripdesk .*?)</code>", source)
    ]
    assert len(commands) >= 15
    for command in commands:
        understood(command)


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_tell_the_same(language: str) -> None:
    other = dict(pages("en" if language == "nl" else "nl"))
    for name, source in pages(language):
        for tag in ("li", "h2", "tr", "img", "code", "pre"):
            assert source.count(f"<{tag}") == other[name].count(f"<{tag}"), (name, tag)


def test_the_commands_of_the_readme_are_understood() -> None:
    table = (ROOT / "README.md").read_text("utf-8").partition("## In the terminal")[2]
    rows = re.findall(r"^\| (`.*?`) \| ", table.partition("## ")[0], re.M)
    named = {
        word
        for row in rows
        for each in re.findall(r"`(.*?)`", row)
        for word in [each.split()[0].removeprefix("tripdesk")]
        if word
    }
    commands = {name for name in subcommands() if f"`{name}" in table or f" {name} " in table}
    assert named - {"--version", "--self-check"} <= set(subcommands())
    assert set(subcommands()) - commands == set()
    for row in rows:
        for option in re.findall(r"--[a-z-]+", row):
            assert option in all_options(), option


def test_the_settings_of_the_readme_are_those_that_there_are() -> None:
    table = (ROOT / "README.md").read_text("utf-8").partition("## Settings")[2].partition("## ")[0]
    named = set()
    for row in re.findall(r"^\| (`\w+\..*?) \|", table, re.M):
        section = ""
        for key in re.findall(r"`([\w.*]+)`", row):
            section = key.partition(".")[0] or section
            named.add(key if key[0] != "." else section + key)
    known = set(KEYS)
    assert {each for each in named if not each.endswith(".*")} <= known
    assert {each.removesuffix(".*") for each in named} <= known | {
        each.partition(".")[0] for each in known
    }


def understood(command: str) -> None:
    """Read a command line as the program would; a wrong one ends with status 2."""
    arguments = shlex.split(command.removeprefix("tripdesk "))
    parser().parse_args(arguments)


def subcommands() -> list[str]:
    (action,) = (each for each in parser()._actions if each.dest == "command")
    assert action.choices is not None
    return [str(each) for each in action.choices]


def all_options() -> set[str]:
    (action,) = (each for each in parser()._actions if each.dest == "command")
    parsers = [parser(), *dict(action.choices or {}).values()]
    return {
        option for each in parsers for action in each._actions for option in action.option_strings
    }


@pytest.fixture
def keys_of_menus(qapp: object) -> set[str]:
    from PySide6.QtWidgets import QMainWindow

    from tripdesk.ui.editing import Editing

    window = QMainWindow()
    menus = Menus(window, {}, Editing(qapp, window))  # type: ignore[arg-type] # pytest-qt's
    menus.build("en", lambda _: None)
    shortcuts = [menus.action(name).shortcut() for name in menus.names()]
    written = {each.toString(QKeySequence.SequenceFormat.PortableText) for each in shortcuts}
    window.deleteLater()
    usual = {"Ctrl+Y", "Ctrl+X", "Ctrl+C", "Ctrl+V", "Ctrl+A", "Ctrl+Shift+Z"}
    named = {each.replace("Return", "Enter").replace("Del", "Delete") for each in written}
    return {each for each in named if each} - usual
