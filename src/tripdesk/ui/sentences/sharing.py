"""Sentences about a shared archive: its address, its server, and the password for it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def address_faults() -> Mapping[str, str]:
    """Return what can be wrong with an address."""
    translate = QCoreApplication.translate
    return {
        "address.host": translate("errors", "The address names no computer that can be."),
        "address.no_database": translate(
            "errors",
            "The address names no database; write postgresql+psycopg://user@server/database.",
        ),
        "address.not_one": translate(
            "errors",
            "The address cannot be understood; write postgresql+psycopg://user@server/database.",
        ),
        "address.option": translate(
            "errors", "The address has an option that is not known here, “{option}”."
        ),
        "address.password": translate(
            "errors",
            "The address holds a password, or looks as if: take it out. It is asked for here and"
            " kept in the system's keyring, never in a settings file.",
        ),
        "address.port": translate("errors", "The port must be a number from 1 to 65535."),
        "address.scheme": translate("errors", "The address must begin with postgresql+psycopg://."),
        "address.tls": translate(
            "errors",
            "There is no sslmode={mode}; leave it out, and the server must prove its name.",
        ),
        "address.two_hosts": translate(
            "errors", "The address names a server and a socket; name one."
        ),
        "address.unsure_tls": translate(
            "errors",
            "sslmode={mode} promises nothing; leave it out, or write disable where the network"
            " itself is trusted.",
        ),
        "keyring.failed": translate("errors", "The system's keyring did not take it ({cause})."),
        "keyring.no_server": translate(
            "errors", "The archive is on this computer and has no password."
        ),
        "keyring.not_asked": translate("errors", "A password is asked for in a terminal only."),
        "keyring.none": translate(
            "errors", "This computer has no keyring that can be used; ask IT for a pgpass file."
        ),
    }


def server_faults() -> Mapping[str, str]:
    """Return what can be wrong with the server."""
    translate = QCoreApplication.translate
    return {
        "server.lost": translate(
            "errors",
            "The connection with the shared archive ({address}) was lost. What you type is kept,"
            " and saved once it is back.",
        ),
        "server.no_database": translate(
            "errors", "The server has no database of that name ({address}). Ask IT to make it."
        ),
        "server.no_right": translate(
            "errors",
            "You may not use the shared archive ({address}) so: {cause}. Ask IT for the right.",
        ),
        "server.password_needed": translate(
            "errors", "The shared archive ({address}) asks for a password."
        ),
        "server.read_only": translate(
            "errors", "The shared archive ({address}) can only be read now. Ask IT."
        ),
        "server.refused": translate(
            "errors", "The shared archive ({address}) does not take this user or this password."
        ),
        "server.tls": translate(
            "errors",
            "The server ({address}) could not prove that it is the right one: {cause}. Ask IT for"
            " its certificate.",
        ),
        "server.too_old": translate(
            "errors", "The server ({address}) is PostgreSQL {version}; it must be 15 or newer."
        ),
        "server.unreachable": translate(
            "errors",
            "The shared archive ({address}) cannot be reached: {cause}. Look at the network, or ask"
            " IT whether the server is up.",
        ),
    }
