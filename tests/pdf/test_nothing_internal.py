"""What leaves the house: the keys that may, and not one of those that stay inside."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.helpers.archive import REPORT, REPORT_ID, FixedClock
from tests.helpers.forms import ROOT, DutchWords
from tests.helpers.pdf import opened
from tripdesk.exchange.form_files import FormFiles
from tripdesk.exchange.report_files import read_report
from tripdesk.pdf.attaching import ATTACHMENT_NAME
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.documents import Documents
from tripdesk.services.identity import Identity
from tripdesk.services.records import Event, Facts, ReportRecord, Version
from tripdesk.services.settings import Settings

TRAVELS = {"format", "format_version", "form", "form_version", "answers"}
IDENTITY = {"id", "version", "finalised_on", "content_sha256", "parent_sha256"}
INFO = {"/Title", "/Creator", "/Producer", "/CreationDate", "/ModDate"}
XMP = {
    "dc:format", "dc:title", "dc:language", "xmp:CreateDate", "xmp:ModifyDate",
    "xmp:MetadataDate", "xmp:CreatorTool", "xmpMM:DocumentID", "pdf:Producer", "pdfaid:part",
    "pdfaid:conformance", "pdfuaid:part", "pdfaExtension:schemas",
}  # fmt: skip
CATALOGUE = {
    "/Type", "/Version", "/Pages", "/Lang", "/StructTreeRoot", "/MarkInfo", "/Outlines",
    "/PageMode", "/ViewerPreferences", "/Metadata", "/OutputIntents", "/AF", "/Names",
}  # fmt: skip
IN_COMMON = {"count", "items", "text", "start", "end"}
"""Field names of our records that are also keys of an answer."""

FORMS = FormFiles(ROOT / "resources" / "forms")
READ = read_report(REPORT.read_bytes(), REPORT.name, FORMS)


@pytest.fixture(scope="module")
def official() -> bytes:
    documents = Documents(ReportLabRenderer(), DutchWords(), FixedClock())
    identity = Identity(REPORT_ID, 2, date(2020, 3, 1), "a" * 64, "b" * 64)
    return documents.official_pdf(READ.form, READ.draft, identity)


def test_the_data_has_the_keys_that_travel_and_no_other(official: bytes) -> None:
    with opened(official) as pdf:
        data = json.loads(pdf.attachments[ATTACHMENT_NAME].get_file().read_bytes())
    assert set(data) == TRAVELS | IDENTITY
    assert set(data["answers"]) == {each.key for each in READ.form.questions}
    within = {key for answer in data["answers"].values() for key in _keys(answer)}
    assert within == {"count", "start", "end", "text", "items", "place", "country", "any"}


def test_the_file_says_of_itself_what_is_listed_here(official: bytes) -> None:
    with opened(official) as pdf:
        assert set(pdf.docinfo.keys()) == INFO
        root: Any = pdf.Root
        assert set(root.keys()) == CATALOGUE
        assert list(pdf.attachments) == [ATTACHMENT_NAME]
        xmp = root.Metadata.read_bytes().decode()
    top = re.search(r"<rdf:Description[^>]*>(.*)</rdf:Description>", xmp, re.S)
    assert top is not None
    without = re.sub(r"<pdfaExtension:schemas>.*</pdfaExtension:schemas>", "", top[1], flags=re.S)
    assert set(re.findall(r"<(\w+:\w+)>", without)) - {"rdf:Alt", "rdf:Bag", "rdf:li"} == (
        XMP - {"pdfaExtension:schemas"}
    )


def test_no_name_of_ours_and_no_path_of_this_computer_is_anywhere(official: bytes) -> None:
    kinds = (ReportRecord, Version, Facts, Event, Settings)
    questions = {each.key for each in READ.form.questions}
    names = {name for kind in kinds for name in _fields(kind)}
    names -= IN_COMMON | TRAVELS | IDENTITY | questions
    assert {"standing", "draft", "retention", "secretariat"} <= names
    everything = "\n".join(_texts(official))
    for name in names:
        assert not re.search(rf"[\"'/]{name}[\"' ]", everything), name
    assert str(ROOT) not in everything
    assert str(Path.home()) not in everything


def _keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inside in value.items():
            yield key
            yield from _keys(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from _keys(inside)


def _fields(kind: Any) -> Iterator[str]:
    for field in dataclasses.fields(kind):
        yield field.name
        if dataclasses.is_dataclass(field.default):
            yield from _fields(type(field.default))


def _texts(official: bytes) -> Iterator[str]:
    """Yield every object of the file as text, streams unpacked; the fonts' own bytes left out."""
    with opened(official) as pdf:
        for thing in pdf.objects:
            yield repr(thing)
            if isinstance(thing, pikepdf.Stream) and "/Length1" not in thing:
                yield thing.read_bytes().decode("latin-1")
