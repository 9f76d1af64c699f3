"""Who edits which report: leases by the server's own clock, for those of computers differ.

A lease says who is at it and keeps nobody off. It ends by itself: the computer may have fallen.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import uuid4

from sqlalchemy import Connection, delete, literal_column, select
from sqlalchemy.dialects.postgresql import insert

from tripdesk.services.ports.several import LEASE_SECONDS, Editor
from tripdesk.storage.lines import Line
from tripdesk.storage.postgres.tables import EditingRow
from tripdesk.storage.tables import Moment

_NOW = literal_column("(clock_timestamp() AT TIME ZONE 'UTC')", Moment())
_OLD = literal_column(
    f"(clock_timestamp() AT TIME ZONE 'UTC' - interval '{LEASE_SECONDS} seconds')", Moment()
)


class Leases:
    """`services.ports.several.Editing` in a table; writes with the autosave, reads with readers."""

    def __init__(self, autosave: Line, readers: Line, name: str, computer: str) -> None:
        self._autosave = autosave
        self._readers = readers
        self._session = str(uuid4())
        self._name, self._computer = name, computer

    def begin(self, report_id: str) -> Editor | None:
        """Take the lease or keep it; return who has it where somebody else does."""
        with self._autosave.connected() as connection:
            found = self._others(connection, [report_id])
            if report_id not in found:
                self._put(connection, report_id)
            return found.get(report_id)

    def take_over(self, report_id: str) -> None:
        """Take the lease, whoever has it."""
        with self._autosave.connected() as connection:
            self._put(connection, report_id)

    def end(self, report_id: str) -> None:
        """Give the lease back."""
        mine = (EditingRow.report_id == report_id) & (EditingRow.session == self._session)
        with self._autosave.connected() as connection:
            connection.execute(delete(EditingRow).where(mine))

    def who(self, report_ids: Collection[str]) -> Mapping[str, Editor]:
        """Return who edits these elsewhere."""
        with self._readers.connected() as connection:
            return self._others(connection, report_ids)

    def _others(self, connection: Connection, report_ids: Collection[str]) -> dict[str, Editor]:
        asked = select(
            EditingRow.report_id, EditingRow.name, EditingRow.computer, EditingRow.since
        ).where(
            EditingRow.report_id.in_(list(report_ids)),
            EditingRow.session != self._session,
            EditingRow.refreshed >= _OLD,
        )
        rows = connection.execute(asked)
        return {row.report_id: Editor(row.name, row.computer, row.since) for row in rows}

    def _put(self, connection: Connection, report_id: str) -> None:
        """Write the lease; `since` stays where it was ours."""
        ours = {"session": self._session, "name": self._name, "computer": self._computer}
        new = insert(EditingRow).values(report_id=report_id, since=_NOW, refreshed=_NOW, **ours)
        connection.execute(
            new.on_conflict_do_update(
                index_elements=["report_id"],
                set_={
                    **ours,
                    "refreshed": new.excluded.refreshed,
                    "since": literal_column(
                        "CASE WHEN editing.session = excluded.session"
                        " THEN editing.since ELSE excluded.since END"
                    ),
                },
            )
        )
