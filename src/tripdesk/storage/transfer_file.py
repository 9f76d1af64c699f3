"""The transfer file on the disk: a zip of reports (JSON) and documents, and a list of both.

Read as hostile until it proves right: nothing in it names a place on this computer, each piece has
a bound, and all of it is checked before the first report is taken in.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tripdesk.domain.errors import KnownError
from tripdesk.services.transfers import Carried
from tripdesk.storage.faults import faults_told
from tripdesk.storage.form_codec import load_form
from tripdesk.storage.whole_reports import (
    Row,
    Whole,
    checked,
    checked_form,
    damaged,
    document_hashes,
)

FORMAT = "tripdesk-transfer"
FORMAT_VERSION = 1
MANIFEST = "manifest.json"
LARGEST_LIST = 256 << 20
LARGEST_REPORT = 16 << 20
LARGEST_DOCUMENT = 64 << 20
_SHARE = 64 << 20
_MOST_TIMES = 100
"""A file may unpack to so many times its size and `_SHARE` bytes; ours do to ten times."""

_NAME = re.compile(r"manifest\.json|reports/[0-9a-f-]{36}\.json|documents/[0-9a-f]{64}")
_FAULTS = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, KeyError),
    *(RuntimeError, NotImplementedError, ValueError, OverflowError),
)
"""What zipfile raises of a file that is not right, a locked one among them."""
_FIXED = (1980, 1, 1, 0, 0, 0)


class TransferWriter:
    """Puts reports and documents into a file that is open."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        self._file = file
        self._reports: list[dict[str, str]] = []
        self._forms: dict[tuple[str, int], Row] = {}
        self._documents: set[str] = set()
        self._versions = 0

    def form(self, row: Row) -> None:
        """Note a form definition; each is kept once."""
        self._forms[row["id"], row["version"]] = row

    def has(self, sha256: str) -> bool:
        """Tell whether a document is in already."""
        return sha256 in self._documents

    def document(self, sha256: str, content: bytes) -> None:
        """Add a document; a PDF is packed as it is."""
        self._documents.add(sha256)
        self._put(f"documents/{sha256}", content, zipfile.ZIP_STORED)

    def report(self, whole: Whole) -> None:
        """Add a report."""
        report_id = whole["report"][0]["id"]
        content = _json(whole)
        self._put(f"reports/{report_id}.json", content, zipfile.ZIP_DEFLATED)
        self._reports.append({"id": report_id, "sha256": hashlib.sha256(content).hexdigest()})
        self._versions += len(whole["versions"])

    def end(self, program: str) -> Carried:
        """Add the list; return what is in."""
        carried = Carried(len(self._reports), self._versions, len(self._documents))
        manifest = {
            "format": FORMAT,
            "format_version": FORMAT_VERSION,
            "program": program,
            "versions": carried.versions,
            "documents": sorted(self._documents),
            "forms": list(self._forms.values()),
            "reports": self._reports,
        }
        self._put(MANIFEST, _json(manifest), zipfile.ZIP_DEFLATED)
        return carried

    def _put(self, name: str, content: bytes, how: int) -> None:
        entry = zipfile.ZipInfo(name, _FIXED)
        entry.compress_type = how
        entry.external_attr = 0o600 << 16
        self._file.writestr(entry, content)


class TransferReader:
    """A transfer file that is open; `check` comes first."""

    def __init__(self, file: zipfile.ZipFile, size: int) -> None:
        self._file = file
        self._left = _SHARE + _MOST_TIMES * size
        self._manifest: dict[str, Any] = {}
        self.forms: dict[tuple[str, int], Row] = {}

    def check(self) -> Carried:
        """Read everything once; return what it holds, or raise `transfer.…`."""
        budget = self._left
        names = self._file.namelist()
        if len(set(names)) != len(names) or MANIFEST not in names:
            raise KnownError("transfer.not_one")
        if not all(_NAME.fullmatch(name) for name in names):
            raise damaged("names")
        self._read_manifest()
        versions, wanted = 0, set()
        for whole in self.reports():
            versions += len(whole["versions"])
            wanted |= set(document_hashes(whole))
        listed = {f"reports/{each['id']}.json" for each in self._manifest["reports"]}
        listed |= {f"documents/{each}" for each in self._manifest["documents"]} | {MANIFEST}
        if listed != set(names) or len(listed) != self._count():
            raise damaged("list")
        if wanted != set(self._manifest["documents"]) or versions != self._manifest["versions"]:
            raise damaged("list")
        for sha256 in wanted:
            self.document(sha256)
        self._left = budget  # it is read once more to take it in
        return Carried(len(self._manifest["reports"]), versions, len(wanted))

    def reports(self) -> Iterator[Whole]:
        """Yield the reports, each checked."""
        for each in self._manifest["reports"]:
            content = self._read(f"reports/{each['id']}.json", LARGEST_REPORT)
            if hashlib.sha256(content).hexdigest() != each["sha256"]:
                raise damaged(f"reports/{each['id']}")
            whole = checked(_parsed(content), self.forms)
            if whole["report"][0]["id"] != each["id"]:
                raise damaged(f"reports/{each['id']}")
            yield whole

    def document(self, sha256: str) -> bytes:
        """Return a document that is what its name says."""
        content = self._read(f"documents/{sha256}", LARGEST_DOCUMENT)
        if hashlib.sha256(content).hexdigest() != sha256:
            raise damaged(f"documents/{sha256}")
        return content

    def _count(self) -> int:
        return 1 + len(self._manifest["reports"]) + len(self._manifest["documents"])

    def _read_manifest(self) -> None:
        data = _parsed(self._read(MANIFEST, LARGEST_LIST))
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            raise KnownError("transfer.not_one")
        if data.get("format_version") != FORMAT_VERSION:
            raise KnownError("transfer.newer", version=data.get("format_version"))
        reports, documents, forms = (data.get(key) for key in ("reports", "documents", "forms"))
        if not (isinstance(reports, list) and isinstance(documents, list)):
            raise damaged("list")
        if not all(isinstance(each, str) for each in documents):
            raise damaged("list")
        for each in reports:
            if not isinstance(each, dict) or set(each) != {"id", "sha256"}:
                raise damaged("list")
            if not all(isinstance(value, str) for value in each.values()):
                raise damaged("list")
        self._manifest = data
        for each in forms if isinstance(forms, list) else ():
            row = checked_form(each)
            self.forms[row["id"], row["version"]] = row

    def _read(self, name: str, most: int) -> bytes:
        """Return a piece's content; its own word about its size is not believed."""
        most = min(most, self._left)
        try:
            with self._file.open(name) as piece:
                content = piece.read(most + 1)
        except _FAULTS as error:
            raise damaged(name) from error
        if len(content) > most:
            raise KnownError("transfer.too_large")
        self._left -= len(content)
        return content


@contextmanager
def open_transfer(path: Path) -> Iterator[TransferReader]:
    """Open a file from outside; what is wrong with it is told as `transfer.…`."""
    if not path.is_file():
        raise KnownError("file.missing", path=path)
    with faults_told(path):
        size = path.stat().st_size
        try:
            file = zipfile.ZipFile(path)
        except _FAULTS as error:
            raise KnownError("transfer.not_one") from error
        with file:
            yield TransferReader(file, size)


def same_form(ours: str, theirs: str) -> bool:
    """Tell whether two definitions say the same, however they are written."""
    return ours == theirs or load_form(ours) == load_form(theirs)


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _parsed(content: bytes) -> object:
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise damaged("JSON") from error
