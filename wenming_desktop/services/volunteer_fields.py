"""One person's fields from a record file, judged by the roster's rules.

A form asks about what is unclear; a record file has nobody to ask, so that it is refused.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date
from typing import Any

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.masking import mask_id_number, mask_phone
from wenming_desktop.domain.people import Volunteer
from wenming_desktop.domain.phones import means_none
from wenming_desktop.domain.roster import JudgedFields, RawCell, Reason, Repair, RosterField
from wenming_desktop.domain.roster_fields import judge_volunteer_fields
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.record_shapes import from_json

_JUDGED = {
    "name": RosterField.NAME,
    "gender": RosterField.GENDER,
    "birth_date": RosterField.BIRTH_DATE,
    "phone": RosterField.PHONE,
    "id_number": RosterField.ID_NUMBER,
    "category": RosterField.CATEGORY,
    "political_status": RosterField.POLITICAL_STATUS,
}
_UNCLEAR = {
    Reason.GENDER_UNREADABLE,
    Reason.BIRTH_UNREADABLE,
    Reason.PHONE_UNCLEAR,
    Reason.ID_DATE,
}
"""What a form would ask about, beside what cannot be taken at all."""
_UNKNOWN_WORDS = {Repair.CATEGORY_UNKNOWN, Repair.POLITICAL_STATUS_UNKNOWN}
_LONGEST = 200


def judged_fields(
    content: Mapping[str, Any], today: date, codes: CodeLists, stored: Volunteer | None = None
) -> dict[str, Any]:
    """Return fields of Volunteer, put right; INVALID_FIELD names the first that cannot be taken.

    An empty text or null takes a field back to its default. A masked number is no value: it is
    left out where it is the mask of what is stored, and refused anywhere else.
    """
    judged = {name: _cell(name, content[name]) for name in _JUDGED if name in content}
    given = from_json(
        Volunteer, {name: raw for name, raw in content.items() if name not in _JUDGED}
    )
    if not judged:
        return given
    typed = {_JUDGED[name]: raw for name, raw in judged.items()}
    id_type = given.get("id_type", stored.id_type if stored else None)
    result = judge_volunteer_fields(
        {**typed, RosterField.ID_TYPE: id_type}, today=today, codes=codes
    )
    _refuse_what_cannot_stand(result, typed)
    person = result.person
    for name, masked, mask in (
        ("phone", person.masked_phone, mask_phone),
        ("id_number", person.masked_id_number, mask_id_number),
    ):
        if masked is not None:
            if stored is None or masked != mask(getattr(stored, name)).upper():
                raise WenmingError(Code.INVALID_FIELD, field=name, value=Reason.MASKED_VALUE.value)
            del judged[name]
    told = {name: getattr(person, name) for name in _JUDGED}
    told = {name: value for name, value in told.items() if value not in (None, "")}
    cleared = {name: _DEFAULTS[name] for name, raw in judged.items() if _means_nothing(raw)}
    further = {"categories": person.categories} if person.categories else {}
    return {**further, **given, **cleared, **told}


def _refuse_what_cannot_stand(result: JudgedFields, typed: Mapping[RosterField, RawCell]) -> None:
    for problem in result.problems:
        if problem.field not in typed:
            continue
        if problem.reason is Reason.NAME_MISSING:
            raise WenmingError(Code.NAME_MISSING)
        if problem.bad or problem.reason in _UNCLEAR:
            raise WenmingError(
                Code.INVALID_FIELD, field=problem.field.value, value=problem.reason.value
            )
    for note in result.notes:
        if note.repair in _UNKNOWN_WORDS:
            raise WenmingError(
                Code.INVALID_FIELD, field=note.field.value, value=str(typed[note.field])[:40]
            )


def _cell(name: str, raw: object) -> RawCell:
    """Return what a cell of a roster could hold; names are text."""
    if raw is None or (isinstance(raw, str) and len(raw) <= _LONGEST):
        return raw
    if type(raw) is int and name != "name":
        return raw
    shown = str(raw)[:40].encode(errors="replace").decode()
    raise WenmingError(Code.INVALID_FIELD, field=name, value=shown)


def _means_nothing(raw: RawCell) -> bool:
    return raw is None or (isinstance(raw, str) and (not raw.strip() or means_none(raw.strip())))


_DEFAULTS = {
    one.name: one.default
    for one in fields(Volunteer)
    if one.name in _JUDGED and one.default is not MISSING
}
