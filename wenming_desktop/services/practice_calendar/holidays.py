"""Which holidays are known here: the program's own, and those the county has sent down.

A year counts from the newest pack that holds it, whatever day the pack begins at: next year's
holidays are planned with as soon as they have arrived.
"""

from wenming_desktop.domain.rules import HolidayYears, holiday_years
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.rule_files import rule_file
from wenming_desktop.services.rule_packs import issued_packs, read_pack

PACK = "holidays"


def known_holidays(work: UnitOfWork) -> HolidayYears:
    """Return every year that is known, each from the newest version that holds it."""
    found = holiday_years(rule_file(PACK))
    for row in issued_packs(work, PACK):
        found = _overlaid(found, holiday_years(read_pack(row.body)))
    return found


def _overlaid(older: HolidayYears, newer: HolidayYears) -> HolidayYears:
    """Return the years of both, the newer one's where both hold one, and its festivals if any."""
    kept = tuple(one for one in older.holidays if one.first.year not in newer.years)
    working = frozenset(day for day in older.working_days if day.year not in newer.years)
    return HolidayYears(
        (*kept, *newer.holidays),
        working | newer.working_days,
        older.years | newer.years,
        newer.festivals or older.festivals,
    )
