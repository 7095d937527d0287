"""Minors at every way in: only the identity number tells the age, or a bundle brought the record.

A child (under 14) has no record, and no hours, without the guardian's written consent; a
teenager's guardian is named (《个人信息保护法》第二十八条、第三十一条; domain.md 3.1).
"""

from dataclasses import replace
from datetime import date, time
from pathlib import Path
from uuid import UUID

import pytest
from openpyxl import Workbook

from wenming_desktop.domain.attendance import Attendance
from wenming_desktop.domain.consent import GuardianPart
from wenming_desktop.domain.errors import Code
from wenming_desktop.domain.id_number import check_character
from wenming_desktop.domain.sheet_rows import SheetRow
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.volunteer_life.consent import Signed

from .conftest import person, refused

DAY = date(2026, 11, 20)
CHILD, TEENAGER = "2016-03-05", "2011-03-05"


def number_of(birth: str) -> str:
    body = f"110101{birth.replace('-', '')}001"
    return body + check_character(body)


def brought_in(use: UseCases, name: str, birth: str) -> UUID:
    """Keep a minor without a guardian as a merge does: below the use cases."""
    who = person(use, name)
    with use.volunteers._uow() as work:
        work.volunteers.update(replace(work.volunteers.get(who), id_number=number_of(birth)))
    return who


def session(use: UseCases) -> UUID:
    planned = use.activities.plan(
        use.actor,
        name="义务清扫",
        work_content="core_values",
        day=DAY,
        starts=time(8),
        ends=time(12),
    )
    return planned.occurrence.id


@pytest.mark.parametrize(
    ("birth", "code"),
    [(CHILD, Code.GUARDIAN_CONSENT_MISSING), (TEENAGER, Code.GUARDIAN_MISSING)],
)
def test_an_identity_number_tells_the_age_as_well_as_a_birthday(
    station: UseCases, birth: str, code: Code
) -> None:
    use, number = station, number_of(birth)
    refused(code, lambda: use.volunteers.save(use.actor, None, name="小明", id_number=number))
    refused(
        code, lambda: use.volunteers.save_many(use.actor, [{"name": "小明", "id_number": number}])
    )
    record = {"kind": "volunteer", "name": "小明", "id_number": number}
    refused(code, lambda: use.records.record(use.actor, [record]))
    grown = use.volunteers.get(use.actor, person(use, "王大山"))
    refused(code, lambda: use.volunteers.save(use.actor, grown, id_number=number))
    assert use.volunteers.page(use.actor).total == 1


def test_another_kind_of_paper_tells_no_age(station: UseCases) -> None:
    person(station, "小明", id_number=number_of(CHILD), id_type="passport")


def test_a_roster_with_identity_numbers_only(station: UseCases, tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["姓名", "身份证号", "监护人", "监护人同意日期"])
    book.active.append(["小明", number_of(CHILD), "王大山", None])
    book.active.append(["小红", number_of(TEENAGER), None, None])
    path = tmp_path / "花名册.xlsx"
    book.save(path)
    rows = station.volunteer_register.dry_run(station.actor, path).rows
    assert [row.reason and row.reason.value for row in rows] == [
        "guardian_consent_missing",
        "guardian_missing",
    ]


def test_what_a_bundle_brought_shows_until_the_guardian_has_signed(station: UseCases) -> None:
    use, who = station, brought_in(station, "小明", CHILD)
    assert [(one.volunteer_id, one.why) for one in use.life.consents.due(use.actor)] == [
        (who, "guardian")
    ]
    assert use.life.consents.state(use.actor, who).part is GuardianPart.AGREES
    refused(
        Code.GUARDIAN_CONSENT_MISSING,
        lambda: use.life.consents.give(use.actor, who, Signed(day=DAY, by="self")),
    )
    use.records.record(
        use.actor,
        [
            {
                "kind": "volunteer",
                "id": str(who),
                "guardian_name": "王大山",
                "guardian_consent_on": DAY.isoformat(),
            }
        ],
    )
    assert use.life.consents.due(use.actor) == ()


def test_the_sheet_waits_for_a_childs_guardian_and_tells_of_a_teenagers(station: UseCases) -> None:
    use, held = station, session(station)
    child = brought_in(use, "小明", CHILD)
    teenager = brought_in(use, "小红", TEENAGER)
    rows = [
        SheetRow(row_no=1, volunteer_id=child, minutes=60),
        SheetRow(row_no=2, volunteer_id=teenager, minutes=60),
    ]
    found = use.attendance.judge(use.actor, held, rows)
    assert [(one.row_no, one.code, one.hard) for one in found] == [
        (1, "guardian_consent_missing", True),
        (2, "guardian_missing", False),
    ]
    refused(Code.ROWS_NOT_RESOLVED, lambda: use.attendance.post(use.actor, held, rows))
    away = [replace(rows[0], attendance=Attendance.NO_SHOW, minutes=0), rows[1]]
    assert use.attendance.post(use.actor, held, away).people == 1


def test_a_record_file_writes_no_hours_for_a_child(station: UseCases) -> None:
    use, held = station, session(station)
    child = brought_in(use, "小明", CHILD)
    sign_in = {"kind": "sign_in", "occurrence_id": str(held), "volunteer_id": str(child)}
    refused(
        Code.GUARDIAN_CONSENT_MISSING,
        lambda: use.records.record(use.actor, [sign_in | {"minutes": 60}]),
    )
    teenager = brought_in(use, "小红", TEENAGER)
    use.records.record(use.actor, [sign_in | {"volunteer_id": str(teenager), "minutes": 60}])


def test_a_table_of_sign_ins_says_which_child_waits(station: UseCases, tmp_path: Path) -> None:
    use = station
    session(use)
    brought_in(use, "小明", CHILD)
    book = Workbook()
    book.active.append(["日期", "活动", "姓名", "电话", "时长"])
    book.active.append(["2026-11-20", "义务清扫", "小明", None, 2])
    path = tmp_path / "签到.xlsx"
    book.save(path)
    (row,) = use.table_imports["sign-ins"].dry_run(use.actor, path).rows
    assert (row.verdict.value, [one.reason.value for one in row.problems]) == (
        "bad",
        ["guardian_consent_missing"],
    )
