"""State digest: an order-free sum over the synced rows of H(id ‖ values ‖ group stamps).

Two stores with equal digests hold the same rows in the same versions. Rows of which only the id
is known are not in it, nor is anything about the exchange itself. A group that nobody has written
adds nothing, so that a program that knows more groups finds the same digest in the same rows.
"""
# ruff: noqa: S608  names come from the registry, never from data

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator

from msgspec.msgpack import Encoder
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import REGISTRY, FeedClass, SyncedTable
from wenming_desktop.adapters.sync.home_orgs import home_org

DIGEST_BYTES = 16
_MODULUS = 1 << (8 * DIGEST_BYTES)


def state_digest(connection: Connection) -> str:
    """Return the digest over all units, as 32 hexadecimal digits."""
    return f"{sum(by_org(connection).values()) % _MODULUS:032x}"


def by_org(
    connection: Connection, wanted: Callable[[int], bool] = lambda _: True, *, private: bool = True
) -> dict[int, int]:
    """Return the sum per home org; without ``private`` only of what a unit above reads too."""
    sums: dict[int, int] = defaultdict(int)
    for table in REGISTRY:
        if table.feed_class is FeedClass.PRIVATE and not private:
            continue
        for org_no, value in _rows(connection, table, wanted):
            sums[org_no] = (sums[org_no] + value) % _MODULUS
    return dict(sums)


def _rows(
    connection: Connection, table: SyncedTable, wanted: Callable[[int], bool]
) -> Iterator[tuple[int, int]]:
    encode = Encoder().encode
    parts: list[tuple[int, slice]] = []
    names = ["id"]
    for group in table.groups:
        mine = [*(field.column for field in group.fields), *group.stamp_columns]
        parts.append((group.no, slice(len(names), len(names) + len(mine))))
        names += mine
    columns = ", ".join(names)
    result = connection.exec_driver_sql(f"SELECT {columns} FROM {table.name} WHERE stub = 0")
    for row in result:
        org_no = home_org(row[0])
        if wanted(org_no):
            written = [(no, tuple(row[part])) for no, part in parts if any(row[part])]
            content = encode((table.no, row[0], written))
            yield (
                org_no,
                int.from_bytes(hashlib.blake2b(content, digest_size=DIGEST_BYTES).digest()),
            )
