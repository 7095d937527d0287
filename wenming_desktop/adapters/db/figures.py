"""One query per figure; domain/metrics.py says what each means."""

from sqlalchemy import ColumnElement, Select, Table, func, select
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.attendance import CAME
from wenming_desktop.domain.people import VolunteerStatus
from wenming_desktop.domain.periods import Period

_ACTIVITY, _OCCURRENCE = SYNCED["activity"], SYNCED["occurrence"]
_SIGN_IN, _HOURS, _VOLUNTEER = SYNCED["sign_in"], SYNCED["hours_entry"], SYNCED["volunteer"]


def figures(connection: Connection, period: Period, org_no: int | None = None) -> dict[str, int]:
    """Return every figure of metrics.FIGURES; ``org_no`` narrows to one unit's own rows."""
    first, last = period.first.isoformat(), period.last.isoformat()

    def ask(query: Select[int]) -> int:
        return connection.execute(query).scalar_one()

    occurrence = _held(first, last) & _of(_OCCURRENCE, org_no)
    came = _came(occurrence)
    return {
        "org_units": ask(
            _rows(SYNCED["org_unit"], org_no, SYNCED["org_unit"].c.level.is_not(None))
        ),
        "teams": ask(_rows(SYNCED["volunteer_team"], org_no)),
        "volunteers": ask(_rows(_VOLUNTEER, org_no, _registered_by(last))),
        "activities": ask(
            select(func.count(func.distinct(_OCCURRENCE.c.activity_id))).where(occurrence)
        ),
        "occurrences": ask(select(func.count()).select_from(_OCCURRENCE).where(occurrence)),
        "attendance": ask(_joined(func.count()).where(came)),
        "people": ask(_joined(func.count(func.distinct(_SIGN_IN.c.volunteer_id))).where(came)),
        "beneficiaries": ask(
            select(func.coalesce(func.sum(_OCCURRENCE.c.beneficiaries), 0)).where(occurrence)
        ),
        "service_minutes": ask(
            select(func.coalesce(func.sum(_HOURS.c.minutes), 0)).where(
                living(_HOURS), _HOURS.c.day.between(first, last), _of(_HOURS, org_no)
            )
        ),
    }


def _rows(table: Table, org_no: int | None, *more: ColumnElement[bool]) -> Select[int]:
    query = select(func.count()).select_from(table)
    return query.where(living(table), _of(table, org_no), *more)


def _registered_by(last: str) -> ColumnElement[bool]:
    status = _VOLUNTEER.c.status.in_([VolunteerStatus.REGISTERED, VolunteerStatus.PAUSED])
    return status & (func.coalesce(_VOLUNTEER.c.registered_on, "") <= last)


def _held(first: str, last: str) -> ColumnElement[bool]:
    return (
        living(_OCCURRENCE)
        & _OCCURRENCE.c.day.between(first, last)
        & (_OCCURRENCE.c.state != OccurrenceState.CANCELLED.value)
    )


def _came(occurrence: ColumnElement[bool]) -> ColumnElement[bool]:
    states = [state.value for state in CAME]
    return occurrence & living(_SIGN_IN) & _SIGN_IN.c.attendance.in_(states)


def _joined(figure: ColumnElement[int]) -> Select[int]:
    together = _SIGN_IN.c.occurrence_id == _OCCURRENCE.c.id
    return select(figure).select_from(_SIGN_IN.join(_OCCURRENCE, together))


def _of(table: Table, org_no: int | None) -> ColumnElement[bool]:
    """Rows whose id carries this home org (domain/ids.py): bits 7.. of the id, as hex."""
    if org_no is None:
        return table.c.rid.is_not(None)
    high, low = f"8{org_no >> 4:03X}", org_no & 0xF
    # variant 10 and the low four bits of the org: first six bits of byte 8
    first_byte = 0x80 | low << 2
    bytes_8 = [f"{first_byte | rest:02X}" for rest in range(4)]
    shown = func.hex(table.c.id)
    return (func.substr(shown, 13, 4) == high) & func.substr(shown, 17, 2).in_(bytes_8)
