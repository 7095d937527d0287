"""Needs with their orders, points and what they were exchanged for, as ledgers list them."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, func, select
from sqlalchemy.engine import RowMapping

from wenming_desktop.adapters.db.mapping import read_day
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.services.ledgers.ports import NeedLine, PointsLine, RedemptionLine

_NEED, _ORDER, _VERDICT = SYNCED["resident_need"], SYNCED["service_order"], SYNCED["evaluation"]
_TEAM, _UNIT, _ACTIVITY = SYNCED["volunteer_team"], SYNCED["org_unit"], SYNCED["activity"]
_POINTS, _VOLUNTEER = SYNCED["points_entry"], SYNCED["volunteer"]
_REDEMPTION = SYNCED["redemption"]


def need_query() -> Select[Any]:
    last = _ORDER.alias("last")
    newest = select(func.max(last.c.rid)).where(
        func.coalesce(last.c.deleted, 0) == 0, last.c.stub == 0, last.c.need_id == _NEED.c.id
    )
    rated = and_(living(_VERDICT), _VERDICT.c.order_id == _ORDER.c.id)
    score = select(func.avg(_VERDICT.c.score)).where(rated).scalar_subquery()
    comment = select(func.max(_VERDICT.c.comment)).where(rated).scalar_subquery()
    of_order = ("mode", "due_on", "dispatched_on", "claimed_on", "delivered_on", "closed_on")
    return (
        select(
            *(_NEED.c[name] for name in ("id", "asked_on", "expected_on", "is_private")),
            *(_NEED.c[name] for name in _NEED_TEXTS),
            *(_ORDER.c[name] for name in (*of_order, "minutes", "outcome")),
            _TEAM.c.name.label("team"),
            _UNIT.c.name.label("target"),
            _ACTIVITY.c.name.label("activity"),
            score.label("score"),
            comment.label("comment"),
        )
        .select_from(_NEED)
        .outerjoin(_ORDER, _ORDER.c.rid == newest.scalar_subquery())
        .outerjoin(_TEAM, _TEAM.c.id == _ORDER.c.team_id)
        .outerjoin(_UNIT, _UNIT.c.id == _ORDER.c.target_unit_id)
        .outerjoin(_ACTIVITY, _ACTIVITY.c.id == _ORDER.c.activity_id)
        .where(living(_NEED))
    )


_NEED_TEXTS = (
    *("need_no", "channel", "requester_name", "phone", "resident_group", "address", "category"),
    *("content", "registered_by", "state"),
)
_NEED_DAYS = (
    *("asked_on", "expected_on", "due_on", "dispatched_on", "claimed_on", "delivered_on"),
    "closed_on",
)


def read_need(row: RowMapping) -> NeedLine:
    days: dict[str, Any] = {name: read_day(row[name]) for name in _NEED_DAYS}
    texts: dict[str, Any] = {name: row[name] or "" for name in _NEED_TEXTS}
    return NeedLine(
        id=UUID(bytes=row["id"]),
        is_private=bool(row["is_private"]),
        team=row["team"] or row["target"] or "",
        minutes=row["minutes"],
        score=None if row["score"] is None else round(row["score"], 2),
        **days,
        **texts,
        mode=row["mode"] or "",
        activity=row["activity"] or "",
        outcome=row["outcome"] or "",
        comment=row["comment"] or "",
    )


def holder(row: RowMapping) -> str:
    owner = row["volunteer_id"]
    if owner:
        return UUID(bytes=owner).hex
    unit = UUID(bytes=row["org_unit_id"]).hex if row["org_unit_id"] else ""
    return f"{row['household'] or ''}\n{unit}"  # every village may have its 三组王家


def points_query() -> Select[Any]:
    """Select the points ledger with the names of people."""
    return (
        select(_POINTS, _VOLUNTEER.c.name.label("person"))
        .outerjoin(_VOLUNTEER, _VOLUNTEER.c.id == _POINTS.c.volunteer_id)
        .where(living(_POINTS))
    )


def read_points(row: RowMapping) -> PointsLine:
    return PointsLine(
        id=UUID(bytes=row["id"]),
        holder=holder(row),
        day=read_day(row["day"]),
        points=row["points"] or 0,
        **{name: row[name] or "" for name in ("person", "household", "reason", "rule")},
        reviewed_by=row["reviewed_by"] or "",
    )


def redemption_query() -> Select[Any]:
    """Select what points were exchanged for, with the names of people."""
    return (
        select(_REDEMPTION, _VOLUNTEER.c.name.label("person"))
        .outerjoin(_VOLUNTEER, _VOLUNTEER.c.id == _REDEMPTION.c.volunteer_id)
        .where(living(_REDEMPTION))
    )


def read_redemption(row: RowMapping) -> RedemptionLine:
    return RedemptionLine(
        id=UUID(bytes=row["id"]),
        day=read_day(row["day"]),
        quantity=row["quantity"] or 0,
        points=row["points"] or 0,
        **{name: row[name] or "" for name in ("person", "household", "item", "handled_by")},
    )
