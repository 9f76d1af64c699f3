"""The child for documents: it may hang, fall or eat memory; we get a sentence and go on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tripdesk.domain.document import Document, Paragraph, Section
from tripdesk.domain.errors import BugError, KnownError
from tripdesk.pdf.child import ChildReader, DocumentChild, Dropped
from tripdesk.pdf.rendering import ReportLabRenderer

SECTION = Section("results", "Opbrengst", (Paragraph("Veel geleerd."),))
DOCUMENT = Document("nl-NL", "Verslag", (SECTION,), "Bern · mei 2020", "{page} van {pages}")
PDF = ReportLabRenderer().render(DOCUMENT, day=date(2020, 5, 1), attachment=b"{}")

# A child with work that does what a hostile file may do; the rest of it is the real one.
NAUGHTY = """
import os, sys, time
from tripdesk.pdf import child_work
child_work.MEMORY_LIMIT = 1 << 30
def hang(*_): time.sleep(600)
def fall(*_): os._exit(3)
def eat(*_): return {}, bytes(4 << 30)
def write(*_): open(sys.argv[1], "wb").write(b"x" * 9999)
def chat(*_): print("hello", flush=True); os.write(1, b"hello"); return {"said": 1}, b"x"
child_work.WORK |= {"hang": hang, "fall": fall, "eat": eat, "write": write, "chat": chat}
child_work.serve()
"""


@pytest.fixture(name="child")
def child_fixture(tmp_path: Path) -> Iterator[DocumentChild]:
    child = DocumentChild((sys.executable, "-P", "-c", NAUGHTY, str(tmp_path / "stray")))
    yield child
    child.close()


@pytest.fixture(name="reader")
def reader_fixture() -> Iterator[ChildReader]:
    child = DocumentChild()
    yield ChildReader(child)
    child.close()


def test_the_program_itself_is_the_child(reader: ChildReader) -> None:
    content = reader.read(PDF)
    assert content.producer == "TripDesk"
    assert content.inside.report == b"{}"
    (page,) = content.pages
    assert page.body.split() == ["Verslag", "Opbrengst", "Veel", "geleerd."]
    assert "Bern · mei 2020" in page.around
    picture = reader.page(PDF, 0, 0.5)
    assert (picture.width, picture.height) == (298, 421)
    assert len(picture.pixels) == 4 * 298 * 421
    assert len(set(picture.pixels)) > 2


@pytest.mark.parametrize(
    ("pdf", "code"),
    [(b"", "pdf.unreadable"), (b"x", "pdf.unreadable"), (PDF[:3000], "pdf.unreadable")],
)
def test_what_is_no_pdf_is_told(reader: ChildReader, pdf: bytes, code: str) -> None:
    with pytest.raises(KnownError) as caught:
        reader.read(pdf)
    assert caught.value.code == code
    assert reader.read(PDF).inside.report == b"{}"


def test_a_page_that_is_not_there_and_one_too_large_are_told(reader: ChildReader) -> None:
    for page, scale, code in ((1, 1.0, "pdf.no_such_page"), (0, 100.0, "pdf.too_large")):
        with pytest.raises(KnownError) as caught:
            reader.page(PDF, page, scale)
        assert caught.value.code == code


@pytest.mark.parametrize(
    ("work", "code"),
    [("hang", "pdf.too_slow"), ("fall", "pdf.child_fell"), ("eat", "pdf.too_large")],
)
def test_whatever_happens_there_the_next_request_is_answered(
    child: DocumentChild, work: str, code: str
) -> None:
    if work == "eat" and sys.platform != "linux":
        pytest.skip("only Linux holds a process to its memory")
    child.call("chat")
    with pytest.raises(KnownError) as caught:
        child.call(work, seconds=1 if work == "hang" else 20)
    assert caught.value.code == code
    assert child.call("chat")[1] == b"x"


def test_what_is_printed_there_does_not_come_between(child: DocumentChild) -> None:
    assert [child.call("chat")[0]["said"] for _ in range(3)] == [1, 1, 1]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_it_may_not_write_a_file(child: DocumentChild, tmp_path: Path) -> None:
    with pytest.raises(BugError, match="File too large"):
        child.call("write")
    assert (tmp_path / "stray").read_bytes() == b""


def test_work_that_there_is_not_is_a_fault_of_ours(child: DocumentChild) -> None:
    with pytest.raises(BugError, match="nothing"):
        child.call("nothing")


def test_a_program_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"pdf\.child_fell"):
        DocumentChild((str(tmp_path / "none"),)).call("read")


def test_a_stale_request_is_dropped_unasked(child: DocumentChild) -> None:
    with pytest.raises(Dropped):
        child.call("hang", stale=lambda: True)


def test_many_threads_each_get_their_own_answer(reader: ChildReader) -> None:
    widths: dict[int, int] = {}

    def ask(scale: int) -> None:
        widths[scale] = reader.page(PDF, 0, scale / 10).width

    threads = [threading.Thread(target=ask, args=(scale,)) for scale in range(1, 9)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert {scale: round(width / scale) for scale, width in widths.items()} == dict.fromkeys(
        range(1, 9), 60
    )
