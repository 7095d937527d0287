"""Registers kept by hand: typed as people type, judged beside the field, listed, exported."""

from pathlib import Path
from uuid import UUID

import openpyxl
import pytest

from wenming_desktop.domain.entities import ENTITIES
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.services.register_cells import typed
from wenming_desktop.services.register_forms import FieldKind, RegisterForms
from wenming_desktop.services.use_cases import UseCases

REGISTERS = RegisterForms.load().registers
MEETING = {
    "day": "2026年11月3日",
    "name": "第三季度联席会议",
    "meeting_type": "joint",
    "department_names": "文化局、卫健局；教育局",
    "attendee_count": "18",
    "decisions": "每月碰头一次；阵地共用",
}


def save(use: UseCases, register: str, row_id: UUID | None = None, /, **fields: object) -> UUID:
    return use.registers.save(use.actor, register, row_id, fields)


def lines(use: UseCases, name: str, text: str = "", period: str = "") -> list[tuple[str, ...]]:
    found, total = use.registers.page(use.actor, name, text, parse_period(period))
    assert total == len(found)
    return [line.cells for line in found]


@pytest.mark.parametrize("name", sorted(REGISTERS))
def test_every_register_describes_what_there_is(name: str) -> None:
    register = REGISTERS[name]
    assert register.title
    assert register.noun
    assert register.group in RegisterForms.load().groups
    assert register.kind in ENTITIES
    assert not register.day or register.day in {field.name for field in register.fields}
    assert {field.name for field in register.fields if field.required} or register.kind
    assert len(register.listed) <= 11  # with 序号 twelve: a page is no wider (screens.md 8)
    assert sum(field.width for field in register.listed) <= 150


def test_a_required_field_is_asked_for_by_every_register() -> None:
    for register in REGISTERS.values():
        asked = {field.name for field in register.fields}
        missing = [
            field.name
            for field in RegisterForms.load().registers[register.name].fields
            if field.required and field.name not in asked
        ]
        assert missing == []


def test_a_line_is_typed_listed_read_and_changed(station: UseCases) -> None:
    row_id = save(station, "meetings", **MEETING)
    (cells,) = lines(station, "meetings")
    assert cells[:3] == ("2026-11-03", "第三季度联席会议", "联席会议")
    assert "文化局、卫健局、教育局" in cells
    form = station.registers.read(station.actor, "meetings", row_id)
    assert form["meeting_type"] == "joint"
    assert form["attendee_count"] == "18"
    assert save(station, "meetings", row_id, **{**form, "chair": "周主任"}) == row_id
    assert "周主任" in lines(station, "meetings")[0]


def test_lines_are_found_by_words_and_by_period(station: UseCases) -> None:
    save(station, "meetings", **MEETING)
    save(station, "meetings", name="年终调度会", day="2026-12-20", meeting_type="dispatch")
    assert [line[1] for line in lines(station, "meetings")] == ["年终调度会", "第三季度联席会议"]
    assert [line[1] for line in lines(station, "meetings", "联席")] == ["第三季度联席会议"]
    assert [line[1] for line in lines(station, "meetings", period="2026-12")] == ["年终调度会"]
    assert lines(station, "meetings", "100%") == []


def test_a_booking_belongs_to_its_local_day(station: UseCases) -> None:
    venue = save(station, "venues", name="文化礼堂", ownership_unit="村委会")
    booking = {"venue_id": str(venue), "purpose": "晨练"}
    save(station, "bookings", starts_at="2026-11-01 06:00", ends_at="2026-11-01 7:30", **booking)
    assert lines(station, "bookings", period="2026-11")[0][:3] == (
        "文化礼堂",
        "2026-11-01 06:00",
        "2026-11-01 07:30",
    )
    assert lines(station, "bookings", period="2026-10") == []


@pytest.mark.parametrize(
    ("name", "fields", "code", "field"),
    [
        ("meetings", {"day": "2026-11-03"}, Code.FIELD_MISSING, "name"),
        ("meetings", {"name": "会", "day": ""}, Code.FIELD_MISSING, "day"),
        ("meetings", {"name": "会", "day": "改天"}, Code.INVALID_FIELD, "day"),
        ("meetings", {"name": "会", "day": "2026-11"}, Code.INVALID_FIELD, "day"),
        (
            "meetings",
            {"name": "会", "day": "2026-11-03", "attendee_count": "十几"},
            Code.INVALID_FIELD,
            "attendee_count",
        ),
    ],
)
def test_what_cannot_be_read_names_its_field(
    station: UseCases, name: str, fields: dict[str, str], code: Code, field: str
) -> None:
    given = {"name": "", **fields}
    with pytest.raises(WenmingError) as caught:
        save(station, name, **given)
    assert caught.value.code is code
    assert caught.value.facts["name"] == field
    assert lines(station, name) == []


