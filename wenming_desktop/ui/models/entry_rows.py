"""Rows of the entry grid as values: what a person typed, as text for the draft, as sheet rows."""

import json
from dataclasses import asdict, dataclass, replace
from uuid import UUID

from wenming_desktop.domain.attendance import Attendance
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.lines import PersonHit
from wenming_desktop.domain.masking import mask_phone
from wenming_desktop.domain.sheet_rows import SheetRow
from wenming_desktop.domain.typed_hours import parse_hours, show_hours

FRESH_ROWS = 20
"""As many as a page of the printed sheet has."""
_SPARE_ROWS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """One row; ``phone`` is masked, ``hours`` is kept as typed while it is no time."""

    name: str = ""
    volunteer_id: UUID | None = None
    phone: str = ""
    team: str = ""
    came: bool = True
    hours: str = ""
    note: str = ""

    @property
    def blank(self) -> bool:
        """Tell whether nothing has been entered yet."""
        return not (self.name or self.hours or self.note)

    def of_person(self, hit: PersonHit) -> "EntryRow":
        """Return the row with this person in it."""
        return replace(
            self,
            name=hit.name,
            volunteer_id=hit.id,
            phone=mask_phone(hit.phone),
            team=hit.team,
        )

    def of_nobody_known(self, name: str) -> "EntryRow":
        """Return the row with a name that no record stands behind yet."""
        return replace(self, name=name, volunteer_id=None, phone="", team="")


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryDraft:
    """What is kept of a sheet that is not posted."""

    rows: list[EntryRow]
    beneficiaries: str = ""

    def to_text(self) -> str:
        """Return the text that is stored."""
        rows = [
            {**asdict(row), "volunteer_id": str(row.volunteer_id) if row.volunteer_id else None}
            for row in self.rows
        ]
        return json.dumps({"rows": rows, "beneficiaries": self.beneficiaries}, ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> "EntryDraft":
        """Read what ``to_text`` wrote; what it does not hold counts as not filled in."""
        found = json.loads(text)
        rows = []
        for fields in found.get("rows", []):
            known = fields["volunteer_id"]
            rows.append(EntryRow(**{**fields, "volunteer_id": UUID(known) if known else None}))
        return cls(rows=rows, beneficiaries=found.get("beneficiaries", ""))

    def filled(self) -> int:
        """Return how many rows hold something."""
        return sum(not row.blank for row in self.rows)


def fresh_rows(rows: list[EntryRow]) -> list[EntryRow]:
    """Return the rows followed by blank ones: a page full, and some to spare."""
    used = max((number for number, row in enumerate(rows, 1) if not row.blank), default=0)
    wanted = max(FRESH_ROWS, used + _SPARE_ROWS)
    return [*rows[:wanted], *(EntryRow() for _ in range(wanted - len(rows)))]


def tidy_hours(text: str) -> str:
    """Return hours as they are shown; what is no time stays as typed."""
    try:
        return show_hours(parse_hours(text)) if text.strip() else ""
    except WenmingError:
        return text.strip()


def hours_fault(row: EntryRow) -> Code | None:
    """Return why the hours of somebody who came cannot be taken; None when they can."""
    if not row.came:
        return None
    try:
        minutes = parse_hours(row.hours)
    except WenmingError as error:
        return error.code
    return None if minutes else Code.INVALID_FIELD


def sheet_row(number: int, row: EntryRow) -> SheetRow:
    """Return what is judged and posted; hours that cannot be taken count as none."""
    minutes = 0
    if row.came and hours_fault(row) is None:
        minutes = parse_hours(row.hours)
    return SheetRow(
        row_no=number,
        volunteer_id=row.volunteer_id,
        minutes=minutes,
        attendance=Attendance.PRESENT if row.came else Attendance.NO_SHOW,
        note=row.note,
    )
