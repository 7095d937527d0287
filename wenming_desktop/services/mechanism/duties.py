"""责任清单: which unit has which duty, which post and person answers for it."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.mechanism import Duty
from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.mechanism.below import own_and_below
from wenming_desktop.services.mechanism.table_paper import (
    PaperColumn,
    PaperTable,
    TablePaperContent,
    TablePress,
)
from wenming_desktop.services.paper_content import PaperResult
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require

_COLUMNS = (
    PaperColumn("序号", 3, centred=True),
    PaperColumn("岗位", 6, centred=True),
    PaperColumn("责任人", 5, centred=True),
    PaperColumn("职责", 16),
    PaperColumn("完成标准", 12),
)


@dataclass(frozen=True, slots=True)
class UnitDuties:
    """The duties of one unit that are in force."""

    unit: OrgUnit
    duties: tuple[Duty, ...]

    @property
    def unassigned(self) -> int:
        """Return how many duties have no person yet."""
        return sum(not one.responsible_person for one in self.duties)


class DutyList:
    """Use cases of the responsibility matrix."""

    def __init__(self, uow: UnitOfWorkMaker, press: TablePress, mark: str = "") -> None:
        self._uow, self._press, self._mark = uow, press, mark

    def matrix(self, actor: Actor, unit_id: UUID | None = None) -> list[UnitDuties]:
        """Return the duties of the own unit and those below, or of one, by unit number."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return _matrix(work, unit_id)

    def print(self, actor: Actor, to: Path, unit_id: UUID | None = None) -> PaperResult:
        """Print the list, a table for each unit that has duties."""
        require(actor, Action.PRINT)
        with self._uow(read_only=True) as work:
            found, own, today = _matrix(work, unit_id), work.own_unit().name, work.today()
        kept = [one for one in found if one.duties]
        name = kept[0].unit.name if unit_id is not None and kept else own
        several = len(kept) > 1
        content = TablePaperContent(
            title=f"{name}责任清单",
            about=f"截至 {today.isoformat()}",
            tables=tuple(_table(one, several=several) for one in kept)
            or (PaperTable("", _COLUMNS, ()),),
            notes=() if kept else ("还没有登记责任清单。",),
            signatures=("填表人", "负责人", "日期"),
            mark=self._mark,
        )
        return self._press.table(content, to)


def _matrix(work: UnitOfWork, unit_id: UUID | None) -> list[UnitDuties]:
    today = work.today()
    of_units: dict[UUID | None, list[Duty]] = {}
    for duty in work.rows(Duty).all():
        if (duty.since or today) <= today <= (duty.until or today):
            of_units.setdefault(duty.org_unit_id, []).append(duty)
    return [
        UnitDuties(unit, tuple(sorted(of_units.get(unit.id, ()), key=_order)))
        for unit in own_and_below(work)
        if unit_id in {None, unit.id}
    ]


def _order(duty: Duty) -> tuple[str, str, bytes]:
    return duty.post, duty.responsible_person, duty.id.bytes


def _table(one: UnitDuties, *, several: bool) -> PaperTable:
    rows = tuple(
        (str(number), duty.post, duty.responsible_person, duty.content, duty.standard)
        for number, duty in enumerate(one.duties, 1)
    )
    return PaperTable(one.unit.name if several else "", _COLUMNS, rows)
