"""What follows a merge inside its transaction: this computer's own derived rows."""

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db import same_people, search_keys


def refresh_after_merge(connection: Connection, rows: dict[str, set[bytes]]) -> None:
    """Make the search keys of the merged volunteers anew; ``rows`` is table name → ids."""
    search_keys.refresh(connection, sorted(rows.get("volunteer", ())))
    if rows.get("same_person"):
        same_people.refresh(connection)
