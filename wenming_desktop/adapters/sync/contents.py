"""What segments hold, counted for the paper that goes with a stick: read from their bytes."""

from collections.abc import Iterator, Sequence

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NAME
from wenming_desktop.adapters.sync.payload import Block
from wenming_desktop.adapters.sync.sealed_payload import blocks_of
from wenming_desktop.adapters.sync.segment import Segment
from wenming_desktop.services.exchange_ports import Contents

_OCCURRENCE, _SIGN_IN, _HOURS = (
    BY_NAME[name].no for name in ("occurrence", "sign_in", "hours_entry")
)
_MINUTES = next(
    field.no
    for group in BY_NAME["hours_entry"].groups
    for field in group.fields
    if field.column == "minutes"
)


def count_contents(connection: Connection, segments: Sequence[int]) -> Contents:
    """Count rows and minutes; one segment is in memory at a time."""
    occurrences, sign_ins = set[bytes](), set[bytes]()
    minutes: dict[bytes, int] = {}
    for block in _blocks(connection, segments):
        if block.table_no == _OCCURRENCE:
            occurrences.update(block.ids)
        elif block.table_no == _SIGN_IN:
            sign_ins.update(block.ids)
        elif block.table_no == _HOURS and _MINUTES in block.field_nos:
            column = block.values[block.field_nos.index(_MINUTES)]
            minutes.update(zip(block.ids, column, strict=True))
    return Contents(
        activities=len(occurrences),
        attendance=len(sign_ins),
        minutes=sum(one or 0 for one in minutes.values()),
    )


def _blocks(connection: Connection, segments: Sequence[int]) -> Iterator[Block]:
    for rid in segments:
        row = connection.exec_driver_sql(
            "SELECT head, signature, payload FROM sync_segment WHERE rid = ?", (rid,)
        ).first()
        if row is not None:
            yield from blocks_of(connection, Segment(*row))
