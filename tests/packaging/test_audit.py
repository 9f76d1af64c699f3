"""What pip-audit prints, and what is made of it: silence about a package is not good news."""

from __future__ import annotations

import json

import pytest

from devtools import audit
from devtools.checkout import DEV_LOCK, RUNTIME_LOCK
from devtools.faults import FaultError

KNOWN = {
    "id": "PYSEC-2026-1",
    "aliases": ["GHSA-aaaa-bbbb-cccc", "CVE-2026-12345"],
    "fix_versions": ["1.2.4"],
    "description": "…",
}


def said(*packages: dict[str, object]) -> str:
    return json.dumps({"dependencies": packages, "fixes": []})


def test_faults_and_sound_packages_are_told_apart() -> None:
    found = audit.read(
        said(
            {"name": "good", "version": "1", "vulns": []},
            {"name": "bad", "version": "1.2.3", "vulns": [KNOWN]},
        ),
        "",
    )
    assert found.looked_up == 2
    assert found.left == ()
    assert [str(each) for each in found.faults] == ["bad 1.2.3: CVE-2026-12345, mended in 1.2.4"]


def test_a_fault_without_a_cve_or_a_cure() -> None:
    known = {"id": "PYSEC-2026-2", "aliases": [], "fix_versions": []}
    found = audit.read(said({"name": "bad", "version": "1", "vulns": [known]}), "")
    assert str(found.faults[0]) == "bad 1: PYSEC-2026-2, not mended yet"


def test_a_package_that_could_not_be_looked_up_is_not_sound(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Seen with pip-audit 2.10.1: status 0 and *No known vulnerabilities found*, all skipped."""
    some = audit.read(
        said(
            {"name": "good", "version": "1", "vulns": []},
            {"name": "unseen", "skip_reason": "Dependency not found on PyPI"},
        ),
        "No known vulnerabilities found",
    )
    assert audit._told([(RUNTIME_LOCK, some)]) == 1
    printed = capsys.readouterr()
    assert "1 package(s) looked up, 0 fault(s)" in printed.out
    assert "unseen" in printed.err
    none = audit.read(said({"name": "unseen", "skip_reason": "…"}), "")
    with pytest.raises(FaultError, match="nothing was audited"):
        audit._told([(RUNTIME_LOCK, none), (DEV_LOCK, none)])


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (
            "requests.exceptions.ConnectionError: HTTPSConnectionPool: Max retries",
            "cannot be reached",
        ),
        ("ERROR: the lock is wrong", "the lock is wrong"),
    ],
)
def test_what_cannot_be_done_is_a_sentence(told: str, sentence: str) -> None:
    with pytest.raises(FaultError, match=sentence):
        audit.read("", told)


def test_all_sound_is_status_0(capsys: pytest.CaptureFixture[str]) -> None:
    sound = audit.read(said({"name": "good", "version": "1", "vulns": []}), "")
    assert audit._told([(RUNTIME_LOCK, sound)]) == 0
    assert "1 package(s) looked up, 0 fault(s)" in capsys.readouterr().out
