"""Activities, sign-ins, needs, venues and teams out of workbooks; and undoing a whole import."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import EVER
from wenming_desktop.services.table_import.kinds import import_kinds
from wenming_desktop.services.table_import.service import TableResult
from wenming_desktop.services.use_cases import UseCases

ACTIVITY_HEAD = ["序号", "活动日期", "活动主题", "类别", "地点", "服务队", "服务人次"]
ACTIVITIES = [
    ["2026年11月活动台账"],
    ACTIVITY_HEAD,
    [1, "2026.11.3", "白杨树下讲政策", "政策宣讲", "村口", "理论宣讲队", 35],
    [2, "2026年11月5日", "剪纸课", "文化生活", "礼堂", "文化队", "\uff12\uff10"],
    [3, 46329, "义诊", "便民", "卫生室", None, 12.0],
    ["合计", None, None, None, None, None, 67],
]
PEOPLE = [["姓名", "电话"], ["周小兰", "13912345678"], ["钱大有", "13912345679"]]
SIGN_INS = [
    ["日期", "活动名称", "姓名", "电话", "时长"],
    ["2026-11-03", "白杨树下讲政策", "周小兰", 13912345678.0, "2"],
    ["2026.11.3", "白杨树下讲政策", "钱大有", None, 1.5],
    ["2026-11-05", "剪纸课", "周小兰", "13912345678", "１．５小时"],
]


@pytest.fixture
def bring(station: UseCases, make_xlsx: Callable[..., Path]) -> Callable[..., TableResult]:
    def bring(kind: str, rows: Sequence[Sequence[object]], **options: object) -> TableResult:
        path = make_xlsx(rows)
        return station.table_imports[kind].apply(station.actor, path, **options)

    return bring


@pytest.fixture
def people(station: UseCases, make_xlsx: Callable[..., Path]) -> Callable[[], None]:
    def enter() -> None:
        station.volunteer_register.apply(station.actor, make_xlsx(PEOPLE, "人.xlsx"))

    return enter


def counts(result: TableResult) -> dict[str, int]:
    return {name: count for name, count in result.counts.items() if count}


def occurrences(use: UseCases) -> dict[str, date]:
    with use.activities._uow(read_only=True) as work:
        lines, _ = work.lines.occurrences()
    return {line.name: line.day for line in lines}


def minutes(use: UseCases) -> int:
    return use.figures.stats(use.actor, EVER).figures["service_minutes"]


def test_activities_come_in_with_their_sessions(station: UseCases, bring: Callable) -> None:
    result = bring("activities", ACTIVITIES)
    assert (result.applied, counts(result)) == (True, {"new": 3})
    assert occurrences(station) == {
        "白杨树下讲政策": date(2026, 11, 3),
        "剪纸课": date(2026, 11, 5),
        "义诊": date(2026, 11, 3),
    }
    (line,) = [row for row in result.rows if row.values["name"] == "剪纸课"]
    assert line.values["beneficiaries"] == 20
    assert "day" in [name for _, name in line.notes]
    assert line.values["team"] == "文化队"


def test_the_same_file_again_changes_nothing_and_says_so(
    station: UseCases, make_xlsx: Callable[..., Path]
) -> None:
    path, tables = make_xlsx(ACTIVITIES), station.table_imports["activities"]
    tables.apply(station.actor, path)
    again = tables.apply(station.actor, path)
    assert counts(again) == {"same": 3}
    assert again.imported_before is not None
    assert again.number is None


def test_a_changed_file_changes_only_what_changed(station: UseCases, bring: Callable) -> None:
    bring("activities", ACTIVITIES)
    other = [*ACTIVITIES[:2], [*ACTIVITIES[2][:6], 40], *ACTIVITIES[3:]]
    result = bring("activities", other)
    assert counts(result) == {"changed": 1, "same": 2}
    changed = next(row for row in result.rows if row.changed)
    assert changed.changed == ("beneficiaries",)
    assert station.figures.stats(station.actor, EVER).figures["beneficiaries"] == 40 + 20 + 12


def test_sign_ins_find_their_session_and_their_person(
    station: UseCases, bring: Callable, people: Callable[[], None]
) -> None:
    people()
    bring("activities", ACTIVITIES)
    result = bring("sign-ins", SIGN_INS)
    assert counts(result) == {"new": 3}
    assert minutes(station) == 120 + 90 + 90
    more = [*SIGN_INS[:1], [*SIGN_INS[1][:4], "3"], *SIGN_INS[2:]]
    assert counts(bring("sign-ins", more)) == {"changed": 1, "same": 2}
    assert minutes(station) == 180 + 90 + 90


BAD_ROWS = [
    ("sign-ins", ["2026-11-03", "没有的活动", "周小兰", None, "2"], "activity_unknown", "B2"),
    ("sign-ins", ["2026-11-03", "白杨树下讲政策", "吴不详", None, "2"], "person_unknown", "C2"),
    ("sign-ins", ["2026-11-03", "白杨树下讲政策", "周小兰", None, "13"], "hours_unreadable", "E2"),
    ("sign-ins", ["2026-12-03", "白杨树下讲政策", "周小兰", None, "2"], "day_in_future", "A2"),
    ("sign-ins", ["2026-11-03", "白杨树下讲政策", "周小兰", "1.39E+10", 2], "digits_lost", "D2"),
    ("activities", [1, "十一月", "讲政策", "便民", "村口", None, 3], "date_unreadable", "B2"),
    ("activities", [1, "2026.11", "讲政策", "便民", "村口", None, 3], "date_unreadable", "B2"),
    ("activities", [1, "2026-11-03", None, "便民", "村口", None, 3], "field_missing", "C2"),
    ("activities", [1, "2026-11-03", "讲\ufffd", "便民", "村口", None, 3], "characters", "C2"),
    ("activities", [1, "2026-11-03", "讲", "便民", "村口", None, "1e3"], "number_unreadable", "G2"),
    ("activities", [1, "2025-11-03", "讲政策", "便民", "村口", None, 3], "other_year", "B2"),
    ("activities", [1, "2026-11-03", "讲政策", "看戏", "村口", None, 3], "code_unknown", "D2"),
]  # fmt: skip
HEADS = {"sign-ins": SIGN_INS[0], "activities": ACTIVITY_HEAD}


@pytest.mark.parametrize(("kind", "row", "reason", "cell"), BAD_ROWS)
def test_a_row_that_cannot_be_taken_names_its_cell(
    station: UseCases,
    bring: Callable,
    people: Callable[[], None],
    kind: str,
    row: list[object],
    reason: str,
    cell: str,
) -> None:
    if kind == "sign-ins":
        people()
        bring("activities", ACTIVITIES)
    before = (len(occurrences(station)), minutes(station))
    result = bring(kind, [HEADS[kind], row])
    (judged,) = result.rows
    assert judged.reason == reason
    assert judged.cells[0] == cell
    assert (result.applied, result.refusal) == (False, Code.ROSTER_ROWS_REFUSED)
    assert (len(occurrences(station)), minutes(station)) == before
    copy = load_workbook(result.annotated).active
    assert copy[cell].comment is not None


def test_twice_the_same_line_in_one_file_is_for_a_person_to_decide(bring: Callable) -> None:
    rows = [["名称", "地址", "管理员"], ["礼堂", "村口", "周"], ["礼 堂", "村口", "周"]]
    result = bring("venues", rows)
    assert [row.reason for row in result.rows] == [None, "same_row"]
    assert counts(bring("venues", rows, suspect="skip")) == {"new": 1, "suspect": 1}


def test_needs_and_teams_come_in(station: UseCases, bring: Callable) -> None:
    needs = [
        ["日期", "姓名", "电话", "需求内容", "来源"],
        ["2026.11.3", "周奶奶", "13800001234", "想学剪纸\n一周一次", "上门"],
    ]
    assert counts(bring("needs", needs)) == {"new": 1}
    (found,) = station.records.find(station.actor, "resident_need", {})
    assert (found["asked_on"], found["channel"]) == ("2026-11-03", "visit")
    assert found["content"] == "想学剪纸\n一周一次"
    teams = [["队名", "队长", "成立日期"], ["文化队", "周", "2024年5月1日"]]
    assert counts(bring("teams", teams, suspect="create")) == {"new": 1}


def test_a_venues_owner_is_not_changed_by_a_file(bring: Callable) -> None:
    head = ["名称", "权属", "地址"]
    bring("venues", [head, ["礼堂", "村委会", "村口"]])
    result = bring("venues", [head, ["礼堂", "镇政府", "村口"]])
    assert result.rows[0].reason == "ownership_differs"
    assert not result.applied


def test_a_whole_import_is_undone_by_counter_entries(
    station: UseCases, bring: Callable, people: Callable[[], None]
) -> None:
    people()
    activities = bring("activities", ACTIVITIES).number
    signed = bring("sign-ins", SIGN_INS).number
    with pytest.raises(WenmingError) as nothing:
        station.past_imports.undo(station.actor, signed, " ")
    assert nothing.value.code is Code.REASON_MISSING
    kept = station.past_imports.undo(station.actor, activities, "先撤活动")
    assert kept.kept >= 2  # there are sign-ins upon them
    done = station.past_imports.undo(station.actor, signed, "导错了表")
    assert done.removed == 3
    assert minutes(station) == 0
    ledger = station.records.find(station.actor, "hours_entry", {})
    assert sorted(entry["minutes"] for entry in ledger) == [-120, -90, -90, 90, 90, 120]
    again = bring("sign-ins", SIGN_INS)
    assert (again.imported_before, counts(again)) == (None, {"new": 3})


def test_undoing_puts_back_what_was_changed_unless_somebody_changed_it_since(
    station: UseCases, bring: Callable
) -> None:
    head = ["名称", "地址", "管理员"]
    bring("venues", [head, ["礼堂", "村口", "周"], ["书屋", "村委会", "钱"]])
    number = bring("venues", [head, ["礼堂", "村口", "吴"], ["书屋", "村委会", "郑"]]).number
    found = {one["name"]: one for one in station.records.find(station.actor, "venue", {})}
    station.records.record(
        station.actor, [{"kind": "venue", "id": found["书屋"]["id"], "keeper": "王"}]
    )
    done = station.past_imports.undo(station.actor, number, "核对有误")
    assert (done.restored, done.kept) == (1, 1)
    keepers = {
        one["name"]: one["keeper"] for one in station.records.find(station.actor, "venue", {})
    }
    assert keepers == {"礼堂": "周", "书屋": "王"}
    assert number not in [one.number for one in station.past_imports.all(station.actor)]


def test_a_roster_is_undone_too(station: UseCases, make_xlsx: Callable[..., Path]) -> None:
    result = station.volunteer_register.apply(station.actor, make_xlsx(PEOPLE))
    assert station.volunteers.page(station.actor).total == 2
    done = station.past_imports.undo(station.actor, result.number, "不是本村的")
    assert done.removed == 2
    assert station.volunteers.page(station.actor).total == 0


def test_what_we_export_comes_home_unchanged(
    station: UseCases, bring: Callable, tmp_path: Path
) -> None:
    bring("activities", ACTIVITIES)
    out = station.ledgers.export(station.actor, "activities", tmp_path / "活动.xlsx").file
    back = station.table_imports["activities"].apply(station.actor, out)
    assert counts(back) == {"same": 3}


def test_every_kind_describes_what_records_take() -> None:
    for kind in import_kinds().values():
        assert {kind.named_by, *kind.required, *kind.shown} <= set(kind.fields)
        assert {name for key in kind.keys for name in key} <= set(kind.fields)
