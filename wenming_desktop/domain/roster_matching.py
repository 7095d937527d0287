"""On whom a roster row falls: a person known here, or an earlier row of the same file.

The keys in their order: 编号, identity number, name and phone (design.md 3.1). A row that has
neither number nor phone is recognised by name and date of birth, so that importing it twice adds
nobody.
"""

import hashlib
import unicodedata
from base64 import b32encode
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from wenming_desktop.domain.id_number import lengthened
from wenming_desktop.domain.masking import mask_id_number, mask_phone
from wenming_desktop.domain.people import Volunteer
from wenming_desktop.domain.roster import (
    JudgedFields,
    PersonValues,
    Problem,
    RawCell,
    Reason,
    Recogniser,
    Repair,
    RosterField,
    RosterRow,
    RowNote,
    Verdict,
)
from wenming_desktop.domain.roster_fields import judge_volunteer_fields
from wenming_desktop.domain.typed_dates import DateReading

Key = tuple[Reason, str]
_FIELD_OF_REASON = {
    Reason.SAME_VOLUNTEER_NO: RosterField.VOLUNTEER_NO,
    Reason.NUMBER_OF_ANOTHER: RosterField.VOLUNTEER_NO,
    Reason.SAME_ID_NUMBER: RosterField.ID_NUMBER,
    Reason.SAME_NAME_AND_PHONE: RosterField.PHONE,
    Reason.SAME_NAME_AND_BIRTH: RosterField.NAME,
}


def number_in_register(volunteer: Volunteer) -> str:
    """Return what stands in the 编号 column: the volunteer's number, or one made of the row id.

    So every exported row has a key, and our own export is recognised when it comes back.
    """
    if volunteer.volunteer_no:
        return volunteer.volunteer_no
    digest = hashlib.sha256(volunteer.id.bytes).digest()
    return "V" + b32encode(digest[:10]).decode("ascii")[:12]


