"""The pure parts of dev.py: what it understands, asks for and says."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from devtools import commands, debian, environment, gate, interpreter, system, translations
from devtools.checkout import RUNTIME_LOCK, call
from devtools.faults import FaultError, sentence_for


@pytest.mark.parametrize(
    ("given", "passed_on"),
    [
        (["--", "--version"], ["--version"]),
        (["--version"], ["--version"]),
        (["search", "--", "-word"], ["search", "--", "-word"]),
        (["--"], []),
        ([], []),
    ],
)
def test_a_leading_separator_is_dropped(given: list[str], passed_on: list[str]) -> None:
    assert commands.without_separator(given) == passed_on


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["report.json", "--quit-when-ready"], True),
        (["--data-dir", "somewhere"], True),
        (["--version"], False),
        (["--data-dir", "somewhere", "list", "--json"], False),
        (["export", "report.json"], False),
        (["--data-dir", "export"], True),
        (["--data-dir=list", "--quit-when-ready"], True),
        (["report.json", "list"], True),
        (["report.json", "--help"], False),
        (["--quit-when-ready", "--self-check"], False),
        (["search", "--version"], False),
    ],
)
def test_a_window_is_wanted_without_a_terminal_command(arguments: list[str], window: bool) -> None:
    assert system.wants_window(arguments) is window


@pytest.mark.parametrize(
    ("environ", "platform", "screen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"QT_QPA_PLATFORM": "vnc:port=5901"}, "linux", True),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", False),
        ({"QT_QPA_PLATFORM": "wayland-egl"}, "linux", False),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_the_screen_is_looked_for(environ: Mapping[str, str], platform: str, screen: bool) -> None:
    assert system.has_screen(environ, platform) is screen


def test_without_a_screen_one_sentence_names_what_needs_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(environment, "ensure", lambda **_: None)
    monkeypatch.setattr(system, "ensure_qt", lambda: None)
    monkeypatch.setattr(commands, "compile_translations", lambda: None)
    monkeypatch.setattr(system, "has_screen", lambda _environ: False)
    assert commands.main(["run"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    for name in (*system.TERMINAL_COMMANDS, "--version"):
        assert name in said


def test_without_a_screen_and_without_the_libraries_both_are_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lacking() -> None:
        raise FaultError("Qt needs a library. Type this:")

    monkeypatch.setattr(environment, "ensure", lambda **_: None)
    monkeypatch.setattr(system, "ensure_qt", lacking)
    monkeypatch.setattr(system, "has_screen", lambda _environ: False)
    assert commands.main(["run"]) == 1
    assert capsys.readouterr().err == f"Qt needs a library. Type this:\n{system.NO_SCREEN}\n"


def test_a_terminal_command_asks_for_no_library_and_no_screen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[Sequence[str | Path]] = []

    def refuse(*_: object) -> bool:
        raise AssertionError("asked for")

    def become(command: Sequence[str | Path]) -> int:
        started.append(command)
        return 0

    monkeypatch.setattr(environment, "ensure", lambda **_: None)
    for name in ("ensure_qt", "has_screen"):
        monkeypatch.setattr(system, name, refuse)
    monkeypatch.setattr(commands, "compile_translations", refuse)
    monkeypatch.setattr(commands, "become", become)
    assert commands.main(["run", "--", "list", "--json"]) == 0
    assert started[0][-4:] == ["-m", "tripdesk", "list", "--json"]


def test_the_loader_is_asked_for_each_library() -> None:
    def load(name: str) -> None:
        if name in {"libEGL.so.1", "libxcb-cursor.so.0"}:
            raise OSError(f"{name}: cannot open shared object file")

    assert system.missing_libraries(load) == ["libEGL.so.1", "libxcb-cursor.so.0"]


def test_without_the_right_to_install_the_one_command_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(debian, "_right", lambda: None)
    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/apt-get")
    with pytest.raises(FaultError) as raised:
        debian.install(["libegl1", "libgl1"], system.reason_for(["libEGL.so.1", "libGL.so.1"]))
    assert str(raised.value).splitlines() == [
        "Qt needs system libraries that this machine lacks (libEGL.so.1, libGL.so.1)."
        " Type this once and start again:",
        "  sudo apt-get update && sudo apt-get install --no-install-recommends libegl1 libgl1",
    ]


def test_another_linux_hears_of_its_own_package_manager(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(FaultError, match="own package manager"):
        debian.install(["libegl1"], "Qt needs a library")


def test_fonts_are_looked_for(tmp_path: Path) -> None:
    assert not system.has_font([tmp_path, tmp_path / "missing"])
    (tmp_path / "truetype").mkdir()
    (tmp_path / "truetype" / "sans.ttf").touch()
    assert system.has_font([tmp_path])


class TestStamp:
    """The environment is trusted only when all its stamps are true."""

    @pytest.fixture(autouse=True)
    def checkout(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.runtime, self.dev = tmp_path / "runtime.stamp", tmp_path / "dev.stamp"
        self.lock = tmp_path / "requirements.lock"
        self.dev_lock = tmp_path / "requirements-dev.lock"
        self.lock.write_text("a==1")
        self.dev_lock.write_text("a==1\nb==1")
        monkeypatch.setattr(environment, "_RUNTIME_STAMP", self.runtime)
        monkeypatch.setattr(environment, "_DEV_STAMP", self.dev)
        monkeypatch.setattr(environment, "RUNTIME_LOCK", self.lock)
        monkeypatch.setattr(environment, "DEV_LOCK", self.dev_lock)
        monkeypatch.setattr(environment, "script", lambda _name: Path(sys.executable))
        monkeypatch.setattr(environment, "_make_anew", self.make)
        monkeypatch.setattr(environment, "_install", self.install)
        self.done: list[str] = []

    def make(self) -> None:
        self.done.append("made")
        self.runtime.unlink(missing_ok=True)
        self.dev.unlink(missing_ok=True)

    def install(self, lock: Path, mark: Path, _what: str) -> None:
        self.done.append(lock.name)
        mark.write_text(environment.stamp(lock))

    def ensured(self, *, dev: bool = False) -> list[str]:
        self.done.clear()
        environment.ensure(dev=dev)
        return self.done

    def test_the_second_start_has_nothing_to_do(self) -> None:
        assert self.ensured() == ["made", "requirements.lock"]
        assert self.ensured() == []
        assert self.ensured(dev=True) == ["requirements-dev.lock"]
        assert self.ensured(dev=True) == []
        assert self.ensured() == []

    def test_another_lock_makes_it_anew(self) -> None:
        self.ensured(dev=True)
        self.lock.write_text("a==2")
        assert self.ensured() == ["made", "requirements.lock"]

    def test_another_dev_lock_leaves_no_remains(self) -> None:
        self.ensured(dev=True)
        self.dev_lock.write_text("a==1\nc==1")
        assert self.ensured() == []
        assert self.ensured(dev=True) == ["made", "requirements.lock", "requirements-dev.lock"]

    @pytest.mark.parametrize("dev", [False, True])
    def test_an_interrupted_installation_is_not_trusted(self, dev: bool) -> None:
        self.ensured(dev=dev)
        (self.dev if dev else self.runtime).write_text("begun")
        assert self.ensured()[:1] == ["made"]

    def test_a_python_that_is_gone_makes_it_anew(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ensured()
        monkeypatch.setattr(environment, "script", lambda _name: Path("/gone/python"))
        assert self.ensured() == ["made", "requirements.lock"]

    def test_it_names_the_checkout_so_that_a_moved_one_is_made_anew(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = environment.stamp(RUNTIME_LOCK)
        monkeypatch.setattr(environment, "ROOT", Path("/elsewhere"))
        assert environment.stamp(RUNTIME_LOCK) != before


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (
            "WARNING: Retrying (Retry(total=1))\nERROR: No matching distribution",
            "cannot be reached",
        ),
        ("ERROR: No matching distribution found for a==1", "does not offer"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", "its hash differs"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("something\nnew", "something\nnew"),
    ],
)
def test_what_pip_says_becomes_a_sentence(output: str, sentence: str) -> None:
    assert sentence in environment.reason_in(output)


def test_faults_of_the_disk_are_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_arguments: list[str]) -> int:
        raise OSError(errno.ENOSPC, "No space left on device", "/somewhere")

    monkeypatch.setitem(commands.COMMANDS, "run", fail)
    assert commands.main(["run"]) == 1
    assert capsys.readouterr().err == "The disk is full (/somewhere). Make room and start again.\n"
    assert sentence_for(OSError(errno.EROFS, "read-only")) is not None
    assert sentence_for(OSError(errno.ENOENT, "our own mistake")) is None


def test_ctrl_c_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(_arguments: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setitem(commands.COMMANDS, "test", interrupt)
    assert commands.main(["test"]) == 130
    assert capsys.readouterr().err == ""


def test_an_unknown_command_gets_the_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["fly"]) == 2
    assert "usage: dev.py" in capsys.readouterr().err
    assert commands.main([]) == 0


def test_every_check_runs_even_after_one_has_failed(capsys: pytest.CaptureFixture[str]) -> None:
    statuses = {"one": 0, "two": 3, "three": 0}

    def run(command: Sequence[str | Path], _env: Mapping[str, str] | None) -> int:
        return statuses[str(command[0])]

    steps = [gate.Step(name, (name,)) for name in statuses]
    assert gate.run_steps(steps, run=run) == 1
    assert capsys.readouterr().err.endswith("Failed: two.\n")
    assert gate.run_steps(steps[1:2], run=run) == 3
    assert gate.run_steps(steps[:1], run=run) == 0


def test_the_gate_reads_the_code_before_it_runs_it() -> None:
    names = [step.name for step in (*gate.lint_steps(), gate.pytest_step())]
    assert names == ["ruff check", "ruff format", "mypy", "lint-imports", "pytest"]
    assert gate.pytest_step(long=True).command[-2:] == ("-m", "")


def test_a_test_run_has_no_real_home_and_no_screen(tmp_path: Path) -> None:
    real = {
        "HOME": "/home/me",
        "XDG_DATA_HOME": "/home/me/data",
        "PATH": "/bin",
        "TZ": "Asia/Dubai",
    }
    env = gate.isolated(real, tmp_path)
    assert env["HOME"] == str(tmp_path)
    assert "XDG_DATA_HOME" not in env
    assert env["QT_QPA_PLATFORM"] == "offscreen"
    assert (env["PATH"], env["TZ"]) == ("/bin", "Asia/Dubai")


def test_the_status_of_a_child_is_passed_on() -> None:
    assert call([sys.executable, "-c", "raise SystemExit(7)"]) == 7


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals like these")
def test_a_killed_child_has_the_shell_s_status() -> None:
    assert call([sys.executable, "-c", "import os; os.kill(os.getpid(), 15)"]) == 128 + 15


def test_a_translation_is_compiled_when_it_is_newer(tmp_path: Path) -> None:
    source, compiled = tmp_path / "tripdesk_nl.ts", tmp_path / "tripdesk_nl.qm"
    source.touch()
    assert translations.is_outdated(source)
    compiled.touch()
    os.utime(compiled, ns=(2, 2))
    os.utime(source, ns=(1, 1))
    assert not translations.is_outdated(source)
    os.utime(source, ns=(3, 3))
    assert translations.is_outdated(source)


def test_the_words_to_translate_are_gathered_and_what_is_translated_is_kept(
    tmp_path: Path,
) -> None:
    translations.gather_translations(tmp_path)
    dutch, english = (tmp_path / name for name in translations.CATALOGUES)
    said = dutch.read_text("utf-8")
    assert "<source>Previous</source>" in said
    assert "<location" not in said
    assert said.count('numerus="yes"') == english.read_text("utf-8").count("<message")
    before = translations.unfinished(dutch)
    assert before == said.count("<message")

    unfinished = '<translation type="unfinished"></translation>'
    translated = said.replace(unfinished, "<translation>Iets</translation>", 1)
    gone = "<name>CheckPage</name>\n    <message>\n        <source>No longer said</source>"
    gone += f"\n        {unfinished}\n    </message>"
    dutch.write_text(translated.replace("<name>CheckPage</name>", gone, 1), "utf-8")
    assert translations.outdated_catalogues(tmp_path) == [dutch.name]
    translations.gather_translations(tmp_path)
    assert dutch.read_text("utf-8") == translated
    assert translations.outdated_catalogues(tmp_path) == []
    assert translations.unfinished(dutch) == before - 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes like these")
def test_a_python_in_a_closed_folder_is_not_open_to_all(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    (closed / "python").touch()
    assert not interpreter.open_to_all(closed / "python")
    assert interpreter.open_to_all(Path("/bin/sh"))
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700
