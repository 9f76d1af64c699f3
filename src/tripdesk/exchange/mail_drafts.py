"""An e-mail as a file (`.eml`) that mail programs open as a draft: `X-Unsent: 1`.

No server and no account: whoever opens it looks at it and sends it. So it has neither `From` nor
`Date`, which RFC 5322 asks of a message that is sent: the mail program knows the one and gives the
other. The name of a domain goes in the letters of IDNA; an address that has others before its `@`
needs the headers of RFC 6532, and then has them.
"""

from __future__ import annotations

from contextlib import suppress
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8

from tripdesk.services.sending import MailDraft


def mail_draft(draft: MailDraft) -> bytes:
    """Return the file of a draft; a name or subject in any script is kept whole."""
    to = ", ".join(_in_ascii(each) for each in draft.to.split(","))
    message = EmailMessage(policy=SMTP if to.isascii() else SMTPUTF8)
    message["X-Unsent"] = "1"  # Outlook opens it to be sent, not as received
    if draft.to:
        message["To"] = to
    message["Subject"] = " ".join(draft.subject.split())  # no line end may make a new header
    message.set_content(draft.text)
    for each in draft.attachments:
        main, _, sub = each.type.partition("/")
        message.add_attachment(each.content, maintype=main, subtype=sub, filename=each.name)
    return message.as_bytes()


def _in_ascii(address: str) -> str:
    """Return an address with its domain in the letters that every server knows."""
    before, at, domain = address.strip().rpartition("@")
    name = domain.rstrip(">")
    with suppress(UnicodeError):  # no name of a domain: left to whoever sends it
        name = name.encode("idna").decode("ascii")
    return f"{before}{at}{name}{'>' if domain.endswith('>') else ''}"
