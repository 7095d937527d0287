"""When this computer last heard something new of its county, counted in days on which it was used.

Old bundles handed out again and again look like life. What cannot be made up is a control record
that was not here, and a later time signed by a unit above (sync.md 2.5, freeze defence).
"""

from datetime import datetime
from typing import Final

from sqlalchemy.engine import Connection

LOST_AFTER_DAYS: Final = 60


def note_use(connection: Connection, now: datetime) -> None:
    """Count a day of use, once."""
    connection.exec_driver_sql("INSERT INTO sync_news (one) VALUES (1) ON CONFLICT DO NOTHING")
    connection.exec_driver_sql(
        "UPDATE sync_news SET days_used = days_used + 1, last_day = ?1 WHERE last_day <> ?1",
        (now.date().isoformat(),),
    )


def note_news(connection: Connection, height: int, now: datetime) -> None:
    """Begin to count anew if more of the county is known than before."""
    note_use(connection, now)
    connection.exec_driver_sql(
        "UPDATE sync_news SET height = ?1, days_used = 0, heard_at = ?2, "
        "attested_ms = (SELECT attested_ms FROM sync_state) WHERE height < ?1 "
        "OR attested_ms < (SELECT attested_ms FROM sync_state)",
        (height, now.isoformat(timespec="seconds")),
    )


def days_without(connection: Connection) -> int:
    """Return on how many days this computer was used since it heard something new."""
    row = connection.exec_driver_sql("SELECT days_used FROM sync_news").first()
    return int(row[0]) if row else 0
