"""The labelled needs and their pool (tests/data/matching-*.toml) as values of the domain."""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from wenming_desktop.domain.matching.places import UnitTree
from wenming_desktop.domain.matching.rules import MatchingRules
from wenming_desktop.domain.matching.scoring import Matcher
from wenming_desktop.domain.matching.values import Asked, Crew, Supply, SupplyKind
from wenming_desktop.services.rule_files import rule_file

DATA = Path(__file__).resolve().parents[2] / "data"
SPACE = UUID("7d0d7b0e-0000-4000-8000-000000000000")


@dataclass(frozen=True)
class Labelled:
    """One need and which first suggestions are right."""

    asked: Asked
    right: frozenset[str]
    hard: str
    declined: frozenset[str]


def key(name: str) -> UUID:
    """Return the id that stands for a name of the pool."""
    return uuid5(SPACE, name)


@cache
def pool() -> dict[str, Any]:
    """Return the pool as written."""
    return tomllib.loads((DATA / "matching-pool.toml").read_text(encoding="utf-8"))


@cache
def needs(part: str) -> tuple[Labelled, ...]:
    """Return the ``tuning``, ``held-out`` or ``fresh`` part."""
    text = (DATA / f"matching-{part}.toml").read_text(encoding="utf-8")
    return tuple(_need(one) for one in tomllib.loads(text)["needs"])


def _need(one: dict[str, Any]) -> Labelled:
    asked = Asked(
        text=one["t"],
        unit_id=key(one["u"]),
        category=one.get("c", "other"),
        heads=one.get("n"),
        on=one.get("on"),
        is_private=one.get("secret", False),
    )
    declined = frozenset(one.get("declined", ()))
    return Labelled(asked, frozenset(one["right"]), one.get("hard", ""), declined)


@cache
def names() -> dict[UUID, str]:
    """Return id → name in the pool."""
    return {key(one): one for kind in ("teams", "venues", "projects") for one in pool()[kind]}


def tree() -> UnitTree:
    """Return the units of the pool."""
    units = pool()["units"]
    return UnitTree({key(n): key(u["above"]) if "above" in u else None for n, u in units.items()})


@cache
def supplies(declined: frozenset[str] = frozenset()) -> tuple[Supply, ...]:
    """Return everything that can be offered, finished projects left out as the store does."""
    given = pool()
    crews = {name: _crew(name, one, declined) for name, one in given["teams"].items()}
    teams = [_team(name, one, crews[name]) for name, one in given["teams"].items()]
    venues = [_venue(name, one) for name, one in given["venues"].items()]
    projects = [
        _project(name, one, crews.get(one.get("team", "")))
        for name, one in given["projects"].items()
        if one.get("state") != "finished"
    ]
    return (*teams, *venues, *projects)


def _crew(name: str, one: dict[str, Any], declined: frozenset[str]) -> Crew:
    return Crew(
        team_id=key(name),
        members=sum(one["m"].values()),
        minors=one.get("minors", 0),
        skills=one.get("s", {}),
        times=tuple(one.get("times", ())),
        open_orders=one.get("open", 0),
        busy=frozenset(one.get("busy", ())),
        declined=int(name in declined),
    )


def _team(name: str, one: dict[str, Any], crew: Crew) -> Supply:
    return Supply(
        id=key(name),
        kind=SupplyKind.TEAM,
        name=one["name"],
        unit_id=key(one["unit"]),
        about=one.get("scope", ""),
        field=one.get("f", ""),
        crew=crew,
    )


def _venue(name: str, one: dict[str, Any]) -> Supply:
    return Supply(
        id=key(name),
        kind=SupplyKind.VENUE,
        name=one["name"],
        unit_id=key(one["unit"]),
        about=one.get("about", ""),
        venue_type=one["type"],
        platforms=tuple(one["platforms"]),
        capacity=one.get("capacity"),
        opening_slots=tuple(one.get("slots", ())),
        booked=frozenset(one.get("booked", ())),
    )


def _project(name: str, one: dict[str, Any], crew: Crew | None) -> Supply:
    return Supply(
        id=key(name),
        kind=SupplyKind.PROJECT,
        name=one["name"],
        unit_id=key(one["unit"]),
        about=one["content"],
        audience=one["audience"],
        category=one["category"],
        platforms=(one["platform"],),
        capacity=one.get("capacity"),
        crew=crew,
    )


@cache
def rules() -> MatchingRules:
    """Return the rules the program came with."""
    return MatchingRules.of(rule_file("matching"))


@cache
def without_words_of(part: str) -> MatchingRules:
    """Return the rules without every word that only this part of the needs could have taught.

    One author wrote the needs and the words; so a word that occurs in the part and in no tuning
    need nor in the pool is struck before measuring.
    """
    seen = (DATA / "matching-tuning.toml").read_text(encoding="utf-8")
    seen += (DATA / "matching-pool.toml").read_text(encoding="utf-8")
    told = "\n".join(one.asked.text for one in needs(part))

    def kept(words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(word for word in words if word not in told or word in seen)

    whole = rules()
    return replace(
        whole,
        words={name: kept(words) for name, words in whole.words.items()},
        groups=tuple(replace(one, words=kept(one.words)) for one in whole.groups),
        topics=tuple(
            replace(one, words=kept(one.words), weak=kept(one.weak)) for one in whole.topics
        ),
    )


_matchers: dict[tuple[int, frozenset[str]], Matcher] = {}


def first(need: Labelled, by: MatchingRules) -> str:
    """Return the name of the first suggestion; empty when there is none.

    ``by`` is one of the two cached above, so that its identity stands for it.
    """
    key_of = (id(by), need.declined)
    if key_of not in _matchers:
        _matchers[key_of] = Matcher(by, supplies(need.declined), tree(), pool()["today"])
    ranked = _matchers[key_of].rank(need.asked, 1)
    return names()[ranked[0].supply.id] if ranked else ""


def keyword_first(need: Labelled) -> str:
    """The baseline: the supply whose text shares most pairs of characters with the need.

    What a search box does; ties go to the own unit, then by the order of the pool.
    """
    wanted = _pairs(need.asked.text)

    def common(one: Supply) -> tuple[int, bool]:
        skills = " ".join(one.crew.skills) if one.crew is not None else ""
        text = f"{one.name} {one.about} {one.audience} {skills}"
        return len(wanted & _pairs(text)), one.unit_id == need.asked.unit_id

    best = max(supplies(), key=common)
    return names()[best.id] if common(best)[0] else ""


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}
