"""From who came through the door to the rows of the entry grid; what a clerk typed stays."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.services.check_in.desk import DoorRow
from wenming_desktop.ui.models.entry_rows import EntryRow


def with_door(rows: Sequence[EntryRow], door: Sequence[DoorRow]) -> list[EntryRow]:
    """Return the rows with everybody of the door in them, each person once.

    Who has a row already gets the hours of the times, if none were typed; the others come after
    the last row that is filled. Without a time of leaving the hours stay open for the clerk.
    """
    filled = list(rows)
    while filled and filled[-1].blank:
        filled.pop()
    places = {row.volunteer_id: at for at, row in enumerate(filled) if row.volunteer_id}
    for one in door:
        hours = show_hours(one.minutes) if one.minutes else ""
        at = places.get(one.hit.id)
        if at is None:
            filled.append(_entry(one, hours))
        elif filled[at].came and not filled[at].hours:
            filled[at] = replace(filled[at], hours=hours)
    return filled


def _entry(one: DoorRow, hours: str) -> EntryRow:
    row = EntryRow(hours=hours)
    if one.hit.name:
        return row.of_person(one.hit)
    return row.of_nobody_known(QCoreApplication.translate("door", "扫码后被删除的人"))
