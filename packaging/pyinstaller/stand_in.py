"""What the bundle has in the place of modules that libraries import and TripDesk never uses.

Alembic imports what it knows of each database, PostgreSQL's driver imports `ssl` (for the sake of
an OpenSSL older than its own, which does the work without Python's). With these few names asyncio
can be imported too.
"""


class SSLError(OSError):
    """Never raised."""


class SSLWantReadError(SSLError):
    """Never raised."""


class SSLSyscallError(SSLError):
    """Never raised."""
