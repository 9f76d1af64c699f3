"""An e-mail as a file (`.eml`) that mail programs open as a draft: `X-Unsent: 1`.

No server and no account: whoever opens it looks at it and sends it.
"""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

from tripdesk.services.sending import MailDraft


def mail_draft(draft: MailDraft) -> bytes:
    """Return the file of a draft; a name or subject in any script is kept whole."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"  # Outlook opens it to be sent, not as received
    if draft.to:
        message["To"] = draft.to
    message["Subject"] = " ".join(draft.subject.split())  # no line end may make a new header
    message.set_content(draft.text)
    for each in draft.attachments:
        main, _, sub = each.type.partition("/")
        message.add_attachment(each.content, maintype=main, subtype=sub, filename=each.name)
    return message.as_bytes()
