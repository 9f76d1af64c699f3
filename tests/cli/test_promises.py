"""What other parts rely on: commands that need no screen, and a sentence for each code."""

from __future__ import annotations

import argparse
import ast
import re
from collections.abc import Iterator

import pytest

from devtools.system import TERMINAL_COMMANDS
from tests.helpers.forms import ROOT
from tripdesk.cli.arguments import parser
from tripdesk.cli.sentences import ERRORS, PROBLEMS, TAKEN
from tripdesk.domain.privacy import Kind
from tripdesk.services.taking_in import Taken

SOURCES = sorted((ROOT / "src" / "tripdesk").rglob("*.py"))


def first_words(function: str, place: int) -> Iterator[str]:
    """Give the code written out in each call of a function, in all of the source."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "id", "") == function
                and len(node.args) > place
                and isinstance(word := node.args[place], ast.Constant)
            ):
                yield str(word.value)


def test_each_command_is_known_to_need_no_screen() -> None:
    (commands,) = (
        each.choices for each in parser()._actions if isinstance(each, argparse._SubParsersAction)
    )
    assert set(commands) <= set(TERMINAL_COMMANDS)


def test_each_fault_has_a_sentence() -> None:
    raised = set(first_words("KnownError", 0))
    assert raised - set(ERRORS) == set()
    assert len(raised) > 25


def test_each_problem_has_a_sentence() -> None:
    told = set(first_words("_error", 1)) | set(first_words("_warning", 1)) | {"character.missing"}
    told |= {f"{side}.{fault}" for side in ("start", "end") for fault in ("missing", "not_a_date")}
    told |= {f"privacy.{kind}" for kind in Kind}
    assert told - set(PROBLEMS) == set()


@pytest.mark.parametrize("name", ["domain/validation", "storage/faults", "exchange/writing"])
def test_codes_that_are_chosen_from_a_table_have_a_sentence(name: str) -> None:
    tree = ast.parse((ROOT / "src" / "tripdesk" / f"{name}.py").read_text("utf-8"))
    words = {str(each.value) for each in ast.walk(tree) if isinstance(each, ast.Constant)}
    codes = {each for each in words if re.fullmatch(r"[a-z_]+\.[a-z_]+", each)}
    assert codes - {*ERRORS, *PROBLEMS} == set()
    assert len(codes) > 4


def test_each_outcome_of_import_has_a_sentence() -> None:
    assert set(TAKEN) == set(Taken)
