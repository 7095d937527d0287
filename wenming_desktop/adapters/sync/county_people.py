"""Users whose work has ended, and what was written under their numbers since (left_users.py).

Who wrote an operation, and when, is the writing computer's own word. So it is counted for people
to look at, and changes nothing.
"""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.control_records import ControlKind
from wenming_desktop.adapters.sync.deciding import decide
from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.left_users import UserPlace, UserRecord
from wenming_desktop.adapters.sync.moments import shown
from wenming_desktop.adapters.sync.payload import decode_payload
from wenming_desktop.adapters.sync.revoking import own_authority
from wenming_desktop.adapters.sync.segment import Segment, inflate
from wenming_desktop.adapters.sync.units import unit_of
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.county_ports import Author, Writer

_USER, _WALL = 6, 7
"""Places in a block's meta columns."""


def writers(connection: Connection) -> tuple[Writer, ...]:
    """Return the users whose work has ended, by computer and number."""
    log = own_facts.control_log(connection)
    ended = log.users_left()
    later = _written_later(connection, log, ended)
    return tuple(
        _shown(connection, log, place, since, later.get(place, 0))
        for place, since in sorted(ended.items())
    )


def end_user(
    connection: Connection, device_id: UUID, user_no: int, now_ms: int, *, ended: bool
) -> Writer:
    """Say that a user's work at a computer below has ended, or goes on.

    Raises DEVICE_UNKNOWN, DEVICE_NOT_BELOW, INVALID_FIELD or NO_AUTHORITY.
    """
    own, log = own_facts.load_placed(connection), own_facts.control_log(connection)
    _, issuer = own_authority(connection, own, log)
    issued = log.device(device_id.bytes)
    if issued is None:
        raise WenmingError(Code.DEVICE_UNKNOWN)
    top = issuer.org_path
    if issued.certificate.org_path[: len(top)] != top:
        raise WenmingError(Code.DEVICE_NOT_BELOW, unit=issued.certificate.label)
    if user_no < 1:
        raise WenmingError(Code.INVALID_FIELD, field="user_no", value=str(user_no))
    record = UserRecord(issued.certificate.device_no, user_no, ended)
    grown = decide(connection, log, ControlKind.USER, record.encode(), now_ms)
    place = record.device_no, user_no
    since = grown.users_left().get(place)
    later = _written_later(connection, grown, {place: since}) if since is not None else {}
    return _shown(connection, grown, place, since, later.get(place, 0))


def authors(connection: Connection, device_id: UUID) -> tuple[Author, ...]:
    """Return who wrote on a computer, by number. Raises DEVICE_UNKNOWN."""
    issued = own_facts.control_log(connection).device(device_id.bytes)
    if issued is None:
        raise WenmingError(Code.DEVICE_UNKNOWN)
    found: dict[int, tuple[int, int]] = {}
    for user_no, wall in _authors(connection, issued.certificate.device_no):
        count, last = found.get(user_no, (0, 0))
        found[user_no] = count + 1, max(last, wall)
    return tuple(
        Author(user_no=user_no, operations=count, last_on=_day(last))
        for user_no, (count, last) in sorted(found.items())
        if user_no
    )


def _day(ms: int) -> date:
    return shown(ms).astimezone().date()


def _shown(
    connection: Connection, log: ControlLog, place: UserPlace, since: int | None, later: int
) -> Writer:
    device_no, user_no = place
    org_no = device_no >> 8
    return Writer(
        org_no=org_no,
        device=f"{org_no}-{device_no & 0xFF}",
        user_no=user_no,
        unit=unit_of(connection, log, org_no).name,
        left_on=None if since is None else _day(since),
        later_operations=later,
    )


def _written_later(
    connection: Connection, log: ControlLog, ended: dict[UserPlace, int]
) -> dict[UserPlace, int]:
    """Count the applied operations that say they were written after the end of their user."""
    found: dict[UserPlace, int] = {}
    for device_no in sorted({device_no for device_no, _ in ended}):
        if log.device_by_no(device_no) is None:
            continue
        for user_no, wall in _authors(connection, device_no):
            place = device_no, user_no
            if place in ended and wall > ended[place]:
                found[place] = found.get(place, 0) + 1
    return found


def _authors(connection: Connection, device_no: int) -> Iterator[tuple[int, int]]:
    """Yield user number and time of every operation that a device's segments hold."""
    rows = connection.exec_driver_sql(
        "SELECT s.head, s.signature, s.payload FROM sync_segment s JOIN sync_feed f "
        "ON f.feed_id = s.feed_id WHERE f.device_no = ? AND s.state = 'applied'",
        (device_no,),
    )
    for parts in rows:
        try:
            blocks = decode_payload(inflate(Segment(*parts)))
        except DamagedError:  # sealed to others, or of a newer program
            continue
        for block in blocks:
            yield from zip(block.meta[_USER], block.meta[_WALL], strict=True)
