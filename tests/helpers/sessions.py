"""A session of everything that writes, under faults: what was confirmed must be there after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.helpers.archive import FORM, REPORT_ID, archive, begin, finalise, step, typed
from tests.helpers.crashing import keeper_of, take_in
from tripdesk.cli.sentences import ERRORS
from tripdesk.domain.drafts import RawText
from tripdesk.domain.errors import KnownError
from tripdesk.domain.privacy import Decision, Kind, Verdict
from tripdesk.domain.report import Action
from tripdesk.services.records import Dossier, Facts
from tripdesk.services.transfers import quiet
from tripdesk.storage.sqlite_store import SqliteStore
from tripdesk.ui.sentences.faults import error_sentences

DECISION = Decision("meetings", Kind.NAME, "dhr. Jansen", Verdict.KEEP)
OTHER_ID = "5f0f2a3c-0000-4000-8000-000000000002"


class Session:
    """Does one thing after another; what failed was said in a sentence, and is not confirmed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.failed: list[str] = []
        self.reports: set[str] = set()
        self.versions = 0
        self.typed = ""
        self.dossier = ""
        self.carried = False

    def run(self) -> None:
        """Do it all; a fault ends what it hits and nothing else."""
        self._attempt(self._work)

    def _work(self) -> None:
        with archive(self._folder) as store:
            if self._attempt(lambda: begin(store)):
                self.reports.add(REPORT_ID)
            for text in ("1", "2" * 20_000):
                self._type(store, text)
            self._attempt(lambda: store.index(REPORT_ID))
            if self._attempt(lambda: finalise(store)):
                self.versions, self.typed = 1, ""
            self._attempt(lambda: step(store, Action.CORRECT))
            self._type(store, "3")
            if self._attempt(lambda: take_in(store, OTHER_ID)):
                self.reports.add(OTHER_ID)
            self._attempt(lambda: store.decide(REPORT_ID, DECISION))
            if self._attempt(lambda: store.dossiers.keep(REPORT_ID, Dossier(notes="Noot"))):
                self.dossier = "Noot"
            self._attempt(lambda: store.keep_form(replace(FORM, id="ander-formulier")))
            carried = self._folder / "all.tripdesk"
            self.carried = self._attempt(lambda: store.transfers.write(carried, None, quiet))
            self._attempt(lambda: step(store, Action.BIN, OTHER_ID))
            self._attempt(lambda: step(store, Action.PUT_BACK, OTHER_ID))
            self._attempt(lambda: keeper_of(self._folder).back_up())

    def _type(self, store: SqliteStore, text: str) -> None:
        if self._attempt(lambda: store.save_draft(REPORT_ID, typed(text), "purpose", Facts())):
            self.typed = text

    def _attempt(self, work: Callable[[], object]) -> bool:
        """Tell whether it went well; anything but a fault that has a sentence goes through."""
        try:
            work()
        except KnownError as error:
            self.failed.append(error.code)
            return False
        return True

    def hold_against_the_archive(self) -> None:
        """See that all that was confirmed is there, the archive whole, and each fault told."""
        assert set(self.failed) <= ERRORS.keys() & error_sentences().keys()
        with archive(self._folder) as store:
            there = {each.id for each in [*store.rows(), *store.rows(in_bin=True)]}
            assert self.reports <= there
            if REPORT_ID in there:
                record = store.get(REPORT_ID)
                assert len(record.versions) >= self.versions
                if self.typed and len(record.versions) == self.versions:
                    assert record.draft is not None
                    purpose = record.draft.draft.answers["purpose"]
                    assert isinstance(purpose, RawText)
                    assert len(purpose.text) >= len(self.typed) or purpose.text == "3"
                for each in record.versions:
                    assert store.document(each.pdf_sha256)
                if self.dossier:
                    assert store.dossiers.get(REPORT_ID).notes == self.dossier
        assert self.carried is (self._folder / "all.tripdesk").exists()
        assert keeper_of(self._folder).examine() == []


def sweep(folder: Path, limits: range) -> dict[str, int]:
    """Run sessions on a disk that has room for files of so many bytes; count what was said."""
    import resource
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    said: dict[str, int] = {}
    for limit in limits:
        session = Session(folder / f"{limit}")
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        try:
            session.run()
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
        session.hold_against_the_archive()
        for code in session.failed or ["nothing"]:
            said[code] = said.get(code, 0) + 1
    return said
