"""The list of components (SBOM), as CycloneDX 1.6: what the runtime lock pins, and our own data.

Names, versions and hashes are the lock's; licences are what each package says of itself once it is
installed; `carried.py` tells what is inside them (Qt, PDFium, OpenSSL, codecs of pictures) and
what a bundle that was made here has of the system. Python is the bundle's. The same locks and
system give the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

from devtools import environment
from devtools.bundle import BUNDLE
from devtools.carried import library, licence, normal, of_package, of_system, versions
from devtools.checkout import ENVIRONMENT, ROOT, RUNTIME_LOCK
from devtools.deb import version
from devtools.faults import FaultError

TARGET = ROOT / "dist" / "tripdesk.cdx.json"

# What the program carries beside code; each file says so itself, in resources.
_DATA = (
    ("Noto Sans", "OFL-1.1", "resources/fonts"),
    ("GeoNames, chosen places", "CC-BY-4.0", "resources/gazetteer"),
    ("Unicode CLDR, names of countries", "Unicode-3.0", "resources/gazetteer"),
    ("Natural Earth, shapes of land", "public domain", "resources/map"),
    ("Lists of the privacy check", "see resources/privacy/README.md", "resources/privacy"),
)
_CLASSIFIED = {
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
}
# Of packages for other systems, which are not installed here and cannot say it themselves.
_NOT_HERE = {
    **dict.fromkeys(("backports-tarfile", "keyring", "more-itertools", "zipp"), "MIT"),
    **dict.fromkeys(("jaraco-classes", "jaraco-context", "jaraco-functools"), "MIT"),
    **dict.fromkeys(("importlib-metadata", "lazy-importer", "tzdata"), "Apache-2.0"),
    "jeepney": "MIT",
    "pywin32-ctypes": "BSD-3-Clause",
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
    told = versions()
    packages = [_package(*each, licence_of) for each in pins(lock)]
    for package in packages:
        within = [*of_package(site, str(package["name"]), told)]
        if within:
            package["components"] = within
    data = [_data(*each) for each in _DATA]
    python = _python(told["Python"])
    return {**document, "components": [python, *packages, *of_system(BUNDLE), *data]}


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
        found[normal(told["Name"])] = said.strip().partition("\n")[0]
    return found


def _python(number: str) -> dict[str, object]:
    """Return the interpreter that a bundle is made with here."""
    return {**library("Python", number, "PSF-2.0"), "purl": f"pkg:generic/python@{number}"}


def _package(
    name: str, pinned: str, hashes: list[str], licence_of: dict[str, str]
) -> dict[str, object]:
    address = f"pkg:pypi/{normal(name)}@{pinned}"
    component: dict[str, object] = {
        "type": "library",
        "bom-ref": address,
        "name": name,
        "version": pinned,
        "purl": address,
    }
    said = licence_of.get(normal(name)) or _NOT_HERE.get(normal(name))
    if said:
        component["licenses"] = [licence(said)]
    # One package has a file for each system: each with the hash it must have.
    component["externalReferences"] = [
        {
            "type": "distribution",
            "url": address,
            "hashes": [{"alg": "SHA-256", "content": each} for each in hashes],
        }
    ]
    return component


def _data(name: str, said: str, place: str) -> dict[str, object]:
    facts = {"type": "data", "bom-ref": f"data:{name}", "name": name}
    return {**facts, "description": place, "licenses": [licence(said)]}
