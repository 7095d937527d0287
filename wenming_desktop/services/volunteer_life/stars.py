"""星级: who has reached which star, public notice, objections, and the award.

A star is never taken back in silence: where hours were corrected below it, that is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from wenming_desktop.domain.consent import age_on
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.holidays import HolidayYears
from wenming_desktop.domain.people import Volunteer, VolunteerStatus
from wenming_desktop.domain.rules import StarScheme, star_schemes
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.domain.volunteer_life import StarAward
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.practice_calendar.holidays import known_holidays
from wenming_desktop.services.rights import require
from wenming_desktop.services.rule_packs import pack_in_force
from wenming_desktop.services.volunteer_life.consent import rules_on

LEAST_NOTICE_DAYS = 7
"""民发 2015-149: generally seven days and more."""
NOTICE, OBJECTED, GRANTED, REFUSED = "notice", "objected", "granted", "refused"
_OPEN = frozenset({NOTICE, OBJECTED})
_FIRST = date(1900, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class StarProposal:
    """Somebody who has reached a star that was not given yet."""

    volunteer_id: UUID
    name: str
    team: str
    star: int
    minutes: int
    scheme: str
    unit_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StarLine:
    """An award, from its notice on."""

    award: StarAward
    name: str
    team: str
    is_minor: bool
    minutes_now: int
    """Minutes today; fewer than the star asks for where hours were corrected."""
    asked: int
    """Minutes the star asks for by the scheme in force."""
    unit_id: UUID | None
    """Of the person."""

    @property
    def is_short(self) -> bool:
        """Tell whether corrections have left fewer minutes than the star asks for."""
        return self.minutes_now < self.asked


def star_reached(scheme: StarScheme, minutes: int) -> int:
    """Return the highest star of so many minutes; 0 for none."""
    return max((star for star, least in scheme.minutes if minutes >= least), default=0)


def last_notice_day(first: date, working_days: int, holidays: HolidayYears) -> date:
    """Return the last day of a notice: enough working days, and never under seven days."""
    day, left = first, working_days
    while left > 0:
        left -= holidays.is_working_day(day)
        if left > 0:
            day += timedelta(days=1)
    return max(day, first + timedelta(days=LEAST_NOTICE_DAYS - 1))


class Stars:
    """The use cases of stars; one scheme counts here, the first of the pack in force."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def scheme(self, actor: Actor) -> StarScheme:
        """Return the scheme in force today."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return _scheme(work, work.today())

    def proposals(self, actor: Actor, as_of: date | None = None) -> tuple[StarProposal, ...]:
        """Return who has reached a star as of a day that nobody has put up yet; by star."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return _proposals(work, as_of or work.today())

    def announce(
        self, actor: Actor, chosen: Sequence[UUID] | None = None, as_of: date | None = None
    ) -> tuple[StarAward, ...]:
        """Begin the public notice of those proposed, or of ``chosen`` people among them."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            today, wanted = work.today(), None if chosen is None else set(chosen)
            scheme = _scheme(work, today)
            holidays = known_holidays(work)
            until = last_notice_day(today, scheme.notice_working_days, holidays)
            unit = work.own_unit().id
            made = tuple(
                StarAward(
                    id=work.next_id(),
                    volunteer_id=one.volunteer_id,
                    scheme=one.scheme,
                    star=one.star,
                    minutes=one.minutes,
                    notice_from=today,
                    notice_to=until,
                    org_unit_id=unit,
                )
                for one in _proposals(work, as_of or today)
                if wanted is None or one.volunteer_id in wanted
            )
            if not made:
                raise WenmingError(Code.NOTHING_TO_ANNOUNCE)
            work.rows(StarAward).add_many(made)
            work.audit.add(actor.user_no, "stars_announced", "", count=len(made))
        return made

    def lines(self, actor: Actor, states: frozenset[str] = frozenset()) -> tuple[StarLine, ...]:
        """Return awards, newest notice first; all or of some states."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return _lines(work, states)

    def object(self, actor: Actor, award_id: UUID, words: str) -> StarAward:
        """Write down an objection: the star waits until it is looked into."""
        return self._say(actor, award_id, words, OBJECTED, "异议", Action.RECORD)

    def settle(self, actor: Actor, award_id: UUID, words: str) -> StarAward:
        """Write down what came of an objection that did not hold; the notice goes on."""
        return self._say(actor, award_id, words, NOTICE, "核实", Action.APPROVE)

    def refuse(self, actor: Actor, award_id: UUID, words: str) -> StarAward:
        """Let an objection hold: the star is not given."""
        return self._say(actor, award_id, words, REFUSED, "不予授予", Action.APPROVE)

    def grant(self, actor: Actor, award_id: UUID) -> StarAward:
        """Give the star after its notice.

        Raises NOTICE_RUNNING before its last day is over, STAR_OBJECTED while an objection is
        open, STAR_DECIDED, or STAR_SHORT where the hours were corrected below it meanwhile.
        """
        require(actor, Action.APPROVE)
        with self._uow() as work:
            award = _open_award(work, award_id)
            if award.state == OBJECTED:
                raise WenmingError(Code.STAR_OBJECTED)
            if award.notice_to is None or work.today() <= award.notice_to:
                raise WenmingError(Code.NOTICE_RUNNING, last=award.notice_to or "")
            line = next(one for one in _lines(work, frozenset()) if one.award.id == award_id)
            if line.is_short:
                raise WenmingError(Code.STAR_SHORT, name=line.name)
            done = replace(
                award, state=GRANTED, granted_on=work.today(), granted_by=work.own_unit().name
            )
            work.rows(StarAward).update(done)
            work.audit.add(actor.user_no, "star_granted", str(award_id), star=award.star)
        return done

    def _say(
        self, actor: Actor, award_id: UUID, words: str, state: str, head: str, right: Action
    ) -> StarAward:
        require(actor, right)
        if not words.strip():
            raise WenmingError(Code.REASON_MISSING)
        with self._uow() as work:
            award = _open_award(work, award_id)
            said = f"{work.today().isoformat()} {head}：{' '.join(words.split())[:200]}"
            opinion = "\n".join(filter(None, (award.opinion, said)))[-2000:]
            changed = replace(award, state=state, opinion=opinion)
            work.rows(StarAward).update(changed)
            work.audit.add(actor.user_no, f"star_{state}", str(award_id))
        return changed


