"""Which holidays are known here: the program's own, and those the county has sent down.

A year counts from the newest pack that holds it, whatever day the pack begins at: next year's
holidays are planned with as soon as they have arrived.
"""

from wenming_desktop.domain.holidays import HolidayYears
from wenming_desktop.domain.rules import holiday_years, read_pack
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.rule_files import rule_file
from wenming_desktop.services.rule_packs import issued_packs

PACK = "holidays"


def known_holidays(work: UnitOfWork) -> HolidayYears:
    """Return every year that is known, each from the newest version that holds it."""
    return all_states(work)[-1]


def all_states(work: UnitOfWork) -> list[HolidayYears]:
    """Return what was known with the program alone, then with each pack the county sent more."""
    found = [holiday_years(rule_file(PACK))]
    for row in issued_packs(work, PACK):
        found.append(found[-1].overlaid(holiday_years(read_pack(row.body))))
    return found
