"""A real PostgreSQL server of the tests' own: its own cluster, on this computer alone.

Debian keeps the server's programs out of the path and lets no server run as root, so as root it is
`nobody`'s. Where there is none the tests fail and say so: `dev.py test` installs it.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import psycopg

from tests.helpers.unprivileged import account_to_become, hand_over
from tripdesk.services.database_address import DatabaseAddress

USER = "tripdesk"
PASSWORD = "for the tests alone"
OLDEST = 15


_TABLES = """
SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'
"""


class NoServerError(RuntimeError):
    """There is no PostgreSQL here, or not one that is new enough."""


def programs() -> Path:
    """Return the folder with the newest server's programs."""
    folders = [each.parent for each in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    folders += [Path(found).resolve().parent] if (found := shutil.which("initdb")) else []
    known = {int(each.parent.name): each for each in folders if each.parent.name.isdigit()}
    newest = max(known, default=0)
    if newest < OLDEST:
        raise NoServerError(
            f"The storage tests need PostgreSQL {OLDEST} or newer (Debian: postgresql);"
            " `python3 packaging/dev.py test` installs it."
        )
    return known[newest]


@dataclass
class Server:
    """A server that runs, with as many databases as are asked for."""

    folder: Path
    programs: Path
    port: int
    _made: int = 0
    _free: list[DatabaseAddress] = field(default_factory=list)

    def address(self, database: str) -> DatabaseAddress:
        """Return the address of a database, over the server's own socket: no password is asked."""
        return DatabaseAddress(database, USER, str(self.folder), self.port)

    def database(self, *, like: str = "") -> DatabaseAddress:
        """Make a database, empty or a copy of one that nobody uses; return its address."""
        self._made += 1
        name = f"archive_{self._made}"
        copied = f' TEMPLATE "{like}" STRATEGY FILE_COPY' if like else ""
        self.ask("postgres", f'CREATE DATABASE "{name}"{copied}')
        return self.address(name)

    def archive(self) -> DatabaseAddress:
        """Return the address of an empty archive of the current schema."""
        return self._free.pop() if self._free else self.database(like=self._template)

    def take_back(self, address: DatabaseAddress) -> None:
        """Empty an archive for whoever asks next: quicker by far than to make another."""
        tables = self.ask(address.database, _TABLES)
        emptied = "; ".join(f"DELETE FROM {name}" for (name,) in tables)
        self.ask(address.database, f"SET session_replication_role = replica; {emptied}")
        self._free.append(address)

    def drop(self, address: DatabaseAddress) -> None:
        """Remove a database, whoever still uses it."""
        self.ask("postgres", f'DROP DATABASE IF EXISTS "{address.database}" WITH (FORCE)')

    def ask(self, database: str, statement: str) -> list[Any]:
        """Ask something as the server's owner; return the rows."""
        params: dict[str, Any] = self.address(database).connect_params()
        with psycopg.connect(**params, autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self._control("start", "-w", "-l", str(self.folder / "log"))

    def stop(self, how: str = "fast") -> None:
        """Stop it: `fast` ends what is going on, `immediate` is as if it fell."""
        self._control("stop", "-w", "-m", how)

    @cached_property
    def _template(self) -> str:
        from tests.helpers.archive import FixedClock
        from tripdesk.storage.postgres.opening import open_server_store

        address = self.database()
        open_server_store(address, lambda: None, FixedClock()).close()
        return address.database

    def _control(self, *what: str) -> None:
        _run([str(self.programs / "pg_ctl"), "-D", str(self.folder / "data"), *what])


@contextmanager
def running_server() -> Iterator[Server]:
    """Make a cluster in a temporary folder and run it inside the block."""
    found = programs()
    # A socket's path has a bound, and tests' own folders are beyond the reach of `nobody`.
    folder = Path(tempfile.mkdtemp(prefix="td-pg-"))
    account = account_to_become()
    if account is not None:
        hand_over(folder, account)
    server = Server(folder, found, _free_port())
    with _ended_with_us(server):
        _make(server)
        server.start()
        yield server


@contextmanager
def _ended_with_us(server: Server) -> Iterator[None]:
    """Stop the server and remove its folder after the block, also where the tests are killed.

    A server has no parent that could take it along. What waits here reads until nobody is there to
    write any more.
    """
    ends = 'cat; "$1" -D "$2/data" -m immediate stop; rm -rf "$2"'
    command = ["/bin/sh", "-c", ends, "sh", str(server.programs / "pg_ctl"), str(server.folder)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    how = _as_whom() | quiet | {"cwd": "/", "start_new_session": True}
    watching = subprocess.Popen(command, stdin=subprocess.PIPE, **how)
    try:
        yield
    finally:
        watching.communicate()


def _make(server: Server) -> None:
    """Make the cluster, in a language whose order of words is not that of their code points."""
    secret = server.folder / "secret"
    secret.write_text(PASSWORD)
    secret.chmod(0o644)
    _run(
        [
            *(str(server.programs / "initdb"), "-D", str(server.folder / "data"), "-U", USER),
            *("--auth-local=trust", "--auth-host=scram-sha-256", f"--pwfile={secret}"),
            *("--encoding=UTF8", "--locale=C.UTF-8"),
            *("--locale-provider=icu", "--icu-locale=nl-NL", "--no-sync"),
        ]
    )
    secret.unlink()
    settings = (
        f"port = {server.port}",
        "listen_addresses = '127.0.0.1'",
        f"unix_socket_directories = '{server.folder}'",
        "fsync = off",  # the machine does not fall in a test; the server may
        "max_connections = 40",
        "shared_buffers = 32MB",
        "autovacuum = off",
    )
    path = server.folder / "data" / "postgresql.conf"
    path.write_text(path.read_text() + "\n".join(("", *settings, "")))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _run(command: Sequence[str]) -> None:
    environ = {**os.environ, "LC_ALL": "C.UTF-8", "HOME": "/"}
    how = _as_whom() | {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    done = subprocess.run(command, check=False, cwd="/", env=environ, **how)
    if done.returncode:
        raise NoServerError(f"{' '.join(command)}: {done.stdout.decode(errors='replace')}")


def _as_whom() -> dict[str, Any]:
    """Return whose a process becomes: no server runs as root."""
    account = account_to_become()
    if account is None:
        return {}
    return {"user": account.uid, "group": account.gid, "extra_groups": []}
