"""Qt loaded for a start: what describes its functions comes when it is asked for, and whole."""

from __future__ import annotations

import subprocess
import sys

from tests.helpers.forms import ROOT

BEGUN = """
import sys
from tripdesk.ui import loading
from PySide6.QtCore import QPoint

def executed():
    names = ("errorhandler", "layout", "mapping", "parser", "lib.enum_sig", "lib.pyi_generator")
    found = [sys.modules[f"shibokensupport.signature.{each}"] for each in names]
    return sum("annotations" in vars(each) for each in found)  # from __future__, in each of them
"""


def told(script: str) -> list[str]:
    command = [sys.executable, "-P", "-c", BEGUN + script]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT / "src")
    return done.stdout.splitlines()


def test_what_describes_functions_is_not_executed_until_it_is_asked_for() -> None:
    assert told("print(executed())") == ["0"]


def test_a_wrong_argument_is_told_as_ever() -> None:
    said = told("""
try:
    QPoint("a")
except TypeError as error:
    print(error)
print(executed())
""")
    assert "QPoint" in said[0]
    assert int(said[-1]) >= 4


def test_functions_describe_themselves_as_ever() -> None:
    (said,) = told("print(QPoint.setX.__doc__)")
    assert said == "setX(self, x: int, /) -> None"


def test_a_name_that_is_not_there_is_missed_as_ever() -> None:
    said = told("""
import PySide6.support.signature.mapping as mapping
try:
    mapping.nothing
except AttributeError as error:
    print(error)
print(mapping.__spec__.name, sys.meta_path.__class__ is list)
""")
    assert said == [
        "module 'shibokensupport.signature.mapping' has no attribute 'nothing'",
        "PySide6.support.signature.mapping True",
    ]
