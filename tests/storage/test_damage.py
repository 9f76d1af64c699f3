"""Damaged archives: whatever byte is hit, TripDesk works on or says so, and saves what it can."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.archive import FORM, FixedClock, archive, begin, finalise, typed
from tripdesk.domain.errors import KnownError
from tripdesk.services.safekeeping import Rescue
from tripdesk.storage.files import DATABASE
from tripdesk.storage.opening import NO_NAMES, open_store
from tripdesk.storage.safekeeping import LocalSafekeeper

REPORTS = 200
PAGE = 4096


def report_id(number: int) -> str:
    return f"5f0f2a3c-0000-4000-8000-{number:012}"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of 200 reports, every other one definitive."""
    folder = tmp_path_factory.mktemp("whole")
    with archive(folder) as store:
        for number in range(REPORTS):
            begin(store, report_id(number), typed(f"Verslag {number}: " + "woorden " * 100))
            if number % 2:
                finalise(store, report_id(number))
    return folder


def flipped(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 40)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def truncated(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(PAGE, len(content)) :]


def zeroed(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 4)):
        page = chance.randrange(len(content) // PAGE)
        content[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)


Hit = Callable[[bytearray, random.Random], None]
HITS: tuple[Hit, ...] = (flipped, truncated, zeroed)


def _name(how: Hit) -> str:
    return getattr(how, "__name__", "")


def keeper_of(folder: Path) -> LocalSafekeeper:
    return LocalSafekeeper(folder, folder / "backups", FixedClock(), "0.1.0", NO_NAMES, [FORM])


def hit(
    whole: Path, folder: Path, how: Callable[[bytearray, random.Random], None], seed: int
) -> None:
    shutil.copytree(whole, folder)
    content = bytearray((folder / DATABASE).read_bytes())
    how(content, random.Random(seed))
    (folder / DATABASE).write_bytes(content)


def survived(folder: Path) -> int:
    """Return how many reports there are after whatever it took; the archive is whole then."""
    keeper = keeper_of(folder)
    if any(each.code != "doctor.unnamed_document" for each in keeper.examine()):
        rescued = keeper.rescue()
        assert isinstance(rescued, Rescue)
        assert (rescued.aside / DATABASE).exists()
    found = {each.code for each in keeper.examine()}
    assert found <= {"doctor.unnamed_document", "doctor.document_missing"}
    with archive(folder) as store:
        rows = store.rows()
        for row in rows:
            store.get(row.id)
        begin(store, report_id(999))
    return len(rows)


@pytest.mark.parametrize("how", [flipped, zeroed])
def test_most_reports_outlive_damage(how: Hit, whole: Path, tmp_path: Path) -> None:
    saved = []
    for seed in range(3):
        folder = tmp_path / str(seed)
        hit(whole, folder, how, seed)
        saved.append(survived(folder))
    assert sum(saved) >= 0.5 * REPORTS * len(saved)


@pytest.mark.parametrize("seed", range(3))
def test_of_a_file_cut_short_what_is_left_is_saved(seed: int, whole: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    hit(whole, folder, truncated, seed)
    left = (folder / DATABASE).stat().st_size / (whole / DATABASE).stat().st_size
    assert survived(folder) >= (left - 0.2) * REPORTS


@pytest.mark.long
def test_two_hundred_hits(whole: Path, tmp_path: Path) -> None:
    saved: dict[str, list[int]] = {_name(each): [] for each in HITS}
    for seed in range(201):
        how = HITS[seed % len(HITS)]
        folder = tmp_path / str(seed)
        hit(whole, folder, how, seed)
        saved[_name(how)].append(survived(folder))
        shutil.rmtree(folder)
    for name, counts in saved.items():
        share = sum(counts) / (REPORTS * len(counts))
        print(f"{name}: {len(counts)} archives, {share:.1%} of the reports saved")
    assert sum(map(len, saved.values())) == 201


def test_opening_a_damaged_archive_is_a_sentence_or_works(whole: Path, tmp_path: Path) -> None:
    refused = 0
    for seed in range(12):
        folder = tmp_path / str(seed)
        hit(whole, folder, HITS[seed % len(HITS)], seed)
        code = _code_at_opening(folder)
        assert code == "" or code.startswith("store.")
        refused += bool(code)
    assert refused < 12


def _code_at_opening(folder: Path) -> str:
    try:
        open_store(folder, FixedClock()).close()
    except KnownError as error:
        return error.code
    return ""


def test_the_damaged_one_is_kept_and_the_rescue_can_be_repeated(
    whole: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    hit(whole, folder, zeroed, 1)
    damaged = (folder / DATABASE).read_bytes()
    first = keeper_of(folder).rescue()
    assert (first.aside / DATABASE).read_bytes() == damaged
    again = keeper_of(folder).rescue()
    assert (again.reports, again.versions) == (first.reports, first.versions)
