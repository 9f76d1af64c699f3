"""The commands of `dev.py`: each says what it needs, then starts what it is for."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from devtools import environment, system
from devtools.audit import audit
from devtools.bundle import bundle
from devtools.checkout import ROOT, become, call, script
from devtools.faults import FaultError, say, sentence_for
from devtools.gate import isolated_home, lint_steps, run_gate, run_steps
from devtools.locks import make_locks
from devtools.sbom import write_sbom
from devtools.translations import compile_translations, translate

USAGE = """\
usage: dev.py COMMAND [ARGUMENTS]

  run [ARGUMENTS]             start TripDesk from this checkout, set up first where needed
  test [--long] [ARGUMENTS]   every check, or with arguments only the tests that pytest is told
  lint [--fix]                the checks that read the code without running it
  bench [CASE…] [ARGUMENTS]   measure, beside a base in the same run
  screenshots [NAME…] [ARGS]  take pictures of the screens, into docs/screenshots
  translations [--check]      gather the screens' words into resources/i18n for translation
  bundle [--tar] [--deb]      make the program that needs no Python, and pack it into dist
  bare [PART…]                install and use them on a bare Debian 12 (as root)
  sbom                        list the components with licences and hashes (CycloneDX)
  lock [--upgrade]            make the locks of the packages again
  audit                       look for known faults of the locked packages (needs an index)
"""


def run(arguments: list[str]) -> int:
    """Start the program; a terminal command asks for neither Qt's libraries nor a screen."""
    environment.ensure(dev=False)
    if system.wants_window(arguments):
        _prepare_for_window(screen=system.has_screen(os.environ))
    return become([script("python"), "-P", "-m", "tripdesk", *arguments])


def test(arguments: list[str]) -> int:
    """Run the gate."""
    long = "--long" in arguments
    rest = [argument for argument in arguments if argument != "--long"]
    _prepare_for_tests()
    return run_gate(rest, long=long)


def lint(arguments: list[str]) -> int:
    """Read the code, and with `--fix` mend what a machine can mend."""
    if not set(arguments) <= {"--fix"}:
        raise FaultError(USAGE)
    environment.ensure(dev=True)
    return run_steps(lint_steps(fix="--fix" in arguments))


def bench(arguments: list[str]) -> int:
    """Measure."""
    _prepare_for_tests()
    with isolated_home() as env:
        return call([script("python"), "-m", "tests.benchmarks.run", *arguments], env)


def screenshots(arguments: list[str]) -> int:
    """Take pictures of the windows, which need no screen for it."""
    _prepare_for_tests()
    with isolated_home() as env:
        return call([script("python"), ROOT / "packaging" / "screenshots.py", *arguments], env)


def translations(arguments: list[str]) -> int:
    """Gather the words to translate."""
    if not set(arguments) <= {"--check"}:
        raise FaultError(USAGE)
    environment.ensure(dev=False)
    system.ensure_qt()
    return translate(arguments)


def bare(arguments: list[str]) -> int:
    """Use what is handed out on a system with nothing on it."""
    _prepare_for_tests()
    return call([script("python"), ROOT / "packaging" / "bare_debian.py", *arguments])


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "lint": lint,
    "bench": bench,
    "screenshots": screenshots,
    "translations": translations,
    "bundle": bundle,
    "sbom": write_sbom,
    "bare": bare,
    "lock": make_locks,
    "audit": audit,
}


def main(arguments: Sequence[str]) -> int:
    """Carry out the command and return the status; foreseeable faults are said in a sentence."""
    name, *rest = arguments or ["--help"]
    if name in {"-h", "--help"}:
        print(USAGE, end="")
        return 0
    if name not in COMMANDS:
        say(USAGE)
        return 2
    try:
        return COMMANDS[name](without_separator(rest))
    except FaultError as fault:
        say(str(fault))
        return 1
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        sentence = sentence_for(error)
        if sentence is None:
            raise
        say(sentence)
        return 1


def without_separator(arguments: Sequence[str]) -> list[str]:
    """Drop the `--` that may stand before what is meant for the program."""
    return list(arguments[1:] if arguments[:1] == ["--"] else arguments)


def _prepare_for_window(*, screen: bool) -> None:
    """Set up what a window needs; without a screen say so, beside what else is to be done."""
    try:
        system.ensure_qt()
    except FaultError as fault:
        if screen:
            raise
        raise FaultError(f"{fault}\n{system.NO_SCREEN}") from fault
    if not screen:
        raise FaultError(system.NO_SCREEN)
    compile_translations()


def _prepare_for_tests() -> None:
    environment.ensure(dev=True)
    system.ensure_qt()
    system.ensure_test_tools()
    compile_translations()
