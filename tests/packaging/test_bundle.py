"""What is handed out beside the wheel: the Debian package, the list of components, ICU's data."""

from __future__ import annotations

import json
import marshal
import re
import runpy
import shutil
import struct
import subprocess
import sys
import tarfile
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from devtools import bundle as bundles
from devtools.bundle import BUNDLE_LOCK, MARKER, make_tar, size_of
from devtools.checkout import RUNTIME_LOCK
from devtools.deb import NAME, make_deb, metainfo, version
from devtools.faults import FaultError
from devtools.sbom import licences, pins, sbom
from linux.manual import bash, commands, fish, manual, options, zsh
from pyinstaller.gather import packed as packed_modules
from pyinstaller.icu_data import contents, packed
from tripdesk import __version__
from tripdesk.ui.application import DESKTOP_NAME

on_debian = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="this is not Debian")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """Return a folder that looks like a bundle."""
    folder = tmp_path / "bundle" / "tripdesk"
    (folder / "_internal").mkdir(parents=True)
    (folder / "_internal" / "data").write_text("data")
    (folder / "tripdesk").write_text("#!/bin/sh\n")
    (folder / "tripdesk").chmod(0o700)
    (folder / "_internal" / "link").symlink_to("data")
    return folder


@on_debian
def test_the_debian_package_has_all_a_desktop_asks_for(bundle: Path, tmp_path: Path) -> None:
    made = make_deb(bundle, tmp_path, Path(sys.executable))
    assert made.name.startswith(f"tripdesk_{version()}_")
    root = tmp_path / "root"
    subprocess.run(["dpkg-deb", "--extract", made, root], check=True)
    share = root / "usr" / "share"
    for name in (
        *(f"applications/{NAME}.desktop", f"metainfo/{NAME}.metainfo.xml"),
        *(f"mime/packages/{NAME}.xml", f"icons/hicolor/scalable/apps/{NAME}.svg"),
        *(f"icons/hicolor/{side}x{side}/apps/{NAME}.png" for side in (16, 48, 256, 512)),
        *("man/man1/tripdesk.1.gz", "bash-completion/completions/tripdesk"),
        *("zsh/vendor-completions/_tripdesk", "fish/vendor_completions.d/tripdesk.fish"),
        *("doc/tripdesk/copyright", "doc/tripdesk/it.md", "doc/tripdesk/accessibility.md"),
    ):
        assert (share / name).stat().st_size > 0
    program = root / "usr" / "bin" / "tripdesk"
    assert program.readlink() == Path("../lib/tripdesk/tripdesk")
    assert program.stat().st_mode & 0o777 == 0o755
    assert (root / "usr" / "lib" / "tripdesk" / "_internal" / "link").is_symlink()
    listed = subprocess.run(["dpkg-deb", "-c", made], check=True, capture_output=True, text=True)
    assert all(line.split()[1] == "root/root" for line in listed.stdout.splitlines())
    scripts = subprocess.run(["dpkg-deb", "-I", made], check=True, capture_output=True, text=True)
    assert "postinst" not in scripts.stdout


