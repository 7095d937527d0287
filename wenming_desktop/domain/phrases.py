"""The phrase library, read from resources/rules/phrases.toml; what its marks mean stands there."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from wenming_desktop.domain.figure_book import FigureBook

_CONDITION = re.compile(r"(\S+) (=|<|>|>=|<=) (\d+)")


@dataclass(frozen=True, slots=True)
class Condition:
    """``figure op number``; rates are compared in tenths. An unknown figure meets nothing."""

    figure: str
    sign: str
    number: int

    def holds(self, book: FigureBook) -> bool:
        value = book.get(self.figure).value
        if value is None:
            return False
        match self.sign:
            case "=":
                return value == self.number
            case "<":
                return value < self.number
            case ">":
                return value > self.number
            case ">=":
                return value >= self.number
        return value <= self.number


@dataclass(frozen=True, slots=True)
class Phrase:
    """One sentence of the library."""

    id: str
    text: str
    when: tuple[Condition, ...]
    alternative: str = ""
    problem: bool = False
    offered: bool = False


@dataclass(frozen=True, slots=True)
class PhraseItem:
    """One item with its sentences, in order."""

    id: str
    heading: str
    neutral: str
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class PhrasePack:
    """The library as one level uses it."""

    version: str
    lead: str
    words: Mapping[str, str]
    parts: tuple[tuple[str, str, tuple[PhraseItem, ...]], ...]
    """(number, heading, items)."""

    @classmethod
    def of(cls, pack: Mapping[str, Any], level: str) -> Self:
        """Read what a level uses."""
        parts = tuple(
            (part["number"], part["heading"], tuple(_item(raw, level) for raw in part["items"]))
            for part in pack["parts"]
        )
        return cls(str(pack["pack"]["version"]), pack["lead"]["text"], pack["levels"][level], parts)


def _item(raw: Mapping[str, Any], level: str) -> PhraseItem:
    phrases = tuple(
        Phrase(
            one["id"],
            one["text"],
            tuple(_condition(text) for text in one.get("when", ())),
            one.get("alt", ""),
            bool(one.get("problem")),
            bool(one.get("offered")),
        )
        for one in raw.get("sentences", ())
        if level in one.get("levels", (level,))
    )
    return PhraseItem(raw["id"], raw["heading"], raw["neutral"], phrases)


def _condition(text: str) -> Condition:
    match = _CONDITION.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return Condition(match[1], match[2], int(match[3]))
