"""Known faults of the locked packages, looked up where an index can be reached.

No part of the gate, which needs no network: what is known changes without us. pip-audit is fetched
for this only. It passes over a package that it could not look up and ends well, so what it says of
each is read: not looked up is not the same as sound.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
import venv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from devtools.bundle import BUNDLE_LOCK
from devtools.checkout import DEV_LOCK, ROOT, RUNTIME_LOCK, quietly
from devtools.environment import reason_in
from devtools.faults import FaultError, say
from devtools.locks import scripts_of

_PIP_AUDIT = "pip-audit==2.10.1"
_AUDIT = (
    *("--require-hashes", "--disable-pip", "--progress-spinner=off", "--format=json"),
    *("--timeout=20",),
)
NOT_REACHED = "The index of known faults cannot be reached from here, so nothing was audited."


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault that is known of a package; `mended_in` are the versions without it."""

    package: str
    version: str
    name: str
    mended_in: tuple[str, ...]

    def __str__(self) -> str:
        way_out = f"mended in {', '.join(self.mended_in)}" if self.mended_in else "not mended yet"
        return f"{self.package} {self.version}: {self.name}, {way_out}"


@dataclass(frozen=True, slots=True)
class Audited:
    """What became of one lock: how many packages were looked up, and which could not be."""

    looked_up: int
    left: tuple[str, ...]
    faults: tuple[Fault, ...]


def audit(arguments: Sequence[str]) -> int:
    """Audit the locks; return 1 where a fault is known or a package could not be looked up."""
    if arguments:
        raise FaultError("usage: dev.py audit")
    with tempfile.TemporaryDirectory(prefix="tripdesk-audit-") as folder:
        venv.create(folder, with_pip=True)
        scripts = scripts_of(folder)
        pip: list[str | Path] = [scripts / "python", "-m", "pip", "--disable-pip-version-check"]
        fetched = quietly([*pip, "install", "--quiet", _PIP_AUDIT])
        if fetched.returncode != 0:
            raise FaultError(f"pip-audit cannot be fetched. {reason_in(fetched.stdout)}")
        return _told([(lock, _audited(scripts / "pip-audit", lock)) for lock in _locks()])


def _locks() -> tuple[Path, ...]:
    return (RUNTIME_LOCK, DEV_LOCK, BUNDLE_LOCK)


def _audited(program: Path, lock: Path) -> Audited:
    done = subprocess.run(
        [program, "--requirement", lock, *_AUDIT],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return read(done.stdout, done.stderr)


def read(said: str, told: str) -> Audited:
    """Return what pip-audit found, from what it printed; what it cannot do is told."""
    try:
        packages: list[dict[str, Any]] = json.loads(said)["dependencies"]
    except (ValueError, KeyError, TypeError) as error:
        signs = ("ConnectionError", "Max retries", "Connection", "timed out", "Name or service")
        reason = NOT_REACHED if any(each in told for each in signs) else reason_in(told)
        raise FaultError(reason) from error
    left = tuple(each["name"] for each in packages if "skip_reason" in each)
    faults = tuple(
        Fault(each["name"], each["version"], _name(known), tuple(known.get("fix_versions", ())))
        for each in packages
        for known in each.get("vulns", ())
    )
    return Audited(len(packages) - len(left), left, faults)


def _name(known: Mapping[str, Any]) -> str:
    """Return the name by which most know a fault: the CVE, where it has one."""
    return next((each for each in known.get("aliases", ()) if "CVE" in each), str(known["id"]))


def _told(found: Sequence[tuple[Path, Audited]]) -> int:
    """Print what was found; nothing looked up at all is told as such."""
    if not any(each.looked_up for _, each in found):
        raise FaultError(NOT_REACHED)
    status = 0
    for lock, each in found:
        print(f"{lock.name}: {each.looked_up} package(s) looked up, {len(each.faults)} fault(s).")
        for fault in each.faults:
            print(f"  {fault}")
        if each.left:
            say(f"Not looked up, so nothing is known of them: {', '.join(each.left)}.")
        status |= bool(each.faults or each.left)
    return int(status)
