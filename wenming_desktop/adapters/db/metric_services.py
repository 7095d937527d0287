"""Rows behind the figures of needs, orders, projects, works and volunteers' life."""

from collections.abc import Callable

from sqlalchemy import ColumnElement, and_, func, literal_column, select

from wenming_desktop.adapters.db import metric_rows as base
from wenming_desktop.adapters.db.metric_people import one_person
from wenming_desktop.adapters.db.metric_rows import (
    PROJECT,
    Asked,
    Rows,
    Where,
    dated,
    empty,
    filled,
    flag,
    home,
    rows,
)
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.domain.metrics import GOOD_SCORE

_NEED, _ORDER, _EVALUATION = SYNCED["resident_need"], SYNCED["service_order"], SYNCED["evaluation"]
_SURVEY, _ANSWER = SYNCED["need_survey"], SYNCED["satisfaction"]
_TRAINING, _TRAINED = SYNCED["training"], SYNCED["training_attendance"]
_WORK, _SHOW = SYNCED["awarded_work"], SYNCED["showcase"]
_DROPPED = ("rejected", "merged", "cancelled")
_WAITING = ("draft", "submitted")


def needs(asked: Asked, *conditions: Where) -> Rows:
    state = func.coalesce(_NEED.c.state, "submitted") != "draft"
    groups = {"category": _NEED.c.category, "channel": _NEED.c.channel}
    # what somebody asked for in private is counted, never quoted
    return rows(
        _NEED,
        asked,
        asked.within(_NEED.c.asked_on),
        state,
        *conditions,
        title=_NEED.c.need_no,
        day=_NEED.c.asked_on,
        groups=groups,
    )


def _accepted() -> Where:
    return _NEED.c.state.not_in([*_DROPPED, *_WAITING])


def needs_accepted(asked: Asked) -> Rows:
    return needs(asked, _accepted())


def needs_dispatched(asked: Asked) -> Rows:
    order = select(_ORDER.c.id).where(living(_ORDER), _ORDER.c.need_id == _NEED.c.id, _sent_out())
    return needs(asked, _accepted(), order.exists())


def _sent_out() -> Where:
    return _ORDER.c.state.not_in(["draft", "cancelled"])


def needs_open(asked: Asked) -> Rows:
    done = select(_ORDER.c.id).where(
        living(_ORDER),
        _ORDER.c.need_id == _NEED.c.id,
        func.coalesce(_ORDER.c.closed_on, "9999") <= asked.last,
    )
    open_ = _NEED.c.state.not_in([*_DROPPED, *_WAITING, "closed"])
    return rows(
        _NEED,
        asked,
        func.coalesce(_NEED.c.asked_on, "") <= asked.last,
        open_,
        ~done.exists(),
        title=_NEED.c.need_no,
        day=_NEED.c.asked_on,
    )


def orders(asked: Asked) -> Rows:
    groups = {
        "claimed": flag(filled(_ORDER.c.claimed_on) & (_ORDER.c.claimed_on <= asked.last)),
        "closed": flag(filled(_ORDER.c.closed_on) & (_ORDER.c.closed_on <= asked.last)),
    }
    return rows(
        _ORDER,
        asked,
        asked.within(_ORDER.c.dispatched_on),
        _sent_out(),
        title=_ORDER.c.order_no,
        day=_ORDER.c.dispatched_on,
        groups=groups,
    )


def orders_closed(asked: Asked, *conditions: Where) -> Rows:
    category = select(_NEED.c.category).where(_NEED.c.id == _ORDER.c.need_id).scalar_subquery()
    groups = {"solved": flag(_ORDER.c.solved == 1), "category": category}
    return rows(
        _ORDER,
        asked,
        asked.within(_ORDER.c.closed_on),
        *conditions,
        title=_ORDER.c.order_no,
        day=_ORDER.c.closed_on,
        groups=groups,
    )


def orders_delivered(asked: Asked, *conditions: Where) -> Rows:
    return rows(
        _ORDER,
        asked,
        asked.within(_ORDER.c.delivered_on),
        _sent_out(),
        *conditions,
        title=_ORDER.c.order_no,
        day=_ORDER.c.delivered_on,
    )


def orders_unrated(asked: Asked) -> Rows:
    rated = select(_EVALUATION.c.id).where(
        living(_EVALUATION), _EVALUATION.c.order_id == _ORDER.c.id
    )
    return orders_delivered(asked, ~rated.exists())


def evaluations(asked: Asked, *conditions: Where, value: ColumnElement[int] | None = None) -> Rows:
    return rows(
        _EVALUATION,
        asked,
        _EVALUATION.c.order_id.is_not(None),
        asked.within(_EVALUATION.c.day),
        *conditions,
        day=_EVALUATION.c.day,
        value=value,
        groups={"score": _EVALUATION.c.score},
    )


def evaluations_good(asked: Asked) -> Rows:
    return evaluations(asked, _EVALUATION.c.score >= GOOD_SCORE)


def evaluation_points(asked: Asked) -> Rows:
    return evaluations(asked, value=_EVALUATION.c.score)


