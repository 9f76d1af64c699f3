"""The e-mail draft: a mail program opens it to be sent, whole."""

from __future__ import annotations

import json
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripdesk.domain.privacy import Decision, Kind, Verdict
from tripdesk.exchange.mail_drafts import mail_draft
from tripdesk.services.identity import Identity
from tripdesk.services.internal_files import internal_json
from tripdesk.services.sending import Attachment, MailDraft

PDF = Attachment("Kyiv – Київ, maart 2020.pdf", "application/pdf", b"%PDF-1.7\n\x00\xff")
DOSSIER_TEXTS = ("department", "case_number", "costs", "paid_by", "transport", "notes")
INTERNAL = Attachment("x-intern.json", "application/json", internal_json(Identity(id="1")))


def read(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=SMTP)
    assert isinstance(message, EmailMessage)
    return message


def test_a_draft_is_unsent_and_carries_both_files() -> None:
    draft = MailDraft("verslagen@gemeente.example", "Verslag Київ", "Hierbij.\n", (PDF, INTERNAL))
    message = read(mail_draft(draft))
    assert message["X-Unsent"] == "1"
    assert message["To"] == "verslagen@gemeente.example"
    assert message["From"] is None
    assert message["Subject"] == "Verslag Київ"
    body = message.get_body()
    assert body is not None
    assert body.get_content().splitlines() == ["Hierbij."]
    files = {each.get_filename(): each for each in message.iter_attachments()}
    assert list(files) == [PDF.name, INTERNAL.name]
    assert files[PDF.name].get_content() == PDF.content
    assert files[PDF.name].get_content_type() == "application/pdf"
    assert files[INTERNAL.name].get_content() == INTERNAL.content


def test_without_an_address_there_is_none() -> None:
    assert read(mail_draft(MailDraft("", "Verslag", "")))["To"] is None


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("secretariaat@gemeente.example", b"To: secretariaat@gemeente.example"),
        ("Secretariaat <a@b.example>", b"To: Secretariaat <a@b.example>"),
        ("post@s\u00fadhavn.example", b"To: post@xn--sdhavn-pya.example"),
        ("k\u00f6ln@m\u00fcnchen.example", "To: köln@xn--mnchen-3ya.example".encode()),
        ("a@b.example, c@d.example", b"To: a@b.example, c@d.example"),
    ],
)
def test_an_address_is_written_as_mail_asks(address: str, written: bytes) -> None:
    content = mail_draft(MailDraft(address, "Verslag Київ", "Hierbij."))
    assert written in content.split(b"\r\n")
    assert not written.isascii() or read(content)["To"].defects == ()


def test_every_part_is_without_defects() -> None:
    content = mail_draft(MailDraft("a@b.example", "Verslag Київ " * 30, "Tekst\n" * 3, (PDF,)))
    assert max(map(len, content.split(b"\r\n"))) <= 998
    for part in read(content).walk():
        assert part.defects == []
        assert all(not value.defects for value in part.values())


def test_lines_end_as_mail_asks() -> None:
    content = mail_draft(MailDraft("", "Verslag", "een\ntwee\n", (PDF,)))
    assert b"\n" not in content.replace(b"\r\n", b"")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), max_size=200))
def test_any_subject_stays_one_header(subject: str) -> None:
    message = read(mail_draft(MailDraft("", f"Verslag {subject}", "")))
    assert set(message.keys()) <= {
        *("X-Unsent", "Subject", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"),
    }


def test_the_internal_file_names_its_report_and_holds_what_is_internal() -> None:
    decision = Decision("meetings", Kind.NAME, "J. Jansen", Verdict.KEEP)
    identity = Identity("5f0f", 2, None, "abc")
    data = json.loads(internal_json(identity, decisions=[decision]))
    assert data == {
        "format": "tripdesk-internal",
        "format_version": 1,
        "id": "5f0f",
        "version": 2,
        "content_sha256": "abc",
        "decisions": [
            {"question": "meetings", "kind": "name", "words": "J. Jansen", "verdict": "keep"}
        ],
        "dossier": {"functions": [], **dict.fromkeys(DOSSIER_TEXTS, "")},
        "follow_ups": [],
    }
