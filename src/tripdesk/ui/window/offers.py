"""Which entries of the menus can be chosen now."""

from __future__ import annotations

from tripdesk.ui.archive.acts import Act, acts_of_all
from tripdesk.ui.archive.opening import ListPlace
from tripdesk.ui.guide.opening import GuidePlace
from tripdesk.ui.menus import Menus
from tripdesk.ui.overview.opening import OverviewPlace

_ENTRIES = {
    Act.CONTINUE: "open",
    Act.CORRECT: "correct",
    Act.DUPLICATE: "duplicate",
    Act.SAVE_PDF: "save_pdf",
    Act.VIEW_PDF: "view_pdf",
    Act.BIN: "to_bin",
}
_OF_A_GUIDE = frozenset({"duplicate", "save_pdf", "view_pdf", "print", "leave", "to_bin", "bin"})
_STEPS = frozenset({"previous", "next", "check"})


def offer(menus: Menus, guide: GuidePlace, overview: OverviewPlace, listed: ListPlace) -> None:
    """Let the menus offer what can be done with what is on the screen."""
    if guide.screen is not None:
        steps = frozenset() if guide.screen.is_done else _STEPS
        preview = guide.screen.preview
        offered = {"preview"} if preview is not None and preview.offered else set()
        menus.allow(_OF_A_GUIDE | steps | offered)
        menus.tick("preview", on=preview is not None and preview.shown)
    elif overview.screen is not None:
        menus.allow({"bin", "leave"})
    else:
        menus.allow(_of_the_list(listed))


def _of_the_list(listed: ListPlace) -> set[str]:
    rows = listed.screen.reports()
    acts = acts_of_all(rows)
    names = {name for act, name in _ENTRIES.items() if act in acts}
    if "view_pdf" in names:
        names.add("print")
    names.add("details")
    return {"bin", "columns"} | (names if len(rows) == 1 else names & {"to_bin"})
