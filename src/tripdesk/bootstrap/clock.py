"""The time as this computer has it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime

from tripdesk.domain.errors import KnownError


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The `Clock` of this computer."""

    def now(self) -> datetime:
        """Return the present moment, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the date on this computer's calendar."""
        return datetime.now().astimezone().date()

    def fixed_day(self) -> date | None:
        """Return the day of `SOURCE_DATE_EPOCH` (reproducible-builds.org), where it is set."""
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else None
        except (ValueError, OverflowError, OSError) as error:
            raise KnownError("clock.wrong_epoch", value=epoch) from error
