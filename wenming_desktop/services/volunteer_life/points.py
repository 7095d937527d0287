"""积分: earned from the hours ledger, spent on goods, of a person or a household.

The ledger is only added to: a correction is a counter-entry. A balance never goes below zero at
one computer; where two have given out the same points, the shortfall is named after they meet.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.point_sums import PointLine, standing
from wenming_desktop.domain.rules import PointsRules, points_rules
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.domain.volunteer_life import PointsEntry, Redemption
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.rule_packs import pack_in_force

BY_HOURS, BY_REDEMPTION, BY_CORRECTION = "hours", "redemption", "correction"
_MOST = 100_000


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose points: a person, or a household by its name and unit.

    Every village may have its 三组王家; without a unit it is the one of the unit here.
    """

    volunteer_id: UUID | None = None
    household: str = ""
    unit_id: UUID | None = None
    """Of a household; a person's unit is told by their record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsAccount:
    """What one holder has earned, spent and still has."""

    holder: Holder
    name: str
    group: str
    earned: int
    spent: int
    balance: int
    """Below zero only where two computers gave out the same points; see ``is_short``."""
    unit_id: UUID | None
    """Of the person or household."""

    @property
    def is_short(self) -> bool:
        """Tell whether more was given out than was there."""
        return self.balance < 0


@dataclass(frozen=True, slots=True)
class Earned:
    """What working the hours ledger over has written."""

    lines: int
    points: int


class Points:
    """The use cases of points."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def rules(self, actor: Actor) -> PointsRules:
        """Return the rules in force today."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return points_rules(pack_in_force(work, "points", work.today()))

    def earn(self, actor: Actor) -> Earned:
        """Write what the posted hours of this computer earn and is not written yet.

        Corrected hours make a counter-entry, so that it may be run as often as one likes.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            rules = points_rules(pack_in_force(work, "points", work.today()))
            unit, now, fresh = work.own_unit().id, work.now(), list[PointsEntry]()
            for one in work.service_sums.earned_points():
                minutes = min(max(one.minutes, 0), rules.most_minutes_per_activity)
                differing = minutes * rules.points_per_hour // 60 - one.given
                if differing:
                    corrects = one.first_points_id if one.given else None
                    fresh.append(
                        PointsEntry(
                            id=work.next_id(),
                            day=one.day,
                            points=differing,
                            volunteer_id=one.volunteer_id,
                            reason="服务时长" if corrects is None else "服务时长更正",
                            rule=BY_HOURS,
                            hours_entry_id=one.first_entry_id,
                            corrects_id=corrects,
                            entered_by=str(actor.user_no),
                            entered_at=now,
                            org_unit_id=unit,
                        )
                    )
            work.rows(PointsEntry).add_many(fresh)
            if fresh:
                work.audit.add(actor.user_no, "points_earned", "", lines=len(fresh))
        return Earned(len(fresh), sum(one.points for one in fresh))

    def accounts(self, actor: Actor) -> tuple[PointsAccount, ...]:
        """Return every holder with lines, those short of points first, then by name."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return _accounts(work)

    def account(self, actor: Actor, holder: Holder) -> PointsAccount:
        """Return one holder's account; all zero where nothing was ever written."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return _account(work, holder)

    def history(self, actor: Actor, holder: Holder) -> tuple[PointsEntry, ...]:
        """Return the lines of a holder, newest first."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            found = _lines_of(work, holder)
        return tuple(sorted(found, key=lambda one: (one.day, one.id.bytes), reverse=True))

    def give(
        self, actor: Actor, holder: Holder, rule: str, *, day: date | None = None
    ) -> PointsEntry:
        """Give points by hand, by a rule of the pack; a household has no other way to get some."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            rules = points_rules(pack_in_force(work, "points", work.today()))
            known = {name: (title, points) for name, title, points in rules.manual}
            if rule not in known:
                raise WenmingError(Code.INVALID_FIELD, field="rule", value=rule[:40])
            title, points = known[rule]
            line = _line(work, actor, holder, points, day=day, reason=title, rule=rule)
            work.rows(PointsEntry).add(line)
            work.audit.add(actor.user_no, "points_given", str(line.id), points=points)
        return line

    def redeem(self, actor: Actor, holder: Holder, goods: str, quantity: int = 1) -> Redemption:
        """Turn points into goods of the pack. Raises POINTS_TOO_FEW below zero."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            rules = points_rules(pack_in_force(work, "points", work.today()))
            known = {name: (title, points) for name, title, points in rules.goods}
            if goods not in known:
                raise WenmingError(Code.INVALID_FIELD, field="goods", value=goods[:40])
            if type(quantity) is not int or not 0 < quantity <= 99:  # noqa: PLR2004
                raise WenmingError(Code.INVALID_FIELD, field="quantity", value=str(quantity)[:10])
            title, each = known[goods]
            require_points(work, holder, each * quantity)
            taken = Redemption(
                id=work.next_id(),
                day=work.today(),
                item=title,
                points=each * quantity,
                quantity=quantity,
                volunteer_id=holder.volunteer_id,
                household=holder.household,
                handled_by=actor.name,
                org_unit_id=_unit_of(work, holder),
            )
            work.rows(Redemption).add(taken)
            line = _line(
                work,
                actor,
                holder,
                -taken.points,
                reason=f"兑换{title}×{quantity}",
                rule=BY_REDEMPTION,
                redemption_id=taken.id,
            )
            work.rows(PointsEntry).add(line)
            work.audit.add(actor.user_no, "points_redeemed", str(taken.id), points=taken.points)
        return taken

    def correct(self, actor: Actor, entry_id: UUID, reason: str) -> PointsEntry:
        """Take a line back by its counter-entry.

        Raises POINTS_CORRECTED for a line that was taken back already or is a counter-entry,
        POINTS_TOO_FEW where the points were spent meanwhile, INVALID_FIELD for points by hours:
        those follow the hours.
        """
        require(actor, Action.CORRECT_HOURS)
        if not reason.strip():
            raise WenmingError(Code.REASON_MISSING)
        with self._uow() as work:
            wrong = work.rows(PointsEntry).get(entry_id)
            if wrong.rule == BY_HOURS:
                raise WenmingError(Code.INVALID_FIELD, field="rule", value=wrong.rule)
            if wrong.corrects_id or work.rows(PointsEntry).count(corrects_id=entry_id):
                raise WenmingError(Code.POINTS_CORRECTED)
            holder = Holder(wrong.volunteer_id, wrong.household, wrong.org_unit_id)
            if wrong.points > 0:
                require_points(work, holder, wrong.points)
            line = _line(
                work,
                actor,
                holder,
                -wrong.points,
                reason=reason.strip(),
                rule=BY_CORRECTION,
                corrects_id=entry_id,
            )
            work.rows(PointsEntry).add(line)
            work.audit.add(actor.user_no, "points_corrected", str(entry_id), points=-wrong.points)
        return line


def _line(
    work: UnitOfWork,
    actor: Actor,
    holder: Holder,
    points: int,
    *,
    reason: str,
    rule: str,
    day: date | None = None,
    redemption_id: UUID | None = None,
    corrects_id: UUID | None = None,
) -> PointsEntry:
    if (holder.volunteer_id is None) == (not holder.household.strip()):
        raise WenmingError(Code.POINTS_HOLDER)
    if abs(points) > _MOST or (day is not None and day > work.today()):
        raise WenmingError(Code.INVALID_FIELD, field="points", value=str(points))
    if holder.volunteer_id is not None:
        work.volunteers.get(holder.volunteer_id)
    return PointsEntry(
        id=work.next_id(),
        day=day or work.today(),
        points=points,
        volunteer_id=holder.volunteer_id,
        household=holder.household.strip()[:60],
        reason=reason,
        rule=rule,
        redemption_id=redemption_id,
        corrects_id=corrects_id,
        entered_by=str(actor.user_no),
        entered_at=work.now(),
        org_unit_id=_unit_of(work, holder),
    )


def _unit_of(work: UnitOfWork, holder: Holder) -> UUID:
    """Return the unit whose ledger a line belongs to; the other's for its household."""
    return (holder.unit_id if holder.household.strip() else None) or work.own_unit().id


