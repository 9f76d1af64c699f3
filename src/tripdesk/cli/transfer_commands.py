"""The command `transfer`: all reports, with versions, history and documents.

Into one file to carry, or into another archive that is empty.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from tripdesk.cli.progress import Progress
from tripdesk.services.moving import Move
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


@dataclass(frozen=True, slots=True)
class MovingTerminal:
    """`transfer --to`: what it needs, and how it answers."""

    move: Move
    as_json: bool = False

    def transfer(self) -> int:
        """Move everything; what is told was counted in the other archive and compared."""
        moved = self.move(Progress("transfer"))
        counts = {
            "reports": moved.reports,
            "versions": moved.versions,
            "documents": moved.documents,
        }
        if self.as_json:
            print(json.dumps(counts, indent=2))
            return 0
        for name, count in {**counts, **moved.others}.items():
            print(f"{count:>9}  {name.replace('_', ' ')}")
        print("All of it is in the other archive, and reads back the same. This one is as it was.")
        return 0
