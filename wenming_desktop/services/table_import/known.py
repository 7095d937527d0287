"""What the store holds of each kind, to recognise rows by: keys → the rows they fall on."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from wenming_desktop.domain.activities import Activity, Occurrence
from wenming_desktop.domain.phones import read_phone
from wenming_desktop.domain.roster_matching import number_in_register, team_key
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.record_shapes import KINDS, to_json
from wenming_desktop.services.table_import.kinds import ImportKind

RECORDS = {"needs": "resident_need", "venues": "venue", "teams": "volunteer_team"}
"""Kinds whose lines are one record each."""
Stored = tuple[UUID, Mapping[str, Any]]


def key_of(names: tuple[str, ...], values: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Return how a line is recognised by these fields; None where one of them is blank."""
    found = tuple(team_key(str(values.get(name) or "")) for name in names)
    return (*names, *found) if all(found) else None


class KnownLines:
    """Lines of one kind in the store."""

    def __init__(self, work: UnitOfWork, kind: ImportKind) -> None:
        self._kind, self._own = kind, str(work.own_unit().id)
        self._by_key: dict[tuple[str, ...], list[Stored]] = defaultdict(list)
        self._by_id: dict[UUID, Mapping[str, Any]] = {}
        for row_id, values in _stored(work, kind):
            self._by_id[row_id] = values
            for names in kind.keys:
                key = key_of(names, values)
                if key is not None:
                    self._by_key[key].append((row_id, values))

    def find(self, values: Mapping[str, Any]) -> list[Stored]:
        """Return the lines that the first whole key falls on; the own unit's if there are any.

        Units hold activities of one name on one day, and each has its 农家书屋.
        """
        for names in self._kind.keys:
            key = key_of(names, values)
            if key is not None and key in self._by_key:
                found = self._by_key[key]
                return [one for one in found if self.is_own(one[1])] or found
        return []

    def is_own(self, values: Mapping[str, Any]) -> bool:
        """Tell whether a line is of the unit here."""
        return values.get("org_unit_id") in {None, self._own}

    def values(self, row_id: UUID) -> Mapping[str, Any]:
        """Return what is stored of a line."""
        return self._by_id[row_id]


def _stored(work: UnitOfWork, kind: ImportKind) -> list[Stored]:
    if kind.name == "activities":
        return _occurrences(work)
    if kind.name in RECORDS:
        rows = work.rows(KINDS[RECORDS[kind.name]]).all()
        return [(row.id, _values(row)) for row in rows]
    return []


def _values(row: Any) -> dict[str, Any]:  # noqa: ANN401  any entity
    found = to_json(row, masked=False)
    if "kind" in found:
        found["team_kind"] = found.pop("kind")  # "kind" names what is recorded
    return found


def _occurrences(work: UnitOfWork) -> list[Stored]:
    activities: dict[UUID, Activity] = {one.id: one for one in work.activities.all()}
    teams = {one.id: one.name for one in work.teams.all()}
    found: list[Stored] = []
    for one in work.occurrences.all():
        activity = activities.get(one.activity_id)
        if activity is not None:
            team = teams.get(activity.team_id, "") if activity.team_id else ""
            values = {**to_json(activity, masked=False), **_session(one), "team": team}
            found.append((one.id, values))
    return found


def _session(one: Occurrence) -> dict[str, Any]:
    times = [f"{one.starts_at:%H:%M}", f"{one.ends_at:%H:%M}"]
    return {
        "day": one.day.isoformat(),
        "times": times,
        "beneficiaries": one.beneficiaries,
        "summary": one.summary,
        "activity_id": str(one.activity_id),
    }


class KnownPeople:
    """Volunteers, by number, by name and phone, by name."""

    def __init__(self, work: UnitOfWork) -> None:
        self._by_number: dict[str, UUID] = {}
        self._by_phone: dict[tuple[str, str], list[UUID]] = defaultdict(list)
        self._by_name: dict[str, list[UUID]] = defaultdict(list)
        for one in work.volunteers.all():
            self._by_number[number_in_register(one)] = one.id
            self._by_name[team_key(one.name)].append(one.id)
            self._by_phone[team_key(one.name), read_phone(one.phone).number].append(one.id)

    def find(self, values: Mapping[str, Any]) -> list[UUID]:
        """Return whom a row can mean; the number decides, then the phone, then the name alone."""
        number, name = values.get("volunteer_no"), team_key(str(values.get("person") or ""))
        if number in self._by_number:
            return [self._by_number[number]]
        phone = values.get("phone")
        if phone and (name, phone) in self._by_phone:
            return self._by_phone[name, phone]
        return [] if phone and not self._nameless(name) else self._by_name.get(name, [])

    def _nameless(self, name: str) -> bool:
        """Tell whether the namesakes have no phone here that could contradict."""
        return bool(self._by_phone.get((name, "")))
