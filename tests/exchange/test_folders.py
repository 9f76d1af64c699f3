"""A folder is put in place whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tripdesk.domain.errors import BugError, KnownError
from tripdesk.exchange.folders import write_folder
from tripdesk.services.publication import CHECKSUMS, FolderFile


def files(*names: str) -> list[FolderFile]:
    sums = "".join(f"{'0' * 64}  {name}\n" for name in names)
    return [
        *(FolderFile(name, name.encode()) for name in names),
        FolderFile(CHECKSUMS, sums.encode()),
    ]


def names_in(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def test_an_earlier_folder_of_ours_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "made" / "site"
    write_folder(target, files("a.pdf", "b.pdf"))
    write_folder(target, files("c.pdf"))
    assert names_in(target) == {"c.pdf", CHECKSUMS}
    assert names_in(target.parent) == {"site"}


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    write_folder(tmp_path / "site", files("a.pdf"))
    assert names_in(tmp_path / "site") == {"a.pdf", CHECKSUMS}


@pytest.mark.parametrize("there", ["notes.txt", "folder/notes.txt"])
def test_other_things_are_left_alone(there: str, tmp_path: Path) -> None:
    target = tmp_path / "site"
    write_folder(target, files("a.pdf"))
    (target / there).parent.mkdir(exist_ok=True)
    (target / there).write_text("mine")
    with pytest.raises(KnownError, match=r"folder\.not_ours"):
        write_folder(target, files("b.pdf"))
    assert (target / there).read_text() == "mine"
    assert (target / "a.pdf").exists()
    assert names_in(tmp_path) == {"site"}


def test_a_file_or_a_link_in_its_place_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    for name in ("file", "link"):
        with pytest.raises(KnownError, match=r"folder\.not_ours"):
            write_folder(tmp_path / name, files("a.pdf"))
    assert names_in(tmp_path) == {"file", "real", "link"}


def test_what_stops_half_way_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "site"
    write_folder(target, files("a.pdf"))

    def stopped() -> Iterator[FolderFile]:
        yield FolderFile("b.pdf", b"")
        raise KnownError("document.missing")

    with pytest.raises(KnownError, match=r"document\.missing"):
        write_folder(target, stopped())
    with pytest.raises(BugError):
        write_folder(target, [FolderFile("../b.pdf", b"")])
    assert names_in(target) == {"a.pdf", CHECKSUMS}
    assert names_in(tmp_path) == {"site"}


@pytest.mark.usefixtures("unprivileged")
def test_no_permission_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(KnownError, match=r"file\.no_permission"):
            write_folder(tmp_path / "site", files("a.pdf"))
    finally:
        tmp_path.chmod(0o700)
