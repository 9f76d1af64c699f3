"""The commands that make what goes to the public: `register` and `publish`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tripdesk.cli.progress import Progress
from tripdesk.domain.report import State
from tripdesk.services.ports.world import FileWriter
from tripdesk.services.publishing import LISTED, Publishing, WrittenFile
from tripdesk.services.register import RegisterWriter


@dataclass(frozen=True, slots=True)
class PublishingTerminal:
    """What the commands need; `formats` has a writer for each ending of a register's file."""

    publishing: Publishing
    formats: Mapping[str, RegisterWriter]
    writer: FileWriter
    as_json: bool = False

    def register(self, path: Path) -> int:
        """Write the register of all reports that have a definitive version."""
        write = self.formats[path.suffix.lower()]
        content = self.publishing.register(write, progress=Progress("register"))
        self.writer.write(path, content)
        return self._print([WrittenFile(path, hashlib.sha256(content).hexdigest())])

    def publish(self, folder: Path, *, definitive: bool) -> int:
        """Write the publication folder of what is published, and of what is definitive too."""
        states = LISTED if definitive else {State.PUBLISHED}
        files = self.publishing.publish(folder, states, progress=Progress("publish"))
        return self._print(files)

    def _print(self, files: Sequence[WrittenFile]) -> int:
        if self.as_json:
            data = [{"path": str(each.path), "sha256": each.sha256} for each in files]
            print(json.dumps({"files": data}, ensure_ascii=False, indent=2))
        else:
            for each in files:
                print(each.path)
        return 0
