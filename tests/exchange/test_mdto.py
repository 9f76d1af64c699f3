"""MDTO sidecars against the schema of the Nationaal Archief."""

from __future__ import annotations

import subprocess
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.helpers.forms import ROOT
from tripdesk.exchange.mdto import (
    NAMESPACE,
    file_description,
    information_object,
)
from tripdesk.services.publication import ArchivedReport
from tripdesk.services.settings import PublicationSettings

SCHEMA = ROOT / "tests" / "data" / "MDTO-XML1.0.1.xsd"
FULL = ArchivedReport(
    id="5f0f2a3c-0000-4000-8000-000000000001",
    version=2,
    title="Abu Dhabi, februari 2020",
    purpose='Spreken & <positioneren> "zo"',
    language="nl-NL",
    organisation="Gemeente Den Haag",
    start=date(2020, 2, 8),
    end=date(2020, 2, 13),
    finalised_on=date(2020, 3, 1),
    published_on=date(2020, 3, 2),
    places=("Abu Dhabi, United Arab Emirates",),
    address="https://example.org/reizen/abu-dhabi.pdf",
    file_name="abu-dhabi.pdf",
    made_at=datetime(2020, 3, 2, 12, 0, tzinfo=UTC),
)
BARE = ArchivedReport(
    id=FULL.id,
    version=1,
    title="Verslag",
    purpose="",
    language="nl-NL",
    organisation="",
    start=None,
    end=None,
    finalised_on=date(2020, 3, 1),
    published_on=None,
    places=(),
    address="",
    file_name="verslag.pdf",
    made_at=FULL.made_at,
)
OFFICES = [
    PublicationSettings(),
    PublicationSettings(archive_creator="Den Haag", retention="P10Y", valuation="B"),
]


def problems_with(content: bytes, folder: Path) -> str:
    path = folder / "sidecar.xml"
    path.write_bytes(content)
    done = subprocess.run(
        ["xmllint", "--nonet", "--noout", "--schema", SCHEMA, path],
        capture_output=True,
        text=True,
        check=False,
    )
    return "" if done.returncode == 0 else done.stderr


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize("report", [FULL, BARE])
def test_both_sidecars_are_valid(
    report: ArchivedReport, office: PublicationSettings, tmp_path: Path
) -> None:
    assert problems_with(information_object(report, office), tmp_path) == ""
    assert problems_with(file_description(report, b"%PDF"), tmp_path) == ""


def test_the_file_names_its_hash_its_size_and_its_report() -> None:
    root = ET.fromstring(file_description(FULL, b"%PDF"))
    names = {"m": NAMESPACE}
    assert root.findtext(".//m:omvang", namespaces=names) == "4"
    digest = root.findtext(".//m:checksumWaarde", namespaces=names)
    assert digest is not None
    assert len(digest) == 64
    of = root.findtext(".//m:isRepresentatieVan//m:identificatieKenmerk", namespaces=names)
    assert of == f"{FULL.id}/2"


def test_what_is_typed_comes_back() -> None:
    root = ET.fromstring(information_object(FULL, OFFICES[0]))
    assert root.findtext(".//m:omschrijving", namespaces={"m": NAMESPACE}) == FULL.purpose
