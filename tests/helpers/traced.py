"""A recorded trace of what a program writes and forces to the disk, and what it proves.

`strace` writes down every call that changes a file, in their order, of all threads. A confirmation
is a line written to a file of its own. What was written but not forced (`fsync`, `fdatasync`) when
the confirmation came may be gone after a power cut; so may the name of a new file whose folder was
not forced.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.helpers.forms import ROOT

CALLS = (
    "openat,creat,write,pwrite64,writev,pwritev,ftruncate,truncate,fallocate,copy_file_range,"
    "sendfile,fsync,fdatasync,sync_file_range,rename,renameat,renameat2,link,linkat,mkdir,mkdirat,"
    "unlink,unlinkat,msync"
)
_LINE = re.compile(r"(\d+) +(.*)")
_CALL = re.compile(r"(\w+)\((.*)\) += (-?\d+|\?)(?:<(.*?)>)?")
_RESUMED = re.compile(r"<\.\.\. (\w+) resumed>(.*)")
_FD = re.compile(r"\d+<([^>]*)>")
_NAME = re.compile(r'"((?:[^"\\]|\\.)*)"')
WRITES = {"write", "pwrite64", "writev", "pwritev", "ftruncate", "fallocate", "sendfile"}


@dataclass(frozen=True)
class Call:
    """One call that succeeded, at the place in the trace where it had returned."""

    name: str
    arguments: str
    result: str


def trace(command: Sequence[str], file: Path, *, shown: int = 64) -> None:
    """Run a Python program under `strace`; `shown` bytes of what is written are kept."""
    options = ["-f", "-y", "-s", str(shown), "-e", f"trace={CALLS}", "-e", "signal=none"]
    done = subprocess.run(
        ["strace", *options, "-o", str(file), sys.executable, *command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2_000:]


def calls(file: Path) -> Iterator[Call]:
    """Yield the calls that succeeded, in the order in which they returned."""
    begun: dict[str, str] = {}
    for line in file.read_text("utf-8", "replace").splitlines():
        found = _LINE.fullmatch(line)
        if found is None:
            continue
        thread, text = found.groups()
        if text.endswith(" <unfinished ...>"):
            begun[thread] = text.removesuffix(" <unfinished ...>")
            continue
        resumed = _RESUMED.fullmatch(text)
        if resumed is not None:
            text = begun.pop(thread, "") + resumed[2]
        call = _CALL.fullmatch(text)
        if call is not None and not call[3].startswith("-"):
            yield Call(call[1], call[2], call[4] or "")


@dataclass
class Ledger:
    """What is written and not yet forced, under the folders that matter."""

    folder: Path
    files: set[str] = field(default_factory=set)
    """Files with content that is not forced."""
    names: set[str] = field(default_factory=set)
    """Folders with a new name that is not forced."""
    forced: int = 0
    written: int = 0
    _there: set[str] = field(default_factory=set)

    def note(self, call: Call) -> None:
        """Enter a call."""
        of = _FD.match(call.arguments)
        path = of[1] if of else ""
        texts = _NAME.findall(call.arguments)
        if call.name == "ftruncate" and path.endswith("-wal"):
            return  # all in it is in the database, and forced: read again, it would change nothing
        if call.name in WRITES:
            self._write(path)
        elif call.name in {"fsync", "fdatasync"}:
            self.files.discard(path)
            self.names.discard(path)
            self.forced += self._matters(path)
        elif call.name == "openat" and "O_CREAT" in call.arguments:
            self._make(call.result)
        elif call.name in {"mkdir", "mkdirat"}:
            self._make(texts[-1])
        elif call.name in {"rename", "renameat", "renameat2"}:
            self._rename(texts[0], texts[1])
        elif call.name in {"unlink", "unlinkat"}:
            self._there.discard(texts[-1])
            self.files.discard(texts[-1])

    def _matters(self, path: str) -> bool:
        """Whether a file is one that a start after a power cut needs."""
        return path.startswith(str(self.folder)) and not path.endswith(("-shm", ".lock"))

    def _write(self, path: str) -> None:
        if self._matters(path):
            self.files.add(path)
            self.written += 1

    def _make(self, path: str) -> None:
        if self._matters(path) and path not in self._there:
            self._there.add(path)
            self.names.add(str(Path(path).parent))

    def _rename(self, before: str, after: str) -> None:
        if self._matters(after):
            if before in self.files:
                self.files.discard(before)
                self.files.add(after)
            self._there.discard(before)
            self._there.add(after)
            self.names.add(str(Path(after).parent))


@dataclass(frozen=True)
class Proof:
    """What was found: each confirmation with what a power cut at that moment could take."""

    confirmed: int
    forced: int
    written: int
    open: tuple[str, ...]


def proof(file: Path, folder: Path, told: Path) -> Proof:
    """Hold each confirmation of a trace against what is forced by then."""
    ledger, confirmed, unforced = Ledger(folder), 0, list[str]()
    for call in calls(file):
        if call.name == "write" and f"<{told}>" in call.arguments:
            confirmed += 1
            left = sorted(ledger.files | ledger.names)
            if left:
                unforced.append(f"{call.arguments.partition(', ')[2]}: {left}")
        ledger.note(call)
    return Proof(confirmed, ledger.forced, ledger.written, tuple(unforced))


def words_forced(file: Path, told: Path) -> tuple[int, list[str]]:
    """Return how many typed words were confirmed, and those that were not forced by then.

    For a program of several threads, where something else may always be under way: a word must
    have been written to the database or its log, and that file forced, before it was confirmed.
    """
    confirmed, late = 0, list[str]()
    written: dict[str, list[str]] = {}
    forced: set[str] = set()
    for call in calls(file):
        of = _FD.match(call.arguments)
        path = of[1] if of else ""
        if call.name == "write" and path == str(told):
            word = re.search(r"w\d+z", call.arguments)
            if word is not None:
                confirmed += 1
                late += [word[0]] if word[0] not in forced else []
        elif call.name == "pwrite64" and "archive.sqlite3" in path:
            written.setdefault(path, []).extend(re.findall(r"w\d+z", call.arguments))
        elif call.name in {"fsync", "fdatasync"}:
            forced.update(written.pop(path, ()))
    return confirmed, late
