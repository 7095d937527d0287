"""需求: what residents ask for, written down by anybody for them, and decided about by one unit."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.order_flow import (
    NEED_REASONS,
    NEXT_NEED_STATES,
    OVER_NEEDS,
    NeedState,
    days_over,
    need_due_on,
)
from wenming_desktop.domain.orders import ResidentNeed
from wenming_desktop.domain.rules import step_days
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.deeds.journal import note_changed
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.record_shapes import from_json
from wenming_desktop.services.record_writer import RecordWriter
from wenming_desktop.services.rights import require
from wenming_desktop.services.rule_packs import pack_in_force

_GIVEN_BY_THE_PROGRAM = frozenset(
    {"state", "merged_into_id", "decided_by", "decided_on", "reason", "owner_unit_id", "need_no"}
)


@dataclass(frozen=True, slots=True)
class NeedLine:
    """One need with what is due."""

    need: ResidentNeed
    unit: str
    """Who wrote it down."""
    owner: str
    """Who decides now."""
    is_ours: bool
    """Whether this unit decides now."""
    days_over: int


class Needs:
    """Use cases of needs."""

    def __init__(self, uow: UnitOfWorkMaker, codes: CodeLists) -> None:
        self._uow, self._codes = uow, codes

    def register(self, actor: Actor, **fields: Any) -> ResidentNeed:
        """Write a need down; ``fields`` as in ``record``, without what the flow gives it."""
        require(actor, Action.RECORD)
        given = {name: one for name, one in fields.items() if name not in _GIVEN_BY_THE_PROGRAM}
        with self._uow() as work:
            item = {"kind": "resident_need", **given}
            written = RecordWriter(work, actor, self._codes).write(item)[0]
            return work.rows(ResidentNeed).get(written.id)

    def change(self, actor: Actor, need_id: UUID, **fields: Any) -> ResidentNeed:
        """Mend what was written down, as long as nobody has decided about it."""
        require(actor, Action.RECORD)
        given = {name: one for name, one in fields.items() if name not in _GIVEN_BY_THE_PROGRAM}
        with self._uow() as work:
            stored = work.rows(ResidentNeed).get(need_id)
            if stored.state != NeedState.SUBMITTED:
                raise WenmingError(Code.NEED_STEP, state=self._label(stored.state))
            item = {"kind": "resident_need", "id": str(need_id), **given}
            RecordWriter(work, actor, self._codes).write(item)
            changed = work.rows(ResidentNeed).get(need_id)
            note_changed(work, actor, "resident_need", stored, changed)
            return changed

    def decide(
        self,
        actor: Actor,
        need_id: UUID,
        state: NeedState,
        reason: str = "",
        into: UUID | None = None,
    ) -> ResidentNeed:
        """Accept, reject, merge, escalate, refer or cancel a need that this unit holds.

        Raises NEED_STEP, ORDER_ELSEWHERE, REASON_MISSING, or NOT_FOUND for the need merged into.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            need = work.rows(ResidentNeed).get(need_id)
            moved = decided(work, actor, need, state, reason, into, self._codes)
            work.rows(ResidentNeed).update(moved)
            work.audit.add(actor.user_no, "need.decide", str(need_id), state=state.value)
        return moved

    def can_take(self, actor: Actor, need_id: UUID) -> list[ResidentNeed]:
        """Return the needs that one may be merged into, those of its category first."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            need = work.rows(ResidentNeed).get(need_id)
            others = [
                one
                for one in work.rows(ResidentNeed).all()
                if one.id != need_id and NeedState(one.state) not in OVER_NEEDS
            ]
        return sorted(others, key=lambda one: (one.category != need.category, one.need_no))

    def page(
        self, actor: Actor, states: frozenset[NeedState] = frozenset(), text: str = ""
    ) -> list[NeedLine]:
        """Return the needs known here, those waiting longest first."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            today, own = work.today(), work.own_unit().id
            days = step_days(pack_in_force(work, "sla", today))
            names = {unit.id: unit.name for unit in work.org_units.all()}
            lines = []
            for need in work.rows(ResidentNeed).all():
                if states and NeedState(need.state) not in states:
                    continue
                if text and not any(text in one for one in (need.content, need.need_no)):
                    continue
                owner = need.owner_unit_id or need.org_unit_id
                lines.append(
                    NeedLine(
                        need,
                        names.get(need.org_unit_id, "") if need.org_unit_id else "",
                        names.get(owner, "") if owner else "",
                        owner == own,
                        days_over(_due(need, days.get(need.urgency, days["normal"])), today),
                    )
                )
        return sorted(lines, key=lambda line: (-line.days_over, line.need.asked_on or today))

    def _label(self, state: str) -> str:
        return self._codes.label("order_state", state)


def decided(
    work: UnitOfWork,
    actor: Actor,
    need: ResidentNeed,
    state: NeedState,
    reason: str,
    into: UUID | None,
    codes: CodeLists,
) -> ResidentNeed:
    """Return the need as it is after a decision of this unit."""
    unit = work.own_unit()
    owner = need.owner_unit_id or need.org_unit_id
    if owner != unit.id:
        known = work.org_units.find(owner) if owner is not None else None
        raise WenmingError(Code.ORDER_ELSEWHERE, unit=known.name if known else "—")
    if state not in NEXT_NEED_STATES[NeedState(need.state)]:
        raise WenmingError(Code.NEED_STEP, state=codes.label("order_state", need.state))
    if state in NEED_REASONS and not reason.strip():
        raise WenmingError(Code.REASON_MISSING)
    merged = None
    if state is NeedState.MERGED:
        if into is None or into == need.id:
            raise WenmingError(Code.NOT_FOUND, kind="resident_need")
        other = work.rows(ResidentNeed).get(into)
        if NeedState(other.state) in OVER_NEEDS:  # and so never round in a circle
            raise WenmingError(Code.NEED_STEP, state=codes.label("order_state", other.state))
        merged = other.id
    if state is NeedState.ESCALATED:
        if unit.parent_id is None:
            raise WenmingError(Code.NOT_FOUND, kind="org_unit")
        owner = unit.parent_id
    if need.state == NeedState.REFERRED and need.reason:  # whom it went to stays beside the answer
        reason = f"{need.reason}；{reason}" if reason.strip() else need.reason
    return replace(
        need,
        state=state.value,
        merged_into_id=merged,
        decided_by=str(actor.user_no),
        decided_on=work.today(),
        reason=from_json(ResidentNeed, {"reason": reason.strip()})["reason"],
        owner_unit_id=owner,
    )


def _due(need: ResidentNeed, days: Any) -> date | None:  # noqa: ANN401  StepDays
    since = need.decided_on or need.asked_on
    return need_due_on(NeedState(need.state), since, days) if since is not None else None
