"""The words of the screens: all can be gathered, and a translation says what its source says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from devtools.faults import FaultError
from devtools.translations import CATALOGUES, FOLDER, outdated_catalogues, unfinished
from devtools.words import Word, words_of
from tests.helpers.forms import ROOT
from tripdesk.cli.sentences import ERRORS, PROBLEMS
from tripdesk.domain.errors import KnownError
from tripdesk.domain.problems import Problem, Severity
from tripdesk.ui.messages import error_sentence, problem_sentence
from tripdesk.ui.sentences.faults import error_sentences
from tripdesk.ui.sentences.problems import problem_sentences

_FIELD = re.compile(r"\{\w+\}|%n")


def translations(name: str) -> Iterator[tuple[str, str]]:
    """Give each source with each of its translations."""
    for message in ElementTree.parse(FOLDER / name).iter("message"):
        said = message.find("translation")
        if said is None or said.get("type") == "unfinished":
            continue
        forms = [each.text for each in said.iter("numerusform")] or [said.text]
        yield from ((message.findtext("source", ""), each or "") for each in forms)


@pytest.mark.parametrize("name", CATALOGUES)
def test_a_translation_has_the_fields_of_its_source(name: str) -> None:
    pairs = list(translations(name))
    assert len(pairs) > 10
    wrong = [
        (source, said)
        for source, said in pairs
        if set(_FIELD.findall(source)) != set(_FIELD.findall(said))
    ]
    assert wrong == []


def test_the_words_of_the_code_can_all_be_gathered() -> None:
    words = words_of(sorted((ROOT / "src" / "tripdesk" / "ui").rglob("*.py")))
    assert Word("steps", "%n point(s)", counts=True) in words
    assert len(words) > 150


def test_a_call_inside_an_f_string_is_found(tmp_path: Path) -> None:
    code = tmp_path / "code.py"
    code.write_text(
        "class Page:\n    def words(self, n):\n"
        "        return f\"{self.tr('one')} {self.tr('%n day(s)', '', len(n))}\"\n",
        "utf-8",
    )
    found = [Word("Page", "one", counts=False), Word("Page", "%n day(s)", counts=True)]
    assert words_of([code]) == found


def test_words_that_are_not_written_out_are_refused(tmp_path: Path) -> None:
    code = tmp_path / "code.py"
    code.write_text(
        "class Page:\n    def words(self, n):\n        return self.tr(f'{n}')\n", "utf-8"
    )
    with pytest.raises(FaultError, match=r"code.py:3"):
        words_of([code])


def test_each_code_has_a_sentence_in_the_window_as_in_the_terminal() -> None:
    assert set(ERRORS) - set(error_sentences()) == set()
    assert set(PROBLEMS) - set(problem_sentences()) == set()


def test_a_sentence_is_said_though_a_fact_is_missing() -> None:
    assert error_sentence(KnownError("store.read_only")).startswith("You may not write in …")
    assert "unheard.of" in error_sentence(KnownError("unheard.of"))
    problem = Problem(Severity.ERROR, "count.out_of_range", "travellers", text="0")
    assert problem_sentence(problem) == "The number must be from … to …."


@pytest.mark.parametrize("name", CATALOGUES)
def test_nothing_is_left_to_translate(name: str) -> None:
    """Run `dev.py translations`, then write what it lists in both catalogues."""
    assert outdated_catalogues() == []
    assert unfinished(FOLDER / name) == 0
