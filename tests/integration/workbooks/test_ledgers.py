"""Ledgers drawn up from several registers: what they hold, how they look, what they hide."""

import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from tests.conftest import PASSWORD, USER, TickingClock
from wenming_desktop.app import door_at
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import EVER, parse_period
from wenming_desktop.services.ledgers.exports import LEDGERS
from wenming_desktop.services.use_cases import UseCases

ATTACKS = ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "<b>x", "'; DROP TABLE", "𠮷䶮𰻝"]
PERIOD = parse_period("2026-11")


@pytest.fixture(scope="module")
def busy_home(station_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A station with something in every ledger, names of the formula corpus among them."""
    home = Path(shutil.copytree(station_template, tmp_path_factory.mktemp("busy") / "station"))
    door = door_at(home, TickingClock())
    use = door.open(USER, PASSWORD)
    people = [
        {"kind": "volunteer", "name": name, "phone": f"1391234567{number}", "ref": f"v{number}"}
        for number, name in enumerate(["周小兰", "钱大有"])
    ]
    plans = [
        {
            "kind": "activity",
            "name": f"{name}活动",
            "place": name,
            "team": "文化队",
            "work_content": "cultural_life" if number % 2 else "theory_study",
            "note": name,
            "occurrences": [
                {"day": f"2026-11-{3 + number:02d}", "starts": "08:30", "ends": "10:30"}
            ],
        }
        for number, name in enumerate(ATTACKS)
    ]
    needs = [
        {"kind": "resident_need", "content": name, "requester_name": name, "phone": "13800001234"}
        for name in ATTACKS
    ]
    points = [
        {"kind": "points_entry", "day": day, "points": number, "household": "周家"}
        for day, number in (("2026-10-02", 5), ("2026-11-02", 3))
    ]
    soap = {"kind": "redemption", "day": "2026-11-05", "item": "肥皂", "points": 3, "quantity": 2}
    points += [
        {"kind": "volunteer_evaluation", "score": 4, "day": "2026-11-05", "volunteer_id": "@v0"},
        {**soap, "household": "周家", "handled_by": "田宏"},
        {**soap, "day": "2026-10-05", "household": "钱家"},
        {"kind": "duty", "content": "看站", "responsible_person": "田宏", "post": "站长"},
        {"kind": "duty", "content": "讲解", "responsible_person": "秦桂", "until": "2020-01-01"},
    ]
    play = {"kind": "awarded_work", "name": "小品《不要高礼金》", "prize": "二等奖", "ref": "play"}
    other = {"kind": "awarded_work", "name": "快板", "awarded_on": "2026-10-01"}
    show = {"kind": "showcase", "work_id": "@play", "spectators": 200}
    points += [
        {**play, "awarded_on": "2026-05-20", "work_type": "performance"},
        other,
        {**show, "day": "2026-10-18", "place": "村口"},
        {**show, "day": "2026-11-06", "place": "县一中", "entry_target": "campus"},
        {**show, "day": "2026-11-16", "place": "文化广场", "spectators": 60},
    ]
    venue = {"kind": "venue", "name": "礼堂", "phone": "13700001111", "address": "村口"}
    venue["opening_hours"] = "每天 8:00–18:00"
    use.records.record(use.actor, [*people, *plans, *needs, *points, venue])
    for occurrence in use.records.find(use.actor, "occurrence", {}):
        given = {"occurrence_id": occurrence["id"], "minutes": 90}
        for person in use.records.find(use.actor, "volunteer", {}):
            item = {"kind": "sign_in", **given, "volunteer_id": person["id"]}
            use.records.record(use.actor, [item])
    door.close()
    return home


@pytest.fixture(scope="module")
def busy(busy_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[UseCases]:
    """The station, for those who only read."""
    home = Path(shutil.copytree(busy_home, tmp_path_factory.mktemp("read") / "station"))
    door = door_at(home, TickingClock())
    yield door.open(USER, PASSWORD)
    door.close()


@pytest.fixture
def changing(busy_home: Path, tmp_path: Path) -> Iterator[UseCases]:
    """A station of one's own to write in."""
    door = door_at(Path(shutil.copytree(busy_home, tmp_path / "station")), TickingClock())
    yield door.open(USER, PASSWORD)
    door.close()


@pytest.fixture(scope="module")
def books(busy: UseCases, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every ledger of November."""
    folder = tmp_path_factory.mktemp("books")
    return {
        name: busy.ledgers.export(busy.actor, name, folder / f"{name}.xlsx", PERIOD).file
        for name in LEDGERS
    }


def column(sheet: Worksheet, title: str) -> list[object]:
    head = [cell.value for cell in sheet[3]]
    place = head.index(title)
    found = []
    for row in sheet.iter_rows(min_row=4, values_only=True):
        if row[0] in (None, "合计"):
            break
        found.append(row[place])
    return found


@pytest.mark.parametrize("name", sorted(LEDGERS))
@pytest.mark.acceptance(31)
def test_a_ledger_is_laid_out_as_an_office_expects(books: dict[str, Path], name: str) -> None:
    book = load_workbook(books[name])
    sheet = book["打印版"]
    assert book["字典"].sheet_state == "hidden"
    assert "数据字典与说明" in book.sheetnames
    titles = [cell.value for cell in sheet[3]]
    assert titles[0] == "序号"
    assert len(titles) <= (16 if name == "summary" else 12)
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A4", "$1:$3")
    assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.oddFooter.center.text == "第&P页/共&N页"
    assert sheet.page_margins.bottom - sheet.page_margins.footer > 0.3  # a line of text, inches
    assert sheet.auto_filter.ref.startswith("A3:")
    explained = {row[0].value for row in book["数据字典与说明"].iter_rows(min_row=5)}
    assert set(titles) <= explained


@pytest.mark.parametrize("name", sorted(LEDGERS))
def test_there_are_two_fonts_only(books: dict[str, Path], name: str) -> None:
    with zipfile.ZipFile(books[name]) as archive:
        styles = archive.read("xl/styles.xml").decode()
        charts = [archive.read(part).decode() for part in archive.namelist() if "charts/" in part]
    fonts = re.search(r"<fonts.*</fonts>", styles, re.DOTALL)
    assert fonts is not None
    assert set(re.findall(r'<name val="([^"]+)"', fonts[0])) == {"宋体", "黑体"}
    for chart in charts:
        assert set(re.findall(r'typeface="([^"]+)"', chart)) == {"宋体", "黑体"}


@pytest.mark.parametrize("name", ["activities", "needs"])
def test_what_looks_like_a_formula_stays_text_in_every_sheet(
    books: dict[str, Path], name: str
) -> None:
    book = load_workbook(books[name])
    for title in ("打印版", "明细"):
        sheet = book[title]
        texts = column(sheet, "地点" if name == "activities" else "内容")
        assert set(ATTACKS) <= set(texts)
        cells = [cell for row in sheet.iter_rows(min_row=4) for cell in row if cell.value]
        formulas = [cell.value for cell in cells if cell.data_type == "f"]
        assert all(text.startswith("=SUBTOTAL(9,") for text in formulas)


def test_the_sums_are_those_of_the_start_page(busy: UseCases, books: dict[str, Path]) -> None:
    figures = busy.figures.stats(busy.actor, PERIOD).figures
    held = load_workbook(books["activities"])["打印版"]
    assert len(column(held, "日期")) == len(ATTACKS) == figures["occurrences"]
    assert sum(column(held, "志愿者")) == figures["attendance"] == 2 * len(ATTACKS)
    assert sum(column(held, "时长")) * 60 == figures["service_minutes"]
    hours = load_workbook(books["hours"])["打印版"]
    assert sum(column(hours, "时长")) * 60 == figures["service_minutes"]
    (line,) = zip(
        *(column(load_workbook(books["summary"])["打印版"], title) for title in _SUMMARY),
        strict=True,
    )
    wanted = (figures["occurrences"], 4, 4, figures["attendance"], figures["service_minutes"] / 60)
    assert line == wanted


_SUMMARY = ("活动", "学习实践科学理论", "丰富活跃文化生活", "人次", "时长")


def test_a_balance_counts_what_was_before_the_period(books: dict[str, Path]) -> None:
    sheet = load_workbook(books["points"])["打印版"]
    assert (column(sheet, "积分"), column(sheet, "余额")) == ([3], [8])


@pytest.mark.parametrize("name", sorted(LEDGERS))
def test_phones_are_masked_unless_asked_for_with_a_reason(
    books: dict[str, Path], name: str
) -> None:
    texts = {
        str(cell.value)
        for sheet in load_workbook(books[name])
        for row in sheet.iter_rows()
        for cell in row
    }
    assert not texts & {"13800001234", "13700001111", "13912345670", "13912345671"}


def test_with_a_reason_they_are_whole_and_it_is_logged(busy: UseCases, tmp_path: Path) -> None:
    out = tmp_path / "点单.xlsx"
    with pytest.raises(WenmingError) as refused:
        busy.ledgers.export(busy.actor, "needs", out, EVER, reveal_reason="  ")
    assert refused.value.code is Code.REASON_MISSING
    busy.ledgers.export(busy.actor, "needs", out, EVER, reveal_reason="回访")
    assert set(column(load_workbook(out)["明细"], "电话")) == {"13800001234"}


def test_dates_are_dates_and_charts_fit_one_page(books: dict[str, Path]) -> None:
    book = load_workbook(books["activities"])
    cell = book["打印版"]["C4"]
    assert (cell.is_date, cell.number_format) == (True, "yyyy-mm-dd")
    charts = book["图表"]
    assert len(charts._charts) == 2
    assert (charts.page_setup.fitToWidth, charts.page_setup.fitToHeight) == (1, 1)


def test_the_upload_list_takes_whole_lines_only_and_names_what_is_missing(
    changing: UseCases, tmp_path: Path
) -> None:
    out = tmp_path / "上报.xlsx"
    with pytest.raises(WenmingError) as refused:
        changing.national_upload.export(changing.actor, out, EVER)
    assert refused.value.code is Code.REASON_MISSING
    assert not out.exists()
    done = changing.national_upload.export(changing.actor, out, EVER, reveal_reason="年度上报")
    assert done.rows == 0
    lacks = {one.name: one.missing for one in done.lacking if one.sheet == "志愿者"}
    assert {"证件号码", "出生日期"} <= set(lacks["周小兰"])
    who = changing.records.find(changing.actor, "volunteer", {"name": "周小兰"})[0]["id"]
    facts = {"id_number": "41010519900101002X", "gender": "female", "birth_date": "1990-01-01"}
    item = {"kind": "volunteer", "id": who, "team": "文化队", "registered_on": "2026-01-05"}
    changing.records.record(changing.actor, [{**item, **facts}])
    again = changing.national_upload.export(changing.actor, out, EVER, reveal_reason="年度上报")
    assert again.rows == 1 + len(ATTACKS)
    book = load_workbook(out)
    sheet = book["志愿者"]
    assert column(sheet, "证件号码") == ["41010519900101002X"]
    assert column(sheet, "证件类型") == ["居民身份证"]
    assert {"文化艺术", "文明风尚"} == set(column(book["服务记录"], "服务类型"))
    assert set(column(book["缺项未报"], "姓名")) == {"钱大有"}


def _calc() -> str | None:
    """Return soffice where its spreadsheet is installed."""
    office = shutil.which("soffice")
    if office is None:
        return None
    program = Path(office).resolve().parent
    return office if (program / "libsclo.so").exists() else None


@pytest.mark.skipif(_calc() is None, reason="LibreOffice Calc is not installed")
@pytest.mark.acceptance(31)
def test_text_and_text_columns_stay_so_when_an_office_program_has_saved_them(
    books: dict[str, Path], tmp_path: Path
) -> None:
    """What LibreOffice wrote again: texts are texts, and B900 still takes digits as text."""
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    call = [str(_calc()), profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    call += ["--outdir", str(tmp_path), str(books["needs"])]
    subprocess.run(call, check=True, capture_output=True)
    sheet = load_workbook(tmp_path / "needs.xlsx")["打印版"]
    assert set(ATTACKS) <= set(column(sheet, "内容"))
    assert {cell.data_type for cell in column_cells(sheet, "G")} == {"s"}
    assert {sheet[f"B{row}"].number_format for row in (4, 500, 900, 1000)} == {"@"}
    assert sheet["C4"].is_date
    book = load_workbook(tmp_path / "needs.xlsx")
    assert book["字典"].sheet_state == "hidden"
    assert book["打印版"].data_validations.dataValidation


def column_cells(sheet: Worksheet, letter: str) -> list[Cell]:
    """Return the filled cells of a column of the body."""
    return [cell for cell in sheet[letter][3 : 3 + len(ATTACKS)] if cell.value]


def test_what_points_were_exchanged_for_is_a_sheet_to_be_signed(books: dict[str, Path]) -> None:
    sheet = load_workbook(books["points"])["积分兑换登记"]
    found = {
        title: column(sheet, title) for title in ("兑换家庭", "物品", "数量", "分值", "领取人签字")
    }
    assert found == {
        "兑换家庭": ["周家"],
        "物品": ["肥皂"],
        "数量": [2],
        "分值": [3],
        "领取人签字": [None],
    }


def test_a_unit_names_its_staff_and_hours_and_a_session_the_pages_of_its_sheet(
    changing: UseCases, books: dict[str, Path], tmp_path: Path
) -> None:
    units = load_workbook(books["org-units"])["明细"]
    assert column(units, "工作人员") == ["田宏"]
    assert column(units, "开放时间") == ["礼堂：每天 8:00–18:00"]
    (session, *_) = changing.records.find(changing.actor, "occurrence", {})
    people = changing.records.find(changing.actor, "volunteer", {})
    said = {"kind": "volunteer_evaluation", "day": "2026-11-05", "occurrence_id": session["id"]}
    late = changing.records.record(
        changing.actor,
        [
            {**said, "volunteer_id": people[0]["id"], "score": 5},
            {**said, "volunteer_id": people[0]["id"], "score": 4},
            {"kind": "volunteer", "name": "孙二", "phone": "13912345699"},
        ],
    )[-1]
    row = {"kind": "sign_in", "occurrence_id": session["id"], "volunteer_id": str(late.id)}
    changing.records.record(changing.actor, [{**row, "minutes": 30, "row_no": 21}])
    held = changing.ledgers.export(changing.actor, "activities", tmp_path / "a.xlsx", PERIOD).file
    assert sorted(map(str, column(load_workbook(held)["明细"], "签到表页数"))).count("2") == 1
    hours = changing.ledgers.export(changing.actor, "hours", tmp_path / "h.xlsx", PERIOD).file
    scores = [one for one in column(load_workbook(hours)["明细"], "评价") if one is not None]
    assert scores == [4.5]


def test_a_work_tells_where_it_was_shown_and_how_many_saw_it(books: dict[str, Path]) -> None:
    book = load_workbook(books["works-shown"])
    works = {
        title: column(book["打印版"], title)
        for title in ("作品", "展演场次", "观众人次", "到过哪里")
    }
    assert works == {
        "作品": ["小品《不要高礼金》", "快板"],
        "展演场次": [2, 0],
        "观众人次": [260, None],
        "到过哪里": ["县一中、文化广场", None],
    }
    shown = book["逐场展演"]
    assert column(shown, "展演地点") == ["县一中", "文化广场"]
    assert column(shown, "展演作品") == ["小品《不要高礼金》"] * 2
    assert column(shown, "这一场观众") == [200, 60]


def test_a_ledger_says_what_has_not_gone_up(books: dict[str, Path]) -> None:
    """This station has no place in a county yet: nothing has been sealed."""
    for name in ("activities", "hours", "needs"):
        sheet = load_workbook(books[name])["明细"]
        assert set(column(sheet, "上报批次")) == {None}, name
        assert set(column(sheet, "上报进度")) == {"还没封存"}, name