def test_sharing_never_changes_whose_a_venue_is(station: UseCases) -> None:
    venue = save(station, "venues", name="文化礼堂", ownership_unit="村委会", phone="3650011")
    with pytest.raises(WenmingError) as caught:
        save(station, "venues", venue, ownership_unit="文化站")
    assert caught.value.code is Code.OWNERSHIP_KEPT
    save(station, "venues", venue, keeper="老李")
    assert station.registers.read(station.actor, "venues", venue)["ownership_unit"] == "村委会"


def test_a_line_is_taken_out_with_a_reason(station: UseCases) -> None:
    row_id = save(station, "meetings", **MEETING)
    with pytest.raises(WenmingError) as caught:
        station.registers.remove(station.actor, "meetings", row_id, " ")
    assert caught.value.code is Code.REASON_MISSING
    station.registers.remove(station.actor, "meetings", row_id, "重复登记")
    assert lines(station, "meetings") == []


def test_rows_of_other_kinds_are_offered_and_named(station: UseCases) -> None:
    meeting = save(station, "meetings", **MEETING)
    assert ("第三季度联席会议", meeting) in station.registers.choices(
        station.actor, "joint_meeting"
    )
    save(station, "actions", content="修好广场灯", meeting_id=str(meeting), due_on="2026-12-1")
    assert lines(station, "actions")[0][1] == "第三季度联席会议"


def test_hours_are_typed_as_hours_and_kept_as_minutes(station: UseCases) -> None:
    row_id = save(station, "trainings", name="急救培训", day="2026-10-8", minutes="1.5")
    assert station.records.show(station.actor, "training", row_id)["minutes"] == 90
    assert station.registers.read(station.actor, "trainings", row_id)["minutes"] == "1.5"


def test_the_workbook_holds_what_the_list_shows_and_phones_stay_masked(
    station: UseCases, tmp_path: Path
) -> None:
    save(station, "experts", name="周教授", phone="13800001234", topics="=1+1、果树修剪")
    save(station, "experts", name="钱医生", phone="13900005678")
    done = station.registers.export(station.actor, "experts", tmp_path / "专家.xlsx")
    book = openpyxl.load_workbook(done.file)
    assert book.sheetnames == ["打印版", "明细", "数据字典与说明", "字典"]
    sheet = book["打印版"]
    header = [cell.value for cell in sheet[3]]
    assert header[:3] == ["序号", "姓名", "类型"]
    first = dict(zip(header, [cell.value for cell in sheet[4]], strict=True))
    assert first["电话"] == "138****1234"
    assert first["可讲题目"] == "=1+1、果树修剪"
    assert sheet.cell(4, header.index("可讲题目") + 1).data_type == "s"
    open_ = station.registers.export(
        station.actor, "experts", tmp_path / "全.xlsx", reveal_reason="核对"
    )
    assert openpyxl.load_workbook(open_.file)["打印版"]["G4"].value == "13800001234"


def test_an_empty_optional_field_is_nothing() -> None:
    for register in REGISTERS.values():
        for field in register.fields:
            if not field.required:
                assert typed(field, "  ") in (None, "", [], False, 0), (register.name, field.name)
            assert field.kind is not FieldKind.ROW or field.of in ENTITIES


def test_who_complained_is_hidden_everywhere_until_a_reason_is_given(
    station: UseCases, tmp_path: Path
) -> None:
    row = save(
        station,
        "complaints",
        received_on="2026-08-15",
        content="书屋锁着门",
        against="农家书屋",
        channel="walk_in",
        received_by="田宏",
        complainant="程月",
        phone="14100003381",
    )
    save(station, "complaints", row, outcome="排了值班\n当面答复", closed_on="2026-08-20")
    assert lines(station, "complaints") == [
        (
            *("2026-08-15", "投诉", "来站登记", "农家书屋", "书屋锁着门", "田宏"),
            *("排了值班\n当面答复", "2026-08-20"),
        )
    ]
    form = station.registers.read(station.actor, "complaints", row)
    assert form["complainant"] == "***"
    assert form["phone"] == "141****3381"
    save(station, "complaints", row, complainant="***", finding="true")  # a mask is no value
    masked, bare = tmp_path / "masked.xlsx", tmp_path / "open.xlsx"
    station.registers.export(station.actor, "complaints", masked)
    station.registers.export(station.actor, "complaints", bare, reveal_reason="核实投诉")
    said = [
        {
            str(cell.value)
            for sheet in openpyxl.load_workbook(one)
            for line in sheet
            for cell in line
        }
        for one in (masked, bare)
    ]
    assert "程月" not in said[0]
    assert "14100003381" not in said[0]
    assert {"程月", "14100003381", "属实"} <= said[1]
    shown = station.records.show(station.actor, "complaint", row)
    assert shown["complainant"] == "***"
    assert station.records.show(station.actor, "complaint", row, reveal="核实")["phone"] != "***"
