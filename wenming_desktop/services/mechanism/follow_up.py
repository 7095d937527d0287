"""待跟进: what meetings decided, whose it is, until when, and what is overdue."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.mechanism import ActionItem, JointMeeting
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.messages.mechanism import due_words
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
    PaperColumn("事项", 16),
    PaperColumn("来自会议", 9),
    PaperColumn("责任单位", 7),
    PaperColumn("责任人", 5, centred=True),
    PaperColumn("期限", 6, centred=True),
    PaperColumn("进展", 7),
    PaperColumn("登记单位", 9),
)


@dataclass(frozen=True, slots=True)
class Pending:
    """One thing to be done, or done."""

    item: ActionItem
    meeting: str
    unit: str
    """The unit that keeps the list, not the one that has to do it."""
    days_left: int | None
    """Negative when overdue, None without a day or once it is closed."""

    @property
    def is_overdue(self) -> bool:
        return self.days_left is not None and self.days_left < 0


@dataclass(frozen=True, slots=True)
class Undealt:
    """A decision of a meeting that nobody has been given yet."""

    meeting_id: UUID
    meeting: str
    day: date
    number: int
    """Its place among the decisions of the meeting, from 1."""
    content: str


class FollowUp:
    """Use cases of the list 待跟进."""

    def __init__(self, uow: UnitOfWorkMaker, press: TablePress, mark: str = "") -> None:
        self._uow, self._press, self._mark = uow, press, mark

    def open(self, actor: Actor, *, with_closed: bool = False) -> list[Pending]:
        """Return what is to be done: overdue first, then by day, then what has no day."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return _pending(work, with_closed=with_closed)

    def undealt(self, actor: Actor) -> list[Undealt]:
        """Return decisions of the own unit's meetings that are nobody's yet, newest first."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            dealt = {(one.meeting_id, one.content) for one in work.rows(ActionItem).all()}
            own = work.own_unit().id
            meetings = [one for one in work.rows(JointMeeting).all() if one.org_unit_id == own]
        found = [
            Undealt(one.id, one.name, one.day, number, content)
            for one in meetings
            for number, content in enumerate(one.decisions, 1)
            if (one.id, content) not in dealt
        ]
        return sorted(found, key=lambda one: (-one.day.toordinal(), one.number))

    def deal(
        self,
        actor: Actor,
        meeting_id: UUID,
        number: int,
        *,
        unit: str,
        person: str = "",
        due_on: date | None = None,
    ) -> ActionItem:
        """Make a decision somebody's job. FIELD_MISSING without a unit, NOT_FOUND."""
        require(actor, Action.RECORD)
        if not unit.strip():
            raise WenmingError(Code.FIELD_MISSING, field="责任单位")
        with self._uow() as work:
            meeting = work.rows(JointMeeting).get(meeting_id)
            if not 1 <= number <= len(meeting.decisions):
                raise WenmingError(Code.NOT_FOUND, kind="decision")
            item = ActionItem(
                id=work.next_id(),
                content=meeting.decisions[number - 1],
                meeting_id=meeting.id,
                responsible_unit=unit.strip()[:100],
                responsible_person=person.strip()[:60],
                due_on=due_on,
                org_unit_id=work.own_unit().id,
            )
            work.rows(ActionItem).add(item)
        return item

    def close(
        self, actor: Actor, item_id: UUID, outcome: str, closed_on: date | None = None
    ) -> ActionItem:
        """Say how it ended; FIELD_MISSING without an outcome."""
        require(actor, Action.RECORD)
        if not outcome.strip():
            raise WenmingError(Code.FIELD_MISSING, field="办理结果")
        with self._uow() as work:
            rows = work.rows(ActionItem)
            day = closed_on or work.today()
            closed = replace(rows.get(item_id), outcome=outcome.strip()[:2000], closed_on=day)
            rows.update(closed)
        return closed

    def reopen(self, actor: Actor, item_id: UUID) -> ActionItem:
        """Take the ending back."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            rows = work.rows(ActionItem)
            again = replace(rows.get(item_id), closed_on=None)
            rows.update(again)
        return again

    def print(self, actor: Actor, to: Path) -> PaperResult:
        """Print what is to be done as a list."""
        require(actor, Action.PRINT)
        with self._uow(read_only=True) as work:
            pending, today = _pending(work, with_closed=False), work.today()
            unit = work.own_unit().name
        rows = tuple(_cells(number, one) for number, one in enumerate(pending, 1))
        overdue = sum(one.is_overdue for one in pending)
        content = TablePaperContent(
            title=f"{unit}待跟进事项",
            about=f"截至 {today.isoformat()}　共 {len(pending)} 项，其中超期 {overdue} 项",
            tables=(PaperTable("", _COLUMNS, rows),),
            signatures=("填表人", "负责人", "日期"),
            wide=True,
            mark=self._mark,
        )
        return self._press.table(content, to)


def _pending(work: UnitOfWork, *, with_closed: bool) -> list[Pending]:
    today = work.today()
    meetings = {one.id: one.name for one in work.rows(JointMeeting).all()}
    units = {one.id: one.name for one in work.org_units.all()}
    found = [
        Pending(
            one,
            meetings.get(one.meeting_id, "") if one.meeting_id else "",
            units.get(one.org_unit_id, "") if one.org_unit_id else "",
            (one.due_on - today).days if one.due_on and not one.closed_on else None,
        )
        for one in work.rows(ActionItem).all()
        if with_closed or one.closed_on is None
    ]
    return sorted(found, key=_order)


def _order(one: Pending) -> tuple[bool, date, str]:
    return one.item.closed_on is not None, one.item.due_on or date.max, one.item.content


def _cells(number: int, one: Pending) -> tuple[str, ...]:
    item = one.item
    due = item.due_on.isoformat() if item.due_on else ""
    where = (one.meeting, item.responsible_unit, item.responsible_person)
    return (str(number), item.content, *where, due, due_words(one.days_left), one.unit)
