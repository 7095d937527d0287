"""Which kinds of help a sentence is about, read as a clerk would: word by word, not by one keyword.

The longest word counts and what it covers is used up (``戏台`` is no ``戏``). A place that is only
named to say where (``卫生室门口``) and what is denied (``不是要理发``) do not count.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import log

from wenming_desktop.domain.matching.rules import MatchingRules

WEAK, STRONG = 0.35, 1.0
_NEAR_DENIAL = 6
"""Characters between a denial and the word it denies."""
_MEASURE = "个"
_CLAUSE = re.compile(r"[，。；！？,;!?\n、：:]+")
_LETTERS = re.compile(r"[^\w]+")


def folded(text: str) -> str:
    """Return the form in which texts are compared."""
    return unicodedata.normalize("NFKC", text).casefold()


@dataclass(frozen=True, slots=True)
class _Word:
    topic: str
    strength: float


class Lexicon:
    """Looks up the words of a pack in texts."""

    def __init__(self, rules: MatchingRules) -> None:
        self._rules = rules
        self._words: dict[str, list[_Word]] = defaultdict(list)
        for topic in rules.topics:
            for strength, words in ((STRONG, topic.words), (WEAK, topic.weak)):
                for word in words:
                    self._words[folded(word)].append(_Word(topic.id, strength))
        for word in rules.words["neutral"]:
            self._words.setdefault(folded(word), [])
        self._longest = max(map(len, self._words))
        self._beside = tuple(folded(one) for one in rules.words["beside"])
        self._not = tuple(folded(one) for one in rules.words["not"])

    def topics(self, text: str) -> dict[str, float]:
        """Return topic → how strongly the text is about it, 0 to 1.5."""
        plain = folded(text)
        found = self._found(plain)
        if _MEASURE in plain:  # 理个发 is 理发
            for topic, strength in self._found(plain.replace(_MEASURE, "")).items():
                found[topic] = max(found.get(topic, 0.0), strength)
        return found

    def _found(self, plain: str) -> dict[str, float]:
        found: Counter[str] = Counter()
        for clause in _CLAUSE.split(plain):
            for start, end in self._hits(clause):
                if self._is_denied(clause, start) or clause[end:].startswith(self._beside):
                    continue
                for word in self._words[clause[start:end]]:
                    found[word.topic] += word.strength  # type: ignore[assignment]
        return {topic: min(float(strength), 1.5) for topic, strength in found.items()}

    def groups(self, text: str) -> frozenset[str]:
        """Return the groups of people a text names."""
        plain = folded(text)
        return frozenset(
            group.id for group in self._rules.groups if any(one in plain for one in group.words)
        )

    def names(self, listed: str, text: str) -> bool:
        """Tell whether a text holds one of the words of a list of the pack."""
        plain = folded(text)
        return any(folded(one) in plain for one in self._rules.words[listed])

    def _hits(self, clause: str) -> Iterator[tuple[int, int]]:
        start = 0
        while start < len(clause):
            for length in range(min(self._longest, len(clause) - start), 0, -1):
                if clause[start : start + length] in self._words:
                    yield start, start + length
                    start += length
                    break
            else:
                start += 1

    def _is_denied(self, clause: str, start: int) -> bool:
        before = clause[max(0, start - _NEAR_DENIAL) : start]
        return any(one in before for one in self._not)


class Resemblance:
    """How alike two texts are by pairs of characters; rare pairs count more.

    It catches what no list of words foresaw.
    """

    def __init__(self, texts: Iterable[str], stop: Iterable[str]) -> None:
        self._stop = frozenset(pair for one in stop for pair in _pairs(one))
        counted = [self.pairs(text) for text in texts]
        self._many = max(len(counted), 1)
        self._in = Counter(pair for pairs in counted for pair in pairs)

    def pairs(self, text: str) -> frozenset[str]:
        """Return the pairs of a text that say something."""
        return frozenset(_pairs(text)) - self._stop

    def alike(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return 0 to 1: the weight of what both hold; two rare pairs are enough for 1."""
        shared = sum(self._weight(pair) for pair in one & other)
        return min(shared / (2 * log(self._many + 1)), 1.0) if shared else 0.0

    def _weight(self, pair: str) -> float:
        return log((self._many + 1) / (self._in[pair] + 0.5)) if self._in[pair] else 0.0


def _pairs(text: str) -> Iterator[str]:
    for run in _LETTERS.split(folded(text)):
        for start in range(len(run) - 1):
            yield run[start : start + 2]


def share(wanted: Mapping[str, float], offered: Mapping[str, float]) -> float:
    """Return 0 to 1: how much of what is wanted is offered, the main thing counting most."""
    whole = sum(strength**2 for strength in wanted.values())
    if not whole:
        return 0.0
    met = sum(strength**2 * min(offered.get(topic, 0.0), 1.0) for topic, strength in wanted.items())
    return met / whole * min(max(wanted.values()) / STRONG, 1.0)