def team_key(name: str) -> str:
    """Return the form in which team names are compared: quotes, spaces and width do not count."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return "".join(c for c in folded if c.isalnum())


def _name_key(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _phone_key(phone: str) -> str:
    return phone if phone.isdigit() else "".join(c for c in phone if c.isdigit())


def _stored_keys(volunteer: Volunteer) -> Iterator[Key]:
    name = _name_key(volunteer.name)
    yield Reason.SAME_VOLUNTEER_NO, number_in_register(volunteer)
    if volunteer.id_number:
        yield Reason.SAME_ID_NUMBER, lengthened(volunteer.id_number)
        yield Reason.SAME_ID_NUMBER, f"{name}|{mask_id_number(volunteer.id_number)}"
    if volunteer.phone:
        yield Reason.SAME_NAME_AND_PHONE, f"{name}|{_phone_key(volunteer.phone)}"
        yield Reason.SAME_NAME_AND_PHONE, f"{name}|{mask_phone(volunteer.phone)}"
    if volunteer.birth_date or not (volunteer.id_number or volunteer.phone):
        yield Reason.SAME_NAME_AND_BIRTH, f"{name}|{volunteer.birth_date or ''}"


def _row_keys(person: PersonValues) -> Iterator[Key]:
    name = _name_key(person.name)
    if person.volunteer_no:
        yield Reason.SAME_VOLUNTEER_NO, person.volunteer_no
    if person.id_number:
        yield Reason.SAME_ID_NUMBER, lengthened(person.id_number)
    elif person.masked_id_number and name:
        yield Reason.SAME_ID_NUMBER, f"{name}|{person.masked_id_number}"
    phone = _phone_key(person.phone) if person.phone else person.masked_phone
    if phone and name:
        yield Reason.SAME_NAME_AND_PHONE, f"{name}|{phone}"
    if name and not (phone or person.id_number or person.masked_id_number):
        yield Reason.SAME_NAME_AND_BIRTH, f"{name}|{person.birth_date or ''}"


def differences(person: PersonValues, stored: Volunteer, team_name: str) -> tuple[RosterField, ...]:
    """Return the fields in which a row says something else than what is stored."""
    pairs: tuple[tuple[RosterField, object, object], ...] = (
        (RosterField.NAME, person.name, stored.name),
        (RosterField.GENDER, person.gender, stored.gender),
        (RosterField.ID_TYPE, person.id_type, stored.id_type),
        (RosterField.ID_NUMBER, person.id_number, stored.id_number),
        (RosterField.PHONE, person.phone, stored.phone),
        (RosterField.GROUP, person.group, stored.resident_group),
        (RosterField.POLITICAL_STATUS, person.political_status, stored.political_status),
        (RosterField.CATEGORY, person.category, stored.category),
        (RosterField.SKILLS, person.skills, stored.skills),
        (RosterField.REGISTERED_ON, person.registered_on, stored.registered_on),
        (RosterField.STATUS, person.status, stored.status),
        (RosterField.NOTE, person.note, stored.note),
        (RosterField.GUARDIAN_NAME, person.guardian_name, stored.guardian_name),
        (RosterField.GUARDIAN_PHONE, person.guardian_phone, stored.guardian_phone),
        (
            RosterField.GUARDIAN_CONSENT_ON,
            person.guardian_consent_on,
            stored.guardian_consent_on,
        ),
    )
    found = [where for where, said, known in pairs if said is not None and said != known]
    if person.volunteer_no and person.volunteer_no != number_in_register(stored):
        found.append(RosterField.VOLUNTEER_NO)
    if _birth_differs(person, stored.birth_date):
        found.append(RosterField.BIRTH_DATE)
    if person.category and person.categories and person.categories != stored.categories:
        found.append(RosterField.CATEGORY)
    if person.team and team_key(person.team) != team_key(team_name):
        found.append(RosterField.TEAM)
    return tuple(dict.fromkeys(found))


def _birth_differs(person: PersonValues, stored: date | None) -> bool:
    if person.birth_date is None or person.birth_date == stored:
        return False
    written = DateReading(person.birth_date, person.birth_precision)
    return stored is None or not written.agrees_with(stored)


def _is_another(person: PersonValues, stored: Volunteer) -> bool:
    """Tell whether nothing but the 编号 is the same: two computers may have given it twice."""
    if _name_key(person.name) == _name_key(stored.name):
        return False
    same_id = person.id_number and lengthened(person.id_number) == lengthened(stored.id_number)
    same_phone = person.phone and _phone_key(person.phone) == _phone_key(stored.phone)
    masked = person.masked_phone is not None or person.masked_id_number is not None
    same_birth = person.birth_date is not None and person.birth_date == stored.birth_date
    return not (same_id or same_phone or same_birth or (masked and _masks_fit(person, stored)))


def _masks_fit(person: PersonValues, stored: Volunteer | None) -> bool:
    """Tell whether masked texts are those of the person; a mask alone is no value."""
    phone, number = person.masked_phone, person.masked_id_number
    if phone is None and number is None:
        return True
    if stored is None:
        return False
    phone_fits = phone is None or phone == mask_phone(stored.phone)
    return phone_fits and (number is None or number == mask_id_number(stored.id_number))


@dataclass(slots=True)
class _Finding:
    """Where one row falls."""

    stored: Volunteer | None = None
    changed: tuple[RosterField, ...] = ()
    duplicate: Reason | None = None
    earlier_row: int | None = None


@dataclass(slots=True)
class RosterJudge:
    """Judges the rows of one file, in their order."""

    today: date
    codes: Recogniser
    columns: Mapping[RosterField, str]
    """Column letters, to name cells."""
    known: Iterable[Volunteer]
    team_names: Mapping[UUID, str]
    _stored: dict[Key, list[Volunteer]] = field(init=False)
    _rows: dict[Key, int] = field(default_factory=dict, init=False)
    _claimed: dict[UUID, int] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        self._stored = defaultdict(list)
        for volunteer in self.known:
            for key in _stored_keys(volunteer):
                self._stored[key].append(volunteer)

    def judge(self, row: int, typed: Mapping[RosterField, RawCell]) -> RosterRow:
        """Judge one row; rows must come in the order of the file."""
        judged = judge_volunteer_fields(typed, today=self.today, codes=self.codes)
        keys = list(_row_keys(judged.person))
        finding = self._find(judged.person, keys)
        problems = self._problems(judged, finding)
        self._remember(row, judged.person, keys, finding)
        return RosterRow(
            row=row,
            verdict=_verdict(problems, finding),
            person=judged.person,
            cells=self._cells(row, problems),
            problems=problems,
            notes=judged.notes + _notes_of(finding),
            volunteer_id=finding.stored.id if finding.stored is not None else None,
            earlier_row=finding.earlier_row,
            changed=finding.changed,
        )

    def _changes(self, person: PersonValues, stored: Volunteer) -> tuple[RosterField, ...]:
        team = self.team_names.get(stored.team_id, "") if stored.team_id is not None else ""
        return differences(person, stored, team)

    def _find(self, person: PersonValues, keys: list[Key]) -> _Finding:
        reason, candidates = self._candidates(keys)
        for stored in candidates:
            if stored.id not in self._claimed and not self._changes(person, stored):
                return _Finding(stored)
        for key in keys:
            if key in self._rows:
                first = candidates[0] if candidates else None
                return _Finding(first, (), key[0], self._rows[key])
        if not candidates or reason is None:
            return _Finding()
        return self._among(person, reason, candidates)

    def _candidates(self, keys: list[Key]) -> tuple[Reason | None, list[Volunteer]]:
        for key in keys:
            if key in self._stored:
                return key[0], self._stored[key]
        return None, []

    def _among(self, person: PersonValues, reason: Reason, candidates: list[Volunteer]) -> _Finding:
        free = [stored for stored in candidates if stored.id not in self._claimed]
        if not free:
            stored = candidates[0]
            return _Finding(stored, (), reason, self._claimed[stored.id])
        namesakes = [stored for stored in free if _name_key(stored.name) == _name_key(person.name)]
        choice = namesakes if len(free) > 1 else free
        if len(choice) != 1:
            return _Finding(None, (), Reason.SEVERAL_MATCHES)
        another = reason is Reason.SAME_VOLUNTEER_NO and _is_another(person, choice[0])
        duplicate = Reason.NUMBER_OF_ANOTHER if another else None
        return _Finding(choice[0], self._changes(person, choice[0]), duplicate)

    def _problems(self, judged: JudgedFields, finding: _Finding) -> tuple[Problem, ...]:
        bad = [problem for problem in judged.problems if problem.bad]
        settled = finding.stored is not None and not finding.changed and not finding.duplicate
        if settled and not bad and _masks_fit(judged.person, finding.stored):
            return ()  # a person has already decided about this row
        doubts = [problem for problem in judged.problems if not problem.bad]
        if finding.duplicate is not None:
            where = _FIELD_OF_REASON.get(finding.duplicate, RosterField.NAME)
            facts = {"earlier": finding.earlier_row}
            doubts.insert(0, Problem(finding.duplicate, where, facts))
        if not _masks_fit(judged.person, finding.stored):
            masked = judged.person.masked_phone is not None
            where = RosterField.PHONE if masked else RosterField.ID_NUMBER
            doubts.append(Problem(Reason.MASKED_VALUE, where, {}))
        return (*bad, *doubts)

    def _cells(self, row: int, problems: tuple[Problem, ...]) -> tuple[str, ...]:
        letters = (self.columns.get(problem.field) for problem in problems)
        return tuple(dict.fromkeys(f"{letter}{row}" for letter in letters if letter is not None))

    def _remember(self, row: int, person: PersonValues, keys: list[Key], finding: _Finding) -> None:
        for key in keys:
            if key[0] is not Reason.SAME_NAME_AND_BIRTH or person.birth_date is not None:
                self._rows.setdefault(key, row)
        if finding.stored is not None:
            self._claimed.setdefault(finding.stored.id, row)


def _verdict(problems: tuple[Problem, ...], finding: _Finding) -> Verdict:
    if any(problem.bad for problem in problems):
        return Verdict.BAD
    if problems:
        return Verdict.SUSPECT
    if finding.stored is None:
        return Verdict.NEW
    return Verdict.CHANGED if finding.changed else Verdict.SAME


def _notes_of(finding: _Finding) -> tuple[RowNote, ...]:
    if RosterField.ID_NUMBER in finding.changed and finding.stored and finding.stored.id_number:
        return (RowNote(Repair.ID_DIFFERS, RosterField.ID_NUMBER),)
    return ()
