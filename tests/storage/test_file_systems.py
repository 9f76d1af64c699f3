"""Network disks and folders kept in step are recognised; on the first the archive uses no WAL."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.archive import REPORT_ID, archive, begin, finalise, typed
from tripdesk.services.records import Facts
from tripdesk.storage import schema
from tripdesk.storage.file_systems import cloud_service, is_on_network, type_of
from tripdesk.storage.files import DATABASE

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export /home/petra/afdeling nfs4 rw 0 0
//server/griffie /mnt/de\\040griffie cifs rw 0 0
tmpfs /mnt/de\\040griffie/tmp tmpfs rw 0 0
broken
""".splitlines()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/petra/tripdesk", "ext4"),
        ("/home/petra/afdeling/tripdesk", "nfs4"),
        ("/home/petra/afdeling2", "ext4"),
        ("/mnt/de griffie/archief", "cifs"),
        ("/mnt/de griffie/tmp/x", "tmpfs"),
    ],
)
def test_the_innermost_mount_counts(path: str, kind: str) -> None:
    assert type_of(Path(path), MOUNTS) == kind


def test_this_computers_disk_is_no_network(tmp_path: Path) -> None:
    assert not is_on_network(tmp_path)


def test_on_a_network_disk_there_is_no_shared_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "is_on_network", lambda _: True)
    with archive(tmp_path) as store:
        begin(store)
        for number in range(5):
            store.save_draft(REPORT_ID, typed(f"{number}"), "purpose", Facts())
            store.index(REPORT_ID)
            assert len(store.rows()) == 1
        finalise(store)
        assert {each.name for each in tmp_path.glob(f"{DATABASE}*")} == {DATABASE}
    with archive(tmp_path) as store:
        assert store.get(REPORT_ID).standing.version == 1


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive - Gemeente Den Haag/TripDesk", "OneDrive"),
        ("OneDrive", "OneDrive"),
        ("Dropbox (Griffie)/a", "Dropbox"),
        ("Google Drive/a", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/a", "iCloud"),
        ("Nextcloud/a", "Nextcloud"),
        ("onedriver/a", ""),
        ("Documenten/a", ""),
    ],
)
def test_a_folder_kept_in_step_is_known_by_its_name(
    tmp_path: Path, folder: str, service: str
) -> None:
    assert cloud_service(tmp_path / folder) == service


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".dropbox.cache", "Dropbox"),
        (".sync_0a1b.db", "Nextcloud"),
        (".nextcloudsync.log", "Nextcloud"),
    ],
)
def test_or_by_the_marks_in_it(tmp_path: Path, mark: str, service: str) -> None:
    folder = tmp_path / "werk" / "tripdesk"
    folder.mkdir(parents=True)
    (tmp_path / "werk" / mark).touch()
    assert cloud_service(folder) == service
