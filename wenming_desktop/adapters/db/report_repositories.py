"""Frozen work reports and county totals: local tables, nothing of them travels."""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.engine import Connection, RowMapping

from wenming_desktop.adapters.db.mapping import from_utc_text, utc_text
from wenming_desktop.adapters.db.tables import county_total, saved_report
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.work_report import WorkReport
from wenming_desktop.services.report_ports import SavedReport

Now = Callable[[], datetime]


class SqlSavedReports:
    """Satisfies services.report_ports.SavedReportRepository."""

    def __init__(self, connection: Connection, now: Now) -> None:
        self._connection, self._now = connection, now

    def all(self) -> list[SavedReport]:
        query = select(saved_report).order_by(saved_report.c.rid.desc())
        return [self._read(row) for row in self._connection.execute(query).mappings()]

    def get(self, report_id: UUID) -> SavedReport:
        query = select(saved_report).where(saved_report.c.id == report_id.bytes)
        row = self._connection.execute(query).mappings().one_or_none()
        if row is None:
            raise WenmingError(Code.NOT_FOUND, kind="saved_report")
        return self._read(row)

    def add(
        self, report_id: UUID, report: WorkReport, user_no: int, body: Mapping[str, Any]
    ) -> None:
        statement = insert(saved_report).values(
            id=report_id.bytes,
            title=report.title,
            first_day=report.period.first.isoformat(),
            last_day=report.period.last.isoformat(),
            as_of=report.as_of.isoformat(),
            saved_at=utc_text(self._now()),
            user_no=user_no,
            body=json.dumps(body, ensure_ascii=False),
        )
        self._connection.execute(statement)

    def _read(self, row: RowMapping) -> SavedReport:
        offset = self._now().utcoffset()
        minutes = int(offset.total_seconds()) // 60 if offset else 0
        return SavedReport(
            id=UUID(bytes=row["id"]),
            title=row["title"],
            period=Period(
                date.fromisoformat(row["first_day"]), date.fromisoformat(row["last_day"])
            ),
            as_of=date.fromisoformat(row["as_of"]),
            saved_at=from_utc_text(row["saved_at"], minutes),
            user_no=row["user_no"],
            body=row["body"],
        )


class SqlCountyTotals:
    """Satisfies services.report_ports.CountyTotalRepository."""

    def __init__(self, connection: Connection, now: Now) -> None:
        self._connection, self._now = connection, now

    def of(self, period: Period) -> list[dict[str, Any]]:
        query = select(county_total.c.body).where(
            county_total.c.first_day == period.first.isoformat(),
            county_total.c.last_day == period.last.isoformat(),
        )
        found = self._connection.execute(query.order_by(county_total.c.county_id))
        return [json.loads(body) for body in found.scalars()]

    def put(self, county_id: str, period: Period, body: Mapping[str, Any]) -> None:
        fresh = {"taken_at": utc_text(self._now()), "body": json.dumps(body, ensure_ascii=False)}
        keys = {
            "county_id": county_id,
            "first_day": period.first.isoformat(),
            "last_day": period.last.isoformat(),
        }
        statement = upsert(county_total).values(**keys, **fresh)
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=list(keys), set_=fresh)
        )