def test_the_program_is_called_the_same_to_every_desktop() -> None:
    assert DESKTOP_NAME == NAME
    assert f"<id>{NAME}</id>" in metainfo()
    assert f'<release version="{__version__}"' in metainfo()
    assert version() == __version__


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="AppStream's tool is not here")
def test_the_metadata_for_software_centres_are_valid(tmp_path: Path) -> None:
    file = tmp_path / f"{NAME}.metainfo.xml"
    file.write_text(metainfo(), "utf-8")
    command = ["appstreamcli", "validate", "--no-net", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_manual_and_completions_name_each_command() -> None:
    for text in (manual(), bash(), zsh(), fish()):
        assert [name for name in commands() if name not in text] == []
    assert "quit-when-ready" in bash()
    for name, command in commands().items():
        for option in options(command):
            assert option in bash()
            here = [each for each in fish().splitlines() if f"subcommand_from {name}'" in each]
            assert any(
                f" -{'l' if option[1] == '-' else 's'} {option.strip('-')} " in each
                for each in here
            ), (name, option)
    assert subprocess.run(["bash", "-n"], input=bash(), text=True, check=False).returncode == 0


def test_the_portable_program_has_its_marker_and_no_owner(bundle: Path, tmp_path: Path) -> None:
    with tarfile.open(make_tar(bundle, tmp_path)) as archive:
        members = {each.name: each for each in archive.getmembers()}
    assert members[f"tripdesk/{MARKER}"].size == 0
    assert members["tripdesk/tripdesk"].mode & 0o100
    assert {each.uname for each in members.values()} == {""}
    assert size_of(bundle) > len("data")


def test_the_bundles_tools_are_pinned_with_hashes() -> None:
    found = list(pins(BUNDLE_LOCK.read_text("utf-8")))
    assert "pyinstaller" in [name for name, _, _ in found]
    assert all(hashes for _, _, hashes in found)
    shared = {name: pinned for name, pinned, _ in pins(RUNTIME_LOCK.read_text("utf-8"))}
    assert [name for name, pinned, _ in found if shared.get(name, pinned) != pinned] == []


def test_each_component_is_listed_with_version_licence_and_hashes() -> None:
    lock = RUNTIME_LOCK.read_text("utf-8")
    (site,) = (Path(each) for each in sys.path if each.endswith("site-packages"))
    listed = sbom(lock, licences(Path(sys.prefix)), site)
    assert (listed["bomFormat"], listed["specVersion"]) == ("CycloneDX", "1.6")
    by_name = {each["name"]: each for each in listed["components"]}
    assert {name for name, _, _ in pins(lock)} <= set(by_name)
    qt = by_name["pyside6-essentials"]
    assert re.fullmatch(r"[\d.]+", qt["version"])
    assert "LGPL" in json.dumps(qt["licenses"])
    assert len(qt["externalReferences"][0]["hashes"]) > 3
    inside = [part for each in by_name.values() for part in each.get("components", ())]
    named = {each["name"] for each in inside}
    assert {"Qt", "PDFium", "OpenSSL", "libtiff", "OpenJPEG"} <= named
    assert any(each.startswith("libcrypto") for each in named)
    assert by_name["Python"]["version"] == ".".join(map(str, sys.version_info[:3]))
    assert [each["name"] for each in listed["components"] if "licenses" not in each] == []
    versions = {each["name"]: each.get("version", "") for each in inside}
    for name in ("Qt", "PostgreSQL libpq", "OpenSSL") if sys.platform == "linux" else ():
        assert re.fullmatch(r"\d+(\.\d+)+", versions[name]), name
    refs = [each["bom-ref"] for each in [*listed["components"], *inside]]
    assert len(set(refs)) == len(refs)


def test_icus_data_are_put_together_as_they_were_taken_apart() -> None:
    header = struct.pack("<HBB", 16, 0xDA, 0x27) + bytes(8) + b"CmnD"
    items = {"icudt73l/root.res": b"root" * 5, "icudt73l/coll/ucadata.icu": b"order" * 7}
    again, found = contents(b"before" + packed(header, items))
    assert again == header
    assert {name: data[: len(items[name])] for name, data in found.items()} == items


@pytest.mark.skipif(sys.platform != "linux", reason="the start of bundles for Linux")
def test_the_modules_of_a_start_are_found_where_they_are_gathered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = {"gathered": (True, "here = __file__"), "gathered.inside": (False, "answer = 42")}
    modules = {
        name: (is_package, marshal.dumps(compile(source, name, "exec")))
        for name, (is_package, source) in sources.items()
    }
    (tmp_path / "start.modules").write_bytes(packed_modules(modules))

    class Loader:
        """As PyInstaller's: its archive is asked for the code."""

        def __init__(self, name: str, archive: Any, entry: str, is_package: bool) -> None:
            self.name, self.archive, self.entry = name, archive, entry
            self.path = str(tmp_path / ("__init__.py" if is_package else f"{entry}.py"))

        def create_module(self, spec: object) -> None: ...

        def exec_module(self, module: ModuleType) -> None:
            exec(self.archive.extract(self.entry), vars(module))

    pyinstallers = ModuleType("pyimod02_importers")
    vars(pyinstallers).update(install=lambda: None, PyiFrozenLoader=Loader)
    monkeypatch.setitem(sys.modules, "pyimod02_importers", pyinstallers)
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    monkeypatch.setattr(sys, "frozen", False, raising=False)
    runpy.run_path(str(bundles.FOLDER / "bootstrap.py"))
    inside = import_module("gathered.inside")
    assert inside.answer == 42
    assert sys.modules["gathered"].here == str(tmp_path / "__init__.py")
    with pytest.raises(ModuleNotFoundError):
        import_module("gathered.other")
    for name in sources:
        del sys.modules[name]


def test_a_bundle_that_cannot_be_made_says_why_with_the_end_of_its_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundles, "_LOG", tmp_path / "bundle.log")
    monkeypatch.setattr(bundles, "FOLDER", tmp_path)
    failing = tmp_path / "python"
    failing.write_text("#!/bin/sh\nseq 40\necho out of memory >&2\nexit 3\n")
    failing.chmod(0o700)
    with pytest.raises(FaultError) as told:
        bundles._build(failing)
    said = str(told.value)
    assert "status 3" in said
    assert "out of memory" in said
    assert (tmp_path / "bundle.log").read_text().startswith("1\n2\n")
    assert str(tmp_path / "bundle.log") in said


@pytest.mark.long
def test_a_bundle_is_whole_and_small(capfd: pytest.CaptureFixture[str]) -> None:
    assert bundles.bundle([]) == 0
    assert "missing " not in capfd.readouterr().out
    assert size_of(bundles.BUNDLE) < 120e6
    if sys.platform == "linux":  # it is unpacked on sticks that know no links
        assert [each for each in bundles.BUNDLE.rglob("*") if each.is_symlink()] == []
