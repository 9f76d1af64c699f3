"""What the e-mails about a report that is to come say, in the language of the screens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tripdesk.services.announcing import MailWords


def invitation_words() -> MailWords:
    """Return the words that invite to fill in a report."""
    translate = QCoreApplication.translate
    return MailWords(
        translate("trip_mails", "Your trip report: {title}"),
        translate(
            "trip_mails",
            "For the trip {title} ({who}) a report is needed, by {due}.\n\n"
            "Save the file that is attached and open it with TripDesk: what is known already is"
            " filled in. When the report is definitive, send its PDF to {address}.",
        ),
    )


def reminder_words() -> MailWords:
    """Return the words that ask for a report that has not come."""
    translate = QCoreApplication.translate
    return MailWords(
        translate("trip_mails", "Reminder: trip report {title}"),
        translate(
            "trip_mails",
            "The report of the trip {title} ({who}) has not come in; it is due on {due}.\n\n"
            "The file that is attached opens it in TripDesk. When the report is definitive, send"
            " its PDF to {address}.",
        ),
    )


def secretariat_words() -> str:
    """Return where a report is sent to when no address is set."""
    return QCoreApplication.translate("trip_mails", "the secretariat")
