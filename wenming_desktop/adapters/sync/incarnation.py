"""Whether this store may go on sealing as the device it says it is (sync.md 2.11).

A store that was set back to a backup, or copied, would give numbers a second time. It is stopped:
edits go on and stay captured, what arrives is kept and waits, and nothing is sealed until the
store has a new identity.
"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts


class Stop(StrEnum):
    """Why nothing is sealed."""

    RESTORED = "restored"
    """The guard outside has seen more than this store knows."""
    COPIED = "copied"
    """The guard that this store once had is not on this computer."""
    ACK_AHEAD = "ack_ahead"
    """Another unit holds something of this device that is not here."""
    MOVED = "moved"
    """A person said that the data were copied and the other computer goes on."""
    RETIRED = "retired"
    """The unit above has ended this identity."""


def prepare(connection: Connection) -> None:
    """Make sure that the row exists; runs at every start."""
    connection.exec_driver_sql(
        "INSERT INTO sync_guard (one, key) VALUES (1, randomblob(32)) ON CONFLICT (one) DO NOTHING"
    )


def stopped(connection: Connection) -> str:
    """Return why nothing may be sealed; nothing while all is well."""
    row = connection.exec_driver_sql("SELECT stopped FROM sync_guard").first()
    return str(row[0]) if row else ""


def stop(connection: Connection, why: Stop, now: datetime) -> None:
    """Seal nothing from now on; the first reason stays.

    Keys that were asked for before are forgotten: a copy of this store has them too. The next
    export tells every neighbour what is here, so that they send what is not.
    """
    found = connection.exec_driver_sql(
        "UPDATE sync_guard SET stopped = ?, stopped_at = ?, asks = 0 WHERE stopped = ''",
        (why.value, now.isoformat(timespec="seconds")),
    )
    if found.rowcount:
        connection.exec_driver_sql("UPDATE sync_peer SET told_have = 0")
        for name in (own_facts.NEXT_KEYS, own_facts.NEXT_AUTHORITY, own_facts.PENDING_REQUEST):
            own_facts.drop_secret(connection, name)


def go_on(connection: Connection) -> None:
    """Seal again: the store has a new identity, which has no guard yet."""
    connection.exec_driver_sql(
        "UPDATE sync_guard SET stopped = '', stopped_at = '', asks = 0, kept = 0"
    )


def count_sealing(connection: Connection) -> None:
    """Move the counter on; a store whose counter is behind its guard's was set back."""
    connection.exec_driver_sql("UPDATE sync_guard SET counter = counter + 1")
