"""The tables that an archive has on a server only: its documents, and who edits what.

The schema is made by the migrations, as that of the common tables.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import LargeBinary, MetaData
from sqlalchemy.orm import Mapped, mapped_column

from tripdesk.storage.tables import Base


class ServerBase(Base):
    """Where these tables are known together, apart from those that both databases have."""

    __abstract__ = True
    metadata = MetaData()


class DocumentRow(ServerBase):
    """A PDF or original file by its SHA-256, written once."""

    __tablename__ = "documents"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    suffix: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary)


class EditingRow(ServerBase):
    """Who edits a report: a lease that ends by itself when it is not refreshed.

    `session` is that of one running program; moments are by the server's clock.
    """

    __tablename__ = "editing"

    report_id: Mapped[str] = mapped_column(primary_key=True)
    session: Mapped[str]
    name: Mapped[str]
    computer: Mapped[str]
    since: Mapped[datetime]
    refreshed: Mapped[datetime]
