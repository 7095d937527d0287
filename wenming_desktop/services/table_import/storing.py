"""What is written for a row of each kind; everything goes through the record writer."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from wenming_desktop.domain.table_rows import TableRow
from wenming_desktop.domain.users import Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.record_shapes import to_json
from wenming_desktop.services.record_writer import RecordWriter, repository
from wenming_desktop.services.table_import.kinds import ImportKind
from wenming_desktop.services.table_import.known import RECORDS
from wenming_desktop.services.undo import ImportTrace

USUAL_TIMES = ("09:00", "11:00")
"""When an activity is taken to have been held of which only the day is written."""
REASON = "导入更正"
_OF_OCCURRENCE = ("beneficiaries", "summary")


class RowStore:
    """Writes rows and keeps trace of them, so that the whole import can be undone."""

    def __init__(
        self, work: UnitOfWork, actor: Actor, codes: CodeLists, kind: ImportKind, trace: ImportTrace
    ) -> None:
        self._work, self._kind, self._trace = work, kind, trace
        self._writer = RecordWriter(work, actor, codes)
        self._made: dict[tuple[str, str], str] = {}
        """(activity number or name, …) → the activity made for an earlier row of this file."""

    def create(self, row: TableRow) -> None:
        """Write a new line."""
        writers: dict[str, Callable[[TableRow], None]] = {
            "activities": self._activity,
            "sign-ins": self._sign_in,
        }
        writers.get(self._kind.name, self._record)(row)

    def update(self, row: TableRow, target: UUID) -> None:
        """Write what a row says otherwise; what it leaves blank stays."""
        if self._kind.name == "sign-ins":
            self._sign_in(row)
        elif self._kind.name == "activities":
            self._change_activity(row, target)
        else:
            given = {name: row.values[name] for name in row.changed or row.values}
            self._change(RECORDS[self._kind.name], target, given)

    def _record(self, row: TableRow) -> None:
        self._write({"kind": RECORDS[self._kind.name], **row.values})

    def _write(self, item: Mapping[str, Any]) -> UUID:
        results = self._writer.write(item)
        for result in results:
            if result.action == "created":
                self._trace.created(result.kind, result.id)
        return results[0].id

    def _change(self, kind: str, target: UUID, given: Mapping[str, Any]) -> None:
        before = to_json(repository(self._work, kind).get(target), masked=False)
        self._writer.write({"kind": kind, "id": str(target), **given})
        after = to_json(repository(self._work, kind).get(target), masked=False)
        self._trace.changed(kind, target, before, after)

    def _activity(self, row: TableRow) -> None:
        """Write the activity once for all its sessions in this file, then the session."""
        values = dict(row.values)
        session, plan = self._split(values)
        key = ("no" if "activity_no" in plan else "name", plan.get("activity_no") or plan["name"])
        if key not in self._made:
            self._made[key] = str(self._write({"kind": "activity", **plan}))
        self._write({"kind": "occurrence", "activity_id": self._made[key], **session})

    def _split(self, values: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
        day = values.pop("day")
        starts, ends = values.pop("times", USUAL_TIMES)
        session: dict[str, Any] = {"day": day, "starts": starts, "ends": ends}
        session |= {name: values.pop(name) for name in _OF_OCCURRENCE if name in values}
        if values.get("team") == self._work.own_unit().name:  # organised by the unit itself
            del values["team"]
        if day <= self._work.today().isoformat():  # it has been held
            session["state"] = "posted"
        return session, values

    def _change_activity(self, row: TableRow, target: UUID) -> None:
        given = {name: row.values[name] for name in row.changed}
        session = {name: given.pop(name) for name in _OF_OCCURRENCE if name in given}
        if "times" in given:
            session["starts"], session["ends"] = given.pop("times")
        if session:
            self._change("occurrence", target, session)
        if given:
            activity = self._work.occurrences.get(target).activity_id
            self._change("activity", activity, given)

    def _sign_in(self, row: TableRow) -> None:
        links = row.links or {}
        item = {
            "kind": "sign_in",
            "occurrence_id": str(links["occurrence"]),
            "volunteer_id": str(links["volunteer"]),
        }
        for name in ("attendance", "note", "minutes"):
            if name in row.values and (row.target is None or name == "minutes"):
                item[name] = row.values[name]
        item["reason"] = REASON
        results = self._writer.write(item)
        for result in results:
            if result.action == "created":
                self._trace.created(result.kind, result.id)
