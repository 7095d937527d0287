"""The volunteer teams of a demo home: what each does, who leads it, who holds an activity."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any
from uuid import UUID

from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.use_cases import UseCases

_RANKS = {
    Level.COUNTY_CENTER: "detachment",
    Level.TOWN_INSTITUTE: "battalion",
    Level.VILLAGE_STATION: "squad",
}


@dataclass(frozen=True, slots=True)
class DemoTeam:
    """One team, and the platforms of the activities that are its own."""

    id: UUID
    platforms: tuple[str, ...]


def found_teams(use: UseCases, lines: Sequence[dict[str, Any]]) -> list[DemoTeam]:
    """Make the teams of one home, so far by name only."""
    return [
        DemoTeam(use.volunteers.team_named(use.actor, one["name"]).id, tuple(one["platforms"]))
        for one in lines
    ]


def describe_teams(
    use: UseCases,
    level: Level,
    lines: Sequence[dict[str, Any]],
    people: Sequence[dict[str, Any]],
    founded: date,
) -> None:
    """Write what the register asks of a team; its first member leads it.

    ``people`` are the members in the order in which they were dealt out to the teams.
    """
    for line, leader in zip(lines, people, strict=False):
        team = use.volunteers.team_named(use.actor, line["name"])
        fields = {name: value for name, value in line.items() if name != "platforms"}
        fields |= {
            "rank": _RANKS[level],
            "leader_name": leader["name"],
            "phone": leader["phone"],
            "established_on": founded.isoformat(),
        }
        use.registers.save(use.actor, "teams", team.id, fields)


def team_for(platform: str, teams: Sequence[DemoTeam], dice: Random) -> UUID:
    """Return the team whose platform it is, or any of them."""
    suited = [one for one in teams if platform in one.platforms] or list(teams)
    return dice.choice(suited).id
