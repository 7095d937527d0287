"""Names of people as they are stored: NFC, without stray spaces, with the middle dot U+00B7.

Minority names may have 50 characters and more and join their parts by U+00B7; keyboards offer
many look-alikes. Rare characters of any Unicode plane are kept.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

LONGEST_NAME = 60
"""Characters; what is longer was pasted by mistake."""
MIDDLE_DOT = "\u00b7"

_LOOK_ALIKES = "•‧・．.∙⋅●｡。･"
_DOTS = re.compile(rf"\s*[{re.escape(_LOOK_ALIKES + MIDDLE_DOT)}]+\s*")
_SPACES = re.compile(r"\s+")
_INVISIBLE = {"Cc", "Cf", "Zl", "Zp"}
_REPLACEMENT = "\ufffd"
"""Stands where another program lost a character."""


class NameNotice(StrEnum):
    """What was put right in a name without asking."""

    INVISIBLE_REMOVED = "name_invisible_removed"
    SPACES_REMOVED = "name_spaces_removed"
    DOT_CHANGED = "name_dot_changed"
    CUT = "name_cut"


@dataclass(frozen=True, slots=True)
class NameReading:
    """A name as stored, what was put right, and characters that cannot be stored at all."""

    name: str
    notices: tuple[NameNotice, ...] = ()
    unstorable: tuple[str, ...] = ()
    """Code points such as U+D800 that are no character at all."""


def _latin(character: str) -> bool:
    return unicodedata.name(character, "").startswith(("LATIN", "FULLWIDTH LATIN"))


def _spaces_between_latin_only(text: str) -> str:
    def keep(found: re.Match[str]) -> str:
        before, after = text[found.start() - 1], text[found.end()]
        initial = before in ".,'" and found.start() > 1 and _latin(text[found.start() - 2])
        return " " if _latin(after) and (initial or _latin(before)) else ""

    return _SPACES.sub(keep, text)


def _with_middle_dots(text: str) -> str:
    def change(found: re.Match[str]) -> str:
        start, end = found.span()
        if start == 0 or end == len(text):
            return ""
        if _latin(text[start - 1]) or _latin(text[end]):  # J. Smith is no joined name
            return found.group()
        return MIDDLE_DOT

    return _DOTS.sub(change, text)


def visible_text(text: str) -> str:
    """Return the text in NFC without control, zero-width and direction characters, trimmed."""
    if text.isprintable():  # nearly every cell; the rest is looked at character by character
        return unicodedata.normalize("NFC", text).strip()
    spaced = re.sub(r"[\t\r\n\v\f]", " ", text)
    shown = "".join(c for c in spaced if unicodedata.category(c) not in _INVISIBLE)
    return unicodedata.normalize("NFC", shown).strip()


def unstorable_characters(text: str) -> tuple[str, ...]:
    """Return lone surrogates, noncharacters and U+FFFD; unknown new characters are no fault."""
    if text.isprintable() and _REPLACEMENT not in text:
        return ()
    bad = dict.fromkeys(character for character in text if _unstorable(character))
    return tuple(f"U+{ord(character):04X}" for character in bad)


def _unstorable(character: str) -> bool:
    code = ord(character)
    surrogate = unicodedata.category(character) == "Cs"
    noncharacter = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF  # noqa: PLR2004
    return surrogate or noncharacter or character == _REPLACEMENT


def read_name(typed: str) -> NameReading:
    """Put a typed name right."""
    unstorable = unstorable_characters(typed)
    if unstorable:
        return NameReading("", unstorable=unstorable)
    notices: list[NameNotice] = []
    text = visible_text(typed)
    if any(unicodedata.category(c) in _INVISIBLE - {"Cc"} for c in typed):
        notices.append(NameNotice.INVISIBLE_REMOVED)
    closed = _spaces_between_latin_only(text)
    if closed != text or typed != typed.strip():
        notices.append(NameNotice.SPACES_REMOVED)
    dotted = unicodedata.normalize("NFC", _with_middle_dots(closed))
    if dotted != closed:
        notices.append(NameNotice.DOT_CHANGED)
    if len(dotted) > LONGEST_NAME:
        notices.append(NameNotice.CUT)
        dotted = dotted[:LONGEST_NAME].rstrip(f" {MIDDLE_DOT}")
    return NameReading(dotted, tuple(notices))