def _scheme(work: UnitOfWork, day: date) -> StarScheme:
    return star_schemes(pack_in_force(work, "stars", day))[0]


def _minutes(work: UnitOfWork, scheme: StarScheme, day: date) -> dict[UUID, int]:
    first = date(day.year, 1, 1) if scheme.yearly else _FIRST
    return dict(work.service_sums.minutes_by_person(first, day))


def _first_record(work: UnitOfWork, volunteer_id: UUID) -> UUID:
    return min(work.service_sums.one_person(volunteer_id), key=lambda one: one.bytes)


def _given(work: UnitOfWork, scheme: StarScheme, day: date) -> dict[UUID, int]:
    """Return the highest star that each person was given or is being announced for."""
    best: dict[UUID, int] = {}
    for award in work.rows(StarAward).where(scheme=scheme.id):
        year = (award.notice_from or day).year
        if award.state == REFUSED or (scheme.yearly and year != day.year):
            continue
        person = _first_record(work, award.volunteer_id)
        best[person] = max(best.get(person, 0), award.star)
    return best


def _proposals(work: UnitOfWork, day: date) -> tuple[StarProposal, ...]:
    scheme = _scheme(work, day)
    given, minutes = _given(work, scheme, day), _minutes(work, scheme, day)
    teams = {team.id: team.name for team in work.teams.all()}
    found: list[StarProposal] = []
    for row_id, served in minutes.items():
        star = star_reached(scheme, served)
        if star <= given.get(row_id, 0):
            continue
        person = _living_record(work, row_id)
        if person is None or person.status is VolunteerStatus.LEFT:
            continue
        team = teams.get(person.team_id, "") if person.team_id else ""
        found.append(
            StarProposal(
                volunteer_id=person.id,
                name=person.name,
                team=team,
                star=star,
                minutes=served,
                scheme=scheme.id,
                unit_id=person.org_unit_id,
            )
        )
    return tuple(sorted(found, key=lambda one: (-one.star, -one.minutes, one.name)))


def _living_record(work: UnitOfWork, row_id: UUID) -> Volunteer | None:
    for one in work.service_sums.one_person(row_id):
        person = work.volunteers.find(one)
        if person is not None:
            return person
    return None


def _open_award(work: UnitOfWork, award_id: UUID) -> StarAward:
    award = work.rows(StarAward).get(award_id)
    if award.state not in _OPEN:
        raise WenmingError(Code.STAR_DECIDED)
    return award


def _lines(work: UnitOfWork, states: frozenset[str]) -> tuple[StarLine, ...]:
    today = work.today()
    scheme = _scheme(work, today)
    asked = dict(scheme.minutes)
    teams = {team.id: team.name for team in work.teams.all()}
    sums: dict[int, dict[UUID, int]] = {}
    found: list[StarLine] = []
    for award in work.rows(StarAward).all():
        if states and award.state not in states:
            continue
        person = work.volunteers.find(award.volunteer_id)
        year = (award.notice_from or today).year if scheme.yearly else 0
        if year not in sums:
            last = date(year, 12, 31) if scheme.yearly else today
            sums[year] = _minutes(work, scheme, last)
        first = _first_record(work, award.volunteer_id)
        found.append(
            StarLine(
                award=award,
                name=person.name if person else "",
                team=teams.get(person.team_id, "") if person and person.team_id else "",
                is_minor=_is_minor(work, person, today),
                minutes_now=sums[year].get(first, 0),
                asked=asked.get(award.star, 0),
                unit_id=person.org_unit_id if person else None,
            )
        )
    newest = sorted(found, key=lambda one: (one.award.star, one.name), reverse=True)
    return tuple(sorted(newest, key=lambda one: one.award.notice_from or today, reverse=True))


def _is_minor(work: UnitOfWork, person: Volunteer | None, today: date) -> bool:
    if person is None or person.birth_date is None:
        return False
    return age_on(person.birth_date, today) < rules_on(work, today).adult
