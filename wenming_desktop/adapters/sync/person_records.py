"""Reading people's records to compare them, and the way people went."""
# ruff: noqa: S608  names are constants

from dataclasses import dataclass, field
from itertools import islice
from uuid import UUID

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.mapping import from_row, read_day
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.home_orgs import home_org
from wenming_desktop.adapters.sync.units import unit_of, writer_name
from wenming_desktop.domain.attendance import CAME
from wenming_desktop.domain.persons import Transfer
from wenming_desktop.services.person_ports import MadeMove, PersonRecord, PlaceToGo

_CHUNK = 500
_CAME = ", ".join(f"'{state.value}'" for state in sorted(CAME))
_RECORDS = (
    "SELECT v.*, t.name AS team, m.org_no AS moved_to, "
    "(SELECT COALESCE(sum(h.minutes), 0) FROM hours_entry h WHERE h.volunteer_id = v.id "
    "AND h.stub = 0 AND COALESCE(h.deleted, 0) = 0) AS minutes, "
    "(SELECT count(*) FROM sign_in s WHERE s.volunteer_id = v.id AND s.stub = 0 "
    f"AND COALESCE(s.deleted, 0) = 0 AND s.attendance IN ({_CAME})) AS attendance "
    "FROM volunteer v LEFT JOIN volunteer_team t ON t.id = v.team_id "
    "LEFT JOIN person_now m ON m.row_id = v.id WHERE v.stub = 0 AND COALESCE(v.deleted, 0) = 0 "
    "AND COALESCE(m.away, 0) = 0 AND v.id IN ({marks})"
)


@dataclass(slots=True)
class Places:
    """Names of units by their numbers, each looked up once."""

    connection: Connection
    log: ControlLog
    _names: dict[int, str] = field(default_factory=dict)

    def name(self, org_no: int) -> str:
        if org_no not in self._names:
            self._names[org_no] = unit_of(self.connection, self.log, org_no).name
        return self._names[org_no]

    def below(self, org_no: int) -> list[PlaceToGo]:
        """Return a unit and those below it whose rows are here, by number."""
        rows = self.connection.exec_driver_sql(
            "SELECT id, org_no, name FROM org_unit WHERE stub = 0 AND COALESCE(deleted, 0) = 0 "
            "AND org_no > 0 ORDER BY org_no, id"
        )
        found: dict[int, PlaceToGo] = {}
        for row_id, number, name in rows:
            if home_org(row_id) == number and self.log.is_within(number, org_no):
                unit = PlaceToGo(unit_id=UUID(bytes=row_id), org_no=number, name=name or "")
                found.setdefault(number, unit)
        return list(found.values())


def home_now(connection: Connection, row_id: bytes) -> int:
    """Return the number of the unit where a person is at home now."""
    moved = connection.exec_driver_sql(
        "SELECT org_no FROM person_now WHERE row_id = ?", (row_id,)
    ).scalar()
    return home_org(row_id) if moved is None else int(moved)


def records_of(
    connection: Connection, log: ControlLog, ids: set[bytes]
) -> dict[bytes, PersonRecord]:
    """Return the records that people see among these, by id."""
    places = Places(connection, log)
    found: dict[bytes, PersonRecord] = {}
    rest = iter(sorted(ids))
    while chunk := tuple(islice(rest, _CHUNK)):
        query = _RECORDS.replace("{marks}", ", ".join("?" * len(chunk)))
        for row in connection.exec_driver_sql(query, chunk).mappings():
            at = home_org(row["id"]) if row["moved_to"] is None else row["moved_to"]
            found[row["id"]] = PersonRecord(
                id=UUID(bytes=row["id"]),
                name=row["name"] or "",
                gender=row["gender"] or "unknown",
                birth_date=read_day(row["birth_date"]),
                id_number=row["id_number"] or "",
                phone=row["phone"] or "",
                resident_group=row["resident_group"] or "",
                unit=places.name(at),
                team=row["team"] or "",
                registered_on=read_day(row["registered_on"]),
                written_by=writer_name(log, row["g1d"]),
                minutes=row["minutes"],
                attendance=row["attendance"],
            )
    return found


def made_moves(connection: Connection, log: ControlLog) -> tuple[MadeMove, ...]:
    """Return all moves known here, newest first."""
    places = Places(connection, log)
    rows = connection.exec_driver_sql(
        "SELECT t.*, v.name AS person FROM transfer t LEFT JOIN volunteer v "
        "ON v.id = t.volunteer_id WHERE t.volunteer_id IS NOT NULL AND t.epoch IS NOT NULL "
        "AND t.from_org IS NOT NULL AND t.to_org IS NOT NULL AND (t.made_by IS NULL OR NOT EXISTS "
        "(SELECT 1 FROM transfer o WHERE o.volunteer_id = t.volunteer_id AND o.epoch = t.epoch "
        "AND o.to_org = t.to_org AND (o.made_by IS NULL OR o.rid < t.rid))) "
        "AND COALESCE(v.stub, 1) = 0 "
        "ORDER BY t.decided_at DESC, t.epoch DESC, t.rid DESC"
    ).mappings()
    found = []
    for row in rows:
        move = from_row(Transfer, {name: row[name] for name in SYNCED["transfer"].c.keys()})  # noqa: SIM118  columns by name
        found.append(
            MadeMove(
                id=move.id,
                volunteer_id=move.volunteer_id,
                name=row["person"] or "",
                epoch=move.epoch,
                from_unit=places.name(move.from_org),
                to_unit=places.name(move.to_org),
                minutes_before=move.minutes_before,
                decided_by=move.decided_by,
                decided_at=move.decided_at,
            )
        )
    return tuple(found)
