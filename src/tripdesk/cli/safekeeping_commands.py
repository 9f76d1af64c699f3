"""The commands that keep an archive safe: `backup`, `restore`, `doctor`.

They work beside an archive that is damaged: none of them opens it as a store.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tripdesk.cli.sentences import error_sentence
from tripdesk.services.safekeeping import Backup, Finding, RestorePreview, Safekeeper


@dataclass(frozen=True, slots=True)
class SafekeepingTerminal:
    """What the commands need, and how they answer; `ask` returns whether a person said yes."""

    keeper: Safekeeper
    ask: Callable[[str], bool]
    as_json: bool = False

    def back_up(self, folder: Path | None) -> int:
        """Make a backup and tell what is in it."""
        made = self.keeper.back_up(folder)
        if self.as_json:
            _print_json({"backup": _backup_data(made)})
        else:
            print(f"{made.path}: {_contents(made)}")
        if made.damaged:
            missing = f"{len(made.damaged)} document(s) of the archive were missing or damaged"
            print(f"tripdesk: {missing}; `tripdesk doctor` names them.", file=sys.stderr)
        return 0

    def restore(self, path: Path, *, sure: bool) -> int:
        """Tell what would change, and put the backup back where a person agrees."""
        seen = self.keeper.preview(path)
        if not self.as_json:
            print(_preview_sentence(seen))
        if not sure and not self.ask("Put it back? [y/N] "):
            print("Nothing was changed; add --yes to put it back.", file=sys.stderr)
            return 1
        before = self.keeper.restore(path)
        if self.as_json:
            kept = _backup_data(before) if before else None
            _print_json({"restored": _backup_data(seen.backup), "backup_of_present": kept})
        else:
            print(f"Put back: {_contents(seen.backup)}.")
            if before:
                print(f"What was there is kept in {before.path}.")
            elif seen.present or not seen.readable:
                print("What was there was damaged; it is kept aside in the data folder.")
        return 0

    def examine(self, *, rescue: bool = False) -> int:
        """Tell what is wrong with the archive; return 1 where anything is (still)."""
        findings = self.keeper.examine()
        if rescue and findings:
            saved = self.keeper.rescue()
            print(
                f"Saved {saved.reports} report(s) and {saved.versions} version(s); the damaged "
                f"archive is kept in {saved.aside}.",
                file=sys.stderr,
            )
            findings = self.keeper.examine()
        if self.as_json:
            _print_json({"findings": [_finding_data(each) for each in findings]})
        elif findings:
            for each in findings:
                print(error_sentence(each.as_error()))
        else:
            print("All is well with the archive.")
        return int(bool(findings))


def ask_at_terminal(question: str) -> bool:
    """Ask a person; where nobody can answer, the answer is no."""
    if not sys.stdin.isatty():
        return False
    return input(question).strip().lower() in {"y", "yes", "j", "ja"}


def _contents(backup: Backup) -> str:
    return (
        f"{backup.reports} report(s), {backup.versions} version(s), "
        f"{backup.documents} document(s), made on {backup.made_at.astimezone():%Y-%m-%d %H:%M}"
    )


def _preview_sentence(seen: RestorePreview) -> str:
    said = f"The backup has {_contents(seen.backup)}."
    if not seen.readable:
        return f"{said} The archive that is there now cannot be read."
    return (
        f"{said} The archive has {seen.present} report(s) now; of these {seen.lost} would be gone "
        f"and {seen.changed} would be as they were, and {seen.returned} would come back."
    )


def _backup_data(backup: Backup) -> dict[str, object]:
    return {
        "path": str(backup.path),
        "made_at": backup.made_at.isoformat(),
        "program": backup.program,
        "reports": backup.reports,
        "versions": backup.versions,
        "documents": backup.documents,
        "sha256": backup.sha256,
        "damaged": list(backup.damaged),
    }


def _finding_data(finding: Finding) -> dict[str, object]:
    return {"code": finding.code, "message": error_sentence(finding.as_error())}


def _print_json(data: object) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))
