"""The fields of one volunteer, as typed or as a spreadsheet stores them, judged and put right.

One set of rules for the form, for a roster and for a record file. Nothing here knows other people.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache

from wenming_desktop.domain.id_number import (
    LEGACY_LENGTH,
    IdFault,
    IdReading,
    read_id_number,
)
from wenming_desktop.domain.masking import is_masked
from wenming_desktop.domain.names import (
    read_name,
    unstorable_characters,
    visible_text,
)
from wenming_desktop.domain.people import Gender
from wenming_desktop.domain.phones import (
    PhoneFault,
    PhoneNotice,
    means_none,
    means_unknown,
    read_phone,
    scientific,
)
from wenming_desktop.domain.roster import (
    JudgedFields,
    PersonValues,
    Problem,
    RawCell,
    Reason,
    Recogniser,
    Repair,
    RosterField,
    RowNote,
)
from wenming_desktop.domain.typed_dates import DateReading, Precision, read_date

LONGEST_TEXT = 500
_CHECKED_TYPES = frozenset({None, "resident_id", "residence_permit", "foreigner_permit"})
"""Documents whose numbers follow GB 11643; foreigner's permits do since 2023 and had 15 before."""
_LIST_SEPARATORS = re.compile(r"[、，,;；/／|\n]+")
_ANY_SEPARATORS = re.compile(r"[、，,;；/／|\s]+")
_ID_SEPARATORS = re.compile(r"[\s\-\u2010-\u2015_·.]+")


def judge_volunteer_fields(
    typed: Mapping[RosterField, RawCell], *, today: date, codes: Recogniser
) -> JudgedFields:
    """Judge one person's fields; problems come in the order name, ID, phone, birth, gender."""
    return _Judgement(typed, today, codes).result()


def plain_text(raw: RawCell) -> str:
    """Return a cell as text: whole numbers without ``.0``, nothing invisible, none words gone."""
    if raw is None:
        return ""
    if isinstance(raw, datetime):
        return raw.date().isoformat()
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    return _plain(str(raw))


@lru_cache(maxsize=256)
def _plain(text: str) -> str:
    """Return a text as it counts; a cell is looked at several times while its row is judged."""
    if unstorable_characters(text):
        text = "".join(c for c in text if not unstorable_characters(c))
    shown = visible_text(text)[:LONGEST_TEXT]
    return "" if means_none(shown) else shown


def _known(raw: str) -> bool:
    return plain_text(raw) != "" and not means_unknown(plain_text(raw))


