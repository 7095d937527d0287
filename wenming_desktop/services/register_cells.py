"""Values of a register's fields ↔ what people type and read."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, datetime
from itertools import count
from typing import Any
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.typed_dates import Precision, read_date
from wenming_desktop.domain.typed_hours import parse_hours, show_hours
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.register_forms import FieldKind, RegisterField

YES, NO = "是", "否"
SEPARATOR = "、"
_SEPARATORS = str.maketrans({"；": "、", ";": "、", "\n": "、"})
_COMMAS = str.maketrans({"，": "、", ",": "、"})
_APART_FIELDS = ("activity_no", "need_no", "day", "held_on", "established_on", "address")
_LABEL_FIELDS = ("name", "wanted", "content", "item", "event", "holder", "signer")
RowWords = Callable[[str, UUID], str]
"""Says a row of a kind in words."""


def row_words(value: object) -> str:
    """Return what a row is called where another one names it."""
    for name in _LABEL_FIELDS:
        words = getattr(value, name, "")
        if words:
            return str(words)[:40]
    return ""


def told_apart(named: Iterable[tuple[str, Any]]) -> dict[str, UUID]:
    """Return rows by their words, those of the same words with a number or a day beside them."""
    every = list(named)
    often = Counter(words for words, _ in every)
    found: dict[str, UUID] = {}
    for words, row in every:
        details = (getattr(row, name, None) for name in _APART_FIELDS) if often[words] > 1 else ()
        detail = next((str(one) for one in details if one), "")
        label = f"{words}　{detail}".rstrip("　")
        again = (f"{label}（{number}）" for number in count(2))
        found[label if label not in found else next(w for w in again if w not in found)] = row.id
    return found


def shown(field: RegisterField, value: Any, codes: CodeLists, of: RowWords) -> str:  # noqa: ANN401  any field
    """Return a value as people read it; an absent one is an empty text."""
    if value is None or value in ("", ()):
        return ""
    words: dict[FieldKind, Callable[[], str]] = {
        FieldKind.TRUTH: lambda: YES if value else NO,
        FieldKind.CODE: lambda: codes.label(field.code_list, str(value)),
        FieldKind.CODES: lambda: SEPARATOR.join(codes.label(field.code_list, one) for one in value),
        FieldKind.WORDS: lambda: SEPARATOR.join(value),
        FieldKind.ROW: lambda: of(field.of, value),
        FieldKind.HOURS: lambda: show_hours(value),
        FieldKind.MOMENT: lambda: f"{value:%Y-%m-%d %H:%M}",
    }
    return words[field.kind]() if field.kind in words else str(value)


def typed(field: RegisterField, text: str) -> Any:  # noqa: ANN401  what records take
    """Return what ``record`` takes for a typed text.

    Raises INVALID_FIELD with the field's title, or what hours say of theirs.
    """
    plain = text.strip()
    if not plain:
        return _nothing(field)
    try:
        return _READERS.get(field.kind, _as_it_is)(plain)
    except (ValueError, TypeError) as problem:
        raise WenmingError(Code.INVALID_FIELD, field=field.title, value=plain[:20]) from problem


def _nothing(field: RegisterField) -> Any:  # noqa: ANN401  what records take
    if field.required:
        raise WenmingError(Code.FIELD_MISSING, field=field.title)
    match field.kind:
        case FieldKind.DAY | FieldKind.MOMENT | FieldKind.COUNT | FieldKind.ROW:
            return None
        case FieldKind.WORDS | FieldKind.CODES:
            return []
        case FieldKind.TRUTH:
            return False
        case FieldKind.HOURS:
            return 0
    return ""


def _as_it_is(text: str) -> str:
    return text


def _day(text: str) -> str:
    reading = read_date(text)
    if reading is None or reading.precision is not Precision.DAY:
        raise ValueError(text)
    return reading.day.isoformat()


def _moment(text: str) -> str:
    day, _, time = text.replace("：", ":").replace("　", " ").partition(" ")
    reading = read_date(day)
    if reading is None or not time.strip():
        raise ValueError(text)
    hour, _, minute = time.strip().partition(":")
    at = datetime(  # noqa: DTZ001  the zone is this computer's, given below
        reading.day.year, reading.day.month, reading.day.day, int(hour), int(minute or 0)
    )
    return at.astimezone().isoformat()


def _truth(text: str) -> bool:
    if text in {YES, "有", "已", "√", "1", "true", "True"}:
        return True
    if text in {NO, "无", "未", "×", "0", "false", "False"}:
        return False
    raise ValueError(text)


def _codes(text: str) -> list[str]:
    return _words(text.translate(_COMMAS))


def _words(text: str) -> list[str]:
    parts = (part.strip() for part in text.translate(_SEPARATORS).split(SEPARATOR))
    return [part for part in parts if part]


_READERS: dict[FieldKind, Callable[[str], Any]] = {
    FieldKind.DAY: _day,
    FieldKind.MOMENT: _moment,
    FieldKind.COUNT: int,
    FieldKind.HOURS: parse_hours,
    FieldKind.TRUTH: _truth,
    FieldKind.WORDS: _words,
    FieldKind.CODES: _codes,
}


def cell(field: RegisterField, value: Any, codes: CodeLists, of: RowWords) -> Any:  # noqa: ANN401  a cell
    """Return a value as a workbook holds it: dates and numbers as such, the rest in words."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if field.kind is FieldKind.COUNT and value is not None:
        return int(value)
    if field.kind is FieldKind.HOURS and value is not None:
        return round(value / 60, 2)
    return shown(field, value, codes, of)
