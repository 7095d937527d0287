"""What resources/rules/matching.toml says, as values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

WEIGHTS = (
    *("subject", "category", "platform", "wording", "area", "step_up", "step_down", "people"),
    *("skill", "load", "load_each", "free", "busy", "booked", "closed", "holidays_only"),
    *("declined", "volunteer_declined", "adults", "minors", "discreet", "public", "too_small"),
    *("ready", "least", "other_branch", "near_topic"),
)
"""Names of the points; every pack gives all of them."""
WORD_LISTS = (
    "neutral",
    "not",
    "beside",
    "place",
    "adults",
    "children_do",
    "discreet",
    "lack",
    "stop",
)
_MOST_POINTS = 100
_CODES = ("categories", "platforms", "fields", "venues", "near")


@dataclass(frozen=True, slots=True)
class Topic:
    """One kind of help: the words for it, and which codes go with it."""

    id: str
    title: str
    words: tuple[str, ...]
    weak: tuple[str, ...] = ()
    """Words that say it only together with others."""
    categories: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    """Codes of ``team_field``."""
    venues: tuple[str, ...] = ()
    """Codes of ``venue_type`` that are the place for it."""
    near: tuple[str, ...] = ()
    """Topics whose people can do this too, if less well."""
    self_service: bool = False
    """The venue alone is help enough: books to read, a court to play on."""


@dataclass(frozen=True, slots=True)
class Group:
    """People a service is for, by the words that mean them."""

    id: str
    title: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MatchingRules:
    """Points and words of one version of the pack."""

    weights: Mapping[str, int]
    words: Mapping[str, tuple[str, ...]]
    groups: tuple[Group, ...]
    topics: tuple[Topic, ...]

    @classmethod
    def of(cls, pack: Mapping[str, Any]) -> Self:
        """Read the pack; KeyError, TypeError or ValueError for what cannot be meant."""
        weights = {name: int(pack["weights"][name]) for name in WEIGHTS}
        wrong = [name for name, points in weights.items() if not 0 <= points <= _MOST_POINTS]
        topics = tuple(_topic(table) for table in pack["topics"])
        if wrong or not topics or len({one.id for one in topics}) < len(topics):
            raise ValueError(", ".join(wrong) or "topics")
        return cls(
            weights,
            {name: _words(pack["words"][name]) for name in WORD_LISTS},
            tuple(
                Group(str(table["id"]), str(table["title"]), _words(table["words"]))
                for table in pack.get("groups", ())
            ),
            topics,
        )


def _topic(table: Mapping[str, Any]) -> Topic:
    codes = {name: _words(table.get(name, ())) for name in _CODES}
    words, weak = _words(table["words"]), _words(table.get("weak", ()))
    if not words:
        raise ValueError(table["id"])
    alone = table.get("self_service", False) is True
    title = str(table["title"])
    return Topic(str(table["id"]), title, words, weak, **codes, self_service=alone)


def _words(given: Sequence[Any]) -> tuple[str, ...]:
    if isinstance(given, str):
        raise TypeError(given[:20])
    words = tuple(str(one) for one in given)
    if not all(words):
        raise ValueError("''")
    return words
