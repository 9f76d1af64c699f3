"""Qt loaded for a start: what describes its functions comes when it is asked for, and whole.

Each is asked in a program of its own, once with Qt loaded as a start does and once plainly.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.helpers.forms import ROOT

SPARED = "from tripdesk.ui import loading\n"
PLAIN = "import PySide6.QtCore\n"
EXECUTED = """
import sys

def executed():
    names = ("errorhandler", "layout", "mapping", "parser", "lib.enum_sig", "lib.pyi_generator")
    found = [sys.modules[f"shibokensupport.signature.{each}"] for each in names]
    return sum("annotations" in vars(each) for each in found)  # from __future__, in each of them
"""

WRONG = """
from PySide6.QtCore import QObject, QPoint, QTimer
for wrong in (
    lambda: QPoint("a"),
    lambda: QPoint(1, 2, 3),
    lambda: QObject().setObjectName(3),
    lambda: QTimer(nothing=1),
    lambda: QPoint(1, 2) + "a",
):
    try:
        wrong()
    except (TypeError, AttributeError, SyntaxError) as error:  # the last is of PySide6 itself
        print(type(error).__name__, error)
"""
WHILE_ANOTHER_IS_HANDLED = f"""
try:
    1 / 0
except ZeroDivisionError:
{WRONG.replace(chr(10), chr(10) + "    ")}
"""
HELP = "from PySide6.QtCore import QPoint; print(QPoint.setX.__doc__); help(QPoint.setX)"
SIGNATURE = """
import inspect
from PySide6.QtCore import QPoint
try:
    print(inspect.signature(QPoint.setX))
except ValueError as error:
    print(error)
"""
MODULES_LOOKED_AT = """
import inspect, sys, warnings
print(inspect.getmodule(inspect).__name__)
for module in list(sys.modules.values()):
    getattr(module, "__warningregistry__", None), getattr(module, "__path__", None)
print(any(each is None for each in sys.modules.values()))
"""
PICKLED = """
import copy, pickle
from PySide6.QtCore import QPoint
print(pickle.loads(pickle.dumps(QPoint(1, 2))), copy.copy(QPoint(3, 4)))
"""
THREADS = """
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from PySide6.QtCore import QPoint, QObject
together = Barrier(4)

def ask(kind):
    together.wait()
    try:
        kind("a", "b", "c", "d")
    except TypeError as error:
        return str(error)

with ThreadPoolExecutor(4) as threads:
    print(*threads.map(ask, [QPoint, QObject, QPoint, QObject]), sep="\\n")
"""
AT_THE_END = """
import atexit
from PySide6.QtCore import QPoint

def late():
    try:
        QPoint("a")
    except TypeError as error:
        print(error)

atexit.register(late)
"""


def told(begin: str, script: str) -> str:
    """Return what a program prints; it ends well and complains of nothing."""
    command = [sys.executable, "-W", "error", "-P", "-c", begin + script]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT / "src")
    assert done.stderr == ""
    return done.stdout


def test_what_describes_functions_is_not_executed_until_it_is_asked_for() -> None:
    assert told(SPARED, f"{EXECUTED}print(executed())") == "0\n"
    asked = told(SPARED, f"{EXECUTED}{WRONG}print(executed())").splitlines()
    assert int(asked[-1]) >= 4


@pytest.mark.parametrize(
    "script",
    [
        *(WRONG, WHILE_ANOTHER_IS_HANDLED, HELP, SIGNATURE, MODULES_LOOKED_AT, PICKLED),
        *(THREADS, AT_THE_END, ""),
    ],
    ids=["wrong", "handling", "help", "signature", "looked", "pickled", "threads", "end", "none"],
)
def test_all_is_as_where_qt_was_loaded_plainly(script: str) -> None:
    plainly = told(PLAIN, script)
    assert told(SPARED, script) == plainly
    assert plainly or not script


def test_a_name_that_is_not_there_is_missed_as_ever() -> None:
    said = told(
        SPARED,
        """
import sys
import PySide6.support.signature.mapping as mapping
try:
    mapping.nothing
except AttributeError as error:
    print(error)
print(mapping.__spec__.name, sys.meta_path.__class__ is list)
""",
    )
    assert said.splitlines() == [
        "module 'shibokensupport.signature.mapping' has no attribute 'nothing'",
        "PySide6.support.signature.mapping True",
    ]
