"""上报批次 and 上报进度: which sealing carried a line up, and whether it was received."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from wenming_desktop.domain.roster import RawCell
from wenming_desktop.services.exchange_ports import Reached
from wenming_desktop.services.ledgers.carried_ports import Carried, CarriedKind, Carriers
from wenming_desktop.services.ledgers.columns import LedgerColumn, Sources, column

_REACHED = {
    Reached.NOWHERE: "还没封存",
    Reached.SEALED: "已封存",
    Reached.WRITTEN: "已写盘",
    Reached.INSTITUTE: "镇已收",
    Reached.CENTRE: "县已收",
}
_BATCH = "哪台电脑、第几段数据；收来的写明第几号数据包。改过的按最后一次"
_PLACE = "连同签到和时长，按走得最慢的一条；上级收到要等它的回执"


def carried_columns(sources: Sources, kind: CarriedKind, day: str = "day") -> list[LedgerColumn]:
    """Return both columns, for lines whose date is the attribute ``day``."""
    if sources.carriers is None:
        return []
    rows = _Months(sources.carriers, kind)

    def batch(line: Any) -> RawCell:  # noqa: ANN401  a line of whichever ledger
        found = rows.of(line.id, getattr(line, day))
        return found.batch if found else ""

    def place(line: Any) -> RawCell:  # noqa: ANN401  a line of whichever ledger
        found = rows.of(line.id, getattr(line, day))
        return _REACHED[found.reached if found else Reached.NOWHERE]

    return [
        column("上报批次", 18, batch, _BATCH, kind="code", detail=True),
        column("上报进度", 10, place, _PLACE, detail=True),
    ]


class _Months:
    """Asks for a month at a time: lines come by day, and a county has too many for one answer."""

    def __init__(self, carriers: Carriers, kind: CarriedKind) -> None:
        self._carriers, self._kind = carriers, kind
        self._first, self._last = date.max, date.min
        self._rows: dict[UUID, Carried] = {}

    def of(self, row_id: UUID, day: date | None) -> Carried | None:
        """Return how a row was carried; None where it has no day or was never sealed."""
        if day is None:
            return None
        if not self._first <= day <= self._last:
            self._first = day.replace(day=1)
            self._last = (self._first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
            self._rows = dict(self._carriers.carried(self._kind, self._first, self._last))
        return self._rows.get(row_id)
