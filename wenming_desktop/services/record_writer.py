"""Writes records: an object with ``kind`` and the entity's fields (resources/help/cli.md).

``id`` updates a row; ``ref`` names a new row for later records of the same call, which write
``"@ref"`` where an id stands. Extras: ``team`` (a team's name) on volunteer and activity,
``occurrences`` (objects with day, starts, ends) on activity, ``minutes`` on sign_in, which then
also writes the ledger. Facts are never changed: minutes are put right by further ledger lines.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from wenming_desktop.domain.activities import Activity, Occurrence, OccurrenceState
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.people import Volunteer, VolunteerTeam
from wenming_desktop.domain.users import Actor
from wenming_desktop.services.activities import check_activity, organiser_of, with_rule
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.coded_fields import OWN_REFERENCES, REFERENCES
from wenming_desktop.services.kind_rules import check_row
from wenming_desktop.services.numbering import next_activity_no, next_need_no
from wenming_desktop.services.ports import Repository, UnitOfWork
from wenming_desktop.services.practice_calendar.series import keep_series, start_series
from wenming_desktop.services.record_attendance import record_hours_entry, record_sign_in
from wenming_desktop.services.record_content import checked
from wenming_desktop.services.record_shapes import KINDS, from_json, missing_fields
from wenming_desktop.services.record_times import occurrence_times
from wenming_desktop.services.volunteer_fields import judged_fields
from wenming_desktop.services.volunteers import find_or_make_team, register_volunteer

FACTS = frozenset(
    [
        *("sign_in", "hours_entry", "points_entry", "redemption", "service_certificate"),
        *("order_step", "consent"),
    ]
)
"""Kinds whose rows are never changed."""

_PLACE_IN_THE_TREE = frozenset({"level", "org_no", "parent_id"})
"""What set-up and enrolment give a unit."""


@dataclass(frozen=True, slots=True)
class RecordResult:
    """What became of one record; ``action`` is created, updated or same."""

    kind: str
    id: UUID
    action: str


class RecordWriter:
    """Writes the records of one call; remembers what ``ref`` names."""

    def __init__(self, work: UnitOfWork, actor: Actor, codes: CodeLists) -> None:
        self._work, self._actor, self._codes = work, actor, codes
        self._named: dict[str, str] = {}

    def write(self, item: Mapping[str, Any]) -> list[RecordResult]:
        """Write one record; INVALID_FIELD, NOT_FOUND or a rule's own code refuses it."""
        content = {name: self._resolve(raw) for name, raw in dict(item).items()}
        kind = str(content.pop("kind", ""))
        known_kind(kind)
        if "team_kind" in content:  # "kind" names what is recorded
            content["kind"] = content.pop("team_kind")
        ref, row_id = content.pop("ref", None), content.pop("id", None)
        if row_id is not None:
            results = [self._update(kind, from_json(KINDS[kind], {"id": row_id})["id"], content)]
        elif kind == "org_unit":  # units are made by set-up and enrolment only
            raise WenmingError(Code.INVALID_FIELD, field="kind", value=kind)
        else:
            create = getattr(self, f"_create_{kind}", None)
            results = create(content) if create else [self._add(kind, self._given(kind, content))]
        if ref is not None:
            self._named[str(ref)] = str(results[0].id)
        return list(results)

    def _resolve(self, raw: Any) -> Any:  # noqa: ANN401  JSON
        if isinstance(raw, str) and raw.startswith("@"):
            return self._named.get(raw[1:], raw)
        return raw

    def _update(self, kind: str, row_id: UUID, content: dict[str, Any]) -> RecordResult:
        if kind in FACTS:  # facts are corrected by further ledger lines
            raise WenmingError(Code.INVALID_FIELD, field="id", value=kind)
        stored = repository(self._work, kind).get(row_id)
        fresh = replace(stored, **self._changes(kind, stored, content))
        if "name" in content and not fresh.name:
            raise WenmingError(Code.NAME_MISSING)
        if isinstance(fresh, Activity):
            check_activity(fresh)
        if isinstance(fresh, Occurrence):
            _keep_what_was_posted(stored, fresh)
        if fresh == stored:
            if isinstance(fresh, Activity):  # holidays may have become known meanwhile
                keep_series(self._work, fresh, stored)
            return RecordResult(kind, row_id, "same")
        check_row(self._work, kind, fresh, stored)
        repository(self._work, kind).update(fresh)
        if isinstance(fresh, Activity):
            keep_series(self._work, fresh, stored)
        return RecordResult(kind, row_id, "updated")

    def _changes(self, kind: str, stored: Any, content: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401
        self._take_team(content)
        if isinstance(stored, Volunteer):
            return self._volunteer_fields(content, stored)
        if isinstance(stored, Occurrence):
            content.setdefault("activity_id", str(stored.activity_id))
            times = occurrence_times(content, self._work.now(), stored)
            return self._read(kind, content, stored) | times
        given = self._read(kind, content, stored)
        for name in sorted(_PLACE_IN_THE_TREE & given.keys() if kind == "org_unit" else ()):
            if given[name] != getattr(stored, name):
                raise WenmingError(Code.INVALID_FIELD, field=name, value=str(given[name]))
        return given

    def _create_volunteer_team(self, content: dict[str, Any]) -> list[RecordResult]:
        given = self._given("volunteer_team", content)
        own = {"name": given["name"], "org_unit_id": given["org_unit_id"]}
        for found in self._work.teams.where(**own):
            return [self._update("volunteer_team", found.id, content)]
        return [self._add("volunteer_team", given)]

    def _create_volunteer(self, content: dict[str, Any]) -> list[RecordResult]:
        self._take_team(content)
        given = self._volunteer_fields(content)
        if not given.get("name"):
            raise WenmingError(Code.NAME_MISSING)
        made = register_volunteer(self._work, **given)
        return [RecordResult("volunteer", made.id, "created")]

    def _create_activity(self, content: dict[str, Any]) -> list[RecordResult]:
        self._take_team(content)
        occurrences = content.pop("occurrences", [])
        if not isinstance(occurrences, list) or not all(isinstance(o, dict) for o in occurrences):
            raise WenmingError(Code.INVALID_FIELD, field="occurrences", value="?")
        given = self._given("activity", content)
        given.setdefault("organiser", organiser_of(self._work, given.get("team_id")))
        given.setdefault("activity_no", next_activity_no(self._work, self._work.today()))
        check_activity(Activity(id=self._work.next_id(), **given))
        results = [self._add("activity", given)]
        for occurrence in occurrences:
            own = {"kind": "occurrence", "activity_id": str(results[0].id)}
            results += self.write({**occurrence, **own})
        return results + self._series(results)

    def _series(self, results: list[RecordResult]) -> list[RecordResult]:
        """Make the occurrences of a regular activity; its rule begins with the one given first."""
        activity = self._work.activities.get(results[0].id)
        if not activity.recurrence:
            return []
        if len(results) > 1:
            first = self._work.occurrences.get(results[1].id)
            times = first.starts_at.time(), first.ends_at.time()
            activity = with_rule(activity, first.day, *times)
            self._work.activities.update(activity)
        made = start_series(self._work, activity).made
        return [RecordResult("occurrence", row_id, "created") for row_id in made]

    def _create_resident_need(self, content: dict[str, Any]) -> list[RecordResult]:
        given = self._given("resident_need", content)
        given.setdefault("asked_on", self._work.today())
        given.setdefault("registered_by", str(self._actor.user_no))
        if not given.get("need_no"):
            given["need_no"] = next_need_no(self._work)
        return [self._add("resident_need", given)]

    def _create_occurrence(self, content: dict[str, Any]) -> list[RecordResult]:
        times = occurrence_times(content, self._work.now())
        given = self._read("occurrence", content) | times
        if "activity_id" not in given:
            raise WenmingError(Code.INVALID_FIELD, field="activity_id", value="")
        return [self._add("occurrence", given)]

    def _create_sign_in(self, content: dict[str, Any]) -> list[RecordResult]:
        extras = {name: content.pop(name) for name in ("minutes", "reason") if name in content}
        given = self._given("sign_in", content)
        written = record_sign_in(self._work, self._actor, given, **extras)
        return [RecordResult(*one) for one in written]

    def _create_hours_entry(self, content: dict[str, Any]) -> list[RecordResult]:
        given = self._given("hours_entry", content)
        entry = record_hours_entry(self._work, self._actor, given)
        return [RecordResult("hours_entry", entry.id, "created")]

    def _volunteer_fields(
        self, content: dict[str, Any], stored: Volunteer | None = None
    ) -> dict[str, Any]:
        given = judged_fields(content, self._work.today(), self._codes, stored)
        return self._referring("volunteer", checked("volunteer", given, self._codes, stored))

    def _given(self, kind: str, content: dict[str, Any]) -> dict[str, Any]:
        """Return the fields of a new row, which must be whole."""
        given = self._read(kind, content)
        for name in missing_fields(KINDS[kind], given):
            raise WenmingError(Code.INVALID_FIELD, field=name, value="")
        if hasattr(KINDS[kind], "org_unit_id"):
            given.setdefault("org_unit_id", self._work.own_unit().id)
        if "name" in given and not given["name"]:
            raise WenmingError(Code.NAME_MISSING)
        return given

    def _read(self, kind: str, content: dict[str, Any], stored: object = None) -> dict[str, Any]:
        given = checked(kind, from_json(KINDS[kind], content), self._codes, stored)
        return self._referring(kind, given)

    def _referring(self, kind: str, given: dict[str, Any]) -> dict[str, Any]:
        """Return the fields as they are; NOT_FOUND where an id names no row of its kind."""
        for name in REFERENCES.keys() & given.keys():
            if given[name] is not None:
                named = OWN_REFERENCES.get((kind, name), REFERENCES[name])
                repository(self._work, named).get(given[name])
        return given

    def _add(self, kind: str, given: dict[str, Any]) -> RecordResult:
        fresh = KINDS[kind](id=self._work.next_id(), **given)
        check_row(self._work, kind, fresh)
        repository(self._work, kind).add(fresh)
        return RecordResult(kind, fresh.id, "created")

    def _take_team(self, content: dict[str, Any]) -> None:
        if "team" not in content:
            return
        name = from_json(VolunteerTeam, {"name": content.pop("team") or ""})["name"]
        if name:
            content["team_id"] = str(find_or_make_team(self._work, name).id)


def _keep_what_was_posted(stored: Occurrence, fresh: Occurrence) -> None:
    if stored.activity_id != fresh.activity_id:
        raise WenmingError(Code.INVALID_FIELD, field="activity_id", value=str(fresh.activity_id))
    if stored.state is not OccurrenceState.POSTED:
        return
    if (stored.day, stored.state) != (fresh.day, fresh.state):
        raise WenmingError(Code.ALREADY_POSTED)


def known_kind(kind: str) -> type[Any]:
    """Return the value's type; INVALID_FIELD for a kind there is not."""
    if kind not in KINDS:
        raise WenmingError(Code.INVALID_FIELD, field="kind", value=kind[:40])
    return KINDS[kind]


def repository(work: UnitOfWork, kind: str) -> Repository[Any]:
    """Return the rows of a kind."""
    return work.rows(known_kind(kind))
