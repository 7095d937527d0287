"""bench list: open, narrow and page through the lists over so many sign-ins.

``list:open`` is the first page of 活动, ``list:middle`` and ``list:end`` those one jumps to with
the scroll bar, ``list:people`` the first page of 志愿者, sorted by pinyin as always,
``list:sheet`` the people of one session. Each is what the service answers, with its total, beside
its own floor: plain SQL for the same columns and sums of as many rows, along the index, no total,
nothing hidden, taken as tuples from the same encrypted engine. ``floor`` is the barest, six
columns of one table; ``bare:…`` compares with that one. Lists are flat when ``growth:…`` stays
near 1: the ratio here over the ratio at a hundredth of the size. The least of several laps counts:
these are milliseconds, and any other work on the machine only adds to them.
"""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from wenming_desktop.adapters.db.search_keys import refresh_all
from wenming_desktop.app import HomeDoor, door_at
from wenming_desktop.cli.bench import Outcome, Timing
from wenming_desktop.cli.bench.reporting import PASSWORD, USER, fill
from wenming_desktop.cli.bench.windows import timed
from wenming_desktop.services.use_cases import UseCases

SIZE = 500_000
LAPS = 15
_A_HUNDREDTH = 100
_PAGE = 200
_BARE = (
    "SELECT rid, id, day, starts_at, state, activity_id FROM occurrence ORDER BY day DESC LIMIT 200"
)
_ACTIVITIES = """
SELECT o.id, o.activity_id, a.activity_no, a.name, a.work_content, o.day, o.starts_at,
  o.starts_at_offset, o.ends_at, o.ends_at_offset, coalesce(nullif(a.place, ''), v.name, ''),
  a.organiser, u.name, o.state,
  (SELECT count(*) FROM sign_in s WHERE s.occurrence_id = o.id AND coalesce(s.deleted, 0) = 0
    AND s.stub = 0 AND s.attendance IN ('present', 'late', 'left_early', 'walk_in')),
  (SELECT coalesce(sum(h.minutes), 0) FROM hours_entry h WHERE h.occurrence_id = o.id
    AND coalesce(h.deleted, 0) = 0 AND h.stub = 0),
  o.beneficiaries, o.sheet_no
FROM occurrence o JOIN activity a ON a.id = o.activity_id
LEFT JOIN org_unit u ON u.id = a.org_unit_id LEFT JOIN venue v ON v.id = a.venue_id
ORDER BY o.day DESC, o.starts_at DESC, o.rid DESC LIMIT 200
"""
_PEOPLE = """
SELECT p.id, p.volunteer_no, p.name, p.gender, p.birth_date, p.phone, p.id_number,
  p.resident_group, p.category, p.skills, t.name, u.name,
  (SELECT coalesce(sum(h.minutes), 0) FROM hours_entry h WHERE h.volunteer_id = p.id
    AND coalesce(h.deleted, 0) = 0 AND h.stub = 0),
  p.status
FROM person_order r JOIN volunteer p ON p.rid = r.volunteer_rid
LEFT JOIN volunteer_team t ON t.id = p.team_id LEFT JOIN org_unit u ON u.id = p.org_unit_id
ORDER BY r.pinyin, r.volunteer_rid LIMIT 200
"""
_SHEET = """
SELECT s.id, s.volunteer_id, p.name, p.phone, t.name, s.row_no, s.attendance,
  (SELECT coalesce(sum(h.minutes), 0) FROM hours_entry h WHERE h.sign_in_id = s.id
    AND coalesce(h.deleted, 0) = 0 AND h.stub = 0),
  s.note
FROM sign_in s LEFT JOIN volunteer p ON p.id = s.volunteer_id
LEFT JOIN volunteer_team t ON t.id = p.team_id
WHERE s.occurrence_id = ? ORDER BY s.row_no, s.rid
"""
_FLOOR_OF = {
    "list:open": "floor:activities",
    "list:middle": "floor:activities",
    "list:end": "floor:activities",
    "list:people": "floor:people",
    "list:sheet": "floor:sheet",
}


def measure(size: int | None) -> Outcome:
    """Measure at the size, and at a hundredth of it."""
    size = size or SIZE
    found, small = _at(size), _at(max(200, size // _A_HUNDREDTH))
    timings = [
        Timing(what, seconds, _PAGE, found[_FLOOR_OF[what]] if what in _FLOOR_OF else None)
        for what, seconds in found.items()
    ]
    measures = {
        f"growth:{what}": round((found[what] / found[of]) / (small[what] / small[of]), 2)
        for what, of in _FLOOR_OF.items()
    }
    measures |= {f"bare:{what}": round(found[what] / found["floor"], 2) for what in _FLOOR_OF}
    return Outcome(size, timings, measures)


def _at(size: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory(prefix="wenming-bench-") as folder:
        home = Path(folder) / "centre"
        fill(home, size)
        door = door_at(home)
        use = door.open(USER, PASSWORD)
        with door.engine.begin() as connection:
            refresh_all(connection)
        found = _least(_jobs(use, door))
        door.close()
    return found


def _jobs(use: UseCases, door: HomeDoor) -> dict[str, Callable[[], object]]:
    actor = use.actor
    total = use.activities.page(actor, limit=1).total
    sheet = use.activities.page(actor, limit=1).lines[0].id
    page = partial(use.activities.page, actor, limit=_PAGE)
    return {
        "floor": partial(_plain, door, _BARE),
        "floor:activities": partial(_plain, door, _ACTIVITIES),
        "floor:people": partial(_plain, door, _PEOPLE),
        "floor:sheet": partial(_plain, door, _SHEET, (sheet.bytes,)),
        "list:open": page,
        "list:middle": partial(page, offset=total // 2),
        "list:end": partial(page, offset=max(0, total - _PAGE)),
        "list:people": partial(use.volunteers.page, actor, limit=_PAGE),
        "list:sheet": partial(use.attendance.sheet, actor, sheet),
    }


def _plain(door: HomeDoor, statement: str, parameters: tuple[bytes, ...] = ()) -> None:
    with door.engine.connect() as connection:
        connection.exec_driver_sql(statement, parameters).all()


def _least(jobs: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Do all of them in turn, lap after lap, so that a busy moment meets floors and lists."""
    laps = [{what: timed(job) for what, job in jobs.items()} for _ in range(LAPS + 1)][1:]
    return {what: min(lap[what] for lap in laps) for what in jobs}
