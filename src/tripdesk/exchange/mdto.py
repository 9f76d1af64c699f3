"""MDTO sidecars: what an archive must know of a report and of its PDF (Nationaal Archief).

MDTO 1.0.1, namespace `https://www.nationaalarchief.nl/mdto`: an `informatieobject` for the report
and a `bestand` for the file, each a document of its own. What the law leaves to the office
(valuation, restrictions) comes from its settings.
"""

from __future__ import annotations

import hashlib
from datetime import date
from xml.etree import ElementTree as ET

from tripdesk.services.publication import ArchivedReport
from tripdesk.services.settings import PublicationSettings

NAMESPACE = "https://www.nationaalarchief.nl/mdto"
_SCHEMA = (
    "https://www.nationaalarchief.nl/mdto https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd"
)
_SOURCE = "TripDesk"
_PDF_FORMATS = {
    **{f"1.{minor}": f"fmt/{14 + minor}" for minor in range(7)},
    "1.7": "fmt/276",
    "2.0": "fmt/1129",
}
"""PRONOM's numbers of the versions of PDF."""
_XSI = "http://www.w3.org/2001/XMLSchema-instance"


def sidecars(
    office: PublicationSettings, report: ArchivedReport, content: bytes
) -> tuple[tuple[str, bytes], ...]:
    """Return name and content of both sidecars of a report; `office` is bound first."""
    stem = report.file_name.rpartition(".")[0]
    return (
        (f"{stem}.mdto.xml", information_object(report, office)),
        (f"{report.file_name}.bestand.mdto.xml", file_description(report, content)),
    )


def information_object(report: ArchivedReport, office: PublicationSettings) -> bytes:
    """Return the sidecar of the report as such."""
    root, top = _document("informatieobject")
    _identification(top, report.key)
    _text(top, "naam", report.title)
    _concept(top, "aggregatieniveau", "Archiefstuk", "Begrippenlijst Aggregatieniveaus MDTO")
    if report.purpose:
        _text(top, "omschrijving", report.purpose)
    if report.address:
        _text(_child(top, "raadpleeglocatie"), "raadpleeglocatieOnline", report.address)
    if report.start and report.end:
        time = _child(top, "dekkingInTijd")
        _concept(time, "dekkingInTijdType", "Periode van de reis", _SOURCE)
        _text(time, "dekkingInTijdBegindatum", report.start.isoformat())
        _text(time, "dekkingInTijdEinddatum", report.end.isoformat())
    for place in report.places:
        _reference(top, "dekkingInRuimte", place)
    _text(top, "taal", report.language)
    _event(top, "Creatie", report.finalised_on, report.organisation)
    if report.published_on:
        _event(top, "Publicatie", report.published_on, report.organisation)
    _concept(top, "waardering", office.valuation, office.selection_list)
    if office.retention:
        _text(_child(top, "bewaartermijn"), "termijnLooptijd", office.retention)
    _reference(top, "heeftRepresentatie", report.file_name, f"{report.key}/pdf")
    _reference(top, "archiefvormer", office.archive_creator or report.organisation or _SOURCE)
    restriction = _child(top, "beperkingGebruik")
    _concept(restriction, "beperkingGebruikType", office.restriction, office.restriction_list)
    return _written(root)


def file_description(report: ArchivedReport, pdf: bytes) -> bytes:
    """Return the sidecar of the report's PDF."""
    root, top = _document("bestand")
    _identification(top, f"{report.key}/pdf")
    _text(top, "naam", report.file_name)
    _text(top, "omvang", str(len(pdf)))
    label, code = _format(pdf, ours=report.ours)
    _concept(top, "bestandsformaat", label, "PRONOM", code)
    checksum = _child(top, "checksum")
    _concept(checksum, "checksumAlgoritme", "SHA-256", "Begrippenlijst ChecksumAlgoritmes MDTO")
    _text(checksum, "checksumWaarde", hashlib.sha256(pdf).hexdigest())
    _text(checksum, "checksumDatum", report.made_at.isoformat(timespec="seconds"))
    if report.address:
        _text(top, "URLBestand", report.address)
    _reference(top, "isRepresentatieVan", report.title, report.key)
    return _written(root)


def _format(content: bytes, *, ours: bool) -> tuple[str, str]:
    """Return PRONOM's name and number of a file's format."""
    if ours:
        return "Acrobat PDF/A - Portable Document Format 3a", "fmt/479"
    version = content[5:8].decode("latin-1") if content.startswith(b"%PDF-") else ""
    if not version:
        return "Plain Text File", "x-fmt/111"
    code = _PDF_FORMATS.get(version, "")
    name = f"Acrobat PDF {version}" if code else "Acrobat PDF"
    return f"{name} - Portable Document Format", code


def _document(name: str) -> tuple[ET.Element, ET.Element]:
    ET.register_namespace("", NAMESPACE)
    ET.register_namespace("xsi", _XSI)
    root = ET.Element(f"{{{NAMESPACE}}}MDTO", {f"{{{_XSI}}}schemaLocation": _SCHEMA})
    return root, _child(root, name)


def _written(root: ET.Element) -> bytes:
    ET.indent(root)
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _child(parent: ET.Element, name: str) -> ET.Element:
    return ET.SubElement(parent, f"{{{NAMESPACE}}}{name}")


def _text(parent: ET.Element, name: str, value: str) -> None:
    _child(parent, name).text = value


def _identification(parent: ET.Element, key: str) -> None:
    element = _child(parent, "identificatie")
    _text(element, "identificatieKenmerk", key)
    _text(element, "identificatieBron", _SOURCE)


def _reference(parent: ET.Element, name: str, called: str, key: str = "") -> None:
    element = _child(parent, name)
    _text(element, "verwijzingNaam", called)
    if key:
        identification = _child(element, "verwijzingIdentificatie")
        _text(identification, "identificatieKenmerk", key)
        _text(identification, "identificatieBron", _SOURCE)


def _concept(parent: ET.Element, name: str, label: str, words: str, code: str = "") -> None:
    element = _child(parent, name)
    _text(element, "begripLabel", label)
    if code:
        _text(element, "begripCode", code)
    _reference(element, "begripBegrippenlijst", words)


def _event(parent: ET.Element, kind: str, day: date, actor: str) -> None:
    event = _child(parent, "event")
    _concept(event, "eventType", kind, "Begrippenlijst EventTypen MDTO")
    _text(event, "eventTijd", day.isoformat())
    if actor:
        _reference(event, "eventVerantwoordelijkeActor", actor)
