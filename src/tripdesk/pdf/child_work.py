"""Inside the child process: take a request, do the work, answer; until the pipe is closed.

A file from outside is hostile: the child may not write a file, and has an end to its memory and to
the time of each request, where the platform knows such limits.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Mapping

from tripdesk.domain.errors import KnownError
from tripdesk.pdf.framing import Facts, read_frame, write_frame
from tripdesk.services.ports.pages import CarriedFiles

MEMORY_LIMIT = 2 << 30
"""Bytes of address space; a report's preview takes a tenth of it."""

CPU_SECONDS = 60
"""Processor time of one request: a backstop, should our parent die while we hang."""

Work = Callable[[bytes, Mapping[str, object]], tuple[Facts, bytes]]


def _read(pdf: bytes, _facts: Mapping[str, object]) -> tuple[Facts, bytes]:
    from tripdesk.pdf.reading import read_pdf  # noqa: PLC0415 - only what is asked is loaded

    content = read_pdf(pdf)
    pages = [{"body": each.body, "around": each.around} for each in content.pages]
    said = content.tagged
    tagged = said and {"texts": said.texts, "around": said.around, "loose": said.loose}
    inside, files = _inside(content.inside)
    return {"pages": pages, "producer": content.producer, "tagged": tagged, **inside}, files


def _carried(pdf: bytes, _facts: Mapping[str, object]) -> tuple[Facts, bytes]:
    from tripdesk.pdf.reading import carried_files  # noqa: PLC0415 - as above

    return _inside(carried_files(pdf))


def _inside(files: CarriedFiles) -> tuple[Facts, bytes]:
    """Return the files behind each other, and how long each is; none for one that is not there."""
    report, form = files.report, files.form
    sizes = {
        "report": None if report is None else len(report),
        "form": None if form is None else len(form),
    }
    return sizes, (report or b"") + (form or b"")


def _rasterise(pdf: bytes, facts: Mapping[str, object]) -> tuple[Facts, bytes]:
    from tripdesk.pdf.reading import rasterise  # noqa: PLC0415

    page, scale = facts["page"], facts["scale"]
    assert isinstance(page, int)
    assert isinstance(scale, float)
    picture = rasterise(pdf, page, scale)
    return {"width": picture.width, "height": picture.height}, picture.pixels


def _lines(pdf: bytes, _facts: Mapping[str, object]) -> tuple[Facts, bytes]:
    from tripdesk.pdf.source_lines import created_on, source_lines  # noqa: PLC0415

    day = created_on(pdf)
    lines = [[each.text, each.left, each.right, each.gap, each.page] for each in source_lines(pdf)]
    return {"lines": lines, "created_on": day and day.isoformat()}, b""


def _preview(document: bytes, facts: Mapping[str, object]) -> tuple[Facts, bytes]:
    from tripdesk.pdf.preview_work import preview  # noqa: PLC0415

    return preview(document, facts)


def _kept(pdf: bytes, facts: Mapping[str, object]) -> tuple[Facts, bytes]:
    from tripdesk.pdf.preview_work import kept  # noqa: PLC0415

    return kept(pdf, facts)


def _places(pdf: bytes, facts: Mapping[str, object]) -> tuple[Facts, bytes]:
    from tripdesk.pdf.word_places import word_places  # noqa: PLC0415

    found = word_places(pdf, str(facts["words"]))
    boxes = [[each.page, each.left, each.top, each.right, each.bottom] for each in found]
    return {"places": boxes}, b""


WORK: dict[str, Work] = {
    "read": _read,
    "carried": _carried,
    "rasterise": _rasterise,
    "lines": _lines,
    "preview": _preview,
    "kept": _kept,
    "places": _places,
}


def serve() -> int:
    """Answer requests until there are no more; return the exit status."""
    # What a library prints must not come between our frames.
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    sys.dont_write_bytecode = True
    _limit_all()
    while True:
        try:
            facts, payload = read_frame(requests)
        except EOFError:
            return 0
        _limit_next()
        write_frame(answers, *_answer(facts, payload))


def _answer(facts: Facts, payload: bytes) -> tuple[Facts, bytes]:
    try:
        answer, content = WORK[facts["request"]](payload, facts)
    except KnownError as error:
        params = {
            key: value if isinstance(value, int | float) else str(value)
            for key, value in error.params.items()
        }
        return {"outcome": "known", "code": error.code, "params": params}, b""
    except MemoryError:
        return {"outcome": "known", "code": "pdf.too_large", "params": {}}, b""
    except Exception:
        return {"outcome": "failed", "trace": traceback.format_exc()}, b""
    return {"outcome": "done", **answer}, content


def _limit_all() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Unix only

    # On a platform that does not know one of them, the others still hold.
    for what, most in (
        (resource.RLIMIT_AS, MEMORY_LIMIT),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(what, (most, most))
        except (OSError, ValueError):
            continue


def _limit_next() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Unix only

    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + CPU_SECONDS
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    if most in (resource.RLIM_INFINITY, -1) or until < most:
        resource.setrlimit(resource.RLIMIT_CPU, (until, most))