def satisfaction_answers(asked: Asked, least: int = 1) -> Rows:
    asked_in = and_(
        living(_SURVEY),
        _SURVEY.c.id == _ANSWER.c.survey_id,
        func.coalesce(_SURVEY.c.last_day, _SURVEY.c.first_day).between(asked.first, asked.last),
    )
    return rows(
        _ANSWER,
        asked,
        select(_SURVEY.c.id).where(asked_in).exists(),
        _ANSWER.c.score >= least,
        title=_ANSWER.c.question,
        value=_ANSWER.c.answers,
    )


def satisfaction_good(asked: Asked) -> Rows:
    return satisfaction_answers(asked, GOOD_SCORE)


def projects(asked: Asked, *conditions: Where) -> Rows:
    begun = and_(
        func.coalesce(PROJECT.c.state, "running") != "waiting",
        func.coalesce(PROJECT.c.since, "") <= asked.last,
    )
    groups = {name: PROJECT.c[name] for name in ("nature", "work_content", "brand_level")}
    return rows(PROJECT, asked, begun, *conditions, title=PROJECT.c.name, groups=groups)


def brands(asked: Asked) -> Rows:
    return projects(asked, func.coalesce(PROJECT.c.brand_level, "none").not_in(["none", ""]))


def trainings(asked: Asked) -> Rows:
    return dated("training", "day", asked)


def training_heads(asked: Asked, value: ColumnElement[int] | None = None) -> Rows:
    query = rows(
        _TRAINED,
        asked,
        _trained_in(asked),
        title=_TRAINING.c.name,
        day=_TRAINING.c.day,
        value=value,
    )
    return query.join_from(_TRAINED, _TRAINING, _TRAINING.c.id == _TRAINED.c.training_id)


def _trained_in(asked: Asked) -> Where:
    return and_(living(_TRAINING), asked.within(_TRAINING.c.day))


def training_minutes(asked: Asked) -> Rows:
    return training_heads(asked, _TRAINED.c.minutes)


def trained_people(asked: Asked) -> Rows:
    name = SYNCED["volunteer"].c.name
    found = select(name).where(SYNCED["volunteer"].c.id == _TRAINED.c.volunteer_id)
    query = select(
        literal_column("'volunteer'").label("kind"),
        _TRAINED.c.volunteer_id.label("id"),
        func.min(home(_TRAINED)).label("home"),
        found.scalar_subquery().label("title"),
        empty().label("day"),
        literal_column("1").label("value"),
    )
    query = query.join_from(_TRAINED, _TRAINING, _TRAINING.c.id == _TRAINED.c.training_id)
    of_unit = base.of_org(_TRAINED, asked.org_no)
    return query.where(living(_TRAINED), _trained_in(asked), of_unit).group_by(
        one_person(_TRAINED.c.volunteer_id)
    )


def honors(asked: Asked) -> Rows:
    return dated("honor", "granted_on", asked, groups={"level": SYNCED["honor"].c.level})


def stars(asked: Asked) -> Rows:
    award = SYNCED["star_award"]
    return dated("star_award", "granted_on", asked, award.c.state == "granted")


def works(asked: Asked) -> Rows:
    return dated("awarded_work", "awarded_on", asked, groups={"level": _WORK.c.level})


def showcases(asked: Asked, value: ColumnElement[int] | None = None) -> Rows:
    name = select(_WORK.c.name).where(_WORK.c.id == _SHOW.c.work_id).scalar_subquery()
    return rows(
        _SHOW,
        asked,
        asked.within(_SHOW.c.day),
        title=name,
        day=_SHOW.c.day,
        value=value,
        groups={"entry_target": _SHOW.c.entry_target},
    )


def spectators(asked: Asked) -> Rows:
    return showcases(asked, func.coalesce(_SHOW.c.spectators, 0))


def media_reports(asked: Asked) -> Rows:
    groups = {"level": SYNCED["media_report"].c.level}
    return dated("media_report", "published_on", asked, groups=groups)


def customs_cases(asked: Asked, *conditions: Where) -> Rows:
    return dated("customs_case", "reported_on", asked, *conditions)


def pledge_signatures(asked: Asked) -> Rows:
    return dated("pledge_signature", "signed_on", asked)


def customs_kept(asked: Asked) -> Rows:
    return customs_cases(asked, SYNCED["customs_case"].c.kept_promise == 1)


SERVICES: dict[str, Callable[[Asked], Rows]] = {
    query.__name__: query
    for query in (
        needs,
        needs_accepted,
        needs_dispatched,
        needs_open,
        orders,
        orders_closed,
        orders_delivered,
        orders_unrated,
        evaluations,
        evaluations_good,
        evaluation_points,
        satisfaction_answers,
        satisfaction_good,
        projects,
        brands,
        trainings,
        training_heads,
        training_minutes,
        trained_people,
        honors,
        stars,
        works,
        showcases,
        spectators,
        media_reports,
        customs_cases,
        customs_kept,
        pledge_signatures,
    )
}
