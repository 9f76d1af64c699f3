"""The report that is open, or else those that are chosen in the list: what the menus work on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tripdesk.ui.archive.acts import Act
from tripdesk.ui.archive.opening import ListPlace
from tripdesk.ui.guide.opening import GuidePlace
from tripdesk.ui.report_flows import ReportFlows
from tripdesk.ui.window.outgoing import Outgoing


class Chosen:
    """Does one thing with it; what is typed is on disk first."""

    def __init__(
        self,
        guide: GuidePlace,
        listed: ListPlace,
        flows: ReportFlows,
        outgoing: Outgoing,
        leave: Callable[[], object],
    ) -> None:
        self._guide, self._listed, self._leave = guide, listed, leave
        self._flows, self._outgoing = flows, outgoing

    def ids(self) -> list[str]:
        """Return the report that is open, or those that are chosen in the list."""
        guide = self._guide.screen
        chosen = self._listed.screen.reports
        return [guide.report_id] if guide is not None else [row.id for row in chosen()]

    def doings(self) -> dict[str, Callable[[], object]]:
        """Return what the menus do with it."""
        one = {
            "duplicate": self._flows.duplicate,
            "save_pdf": self._flows.save_pdf,
            "view_pdf": self._flows.view_pdf,
            "print": self._outgoing.print,
            "open": self._guide.open,
            "correct": self._guide.open,
        }
        made: dict[str, Callable[[], object]] = {
            name: partial(self._with_one, do) for name, do in one.items()
        }
        return {**made, "to_bin": self._to_bin}

    def _with_one(self, do: Callable[[str], object]) -> None:
        self._guide.keep_now()
        ids = self.ids()
        if len(ids) == 1:
            do(ids[0])

    def _to_bin(self) -> None:
        guide = self._guide.screen
        if guide is None:
            self._listed.screen.do(Act.BIN)
            return
        report_id = guide.report_id
        self._leave()
        self._flows.to_bin([report_id])
