"""The field's work through its use cases, on a real store: plan, enter, correct, count, print."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.attendance import Attendance
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import compose, device_no_of, home_org_of, rehomed
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.domain.sheet_code import SheetCode
from wenming_desktop.domain.sheet_rows import SheetRow
from wenming_desktop.domain.typed_hours import parse_hours, show_hours
from wenming_desktop.domain.users import RIGHTS, Action, Actor, Role
from wenming_desktop.services.activities import PlannedActivity
from wenming_desktop.services.rights import require
from wenming_desktop.services.use_cases import UseCases


def refused(code: Code, do: Callable[[], object]) -> None:
    with pytest.raises(WenmingError) as caught:
        do()
    assert caught.value.code is code


def plan(use: UseCases, day: date = date(2026, 11, 28), **fields: object) -> PlannedActivity:
    given = {"name": "人居环境整治志愿服务活动", "work_content": "core_values", **fields}
    return use.activities.plan(use.actor, day=day, starts=time(8, 30), ends=time(11, 30), **given)


def people(use: UseCases, *names: str) -> list[UUID]:
    return [
        use.volunteers.save(use.actor, None, name=name, phone=f"1410000{number:04d}").id
        for number, name in enumerate(names)
    ]


def rows(ids: list[UUID], minutes: int = 180) -> list[SheetRow]:
    return [
        SheetRow(row_no=number, volunteer_id=one, minutes=minutes)
        for number, one in enumerate(ids, 1)
    ]


def figures(use: UseCases, period: str = "") -> dict[str, int]:
    return use.figures.stats(use.actor, parse_period(period)).figures


def test_a_posted_sheet_is_counted_once_and_cannot_be_posted_again(station: UseCases) -> None:
    ids = people(station, "王建国", "欧阳晓琳", "曾国强")
    planned = plan(station)
    entered = [
        *rows(ids[:2]),
        SheetRow(row_no=3, volunteer_id=ids[2], minutes=90, attendance=Attendance.LATE),
    ]
    posted = station.attendance.post(station.actor, planned.occurrence.id, entered, 25)
    assert (posted.people, posted.minutes) == (3, 450)
    again = lambda: station.attendance.post(station.actor, planned.occurrence.id, entered)  # noqa: E731
    refused(Code.ALREADY_POSTED, again)
    told = figures(station)
    assert told["attendance"] == told["people"] == 3
    assert (told["service_minutes"], told["beneficiaries"], told["activities"]) == (450, 25, 1)
    assert figures(station, "2026-10")["attendance"] == 0
    assert figures(station, "2026-11-28..2026-11-28")["service_minutes"] == 450


def test_somebody_on_leave_is_noted_and_gets_no_minutes(station: UseCases) -> None:
    ids = people(station, "王建国", "单秀英")
    planned = plan(station)
    entered = [rows(ids)[0], replace(rows(ids)[1], attendance=Attendance.LEAVE)]
    posted = station.attendance.post(station.actor, planned.occurrence.id, entered)
    assert (posted.people, posted.minutes) == (1, 180)
    shown = station.attendance.sheet(station.actor, planned.occurrence.id)
    assert [(line.name, line.minutes) for line in shown] == [("王建国", 180), ("单秀英", 0)]


def test_a_correction_is_two_more_lines_and_never_an_edit(station: UseCases) -> None:
    ids = people(station, "王建国")
    planned = plan(station)
    station.attendance.post(station.actor, planned.occurrence.id, rows(ids))
    line = station.attendance.sheet(station.actor, planned.occurrence.id)[0]
    refused(
        Code.REASON_MISSING,
        lambda: station.attendance.correct(station.actor, line.sign_in_id, 60, " "),
    )
    written = station.attendance.correct(station.actor, line.sign_in_id, 60, "签到表看错一格")
    assert [entry.minutes for entry in written] == [-180, 60]
    ledger = station.records.find(station.actor, "hours_entry", {})
    assert [entry["minutes"] for entry in ledger] == [180, -180, 60]
    assert {entry["reason"] for entry in ledger[1:]} == {"签到表看错一格"}
    assert figures(station)["service_minutes"] == 60
    assert station.attendance.correct(station.actor, line.sign_in_id, 60, "再看一遍") == []
    station.attendance.correct(station.actor, line.sign_in_id, 0, "没有来")
    assert figures(station)["service_minutes"] == 0


def test_the_ledger_cannot_be_edited_even_below_the_use_cases(station: UseCases) -> None:
    ids = people(station, "王建国")
    planned = plan(station)
    station.attendance.post(station.actor, planned.occurrence.id, rows(ids))
    maker = station.volunteers._uow
    with pytest.raises(Exception, match="append") as caught, maker() as work:
        work.hours.update(replace(work.hours.all()[0], minutes=9999))
    assert caught.value is not None
    assert figures(station)["service_minutes"] == 180


def test_the_grid_is_told_what_is_wrong_with_each_row(station: UseCases) -> None:
    ids = people(station, "王建国", "单秀英")
    other = plan(station, name="广场舞联欢")
    station.attendance.post(station.actor, other.occurrence.id, rows(ids[:1], 180))
    planned = plan(station)
    entered = [
        SheetRow(row_no=1, volunteer_id=ids[0], minutes=180),
        SheetRow(row_no=2, volunteer_id=None, minutes=60),
        SheetRow(row_no=3, volunteer_id=ids[1], minutes=0),
        SheetRow(row_no=4, volunteer_id=ids[1], minutes=60),
    ]
    found = station.attendance.judge(station.actor, planned.occurrence.id, entered)
    told = {(problem.row_no, problem.code, problem.hard, problem.other) for problem in found}
    assert told == {
        (1, "overlaps", False, "广场舞联欢"),
        (2, "unknown_person", True, ""),
        (3, "minutes_out_of_range", True, ""),
        (3, "duplicate_on_sheet", True, "4"),
        (4, "duplicate_on_sheet", True, "3"),
    }
    refused(
        Code.ROWS_NOT_RESOLVED,
        lambda: station.attendance.post(station.actor, planned.occurrence.id, entered),
    )
    assert station.attendance.sheet(station.actor, planned.occurrence.id) == []


def test_nobody_serves_more_than_a_day_in_a_day(station: UseCases) -> None:
    ids = people(station, "王建国")
    for _ in range(2):
        station.attendance.post(station.actor, plan(station).occurrence.id, rows(ids, 720))
    found = station.attendance.judge(station.actor, plan(station).occurrence.id, rows(ids, 30))
    assert "day_over_limit" in {problem.code for problem in found}


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("2", 120),
        ("2.5", 150),
        ("\uff12\uff0e\uff15", 150),
        ("2。\uff15", 150),
        ("3小时", 180),
        (" 0.5 ", 30),
    ],
)
def test_hours_are_read_as_a_person_types_them(typed: str, minutes: int) -> None:
    assert parse_hours(typed) == minutes
    assert parse_hours(show_hours(minutes)) == minutes


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("25", Code.MINUTES_OVER_LIMIT),
        ("2.3", Code.HALF_HOUR_STEPS),
        ("两", Code.INVALID_FIELD),
        ("-1", Code.INVALID_FIELD),
        ("", Code.INVALID_FIELD),
        ("1e1", Code.INVALID_FIELD),
    ],
)
def test_hours_that_make_no_sense_are_refused_in_words(typed: str, code: Code) -> None:
    refused(code, lambda: parse_hours(typed))


FOUND_BY = [
    ("zgq", "曾国强"),
    ("cgq", "曾国强"),
    ("dxy", "单秀英"),
    ("sxy", "单秀英"),
    ("ycj", "尉迟敬"),
    ("yuchi", "尉迟敬"),
    ("王建", "王建国"),
    ("建国", "王建国"),
    ("3381", "王建国"),
    ("尔逊", "买买提·吐尔逊江"),
    ("WJG", "王建国"),
]


def test_a_person_is_found_by_a_few_letters(station: UseCases) -> None:
    for one in ("曾国强", "单秀英", "尉迟敬", "买买提·吐尔逊江"):
        station.volunteers.save(station.actor, None, name=one)
    station.volunteers.save(station.actor, None, name="王建国", phone="14100003381")
    for typed, name in FOUND_BY:
        found = station.volunteers.search(station.actor, typed)
        assert name in [hit.name for hit in found], typed


def test_a_search_is_literal_and_finds_nobody_by_accident(station: UseCases) -> None:
    people(station, "王建国")
    for typed in ("%", "_", "'; DROP TABLE volunteer;--", "\\", "zzzz", ""):
        assert station.volunteers.search(station.actor, typed) == [], typed
    assert station.volunteers.page(station.actor).total == 1


def test_the_list_is_in_pinyin_order_with_surnames_read_as_surnames(station: UseCases) -> None:
    people(station, "张玉兰", "曾国强", "单秀英", "王建国", "丁敏")
    names = [line.name for line in station.volunteers.page(station.actor).lines]
    assert names == ["丁敏", "单秀英", "王建国", "曾国强", "张玉兰"]


def test_the_sheet_carries_its_number_and_the_poster_its_activity(
    station: UseCases, tmp_path: Path
) -> None:
    team = station.volunteers.team_named(station.actor, "党员志愿服务队")
    ids = people(
        station, *(f"王{name}" for name in "一二三四五六七八九十百千万亿元角分吨斤两甲乙丙丁戊己庚")
    )
    for one in ids:
        person = station.volunteers.get(station.actor, one)
        station.volunteers.save(station.actor, person, team_id=team.id)
    planned = plan(station, team_id=team.id, slogan="干净靠大家")
    sheet, poster = tmp_path / "新 目录" / "签到表.pdf", tmp_path / "海报.pdf"
    result = station.papers.sign_in_sheet(station.actor, planned.occurrence.id, sheet)
    assert result.pages == 2
    codes = [SheetCode.parse(text) for text in codes_on(sheet)]
    number = station.activities.get(station.actor, planned.occurrence.id).occurrence.sheet_no
    assert {code.sheet_number for code in codes} == {number}
    assert {(code.page, code.pages) for code in codes} == {(1, 2), (2, 2)}
    station.papers.poster(station.actor, planned.occurrence.id, poster)
    assert planned.activity.activity_no in codes_on(poster)
    text = text_of(sheet)
    assert all(f"王{name}" in text for name in "一庚")
    assert "****0000" in text
    assert "14100000000" not in text
    state = station.activities.get(station.actor, planned.occurrence.id).occurrence.state
    assert state is OccurrenceState.PRINTED


def test_a_name_that_no_font_has_is_refused_by_name_and_can_be_left_blank(
    station: UseCases, tmp_path: Path
) -> None:
    station.volunteers.save(station.actor, None, name="王\U0003fffd")
    planned, target = plan(station), tmp_path / "s.pdf"
    refused(
        Code.MISSING_GLYPH,
        lambda: station.papers.sign_in_sheet(station.actor, planned.occurrence.id, target),
    )
    assert not target.exists()
    occurrence = station.activities.get(station.actor, planned.occurrence.id).occurrence
    assert (occurrence.state, occurrence.sheet_no) == (OccurrenceState.PLANNED, None)
    left = station.papers.sign_in_sheet(
        station.actor, planned.occurrence.id, target, missing="blank"
    )
    assert [glyph.code_point for glyph in left.missing_glyphs] == ["U+3FFFD"]


def codes_on(path: Path) -> list[str]:
    found = []
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            picture = page.render(scale=150 / 72).to_pil()
            assert isinstance(picture, Image.Image)
            found += [code.text for code in zxingcpp.read_barcodes(picture)]
    return found


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def test_every_role_may_do_what_the_table_says_and_nothing_else(
    station: UseCases, tmp_path: Path
) -> None:
    for role in Role:
        actor = Actor(user_no=9, name="测试", roles=frozenset({role}))
        for action, deed in deeds_of(station, actor, tmp_path).items():
            assert allows(deed) is (action in RIGHTS[role]), (role, action)


def allows(deed: Callable[[], object]) -> bool:
    try:
        deed()
    except WenmingError as error:
        return error.code is not Code.NOT_ALLOWED
    return True


def deeds_of(station: UseCases, actor: Actor, folder: Path) -> dict[Action, Callable[[], object]]:
    planned, register = UUID(int=0), station.volunteer_register
    deeds: dict[Action, Callable[[], object]] = {
        Action.READ: lambda: station.volunteers.page(actor),
        Action.RECORD: lambda: station.volunteers.save(actor, None, name="王建国"),
        Action.CORRECT_HOURS: lambda: station.attendance.correct(actor, planned, 0, "x"),
        Action.IMPORT_REGISTER: lambda: register.dry_run(actor, folder / "no.xlsx"),
        Action.EXPORT_REGISTER: lambda: register.export(actor, folder / "x.xlsx"),
        Action.REVEAL: lambda: station.volunteers.reveal(actor, planned, "核对"),
        Action.PRINT: lambda: station.papers.poster(actor, planned, folder / "x.pdf"),
        Action.EXCHANGE: lambda: station.exchange.export(actor, folder / "stick"),
        Action.RESOLVE_CONFLICT: lambda: station.exchange.resolve(actor, planned, "mine"),
        Action.ENROL: lambda: station.exchange.enrol_inspect(actor, Path("/none")),
        Action.APPROVE: lambda: station.rule_packs.issue(actor, ""),
        Action.MANAGE_USERS: lambda: station.accounts.list(actor),
        Action.READ_AUDIT: lambda: require(actor, Action.READ_AUDIT),
        Action.UPKEEP: lambda: station.exchange.check(actor),
    }
    assert set(deeds) == set(Action)
    return deeds


def test_the_last_administrator_cannot_be_removed(station: UseCases) -> None:
    own = station.actor.name
    refused(Code.LAST_ADMINISTRATOR, lambda: station.accounts.disable(station.actor, own))
    refused(
        Code.LAST_ADMINISTRATOR,
        lambda: station.accounts.set_roles(station.actor, own, frozenset({Role.CLERK})),
    )
    station.accounts.add(station.actor, "会计", "another password", frozenset({Role.MAINTAINER}))
    station.accounts.disable(station.actor, own)


def test_revealing_needs_a_reason_and_is_noted(station: UseCases) -> None:
    ids = people(station, "王建国")
    refused(Code.REASON_MISSING, lambda: station.volunteers.reveal(station.actor, ids[0], "  "))
    assert station.volunteers.reveal(station.actor, ids[0], "发证核对").phone == "14100000000"
    masked = station.records.find(station.actor, "volunteer", {})[0]["phone"]
    assert masked == "141****0000"


def test_a_row_id_keeps_its_home_and_maker() -> None:
    made = compose(1_795_000_000_000, 257, 65_793, 12345)
    assert (home_org_of(made), device_no_of(made), made.version) == (257, 65_793, 8)
    assert made.variant == "specified in RFC 4122"
    provisional = compose(1_795_000_000_000, 0, 0, 12345)
    assert rehomed(provisional, 257, 65_793) == made


@pytest.mark.parametrize("period", ["2026-13", "2026-Q5", "abc", "2026-03-01..2026-02-01", "2026-"])
def test_a_period_nobody_can_read_is_refused(period: str) -> None:
    refused(Code.PERIOD_INVALID, lambda: parse_period(period))
