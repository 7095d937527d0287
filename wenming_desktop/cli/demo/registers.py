"""What the demo county keeps in its registers, and how its needs become orders and are closed."""

from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any
from uuid import UUID

from wenming_desktop.domain.order_flow import NeedState, OrderState
from wenming_desktop.domain.rules import checklists
from wenming_desktop.domain.users import Actor
from wenming_desktop.services.order_board import BoardLine, Column
from wenming_desktop.services.order_moves import Dispatch, Move
from wenming_desktop.services.register_forms import FieldKind, Register
from wenming_desktop.services.rule_files import rule_file
from wenming_desktop.services.use_cases import UseCases

FOUR_UNIFICATIONS = "four_unifications"
_ESCALATED, _WAITING = 0.3, 0.12
"""Shares of needs that go up, and of steps that are not taken in a month."""
_DATED = (FieldKind.DAY, FieldKind.MOMENT)
_SCORES, _WEIGHTS = (5, 4, 3, 2), (12, 5, 2, 1)


@dataclass(slots=True)
class DemoRegisters:
    """Fills the registers of one home."""

    use: UseCases
    level: str
    content: dict[str, Any]
    year: int
    dice: Random
    people: list[UUID]
    _named: dict[str, UUID] = field(default_factory=dict)
    _told: dict[str, set[str]] = field(default_factory=dict)

    def row(self, name: str) -> UUID | None:
        """Return the line of a name that has been written; None before that."""
        return self._named.get(name)

    @property
    def _actor(self) -> Actor:
        return self.use.actor

    def keep(self, today: date) -> None:
        """Write the lines whose day has come; each is written once."""
        for name, lines in self.content["records"].get(self.level, {}).items():
            register = self.use.registers.named(name)
            days = {one.name for one in register.fields if one.kind in _DATED}
            for number, line in enumerate(lines):
                self._keep_line(register, f"{name}/{line.get('name', number)}", line, days, today)

    def _keep_line(
        self, register: Register, key: str, line: dict[str, Any], days: set[str], today: date
    ) -> None:
        """Write a line whose day has come, and later what it lacked by then."""
        if any(one.startswith("@") and one[1:] not in self._named for one in _texts(line)):
            return
        known = self._named.get(key)
        given = {
            column: self._value(column, value, is_day=column in days)
            for column, value in line.items()
        }
        yet_to_come = {
            one for one in days - {"due_on"} if given.get(one, "")[:10] > today.isoformat()
        }
        if known is None and register.day in yet_to_come:
            return
        told = self._told.setdefault(key, set())
        fresh = {one: value for one, value in given.items() if one not in yet_to_come | told}
        if not fresh:
            return
        told |= set(fresh)
        row_id = self.use.registers.save(self._actor, register.name, known, fresh)
        self._named[key] = self._named[str(line.get("name", key))] = row_id
        if known is None:
            self._beside(register.name, row_id, given)

    def mark(self, today: date) -> None:
        """Tick the four unifications of the own unit."""
        (wanted,) = (
            one for one in checklists(rule_file("checklists")) if one.id == FOUR_UNIFICATIONS
        )
        unit = self.use.org_units.own(self._actor).id
        marks = [
            {
                "kind": "checklist_mark",
                "checklist": wanted.id,
                "item": item.id,
                "met": True,
                "org_unit_id": str(unit),
                "evidence": "照片存档",
                "checked_on": today.isoformat(),
            }
            for item in wanted.items
        ]
        self.use.records.record(self._actor, marks)

    def ask(self, today: date) -> None:
        """Write down what a resident asks for this month."""
        need = dict(self.dice.choice(self.content["needs"]))
        need["resident_group"] = self.dice.choice(self.content["groups"])
        self.use.needs.register(self._actor, asked_on=today.isoformat(), **need)

    def work(self) -> None:
        """Take the next step of whatever this unit holds; about one in eight waits."""
        for line in self.use.order_board.lines(self._actor):
            if line.is_ours and self.dice.random() > _WAITING:
                self._step(line)

    def _step(self, line: BoardLine) -> None:
        actor, use = self._actor, self.use
        if not line.is_order:
            if line.column in {Column.REVIEW, Column.DISPATCH}:
                self._decide(line)
            return
        state = OrderState(line.state)
        if state is OrderState.DISPATCHED:
            claim = Move(state=OrderState.CLAIMED, volunteer_id=self.dice.choice(self.people))
            use.orders.move(actor, line.id, claim)
        elif state is OrderState.CLAIMED:
            done = Move(state=OrderState.DELIVERED, outcome="已上门办好", minutes=90, solved=True)
            use.orders.move(actor, line.id, done)
        elif state is OrderState.DELIVERED:
            (score,) = self.dice.choices(_SCORES, _WEIGHTS)
            use.orders.evaluate(actor, line.id, score, evaluator_type="visit")
        elif state is OrderState.EVALUATED:
            use.orders.move(actor, line.id, Move(state=OrderState.CLOSED))

    def _decide(self, line: BoardLine) -> None:
        if self.level == "village_station" and self.dice.random() < _ESCALATED:
            self.use.needs.decide(self._actor, line.id, NeedState.ESCALATED)
            return
        targets = self.use.order_board.targets(self._actor)
        target = self.dice.choice(targets) if self.level == "town_institute" else targets[0]
        self.use.orders.dispatch(
            self._actor, Dispatch(need_id=line.need_id, target_unit_id=target.id)
        )

    def _beside(self, name: str, row_id: UUID, given: dict[str, Any]) -> None:
        """Write what hangs on a line: who came to a training."""
        if name != "trainings":
            return
        for person in self.dice.sample(self.people, min(6, len(self.people))):
            self.use.registers.save(
                self._actor,
                "training-attendance",
                None,
                {
                    "training_id": str(row_id),
                    "volunteer_id": str(person),
                    "minutes": given["minutes"],
                },
            )

    def _value(self, column: str, value: Any, *, is_day: bool) -> Any:  # noqa: ANN401  TOML
        if isinstance(value, str) and value.startswith("@"):
            return str(self._named[value[1:]])
        if is_day:
            return f"{self.year}-{value}"
        return str(self.dice.choice(self.people)) if column == "volunteer_id" else value


def _texts(line: dict[str, Any]) -> list[str]:
    return [one for one in line.values() if isinstance(one, str)]
