"""What is handed out: an sdist and a wheel that carry all the program reads, the same each time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from devtools.translations import compile_translations

ROOT = Path(__file__).resolve().parents[2]
_FOLDERS = ("src", "resources", "packaging", "tests", "docs")
_NOT_KEPT = shutil.ignore_patterns("__pycache__", "*.pyc", "*.qm")

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a fresh checkout whose translations are compiled."""
    folder = tmp_path_factory.mktemp("source")
    for name in _FOLDERS:
        shutil.copytree(ROOT / name, folder / name, ignore=_NOT_KEPT)
    for path in (*ROOT.glob("*.md"), *ROOT.glob("*.lock")):
        shutil.copy(path, folder)
    for name in ("pyproject.toml", "LICENSE", ".gitignore"):
        shutil.copy(ROOT / name, folder)
    compile_translations(folder / "resources" / "i18n")
    return folder


@pytest.fixture(scope="module")
def sdist(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("sdist", source, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", source, tmp_path_factory.mktemp("wheel"))


def build(target: str, source: Path, out: Path) -> Path:
    """Build an sdist or a wheel; return the file."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", target]
    subprocess.run([*command, "--directory", str(out)], cwd=source, check=True, capture_output=True)
    (made,) = out.iterdir()
    return made


def files(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix()


def test_the_wheel_has_the_code_and_all_the_data(source: Path, wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    code = {f"tripdesk/{name}" for name in files(source / "src" / "tripdesk")}
    data = {f"tripdesk/_data/{name}" for name in files(source / "resources")}
    assert "tripdesk/_data/i18n/tripdesk_nl.qm" in data
    rest = {name for name in inside - code - data if ".dist-info/" not in name}
    assert (code | data) - inside == set()
    assert rest == set()


def test_the_sdist_has_the_documents_too(source: Path, sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {each.name for each in source.glob("*.md")} | {
        f"docs/{each}" for each in files(source / "docs")
    }
    assert "docs/it.md" in wanted
    assert wanted - inside == set()


def test_the_wheel_is_the_same_bytes_each_time(source: Path, wheel: Path, tmp_path: Path) -> None:
    for path in (source / "src").rglob("*.py"):
        os.utime(path, (1, 1))  # as in another checkout, at another time
    assert build("wheel", source, tmp_path).read_bytes() == wheel.read_bytes()


def test_a_wheel_of_the_sdist_is_that_of_the_checkout(
    sdist: Path, wheel: Path, tmp_path: Path
) -> None:
    with tarfile.open(sdist) as archive:
        if hasattr(archive, "extraction_filter"):  # not before Python 3.11.4
            archive.extraction_filter = tarfile.data_filter
        archive.extractall(tmp_path / "unpacked")
    (unpacked,) = (tmp_path / "unpacked").iterdir()
    out = tmp_path / "out"
    out.mkdir()
    assert build("wheel", unpacked, out).read_bytes() == wheel.read_bytes()


def test_an_installed_wheel_works_from_anywhere(wheel: Path, tmp_path: Path) -> None:
    environment, elsewhere = tmp_path / "environment", tmp_path / "elsewhere"
    elsewhere.mkdir()
    venv.create(environment, with_pip=False, symlinks=os.name != "nt")
    scripts = environment / ("Scripts" if sys.platform == "win32" else "bin")
    (packages,) = environment.glob("[Ll]ib/**/site-packages")
    pip = [sys.executable, "-m", "pip", "--quiet", "--python", str(scripts / "python")]
    subprocess.run([*pip, "install", "--no-deps", "--no-index", str(wheel)], check=True)
    # The libraries of this environment, but not the checkout that it points to.
    ours = next(each for each in sys.path if each.endswith("site-packages"))
    (packages / "libraries.pth").write_text(f"{ours}\n", "utf-8")

    def tripdesk(*arguments: str) -> str:
        command = [str(scripts / "tripdesk"), *arguments]
        done = subprocess.run(command, cwd=elsewhere, check=True, capture_output=True, text=True)
        return done.stdout

    where = [str(scripts / "python"), "-P", "-c", "import tripdesk; print(tripdesk.__file__)"]
    found = subprocess.run(where, cwd=elsewhere, check=True, capture_output=True, text=True)
    assert Path(found.stdout.strip()).is_relative_to(environment)
    assert tripdesk("--version").startswith("TripDesk ")
    example = packages / "tripdesk" / "_data" / "examples" / "abu-dhabi.json"
    tripdesk("export", str(example), "-o", "verslag.pdf")
    assert (elsewhere / "verslag.pdf").read_bytes().startswith(b"%PDF-")
    tripdesk("--data-dir", str(elsewhere / "data"), "import", str(example))
    tripdesk("--data-dir", str(elsewhere / "data"), "--quit-when-ready")
    assert "Abu Dhabi" in tripdesk("--data-dir", str(elsewhere / "data"), "list")
