"""The same commands where the settings name a server: no archive lies on this computer then."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.archive import REPORT_ID, report_file
from tests.helpers.finalising import finalised_pdf
from tests.helpers.server import Server
from tripdesk.__main__ import main
from tripdesk.services.database_address import DatabaseAddress
from tripdesk.storage.postgres.first_rows import first_server_rows

Output = pytest.CaptureFixture[str]


@pytest.fixture(name="address", autouse=True)
def address_fixture(server: Server, home: Path) -> Iterator[DatabaseAddress]:
    """Have the user's settings name an archive that is not made yet."""
    del home
    address = server.database()
    url = f"postgresql+psycopg://{address.user}@:{address.port}/{address.database}"
    settings = Path(os.environ["TRIPDESK_CONFIG_DIR"]) / "settings.toml"
    settings.write_text(f'[archive]\ndatabase_url = "{url}?host={address.host}"\n')
    yield address
    server.drop(address)


def answer(capsys: Output, *arguments: str, status: int = 0) -> Any:
    assert main([*arguments, "--json"]) == status
    return json.loads(capsys.readouterr().out)


def test_reports_go_in_are_found_and_come_out(
    capsys: Output, tmp_path: Path, address: DatabaseAddress
) -> None:
    source = report_file(tmp_path / "a.json", id=REPORT_ID)
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(finalised_pdf(source, tmp_path / "elsewhere"))
    concept = report_file(tmp_path / "b.json", id=REPORT_ID[:-1] + "2")
    taken = answer(capsys, "import", str(pdf), str(concept))["files"]
    assert [each["result"] for each in taken] == ["taken_in", "taken_in"]
    assert len(answer(capsys, "list")["reports"]) == 2
    assert [each["id"] for each in answer(capsys, "search", "abu", "definitief")["reports"]] == [
        REPORT_ID
    ]
    assert answer(capsys, "show", REPORT_ID)["state"] == "definitief"
    assert answer(capsys, "verify", str(pdf))["archive"] == {"id": REPORT_ID, "version": 1}
    (made,) = answer(capsys, "export", REPORT_ID, "-o", str(tmp_path / "out.pdf"))["files"]
    assert Path(made["path"]).read_bytes() == pdf.read_bytes()
    answer(capsys, "register", "-o", str(tmp_path / "register.csv"))
    counted = answer(capsys, "transfer", str(tmp_path / "all.tripdesk"))
    assert (counted["reports"], counted["versions"], counted["documents"]) == (2, 1, 1)
    rows = first_server_rows(address, lambda: None, 10)
    assert [each.id for each in rows] == [each["id"] for each in answer(capsys, "list")["reports"]]
    assert not (Path(os.environ["TRIPDESK_DATA_DIR"]) / "archive.sqlite3").exists()


def test_the_office_backs_up_its_server(
    capsys: Output, tmp_path: Path, address: DatabaseAddress
) -> None:
    assert main(["backup"]) == 1
    assert f"the server at {address}" in capsys.readouterr().err
    assert main(["restore", str(tmp_path / "x.sqlite3")]) == 1
    assert "your office backs it up" in capsys.readouterr().err


def test_doctor_reads_all_of_a_server(
    capsys: Output, tmp_path: Path, address: DatabaseAddress, server: Server
) -> None:
    source = report_file(tmp_path / "a.json", id=REPORT_ID)
    (tmp_path / "a.pdf").write_bytes(finalised_pdf(source, tmp_path / "elsewhere"))
    answer(capsys, "import", str(tmp_path / "a.pdf"))
    assert answer(capsys, "doctor") == {"findings": []}
    server.ask(address.database, "UPDATE documents SET content = 'x'")
    (found,) = answer(capsys, "doctor", status=1)["findings"]
    assert found["code"] == "doctor.document_damaged"
    server.ask(address.database, "DELETE FROM documents")
    (found,) = answer(capsys, "doctor", status=1)["findings"]
    assert found["code"] == "doctor.document_missing"
    server.ask(address.database, "UPDATE versions SET answers = '{'")
    (found,) = answer(capsys, "doctor", status=1)["findings"]
    assert found["code"] == "doctor.unreadable"


def test_a_server_that_is_not_reached_is_told(
    capsys: Output, server: Server, address: DatabaseAddress
) -> None:
    server.stop()
    try:
        assert main(["list"]) == 1
        assert str(address) in capsys.readouterr().err
        assert first_server_rows(address, lambda: None, 10) == []
        (found,) = answer(capsys, "doctor", status=1)["findings"]
        assert found["code"] == "server.unreachable"
    finally:
        server.start()
