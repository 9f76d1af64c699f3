"""An archive that is open, wherever it is: in a folder, held for this computer, or on a server."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tripdesk.domain.errors import KnownError

if TYPE_CHECKING:
    from tripdesk.bootstrap.settings import SettingsParts
    from tripdesk.services.database_address import DatabaseAddress
    from tripdesk.services.moving import Place
    from tripdesk.services.passwords import Login
    from tripdesk.services.ports.world import Clock, CountryNames
    from tripdesk.services.servers import ServerFound
    from tripdesk.storage.occupation import Occupation
    from tripdesk.storage.postgres.store import PostgresStore
    from tripdesk.storage.sqlite_store import SqliteStore


@dataclass(frozen=True, slots=True)
class OpenArchive:
    """A store, and the hold on its folder where it has one."""

    store: SqliteStore | PostgresStore
    held: Occupation | None = None

    def close(self) -> None:
        """Close it and let go."""
        self.store.close()
        if self.held is not None:
            self.held.end()


@dataclass(frozen=True, slots=True)
class Opener:
    """Opens archives; `logins` are the passwords of those on a server, for this run."""

    settings: SettingsParts
    clock: Clock
    countries: CountryNames
    logins: dict[DatabaseAddress, Login]

    def open(self, place: Place) -> OpenArchive:
        """Open an archive, and make it at the first time."""
        return self._folder(place) if isinstance(place, Path) else self._server(place)

    def login(self, address: DatabaseAddress) -> Login:
        """Return the password of this archive."""
        from tripdesk.passwords.choosing import system_keyring
        from tripdesk.services.passwords import Login

        return self.logins.setdefault(address, Login(system_keyring(), address))

    def _folder(self, folder: Path) -> OpenArchive:
        from tripdesk import __version__
        from tripdesk.storage.occupation import Occupation, this_program
        from tripdesk.storage.opening import open_store

        held = Occupation(folder, this_program())
        held.begin()
        try:
            # Backups before a new schema lie with the archive that is in use, or beside this one.
            ours = folder == self.settings.folder
            store = open_store(
                folder,
                self.clock,
                self.countries,
                backups=self.settings.current.folders.backup if ours else None,
                program=__version__,
                allowed=held.assure,
            )
        except BaseException:
            held.end()
            raise
        return OpenArchive(store, held)

    def _server(self, address: DatabaseAddress) -> OpenArchive:
        try:
            return self._connected(address)
        except KnownError as error:
            asks = error.code in {"server.refused", "server.password_needed"}
            if not asks or self.settings.in_window or not self._typed(address):
                raise  # the window asks by itself
        archive = self._connected(address)
        self._keep(address)
        return archive

    def _typed(self, address: DatabaseAddress) -> bool:
        """Ask for the password in the terminal, where somebody sits at it."""
        from tripdesk.cli.passwords import ask_password

        typed = ask_password(address)
        if typed is not None:
            self.login(address).type(typed)
        return typed is not None

    def _keep(self, address: DatabaseAddress) -> None:
        from tripdesk.cli.passwords import tell_not_kept

        try:
            kept = self.login(address).keep()
        except KnownError:
            kept = False
        if not kept:
            tell_not_kept()

    def try_server(self, text: str, typed: str) -> ServerFound:
        """Look what is at an address, with a password where one was typed; keep that then."""
        from dataclasses import replace

        from tripdesk.services.database_address import parse_address
        from tripdesk.storage.postgres.looking import look

        address = parse_address(text)
        login = self.login(address)
        if typed:
            login.type(typed)
        try:
            found = look(address, login)
        except KnownError:
            login.give_up()
            raise
        return replace(found, kept=login.keep())

    def ask_anew(self, address: DatabaseAddress) -> int:
        """Ask for the password, see that the server takes it, and keep it; `tripdesk password`."""
        if not self._typed(address):
            raise KnownError("keyring.not_asked")
        self._connected(address).close()
        self._keep(address)
        return 0

    def _connected(self, address: DatabaseAddress) -> OpenArchive:
        from tripdesk.storage.occupation import this_program
        from tripdesk.storage.postgres.opening import open_server_store

        us, user = this_program(), str(self.settings.current.user)
        login = self.login(address)
        store = open_server_store(
            address, login, self.clock, self.countries, name=user or us.user, computer=us.host
        )
        return OpenArchive(store)
