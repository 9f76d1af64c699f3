"""The list of components (SBOM), as CycloneDX 1.6: what the runtime lock pins, and our own data.

Names, versions and hashes are the lock's; licences are what each package says of itself once it is
installed, and what it has inside (Qt, PDFium, OpenSSL, codecs of pictures) what its own list or its
files say. Python is that of the bundle. The same locks and system give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import platform
import re
from collections.abc import Iterator, Sequence
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

from devtools import environment
from devtools.checkout import ENVIRONMENT, ROOT, RUNTIME_LOCK
from devtools.deb import version
from devtools.faults import FaultError

TARGET = ROOT / "dist" / "tripdesk.cdx.json"

# What the program carries beside code; each file says so itself, in resources.
_DATA = (
    ("Noto Sans", "OFL-1.1", "resources/fonts"),
    ("GeoNames, chosen places", "CC-BY-4.0", "resources/gazetteer"),
    ("Unicode CLDR, names of countries", "Unicode-3.0", "resources/gazetteer"),
    ("Lists of the privacy check", "see resources/privacy/README.md", "resources/privacy"),
)
_SPDX = re.compile(r"[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+)*")
_CLASSIFIED = {
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
}


def write_sbom(arguments: Sequence[str]) -> int:
    """Write the list into `dist`."""
    if arguments:
        raise FaultError("usage: dev.py sbom")
    environment.ensure(dev=False)
    TARGET.parent.mkdir(exist_ok=True)
    (site,) = ENVIRONMENT.glob("[Ll]ib/**/site-packages")
    listed = sbom(RUNTIME_LOCK.read_text("utf-8"), licences(ENVIRONMENT), site)
    TARGET.write_text(json.dumps(listed, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(listed['components'])} components  {TARGET.relative_to(ROOT)}")
    return 0


def sbom(lock: str, licence_of: dict[str, str], site: Path) -> dict[str, Any]:
    """Return the list, as the values of its JSON; `site` is where the packages are installed."""
    document: dict[str, object] = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "tripdesk",
                "name": "TripDesk",
                "version": version(),
                "licenses": [{"expression": "EUPL-1.2"}],
            }
        },
    }
    packages = [_package(*each, licence_of) for each in pins(lock)]
    for package in packages:
        within = [*carried(site, str(package["name"]))]
        if within:
            package["components"] = within
    data = [_data(*each) for each in _DATA]
    return {**document, "components": [_python(), *packages, *data]}


def pins(lock: str) -> Iterator[tuple[str, str, list[str]]]:
    """Give name, version and hashes of each package of a lock."""
    for line in lock.replace("\\\n", " ").splitlines():
        found = re.match(r"([A-Za-z0-9._-]+)==(\S+)", line)
        if found:
            yield found[1], found[2], re.findall(r"--hash=sha256:([0-9a-f]{64})", line)


def licences(folder: Path) -> dict[str, str]:
    """Return the licence of each package that is installed in an environment."""
    found = {}
    for file in folder.glob("[Ll]ib/**/site-packages/*.dist-info/METADATA"):
        told = HeaderParser().parsestr(file.read_text("utf-8"))
        classified = [
            each.rpartition(" :: ")[2]
            for each in told.get_all("Classifier", [])
            if each.startswith("License :: ")
        ]
        by_class = "; ".join(_CLASSIFIED.get(each, each) for each in classified)
        said = told["License-Expression"] or told["License"] or by_class
        found[_normal(told["Name"])] = said.strip().partition("\n")[0]
    return found


def carried(site: Path, name: str) -> Iterator[dict[str, object]]:
    """Give what an installed package carries inside: by its own list, and by its files."""
    own = _normal(name) + "-"
    found = [each for each in site.glob("*.dist-info") if _normal(each.name).startswith(own)]
    seen: set[str] = set()
    for folder in found:
        for file in sorted(folder.glob("sboms/*.json")):
            for each in json.loads(file.read_text("utf-8")).get("components", []):
                if _normal(each["name"]) != _normal(name) and each["name"] not in seen:
                    seen.add(each["name"])
                    yield _inner(name, each)
    for each in _known(site).get(_normal(name), ()):
        yield each
    for library in sorted(site.glob(f"{name.replace('-', '_')}.libs/*")):
        told = hashlib.sha256(library.read_bytes()).hexdigest()
        facts = {"type": "file", "bom-ref": f"file:{name}/{library.name}", "name": library.name}
        yield {**facts, "hashes": [{"alg": "SHA-256", "content": told}]}


def _inner(name: str, told: dict[str, Any]) -> dict[str, object]:
    kept = ("type", "name", "version", "licenses", "purl")
    facts = {key: told[key] for key in kept if told.get(key)}
    return {**facts, "bom-ref": f"inside:{name}/{told['name']}@{told.get('version', '')}"}


def _known(site: Path) -> dict[str, list[dict[str, object]]]:
    """Return what packages have inside and keep no list of."""
    qt = dict(_versions(site)).get("pyside6-essentials", "")
    pdfium = json.loads((site / "pypdfium2_raw" / "version.json").read_text("utf-8"))
    number = ".".join(str(pdfium[each]) for each in ("major", "minor", "build", "patch"))
    return {
        "pyside6-essentials": [
            _library("Qt", qt, "LGPL-3.0-only"),
            _library("ICU", "73", "Unicode-3.0"),
        ],
        "pypdfium2": [_library("PDFium", number, "BSD-3-Clause AND Apache-2.0")],
        "psycopg-binary": [
            _library("PostgreSQL libpq", "18", "PostgreSQL"),
            _library("OpenSSL", "3", "Apache-2.0"),
            _library("MIT Kerberos", "", "MIT"),
            _library("OpenLDAP", "2.4", "OLDAP-2.8"),
        ],
    }


def _versions(site: Path) -> Iterator[tuple[str, str]]:
    for folder in site.glob("*.dist-info"):
        name, _, pinned = folder.name.removesuffix(".dist-info").rpartition("-")
        yield _normal(name), pinned


def _library(name: str, version_of_it: str, licence: str) -> dict[str, object]:
    facts: dict[str, object] = {"type": "library", "bom-ref": f"inside:{name}", "name": name}
    if version_of_it:
        facts["version"] = version_of_it
    return {**facts, "licenses": [_licence(licence)]}


def _python() -> dict[str, object]:
    """Return the interpreter that a bundle is made with here."""
    number = platform.python_version()
    return {**_library("Python", number, "PSF-2.0"), "purl": f"pkg:generic/python@{number}"}


def _package(
    name: str, pinned: str, hashes: list[str], licence_of: dict[str, str]
) -> dict[str, object]:
    address = f"pkg:pypi/{_normal(name)}@{pinned}"
    component: dict[str, object] = {
        "type": "library",
        "bom-ref": address,
        "name": name,
        "version": pinned,
        "purl": address,
    }
    licence = licence_of.get(_normal(name))
    if licence:
        component["licenses"] = [_licence(licence)]
    # One package has a file for each system: each with the hash it must have.
    component["externalReferences"] = [
        {
            "type": "distribution",
            "url": address,
            "hashes": [{"alg": "SHA-256", "content": each} for each in hashes],
        }
    ]
    return component


def _data(name: str, licence: str, place: str) -> dict[str, object]:
    facts = {"type": "data", "bom-ref": f"data:{name}", "name": name}
    return {**facts, "description": place, "licenses": [_licence(licence)]}


def _licence(said: str) -> dict[str, object]:
    return {"expression": said} if _SPDX.fullmatch(said) else {"license": {"name": said}}


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
