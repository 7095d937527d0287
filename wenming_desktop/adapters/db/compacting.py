"""Writes the store's file anew without its free pages, and what deleted rows left there."""

from sqlalchemy import Engine


def compact(engine: Engine) -> None:
    """Run VACUUM: one transaction of its own; a power cut leaves the old file or the new one."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("VACUUM")
    finally:
        connection.close()
