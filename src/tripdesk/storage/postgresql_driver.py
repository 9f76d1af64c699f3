"""Whether PostgreSQL could be spoken to: its driver is there, with the C library it stands on."""

from __future__ import annotations


def driver_in_words() -> str:
    """Load the driver as an archive on a server would, and say which it is; no server is asked."""
    import psycopg  # noqa: PLC0415 - only where it is asked for
    from sqlalchemy import create_engine  # noqa: PLC0415

    engine = create_engine("postgresql+psycopg://")
    engine.dispose()
    library = psycopg.pq.version()
    number = f"{library // 10_000}.{library % 10_000}"
    return f"psycopg {psycopg.__version__} ({psycopg.pq.__impl__}), libpq {number}"
