"""文化志愿服务: culture teams, their people, and the share of all sessions that is theirs."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from wenming_desktop.domain.culture import CULTURE_FIELD
from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.people import VolunteerTeam
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.services.ledgers.columns import (
    Ledger,
    LedgerColumn,
    Share,
    Sources,
    coded,
    column,
)

OTHERS = "其他活动（有文化志愿者参加）"


@dataclass(slots=True)
class CultureLine:
    """One culture team in the period; without a team what culture volunteers joined elsewhere."""

    team: VolunteerTeam | None
    unit: str = ""
    members: int | None = None
    talents: int | None = None
    sessions: int = 0
    heads: int = 0
    """Culture volunteers who came, as often as they came."""
    beneficiaries: int = 0
    of_all: int = 0
    """Sessions of the period, whoever held them."""

    @property
    def share(self) -> float | None:
        return self.sessions / self.of_all if self.of_all else None  # rounded once, when shown


def _lines(sources: Sources) -> Iterator[CultureLine]:
    work = sources.work
    units = {one.id: one for one in work.org_units.all()}
    members = {one.team_id: one for one in work.ledger_lines.culture_members()}
    all_of_them = work.figures.count(["occurrences"], sources.period)["occurrences"].total or 0
    found = defaultdict[UUID | None, CultureLine](lambda: CultureLine(None, of_all=all_of_them))
    teams = [one for one in work.rows(VolunteerTeam).all() if one.field == CULTURE_FIELD]
    for team in sorted(teams, key=lambda one: _place(one, units)):
        unit = units.get(team.org_unit_id) if team.org_unit_id is not None else None
        line = CultureLine(team, unit.name if unit is not None else "", of_all=all_of_them)
        mine = members.get(team.id)
        line.members, line.talents = (mine.members, mine.talents) if mine else (0, 0)
        found[team.id] = line
    for session in work.ledger_lines.culture_sessions(sources.period):
        line = found[session.team_id]
        line.sessions += 1
        line.heads += session.heads
        line.beneficiaries += session.beneficiaries
    others = found.pop(None, None)
    yield from found.values()
    if others is not None:
        yield others


def _place(team: VolunteerTeam, units: dict[UUID, OrgUnit]) -> tuple[int, str, bytes]:
    unit = units.get(team.org_unit_id) if team.org_unit_id is not None else None
    return (unit.org_no if unit is not None else 0), team.name, team.id.bytes


def _columns(sources: Sources) -> list[LedgerColumn]:
    """Put what is counted first: where there is little room the last columns give way."""
    return [
        column("文化队伍", 24, _name, "服务领域是“文化文艺”的队伍，按单位编号排列"),
        column(
            "场次",
            7,
            lambda one: one.sessions,
            "队伍组织的；最后一行是别的活动、有文化志愿者参加的",
            kind="number",
            total=True,
        ),
        column("场次占比", 9, lambda one: one.share, "占期间全部场次", kind="share"),
        column("成员", 7, lambda one: one.members, "在册的", kind="number", total=True),
        column(
            "文化人才",
            8,
            lambda one: one.talents,
            "成员里的乡土文化人才、退休文化工作者",
            kind="number",
            total=True,
        ),
        column(
            "文化志愿者人次",
            10,
            lambda one: one.heads,
            "文化队伍的成员和文化人才来了多少人次",
            kind="number",
            total=True,
        ),
        column("群众人次", 9, lambda one: one.beneficiaries, kind="number", total=True),
        coded(sources.codes, "级别", 9, "team_rank", lambda one: one.team.rank if one.team else ""),
        column("所属单位", 22, lambda one: one.unit),
        column("队长", 9, lambda one: one.team.leader_name if one.team else ""),
    ]


def _name(line: CultureLine) -> RawCell:
    return line.team.name if line.team is not None else OTHERS


def _shares(_sources: Sources) -> tuple[Share, ...]:
    return (Share("文化志愿服务场次", "场", lambda one: str(_name(one)), lambda one: one.sessions),)


CULTURE_TEAMS = Ledger("culture-teams", "文化志愿服务一览", _columns, _lines, shares=_shares)
