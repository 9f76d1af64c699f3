"""What README and docs name is there: keys, paths, commands, folders."""

from __future__ import annotations

import argparse
import json
import re
import tomllib
from itertools import chain
from pathlib import Path

import pytest
from platformdirs import windows
from platformdirs.macos import MacOS
from platformdirs.unix import Unix

from devtools.commands import COMMANDS
from devtools.system import TERMINAL_COMMANDS
from tripdesk import __version__
from tripdesk.__main__ import main
from tripdesk.cli.arguments import parser
from tripdesk.paths import CONFIG_VARIABLE, VARIABLE
from tripdesk.services.settings import Source
from tripdesk.settings.keys import KEYS
from tripdesk.settings.layers import layer_of
from tripdesk.settings.merging import merge

ROOT = Path(__file__).resolve().parents[2]
TEXTS = [
    ROOT / "README.md",
    ROOT / "packaging" / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
]
README = (ROOT / "README.md").read_text("utf-8")
IT = (ROOT / "docs" / "it.md").read_text("utf-8")


def ids(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def parsers() -> dict[str, argparse.ArgumentParser]:
    (found,) = (
        each.choices for each in parser()._actions if isinstance(each, argparse._SubParsersAction)
    )
    return dict(found)


def test_each_setting_is_explained_and_nothing_else() -> None:
    assert re.findall(r"^\| `([a-z_]+\.[a-z_]+)` \|", IT, re.MULTILINE) == list(KEYS)


def test_the_example_of_an_offices_file_is_right(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", IT, re.DOTALL)
    layer = layer_of(Source.SITE, tmp_path / "settings.toml", tomllib.loads(example))
    loaded = merge([layer])
    assert loaded.problems == ()
    assert "reports.term" in loaded.locked


@pytest.mark.skipif("sys.platform != 'linux'")
def test_the_folders_are_those_of_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA_HOME", "CONFIG_HOME", "STATE_HOME", "CONFIG_DIRS"):
        monkeypatch.delenv(f"XDG_{name}", raising=False)
    monkeypatch.setenv("HOME", "/home/somebody")
    linux, mac = (kind("TripDesk", appauthor=False) for kind in (Unix, MacOS))
    named = {
        *(linux.user_data_dir, f"{linux.user_config_dir}/settings.toml", linux.user_log_dir),
        *(mac.user_data_dir, f"{mac.user_config_dir}/settings.toml", mac.user_log_dir),
        *(f"{linux.site_config_dir}/settings.toml", f"{mac.site_config_dir}/settings.toml"),
    }
    missing = {each for each in named if f"`{each.replace('/home/somebody', '~')}`" not in IT}
    assert missing == set()
    assert f"`{VARIABLE}`" in IT
    assert f"`{CONFIG_VARIABLE}`" in IT


@pytest.mark.skipif("sys.platform == 'win32'", reason="there, they are asked of Windows itself")
def test_the_folders_of_windows_are_those_of_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows, "get_win_folder", windows.get_win_folder_from_env_vars)
    monkeypatch.setenv("LOCALAPPDATA", "%LOCALAPPDATA%")
    monkeypatch.setenv("ALLUSERSPROFILE", "C:/ProgramData")
    here = windows.Windows("TripDesk", appauthor=False)
    named = {
        *(here.user_data_dir, here.user_log_dir),
        *(f"{each}/settings.toml" for each in (here.user_config_dir, here.site_config_dir)),
    }
    pages = (ROOT / "resources" / "help" / "en").glob("*.html")
    guide = "".join(each.read_text("utf-8") for each in pages)
    for text in (IT, guide.replace("<code>", "`").replace("</code>", "`")):
        assert {each for each in named if f"`{each.replace('/', chr(92))}`" not in text} == set()


def test_what_the_readme_hands_out_is_called_so() -> None:
    for name in ("tripdesk_{}_amd64.deb", "tripdesk-{}-py3-none-any.whl"):
        assert f"{name.format(__version__)}`" in README
        assert name.format(r"\d+") not in README
    assert f"tripdesk_{__version__}_amd64.deb" in IT


def test_the_json_of_the_readme_is_what_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = README.partition("## The JSON of a report")[2].partition("## ")[0]
    rows = re.findall(r"^\| (`.*?`) \| (.*) \|$", table, re.MULTILINE)
    named = set(re.findall(r"[a-z_0-9]+", " ".join(chain.from_iterable(rows))))
    data = ["--data-dir", str(tmp_path / "data")]
    assert main([*data, "import", str(ROOT / "resources" / "examples" / "abu-dhabi.json")]) == 0
    written = tmp_path / "report.json"
    assert main([*data, "list", "--json"]) == 0
    (listed,) = json.loads(capsys.readouterr().out.partition("\n")[2])["reports"]
    assert main([*data, "export", listed["id"], "-o", str(written)]) == 0
    told = json.loads(written.read_text("utf-8"))
    inside = {key for answer in told["answers"].values() for key in answer}
    assert set(told) | inside <= named
    assert {"id", "answers", "count", "items", "any"} <= set(told) | inside


@pytest.mark.parametrize("text", TEXTS, ids=ids)
def test_each_command_and_option_exists(text: Path) -> None:
    content = text.read_text("utf-8")
    for command in re.findall(r"dev\.py ([a-z]+)", content):
        assert command in COMMANDS
    known = parsers()
    for words in re.findall(r"`tripdesk ([a-z]+[^`]*)`", content):
        name, *rest = words.split()
        assert name in known or name in TERMINAL_COMMANDS
        options = {word.split("=")[0] for word in rest if word.startswith("--") and name in known}
        assert options <= set(known.get(name, parser())._option_string_actions)
    for option in re.findall(r"`tripdesk (--[a-z-]+)", content):
        assert option in parser()._option_string_actions


@pytest.mark.parametrize("text", TEXTS, ids=ids)
def test_each_file_that_is_named_is_there(text: Path) -> None:
    content = text.read_text("utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)", content)
    missing = [each for each in links if not (text.parent / each).exists()]
    named = re.findall(r"`((?:resources|packaging|docs|src|tests|\.github)/[\w./-]+)`", content)
    missing += [each for each in named if not (ROOT / each).exists()]
    assert missing == []


def test_the_documents_have_what_these_tests_look_for() -> None:
    texts = [each.read_text("utf-8") for each in TEXTS]
    commands = chain.from_iterable(re.findall(r"`tripdesk [a-z-]+", each) for each in texts)
    assert len(list(commands)) > 3
    assert any("](docs/it.md)" in each or "](../docs/it.md)" in each for each in texts)
