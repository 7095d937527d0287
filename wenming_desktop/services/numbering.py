"""Numbers people read and type: digits only, so that an input method never catches them.

Counters belong to the device; the org number and the device's index are part of each number,
so two computers of one unit never give the same one.
"""

from datetime import date

from wenming_desktop.domain.ids import device_no_of, home_org_of
from wenming_desktop.services.ports import UnitOfWork

_INDEX = 0xFF
_MOST_SHEETS = 100_000


def next_volunteer_no(work: UnitOfWork) -> str:
    """Return org 5 · device index 3 · counter 5 digits."""
    org_no, index = _who(work)
    return f"{org_no:05d}{index:03d}{work.settings.next_number('volunteer_no'):05d}"


def next_activity_no(work: UnitOfWork, day: date) -> str:
    """Return year-month 4 · device index 3 · counter 4 digits."""
    _, index = _who(work)
    return f"{day:%y%m}{index:03d}{work.settings.next_number('activity_no'):04d}"


def next_need_no(work: UnitOfWork) -> str:
    """Return org 5 · device index 3 · counter 4 digits of a need."""
    org_no, index = _who(work)
    return f"{org_no:05d}{index:03d}{work.settings.next_number('need_no'):04d}"


def next_order_no(work: UnitOfWork) -> str:
    """Return org 5 of who dispatches · device index 3 · counter 4 digits of an order."""
    org_no, index = _who(work)
    return f"{org_no:05d}{index:03d}{work.settings.next_number('order_no'):04d}"


def next_certificate_no(work: UnitOfWork) -> str:
    """Return year 4 · org 5 · device index 3 · counter 5 digits of a certificate of service."""
    org_no, index = _who(work)
    counter = work.settings.next_number("certificate_no")
    return f"{work.today():%Y}{org_no:05d}{index:03d}{counter:05d}"


def next_sheet_no(work: UnitOfWork) -> int:
    """Return the six digits of a sign-in sheet: device index (last digit) and its counter."""
    _, index = _who(work)
    return index % 10 * _MOST_SHEETS + work.settings.next_number("sheet_no") % _MOST_SHEETS


def _who(work: UnitOfWork) -> tuple[int, int]:
    row_id = work.next_id()
    return home_org_of(row_id), device_no_of(row_id) & _INDEX
