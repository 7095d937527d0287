"""Ranked candidates for a need, with the reasons in words (design.md 3.1 ``match``)."""

from dataclasses import dataclass
from uuid import UUID

from wenming_desktop.domain.matching.places import UnitTree
from wenming_desktop.domain.matching.scoring import Matcher
from wenming_desktop.domain.matching.values import (
    Asked,
    Candidate,
    Reason,
    ReasonKind,
    SupplyKind,
)
from wenming_desktop.domain.orders import ResidentNeed, ServiceOrder
from wenming_desktop.domain.rules import matching_rules
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.messages.matching import reason_words
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.matching.ports import SupplyStore
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.rule_packs import pack_in_force

MOST_CANDIDATES = 20
_CODED = {ReasonKind.CATEGORY: "need_category", ReasonKind.PLATFORM: "service_platform"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One candidate as screens and scripts see it."""

    kind: SupplyKind
    id: UUID
    name: str
    score: int
    reasons: tuple[str, ...]
    """The weightiest first; what speaks against it too."""
    unit_id: UUID | None
    """To which unit the order would go."""
    unit: str
    team_id: UUID | None = None
    project_id: UUID | None = None


class Matching:
    """Use cases of matching."""

    def __init__(self, uow: UnitOfWorkMaker, supplies: SupplyStore, codes: CodeLists) -> None:
        self._uow, self._supplies, self._codes = uow, supplies, codes

    def candidates(self, actor: Actor, row_id: UUID, most: int = MOST_CANDIDATES) -> list[Match]:
        """Return who suits a need, or an order that is to be passed on; best first.

        Only what this unit may dispatch to: its own and what lies below it. NOT_FOUND for an id
        that is neither a need nor an order.
        """
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            order = work.rows(ServiceOrder).find(row_id)
            need_id = order.need_id if order is not None else row_id
            asked = _asked(work, need_id, order)
            units = work.org_units.all()
            own, today = work.own_unit().id, work.today()
            rules = matching_rules(pack_in_force(work, "matching", today))
        tree = UnitTree({unit.id: unit.parent_id for unit in units})
        names = {unit.id: unit.name for unit in units}
        reachable = [
            one
            for one in self._supplies.supplies(need_id, asked.on, today)
            if one.unit_id is None or own in tree.line(one.unit_id)
        ]
        ranked = Matcher(rules, reachable, tree, today).rank(asked, most)
        return [self._match(one, names, own) for one in ranked]

    def _match(self, found: Candidate, names: dict[UUID, str], own: UUID) -> Match:
        supply = found.supply
        unit_id = supply.unit_id or own
        is_project = supply.kind is SupplyKind.PROJECT
        words = (self._words(reason) for reason in found.reasons)
        return Match(
            kind=supply.kind,
            id=supply.id,
            name=supply.name,
            score=found.score,
            reasons=tuple(one for one in words if one),
            unit_id=unit_id,
            unit=names.get(unit_id, ""),
            team_id=supply.crew.team_id if supply.crew is not None else None,
            project_id=supply.id if is_project else None,
        )

    def _words(self, reason: Reason) -> str:
        list_id = _CODED.get(reason.kind)
        label = self._codes.label(list_id, str(reason.facts["code"])) if list_id else ""
        return reason_words(reason, label)


def _asked(work: UnitOfWork, need_id: UUID, order: ServiceOrder | None) -> Asked:
    """Return what is asked for; the order's copy where the need itself has not come here."""
    need = work.rows(ResidentNeed).find(need_id)
    if need is None and order is not None:
        return Asked(
            text=order.content,
            unit_id=order.target_unit_id,
            category=order.category or "other",
            heads=order.headcount,
            on=order.due_on,
        )
    need = need or work.rows(ResidentNeed).get(need_id)
    return Asked(
        text=need.content,
        unit_id=need.org_unit_id,
        category=need.category,
        platform=need.service_platform,
        audience=need.audience,
        heads=need.headcount,
        on=need.expected_on,
        is_private=need.is_private,
    )
