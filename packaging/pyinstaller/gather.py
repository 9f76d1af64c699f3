"""Writes the modules that a start of the window takes into one file of the bundle.

`gather.py BUNDLE`: which they are is asked of a start from the checkout, with a report to show;
their code is that of the bundle's own archives. `bootstrap.py` reads the file.
"""

from __future__ import annotations

import marshal
import os
import struct
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from itertools import accumulate
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_EXAMPLE = ROOT / "resources" / "examples" / "abu-dhabi.json"
_NAMED = """
import sys
from tripdesk.__main__ import main
status = main(sys.argv[1:])
print(*sorted(sys.modules))
sys.exit(status)
"""
_PACKAGE, _HEADER_OF_PYC = 1, 16


def main(folder: Path) -> None:
    """Gather them for the bundle in this folder."""
    inside = folder / "_internal"
    code = dict([*_of_library(inside / "base_library.zip"), *_of_archive(folder / "tripdesk")])
    gathered = {name: code[name] for name in _taken() if name in code}
    (inside / "start.modules").write_bytes(packed(gathered))


def packed(modules: Mapping[str, tuple[bool, bytes]]) -> bytes:
    """Return them as the file has them: the size of the table, the table, all code.

    The table has of each module whether it is a package, and the size and place of its code.
    """
    sizes = [len(code) for _, code in modules.values()]
    places = accumulate(sizes, initial=0)
    table = marshal.dumps(
        {
            name: (is_package, len(code), place)
            for (name, (is_package, code)), place in zip(modules.items(), places, strict=False)
        }
    )
    codes = (code for _, code in modules.values())
    return struct.pack("<I", len(table)) + table + b"".join(codes)


def _taken() -> list[str]:
    """Return the names of the modules that a start takes."""
    with tempfile.TemporaryDirectory(prefix="tripdesk-start-") as data:
        _run("-m", "tripdesk", "--data-dir", data, "import", str(_EXAMPLE))
        return _run("-c", _NAMED, "--data-dir", data, "--quit-when-ready").split()


def _run(*arguments: str) -> str:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-P", *arguments]
    return subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE, text=True).stdout


def _of_archive(program: Path) -> Iterator[tuple[str, tuple[bool, bytes]]]:
    """Give the modules in the program's own archive: name, whether a package, code."""
    from PyInstaller.archive.readers import CArchiveReader  # noqa: PLC0415 - not where tests run

    archive = CArchiveReader(str(program)).open_embedded_archive("PYZ.pyz")
    for name, (kind, *_) in archive.toc.items():
        code = archive.extract(name, raw=True)
        if code:
            yield name, (kind == _PACKAGE, code)


def _of_library(library: Path) -> Iterator[tuple[str, tuple[bool, bytes]]]:
    """Give the modules of Python's that are in a library apart."""
    with zipfile.ZipFile(library) as archive:
        for file in archive.namelist():
            name = file.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".")
            package = file.endswith("/__init__.pyc")
            yield name, (package, archive.read(file)[_HEADER_OF_PYC:])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
