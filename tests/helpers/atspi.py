"""Read a program's accessibility tree from outside, over the bus that screen readers use.

Started within a session bus and a screen of its own (`xvfb-run dbus-run-session python … `): starts
the program, walks what it offers, prints it as JSON, and ends it. `--keys space ctrl+Return … --`
before the program are pressed one after the other; after each it walks and prints what is there.
`gdbus` does the talking: no Python library of AT-SPI is needed.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator

_ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_CHILD = re.compile(r"'([^']+)', (?:objectpath )?'([^']+)'")
_PATIENCE = 30.0

Node = tuple[str, str]


def call(address: str, node: Node, method: str, *arguments: str) -> str:
    """Return what a call over the bus answers, as `gdbus` writes it; empty where it refuses."""
    bus = ["--address", address] if address else ["--session"]
    command = ["gdbus", "call", *bus, "--dest", node[0], "--object-path", node[1]]
    done = subprocess.run(
        [*command, "--method", method, *arguments], capture_output=True, text=True, check=False
    )
    return done.stdout.strip()


def children(address: str, node: Node) -> list[Node]:
    """Return what is directly inside."""
    said = call(address, node, "org.a11y.atspi.Accessible.GetChildren")
    return [(found[1], found[2]) for found in _CHILD.finditer(said)]


def name_of(address: str, node: Node) -> str:
    """Return what it is called."""
    said = call(
        address, node, "org.freedesktop.DBus.Properties.Get", "org.a11y.atspi.Accessible", "Name"
    )
    found = re.fullmatch(r"""\(<(['"])(.*)\1>,\)""", said, re.S)
    return found[2] if found else ""


def role_of(address: str, node: Node) -> str:
    """Return what it is."""
    return call(address, node, "org.a11y.atspi.Accessible.GetRoleName").strip("(),'")


def walk(address: str, node: Node, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Give name and role of everything, tables' cells aside."""
    role = role_of(address, node)
    yield name_of(address, node), role
    if depth < 20 and role not in {"table", "list", "menu bar", "tree table"}:
        for each in children(address, node):
            yield from walk(address, each, depth + 1)


def _seen(address: str, least: int = 20) -> list[Node]:
    """Return name and role of all that a program shows; nothing while none does."""
    for each in children(address, _ROOT):
        found = list(walk(address, each))
        if len(found) > least:
            return found
    return []


def _press(key: str) -> None:
    window = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "TripDesk"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()[-1]
    subprocess.run(["xdotool", "windowfocus", "--sync", window, "key", key], check=True)


def _goes_on(address: str, keys: list[str], before: list[Node]) -> None:
    for key in keys:
        _press(key)
        until = time.monotonic() + _PATIENCE
        while (found := _seen(address)) == before and time.monotonic() < until:
            time.sleep(0.2)
        before = found
        print(json.dumps(found))


def main(command: list[str]) -> int:
    """Start the program, and print what it offers."""
    keys: list[str] = []
    if command[0] == "--keys":
        at = command.index("--")
        keys, command = command[1:at], command[at + 1 :]
    env = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    answer = call("", ("org.a11y.Bus", "/org/a11y/bus"), "org.a11y.Bus.GetAddress")
    address = answer.strip("(),'")
    program = subprocess.Popen(command, env=env)
    try:
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            found = _seen(address)
            if found:
                print(json.dumps(found))
                _goes_on(address, keys, found)
                return 0
            time.sleep(0.5)
    finally:
        program.terminate()
        program.wait(10)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
