"""What lists sort by where they go by the strokes of surnames (姓氏笔画), as on notices.

Fewer strokes first; as many: by the kinds of strokes in turn, 横竖撇点折, as in the national list
of characters (resources/names/strokes.txt). People of one surname: one given character before
two, then character by character. A surname of two characters follows those that are its first.
"""

from functools import cache

from wenming_desktop import assets
from wenming_desktop.adapters.pinyin import letters_of, surname_length

_FIRST = 0x4E00
"""Places are kept as the characters from here on: a key is compared as text, 3 bytes each."""
_UNKNOWN = "\uf000"
"""Goes before a sign that the table does not have: behind all it has."""


def strokes_key(name: str) -> str:
    """Return what a name sorts by; signs that are no letters do not count."""
    letters = letters_of(name)
    surname = surname_length(letters)
    parts = [_place(letter) for letter in letters]
    given = len(letters) - surname
    return "".join(parts[:surname]) + chr(given + 1) + "".join(parts[surname:])


def _place(letter: str) -> str:
    place = _places().get(letter)
    return _UNKNOWN + letter if place is None else chr(_FIRST + place)


@cache
def _places() -> dict[str, int]:
    text = assets.resource("names/strokes.txt").read_text(encoding="utf-8")
    lines = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {one: place for place, one in enumerate("".join(line[1] for line in lines))}
