"""Papers of one row, read back from their PDF: promises, what a brand did, whose a venue is."""

import re
from datetime import date, time
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.use_cases import UseCases


def words(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    assert len(document) == 1
    return re.sub(r"\s", "", document[0].get_textpage().get_text_range())


def record(use: UseCases, **fields: object) -> UUID:
    return use.records.record(use.actor, [fields])[0].id


def printed(use: UseCases, kind: str, row_id: UUID, to: Path) -> str:
    result = use.field_papers.print(use.actor, kind, row_id, to / "page.pdf")
    assert (result.pages, result.overflow) == (1, ())
    return words(to / "page.pdf")


def test_a_reported_wedding_is_a_slip_with_promises_to_sign(
    station: UseCases, tmp_path: Path
) -> None:
    case = {"householder": "王建国", "matter": "wedding", "event_on": "2026-12-12", "tables": 12}
    page = printed(station, "customs_case", record(station, kind="customs_case", **case), tmp_path)
    for expected in ("红白事报备单", "王建国", "婚嫁", "2026年12月12日", "12桌", "我家承诺"):
        assert expected in page
    assert "不收高额彩礼" in page
    assert "红白理事会" in page


def test_a_brand_tells_what_was_held_and_nothing_that_was_not(
    station: UseCases, tmp_path: Path
) -> None:
    project = record(
        station,
        kind="service_project",
        name="周末书屋",
        brand_level="town",
        story="从一间农家书屋开始。" * 40,
        content="每周六开放\n请老师辅导",
    )
    times = {"starts": time(9), "ends": time(11), "project_id": project}
    held = station.activities.plan(
        station.actor, name="读书会", day=date(2026, 11, 7), **times
    ).occurrence.id
    station.activities.plan(station.actor, name="以后的", day=date(2026, 12, 7), **times)
    gone = station.activities.plan(station.actor, name="没办的", day=date(2026, 11, 8), **times)
    station.activities.cancel(station.actor, gone.occurrence.id)
    station.outcomes.save(station.actor, held, {"beneficiaries": 33}, {})
    activity = station.activities.get(station.actor, held).activity
    record(station, kind="media_report", name="书屋亮灯", activity_id=str(activity.id))
    page = printed(station, "service_project", project, tmp_path)
    for expected in ("周末书屋", "已办1场，服务群众33人次", "宣传报道1篇", "请老师辅导"):
        assert expected in page
    assert page.count("从一间农家书屋开始。") == 40


def test_whose_a_venue_is_stands_above_who_shares_it(station: UseCases, tmp_path: Path) -> None:
    venue = record(station, kind="venue", name="村文化礼堂", ownership_unit="村委会")
    sharing = {"venue_id": str(venue), "partner": "镇中学", "first_day": "2026-03-01"}
    record(station, kind="venue_sharing", terms="周末共用", **sharing)
    page = printed(station, "venue", venue, tmp_path)
    for expected in ("权属单位村委会", "镇中学（2026年3月1日—）", "权属不变", "周末共用"):
        assert expected in page


def test_a_row_that_has_no_paper_is_refused(station: UseCases, tmp_path: Path) -> None:
    row_id = record(station, kind="equipment", name="音响")
    with pytest.raises(WenmingError) as caught:
        station.field_papers.print(station.actor, "equipment", row_id, tmp_path / "page.pdf")
    assert caught.value.code is Code.NOT_FOUND
