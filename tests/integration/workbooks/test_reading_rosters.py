"""The sample roster row by row, and the same people in other files: every file is judged alike."""

import random
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from wenming_desktop.adapters.workbooks.column_mapping import ColumnNames
from wenming_desktop.domain.id_number import check_character
from wenming_desktop.services.roster_results import ImportResult

FIELDS = {"name": "name", "gender": "gender", "birth": "birth_date", "phone": "phone"}
FIELDS["id_number"] = "id_number"
OTHER_HEADERS = {
    "姓 名": "志愿者姓名",
    "性别": "性别（男/女）",
    "出生年月": "出生日期",
    "身份证号码": "居民身份证号",
    "联系方式": "手机号码*",
    "所在村组": "村民组",
    "政治面貌": "政治面貌",
    "人员类别": "志愿者类型",
    "特长爱好": "服务技能",
    "队伍名称": "所属志愿服务队",
    "备注": "备 注",
}


def check_row(got: dict, want: dict) -> None:
    assert (got["verdict"], got["reason"]) == (want["verdict"], want["why"]), want["row"]
    if want["verdict"] == "new":
        values = {ours: got["values"][theirs] for ours, theirs in FIELDS.items()}
        assert values == {ours: want[ours] for ours in FIELDS}, want["row"]
    assert got["values"]["category"] == want["category"]


def rows_of(result: ImportResult) -> list[dict]:
    return list(result.as_json()["rows"])


def test_each_row_of_the_sample_is_what_it_should_be(desk, sample: Path, expected: dict):
    result = desk.dry_run(sample)
    got = rows_of(result)
    assert [row["row"] for row in got] == list(expected)
    for row in got:
        check_row(row, expected[row["row"]])
        assert row["cells"] == expected[row["row"]]["cells"]
    assert result.counts == {"new": 175, "changed": 0, "same": 0, "suspect": 6, "bad": 14}
    assert (result.sheet, result.header_row, result.applied) == ("名单", 3, False)
    assert len(result.new_teams) == 3
    assert desk.people() == 0


def test_the_sentences_name_cell_and_cause(desk, sample: Path):
    messages = {row["row"]: row["message"] for row in rows_of(desk.dry_run(sample))}
    assert messages[58] == "F58 电话应为11位（现10位）"
    assert messages[37] == "F37 姓名和电话与第7行相同"
    assert "B32" not in messages[32]
    assert "间隔号" in messages[32]


@pytest.mark.parametrize("seed", range(4))
def test_other_columns_headers_and_orders_are_judged_alike(
    desk, make_xlsx: Callable[..., Path], sample_table: tuple, expected: dict, seed: int
):
    header, rows = sample_table
    dice = random.Random(seed)
    places = list(range(len(header)))
    dice.shuffle(places)
    headers = [OTHER_HEADERS.get(header[place], header[place]) for place in places]
    extra = ["年龄", *headers, "家庭住址", "监护人电话"]
    body = [[30, *(row[place] for place in places), "某路1号", "13700000000"] for row in rows]
    path = make_xlsx([[], ["花名册"], ["填报单位：某站", None, None, "2026年"], extra, *body])
    result = desk.dry_run(path)
    assert result.header_row == 4
    letters = {field.value: letter for field, letter in result.columns.items()}
    for row, want in zip(rows_of(result), expected.values(), strict=True):
        check_row(row, want)
        wanted = [letters[_field_of_cell(cell)] + str(row["row"]) for cell in want["cells"]]
        assert row["cells"] == wanted


def _field_of_cell(cell: str) -> str:
    return {"B": "name", "C": "gender", "D": "birth_date", "E": "id_number", "F": "phone"}[cell[0]]


