"""bench list: open, narrow and page through the lists over so many sign-ins.

``list:open`` is the first page of 活动, ``list:middle`` and ``list:end`` those one jumps to with
the scroll bar, ``list:people`` the first page of 志愿者, sorted by pinyin as always,
``list:sheet`` the people of one session. Each is what the service answers, with its total. The
floor is a plain query of 200 rows along an index of the same table. Lists are flat when
``growth:…`` stays near 1: the ratio here over the ratio at a hundredth of the size. The least of
several laps counts: these are milliseconds, and any other work on the machine only adds to them.
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
_FLOOR = (
    "SELECT rid, id, day, starts_at, state, activity_id FROM occurrence ORDER BY day DESC LIMIT 200"
)


def measure(size: int | None) -> Outcome:
    """Measure at the size, and at a hundredth of it."""
    size = size or SIZE
    bare, found = _at(size)
    small_bare, small = _at(max(200, size // _A_HUNDREDTH))
    timings = [Timing("floor", bare, _PAGE)]
    timings += [Timing(what, seconds, _PAGE, bare) for what, seconds in found.items()]
    growth = {
        f"growth:{what}": round((found[what] / bare) / (small[what] / small_bare), 2)
        for what in found
    }
    return Outcome(size, timings, growth)


def _at(size: int) -> tuple[float, dict[str, float]]:
    with tempfile.TemporaryDirectory(prefix="wenming-bench-") as folder:
        home = Path(folder) / "centre"
        fill(home, size)
        door = door_at(home)
        use = door.open(USER, PASSWORD)
        with door.engine.begin() as connection:
            refresh_all(connection)
        jobs = _jobs(use)
        floor = [timed(partial(_floor, door)) for _ in range(LAPS)]
        found = {what: _least(job) for what, job in jobs.items()}
        door.close()
    return min(floor), found


def _jobs(use: UseCases) -> dict[str, Callable[[], object]]:
    actor = use.actor
    total = use.activities.page(actor, limit=1).total
    sheet = use.activities.page(actor, limit=1).lines[0].id
    page = partial(use.activities.page, actor, limit=_PAGE)
    return {
        "list:open": page,
        "list:middle": partial(page, offset=total // 2),
        "list:end": partial(page, offset=max(0, total - _PAGE)),
        "list:people": partial(use.volunteers.page, actor, limit=_PAGE),
        "list:sheet": partial(use.attendance.sheet, actor, sheet),
    }


def _floor(door: HomeDoor) -> None:
    with door.engine.connect() as connection:
        connection.exec_driver_sql(_FLOOR).all()


def _least(job: Callable[[], object]) -> float:
    job()
    return min(timed(job) for _ in range(LAPS))
