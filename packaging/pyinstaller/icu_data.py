"""The library of ICU's data, with what Qt asks of it only: 32 MB become one.

Qt's own tables know dates, numbers and the names of languages; of ICU it takes how words are
sorted and changed from small to capital. The library is nothing but one block of data under one
name, in ICU's `.dat` form (a table of contents of names and offsets), so it is taken apart and put
together again. binutils, which PyInstaller needs too, links it.
"""

from __future__ import annotations

import re
import struct
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

_MAGIC = b"\xda\x27"
_FORM = b"CmnD"

_USED = re.compile(
    r"""icudt\d+l/(
        (coll/)?(root|res_index|pool|keyTypeData|supplementalData|numberingSystems|likelySubtags
            |nl|nl_NL|nl_BE|en|en_US|en_GB|en_001|en_150)\.res
        | coll/ucadata\.icu | cnvalias\.icu | uemoji\.icu | ulayout\.icu | \w+\.nrm
    )""",
    re.VERBOSE,
)


def contents(library: bytes) -> tuple[bytes, dict[str, bytes]]:
    """Return the header of the block of data, and what is in it by its name."""
    start = library.index(_FORM) - 12
    assert library[start + 2 : start + 4] == _MAGIC
    (header,) = struct.unpack_from("<H", library, start)
    table = start + header
    (count,) = struct.unpack_from("<I", library, table)
    places = [struct.unpack_from("<II", library, table + 4 + 8 * each) for each in range(count)]
    # The last one ends where the block does; what lies behind it in the library does no harm.
    ends = [place for _, place in places[1:]] + [len(library) - table]
    found = {}
    for (name, place), end in zip(places, ends, strict=True):
        label = library[table + name : library.index(b"\0", table + name)].decode("ascii")
        found[label] = library[table + place : table + end]
    return library[start:table], found


def packed(header: bytes, items: dict[str, bytes]) -> bytes:
    """Return a block of data with these; each begins at a multiple of sixteen, as ICU wants."""
    names = sorted(items)
    labels = b"".join(name.encode("ascii") + b"\0" for name in names)
    first = 4 + 8 * len(names)
    table, body = struct.pack("<I", len(names)), b""
    begin = _rounded(first + len(labels))
    label = first
    for name in names:
        table += struct.pack("<II", label, begin + len(body))
        label += len(name) + 1
        body += items[name].ljust(_rounded(len(items[name])), b"\0")
    return header + (table + labels).ljust(begin, b"\0") + body


def _rounded(size: int) -> int:
    return -(-size // 16) * 16


def trimmed(source: Path, target: Path) -> None:
    """Write the library with what is used only."""
    header, items = contents(source.read_bytes())
    used = {name: item for name, item in items.items() if _USED.fullmatch(name)}
    version = re.match(r"icudt(\d+)l/", next(iter(used)))
    assert version is not None
    symbol = f"icudt{version[1]}_dat"
    with TemporaryDirectory() as folder:
        Path(folder, "data").write_bytes(packed(header, used))
        place = "--rename-section=.data=.rodata,alloc,load,readonly,data,contents"
        names = [f"--redefine-sym=_binary_data_start={symbol}", "--set-section-alignment=.data=16"]
        parts = ["--strip-symbol=_binary_data_end", "--strip-symbol=_binary_data_size"]
        kind = ["--input-target=binary", f"--output-target={_elf_kind(source)}"]
        _run(folder, "objcopy", *kind, place, *names, *parts, "data", "data.o")
        options = ["-shared", "-soname", source.name, "-z", "noexecstack"]
        _run(folder, "ld", *options, "-o", str(target.absolute()), "data.o")


def _elf_kind(library: Path) -> str:
    told = subprocess.run(["objdump", "-f", library], capture_output=True, text=True, check=True)
    found = re.search(r"file format (\S+)", told.stdout)
    assert found is not None
    return found[1]


def _run(folder: str, *command: str) -> None:
    subprocess.run(command, cwd=folder, check=True)
