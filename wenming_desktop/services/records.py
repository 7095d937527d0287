"""Any entity, read and written by name: what scripts and tests fill a store with.

A record is an object with ``kind`` and the entity's fields (record_shapes.py). ``id`` updates a
row; ``ref`` names a new row for later records of the same call, which write ``"@ref"`` where an
id stands. Extras: ``team`` (a team's name) on volunteer and activity, ``occurrences`` (objects
with day, starts, ends) on activity, ``minutes`` on sign_in, which then also writes the ledger.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time
from typing import Any
from uuid import UUID

from wenming_desktop.domain.activities import Activity, Occurrence, OccurrenceState
from wenming_desktop.domain.attendance import CAME, HoursEntry, HoursSource, SignIn
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.people import VolunteerTeam
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.activities import (
    add_occurrence,
    check_activity,
    organiser_of,
    span,
)
from wenming_desktop.services.attendance import check_minutes, ledger_entry
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.numbering import next_activity_no
from wenming_desktop.services.ports import Repository, UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.record_shapes import KINDS, from_json, missing_fields, to_json
from wenming_desktop.services.rights import require
from wenming_desktop.services.volunteer_fields import judged_fields
from wenming_desktop.services.volunteers import find_or_make_team, register_volunteer


@dataclass(frozen=True, slots=True)
class RecordResult:
    """What became of one record; ``action`` is created, updated or same."""

    kind: str
    id: UUID
    action: str


class Records:
    """record, show and list of the command line."""

    def __init__(self, uow: UnitOfWorkMaker, codes: CodeLists) -> None:
        self._uow, self._codes = uow, codes

    def record(self, actor: Actor, items: Sequence[Mapping[str, Any]]) -> list[RecordResult]:
        """Write records in their order, all or nothing."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            writer = _Writer(work, actor, self._codes)
            return [result for item in items for result in writer.write(item)]

    def show(
        self, actor: Actor, kind: str, row_id: UUID, reveal: str | None = None
    ) -> dict[str, Any]:
        """Return one entity; unmasked with a reason and the right to reveal."""
        items = self._read(actor, kind, {"id": row_id}, reveal)
        if not items:
            raise WenmingError(Code.NOT_FOUND, kind=kind)
        return items[0]

    def find(
        self, actor: Actor, kind: str, where: Mapping[str, Any], reveal: str | None = None
    ) -> list[dict[str, Any]]:
        """Return the entities whose fields equal what is asked."""
        return self._read(actor, kind, from_json(_kind(kind), where), reveal)

    def _read(
        self, actor: Actor, kind: str, where: Mapping[str, Any], reveal: str | None
    ) -> list[dict[str, Any]]:
        require(actor, Action.READ)
        _kind(kind)
        if reveal is not None:
            require(actor, Action.REVEAL)
            if not reveal.strip():
                raise WenmingError(Code.REASON_MISSING)
        with self._uow(read_only=reveal is None) as work:
            values = _repository(work, kind).where(**where)
            if reveal is not None:
                work.audit.add(
                    actor.user_no, "revealed", kind, reason=reveal.strip(), rows=len(values)
                )
        return [to_json(value, masked=reveal is None) for value in values]


