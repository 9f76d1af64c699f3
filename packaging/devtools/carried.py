"""What components have inside: packages (Qt, PDFium, OpenSSL …), and a bundle of the system.

Told by a package's own list, by its files, and by the libraries themselves (`told.py`).
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from devtools.checkout import quietly, script
from devtools.faults import FaultError

_SPDX = re.compile(r"[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+)*")
_SYSTEMS = {
    "libX11": "MIT",
    "libbz2": "bzip2-1.0.6",
    "libexpat": "MIT",
    "libffi": "MIT",
    "libgthread": "LGPL-2.1-or-later",
    "liblzma": "0BSD",
    "libpython": "PSF-2.0",
    "libsqlite3": "blessing",
    "libuuid": "BSD-3-Clause",
    "libxcb": "MIT",
    "libxkbcommon": "MIT",
    "libz.": "Zlib",
    "libzstd": "BSD-3-Clause",
}
"""The licence of each library that a bundle for Linux takes from the system it is made on."""

_UNTOLD = {
    "keyutils-libs": "LGPL-2.1-or-later",
    "cyrus-sasl-lib": "BSD-4-Clause-UC",
    "libcom_err": "MIT",
    "libXau": "MIT",
    "psycopg_binary": "LGPL-3.0-only",
}
"""The licence of what a package's own list names without one."""


def versions() -> dict[str, str]:
    """Return what the libraries of the environment tell of their versions."""
    done = quietly([script("python"), Path(__file__).with_name("told.py")])
    if done.returncode != 0:
        raise FaultError(f"The libraries do not tell their versions. {done.stdout.strip()[-400:]}")
    found: dict[str, str] = json.loads(done.stdout)
    return found


def of_package(site: Path, name: str, told: Mapping[str, str]) -> Iterator[dict[str, object]]:
    """Give what an installed package carries inside; `told` are the versions of libraries."""
    own = normal(name) + "-"
    found = [each for each in site.glob("*.dist-info") if normal(each.name).startswith(own)]
    seen: set[str] = set()
    for folder in found:
        for file in sorted(folder.glob("sboms/*.json")):
            for each in json.loads(file.read_text("utf-8")).get("components", []):
                if normal(each["name"]) != normal(name) and each["name"] not in seen:
                    seen.add(each["name"])
                    yield _inner(name, each)
    yield from _known(site, told).get(normal(name), ())
    for library in sorted(site.glob(f"{name.replace('-', '_')}.libs/*")):
        digest = hashlib.sha256(library.read_bytes()).hexdigest()
        facts = {"type": "file", "bom-ref": f"file:{name}/{library.name}", "name": library.name}
        yield {**facts, "hashes": [{"alg": "SHA-256", "content": digest}]}


def of_system(bundle: Path) -> Iterator[dict[str, object]]:
    """Give the libraries that a bundle made here has of Debian, with their package's version."""
    if shutil.which("dpkg-query") is None:
        return
    for file in sorted(bundle.glob("_internal/*.so*")):
        if file.is_symlink():  # a package's, which has it in its own list
            continue
        package = quietly(["dpkg-query", "-S", f"*/{file.name}"]).stdout.partition(":")[0]
        pinned = quietly(["dpkg-query", "-W", "-f", "${Version}\n", package]).stdout.split()[:1]
        licence = next((_SYSTEMS[each] for each in _SYSTEMS if file.name.startswith(each)), "")
        facts = library(file.name, "".join(pinned), licence)
        yield {**facts, "purl": f"pkg:deb/debian/{package}@{facts.get('version', '')}"}


def library(name: str, version_of_it: str, said: str) -> dict[str, object]:
    """Return a library that is inside something else."""
    facts: dict[str, object] = {"type": "library", "bom-ref": f"inside:{name}", "name": name}
    if version_of_it:
        facts["version"] = version_of_it
    return {**facts, "licenses": [licence(said)]} if said else facts


def licence(said: str) -> dict[str, object]:
    """Return a licence as CycloneDX has it."""
    return {"expression": said} if _SPDX.fullmatch(said) else {"license": {"name": said}}


def normal(name: str) -> str:
    """Return a package's name as an index writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned_versions(site: Path) -> Iterator[tuple[str, str]]:
    """Give name and version of each package that is installed."""
    for folder in site.glob("*.dist-info"):
        name, _, pinned = folder.name.removesuffix(".dist-info").rpartition("-")
        yield normal(name), pinned


def _inner(name: str, told: dict[str, Any]) -> dict[str, object]:
    kept = ("type", "name", "version", "licenses", "purl", "scope")
    facts = {key: told[key] for key in kept if told.get(key)}
    if told["name"] in _UNTOLD:
        facts.setdefault("licenses", [licence(_UNTOLD[told["name"]])])
    return {**facts, "bom-ref": f"inside:{name}/{told['name']}@{told.get('version', '')}"}


def _known(site: Path, told: Mapping[str, str]) -> dict[str, list[dict[str, object]]]:
    """Return what packages have inside and keep no list of."""
    qt = dict(pinned_versions(site)).get("pyside6-essentials", "")
    pdfium = json.loads((site / "pypdfium2_raw" / "version.json").read_text("utf-8"))
    number = ".".join(str(pdfium[each]) for each in ("major", "minor", "build", "patch"))
    licences = {
        "PostgreSQL libpq": "PostgreSQL",
        "OpenSSL": "Apache-2.0",
        "MIT Kerberos": "MIT",
        "OpenLDAP": "OLDAP-2.8",
    }
    return {
        "pyside6-essentials": [
            library("Qt", qt, "LGPL-3.0-only"),
            library("ICU", told.get("ICU", ""), "Unicode-3.0"),
        ],
        "pypdfium2": [library("PDFium", number, "BSD-3-Clause AND Apache-2.0")],
        "psycopg-binary": [
            library(name, told.get(name, ""), said) for name, said in licences.items()
        ],
    }
