"""Files taken in by the hundred: stopped and run again, and mutated past recognition."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest

from tests.helpers.archive import REPORT
from tests.helpers.forms import FORM_FILE, ROOT, office_form
from tests.helpers.reading import definitive_pdfs, importing, persons, read_json
from tripdesk.exchange.form_files import FormFiles
from tripdesk.services.identity import Identity
from tripdesk.services.importing import Importing, find_files
from tripdesk.services.internal_files import internal_json
from tripdesk.services.records import Dossier
from tripdesk.services.taking_in import Taken, What

OLDER = ROOT / "tests" / "data" / "older"
LONGEST = 10.0
"""Seconds that one file may take."""


@pytest.mark.parametrize("count", [12, pytest.param(1_000, marks=pytest.mark.long)])
def test_pdfs_stopped_half_way_and_run_again_none_twice_and_none_missing(
    count: int, tmp_path: Path
) -> None:
    made = definitive_pdfs(tmp_path / "in", count)
    found = find_files([tmp_path / "in"])
    assert list(found.files) == made
    with importing(tmp_path / "data") as here:
        first = [each.result for each in here.run(made, lambda done: done < count // 2)]
        assert first == [Taken.TAKEN_IN] * (count // 2)
        assert len(here.reports.rows()) == count // 2
    with importing(tmp_path / "data") as here:
        again = [each.result for each in here.run(made, lambda _: True)]
        assert again == [Taken.ALREADY_THERE] * (count // 2) + [Taken.TAKEN_IN] * (
            count - count // 2
        )
        rows = here.reports.rows()
        assert sorted(row.facts.travellers or 0 for row in rows) == sorted(
            map(persons, range(count))
        )
        assert len({row.id for row in rows}) == count
        assert {row.version for row in rows} == {1}


Mutation = Callable[[random.Random, bytes], bytes]


def flipped(chance: random.Random, content: bytes) -> bytes:
    wrong = bytearray(content)
    for _ in range(chance.choice([1, 3, 30])):
        wrong[chance.randrange(len(wrong))] = chance.randrange(256)
    return bytes(wrong)


def cut(chance: random.Random, content: bytes) -> bytes:
    return content[: chance.randrange(len(content))]


def doubled(chance: random.Random, content: bytes) -> bytes:
    a, b = sorted(chance.sample(range(len(content)), 2))
    return content[:b] + content[a:]


def left_out(chance: random.Random, content: bytes) -> bytes:
    a, b = sorted(chance.sample(range(len(content)), 2))
    return content[:a] + content[b:]


def huge_numbers(chance: random.Random, content: bytes) -> bytes:
    digits = [at for at, byte in enumerate(content) if chr(byte).isdigit()]
    if not digits:
        return content
    at = chance.choice(digits)
    number = chance.choice([b"-1", b"0", b"999999999999", b"9" * 400, b"1e999"])
    return content[:at] + number + content[at + 1 :]


def nested(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content))
    piece = chance.choice([b"[", b"<<", b"{", b'{"a":', b"(", b"\xff\xfe", b"\0"])
    return content[:at] + piece * chance.choice([2, 200, 20_000]) + content[at:]


WORDS = (
    *(b"/Length", b"/Kids", b"/Parent", b"endobj", b"stream", b"null", b"true", b"/Size"),
    *(b"answers", b"count", b"text", b"items", b'"', b":", b"\n", b"format_version"),
)


def words(chance: random.Random, content: bytes) -> bytes:
    old, new = chance.sample(WORDS, 2)
    return content.replace(old, new, chance.choice([1, -1]))


MUTATIONS: list[Mutation] = [flipped, cut, doubled, left_out, huge_numbers, nested, words]


def mutated(seeds: list[tuple[str, bytes]], count: int) -> Iterator[tuple[str, bytes]]:
    for number in range(count):
        chance = random.Random(number)
        name, content = seeds[number % len(seeds)]
        for _ in range(chance.choice([1, 1, 2, 4])):
            content = chance.choice(MUTATIONS)(chance, content) or b" "
            if len(content) < 3:
                break
        yield name, content


@pytest.mark.parametrize("count", [100, pytest.param(10_000, marks=pytest.mark.long)])
def test_mutated_files_crash_nothing_hang_nothing_and_change_nothing(
    count: int, tmp_path: Path
) -> None:
    (pdf,) = definitive_pdfs(tmp_path / "in", 1)
    older = sorted(OLDER.rglob("*.pdf"))
    seeds = [
        ("a.pdf", pdf.read_bytes()),
        ("a.json", REPORT.read_bytes()),
        ("b.pdf", older[0].read_bytes()),
        ("b.txt", (OLDER / "01.txt").read_bytes()),
        ("c-intern.json", internal_json(Identity("5f" * 16), dossier=Dossier(("A",), "b"))),
        ("d.toml", office_form(tmp_path / "forms").read_bytes()),
        ("d.pdf", with_its_form(tmp_path / "forms")),
    ]
    slowest, results = 0.0, dict.fromkeys((*Taken, "failed"), 0)
    with importing(tmp_path / "data") as here:
        for name, content in mutated(seeds, count):
            path = tmp_path / name
            path.write_bytes(content)
            before = state(here)
            start = monotonic()
            outcome = here.one(path, name)
            slowest = max(slowest, monotonic() - start)
            assert slowest < LONGEST, (name, content[:200])
            results[outcome.result] += 1
            if outcome.result in {"failed", Taken.CONFLICT, Taken.ALREADY_THERE}:
                assert state(here) == before
                continue
            assert outcome.placed is not None
            if outcome.placed.what is not What.REPORT:
                continue
            assert here.reports.store.get(outcome.placed.id).id == outcome.placed.id
            forget(here, outcome.placed.id)
    print(f"{count} files, slowest {slowest:.2f} s, {results}")
    assert results["failed"] > count // 4


def with_its_form(folder: Path) -> bytes:
    """Return the PDF of a report that takes an office's own form along."""
    forms = FormFiles(FORM_FILE.parent, folder)
    with importing(folder.parent / "office", forms) as there:
        form = forms.get("kosten-van-de-reis", 1)
        report_id = there.reports.begin(read_json(REPORT.read_bytes(), "").draft, form=form)
        there.reports.finalise(report_id)
        return there.reports.pdf(report_id)


def state(here: Importing) -> object:
    """Return all that an import could have changed."""
    rows = [*here.reports.rows(), *here.reports.rows(in_bin=True)]
    return [here.reports.store.get(row.id) for row in rows]


def forget(here: Importing, report_id: str) -> None:
    record = here.reports.store.get(report_id)
    if record.publication is not None:
        here.reports.withdraw(report_id, "fuzzing")
    here.reports.to_bin(report_id)
    here.reports.destroy([report_id])