def require_points(work: UnitOfWork, holder: Holder, wanted: int) -> None:
    """Refuse to spend points that are not there: POINTS_TOO_FEW."""
    account = _account(work, holder)
    if account.balance < wanted:
        raise WenmingError(Code.POINTS_TOO_FEW, balance=account.balance, wanted=wanted)


def _lines_of(work: UnitOfWork, holder: Holder) -> list[PointsEntry]:
    rows = work.rows(PointsEntry)
    if holder.volunteer_id is None:
        return rows.where(household=holder.household.strip(), org_unit_id=_unit_of(work, holder))
    everywhere = work.service_sums.one_person(holder.volunteer_id)
    return [line for one in everywhere for line in rows.where(volunteer_id=one)]


def _account(work: UnitOfWork, holder: Holder) -> PointsAccount:
    return _told(work, holder, _lines_of(work, holder))


def _accounts(work: UnitOfWork) -> tuple[PointsAccount, ...]:
    by_holder: dict[Holder, list[PointsEntry]] = defaultdict(list)
    for line in work.rows(PointsEntry).all():
        if line.volunteer_id is None:
            by_holder[Holder(None, line.household, line.org_unit_id)].append(line)
        else:
            every = work.service_sums.one_person(line.volunteer_id)
            by_holder[Holder(min(every, key=lambda one: one.bytes))].append(line)
    found = [_told(work, holder, lines) for holder, lines in by_holder.items()]
    return tuple(sorted(found, key=lambda one: (not one.is_short, one.group, one.name)))


def _told(work: UnitOfWork, holder: Holder, lines: list[PointsEntry]) -> PointsAccount:
    rules = points_rules(pack_in_force(work, "points", work.today()))
    plain = [PointLine(one.day, one.points) for one in lines]
    earned, spent, balance = standing(plain, work.today(), rules.expiry_months)
    name, group, unit = holder.household, "", holder.unit_id
    if holder.volunteer_id is not None:
        every = work.service_sums.one_person(holder.volunteer_id)
        person = next(filter(None, map(work.volunteers.find, every)), None)
        name, group = (person.name, person.resident_group) if person else ("", "")
        unit = person.org_unit_id if person else None
    return PointsAccount(
        holder=holder,
        name=name,
        group=group,
        earned=earned,
        spent=spent,
        balance=balance,
        unit_id=unit,
    )
