"""Moves that the centre states again, because not everybody concerned reads them any more.

An institute writes its moves for the units below it. When one of these goes to another institute,
that one takes over the unit's whole history, in which moved people are named by the count of
their moves; without the moves it would have to hold all of it for ever. So the centre, whom
everybody reads, repeats them: whose, the how manieth, to which unit, by whom, with the stamp of
the first statement, so that whoever knows both knows nothing new.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.engine import Connection, RowMapping

from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.home_orgs import home_org
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.domain.ids import RowIdMaker
from wenming_desktop.domain.org_units import CENTRE_ORG_NO

_MOVES = (
    "SELECT p.row_id, p.epoch, p.org_no, p.made_by, p.v, p.h, p.d, t.from_org, t.minutes_before, "
    "t.decided_by, t.decided_at, t.decided_at_offset FROM person_home p JOIN transfer t "
    "ON t.volunteer_id = p.row_id AND t.epoch = p.epoch AND t.to_org = p.org_no "
    "AND (t.g1v, t.g1h, t.g1d) = (p.v, p.h, p.d) AND t.made_by IS NULL "
    "ORDER BY p.row_id, p.epoch, p.org_no, p.made_by"
)
_STATED = "SELECT volunteer_id, epoch, to_org, made_by FROM transfer WHERE made_by IS NOT NULL"


def state_again(connection: Connection, own: Own, now: datetime) -> int:
    """Write at the centre what must be stated again and is not yet; return how many moves.

    They are ordinary edits of the centre, sealed with whatever else is captured.
    """
    if own.org_no != CENTRE_ORG_NO:
        return 0
    moves = connection.exec_driver_sql(_MOVES).mappings().all()
    if not moves:
        return 0
    stated = {tuple(row) for row in connection.exec_driver_sql(_STATED)}
    concerned = _units_concerned(moves)
    log = own_facts.control_log(connection)
    ids = RowIdMaker(own.device_no, lambda: now)
    fresh = [
        move
        for move in moves
        if (move["row_id"], move["epoch"], move["org_no"], move["made_by"]) not in stated
        and _is_out_of_reach(log, move["made_by"], concerned[move["row_id"]])
    ]
    for move in fresh:
        again = _again(move) | {"id": ids.make(CENTRE_ORG_NO).bytes}
        connection.execute(insert(SYNCED["transfer"]).values(**again))
    return len(fresh)


def _units_concerned(moves: Iterable[RowMapping]) -> dict[bytes, set[int]]:
    """Return every unit that each person was ever at home in."""
    found: dict[bytes, set[int]] = {}
    for move in moves:
        found.setdefault(move["row_id"], {home_org(move["row_id"])}).add(move["org_no"])
    return found


def _is_out_of_reach(log: ControlLog, made_by: int, units: set[int]) -> bool:
    """Tell whether one of the units is no longer below the one that decided the move."""
    return made_by != CENTRE_ORG_NO and any(not log.is_within(one, made_by) for one in units)


def _again(move: RowMapping) -> dict[str, Any]:
    return {
        "volunteer_id": move["row_id"],
        "epoch": move["epoch"],
        "from_org": move["from_org"],
        "to_org": move["org_no"],
        "minutes_before": move["minutes_before"],
        "decided_by": move["decided_by"],
        "decided_at": move["decided_at"],
        "decided_at_offset": move["decided_at_offset"],
        "made_by": move["made_by"],
        "made_h": move["h"],
        "made_d": move["d"],
    }
