"""Conflicts as a person reads them: whose record, which fields differ, codes and ids as words.

Phones and identity numbers leave here masked, an office's own telephone excepted. The words for
tables, groups and fields are the window's.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

from wenming_desktop.domain.masking import mask_id_number, mask_phone
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.exchange import BundleExchange
from wenming_desktop.services.exchange_ports import ConflictItem
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.rights import require

_CODES = {
    "gender": "gender",
    "political_status": "political_status",
    "id_type": "id_type",
    "category": "volunteer_category",
    "categories": "volunteer_category",
    "status": "volunteer_status",
    "rank": "team_rank",
    "kind": "team_kind",
    "field": "team_field",
    "venue_type": "venue_type",
    "platforms": "service_platform",
    "work_content": "work_content",
    "other_contents": "work_content",
    "service_platform": "service_platform",
    "form": "activity_form",
    "nature": "activity_nature",
    "mode": "delivery_mode",
    "attendance": "attendance_state",
    "source": "hours_source",
}
"""Field → the code list its values come from."""
_MASKS = {"phone": mask_phone, "leader_phone": mask_phone, "id_number": mask_id_number}
_OFFSET = "_offset"


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedField:
    """One field, both ways. ``present`` is what stands now; empty texts mean nothing is there.

    ``hidden`` when the values differ only where the mask covers them.
    """

    name: str
    mine: str
    theirs: str
    present: str
    differs: bool
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who wrote a value: the unit, the person if it was at this computer, and when."""

    unit: str
    user: str
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictToDecide:
    """One conflict; ``third`` when neither value is what stands now."""

    id: UUID
    kind: str
    row_id: UUID
    group: str
    subject: str
    mine: Author
    theirs: Author
    winner: str
    fields: tuple[ComparedField, ...]
    third: bool


class Conflicts:
    """The open conflicts in words."""

    def __init__(self, exchange: BundleExchange, uow: UnitOfWorkMaker, codes: CodeLists) -> None:
        self._exchange, self._uow, self._codes = exchange, uow, codes

    def open(self, actor: Actor) -> tuple[ConflictToDecide, ...]:
        """Return what waits for a decision, oldest first."""
        require(actor, Action.READ)
        items = self._exchange.conflicts(actor)
        with self._uow(read_only=True) as work:
            users = {user.user_no: user.name for user in work.users.all()}
        return tuple(self._described(item, users) for item in items)

    def _described(self, item: ConflictItem, users: Mapping[int, str]) -> ConflictToDecide:
        mine, theirs = (
            Author(unit=unit, user=users.get(user_no, ""), at=at)
            for unit, user_no, at in zip(item.by, item.users, item.at, strict=True)
        )
        compared = tuple(
            self._compared(item, name) for name in item.mine if not name.endswith(_OFFSET)
        )
        present = dict(item.present)
        return ConflictToDecide(
            id=item.id,
            kind=item.kind,
            row_id=item.row_id,
            group=item.group,
            subject=item.subject,
            mine=mine,
            theirs=theirs,
            winner=item.winner,
            fields=compared,
            third=not (_alike(present, item.mine) or _alike(present, item.theirs)),
        )

    def _compared(self, item: ConflictItem, name: str) -> ComparedField:
        sides = [dict(side) for side in (item.mine, item.theirs, item.present)]
        mine, theirs, present = (self._shown(item, name, side) for side in sides)
        parts = (name, f"{name}{_OFFSET}")
        differs = any(_text(sides[0].get(part)) != _text(sides[1].get(part)) for part in parts)
        return ComparedField(
            name=name,
            mine=mine,
            theirs=theirs,
            present=present,
            differs=differs,
            hidden=differs and mine == theirs and name in _MASKS,
        )

    def _shown(self, item: ConflictItem, name: str, side: Mapping[str, object]) -> str:
        value = side.get(name)
        if value is None or value == "":
            return ""
        if f"{name}{_OFFSET}" in side:
            return _moment(str(value), side[f"{name}{_OFFSET}"])
        if name.endswith("_id"):
            return item.names.get(str(value), "…")
        if name in _MASKS and item.kind != "org_unit":
            return _MASKS[name](str(value))
        listed = _listed(str(value))
        if listed is not None:
            return "、".join(self._label(name, one) for one in listed)
        return self._label(name, str(value))

    def _label(self, name: str, code: str) -> str:
        return self._codes.label(_CODES[name], code) if name in _CODES else code


def _alike(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    return all(_text(one.get(name)) == _text(other.get(name)) for name in other)


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def _listed(text: str) -> list[str] | None:
    """Return the entries of a stored list."""
    if not text.startswith("["):
        return None
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return [str(one) for one in found] if isinstance(found, list) else None


def _moment(text: str, offset: object) -> str:
    minutes = offset if isinstance(offset, int) else 0
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return f"{moment.astimezone(timezone(timedelta(minutes=minutes))):%Y-%m-%d %H:%M}"