def test_the_order_of_rows_decides_only_which_of_two_is_the_later(
    desk, make_xlsx: Callable[..., Path], sample_table: tuple, expected: dict
):
    header, rows = sample_table
    numbered = list(zip(rows, expected.values(), strict=True))
    random.Random(7).shuffle(numbered)
    result = desk.dry_run(make_xlsx([header, *(row for row, _ in numbered)]))
    assert result.counts == {"new": 175, "changed": 0, "same": 0, "suspect": 6, "bad": 14}
    for got, (_, want) in zip(rows_of(result), numbered, strict=True):
        if want["verdict"] == "bad":
            check_row(got, want)


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "utf-8", "utf-8-sig", "utf-16"])
def test_csv_is_judged_alike_in_every_encoding(
    desk, make_csv: Callable[..., Path], sample_table: tuple, expected: dict, encoding: str
):
    header, rows = sample_table
    pairs = [
        (row, want)
        for row, want in zip(rows, expected.values(), strict=True)
        if encoding != "gbk" or _in_gbk(row)
    ]
    body = [[_as_csv(cell) for cell in row] for row, _ in pairs]
    result = desk.dry_run(make_csv([["花名册"], [], header, *body], encoding))
    assert len(result.rows) == len(pairs) > 150
    for got, (_, want) in zip(rows_of(result), pairs, strict=True):
        check_row(got, want)


def _in_gbk(row: list) -> bool:
    try:
        "".join(str(cell) for cell in row).encode("gbk")
    except UnicodeEncodeError:
        return False
    return True


def _as_csv(cell: object) -> object:
    """As office programs write a csv: large numbers in scientific form."""
    return f"{cell:.5E}" if isinstance(cell, float) else cell


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_csv_may_have_other_delimiters(
    desk, make_csv: Callable[..., Path], sample_table: tuple, delimiter: str
):
    header, rows = sample_table
    path = make_csv([header, *rows[:10]], "utf-8-sig", delimiter)
    assert desk.dry_run(path).counts["new"] == 10


def test_digits_kept_by_a_formula_in_csv_are_read(desk, make_csv: Callable[..., Path]):
    body = "13010219500314392"
    rows = [
        ["姓名", "身份证号", "电话"],
        ["王小明", f'="{body}{check_character(body)}"', "'13912345678"],
    ]
    (row,) = rows_of(desk.dry_run(make_csv(rows, "gbk")))
    assert (row["verdict"], row["values"]["phone"]) == ("new", "13912345678")


def test_the_roster_is_found_behind_other_sheets(
    desk, tmp_path: Path, sample_table: tuple, expected: dict
):
    header, rows = sample_table
    book = Workbook()
    book.active.title = "封面"
    book.active["A1"] = "志愿者资料"
    teams = book.create_sheet("队伍")
    for row in (["队伍名称", "负责人", "联系电话", "备注"], ["党员队", "王某", "13912345678", ""]):
        teams.append(row)
    hidden = book.create_sheet("旧名单")
    hidden.sheet_state = "hidden"
    roster = book.create_sheet("人员")
    for row in [header, *rows]:
        roster.append(row)
        hidden.append(row)
        hidden.append(row)
    book.save(tmp_path / "多表.xlsx")
    proposal = desk.register.propose(desk.actor, tmp_path / "多表.xlsx")
    assert (proposal.sheet, proposal.row_count) == ("人员", len(expected))
    assert proposal.other_sheets == ("队伍",)


def test_dates_formulas_merged_and_formatted_cells(desk, tmp_path: Path):
    book = Workbook()
    sheet = book.active
    for row in (
        ["编号", "姓名", "出生年月", "身份证号", "联系电话", "队伍"],
        [1, "王小明", date(1970, 1, 2), None, "13912345678", "党员队"],
        [2, "李小红", datetime(1980, 5, 6, 12, 30), None, "13912345679", None],  # noqa: DTZ001
        [3, "赵小刚", date(1950, 3, 1), "13010219500314392", 13912345670, None],
    ):
        sheet.append(row)
    sheet["D4"] = sheet["D4"].value + check_character(sheet["D4"].value)
    sheet["C4"].number_format = 'yyyy"年"m"月"'
    sheet.merge_cells("F2:F4")
    book.save(tmp_path / "a.xlsx")
    rows = rows_of(desk.dry_run(tmp_path / "a.xlsx"))
    assert [row["verdict"] for row in rows] == ["new"] * 3
    births = [row["values"]["birth_date"] for row in rows]
    assert births == ["1970-01-02", "1980-05-06", "1950-03-14"]
    assert {row["values"]["team"] for row in rows} == {"党员队"}
    assert {row["values"]["volunteer_no"] for row in rows} == {None}  # 1, 2, 3 number the lines


