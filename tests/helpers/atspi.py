"""Read a program's accessibility tree from outside, over the bus that screen readers use.

Started within a session bus and a screen of its own (`xvfb-run dbus-run-session python … `): starts
the program, walks what it offers, prints it as JSON, and ends it. `gdbus` does the talking: no
Python library of AT-SPI is needed.
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


def main(command: list[str]) -> int:
    """Start the program, and print what it offers."""
    env = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    answer = call("", ("org.a11y.Bus", "/org/a11y/bus"), "org.a11y.Bus.GetAddress")
    address = answer.strip("(),'")
    program = subprocess.Popen(command, env=env)
    try:
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            for each in children(address, _ROOT):
                found = list(walk(address, each))
                if len(found) > 20:
                    print(json.dumps(found))
                    return 0
            time.sleep(0.5)
    finally:
        program.terminate()
        program.wait(10)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
