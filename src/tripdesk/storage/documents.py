"""Documents by their SHA-256: `documents/ab/cdef….pdf` (or `.txt`), written once, never changed.

What is read is measured again: a document that is not what its name says is not handed out as
official.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from tripdesk.domain.errors import BugError, KnownError
from tripdesk.storage.faults import faults_told
from tripdesk.storage.files import asides, write_once

_SHA256 = re.compile(r"[0-9a-f]{64}")


class KeptDocuments(Protocol):
    """The documents of one archive, wherever they lie."""

    def read(self, sha256: str) -> bytes:
        """Return a document, or raise `document.missing` or `document.damaged`."""


class Documents:
    """The folder of documents of one archive."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, sha256: str) -> Path:
        """Return where a document with this hash lies, or would lie."""
        if not _SHA256.fullmatch(sha256):
            # It may have come from outside, and becomes part of a path.
            raise KnownError("document.missing", sha256=sha256)
        folder, name = self._folder / sha256[:2], sha256[2:]
        if (usual := folder / f"{name}.pdf").exists():
            return usual
        return next(folder.glob(f"{name}.*"), usual)

    def hashes(self) -> list[str]:
        """Return the hashes by which the documents here are named, sound or not."""
        with faults_told(self._folder):
            found = (each.parent.name + each.stem for each in self._folder.glob("??/[!.]*"))
            return sorted(each for each in found if _SHA256.fullmatch(each))

    def keep(self, sha256: str, content: bytes, suffix: str = "pdf") -> bool:
        """Put a document on the disk; return whether it was not there yet.

        The suffix is there for people who look into the folder; nothing here depends on it.

        One that is there but damaged is written anew: the bytes at hand are the right ones.
        """
        if hashlib.sha256(content).hexdigest() != sha256:
            raise BugError(f"a document whose hash is not {sha256}")
        path = self.path(sha256)
        with faults_told(path):
            there = path.is_file()
            if not there:
                path = path.with_suffix(f".{suffix}")
            if there and path.read_bytes() == content:
                return False
            write_once(path, content)
        return not there

    def read(self, sha256: str) -> bytes:
        """Return a document, or raise `document.missing` or `document.damaged`."""
        path = self.path(sha256)
        with faults_told(path):
            try:
                content = path.read_bytes()
            except FileNotFoundError:
                raise KnownError("document.missing", sha256=sha256, path=path) from None
        if hashlib.sha256(content).hexdigest() != sha256:
            raise KnownError("document.damaged", sha256=sha256, path=path)
        return content

    def remove(self, hashes: Iterable[str]) -> None:
        """Remove documents that nothing names any more; one already gone is no fault."""
        for sha256 in hashes:
            path = self.path(sha256)
            with faults_told(path):
                path.unlink(missing_ok=True)
                for aside in asides(path):  # a power cut came while it was being written
                    aside.unlink(missing_ok=True)
