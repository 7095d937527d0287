"""What may not be edited here though it once could: cells the county closed, units that moved.

The capture triggers look into the table ``sync_limit``. It is worked out anew whenever the control
log grows, so that nobody types what every other computer would refuse.
"""

from collections.abc import Iterator

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NAME
from wenming_desktop.adapters.sync.authorisation import Permission
from wenming_desktop.adapters.sync.capture import install
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.home_orgs import prefix_bytes
from wenming_desktop.domain.org_units import BLOCK, CENTRE_ORG_NO

_WHOLE_ROW = 0
"""Table number of a limit that is about every table."""
_LAST_ORG = 0xFFFF
_Range = tuple[int, int]
_Limit = tuple[int, int, int, bytes, bytes, int]


def refresh(connection: Connection, log: ControlLog, org_no: int) -> None:
    """Work out the limits of the unit with this number; none while it has no place."""
    had = connection.exec_driver_sql("DELETE FROM sync_limit").rowcount
    limits = sorted(_limits(log, org_no)) if org_no else []
    if limits:
        connection.exec_driver_sql(
            "INSERT INTO sync_limit (table_no, group_no, kind, low, high, allowed) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            limits,
        )
    if bool(had) != bool(limits):
        install(connection)


def _limits(log: ControlLog, own: int) -> Iterator[_Limit]:
    first, last = _numbered_below(own)
    joined = []
    for org_no in log.org_nos - {own}:
        is_below, is_numbered = log.is_within(org_no, own), first <= org_no <= last
        if is_below == is_numbered:
            continue
        if is_below:
            joined.append((org_no, org_no))
        yield (_WHOLE_ROW, 0, 0, *prefix_bytes(org_no, org_no), int(is_below))
    above = [(one, other) for one, other in ((first, last), *joined) if one <= other]
    for cell in log.policy().closed:
        for ends in _where(cell, own, above):
            yield (*_place(cell), *prefix_bytes(*ends), 0)


def _numbered_below(own: int) -> _Range:
    """Return the numbers that a unit's number puts below it; the first is behind the last if none.

    The triggers let it edit these, and its own.
    """
    if own == CENTRE_ORG_NO:
        return CENTRE_ORG_NO + 1, _LAST_ORG
    return own + 1, own + BLOCK - 1 if own % BLOCK == 0 else own


def _where(cell: Permission, own: int, above: list[_Range]) -> list[_Range]:
    """Return whose rows a closed cell is about, seen from here."""
    if cell.relation == "self":
        return [(own, own)]
    is_centre = cell.relation == "centre"
    return above if is_centre == (own == CENTRE_ORG_NO) else []


def _place(cell: Permission) -> tuple[int, int, int]:
    table = BY_NAME[cell.table]
    group = next(one for one in table.groups if one.name == cell.group)
    return table.no, group.no, int(cell.kind)
