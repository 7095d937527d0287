"""Scores one supply for one need: points for and against, each with its reason."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from wenming_desktop.domain.matching.places import UnitTree, in_school_holidays, is_open
from wenming_desktop.domain.matching.rules import MatchingRules
from wenming_desktop.domain.matching.values import (
    Asked,
    Candidate,
    Crew,
    Reason,
    ReasonKind,
    Supply,
    SupplyKind,
)
from wenming_desktop.domain.matching.wording import Lexicon, Resemblance, share

_K = ReasonKind
_NAME, _ABOUT, _CODED = 1.0, 0.9, 0.55
"""How surely a name, a description and a mere code tell what a supply is for."""
_SUITS = 0.3
"""Below this share a supply is about something else."""
_NOT_ASKED = 0.35
"""What a venue is worth when hands are wanted, and hands when a room is."""
_PRIVATE = 0.6
"""Strength with which secrecy alone speaks for a talk with somebody who keeps it."""
_INTIMATE = 10
"""Up to so many people it is a talk, above it a meeting."""
_ENOUGH = 4
"""Members with the skill from which more make no difference."""


class Matcher:
    """Ranks supplies for needs; made once for one set of supplies."""

    def __init__(
        self, rules: MatchingRules, supplies: Sequence[Supply], tree: UnitTree, today: date
    ) -> None:
        self._rules, self._supplies, self._tree, self._today = rules, supplies, tree, today
        self._lexicon = Lexicon(rules)
        self._texts = Resemblance(map(_text, supplies), rules.words["stop"])
        self._offers = {one.id: self._offer(one) for one in supplies}

    def rank(self, asked: Asked, most: int = 20) -> list[Candidate]:
        """Return who suits, best first; those about something else are left out."""
        wish = self._wish(asked)
        found = [
            candidate
            for supply in self._supplies
            if (candidate := self._judged(wish, supply)) is not None
        ]
        return sorted(found, key=lambda one: (-one.score, one.supply.name))[:most]

    def _wish(self, asked: Asked) -> "_Wish":
        topics = self._lexicon.topics(asked.text)
        if asked.is_private:
            topics["mental"] = max(topics.get("mental", 0.0), _PRIVATE)
        guessed = not topics
        if guessed and asked.category != "other":
            known = (one for one in self._rules.topics if asked.category in one.categories)
            topics = {topic.id: _CODED for topic in known}
        return _Wish(
            asked,
            topics,
            self._texts.pairs(asked.text),
            self._lexicon.groups(f"{asked.text} {asked.audience}"),
            guessed=guessed,
            self_service=self._is_self_service(topics),
            wants_place=self._lexicon.names("place", asked.text),
            wants_adults=self._lexicon.names("adults", asked.text),
            wants_children=self._lexicon.names("children_do", asked.text),
        )

    def _is_self_service(self, topics: dict[str, float]) -> bool:
        main = max(topics, key=lambda one: topics[one], default="")
        return any(one.self_service for one in self._rules.topics if one.id == main)

    def _offer(self, supply: Supply) -> "_Offer":
        topics: dict[str, float] = {}
        crew = supply.crew
        skills = " ".join(crew.skills) if crew is not None else ""
        if supply.kind is not SupplyKind.VENUE:
            # a project is what it says; a team is whatever its members can do
            able = skills if supply.kind is SupplyKind.TEAM else ""
            for weight, text in ((_NAME, supply.name), (_NAME, able), (_ABOUT, supply.about)):
                for topic, strength in self._lexicon.topics(text).items():
                    topics[topic] = max(topics.get(topic, 0.0), min(strength, 1.0) * weight)
        for one in self._rules.topics:
            if supply.field in one.fields or supply.venue_type in one.venues:
                topics[one.id] = max(topics.get(one.id, 0.0), _CODED if supply.field else 1.0)
        topics = self._with_near(topics)
        for_whom = supply.audience or f"{supply.name} {supply.about}"
        return _Offer(
            topics,
            self._texts.pairs(_text(supply)),
            self._lexicon.groups(for_whom),
            discreet=self._lexicon.names("discreet", f"{supply.name} {supply.about} {skills}"),
            skilled=self._skilled(crew),
            categories=self._categories(supply, topics),
        )

    def _with_near(self, topics: dict[str, float]) -> dict[str, float]:
        """Add what the same people can do too."""
        less = self._rules.weights["near_topic"] / 100
        found = dict(topics)
        for one in self._rules.topics:
            beside = max((topics.get(near, 0.0) * less for near in one.near), default=0.0)
            if beside > found.get(one.id, 0.0):
                found[one.id] = beside
        return found

    def _skilled(self, crew: Crew | None) -> dict[str, tuple[str, int]]:
        found: dict[str, tuple[str, int]] = {}
        for skill, many in crew.skills.items() if crew is not None else ():
            for topic in self._lexicon.topics(skill):
                if many > found.get(topic, ("", 0))[1]:
                    found[topic] = (skill, many)
        return found

    def _judged(self, wish: "_Wish", supply: Supply) -> Candidate | None:
        offer = self._offers[supply.id]
        reasons = list(self._about(wish, supply, offer))
        weights = self._rules.weights
        if sum(one.points for one in reasons) < weights["least"]:
            return None
        reasons += [
            *self._near(wish, supply),
            *self._people(wish, supply, offer),
            *self._able(wish, supply, offer),
            *self._when(wish, supply),
            *self._before(supply),
        ]
        score = max(0, min(100, sum(one.points for one in reasons)))
        told = sorted((one for one in reasons if one.points), key=lambda one: -abs(one.points))
        return Candidate(supply, score, tuple(told))

    def _about(self, wish: "_Wish", supply: Supply, offer: "_Offer") -> Iterator[Reason]:
        """Compare what both are about: topics of the words, codes, and words in common."""
        weights = self._rules.weights
        is_venue = supply.kind is SupplyKind.VENUE
        fits = is_venue is wish.wants_place or (is_venue and wish.self_service)
        right_kind = 1.0 if fits else _NOT_ASKED
        met = share(wish.topics, offer.topics)
        if wish.guessed:
            met = max((offer.topics.get(one, 0.0) * _CODED for one in wish.topics), default=0.0)
        if met >= _SUITS or (met and is_venue):
            shared = [one for one in wish.topics if offer.topics.get(one)]
            best = max(shared, key=lambda one: wish.topics[one] * offer.topics[one])
            points = round(weights["subject"] * met * right_kind)
            yield Reason(_K.SUBJECT, points, {"topic": best, "title": self._title(best)})
        elif is_venue and wish.wants_place:
            yield Reason(_K.ROOM, round(weights["subject"] * _CODED))
        alike = self._texts.alike(wish.pairs, offer.pairs)
        yield Reason(_K.WORDING, round(weights["wording"] * alike * right_kind))
        if wish.asked.category != "other" and wish.asked.category in offer.categories:
            code = wish.asked.category
            yield Reason(_K.CATEGORY, round(weights["category"] * right_kind), {"code": code})
        if wish.asked.platform and wish.asked.platform in supply.platforms:
            yield Reason(_K.PLATFORM, weights["platform"], {"code": wish.asked.platform})

    def _near(self, wish: "_Wish", supply: Supply) -> Iterator[Reason]:
        if wish.asked.unit_id is None or supply.unit_id is None:
            return
        way = self._tree.way(wish.asked.unit_id, supply.unit_id)
        if way is None:
            return
        weights = self._rules.weights
        away = way.up * weights["step_up"] + way.down * weights["step_down"]
        if way.up > 1 and way.down:  # people of another town
            away += weights["other_branch"]
        yield Reason(
            _K.AREA,
            weights["area"] - away,
            {"up": way.up, "down": way.down},
        )

    def _people(self, wish: "_Wish", supply: Supply, offer: "_Offer") -> Iterator[Reason]:
        """Look at whom it is for, whether grown-ups are needed and whether it stays secret."""
        weights, crew = self._rules.weights, supply.crew
        shared = wish.groups & offer.groups
        if shared:
            title = next(one.title for one in self._rules.groups if one.id in shared)
            yield Reason(_K.PEOPLE, weights["people"], {"title": title})
        elif wish.groups and offer.groups and supply.audience:
            yield Reason(_K.PEOPLE, -weights["people"], {"title": supply.audience[:12]})
        mostly_minors = crew is not None and crew.minors * 2 > crew.members
        if mostly_minors and wish.wants_adults:
            yield Reason(_K.ADULTS, -weights["adults"])
        elif mostly_minors:
            points = weights["people"] * 2 if wish.wants_children else -weights["minors"]
            yield Reason(_K.MINORS, points)
        if wish.asked.is_private:
            wide = (supply.capacity or 0) > _INTIMATE or mostly_minors
            if wide and not offer.discreet:
                yield Reason(_K.PUBLIC, -weights["public"])
            elif offer.discreet:
                yield Reason(_K.DISCREET, weights["discreet"])

    def _able(self, wish: "_Wish", supply: Supply, offer: "_Offer") -> Iterator[Reason]:
        """Look at skills, room and hands that are free."""
        weights, crew = self._rules.weights, supply.crew
        known = set(wish.topics) & set(offer.topics) & set(offer.skilled)
        skilled = [offer.skilled[one] for one in sorted(known)]
        if skilled:
            skill, many = max(skilled, key=lambda pair: pair[1])
            points = round(weights["skill"] * min(many, _ENOUGH) / _ENOUGH)
            yield Reason(_K.SKILL, points, {"skill": skill, "many": many})
        heads, room = wish.asked.heads, supply.capacity
        if heads and room and room < heads and supply.kind is not SupplyKind.TEAM:
            yield Reason(_K.TOO_SMALL, -weights["too_small"], {"room": room, "heads": heads})
        elif heads and room and supply.kind is SupplyKind.VENUE:
            yield Reason(_K.ROOM, round(weights["people"] * heads / room), {"room": room})
        if crew is not None:
            points = weights["load"] - weights["load_each"] * crew.open_orders
            yield Reason(_K.LOAD, max(points, -weights["busy"]), {"open": crew.open_orders})
        if supply.kind is SupplyKind.PROJECT:
            yield Reason(_K.READY, weights["ready"])

    def _when(self, wish: "_Wish", supply: Supply) -> Iterator[Reason]:
        weights, crew, day = self._rules.weights, supply.crew, wish.asked.on
        if crew is not None and _holidays_only(crew) and not in_school_holidays(day or self._today):
            yield Reason(_K.HOLIDAYS_ONLY, -weights["holidays_only"], {"times": crew.times[0]})
        if day is None:
            return
        if day in supply.booked:
            yield Reason(_K.BOOKED, -weights["booked"], {"day": day})
        elif not is_open(supply.opening_slots, day):
            yield Reason(_K.CLOSED, -weights["closed"], {"day": day})
        elif crew is not None and day in crew.busy:
            yield Reason(_K.BUSY, -weights["busy"], {"day": day})
        else:
            yield Reason(_K.FREE, weights["free"], {"day": day})

    def _before(self, supply: Supply) -> Iterator[Reason]:
        """Put last who gave this need back already."""
        weights, crew = self._rules.weights, supply.crew
        if crew is None:
            return
        if crew.declined:
            yield Reason(_K.DECLINED, -weights["declined"])
        if crew.volunteers_declined:
            points = -weights["volunteer_declined"] * crew.volunteers_declined
            yield Reason(_K.VOLUNTEER_DECLINED, points, {"many": crew.volunteers_declined})

    def _categories(self, supply: Supply, topics: dict[str, float]) -> frozenset[str]:
        if supply.category:
            return frozenset({supply.category})
        able = {one for one, strength in topics.items() if strength >= _CODED}
        known = (one for one in self._rules.topics if one.id in able)
        return frozenset(code for one in known for code in one.categories)

    def _title(self, topic_id: str) -> str:
        return next(one.title for one in self._rules.topics if one.id == topic_id)


@dataclass(frozen=True, slots=True)
class _Wish:
    """A need, read once for all supplies."""

    asked: Asked
    topics: dict[str, float]
    pairs: frozenset[str]
    groups: frozenset[str]
    guessed: bool
    """No word told what it is about: any topic of its category may be meant."""
    self_service: bool
    wants_place: bool
    wants_adults: bool
    wants_children: bool


@dataclass(frozen=True, slots=True)
class _Offer:
    """A supply, read once for all needs."""

    topics: dict[str, float]
    pairs: frozenset[str]
    groups: frozenset[str]
    discreet: bool
    skilled: dict[str, tuple[str, int]]
    categories: frozenset[str]


def _text(supply: Supply) -> str:
    skills: Iterable[str] = supply.crew.skills if supply.crew is not None else ()
    return " ".join((supply.name, supply.about, supply.audience, *skills))


def _holidays_only(crew: Crew) -> bool:
    return bool(crew.times) and all(one in {"寒假", "暑假", "寒暑假", "假期"} for one in crew.times)
