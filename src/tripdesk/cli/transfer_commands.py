"""The command `transfer`: all reports in one file, with versions, history and documents."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from tripdesk.cli.progress import Progress
from tripdesk.services.transfers import Transfers


@dataclass(frozen=True, slots=True)
class TransferTerminal:
    """What the command needs, and how it answers."""

    transfers: Transfers
    as_json: bool = False

    def transfer(self, path: Path) -> int:
        """Write the file and read it again; return 1 where it holds other than what there is."""
        there, held = self.transfers.write(path, None, Progress("transfer"))
        if self.as_json:
            print(json.dumps(asdict(held), indent=2))
        else:
            print(
                f"{path}: {held.reports} report(s), {held.versions} version(s), "
                f"{held.documents} document(s)."
            )
        if held != there:
            print("tripdesk: The file does not hold all of the archive.", file=sys.stderr)
        return int(held != there)
