"""The child process for documents: it can hang or fall without the window noticing more than that.

It is started at the first need and again after a fall, takes one request at a time over its
standard input and output (`framing`), and does what `child_work` lists. Its memory is limited by
itself, where the platform can; its time by us: what takes too long is ended, and told.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date

from tripdesk.domain.errors import BugError, KnownError
from tripdesk.domain.older.lines import SourceLine
from tripdesk.pdf.framing import Facts, read_frame, write_frame
from tripdesk.services.ports.pages import CarriedFiles, PageText, PdfContent, Picture, TaggedText

WORKER = "--document-worker"
"""The hidden argument that makes the program the child."""

TIME_LIMIT = 20.0
"""Seconds that one request may take, the child's start included."""

READING_LIMIT = 9.0
"""Seconds for a file from outside: of a folder full of them, one must not hold up the others."""


class Dropped(Exception):  # noqa: N818 - no fault: the answer is not wanted any more
    """A request that was stale before its turn came."""


def child_command() -> tuple[str, ...]:
    """Return how to start the child: the bundle itself, or Python with the package."""
    if hasattr(sys, "_MEIPASS"):
        return (sys.executable, WORKER)
    return (sys.executable, "-P", "-m", "tripdesk", WORKER)


@dataclass(slots=True)
class DocumentChild:
    """One child, shared by whoever has requests, from any thread."""

    command: Sequence[str] = field(default_factory=child_command)
    _process: subprocess.Popen[bytes] | None = None
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def call(
        self,
        request: str,
        payload: bytes = b"",
        facts: Mapping[str, object] | None = None,
        *,
        seconds: float = TIME_LIMIT,
        stale: Callable[[], bool] = lambda: False,
    ) -> tuple[Facts, bytes]:
        """Return the child's answer; waits for its turn.

        Raises what the work raises; `KnownError("pdf.too_slow")` or `("pdf.child_fell")` where
        there is no answer; `Dropped` where `stale` says, when its turn comes, that it is not
        wanted any more.
        """
        with self._turn:
            if stale():
                raise Dropped
            answer, content = self._ask({"request": request, **(facts or {})}, payload, seconds)
        match answer.get("outcome"):
            case "done":
                return answer, content
            case "known":
                raise KnownError(str(answer["code"]), **dict(answer["params"]))
            case _:
                raise BugError(f"the document child failed: {answer.get('trace')}")

    def close(self) -> None:
        """End the child; the next request would start another."""
        with self._turn:
            self._end()

    def _ask(
        self, facts: Mapping[str, object], payload: bytes, seconds: float
    ) -> tuple[Facts, bytes]:
        process = self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        late = threading.Event()

        def end() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(seconds, end)
        timer.start()
        try:
            write_frame(process.stdin, facts, payload)
            return read_frame(process.stdout)
        except (OSError, EOFError, ValueError) as error:
            self._end()
            raise KnownError("pdf.too_slow" if late.is_set() else "pdf.child_fell") from error
        except BaseException:
            self._end()  # half a frame may be under way: the next request begins afresh
            raise
        finally:
            timer.cancel()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._end()
        try:
            self._process = subprocess.Popen(
                self.command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl+C at the terminal is for us, who stop between files
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise KnownError("pdf.child_fell") from error
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):  # what was still to be written to one that fell
                if pipe is not None:
                    pipe.close()
        process.kill()
        process.wait()


@dataclass(frozen=True, slots=True)
class ChildReader:
    """The `PdfReader`, `LineReader` and `PageRasteriser` of the services, in the child."""

    child: DocumentChild

    def read(self, pdf: bytes) -> PdfContent:
        """Return what a PDF holds."""
        facts, inside = self.child.call("read", pdf, seconds=READING_LIMIT)
        pages = tuple(PageText(each["body"], each["around"]) for each in facts["pages"])
        tagged = _tagged(facts["tagged"]) if facts["tagged"] else None
        return PdfContent(pages, facts["producer"], _carried(facts, inside), tagged)

    def carried(self, pdf: bytes) -> CarriedFiles:
        """Return what a PDF carries."""
        return _carried(*self.child.call("carried", pdf, seconds=READING_LIMIT))

    def lines(self, pdf: bytes) -> tuple[tuple[SourceLine, ...], date | None]:
        """Return the lines of the pages, and the day a PDF says that it was made."""
        facts, _ = self.child.call("lines", pdf, seconds=READING_LIMIT)
        day = facts["created_on"]
        lines = tuple(SourceLine(*each) for each in facts["lines"])
        return lines, date.fromisoformat(day) if day else None

    def page(self, pdf: bytes, number: int, scale: float) -> Picture:
        """Return a page as a picture."""
        facts, pixels = self.child.call("rasterise", pdf, {"page": number, "scale": scale})
        return Picture(facts["width"], facts["height"], pixels)


def _tagged(facts: Facts) -> TaggedText:
    return TaggedText(tuple(facts["texts"]), tuple(facts["around"]), facts["loose"])


def _carried(facts: Facts, inside: bytes) -> CarriedFiles:
    report, form = facts["report"], facts["form"]
    end = report or 0
    return CarriedFiles(
        None if report is None else inside[:end], None if form is None else inside[end:]
    )
