"""The volunteer ledger read back: layout, masks, text that stays text, and its way home."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from wenming_desktop.adapters.workbooks.register_book import write_register
from wenming_desktop.services.register_files import RegisterBook, RegisterColumn, RegisterSheet

PRINTED = [
    "序号",
    "编号",
    "姓名",
    "性别",
    "出生年月",
    "电话",
    "类型",
    "队伍",
    "特长",
    "注册日期",
    "累计时长",
    "状态",
]
INJECTIONS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "\t=1+1",
    '=HYPERLINK("http://x","y")',
    "王\x07小\x00明",
    "<b>x",
    "𠮷䶮",
]  # fmt: skip


@pytest.fixture
def ledger(desk, sample: Path, tmp_path: Path) -> Path:
    desk.apply(sample, bad="skip", suspect="create")
    return desk.register.export(desk.actor, tmp_path / "新" / "台账.xlsx").file


def test_the_print_sheet_is_laid_out_as_an_office_expects(ledger: Path):
    sheet = load_workbook(ledger)["打印版"]
    assert [cell.value for cell in sheet[3]] == PRINTED
    assert sheet["A1"].value == "青山镇柳河村新时代文明实践站志愿者台账"
    assert "填报单位" in sheet["A2"].value
    assert (sheet["A1"].font.name, sheet["A1"].font.size) == ("黑体", 18)
    assert sheet["A3"].fill.fgColor.rgb == "FFFBF6E9"
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A4", "$1:$3")
    assert sheet.auto_filter.ref == "A3:L184"
    assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.oddFooter.center.text == "第&P页/共&N页"
    assert [sheet[f"A{row}"].value for row in (4, 184, 185)] == [1, 181, "合计"]
    assert sheet["K185"].value == "=SUBTOTAL(9,K4:K184)"
    assert {sheet[f"{letter}1000"].number_format for letter in "BF"} == {"@"}
    assert sheet["E4"].number_format == "yyyy-mm-dd"


def test_lists_are_offered_from_a_hidden_sheet(ledger: Path):
    book = load_workbook(ledger)
    assert book["字典"].sheet_state == "hidden"
    rules = {
        str(rule.sqref).split(":")[0]: rule.formula1
        for rule in book["打印版"].data_validations.dataValidation
    }
    assert set(rules) == {"D4", "G4", "L4"}
    assert rules["D4"] == "字典!$A$1:$A$4"
    assert [cell.value for cell in book["字典"]["A"]][:4] == ["男", "女", "未知", "未说明"]


def test_numbers_are_masked_on_every_sheet(ledger: Path, expected: dict):
    texts = {
        str(cell.value)
        for sheet in load_workbook(ledger)
        for row in sheet.iter_rows()
        for cell in row
    }
    secrets = {row[key] for row in expected.values() for key in ("phone", "id_number")}
    landlines = {row["phone"] for row in expected.values() if row["phone"] and "-" in row["phone"]}
    assert not texts & {secret for secret in secrets | landlines if secret and len(secret) > 4}
    assert "154****1769" in texts


def test_with_a_reason_the_numbers_are_whole_and_the_reason_is_kept(
    desk, ledger: Path, expected: dict
):
    out = ledger.with_name("全.xlsx")
    desk.register.export(desk.actor, out, reveal_reason="核对身份")
    sheet = load_workbook(out)["明细"]
    headers = [cell.value for cell in sheet[3]]
    numbers = {row[headers.index("证件号码")].value for row in sheet.iter_rows(4, 184)}
    wanted = {row["id_number"] for row in expected.values() if row["verdict"] == "new"} - {None}
    assert wanted <= numbers
    assert all(cell.data_type == "s" for cell in sheet["F"][3:184] if cell.value)


@pytest.mark.parametrize("reason", [None, "核对"])
def test_our_own_file_comes_home_unchanged(desk, ledger: Path, reason: str | None):
    out = ledger.with_name("回.xlsx")
    desk.register.export(desk.actor, out, reveal_reason=reason)
    result = desk.apply(out)
    assert result.counts == {"new": 0, "changed": 0, "same": 181, "suspect": 0, "bad": 0}
    assert result.sheet == "明细"
    assert desk.people() == 181


def test_an_edited_ledger_changes_the_edited_person_only(desk, ledger: Path):
    book = load_workbook(ledger)
    sheet = book["明细"]
    sheet["F10"], sheet["H11"] = "13912345678", "新队"
    book.save(ledger)
    result = desk.apply(ledger)
    assert (result.counts["changed"], result.counts["same"]) == (2, 179)
    assert result.new_teams == ("新队",)


def test_a_ledger_of_nobody_is_still_a_form(desk, tmp_path: Path):
    out = desk.register.export(desk.actor, tmp_path / "空.xlsx")
    assert out.rows == 0
    sheet = load_workbook(out.file)["打印版"]
    assert [cell.value for cell in sheet[3]] == PRINTED
    assert len(desk.dry_run(out.file).rows) == 0


@pytest.mark.parametrize("kind", ["words", "code"])
def test_what_looks_like_a_formula_stays_text(tmp_path: Path, kind: str):
    """Group 71: formula injection in a workbook."""
    columns = (RegisterColumn("甲", 10, kind),)
    rows = [[text] for text in INJECTIONS]
    sheet = RegisterSheet("表", "=题", "@副", columns, rows)
    write_register(tmp_path / "a.xlsx", RegisterBook((sheet,)))
    sheet = load_workbook(tmp_path / "a.xlsx")["表"]
    cells = [sheet.cell(row, 1) for row in range(4, 4 + len(INJECTIONS))]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells)
    lost = str.maketrans(dict.fromkeys("\x00\x07", "\ufffd"))
    assert [cell.value for cell in cells] == [text.translate(lost) for text in INJECTIONS]
    assert (sheet["A1"].value, sheet["A1"].data_type) == ("=题", "s")


def test_a_name_that_looks_like_a_formula_goes_out_and_comes_home(
    desk, make_xlsx: Callable[..., Path], tmp_path: Path
):
    """Group 71: such a text is kept as typed, out and back."""
    rows = [["姓名", "性别", "电话"], ["+1", "男", "13912345678"], ["@SUM", "女", "13912345679"]]
    desk.apply(make_xlsx(rows))
    out = desk.register.export(desk.actor, tmp_path / "out.xlsx").file
    assert desk.apply(out).counts["same"] == 2


def test_a_target_that_cannot_be_replaced_leaves_no_fragments(desk, tmp_path: Path):
    (tmp_path / "占.xlsx").mkdir()
    with pytest.raises(Exception, match="file_not_written"):
        desk.register.export(desk.actor, tmp_path / "占.xlsx")
    assert not list(tmp_path.glob(".*.part"))
