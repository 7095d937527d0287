"""四统一 and the "N有" checklists of a unit: what is met, what shows it, what is missing."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.mechanism import ChecklistMark
from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.rules import Checklist, ChecklistItem, checklists
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.messages.mechanism import proof_words
from wenming_desktop.services.mechanism.below import own_and_below
from wenming_desktop.services.mechanism.evidence import Shown, shown_for
from wenming_desktop.services.mechanism.proofs import Proof, Proofs
from wenming_desktop.services.mechanism.table_paper import (
    PaperColumn,
    PaperTable,
    TablePaperContent,
    TablePress,
)
from wenming_desktop.services.paper_content import PaperResult
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.rule_packs import pack_in_force

_YEAR = timedelta(days=364)
MET, OPEN = "✓ 达到", "还缺"
_COLUMNS = (
    PaperColumn("序号", 3, centred=True),
    PaperColumn("项目", 10),
    PaperColumn("是否达到", 5, centred=True),
    PaperColumn("佐证", 20),
    PaperColumn("查看日期", 6, centred=True),
)


@dataclass(frozen=True, slots=True)
class ItemState:
    """One item of a unit: what a person said, what the registers show."""

    item: ChecklistItem
    mark: ChecklistMark | None
    proof: Proof | None
    shown: tuple[Shown, ...] = ()

    @property
    def is_met(self) -> bool:
        """A person's mark counts; without one, what the registers show."""
        if self.mark is not None:
            return self.mark.met
        return self.proof is not None and self.proof.holds

    @property
    def words(self) -> str:
        """Return the evidence in words."""
        proof = self.proof
        told = [proof_words(proof.name, proof.count, proof.names)] if proof else []
        told += [self.mark.evidence] if self.mark is not None else []
        told += [one.title or "照片" for one in self.shown]
        return "；".join(filter(None, told))


@dataclass(frozen=True, slots=True)
class UnitChecklist:
    """One checklist of one unit."""

    checklist: Checklist
    unit: OrgUnit
    items: tuple[ItemState, ...]

    @property
    def missing(self) -> tuple[ItemState, ...]:
        return tuple(one for one in self.items if not one.is_met)


class UnitChecklists:
    """Use cases of checklists."""

    def __init__(self, uow: UnitOfWorkMaker, press: TablePress, mark: str = "") -> None:
        self._uow, self._press, self._mark = uow, press, mark

    def all(self, actor: Actor) -> tuple[Checklist, ...]:
        """Return the checklists in force."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return _in_force(work)

    def state(self, actor: Actor, checklist: str, unit_id: UUID | None = None) -> UnitChecklist:
        """Return a checklist of the own unit, or of one below; NOT_FOUND."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            unit = work.own_unit() if unit_id is None else work.org_units.get(unit_id)
            found = _States(work).of(_named(work, checklist), unit)
            items = tuple(_with_evidence(work, one) for one in found.items)
        return replace(found, items=items)

    def overview(self, actor: Actor, checklist: str) -> list[UnitChecklist]:
        """Return the own unit and those below by unit number: never a ranking."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            states, wanted = _States(work), _named(work, checklist)
            return [states.of(wanted, unit) for unit in own_and_below(work)]

    def mark(
        self,
        actor: Actor,
        checklist: str,
        item: str,
        *,
        met: bool,
        evidence: str = "",
        unit_id: UUID | None = None,
    ) -> ChecklistMark:
        """Say whether an item is met. NOT_FOUND for an item that the pack does not have."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            wanted = _named(work, checklist)
            if item not in {one.id for one in wanted.items}:
                raise WenmingError(Code.NOT_FOUND, kind="checklist_item")
            own = work.own_unit()
            unit = own if unit_id is None else work.org_units.get(unit_id)
            fresh = ChecklistMark(
                id=work.next_id(),
                checklist=checklist,
                item=item,
                org_unit_id=unit.id,
                met=met,
                evidence=evidence.strip()[:2000],
                checked_on=work.today(),
                checked_by=actor.name,
            )
            rows = work.rows(ChecklistMark)
            for known in rows.where(checklist=checklist, item=item, org_unit_id=unit.id):
                if home_org_of(known.id) == own.org_no and known.venue_id is None:
                    changed = replace(fresh, id=known.id)
                    rows.update(changed)
                    return changed
            rows.add(fresh)
        return fresh

    def print(
        self, actor: Actor, checklist: str, to: Path, unit_id: UUID | None = None
    ) -> PaperResult:
        """Print a unit's checklist with its evidence and what is missing."""
        require(actor, Action.PRINT)
        state = self.state(actor, checklist, unit_id)
        rows = tuple(_cells(number, one) for number, one in enumerate(state.items, 1))
        missing = "、".join(one.item.title for one in state.missing)
        met = len(state.items) - len(state.missing)
        content = TablePaperContent(
            title=f"{state.unit.name}“{state.checklist.title}”对照表",
            about=f"共 {len(state.items)} 项，达到 {met} 项",
            tables=(PaperTable("", _COLUMNS, rows),),
            notes=(f"还缺：{missing}。",) if missing else ("全部达到。",),
            signatures=("查看人", "负责人", "日期"),
            mark=self._mark,
        )
        return self._press.table(content, to)


class _States:
    """Puts marks and proofs together, each table read once."""

    def __init__(self, work: UnitOfWork) -> None:
        today = work.today()
        self._proofs = Proofs(work, Period(today - _YEAR, today))
        self._marks: dict[tuple[str, str, UUID | None], ChecklistMark] = {}
        for mark in sorted(work.rows(ChecklistMark).all(), key=_age):
            self._marks[mark.checklist, mark.item, mark.org_unit_id] = mark

    def of(self, checklist: Checklist, unit: OrgUnit) -> UnitChecklist:
        items = tuple(
            ItemState(
                item,
                self._marks.get((checklist.id, item.id, unit.id)),
                self._proofs.of(unit, item.proof) if item.proof else None,
            )
            for item in checklist.items
        )
        return UnitChecklist(checklist, unit, items)


def _age(mark: ChecklistMark) -> tuple[date, bytes]:
    return mark.checked_on or date.min, mark.id.bytes


def _in_force(work: UnitOfWork) -> tuple[Checklist, ...]:
    return checklists(pack_in_force(work, "checklists", work.today()))


def _named(work: UnitOfWork, checklist: str) -> Checklist:
    for one in _in_force(work):
        if one.id == checklist:
            return one
    raise WenmingError(Code.NOT_FOUND, kind="checklist")


def _with_evidence(work: UnitOfWork, state: ItemState) -> ItemState:
    if state.mark is None:
        return state
    return replace(state, shown=tuple(shown_for(work, state.mark.id)))


def _cells(number: int, one: ItemState) -> tuple[str, ...]:
    day = one.mark.checked_on if one.mark is not None else None
    shown = day.isoformat() if day else ""
    return str(number), one.item.title, MET if one.is_met else OPEN, one.words, shown
