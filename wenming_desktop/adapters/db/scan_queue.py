"""Sheets that were read back and wait for their clerk. Satisfies services.scanning.ports.ScanQueue.

Paper rows are pictures of names and signatures: they lie in the encrypted store and nowhere else.
"""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.engine import Connection, RowMapping

from wenming_desktop.adapters.db.mapping import from_utc_text, utc_text
from wenming_desktop.adapters.db.tables import scanned_crop, scanned_sheet
from wenming_desktop.domain.box_form import SIGN_IN_FORM, form_of
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.scanned_rows import BoxMark, rows_of
from wenming_desktop.domain.scanned_sheets import ScannedSheet
from wenming_desktop.domain.sheet_code import SheetCode


class SqlScanQueue:
    """Two tables of this computer's own."""

    def __init__(self, connection: Connection, now: Callable[[], datetime]) -> None:
        self._connection, self._now = connection, now

    def add(self, sheet: ScannedSheet, crops: Sequence[bytes]) -> None:
        self._connection.execute(insert(scanned_sheet).values(id=sheet.id.bytes, **_row(sheet)))
        kept = [
            {"sheet_id": sheet.id.bytes, "place": place, "jpeg": jpeg}
            for place, jpeg in enumerate(crops, 1)
        ]
        if kept:
            self._connection.execute(insert(scanned_crop), kept)

    def update(self, sheet: ScannedSheet) -> None:
        statement = update(scanned_sheet).where(scanned_sheet.c.id == sheet.id.bytes)
        self._connection.execute(statement.values(**_row(sheet)))

    def get(self, sheet_id: UUID) -> ScannedSheet:
        found = self._where(scanned_sheet.c.id == sheet_id.bytes)
        if not found:
            raise WenmingError(Code.NOT_FOUND, kind="scanned_sheet")
        return found[0]

    def all(self) -> list[ScannedSheet]:
        return self._where()

    def of(self, occurrence_id: UUID) -> list[ScannedSheet]:
        return self._where(scanned_sheet.c.occurrence_id == occurrence_id.bytes)

    def crop(self, sheet_id: UUID, place: int) -> bytes | None:
        query = select(scanned_crop.c.jpeg).where(
            scanned_crop.c.sheet_id == sheet_id.bytes, scanned_crop.c.place == place
        )
        return self._connection.execute(query).scalar_one_or_none()

    def remove(self, sheet_id: UUID) -> None:
        for table, column in ((scanned_crop, "sheet_id"), (scanned_sheet, "id")):
            self._connection.execute(delete(table).where(table.c[column] == sheet_id.bytes))

    def remove_of(self, occurrence_id: UUID) -> None:
        for sheet in self.of(occurrence_id):
            self.remove(sheet.id)

    def _where(self, *conditions: Any) -> list[ScannedSheet]:
        query = select(scanned_sheet).where(*conditions).order_by(scanned_sheet.c.rid)
        offset = self._now().utcoffset()
        minutes = int(offset.total_seconds()) // 60 if offset else 0
        rows = self._connection.execute(query).mappings()
        return [_sheet(row, minutes) for row in rows]


def _row(sheet: ScannedSheet) -> dict[str, object]:
    rows = [[row.n, *(mark.value for mark in row.boxes)] for row in sheet.rows]
    content: dict[str, object] = {"rows": rows, "looked_at": sorted(sheet.looked_at)}
    if sheet.is_answers:
        about = str(sheet.about) if sheet.about else None
        content |= {"about": about, "signed": sheet.is_signed, "comment": sheet.comment}
    return {
        "occurrence_id": sheet.occurrence_id.bytes if sheet.occurrence_id else None,
        "digits": sheet.code.digits() if sheet.code else "",
        "page": sheet.page,
        "sha256": sheet.sha256,
        "file_name": sheet.file_name,
        "read_at": utc_text(sheet.read_at),
        "content": json.dumps(content),
        "thumbnail": sheet.thumbnail,
    }


def _sheet(row: RowMapping, minutes: int) -> ScannedSheet:
    content = json.loads(row["content"])
    code = SheetCode.parse(row["digits"]) if row["digits"] else None
    form = form_of(code.layout) if code else SIGN_IN_FORM
    about = content.get("about")
    return ScannedSheet(
        id=UUID(bytes=row["id"]),
        occurrence_id=UUID(bytes=row["occurrence_id"]) if row["occurrence_id"] else None,
        code=code,
        page=row["page"],
        sha256=row["sha256"],
        file_name=row["file_name"],
        read_at=from_utc_text(row["read_at"], minutes),
        rows=rows_of(form, ((n, [*map(BoxMark, boxes)]) for n, *boxes in content["rows"])),
        looked_at=frozenset(content["looked_at"]),
        thumbnail=row["thumbnail"],
        about=UUID(about) if about else None,
        is_signed=bool(content.get("signed")),
        comment=content.get("comment", ""),
    )
