"""Who may have a record of their own, and what they agree to (domain.md 3.1, 3.5)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from wenming_desktop.domain.id_number import read_id_number
from wenming_desktop.domain.people import Volunteer, VolunteerStatus

_MONTHS = 12
RESIDENT_ID = "resident_id"


@dataclass(frozen=True, slots=True)
class ConsentRules:
    """The rule pack ``consent``; ages in whole years, retention in months."""

    version: str
    own_record: int
    adult: int
    retention_months: int
    title: str
    told: tuple[str, ...]
    agreed: str
    guardian_younger: str
    guardian_older: str


class GuardianPart(StrEnum):
    """What a guardian has to do with a person's record."""

    NONE = "none"
    KNOWS = "knows"
    """14 to 17 years: the guardian is named, and knows of it."""
    AGREES = "agrees"
    """Under 14: a record only with the guardian's consent, and accompanied."""


def consent_rules(pack: Any) -> ConsentRules:  # noqa: ANN401  tables of a TOML file
    """Read consent.toml; KeyError, TypeError or ValueError for what cannot stand."""
    ages, text = pack["ages"], pack["text"]
    rules = ConsentRules(
        str(pack["pack"]["version"]),
        int(ages["own_record"]),
        int(ages["adult"]),
        int(pack["retention"]["months"]),
        str(text["title"]),
        tuple(str(one) for one in text["told"]),
        str(text["agreed"]),
        str(text["guardian_younger"]),
        str(text["guardian_older"]),
    )
    if not 0 < rules.own_record <= rules.adult <= 18 or rules.retention_months < 1:  # noqa: PLR2004
        raise ValueError(rules.version)
    return rules


def age_on(birth: date, day: date) -> int:
    """Return the whole years of somebody on a day; who was born on 29 February ages on 1 March."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def birthday_of(person: Volunteer) -> date | None:
    """Return the birthday of a record, from the identity number where only that tells it."""
    if person.birth_date is not None or person.id_type != RESIDENT_ID:
        return person.birth_date
    return read_id_number(person.id_number).birth_date


def guardian_part(birth: date | None, day: date, rules: ConsentRules) -> GuardianPart:
    """Tell what a guardian has to do; an unknown age counts as grown up."""
    if birth is None:
        return GuardianPart.NONE
    age = age_on(birth, day)
    if age < rules.own_record:
        return GuardianPart.AGREES
    return GuardianPart.KNOWS if age < rules.adult else GuardianPart.NONE


def lacking_guardian(person: Volunteer, day: date, rules: ConsentRules) -> GuardianPart:
    """Return the part of the guardian that the record does not show; NONE when all is in order."""
    if person.status is VolunteerStatus.LEFT:
        return GuardianPart.NONE
    part = guardian_part(birthday_of(person), day, rules)
    named = bool(person.guardian_name.strip())
    if part is GuardianPart.KNOWS and named:
        return GuardianPart.NONE
    if part is GuardianPart.AGREES and named and person.guardian_consent_on is not None:
        return GuardianPart.NONE
    return part


def kept_until(last: date, rules: ConsentRules) -> date:
    """Return the day on which a record's time is up, counted from the last day of service."""
    month = last.month - 1 + rules.retention_months
    year, month = last.year + month // _MONTHS, month % _MONTHS + 1
    first_of_next = date(year + month // _MONTHS, month % _MONTHS + 1, 1)
    last_of_month = date.fromordinal(first_of_next.toordinal() - 1).day
    return date(year, month, min(last.day, last_of_month))