def test_a_header_of_two_lines_is_one_header(desk, make_xlsx: Callable[..., Path]):
    rows = [
        ["序号", "姓名", "性别", "联系方式", None, "备注"],
        [None, None, None, "手机", "住址", None],
        [1, "王小明", "男", "13912345678", "某路", None],
    ]
    result = desk.dry_run(make_xlsx(rows))
    assert (result.header_row, result.counts["new"]) == (2, 1)
    assert rows_of(result)[0]["values"]["phone"] == "13912345678"


def test_columns_are_proposed_with_samples_and_may_be_corrected(
    desk, make_xlsx: Callable[..., Path]
):
    rows = [["姓名", "性别", "甲", "乙", "电话"], ["王小明", "男", "13912345678", "书法", "无"]]
    path = make_xlsx(rows)
    columns = {c.letter: c for c in desk.register.propose(desk.actor, path).columns}
    assert (columns["A"].field, columns["A"].how) == ("name", "exact")
    assert (columns["C"].field, columns["C"].how, columns["C"].samples) == (
        "",
        "unknown",
        ("13912345678",),
    )
    mapping = {"A": "name", "B": "gender", "C": "phone", "乙": "skills", "E": ""}
    (row,) = rows_of(desk.dry_run(path, mapping=mapping))
    assert (row["values"]["phone"], row["values"]["skills"]) == ("13912345678", ["书法"])


def test_a_corrected_mapping_is_remembered_for_these_headers(desk, make_xlsx: Callable[..., Path]):
    header = ["姓名", "性别", "甲", "乙", "电话"]
    first = make_xlsx([header, ["王小明", "男", "13912345678", "书法", "无"]])
    desk.apply(first, mapping={"A": "name", "C": "phone"})
    second = make_xlsx([header, ["李小红", "女", "13912345679", "唱歌", "无"]], "第二份.xlsx")
    columns = desk.register.propose(desk.actor, second).columns
    assert {c.letter: c.field for c in columns if c.field} == {"A": "name", "C": "phone"}
    assert {c.how for c in columns} == {"remembered"}


def test_the_shipped_sample_is_the_tested_one(sample: Path):
    shipped = Path(__file__).parents[3] / "resources/templates/sample-roster.xlsx"
    assert shipped.read_bytes() == sample.read_bytes()
    assert load_workbook(shipped).sheetnames == ["名单", "填表说明"]


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("姓名（必填）", "name"),
        ("姓名 Name", "name"),
        ("出生\n年月", "birth_date"),
        ("电话/手机", "phone"),
        ("联系电话1", "phone"),
        ("身份证号码（18位）", "id_number"),
        ("村（组）", "group"),
        ("志愿者身份类别", "category"),
        ("所属志愿服务队伍", "team"),
        ("监护人电话", "guardian_phone"),
        ("紧急联系人电话", ""),
        ("联系电话（家长）", ""),
        ("队长姓名", ""),
        ("出生地", ""),
        ("身份证地址", ""),
        ("签名", ""),
    ],
)
def test_headers_of_many_kinds_are_understood(header: str, field: str):
    assert ColumnNames.load().guess(header).field == field


def test_a_number_that_households_share_is_no_person_s_number(desk, make_xlsx: Callable[..., Path]):
    people = [[f"H{n // 3}", "王" + "甲乙丙丁戊己"[n], "男", f"1391234567{n}"] for n in range(6)]
    result = desk.dry_run(make_xlsx([["编号", "姓名", "性别", "电话"], *people]))
    assert result.counts["new"] == 6


def test_a_date_that_no_calendar_has_is_read_as_none(desk, tmp_path: Path):
    book = Workbook()
    for row in (["姓名", "出生日期", "电话"], ["王小明", 99_999_999, "13912345678"]):
        book.active.append(row)
    book.active["B2"].number_format = "yyyy-mm-dd"
    book.save(tmp_path / "a.xlsx")
    (row,) = rows_of(desk.dry_run(tmp_path / "a.xlsx"))
    assert (row["verdict"], row["values"]["birth_date"]) == ("new", None)
