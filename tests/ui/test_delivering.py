"""A definitive report on its way: an e-mail that is ready, its folder, its pages on paper."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl, QUrlQuery
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tripdesk.domain.errors import KnownError
from tripdesk.exchange.mail_drafts import mail_draft
from tripdesk.exchange.writing import WholeFileWriter
from tripdesk.services.ports.pages import Picture
from tripdesk.services.reports import Reports
from tripdesk.ui.delivering import Delivering, paint_pages
from tripdesk.ui.delivery_needs import DeliveryNeeds
from tripdesk.ui.mail_programs import opens_mail
from tripdesk.ui.tasks import Tasks

ADDRESS = "verslagen@gemeente.example"

FULLY = QUrl.ComponentFormattingOption.FullyDecoded


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    del qapp
    made = Tasks()
    yield made
    made.stop()


@pytest.fixture
def opens() -> bool:
    """Whether the system is known to have a mail program."""
    return True


@pytest.fixture
def delivering(qtbot: QtBot, tasks: Tasks, opens: bool) -> Delivering:
    window = QWidget()
    qtbot.addWidget(window)

    def warn(error: KnownError) -> None:
        raise error

    needs = DeliveryNeeds(mail_draft, lambda: ADDRESS, opens_mail=lambda _: opens)
    return Delivering(window, WholeFileWriter(), tasks, warn, needs)


def opened(monkeypatch: pytest.MonkeyPatch, takes: Callable[[QUrl], bool]) -> list[QUrl]:
    urls: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        urls.append(url)
        return takes(url)

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return urls


def test_a_ready_mail_is_opened_with_the_pdf_and_the_internal_file(
    delivering: Delivering,
    reports: Reports,
    example: str,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reports.finalise(example)
    urls = opened(monkeypatch, lambda _: True)
    delivering.send(reports, example)
    qtbot.waitUntil(lambda: bool(urls))
    path = Path(urls[0].toLocalFile())
    assert path.suffix == ".eml"
    message = message_from_bytes(path.read_bytes(), policy=SMTP)
    assert isinstance(message, EmailMessage)
    assert (message["To"], message["X-Unsent"]) == (ADDRESS, "1")
    assert "Abu Dhabi, februari 2020" in message["Subject"]
    pdf, internal = message.iter_attachments()
    assert pdf.get_content() == reports.pdf(example)
    assert internal.get_filename() == "Abu Dhabi, februari 2020-intern.json"


@pytest.mark.parametrize("opens", [True, False])
def test_where_no_program_takes_it_the_folder_opens_and_a_mail_is_begun(
    delivering: Delivering,
    reports: Reports,
    example: str,
    opens: bool,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reports.finalise(example)
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "information", lambda *words: told.append(words[2]))
    urls = opened(monkeypatch, lambda url: not url.path().endswith(".eml"))
    delivering.send(reports, example)
    qtbot.waitUntil(lambda: bool(told))
    *_, folder, mail = urls
    assert len(urls) == (3 if opens else 2)  # not asked where the answer is not to be trusted
    assert {each.suffix for each in Path(folder.toLocalFile()).iterdir()} == {
        *(".pdf", ".json", ".eml"),
    }
    assert Path(folder.toLocalFile()).as_posix() in told[0].replace("\\", "/")
    assert mail.scheme() == "mailto"
    assert mail.path() == ADDRESS
    query = QUrlQuery(mail)
    asked = {key: query.queryItemValue(key, FULLY) for key in ("subject", "body")}
    assert asked["subject"] == "Trip report: Abu Dhabi, februari 2020"
    assert asked["body"].startswith("Please find attached")


def test_no_folder_is_made_before_there_is_a_draft(delivering: Delivering) -> None:
    assert delivering._drafts is None  # each start of the program left one where it was ended


@pytest.mark.skipif(sys.platform == "win32", reason="a script that is a program")
def test_linux_is_asked_whether_a_program_opens_mail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = tmp_path / "xdg-mime"
    entries = tmp_path / "applications"
    entries.mkdir()
    (entries / "mail.desktop").touch()
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path))
    draft = tmp_path / "report.eml"
    assert opens_mail(draft, "linux")  # not to be asked: tried
    mail = "message/rfc822"
    for kind, program, opens in (
        (mail, "mail.desktop", True),
        (mail, "gone.desktop", False),
        (mail, "", False),
        ("text/plain", "mail.desktop", False),
    ):
        answers = f'if [ "$2" = filetype ]; then echo {kind}; else echo {program}; fi'
        asked.write_text(f"#!/bin/sh\n{answers}\n")
        asked.chmod(0o755)
        assert opens_mail(draft, "linux") is opens
        assert opens_mail(draft, "darwin")


def test_pages_are_painted_a_sheet_each(qapp: object, tmp_path: Path) -> None:
    del qapp
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    picture = Picture(20, 30, bytes([0, 0, 255, 255]) * 600)
    paint_pages(printer, [picture, picture])
    told = subprocess.run(
        ["pdfinfo", tmp_path / "paper.pdf"], capture_output=True, text=True, check=True
    )
    assert "Pages:           2" in told.stdout