@dataclass(slots=True)
class _Judgement:
    typed: Mapping[RosterField, RawCell]
    today: date
    codes: Recogniser
    problems: list[Problem] = field(default_factory=list)
    notes: list[RowNote] = field(default_factory=list)

    def result(self) -> JudgedFields:
        name = self._name()
        id_type = self._code(RosterField.ID_TYPE, "id_type", None)
        id_number, masked_id, told = self._id_number(id_type)
        phone, masked_phone = self._phone()
        birth, precision = self._birth(told)
        gender = self._gender(told)
        category, categories, note = self._categories()
        person = PersonValues(
            name=name,
            volunteer_no=self._text(RosterField.VOLUNTEER_NO),
            gender=gender,
            birth_date=birth,
            birth_precision=precision,
            id_type=id_type,
            id_number=id_number,
            phone=phone,
            group=self._text(RosterField.GROUP),
            political_status=self._code(
                RosterField.POLITICAL_STATUS, "political_status", Repair.POLITICAL_STATUS_UNKNOWN
            ),
            category=category,
            categories=categories,
            skills=self._skills(),
            team=self._text(RosterField.TEAM),
            registered_on=self._day(RosterField.REGISTERED_ON),
            status=self._code(RosterField.STATUS, "volunteer_status", Repair.STATUS_UNKNOWN),
            note=note,
            guardian_name=self._text(RosterField.GUARDIAN_NAME),
            guardian_phone=self._text(RosterField.GUARDIAN_PHONE),
            guardian_consent_on=self._day(RosterField.GUARDIAN_CONSENT_ON),
            masked_phone=masked_phone,
            masked_id_number=masked_id,
        )
        return JudgedFields(person, tuple(self.problems), tuple(self.notes))

    def _problem(self, reason: Reason, where: RosterField, **facts: object) -> None:
        self.problems.append(Problem(reason, where, facts))

    def _note(self, repair: Repair, where: RosterField) -> None:
        self.notes.append(RowNote(repair, where))

    def _text(self, where: RosterField) -> str | None:
        return plain_text(self.typed.get(where)) or None

    def _code(self, where: RosterField, list_id: str, unknown: Repair | None) -> str | None:
        text = self._text(where)
        if text is None:
            return None
        code = self.codes.recognise(list_id, text)
        if code is None and unknown is not None:
            self._note(unknown, where)
        return code

    def _name(self) -> str:
        raw = self.typed.get(RosterField.NAME)
        reading = read_name(raw if isinstance(raw, str) else plain_text(raw))
        if reading.unstorable:
            characters = " ".join(reading.unstorable)
            self._problem(Reason.NAME_CHARACTERS, RosterField.NAME, characters=characters)
        elif not reading.name or means_none(reading.name):
            self._problem(Reason.NAME_MISSING, RosterField.NAME)
            return ""
        for notice in reading.notices:
            self._note(Repair(notice.value), RosterField.NAME)
        return reading.name

    def _id_number(self, id_type: str | None) -> tuple[str | None, str | None, IdReading | None]:
        """Return the number, the masked text that stood there, and what a sound number tells."""
        raw = self.typed.get(RosterField.ID_NUMBER)
        text = plain_text(raw)
        if not text or means_unknown(text):
            return None, None, None
        if is_masked(text):
            return None, text.upper(), None
        checked = id_type in _CHECKED_TYPES
        if checked and (not isinstance(raw, str) or scientific(text)):
            self._problem(Reason.DIGITS_LOST, RosterField.ID_NUMBER)
            return None, None, None
        folded = unicodedata.normalize("NFKC", text).upper().replace("×", "X").strip("'")
        number = _ID_SEPARATORS.sub("", folded)
        if number != raw:
            self._note(Repair.ID_TIDIED, RosterField.ID_NUMBER)
        if not checked:
            return number, None, None
        return number, None, self._sound(read_id_number(number))

    def _sound(self, reading: IdReading) -> IdReading | None:
        if reading.fault is not None:
            self._problem(
                Reason(reading.fault.value), RosterField.ID_NUMBER, length=len(reading.number)
            )
            return reading if reading.fault is IdFault.DATE else None
        if len(reading.number) == LEGACY_LENGTH:
            self._note(Repair.ID_LEGACY, RosterField.ID_NUMBER)
        return reading

    def _phone(self) -> tuple[str | None, str | None]:
        raw = self.typed.get(RosterField.PHONE)
        if isinstance(raw, str) and is_masked(raw):
            return None, raw.strip()
        reading = read_phone(raw if isinstance(raw, str) else plain_text(raw))
        if reading.fault is not None:
            reason = Reason(reading.fault.value)
            self._problem(reason, RosterField.PHONE, length=reading.digits)
        stored_as_number = isinstance(raw, int | float) and reading.fault is None
        if reading.notice is PhoneNotice.TIDIED or stored_as_number:
            self._note(Repair.PHONE_TIDIED, RosterField.PHONE)
        elif reading.notice is PhoneNotice.UNUSUAL:
            self._note(Repair.PHONE_UNUSUAL, RosterField.PHONE)
        lost = reading.fault is PhoneFault.DIGITS_LOST
        return (None if lost else reading.number or None), None

    def _birth(self, told: IdReading | None) -> tuple[date | None, Precision]:
        where = RosterField.BIRTH_DATE
        raw = self.typed.get(where)
        known = told.birth_date if told is not None else None
        blank = raw is None or (isinstance(raw, str) and not _known(raw))
        reading = None if raw is None or blank else read_date(raw)
        if reading is None:
            if not blank and known is None:
                self._problem(Reason.BIRTH_UNREADABLE, where)
            if known is not None:
                self._note(Repair.BIRTH_FROM_ID, where)
            return known, Precision.DAY
        if reading.day > self.today:
            self._problem(Reason.BIRTH_IN_FUTURE, where)
            return reading.day, reading.precision
        if known is not None:
            return self._birth_beside_id(reading, known), Precision.DAY
        if reading.precision is not Precision.DAY:
            self._note(Repair.BIRTH_FIRST_OF_PERIOD, where)
        elif reading.repaired:
            self._note(Repair.DATE_FORM, where)
        return reading.day, reading.precision

    def _birth_beside_id(self, reading: DateReading, known: date) -> date:
        where = RosterField.BIRTH_DATE
        if not reading.agrees_with(known):
            self._problem(Reason.BIRTH_CONTRADICTS_ID, where, told=known.isoformat())
            return reading.day
        if reading.precision is not Precision.DAY:
            self._note(Repair.BIRTH_DAY_FROM_ID, where)
        elif reading.repaired:
            self._note(Repair.DATE_FORM, where)
        return known

    def _gender(self, told: IdReading | None) -> Gender | None:
        where = RosterField.GENDER
        text = self._text(where)
        known = told.gender if told is not None else None
        if text is None:
            if known is not None:
                self._note(Repair.GENDER_FROM_ID, where)
            return known
        code = self.codes.recognise("gender", text)
        if code is None:
            self._problem(Reason.GENDER_UNREADABLE, where)
            return None
        gender = Gender(code)
        if known is not None and gender in (Gender.MALE, Gender.FEMALE) and gender is not known:
            self._problem(Reason.GENDER_CONTRADICTS_ID, where, told=known.value)
        return gender

    def _categories(self) -> tuple[str | None, tuple[str, ...], str | None]:
        """Return the primary code, further codes, and the note with words no code stands for."""
        note = self._text(RosterField.NOTE)
        text = self._text(RosterField.CATEGORY)
        if text is None:
            return None, (), note
        whole = self.codes.recognise("volunteer_category", text)
        if whole is not None:
            return whole, (), note
        parts = [part for part in _ANY_SEPARATORS.split(text) if part]
        found = [self.codes.recognise("volunteer_category", part) for part in parts]
        codes = tuple(dict.fromkeys(code for code in found if code is not None))
        if None in found:
            self._note(Repair.CATEGORY_UNKNOWN, RosterField.CATEGORY)
        if not codes:
            return "other", (), f"{note}；{text}" if note else text
        return codes[0], codes[1:], note

    def _skills(self) -> tuple[str, ...] | None:
        text = self._text(RosterField.SKILLS)
        if text is None:
            return None
        parts = (part.strip() for part in _LIST_SEPARATORS.split(text))
        return tuple(dict.fromkeys(part for part in parts if part)) or None

    def _day(self, where: RosterField) -> date | None:
        raw = self.typed.get(where)
        if raw is None or (isinstance(raw, str) and not _known(raw)):
            return None
        reading = read_date(raw)
        if reading is None:
            self._note(Repair.DATE_UNREADABLE, where)
        return reading.day if reading is not None else None
