"""The manual page and the shells' completion, from the command line itself: `manual.py DIR`.

Run with the program's own source importable; so that neither can name what is not there.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tripdesk import __version__
from tripdesk.cli.arguments import parser

_FILES = """\
.SH FILES
.TP
.I ~/.local/share/TripDesk
the archive: reports, documents and backups
.TP
.I ~/.config/TripDesk/settings.toml
the settings of the user
.TP
.I /etc/xdg/TripDesk/settings.toml
the settings of the office, with locks
.TP
.I ~/.local/state/TripDesk/log
what went wrong inside TripDesk
.SH ENVIRONMENT
.TP
.B TRIPDESK_DATA_DIR
the folder of the archive
.TP
.B TRIPDESK_CONFIG_DIR
the folder of the user's settings
.SH EXIT STATUS
0, 1 (wrong input or archive) or 2 (wrong usage).
"""


def commands() -> Mapping[str, argparse.ArgumentParser]:
    """Return the parsers of the commands by their names."""
    for action in parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    raise AssertionError("the command line has no commands")


def helps() -> Mapping[str, str]:
    """Return what each command says of itself."""
    for action in parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            return {each.dest: each.help or "" for each in action._choices_actions}
    raise AssertionError("the command line has no commands")


def options(of: argparse.ArgumentParser) -> list[str]:
    """Return the options that a command takes, those that are shown."""
    return [
        word
        for action in of._actions
        if action.help != argparse.SUPPRESS
        for word in action.option_strings
    ]


def manual() -> str:
    """Return the manual page, as troff."""
    lines = [f'.TH TRIPDESK 1 "" "TripDesk {__version__}"', ".SH NAME"]
    lines += [r"tripdesk \- make and keep the reports of foreign business trips", ".SH SYNOPSIS"]
    lines += [".B tripdesk", "[OPTIONS] [FILE...]", ".br", ".B tripdesk", "COMMAND [OPTIONS]"]
    lines += [".SH DESCRIPTION", "Without a command the window opens, and takes in the files."]
    lines += [".SH OPTIONS", *_described(parser()), ".SH COMMANDS"]
    for name, text in helps().items():
        lines += [f".SS {name}", f"{text[:1].upper()}{text[1:]}.", *_described(commands()[name])]
    return "\n".join(lines) + "\n" + _FILES


def _described(of: argparse.ArgumentParser) -> Iterator[str]:
    for action in of._actions:
        if action.help == argparse.SUPPRESS or isinstance(action, argparse._SubParsersAction):
            continue
        names = ", ".join(action.option_strings) or str(action.metavar or action.dest)
        yield from (".TP", f".B {_escaped(names)}", _escaped(action.help or "a file"))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-")


def bash() -> str:
    """Return the completion of bash."""
    cases = "\n".join(
        f'    {name}) words="{" ".join(options(each))}" ;;' for name, each in commands().items()
    )
    top = " ".join([*options(parser()), *commands()])
    return f"""\
# TripDesk's commands and options; files as bash itself completes them.
_tripdesk() {{
  local current="${{COMP_WORDS[COMP_CWORD]}}" words="{top}" each
  for each in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case "$each" in
{cases}
    esac
  done
  COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
}}
complete -o filenames -F _tripdesk tripdesk
"""


def zsh() -> str:
    """Return the completion of zsh."""
    quoted = {name: text.replace("'", "'\\''") for name, text in helps().items()}
    named = "\n".join(f"    '{name}:{text}'" for name, text in quoted.items())
    cases = "\n".join(
        f"    {name}) compadd -- {' '.join(options(each))}; _files ;;"
        for name, each in commands().items()
    )
    return f"""\
#compdef tripdesk
_tripdesk() {{
  local -a commands=(
{named}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    compadd -- {" ".join(options(parser()))}
    _files
    return
  fi
  case "$words[2]" in
{cases}
    *) _files ;;
  esac
}}
_tripdesk "$@"
"""


def fish() -> str:
    """Return the completion of fish."""
    seen = "__fish_seen_subcommand_from"
    lines = ["# TripDesk's commands and options; files as fish itself completes them."]
    nothing_yet = f"not {seen} {' '.join(commands())}"
    lines += [_of_fish(each, nothing_yet) for each in _shown(parser())]
    for name, text in helps().items():
        lines.append(f"complete -c tripdesk -n '{nothing_yet}' -a {name} -d {_quoted(text)}")
        lines += [_of_fish(each, f"{seen} {name}") for each in _shown(commands()[name])]
    return "\n".join(lines) + "\n"


def _shown(of: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    return (each for each in of._actions if each.option_strings and each.help != argparse.SUPPRESS)


def _of_fish(option: argparse.Action, when: str) -> str:
    names = "".join(
        f" -l {each[2:]}" if each.startswith("--") else f" -s {each[1:]}"
        for each in option.option_strings
    )
    choices = f" -xa {_quoted(' '.join(map(str, option.choices)))}" if option.choices else ""
    value = " -r" if option.nargs != 0 and not choices else ""
    told = _quoted(option.help or "")
    return f"complete -c tripdesk -n '{when}'{names}{value}{choices} -d {told}"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def main(folder: Path) -> None:
    """Write the four files."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tripdesk.1.gz").write_bytes(gzip.compress(manual().encode(), mtime=0))
    (folder / "tripdesk.bash").write_text(bash(), encoding="utf-8")
    (folder / "_tripdesk").write_text(zsh(), encoding="utf-8")
    (folder / "tripdesk.fish").write_text(fish(), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
