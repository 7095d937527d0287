"""供需对接: the lists 需求 / 资源 / 项目, what stays unmet, and what nobody asks for.

A need is unmet when a step of it is late, when it was refused because there is nobody for it, or
when every unit it was given to gave it back. A supply is unused when nothing was given to it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any
from uuid import UUID

from wenming_desktop.domain.activities import Venue
from wenming_desktop.domain.order_flow import OPEN, WAITING_NEEDS, NeedState, OrderState
from wenming_desktop.domain.orders import ResidentNeed
from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.domain.people import VolunteerTeam
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.projects import ServiceProject
from wenming_desktop.domain.resources import Equipment, Expert
from wenming_desktop.domain.rules import matching_rules
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.messages.matching import (
    IDLE_TEAM,
    IDLE_VENUE,
    NEVER_ASKED,
    PRIVATE,
    given_back_words,
    late_order_words,
    late_words,
    refused_words,
)
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ledgers.columns import Sources
from wenming_desktop.services.ledgers.drawing import NUMBER, heading
from wenming_desktop.services.matching.ports import SupplyStore
from wenming_desktop.services.needs import NeedLine, Needs
from wenming_desktop.services.order_views import OrderLine
from wenming_desktop.services.orders import Orders
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.register_files import (
    RegisterBook,
    RegisterColumn,
    RegisterFiles,
    RegisterSheet,
)
from wenming_desktop.services.rights import require
from wenming_desktop.services.rule_packs import pack_in_force

_EVERY = 1_000_000


class ListName(StrEnum):
    """The lists, those that ask for something to be done first."""

    UNMET = "unmet"
    UNUSED = "unused"
    NEEDS = "needs"
    RESOURCES = "resources"
    PROJECTS = "projects"


LIST_TITLES: dict[ListName, str] = {
    ListName.UNMET: "没有满足的需求",
    ListName.UNUSED: "没有用上的资源和项目",
    ListName.NEEDS: "需求清单",
    ListName.RESOURCES: "资源清单",
    ListName.PROJECTS: "项目清单",
}
_COLUMNS = (
    RegisterColumn("名称或内容", 34),
    RegisterColumn("类别", 12),
    RegisterColumn("单位", 24),
    RegisterColumn("情况", 34),
)


@dataclass(frozen=True, slots=True)
class SupplyDemandLine:
    """One line; ``register`` and ``id`` say which row it opens."""

    register: str
    id: UUID
    name: str
    sort: str
    """Category of a need, kind of a resource, in words."""
    unit: str
    state: str


@dataclass(frozen=True, slots=True)
class SupplyDemandLists:
    """All lists of one period."""

    period: Period
    lists: Mapping[ListName, tuple[SupplyDemandLine, ...]]

    def unmet_by(self, what: str) -> list[tuple[str, int]]:
        """Count the unmet needs by ``sort`` or ``unit``, the most first."""
        counted = Counter(getattr(one, what) for one in self.lists[ListName.UNMET])
        return counted.most_common()


class SupplyDemand:
    """Use cases of 供需对接."""

    def __init__(
        self,
        uow: UnitOfWorkMaker,
        supplies: SupplyStore,
        asked: tuple[Needs, Orders],
        files: RegisterFiles,
        codes: CodeLists,
    ) -> None:
        self._uow, self._supplies, self._files, self._codes = uow, supplies, files, codes
        self._needs, self._orders = asked

    def lists(self, actor: Actor, period: Period) -> SupplyDemandLists:
        """Return every list; needs asked and orders given within the period."""
        require(actor, Action.READ)
        needs = [one for one in self._needs.page(actor) if _within(one.need, period)]
        orders: dict[UUID, list[OrderLine]] = {}
        for one in self._orders.page(actor):
            orders.setdefault(one.order.need_id, []).append(one)
        idle_teams, never_asked = self._supplies.without_orders(period)
        with self._uow(read_only=True) as work:
            lack = matching_rules(pack_in_force(work, "matching", work.today())).words["lack"]
            used = work.figures.behind("venues_used", period, limit=_EVERY)
            rows = _Rows(work, self._codes)
            lists = {
                ListName.UNMET: tuple(self._unmet(needs, orders, lack)),
                ListName.UNUSED: tuple(rows.unused(idle_teams, never_asked, {o.id for o in used})),
                ListName.NEEDS: tuple(self._need(one, self._standing(one)) for one in needs),
                ListName.RESOURCES: tuple(rows.resources()),
                ListName.PROJECTS: tuple(rows.projects()),
            }
        return SupplyDemandLists(period, lists)

    def export(self, actor: Actor, period: Period, path: Path) -> int:
        """Write every list as one sheet of a workbook; return how many lines there are."""
        require(actor, Action.EXPORT_REGISTER)
        found = self.lists(actor, period)
        with self._uow() as work:
            head = heading(Sources(work, self._codes, period), dated=True, revealed=False)
            many = sum(map(len, found.lists.values()))
            work.audit.add(actor.user_no, "register.export", "supply_demand", rows=many)
        sheets = tuple(
            RegisterSheet(
                LIST_TITLES[name],
                f"{head.unit}{LIST_TITLES[name]}",
                head.subtitle,
                (NUMBER, *_COLUMNS),
                [(n, one.name, one.sort, one.unit, one.state) for n, one in enumerate(lines, 1)],
            )
            for name, lines in found.lists.items()
        )
        self._files.write(path, RegisterBook(sheets, notes=head.notes))
        return many

    def _unmet(
        self,
        needs: Iterable[NeedLine],
        orders: Mapping[UUID, list[OrderLine]],
        lack: tuple[str, ...],
    ) -> Iterator[SupplyDemandLine]:
        for line in needs:
            why = _why_unmet(line, orders.get(line.need.id, []), lack)
            if why:
                yield self._need(line, why)

    def _need(self, line: NeedLine, state: str) -> SupplyDemandLine:
        need = line.need
        return SupplyDemandLine(
            "needs",
            need.id,
            PRIVATE if need.is_private else need.content.replace("\n", " "),
            self._codes.label("need_category", need.category),
            line.unit,
            state,
        )

    def _standing(self, line: NeedLine) -> str:
        label = self._codes.label("order_state", line.need.state)
        late = f"，{late_words(line.days_over, decided=True)}" if line.days_over else ""
        return f"{label}{late}"


@dataclass(frozen=True, slots=True)
class _Rows:
    """Teams, venues, people, things and projects as lines."""

    work: UnitOfWork
    codes: CodeLists

    def resources(self) -> Iterator[SupplyDemandLine]:
        label = self.codes.label
        yield from self._of(
            VolunteerTeam, "teams", "队伍", lambda one: label("team_field", one.field)
        )
        yield from self._of(
            Venue, "venues", "阵地", lambda one: label("venue_type", one.venue_type)
        )
        yield from self._of(
            Expert,
            "experts",
            "专家、宣讲员",
            lambda one: "、".join(label("need_category", code) for code in one.fields),
        )
        yield from self._of(Equipment, "equipment", "设备", lambda one: f"{one.quantity} 件")

    def projects(self) -> Iterator[SupplyDemandLine]:
        def told(one: ServiceProject) -> str:
            return self.codes.label("project_state", one.state)

        return self._of(ServiceProject, "projects", "", told)

    def unused(
        self, teams: frozenset[UUID], projects: frozenset[UUID], used: set[UUID | None]
    ) -> Iterator[SupplyDemandLine]:
        team = self._of(VolunteerTeam, "teams", "队伍", lambda _: IDLE_TEAM)
        venue = self._of(Venue, "venues", "阵地", lambda _: IDLE_VENUE)
        project = self._of(ServiceProject, "projects", "项目", lambda _: NEVER_ASKED)
        yield from (one for one in team if one.id in teams)
        yield from (one for one in venue if one.id not in used)
        yield from (one for one in project if one.id in projects)

    def _of(
        self, kind: type[Any], register: str, sort: str, state: Callable[[Any], str]
    ) -> Iterator[SupplyDemandLine]:
        names = {unit.id: unit.name for unit in self.work.org_units.all()}
        for row in self.work.rows(kind).all():
            category = sort or self.codes.label("need_category", row.category or "other")
            unit = names.get(row.org_unit_id, "") if row.org_unit_id else ""
            yield SupplyDemandLine(register, row.id, row.name, category, unit, state(row))


def _within(need: ResidentNeed, period: Period) -> bool:
    return need.asked_on is None or period.first <= need.asked_on <= period.last


def _why_unmet(line: NeedLine, orders: list[OrderLine], lack: tuple[str, ...]) -> str:
    """Return why a need counts as unmet; empty when it is met or still on its way in time."""
    need, state = line.need, NeedState(line.need.state)
    if state is NeedState.REJECTED and any(one in need.reason for one in lack):
        return refused_words(need.reason)
    if state in WAITING_NEEDS and line.days_over:
        return late_words(line.days_over, decided=state is NeedState.ACCEPTED)
    if state is not NeedState.DISPATCHED:
        return ""
    under_way = [one for one in orders if OrderState(one.order.state) in OPEN]
    late = [one for one in under_way if one.days_over and one.order.delivered_on is None]
    if late:
        return late_order_words(short_unit(late[0].target), late[0].days_over)
    over = [one for one in orders if one.order.state == OrderState.DECLINED]
    return given_back_words(len(over)) if over and not under_way else ""
