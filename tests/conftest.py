"""What holds for every test: no real home, no screen, the same examples each time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

# Read by Qt when it is first imported, so before anything that may import it.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings

from tests.helpers.server import Server, running_server
from tests.helpers.unprivileged import Account, unprivileged

if TYPE_CHECKING:
    from tests.helpers.archive import Archives

# A gate that fails now and then is not believed: the same examples each time. The long run looks
# further, and by itself finds new ones.
settings.register_profile(
    "gate",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
settings.register_profile("long", settings.get_profile("gate"), max_examples=2_000)
settings.load_profile(os.environ.get("TRIPDESK_HYPOTHESIS_PROFILE", "gate"))

HOME_VARIABLES = {
    "HOME": ".",
    "USERPROFILE": ".",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_CONFIG_DIRS": "etc/xdg",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
    "XDG_RUNTIME_DIR": "run",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "TRIPDESK_DATA_DIR": "tripdesk",
    "TRIPDESK_CONFIG_DIR": "tripdesk-settings",
}


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test a home of its own: none touches the real one, nor another test's."""
    folder = tmp_path_factory.mktemp("home")
    for name, place in HOME_VARIABLES.items():
        path = folder / place
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        monkeypatch.setenv(name, str(path))
    return folder


def archives_of(database: str, request: pytest.FixtureRequest) -> Archives:
    """Return archives of one kind; the server is started for those that need it."""
    from tests.helpers.archive import Archives

    return Archives(None if database == "sqlite" else request.getfixturevalue("server"))


@pytest.fixture(name="server", scope="session")
def server_fixture() -> Iterator[Server]:
    """Give a real PostgreSQL server, started when a test first asks for it."""
    with running_server() as server:
        yield server


@pytest.fixture(name="archives", params=["sqlite", "postgresql"])
def archives_fixture(request: pytest.FixtureRequest) -> Iterator[Archives]:
    """Give archives in files, then on a server: what holds for the one holds for the other."""
    archives = archives_of(request.param, request)
    yield archives
    archives.drop()


@pytest.fixture(name="unprivileged")
def unprivileged_fixture(tmp_path: Path, home: Path) -> Iterator[Account | None]:
    """Run the test without root's rights, so that a read-only folder is one. See the helper."""
    with unprivileged(tmp_path, home) as account:
        yield account
