"""No password and nobody's data where they do not belong: messages, logs, settings given away."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.helpers.archive import FixedClock
from tests.helpers.server import Server
from tripdesk.__main__ import main
from tripdesk.bootstrap.archive import ArchiveParts
from tripdesk.domain.errors import KnownError
from tripdesk.exchange.writing import WholeFileWriter
from tripdesk.logs import close_log, open_log
from tripdesk.services.database_address import DatabaseAddress
from tripdesk.settings.keeping import SettingsKeeper
from tripdesk.settings.loading import SettingsFiles
from tripdesk.storage.postgres.opening import open_server_store

SECRET = "zeer-geheim-9041"
PERSON = "dhr. J. Jansen, 06-12345678"


@pytest.fixture(autouse=True)
def no_log_stays_open() -> Iterator[None]:
    yield
    close_log()


def written(folder: Path) -> str:
    """Return all that lies in files there."""
    files = [each for each in folder.rglob("*") if each.is_file()]
    return "\n".join(each.read_bytes().decode("utf-8", "replace") for each in files)


@pytest.mark.parametrize(
    "address",
    [
        f"postgresql+psycopg://anna:{SECRET}@127.0.0.1:1/archief",
        f"postgresql://anna:{SECRET}/@127.0.0.1/archief",
        f"postgresql://127.0.0.1:1/archief?password={SECRET}",
        f"postgres://anna:{SECRET}@127.0.0.1/archief",
    ],
)
def test_a_password_in_the_settings_is_refused_and_repeated_nowhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], address: str
) -> None:
    data = tmp_path / "data"
    settings = Path(os.environ["TRIPDESK_CONFIG_DIR"]) / "settings.toml"
    settings.write_text(f'[archive]\ndatabase_url = "{address}"\n', "utf-8")
    for command in (["list"], ["doctor"], ["search", "x"], ["transfer", "--to", address]):
        main([*command, "--data-dir", str(data)])
    told = capsys.readouterr()
    assert "archive.database_url" in told.err
    assert SECRET not in told.out + told.err
    assert SECRET not in written(data)


def test_what_falls_over_writes_no_words_of_a_report_or_password_down(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(_parts: ArchiveParts) -> None:
        password = SECRET
        raise RuntimeError(f"{PERSON} {password}")

    monkeypatch.setattr(ArchiveParts, "reports", property(fall))
    assert main(["list", "--data-dir", str(tmp_path)]) == 1
    told, log = capsys.readouterr(), written(tmp_path / "logs")
    assert "RuntimeError" in log
    for secret in (SECRET, "Jansen", "06-1234"):
        assert secret not in told.out + told.err + log


def test_a_server_that_refuses_a_password_repeats_it_nowhere(
    server: Server, tmp_path: Path
) -> None:
    local = server.archive()
    far: DatabaseAddress = replace(local, host="127.0.0.1")
    with pytest.raises(KnownError) as refused:
        open_server_store(far, lambda: SECRET, FixedClock())
    open_log(tmp_path / "logs").error("unexpected", exc_info=refused.value)
    logging.getLogger("tripdesk").error("%s", refused.value)
    assert refused.value.code == "server.refused"
    assert SECRET not in written(tmp_path) + str(refused.value) + repr(far)
    server.take_back(local)


def test_settings_that_are_given_away_have_nobodys_name_and_no_address(tmp_path: Path) -> None:
    files = SettingsFiles((), tmp_path / "settings.toml")
    keeper = SettingsKeeper(files, WholeFileWriter())
    keeper.change(
        {
            "archive.database_url": "postgresql://anna@db.example/archief",
            "user.name": PERSON,
            "user.function": "griffier",
            "house_style.organisation": "Gemeente Voorbeeld",
        }
    )
    given = tmp_path / "given.toml"
    keeper.give_out(given)
    text = given.read_text("utf-8")
    assert "Gemeente Voorbeeld" in text
    for own in ("anna", "Jansen", "griffier", "postgresql"):
        assert own not in text
