"""The pinned packages: all with hashes, none with a fault that is known, no trace of a machine."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")


def requirements(lock: str) -> dict[str, str]:
    """Return each requirement's name with all that the lock says of it."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    return {re.split(r"[=<>!~ ;\[]", line)[0]: line for line in text.splitlines() if line.strip()}


@pytest.mark.parametrize("lock", LOCKS)
def test_each_is_pinned_with_hashes(lock: str) -> None:
    entries = requirements(lock)
    assert len(entries) > 10
    for entry in entries.values():
        assert re.match(r"[a-z0-9-]+==[\w.]+ ", entry), entry
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry


@pytest.mark.parametrize("lock", LOCKS)
def test_no_host_and_no_path_is_named(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    for trace in ("/", "--index-url", "--extra-index-url", "--find-links", "--trusted-host", "@"):
        assert trace not in text


def test_what_the_program_asks_for_is_locked() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)
    asked = {
        "requirements.lock": project["project"]["dependencies"],
        "requirements-dev.lock": project["dependency-groups"]["dev"],
    }
    for lock, names in asked.items():
        normal = {re.split(r"[=<>!~;\[ ]", name)[0].lower().replace("_", "-") for name in names}
        assert normal <= requirements(lock).keys()


def test_the_two_locks_agree() -> None:
    runtime, dev = (requirements(lock) for lock in LOCKS)
    assert runtime.items() <= dev.items()


@pytest.mark.parametrize("lock", LOCKS)
def test_the_qt_that_loses_references_is_not_taken(lock: str) -> None:
    entries = requirements(lock)
    for name in ("pyside6-essentials", "shiboken6"):
        assert not entries[name].startswith(f"{name}==6.12.0 ")
