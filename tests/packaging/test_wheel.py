"""The wheel carries what the program reads beside its code."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.long
def test_a_wheel_has_the_forms_and_the_compiled_translations(tmp_path: Path) -> None:
    source, out = tmp_path / "source", tmp_path / "out"
    source.mkdir()
    for name in ("src", "resources"):
        shutil.copytree(ROOT / name, source / name)
    for name in ("pyproject.toml", "LICENSE", ".gitignore"):
        shutil.copy(ROOT / name, source / name)
    translation = source / "resources" / "i18n" / "tripdesk_xx.qm"
    translation.parent.mkdir(exist_ok=True)
    translation.touch()

    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", str(out), str(source)], check=True)

    (wheel,) = out.glob("tripdesk-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert any(n.startswith("tripdesk/_data/forms/") and n.endswith(".toml") for n in names)
    assert "tripdesk/_data/i18n/tripdesk_xx.qm" in names
    assert not [name for name in names if name.startswith(("tests/", "packaging/"))]
