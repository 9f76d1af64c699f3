"""A backup in words: when it was made, what is in it, and what putting it back would change."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tripdesk.services.safekeeping import Backup, HeldBackup, RestorePreview

_MOST_HELD = 12
"""So many backups at most are named; how many more there are is told."""

translate = QCoreApplication.translate


def moment_words(moment: datetime, today: date, locale: QLocale) -> str:
    """Return `today 09:00`, `yesterday 17:12`, or `8 February 2020 09:00`, in local time."""
    local = moment.astimezone()
    time = f"{local:%H:%M}"
    if local.date() == today:
        return translate("backups", "today {time}").format(time=time)
    if local.date() == today - timedelta(days=1):
        return translate("backups", "yesterday {time}").format(time=time)
    day = locale.toString(QDate(local.year, local.month, local.day), "d MMMM yyyy")
    return f"{day} {time}"


def last_words(moment: datetime | None, today: date, locale: QLocale) -> str:
    """Return `last backup today 09:00`."""
    if moment is None:
        return translate("backups", "no backup yet")
    when = moment_words(moment, today, locale)
    return translate("backups", "last backup {when}").format(when=when)


def contents_words(backup: Backup) -> str:
    """Return what is inside."""
    return " · ".join(
        (
            translate("backups", "%n report(s)", "", backup.reports),
            translate("backups", "%n version(s)", "", backup.versions),
            translate("backups", "%n document(s)", "", backup.documents),
            translate("backups", "TripDesk {version}").format(version=backup.program),
        )
    )


def change_words(seen: RestorePreview) -> str:
    """Return what putting it back would change, a line each."""
    if not seen.readable:
        return translate(
            "backups", "The archive of now cannot be read; it is kept aside in the data folder."
        )
    lines = []
    if seen.lost:
        lines.append(
            translate("backups", "%n report(s) of now are not in it, and go", "", seen.lost)
        )
    if seen.changed:
        lines.append(
            translate("backups", "%n report(s) go back to what they were", "", seen.changed)
        )
    if seen.returned:
        lines.append(translate("backups", "%n report(s) come back", "", seen.returned))
    if not lines:
        lines.append(translate("backups", "No report would change."))
    lines.append(translate("backups", "A backup of the archive of now is made first."))
    return "\n".join(lines)


def held_words(held: Sequence[HeldBackup] | None, locale: QLocale) -> str:
    """Return which backups hold what is erased, and until when; none: they cannot be read here."""
    if held is None:
        return translate(
            "backups", "Backups keep it until they go; which those are cannot be told here."
        )
    if not held:
        return translate("backups", "No backup in the usual folder holds it.")
    lines = [translate("backups", "%n backup(s) hold it, each until at least:", "", len(held))]
    for each in held[:_MOST_HELD]:
        words = translate("backups", "{when}: until {until}")
        made, until = each.backup.made_at.astimezone().date(), each.until
        lines.append(f"•  {words}".format(when=_day(made, locale), until=_day(until, locale)))
    if len(held) > _MOST_HELD:
        lines.append(translate("backups", "and %n more", "", len(held) - _MOST_HELD))
    lines.append(translate("backups", "Backups in other folders are not among these."))
    return "\n".join(lines)


def _day(day: date, locale: QLocale) -> str:
    return locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
