"""State digest: an order-free sum over the synced rows of H(id ‖ values ‖ group stamps).

Two stores with equal digests hold the same rows in the same versions. Rows of which only the id
is known are not in it, nor is anything about the exchange itself. A group that nobody has written
adds nothing, so that a program that knows more groups finds the same digest in the same rows.
"""
# ruff: noqa: S608  names come from the registry, never from data

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterator

from msgspec.msgpack import Encoder
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import REGISTRY, FeedClass, SyncedTable
from wenming_desktop.adapters.sync.home_orgs import home_org, prefixes_of

DIGEST_BYTES = 16
_MODULUS = 1 << (8 * DIGEST_BYTES)
_FILLED = " UNION ALL ".join(
    f"SELECT {table.no} WHERE EXISTS (SELECT 1 FROM {table.name})" for table in REGISTRY
)


def state_digest(connection: Connection) -> str:
    """Return the digest over all units, as 32 hexadecimal digits."""
    return f"{sum(by_org(connection).values()) % _MODULUS:032x}"


def by_org(
    connection: Connection, wanted: Collection[int] | None = None, *, private: bool = True
) -> dict[int, int]:
    """Return the sum per home org; without ``private`` only of what a unit above reads too.

    ``wanted`` narrows to these units; the store leaves out the rows of others, so that a centre
    that hears from one township does not read its whole county.
    """
    sums: dict[int, int] = defaultdict(int)
    for table in _filled(connection):
        if table.feed_class is FeedClass.PRIVATE and not private:
            continue
        for org_no, value in _rows(connection, table, wanted):
            sums[org_no] = (sums[org_no] + value) % _MODULUS
    return dict(sums)


def _filled(connection: Connection) -> list[SyncedTable]:
    """Return the tables that hold rows at all: most are empty at most units, and asking is dear."""
    numbers = set(connection.exec_driver_sql(_FILLED).scalars())
    return [table for table in REGISTRY if table.no in numbers]


def _rows(
    connection: Connection, table: SyncedTable, wanted: Collection[int] | None
) -> Iterator[tuple[int, int]]:
    encode = Encoder().encode
    parts: list[tuple[int, slice]] = []
    names = ["id"]
    for group in table.groups:
        mine = [*(field.column for field in group.fields), *group.stamp_columns]
        parts.append((group.no, slice(len(names), len(names) + len(mine))))
        names += mine
    columns = ", ".join(names)
    only = "" if wanted is None else f" AND {_of_units(wanted)}"
    result = connection.exec_driver_sql(f"SELECT {columns} FROM {table.name} WHERE stub = 0{only}")
    for row in result:
        written = [(no, tuple(row[part])) for no, part in parts if any(row[part])]
        content = encode((table.no, row[0], written))
        yield (
            home_org(row[0]),
            int.from_bytes(hashlib.blake2b(content, digest_size=DIGEST_BYTES).digest()),
        )


def _of_units(orgs: Collection[int]) -> str:
    homes = [f"x'{prefix.hex()}'" for org in sorted(orgs) for prefix in prefixes_of(org)]
    return f"substr(id, 7, 3) IN ({', '.join(homes)})"
