"""The commands of the terminal, each with the parts that it works with."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tripdesk.bootstrap.parts import Parts
    from tripdesk.cli.archive_commands import ArchiveTerminal
    from tripdesk.cli.commands import Terminal
    from tripdesk.cli.exporting import ExportTerminal
    from tripdesk.cli.importing_commands import ImportingTerminal
    from tripdesk.cli.publishing_commands import PublishingTerminal
    from tripdesk.cli.safekeeping_commands import SafekeepingTerminal
    from tripdesk.cli.transfer_commands import MovingTerminal, TransferTerminal
    from tripdesk.cli.verifying_commands import VerifyTerminal


def do_command(parts: Parts) -> int:
    """Do the command of the command line; return the exit status."""
    options = parts.options
    match options.command:
        case "check":
            return _reports(parts).check(options.source)
        case "export":
            return _exporting(parts).export(
                options.sources, options.output, options.out_dir, every=options.every
            )
        case "verify":
            return _verifying(parts).verify(options.file)
        case "list":
            return _archive(parts).list(options.state, options.year)
        case "search":
            return _archive(parts).search(" ".join(options.words))
        case "show":
            return _archive(parts).show(options.report)
        case "backup":
            return _safekeeping(parts).back_up(options.folder)
        case "restore":
            return _safekeeping(parts).restore(options.file, sure=options.yes)
        case "doctor":
            return _safekeeping(parts).examine(rescue=options.rescue)
        case _:
            return _exchange(parts)


def _exchange(parts: Parts) -> int:
    """Do a command by which reports come in or go out."""
    options = parts.options
    match options.command:
        case "register":
            return _publishing(parts).register(options.register)
        case "publish":
            return _publishing(parts).publish(options.folder, definitive=options.definitive)
        case "password":
            return _password(parts)
        case "transfer" if options.to is not None:
            return _moving(parts).transfer()
        case "transfer":
            return _transferring(parts).transfer(options.file)
        case _:
            return _importing(parts).take_in(options.paths)


def _reports(parts: Parts) -> Terminal:
    """Return the commands on one report, wherever it lies."""
    from tripdesk.bootstrap.exporting import looking, source
    from tripdesk.cli.commands import Terminal

    return Terminal(looking(parts), partial(source, parts), parts.options.json)


def _archive(parts: Parts) -> ArchiveTerminal:
    from tripdesk.cli.archive_commands import ArchiveTerminal

    return ArchiveTerminal(parts.archive.reports, parts.options.json)


def _exporting(parts: Parts) -> ExportTerminal:
    from tripdesk.bootstrap.exporting import exporter, in_two_processes
    from tripdesk.cli.commands import is_file
    from tripdesk.cli.exporting import ExportTerminal
    from tripdesk.services.file_names import FileNames

    options = parts.options
    return ExportTerminal(
        exporter(parts, several=options.every or len(options.sources) > 1),
        lambda: parts.archive.reports,
        lambda: FileNames(parts.settings.current.reports.file_name),
        is_file,
        partial(in_two_processes, options),
        parts.archive.all_data,
        options.json,
    )


def _verifying(parts: Parts) -> VerifyTerminal:
    from tripdesk.cli.verifying_commands import VerifyTerminal
    from tripdesk.services.verifying import Verifying

    documents = parts.documents
    verifying = Verifying(
        documents.reader(), documents.read, documents.documents, parts.archive.version_with_pdf
    )
    return VerifyTerminal(verifying, parts.options.json)


def _safekeeping(parts: Parts) -> SafekeepingTerminal:
    from tripdesk.cli.safekeeping_commands import SafekeepingTerminal, ask_at_terminal

    return SafekeepingTerminal(parts.archive.safekeeper(), ask_at_terminal, parts.options.json)


def _importing(parts: Parts) -> ImportingTerminal:
    from tripdesk.cli.importing_commands import ImportingTerminal
    from tripdesk.services.importing import Importing

    importing = Importing(parts.archive.reports, parts.documents.read_any)
    return ImportingTerminal(importing, parts.options.json)


def _transferring(parts: Parts) -> TransferTerminal:
    from tripdesk.cli.transfer_commands import TransferTerminal

    return TransferTerminal(parts.archive.reports.store.transfers, parts.options.json)


def _password(parts: Parts) -> int:
    from tripdesk.domain.errors import KnownError

    place = parts.archive.place
    login = parts.archive.login
    if login is None or isinstance(place, Path):
        raise KnownError("keyring.no_server")
    if parts.options.forget:
        login.forget()
        return 0
    return parts.archive.opener.ask_anew(place)


def _moving(parts: Parts) -> MovingTerminal:
    from tripdesk.bootstrap.moving import mover
    from tripdesk.cli.transfer_commands import MovingTerminal

    options = parts.options
    return MovingTerminal(mover(parts, options.source, options.to), options.json)


def _publishing(parts: Parts) -> PublishingTerminal:
    from tripdesk.cli.publishing_commands import PublishingTerminal
    from tripdesk.exchange.writing import WholeFileWriter

    publishing = parts.publishing
    return PublishingTerminal(
        publishing.publishing, publishing.register_formats, WholeFileWriter(), parts.options.json
    )
