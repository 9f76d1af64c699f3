"""The address of the office's shared archive, tried before it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from tripdesk.domain.errors import KnownError
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.parts import announce, button, label, worn
from tripdesk.ui.settings.fields import TextField
from tripdesk.ui.tasks import Tasks

if TYPE_CHECKING:
    from tripdesk.services.servers import ServerFound, TryServer

_PASSWORD = frozenset({"server.password_needed", "server.refused"})


class AddressField(TextField):
    """A line for the address, a button that tries it, and a line for a password it asks for."""

    def __init__(self, key: str, name: str, note: str, try_server: TryServer | None) -> None:
        super().__init__(key, name, note, "postgresql+psycopg://server/tripdesk")
        self._try, self._tasks = try_server, Tasks(self)
        self.trying = False
        """Whether an answer is still to come."""
        self.tries = button(self.tr("Try the connection"), self._on_try_clicked, "small")
        self.tries.setAutoDefault(False)
        self.tries.setVisible(try_server is not None)
        self._row.addWidget(self.tries)
        self._asked = label(self.tr("Password"), "asked")
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(self.tr("Password of the shared archive"))
        self._asked.setBuddy(self.password)
        self._kept = label(self.tr("It is kept in this computer's keyring, nowhere else."), "quiet")
        self.result = label("", "quiet")
        for each in (self._asked, self.password, self._kept, self.result):
            self._layout.addWidget(each)
            each.hide()
        self.edited.connect(self._on_edited)
        self._on_edited()

    def lock(self, why: str) -> None:
        """Show that it cannot be changed; it can be tried still."""
        super().lock(why)
        self._inside.setEnabled(True)
        self.editor.setReadOnly(True)

    def stop(self) -> None:
        """Wait for what is being tried: the window goes."""
        self._tasks.stop()

    @Slot()
    def _on_edited(self) -> None:
        self.tries.setEnabled(bool(self.raw()))
        self._ask_password(asks=False)
        self.result.hide()

    @Slot()
    def _on_try_clicked(self) -> None:
        try_server = self._try
        if try_server is None or self.trying:
            return
        address, typed = self.raw(), self.password.text()
        self.password.clear()
        self.trying = True  # the button stays as it is: one that is pale gives the focus away
        self._say(self.tr("Connecting…"), "quiet")
        self._tasks.do(lambda: try_server(address, typed), self._on_found, self._on_failed)

    def _on_found(self, found: ServerFound) -> None:
        self.trying = False
        self._ask_password(asks=False)
        if found.reports is None:
            words = self.tr("Connected. The database is empty; TripDesk makes its archive in it.")
        else:
            words = self.tr("Connected. It holds an archive of %n report(s).", "", found.reports)
        if found.encrypted:
            words += " " + self.tr("What goes over the network is encrypted.")
        elif not found.is_here:
            words += " " + self.tr("It is NOT encrypted: others on the network can read along.")
        if not found.kept:
            words += " " + self.tr("This computer has no keyring that could keep the password.")
        careful = not found.kept or not (found.encrypted or found.is_here)
        self._say(words, "attention" if careful else "quiet")

    def _on_failed(self, error: KnownError) -> None:
        self.trying = False
        self._ask_password(asks=error.code in _PASSWORD)
        self._say(error_sentence(error), "failed")

    def _ask_password(self, *, asks: bool) -> None:
        for each in (self._asked, self.password, self._kept):
            each.setVisible(asks)
        if asks:
            self.password.setFocus()

    def _say(self, words: str, look: str) -> None:
        worn(self.result, look)
        self.result.setText(words)
        self.result.show()
        announce(self, words)
        QTimer.singleShot(0, self._show_result)

    @Slot()
    def _show_result(self) -> None:
        """Bring it into view, once it has its place."""
        page: QWidget | None = self
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        if page is not None:
            page.ensureWidgetVisible(self.result)
