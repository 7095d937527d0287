"""One person's fields from a form or a record file, judged by the roster's rules."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.people import Volunteer
from wenming_desktop.domain.roster import Reason, RosterField
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


def judged_fields(content: Mapping[str, Any], today: date, codes: CodeLists) -> dict[str, Any]:
    """Return fields of Volunteer, put right; INVALID_FIELD names the first that cannot be taken."""
    judged = {name: content[name] for name in _JUDGED if name in content}
    rest = {name: raw for name, raw in content.items() if name not in _JUDGED}
    given = from_json(Volunteer, rest)
    if not judged:
        return given
    typed = {_JUDGED[name]: raw for name, raw in judged.items()}
    result = judge_volunteer_fields(typed, today=today, codes=codes)
    for problem in result.problems:
        if problem.reason is Reason.NAME_MISSING and "name" in judged:
            raise WenmingError(Code.NAME_MISSING)
        if problem.bad and problem.field in typed:
            raise WenmingError(Code.INVALID_FIELD, field=problem.field.value, value=problem.reason)
    told = {
        name: getattr(result.person, name)
        for name in _JUDGED
        if getattr(result.person, name) not in (None, "")
    }
    return {**given, **told}
