"""A year of sign-in sheets, written set-based under the capture triggers of an open home.

A county has two million sign-ins; posting each by its use case would take a day. So one sheet
per home is posted as people do it, and the others are rows of the same make: every column that a
sheet does not decide is taken from that one. The triggers capture them, the next export seals
and signs them, parents merge them: nothing below this module knows the difference.
"""
# ruff: noqa: S608  names come from the registry, never from data

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.identity import read_identity
from wenming_desktop.adapters.db.registry import REGISTRY
from wenming_desktop.adapters.sync import capture
from wenming_desktop.domain.attendance import CAME, Attendance
from wenming_desktop.domain.ids import compose

ON_A_SHEET = 20
_CHINA = timezone(timedelta(hours=8))
_MORNING, _EVENING = 0, 11
"""Hours in UTC at which a session begins; two a day never overlap."""
_CAME = (Attendance.PRESENT.value,) * 18 + (Attendance.LATE.value, Attendance.LEAVE.value)
_LATE_MINUTES = 30
_COUNTER_BITS = 33
_COLUMNS = {table.name: tuple(table.columns) for table in REGISTRY}
_COUNTS = frozenset(state.value for state in CAME)

Row = Mapping[str, Any]


@dataclass(slots=True)
class SheetFiller:
    """Writes the sheets of one home; the same for the same dice."""

    engine: Engine
    dice: Random
    plans: Sequence[Mapping[str, Any]]
    people: Sequence[UUID]
    _people: list[bytes] = field(init=False)
    _make: dict[str, Row] = field(default_factory=dict, init=False)
    _activities: list[tuple[bytes, int]] = field(default_factory=list, init=False)
    _place: tuple[int, int] = field(default=(0, 0), init=False)

    def __post_init__(self) -> None:
        self._people = [one.bytes for one in self.people]

    def fill(self, first: date, last: date, sheets: int) -> None:
        """Write so many sheets of the days from first to last, as if posted week by week."""
        days = (last - first).days + 1
        slots = sorted(self.dice.sample(range(days * 2), min(sheets, days * 2)))
        with self.engine.begin() as connection:
            if not self._activities:
                self._begin(connection, first)
            for week in range(0, days, 7):
                posted = first + timedelta(days=min(week + 6, days - 1))
                mine = [slot for slot in slots if week <= slot // 2 < week + 7]
                held = [(first + timedelta(days=slot // 2), slot % 2 == 1) for slot in mine]
                self._post(connection, posted, held)
            capture.set_clock(connection, None)

    def _begin(self, connection: Connection, day: date) -> None:
        """Look at the sheet that was posted by hand, and plan the year's activities."""
        identity = read_identity(connection)
        self._place = identity.org_no, identity.device_no
        sheet = connection.exec_driver_sql("SELECT occurrence_id FROM hours_entry LIMIT 1")
        one = sheet.scalar_one()
        for table, column in (("occurrence", "id"), ("sign_in", "occurrence_id")):
            self._make[table] = _first(connection, table, column, one)
        self._make["hours_entry"] = _first(connection, "hours_entry", "occurrence_id", one)
        planned = self._make["occurrence"]["activity_id"]
        self._make["activity"] = _first(connection, "activity", "id", planned)
        at = self._at(connection, day)
        rows = [dict(self._activity(at, number, plan)) for number, plan in enumerate(self.plans)]
        _insert(connection, "activity", rows)

    def _activity(self, at: Iterator[bytes], number: int, plan: Mapping[str, Any]) -> Row:
        fields, made = dict(plan), self._make["activity"]
        hours = int(fields.pop("hours"))
        fields.pop("project", None)
        for name, value in fields.items():
            if isinstance(value, list):
                fields[name] = json.dumps(value, ensure_ascii=False)
        fields["activity_no"] = f"{made['activity_no'][:7]}{9000 + number}"
        fields["id"] = next(at)
        self._activities.append((fields["id"], hours))
        return {**made, **fields}

    def _post(self, connection: Connection, posted: date, held: list[tuple[date, bool]]) -> None:
        at = self._at(connection, posted)
        entered = datetime.combine(posted, time(10)).isoformat() + "Z"
        rows: dict[str, list[Row]] = {"occurrence": [], "sign_in": [], "hours_entry": []}
        for day, is_evening in held:
            activity, hours = self.dice.choice(self._activities)
            begins = _EVENING if is_evening else _MORNING
            occurrence = {
                **self._make["occurrence"],
                "id": next(at),
                "activity_id": activity,
                "day": day.isoformat(),
                "starts_at": f"{day}T{begins:02}:30:00Z",
                "ends_at": f"{day}T{begins + hours:02}:30:00Z",
                "beneficiaries": 20 + self.dice.randrange(60),
            }
            rows["occurrence"].append(occurrence)
            self._people_of(at, occurrence, hours, entered, rows)
        for table, made in rows.items():
            _insert(connection, table, made)

    def _people_of(
        self, at: Iterator[bytes], sheet: Row, hours: int, entered: str, rows: dict[str, list[Row]]
    ) -> None:
        signed, ledger = self._make["sign_in"], self._make["hours_entry"]
        came = self.dice.sample(self._people, ON_A_SHEET)
        states = self.dice.choices(_CAME, k=ON_A_SHEET)
        for number, (person, state) in enumerate(zip(came, states, strict=True), 1):
            sign_in = {
                **signed,
                "id": next(at),
                "occurrence_id": sheet["id"],
                "volunteer_id": person,
                "attendance": state,
                "row_no": number,
            }
            rows["sign_in"].append(sign_in)
            if state not in _COUNTS:
                continue
            late = _LATE_MINUTES if state == Attendance.LATE else 0
            entry = {
                **ledger,
                "id": next(at),
                "volunteer_id": person,
                "day": sheet["day"],
                "minutes": hours * 60 - late,
                "occurrence_id": sheet["id"],
                "sign_in_id": sign_in["id"],
                "entered_at": entered,
            }
            rows["hours_entry"].append(entry)

    def _at(self, connection: Connection, day: date) -> Iterator[bytes]:
        """Let it be that evening for the triggers, and yield ids of that moment."""
        ms = int(datetime.combine(day, time(18), _CHINA).timestamp() * 1000)
        capture.set_clock(connection, ms)
        number = compose(ms, *self._place, self.dice.getrandbits(_COUNTER_BITS)).int
        while True:
            yield number.to_bytes(16)
            number += 1


def _first(connection: Connection, table: str, column: str, value: bytes) -> Row:
    columns = ", ".join(_COLUMNS[table])
    query = f"SELECT {columns} FROM {table} WHERE {column} = ? LIMIT 1"
    row = connection.exec_driver_sql(query, (value,)).mappings().one()
    return {"id": value, **row}


def _insert(connection: Connection, table: str, rows: Sequence[Row]) -> None:
    if not rows:
        return
    names = ("id", *_COLUMNS[table])
    marks = ", ".join(f":{name}" for name in names)
    connection.exec_driver_sql(
        f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", list(rows)
    )
