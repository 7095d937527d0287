"""Recomputes the figures of a report from the raw rows of a store, by queries of its own.

``python -m tests.county_figures HOME USER PASSWORD 2026-01-01 2026-11-20`` prints what differs.
None of the program's metric queries is used here; plain SQL over the synced tables is.
"""
# ruff: noqa: S608  days and org numbers of this module only

import json
import sys
from datetime import date
from pathlib import Path

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.store import open_store
from wenming_desktop.adapters.places import places_at
from wenming_desktop.app import demo_door_at
from wenming_desktop.domain.clock import local_now
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.use_cases import UseCases

_HELD = "SELECT id FROM occurrence WHERE state <> 'cancelled' AND day BETWEEN :first AND :last"
_CAME = f"occurrence_id IN ({_HELD}) AND attendance IN ('present', 'late', 'left_early', 'walk_in')"
_OPEN = "state NOT IN ('draft', 'submitted', 'rejected', 'merged', 'cancelled')"
_ASKED = "asked_on BETWEEN :first AND :last"
QUERIES = {
    "occurrences": f"SELECT count(*) FROM ({_HELD})",
    "activities": "SELECT count(DISTINCT activity_id) FROM occurrence WHERE state <> 'cancelled'"
    " AND day BETWEEN :first AND :last",
    "attendance": f"SELECT count(*) FROM sign_in WHERE {_CAME}",
    "people": f"SELECT count(DISTINCT volunteer_id) FROM sign_in WHERE {_CAME}",
    "beneficiaries": f"SELECT sum(beneficiaries) FROM occurrence WHERE id IN ({_HELD})",
    "service_minutes": "SELECT sum(minutes) FROM hours_entry WHERE day BETWEEN :first AND :last",
    "volunteers": "SELECT count(*) FROM volunteer WHERE status IN ('registered', 'paused')"
    " AND registered_on <= :last",
    "volunteers_active": "SELECT count(*) FROM (SELECT volunteer_id FROM hours_entry WHERE day"
    " BETWEEN :first AND :last GROUP BY 1 HAVING sum(minutes) > 0)",
    "teams": "SELECT count(*) FROM volunteer_team WHERE stub = 0",
    "venues": "SELECT count(*) FROM venue WHERE stub = 0",
    "meetings": "SELECT count(*) FROM joint_meeting WHERE day BETWEEN :first AND :last",
    "documents": "SELECT count(*) FROM policy_document WHERE issued_on BETWEEN :first AND :last",
    "needs": f"SELECT count(*) FROM resident_need WHERE {_ASKED} AND state <> 'draft'",
    "needs_accepted": f"SELECT count(*) FROM resident_need WHERE {_ASKED} AND {_OPEN}",
    "trainings": "SELECT count(*) FROM training WHERE day BETWEEN :first AND :last",
    "honors": "SELECT count(*) FROM honor WHERE granted_on BETWEEN :first AND :last",
    "customs_cases": "SELECT count(*) FROM customs_case WHERE reported_on BETWEEN :first AND :last",
    "projects": "SELECT count(*) FROM service_project WHERE state <> 'waiting'"
    " AND coalesce(since, '') <= :last",
    **{
        f"occurrences.work_content.{code}": "SELECT count(*) FROM occurrence o JOIN activity a"
        f" ON a.id = o.activity_id WHERE o.id IN ({_HELD}) AND a.work_content = '{code}'"
        for code in (
            "theory_study",
            "policy_publicity",
            "core_values",
            "cultural_life",
            "customs_reform",
        )
    },
}
"""Figure → its value from the raw rows."""


def recomputed(connection: Connection, period: Period) -> dict[str, int]:
    """Return every figure of QUERIES."""
    days = {"first": period.first.isoformat(), "last": period.last.isoformat()}
    return {
        name: int(connection.exec_driver_sql(query, days).scalar_one() or 0)
        for name, query in QUERIES.items()
    }


def differing(
    use: UseCases, connection: Connection, period: Period
) -> dict[str, tuple[int | None, int]]:
    """Return the figures that a report tells otherwise: (report, raw rows)."""
    draft = use.work_reports.draft(use.actor, period)
    raw = recomputed(connection, draft.counted_over)
    told = {name: draft.book.get(name).value for name in raw}
    # what nobody keeps here is unknown, and there must be no row of it
    return {name: (told[name], value) for name, value in raw.items() if (told[name] or 0) != value}


def main(home: str, user: str, password: str, first: str, last: str) -> int:
    """Compare a home's report with its rows."""
    period = Period(date.fromisoformat(first), date.fromisoformat(last))
    door = demo_door_at(Path(home), local_now, lambda _bits: 1)
    use = door.open(user, password)
    draft = use.work_reports.draft(use.actor, period)
    told = {name: draft.book.get(name).value for name in QUERIES}
    door.close()
    store = open_store(places_at(Path(home)), user, password)
    with store.engine.connect() as connection:
        raw = recomputed(connection, draft.counted_over)
    store.close()
    wrong = {name: (told[name], raw[name]) for name in raw if (told[name] or 0) != raw[name]}
    unknown = [figure.name for figure in draft.unknown]
    print(json.dumps({"figures": raw, "differing": wrong, "unknown": unknown}, ensure_ascii=False))  # noqa: T201
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