class _Writer:
    """Writes the records of one call; remembers what ``ref`` names."""

    def __init__(self, work: UnitOfWork, actor: Actor, codes: CodeLists) -> None:
        self._work, self._actor, self._codes = work, actor, codes
        self._named: dict[str, str] = {}

    def write(self, item: Mapping[str, Any]) -> list[RecordResult]:
        content = {name: self._resolve(raw) for name, raw in dict(item).items()}
        kind = str(content.pop("kind", ""))
        _kind(kind)
        ref, row_id = content.pop("ref", None), content.pop("id", None)
        if row_id is None and kind == "org_unit":  # units are made by set-up and enrolment only
            raise WenmingError(Code.INVALID_FIELD, field="kind", value=kind)
        if row_id is not None:
            results = [self._update(kind, UUID(str(row_id)), content)]
        else:
            results = getattr(self, f"_create_{kind}")(content)
        if ref is not None:
            self._named[str(ref)] = str(results[0].id)
        return list(results)

    def _resolve(self, raw: Any) -> Any:  # noqa: ANN401  JSON
        if isinstance(raw, str) and raw.startswith("@"):
            return self._named.get(raw[1:], raw)
        return raw

    def _update(self, kind: str, row_id: UUID, content: dict[str, Any]) -> RecordResult:
        if kind in {"sign_in", "hours_entry"}:  # facts are corrected by further ledger lines
            raise WenmingError(Code.INVALID_FIELD, field="id", value=kind)
        self._take_team(content)
        repository = _repository(self._work, kind)
        stored = repository.get(row_id)
        if kind == "volunteer":
            given = judged_fields(content, self._work.today(), self._codes)
        else:
            given = from_json(KINDS[kind], content)
        fresh = replace(stored, **given)
        if isinstance(fresh, Activity):
            check_activity(fresh)
        if fresh == stored:
            return RecordResult(kind, row_id, "same")
        repository.update(fresh)
        return RecordResult(kind, row_id, "updated")

    def _create_volunteer_team(self, content: dict[str, Any]) -> list[RecordResult]:
        given = self._given(VolunteerTeam, content)
        for found in self._work.teams.where(name=given["name"]):
            return [self._update("volunteer_team", found.id, content)]
        return [self._add("volunteer_team", given)]

    def _create_volunteer(self, content: dict[str, Any]) -> list[RecordResult]:
        self._take_team(content)
        given = judged_fields(content, self._work.today(), self._codes)
        made = register_volunteer(self._work, **given)
        return [RecordResult("volunteer", made.id, "created")]

    def _create_venue(self, content: dict[str, Any]) -> list[RecordResult]:
        return [self._add("venue", self._given(KINDS["venue"], content))]

    def _create_activity(self, content: dict[str, Any]) -> list[RecordResult]:
        self._take_team(content)
        occurrences = content.pop("occurrences", ())
        given = self._given(Activity, content)
        given.setdefault("organiser", organiser_of(self._work, given.get("team_id")))
        given.setdefault("activity_no", next_activity_no(self._work, self._work.today()))
        check_activity(Activity(id=self._work.next_id(), **given))
        results = [self._add("activity", given)]
        for occurrence in occurrences:
            own = {"kind": "occurrence", "activity_id": str(results[0].id)}
            results += self.write({**occurrence, **own})
        return results

    def _create_occurrence(self, content: dict[str, Any]) -> list[RecordResult]:
        if "starts" in content and "ends" in content:
            activity = UUID(str(content["activity_id"]))
            self._work.activities.get(activity)
            day = from_json(Occurrence, {"day": content["day"]})["day"]
            made = add_occurrence(
                self._work, activity, day, _clock(content["starts"]), _clock(content["ends"])
            )
            rest = {
                name: raw
                for name, raw in content.items()
                if name not in {"starts", "ends", "day", "activity_id"}
            }
            if rest:
                self._update("occurrence", made.id, rest)
            return [RecordResult("occurrence", made.id, "created")]
        if "starts_at" in content and "day" not in content:
            content["day"] = str(content["starts_at"])[:10]
        given = self._given(Occurrence, content)
        span(self._work.now(), given["day"], given["starts_at"].time(), given["ends_at"].time())
        return [self._add("occurrence", given)]

    def _create_sign_in(self, content: dict[str, Any]) -> list[RecordResult]:
        minutes = content.pop("minutes", None)
        given = self._given(SignIn, content)
        occurrence = self._work.occurrences.get(given["occurrence_id"])
        self._work.volunteers.get(given["volunteer_id"])
        for found in self._work.sign_ins.where(
            occurrence_id=occurrence.id, volunteer_id=given["volunteer_id"]
        ):
            return [RecordResult("sign_in", found.id, "same")]
        sign_in = SignIn(id=self._work.next_id(), **given)
        self._work.sign_ins.add(sign_in)
        results = [RecordResult("sign_in", sign_in.id, "created")]
        if minutes is not None and sign_in.attendance in CAME:
            check_minutes(self._work, sign_in.volunteer_id, occurrence.day, minutes)
            entry = ledger_entry(
                self._work,
                self._actor,
                sign_in,
                occurrence.day,
                minutes,
                source=HoursSource.PAPER_SHEET,
            )
            self._work.hours.add(entry)
            results.append(RecordResult("hours_entry", entry.id, "created"))
        if occurrence.state is not OccurrenceState.POSTED:
            self._work.occurrences.update(replace(occurrence, state=OccurrenceState.POSTED))
        return results

    def _create_hours_entry(self, content: dict[str, Any]) -> list[RecordResult]:
        content.setdefault("source", HoursSource.MANUAL_MAKEUP.value)
        given = self._given(HoursEntry, content)
        if not given.get("reason"):
            raise WenmingError(Code.REASON_MISSING)
        self._work.volunteers.get(given["volunteer_id"])
        if given["minutes"] > 0:
            check_minutes(self._work, given["volunteer_id"], given["day"], given["minutes"])
        given |= {"entered_by": str(self._actor.user_no), "entered_at": self._work.now()}
        return [self._add("hours_entry", given)]

    def _given(self, kind: type[Any], content: dict[str, Any]) -> dict[str, Any]:
        given = from_json(kind, content)
        for name in missing_fields(kind, given):
            raise WenmingError(Code.INVALID_FIELD, field=name, value="")
        if kind is not OrgUnit and hasattr(kind, "org_unit_id"):
            given.setdefault("org_unit_id", self._work.own_unit().id)
        if "name" in given and not given["name"]:
            raise WenmingError(Code.NAME_MISSING)
        return given

    def _add(self, kind: str, given: dict[str, Any]) -> RecordResult:
        row_id = self._work.next_id()
        _repository(self._work, kind).add(KINDS[kind](id=row_id, **given))
        return RecordResult(kind, row_id, "created")

    def _take_team(self, content: dict[str, Any]) -> None:
        if name := content.pop("team", None):
            content["team_id"] = str(find_or_make_team(self._work, str(name)).id)


def _clock(raw: object) -> time:
    try:
        return time.fromisoformat(str(raw))
    except ValueError as problem:
        raise WenmingError(Code.INVALID_FIELD, field="starts", value=str(raw)[:20]) from problem


def _kind(kind: str) -> type[Any]:
    if kind not in KINDS:
        raise WenmingError(Code.INVALID_FIELD, field="kind", value=kind[:40])
    return KINDS[kind]


def _repository(work: UnitOfWork, kind: str) -> Repository[Any]:
    repositories: dict[str, Repository[Any]] = {
        "org_unit": work.org_units,
        "volunteer_team": work.teams,
        "volunteer": work.volunteers,
        "venue": work.venues,
        "activity": work.activities,
        "occurrence": work.occurrences,
        "sign_in": work.sign_ins,
        "hours_entry": work.hours,
    }
    return repositories[kind]
