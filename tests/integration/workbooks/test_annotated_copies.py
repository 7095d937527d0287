"""The annotated copy read back: marks, words, formats kept, and what happens on a second round."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from wenming_desktop.adapters.workbooks.annotated_copy import AUTHOR
from wenming_desktop.domain.errors import Code

HEADER = ["姓名", "性别", "联系电话", "备注"]


def test_every_faulty_cell_is_filled_and_explained(desk, sample: Path, expected: dict):
    sheet = load_workbook(desk.apply(sample).annotated)["名单"]
    marked = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment}
    assert marked == {name for row in expected.values() for name in row["cells"]}
    for name in marked:
        assert sheet[name].fill.fgColor.rgb in ("FFFFC7CE", "FFFFEB9C")
    assert sheet["F58"].comment.text == "电话应为11位（现10位）"
    assert sheet["M3"].value == "结果"
    assert sheet["M58"].value == "错误：F58 电话应为11位（现10位）"
    assert sheet["M37"].value == "疑似：F37 姓名和电话与第7行相同"
    assert sheet["M38"].value is None


def test_all_else_is_as_it_was(desk, sample: Path):
    book = load_workbook(sample)
    sheet = book["名单"]
    sheet["B5"].font, sheet["B5"].fill = Font(bold=True), PatternFill("solid", fgColor="FF00FF00")
    sheet["L5"] = "=1+1"
    sheet.column_dimensions["B"].width = 33
    sheet.freeze_panes = "A4"
    book.save(sample)
    copied = load_workbook(desk.apply(sample).annotated)
    twin = copied["名单"]
    assert copied.sheetnames == book.sheetnames
    assert (twin["B5"].font.bold, twin["B5"].fill.fgColor.rgb) == (True, "FF00FF00")
    assert (twin.column_dimensions["B"].width, twin.freeze_panes) == (33, "A4")
    assert [str(area) for area in twin.merged_cells.ranges] == ["A2:E2", "A1:L1"]
    for row in sheet.iter_rows():
        for cell in row:
            assert twin[cell.coordinate].value == cell.value


def test_a_copy_marked_again_keeps_no_stale_marks(desk, make_xlsx: Callable[..., Path]):
    path = make_xlsx([HEADER, ["王小明", "男", "139", "x"], ["李小红", "女", "138", "y"]])
    first = desk.apply(path).annotated
    book = load_workbook(first)
    book.active["C2"] = "13912345678"
    book.save(first)
    sheet = load_workbook(desk.apply(first).annotated).active
    assert sheet["C2"].comment is None
    assert sheet["C2"].fill.fill_type is None
    assert sheet["C3"].comment.author == AUTHOR
    assert [sheet["E1"].value, sheet["E2"].value] == ["结果", None]
    assert sheet["F1"].value is None


def test_a_person_s_own_comment_is_kept_beside_ours(desk, make_xlsx: Callable[..., Path]):
    path = make_xlsx([HEADER, ["王小明", "男", "139", "x"]])
    book = load_workbook(path)
    book.active["C2"].comment = Comment("村里报的", "赵会计")
    book.save(path)
    text = load_workbook(desk.apply(path).annotated).active["C2"].comment.text
    assert "村里报的" in text
    assert "电话应为11位" in text


def test_a_csv_gets_a_workbook_with_the_same_rows_at_the_same_places(
    desk, make_csv: Callable[..., Path]
):
    path = make_csv(
        [["名单"], [], HEADER, ["=1+1", "男", "139", "x"], [], ["李小红", "女", "1", ""]], "gbk"
    )
    copied = desk.apply(path).annotated
    assert copied.name == "名单-有误.xlsx"
    sheet = load_workbook(copied).active
    assert [cell.value for cell in sheet[3]] == [*HEADER, "结果"]
    assert (sheet["A4"].value, sheet["A4"].data_type) == ("=1+1", "s")
    assert sheet["C4"].comment.text == "电话应为11位（现3位）"
    assert sheet["E6"].value == "错误：C6 电话应为11位（现1位）"
    assert [row["cells"] for row in desk.dry_run(copied).as_json()["rows"]] == [["C4"], ["C6"]]


def test_a_folder_that_cannot_be_written_does_not_hide_the_verdicts(
    desk, sample: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    result = desk.apply(sample)
    assert (result.annotated, result.annotation_failed) == (None, Code.FILE_NOT_WRITTEN)
    assert result.counts["bad"] == 14


def test_nothing_half_written_stays_behind(desk, sample: Path):
    desk.apply(sample)
    assert {path.name for path in sample.parent.glob("*花名册*")} == {
        "花名册 (3).xlsx",
        "花名册 (3)-有误.xlsx",
    }
    assert not list(sample.parent.glob("*.part"))
