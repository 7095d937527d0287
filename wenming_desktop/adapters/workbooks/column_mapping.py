"""What a column of a roster holds, guessed from its header: exact, synonym, then likeness.

The names are data (resources/rules/roster-columns.toml). A guess is a proposal: the person may
change it, and the change is remembered for files with the same headers.
"""

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Self

from wenming_desktop.assets import resource

LIKENESS = 85
"""Least likeness (rapidfuzz ratio, percent) that still counts as the same name."""
HOW_ORDER = ("exact", "synonym", "similar")
SHARED_FIELDS = frozenset(
    {"team", "group", "category", "political_status", "skills", "status", "registered_on", "phone"}
)
"""What several people may have in common, and so may stand in one merged cell."""

_BRACKETS = re.compile(r"[(\[【<〈《{].*?[)\]】>〉》}]")
_NOISE = re.compile(r"[\s:：*\uff0a_\-.。、,，/·]+")
_NO_BRACKETS = str.maketrans("", "", "()[]【】<>〈〉《》{}")
_LATIN = re.compile(r"[a-z]+")
"""A translation beside the Chinese name."""
_PARTS = re.compile(r"[/／、,，或及和|]")


@dataclass(frozen=True, slots=True)
class HeaderGuess:
    """What one header means; field "" is a column that fills nothing."""

    field: str
    how: str


UNKNOWN = HeaderGuess("", "unknown")


def header_key(header: str) -> str:
    """Return the form in which headers are compared: without what stands in brackets."""
    narrow = unicodedata.normalize("NFKC", header).casefold()
    return _NOISE.sub("", _BRACKETS.sub("", narrow)) or _NOISE.sub("", narrow)


def _folded(header: str) -> str:
    """Return the header with the words in brackets, as in 村（组）."""
    narrow = unicodedata.normalize("NFKC", header).casefold()
    return _NOISE.sub("", narrow.translate(_NO_BRACKETS))


@dataclass(frozen=True, slots=True)
class ColumnNames:
    """The names a column may have."""

    titles: dict[str, str]
    synonyms: dict[str, str]
    prefixes: tuple[str, ...]
    other_people: tuple[str, ...]
    named_by: str = "name"
    """The field without which a table is none of this kind."""
    shared: frozenset[str] = SHARED_FIELDS
    """Fields that may stand in one cell for several lines."""

    @classmethod
    def load(cls) -> Self:
        """Read the names of a roster of people that the program came with."""
        return cls.of(_pack())

    @classmethod
    def of(cls, pack: dict[str, Any]) -> Self:
        """Take the names out of a pack."""
        fields: dict[str, Any] = pack["fields"]
        titles = {header_key(entry["title"]): name for name, entry in fields.items()}
        synonyms = {
            header_key(text): name for name, entry in fields.items() for text in entry["names"]
        }
        told = pack["pack"]
        return cls(
            titles,
            synonyms,
            tuple(told["prefixes"]),
            tuple(told["other_people"]),
            str(told.get("named_by", "name")),
            frozenset(told.get("shared", SHARED_FIELDS)),
        )

    def guess(self, header: str) -> HeaderGuess:
        """Return what a header means."""
        key, whole = header_key(header), _folded(header)
        if not key:
            return UNKNOWN
        if any(word in whole for word in self.other_people):
            return self._known(whole) or UNKNOWN
        return (
            self._known(whole)
            or self._known(key)
            or self._known(_LATIN.sub("", key))
            or self._without_prefix(key)
            or self._of_parts(header)
            or self._similar(key)
        )

    def _known(self, key: str) -> HeaderGuess | None:
        if key in self.titles:
            return _guess(self.titles[key], "exact")
        if key in self.synonyms:
            return _guess(self.synonyms[key], "synonym")
        return None

    def _without_prefix(self, key: str) -> HeaderGuess | None:
        for prefix in self.prefixes:
            if key.startswith(prefix) and len(key) > len(prefix):
                found = self._known(key[len(prefix) :])
                if found is not None:
                    return HeaderGuess(found.field, found.how and "synonym")
        return None

    def _of_parts(self, header: str) -> HeaderGuess | None:
        """Take a header such as 电话/手机 for its first known part."""
        parts = [part for part in _PARTS.split(header) if header_key(part)]
        if len(parts) < 2:  # noqa: PLR2004
            return None
        found = (self._known(header_key(part)) for part in parts)
        return next((guess for guess in found if guess is not None and guess.field), None)

    def _similar(self, key: str) -> HeaderGuess:
        names = self.titles | self.synonyms
        from rapidfuzz import fuzz  # noqa: PLC0415  40 modules, for a head nobody has written before

        best = max(names, key=lambda name: fuzz.ratio(key, name))
        return _guess(names[best], "similar") if fuzz.ratio(key, best) >= LIKENESS else UNKNOWN


def _guess(field: str, how: str) -> HeaderGuess:
    return HeaderGuess(field, how if field else "known")


@cache
def _pack() -> dict[str, Any]:
    with resource("rules/roster-columns.toml").open("rb") as file:
        return tomllib.load(file)


def one_field_each(guesses: Sequence[HeaderGuess], filled: Sequence[int]) -> list[HeaderGuess]:
    """Let each field go to its best column: one with values, best guess, most values, leftmost."""
    best: dict[str, int] = {}
    for index, guess in enumerate(guesses):
        if guess.field:
            best.setdefault(guess.field, index)
            held = best[guess.field]
            if _rank(guesses[held], filled[held]) > _rank(guess, filled[index]):
                best[guess.field] = index
    return [
        guess if not guess.field or best[guess.field] == index else UNKNOWN
        for index, guess in enumerate(guesses)
    ]


def _rank(guess: HeaderGuess, filled: int) -> tuple[bool, int, int]:
    return filled == 0, HOW_ORDER.index(guess.how), -filled
