"""*About* names all that TripDesk is built of, as the lock and the list of components have it."""

from __future__ import annotations

import re
import sys

from devtools.checkout import ROOT, RUNTIME_LOCK
from devtools.sbom import pins
from tripdesk.ui.about import components

WITH_ANOTHER = {"psycopg-binary", "shiboken6", "charset-normalizer", "tzdata", "pywin32-ctypes"}
"""Parts of a package that is named, or not imported."""


def locked_here() -> set[str]:
    """Return the packages that the lock has for this system, by their own names."""
    text = RUNTIME_LOCK.read_text("utf-8")
    elsewhere = {
        found[1]
        for line in text.splitlines()
        for found in [re.match(r"([\w.-]+)==\S+ ; (.*)", line)]
        if found
        and (
            (sys.platform == "linux" and ("!= 'linux'" in found[2] or "'win32'" in found[2]))
            or (sys.platform != "linux" and "== 'linux'" in found[2])
        )
    }
    return {name for name, _, _ in pins(text)} - elsewhere - WITH_ANOTHER


def test_each_locked_package_is_named_with_version_and_licence() -> None:
    told = {
        each.partition(" · ")[0].rpartition(" ")[0].lower().replace("_", "-"): each
        for each in components()
        if re.search(r" [\d.]+ · \S", each)
    }
    named = {name.replace("_", "-") for line in told for name in line.split(", ")}
    renamed = {each.removesuffix("-essentials") for each in locked_here()}
    assert len(renamed) > 15
    assert renamed - named == set()


def test_all_that_is_named_with_a_version_is_told_so_in_a_bundle_too() -> None:
    spec = (ROOT / "packaging" / "pyinstaller" / "tripdesk.spec").read_text("utf-8")
    (told,) = re.findall(r"^TOLD = \(\n(.*?)^\)", spec, re.M | re.S)
    carried = {each.lower().replace("_", "-") for each in re.findall(r'"([\w-]+)"', told)}
    assert locked_here() - carried == set()


def test_what_asks_to_be_named_is_named() -> None:
    lines = "\n".join(components())
    for name in ("GeoNames · CC BY 4.0", "Noto Sans · OFL-1.1", "OpenSSL", "libpq", "PDFium"):
        assert name in lines
