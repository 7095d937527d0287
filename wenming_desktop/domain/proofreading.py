"""Slips in a text: unfilled places, wrong words, torn sentences, doubled words, stray marks.

The list of words and patterns is resources/rules/proofreading.toml; this module only looks.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

_CHINESE = "\u3400-\u9fff\U00020000-\U0003ffff"
_PLACEHOLDERS = re.compile(
    r"\*{2,}|▢+|□+|【待填】|[（(]由撰稿人填写[^）)]*[）)]|×{2,}|[Xx]{3,}|_{3,}|？{2,}"
)
_HALF_WIDTH = re.compile(rf"(?<=[{_CHINESE}”’）》])[,;:!?]|[,;:!?](?=[{_CHINESE}“‘（《])")
_HALF_BRACKET = re.compile(rf"\([{_CHINESE}、，]+\)")
_STRAY_SPACE = re.compile(
    rf"(?<=[{_CHINESE}，。、；：“”])[ \t\u00a0\u3000]+(?=[{_CHINESE}，。、；：“”])"
)
_BROKEN_LINE = re.compile(rf"(?<=[{_CHINESE}，、])\n(?=[{_CHINESE}])")
_DOUBLED = re.compile(rf"([{_CHINESE}])\1")
_DOUBLED_PAIR = re.compile(rf"([{_CHINESE}]{{2}})\1")
_AROUND = 8


class SlipKind(StrEnum):
    """What is wrong; a placeholder forbids exporting, the others are for a person to judge."""

    PLACEHOLDER = "placeholder"
    WORD = "word"
    COPIED = "copied"
    PUNCTUATION = "punctuation"
    SPACE = "space"
    QUOTES = "quotes"
    DOUBLED = "doubled"


@dataclass(frozen=True, slots=True)
class Slip:
    """One finding: where it stands, what stands there, and what was probably meant."""

    kind: SlipKind
    start: int
    text: str
    words: str
    right: str = ""
    around: str = ""
    doubt: bool = False


@dataclass(frozen=True, slots=True)
class Proofreader:
    """Looks for slips by one version of the list."""

    version: str
    words: tuple[Mapping[str, Any], ...]
    copied: tuple[str, ...]
    patterns: tuple[Mapping[str, Any], ...]
    doubled: frozenset[str]

    @classmethod
    def of(cls, pack: Mapping[str, Any]) -> Self:
        """Read the list."""
        return cls(
            str(pack["pack"]["version"]),
            tuple(pack["words"]["entries"]),
            tuple(pack["copied"]["entries"]),
            tuple(pack["patterns"]["entries"]),
            frozenset(pack["doubled"]["allowed"]),
        )

    def look(self, text: str) -> list[Slip]:
        """Return the slips in their order."""
        found = [
            *_matches(_PLACEHOLDERS, text, SlipKind.PLACEHOLDER, "这里还没有填"),
            *self._wrong_words(text),
            *self._copied_words(text),
            *self._torn(text),
            *_matches(_HALF_WIDTH, text, SlipKind.PUNCTUATION, "中文里用了半角标点"),
            *_matches(_HALF_BRACKET, text, SlipKind.PUNCTUATION, "中文里用了半角括号"),
            *_matches(_STRAY_SPACE, text, SlipKind.SPACE, "汉字之间多了空格"),
            *_matches(_BROKEN_LINE, text, SlipKind.SPACE, "一句话中间换了行"),
            *_unpaired(text),
            *self._doubled_words(text),
        ]
        return sorted(found, key=lambda slip: slip.start)

    def _wrong_words(self, text: str) -> Iterator[Slip]:
        """Look through the text with and without its stray spaces."""
        plain, places = _without_blanks(text)
        for entry in self.words:
            wrong = entry["wrong"]
            longer = tuple(entry.get("unless", ()))
            for match in re.finditer(re.escape(wrong), plain):
                if _within(plain, match.start(), wrong, longer):
                    continue
                start = places[match.start()]
                words = f"疑为“{entry['right']}”" if entry.get("doubt") else "错字"
                yield Slip(
                    SlipKind.WORD,
                    start,
                    wrong,
                    words,
                    entry["right"],
                    _surroundings(text, start, len(wrong)),
                    doubt=bool(entry.get("doubt")),
                )

    def _copied_words(self, text: str) -> Iterator[Slip]:
        for wrong in self.copied:
            yield from _matches(
                re.compile(re.escape(wrong)), text, SlipKind.COPIED, "像是从网页抄来的"
            )

    def _torn(self, text: str) -> Iterator[Slip]:
        plain, places = _without_blanks(text)
        for entry in self.patterns:
            for match in re.finditer(entry["pattern"], plain):
                name = "slip" if "slip" in match.groupdict() else 0
                start = places[match.start(name)]
                around = _surroundings(text, start, len(match[name]))
                doubt = bool(entry.get("doubt"))
                right = entry.get("right", "")
                words = entry["words"]
                yield Slip(SlipKind.PUNCTUATION, start, match[name], words, right, around, doubt)

    def _doubled_words(self, text: str) -> Iterator[Slip]:
        for slip in _matches(_DOUBLED, text, SlipKind.DOUBLED, "同一个字写了两遍", doubt=True):
            if slip.text not in self.doubled and not _starts_a_new_word(text, slip.start):
                yield slip
        yield from _matches(_DOUBLED_PAIR, text, SlipKind.DOUBLED, "同一个词写了两遍", doubt=True)


def _starts_a_new_word(text: str, start: int) -> bool:
    """Tell whether two equal characters belong to two words, as in 中心心理疏导."""
    return text[start - 1 : start + 3] in {"中心心理", "核心心理", "爱心心愿", "中国国家"}


def _matches(
    pattern: re.Pattern[str], text: str, kind: SlipKind, words: str, *, doubt: bool = False
) -> Iterator[Slip]:
    for match in pattern.finditer(text):
        around = _surroundings(text, match.start(), len(match[0]))
        yield Slip(kind, match.start(), match[0], words, "", around, doubt)


def _without_blanks(text: str) -> tuple[str, Sequence[int]]:
    """Return the text without blanks, and where each of its characters stands."""
    places = [place for place, character in enumerate(text) if not character.isspace()]
    return "".join(text[place] for place in places), places


def _within(text: str, start: int, wrong: str, longer: tuple[str, ...]) -> bool:
    """Tell whether the wrong word is only a part of a right one."""
    for word in longer:
        before = word.index(wrong)
        begin = start - before
        if begin >= 0 and text.startswith(word, begin):
            return True
    return False


def _unpaired(text: str) -> Iterator[Slip]:
    """Find quotation marks and brackets without their other half, paragraph by paragraph."""
    start = 0
    for paragraph in re.split(r"(?<=[。！？])\n", text):
        for opening, closing in (("“", "”"), ("（", "）"), ("《", "》")):
            yield from _unpaired_in(paragraph, start, opening, closing)
        start += len(paragraph)


def _unpaired_in(paragraph: str, start: int, opening: str, closing: str) -> Iterator[Slip]:
    open_at: list[int] = []
    for place, character in enumerate(paragraph):
        if character == opening:
            open_at.append(place)
        elif character == closing:
            if not open_at:
                around = _surroundings(paragraph, place, 1)
                words = f"“{closing}”没有配对"
                yield Slip(SlipKind.QUOTES, start + place, closing, words, "", around)
            else:
                open_at.pop()
    for place in open_at:
        around = _surroundings(paragraph, place, 1)
        words = f"“{opening}”没有配对"
        yield Slip(SlipKind.QUOTES, start + place, opening, words, "", around)


def _surroundings(text: str, start: int, length: int) -> str:
    before = text[max(0, start - _AROUND) : start]
    after = text[start + length : start + length + _AROUND]
    return f"{before}「{text[start : start + length]}」{after}".replace("\n", " ")
