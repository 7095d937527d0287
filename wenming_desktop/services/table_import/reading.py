"""Cells of a table, read by the type of their field: put right where it is plain what was meant."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from typing import Any

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.masking import is_masked
from wenming_desktop.domain.names import unstorable_characters, visible_text
from wenming_desktop.domain.phones import PhoneFault, means_none, read_phone
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.domain.roster_fields import plain_text
from wenming_desktop.domain.table_rows import Fault, Mend, RowFault
from wenming_desktop.domain.typed_dates import Precision, read_date
from wenming_desktop.domain.typed_hours import parse_hours
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.table_import.kinds import ImportKind, KindField

LONGEST_NAME, LONGEST_LINES = 60, 500
_RANGE = re.compile(r"(\d{1,2})[:时](\d{2})?分?\D{1,3}(\d{1,2})[:时](\d{2})?分?")
_SEPARATORS = re.compile(r"[、，,;；/／|\s]+")
_MOST = 10**9


@dataclass(slots=True)
class CellReader:
    """Reads one row: values, problems and notes gather while its cells are read."""

    kind: ImportKind
    codes: CodeLists
    values: dict[str, Any] = field(default_factory=dict)
    problems: list[RowFault] = field(default_factory=list)
    notes: list[tuple[Mend, str]] = field(default_factory=list)

    def read(self, typed: Mapping[str, RawCell]) -> None:
        """Read every cell that is not blank, then say what is missing."""
        for name, spec in self.kind.fields.items():
            raw = typed.get(name)
            if raw is None or (not plain_text(raw) and not _unreadable(raw)):
                continue
            value = self._value(spec, raw)
            if value is not None:
                self.values[name] = value
        wrong = {problem.field for problem in self.problems}
        for name in self.kind.required:
            if name not in self.values and name not in wrong:
                self.fault(Fault.FIELD_MISSING, name, title=self.kind.fields[name].title)

    def fault(self, reason: Fault, where: str, **facts: object) -> None:
        """Note a problem of the field ``where``; the facts fill its sentence."""
        self.problems.append(RowFault(reason, where, facts))

    def _value(self, spec: KindField, raw: RawCell) -> Any:  # noqa: ANN401  what records take
        if _unreadable(raw):
            found = " ".join(unstorable_characters(str(raw)))
            self.fault(Fault.CHARACTERS, spec.name, characters=found)
            return None
        reader, _, list_id = spec.type.partition(":")
        match reader:
            case "code":
                return self._code(spec, list_id, raw)
            case "codes":
                return self._codes(spec, list_id, raw)
        return getattr(self, f"_{_READERS.get(reader, 'text')}")(spec, raw)

    def _text(self, spec: KindField, raw: RawCell) -> str | None:
        text = plain_text(raw)
        if is_masked(text):
            self.notes.append((Mend.MASK_LEFT, spec.name))
            return None
        shown = unicodedata.normalize("NFC", " ".join(visible_text(text).split()))
        if isinstance(raw, str) and shown != raw:
            self.notes.append((Mend.TEXT_TIDIED, spec.name))
        if len(shown) > LONGEST_NAME and spec.type != "lines":
            self.notes.append((Mend.TEXT_CUT, spec.name))
            shown = shown[:LONGEST_NAME]
        return shown or None

    def _lines(self, spec: KindField, raw: RawCell) -> str | None:
        if isinstance(raw, str) and len(raw) > LONGEST_LINES:
            self.notes.append((Mend.TEXT_CUT, spec.name))
        lines = str(raw).splitlines() if isinstance(raw, str) else [plain_text(raw)]
        text = "\n".join(visible_text(line).strip() for line in lines).strip()
        text = unicodedata.normalize("NFC", text)[:LONGEST_LINES]
        return None if not text or means_none(text) else text

    def _phone(self, spec: KindField, raw: RawCell) -> str | None:
        text = raw if isinstance(raw, str) else plain_text(raw)
        if is_masked(text):
            self.notes.append((Mend.MASK_LEFT, spec.name))
            return None
        reading = read_phone(text)
        if reading.fault is PhoneFault.UNCLEAR:
            self.fault(Fault.PHONE_UNCLEAR, spec.name)
        elif reading.fault is not None:
            self.fault(Fault(reading.fault.value), spec.name, length=reading.digits)
            return None
        elif reading.number != raw:
            self.notes.append((Mend.PHONE_TIDIED, spec.name))
        return reading.number or None

    def _day(self, spec: KindField, raw: RawCell) -> str | None:
        reading = read_date(raw) if raw is not None else None
        if reading is None or reading.precision is not Precision.DAY:
            self.fault(Fault.DATE_UNREADABLE, spec.name, title=spec.title)
            return None
        if reading.repaired:
            self.notes.append((Mend.DATE_FORM, spec.name))
        return reading.day.isoformat()

    def _times(self, spec: KindField, raw: RawCell) -> list[str] | None:
        plain = unicodedata.normalize("NFKC", str(raw)).replace(" ", "")
        found = _RANGE.fullmatch(plain)
        try:
            if found is None:
                raise ValueError(plain)  # noqa: TRY301  one way to say so
            first = time(int(found[1]), int(found[2] or 0))
            last = time(int(found[3]), int(found[4] or 0))
            if last <= first:
                raise ValueError(plain)  # noqa: TRY301
        except ValueError:
            self.fault(Fault.TIMES_UNREADABLE, spec.name)
            return None
        return [f"{first:%H:%M}", f"{last:%H:%M}"]

    def _count(self, spec: KindField, raw: RawCell) -> int | None:
        plain = unicodedata.normalize("NFKC", plain_text(raw)).removesuffix(".0")
        plain = plain.rstrip("人次个处支名㎡平方米 ")
        if not plain.isascii() or not plain.isdigit() or int(plain) > _MOST:
            self.fault(Fault.NUMBER_UNREADABLE, spec.name, title=spec.title)
            return None
        return int(plain)

    def _hours(self, spec: KindField, raw: RawCell) -> int | None:
        try:
            if isinstance(raw, int | float):
                return parse_hours(f"{Decimal(str(raw)):f}".removesuffix(".0"))
            return parse_hours(plain_text(raw))
        except (WenmingError, ArithmeticError):
            self.fault(Fault.HOURS_UNREADABLE, spec.name)
            return None

    def _code(self, spec: KindField, list_id: str, raw: RawCell) -> str | None:
        code = self.codes.recognise(list_id, plain_text(raw))
        if code is None:
            self.fault(Fault.CODE_UNKNOWN, spec.name, title=spec.title, value=plain_text(raw)[:20])
        return code

    def _codes(self, spec: KindField, list_id: str, raw: RawCell) -> list[str] | None:
        parts = [part for part in _SEPARATORS.split(plain_text(raw)) if part]
        found = [self.codes.recognise(list_id, part) for part in parts]
        if None in found:
            unknown = parts[found.index(None)][:20]
            self.fault(Fault.CODE_UNKNOWN, spec.name, title=spec.title, value=unknown)
        return list(dict.fromkeys(code for code in found if code is not None)) or None


_READERS = {name: name for name in ("lines", "phone", "day", "times", "count", "hours")}
"""Types that are read in a way of their own; all others are short texts."""


def _unreadable(raw: RawCell) -> bool:
    return isinstance(raw, str) and bool(unstorable_characters(raw))


def day_of(values: Mapping[str, Any], name: str = "day") -> date | None:
    """Return a day that was read."""
    text = values.get(name)
    return date.fromisoformat(text) if isinstance(text, str) else None
