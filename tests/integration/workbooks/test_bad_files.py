"""Files that are no rosters: refused with the right reason, quickly, and nothing is touched."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from wenming_desktop.adapters.workbooks.files import WorkbookFiles
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.messages import sentence

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def rewritten(path: Path, change: Callable[[dict[str, bytes]], None], level: int = 6) -> Path:
    """Take a sound workbook apart, change its parts, and put it together again."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def refused(code: Code, path: Path) -> None:
    files = WorkbookFiles()
    with pytest.raises(WenmingError) as caught:
        files.propose(files.read(path))
    assert caught.value.code is code
    assert path.name in sentence(caught.value)


def test_an_old_workbook_under_a_new_name(tmp_path: Path):
    (tmp_path / "旧.xlsx").write_bytes(OLE + bytes(4096))
    refused(Code.WORKBOOK_OLD_FORMAT, tmp_path / "旧.xlsx")


def test_a_workbook_with_a_password(tmp_path: Path):
    content = OLE + bytes(2000) + "EncryptedPackage".encode("utf-16-le") + bytes(2000)
    (tmp_path / "密.xlsx").write_bytes(content)
    refused(Code.WORKBOOK_ENCRYPTED, tmp_path / "密.xlsx")


def test_no_bytes_at_all(tmp_path: Path):
    (tmp_path / "空.xlsx").touch()
    refused(Code.FILE_EMPTY, tmp_path / "空.xlsx")


def test_a_file_that_is_gone_and_a_folder(tmp_path: Path):
    refused(Code.FILE_UNREADABLE, tmp_path / "没有.xlsx")
    (tmp_path / "夹.xlsx").mkdir()
    refused(Code.FILE_UNREADABLE, tmp_path / "夹.xlsx")


def test_macros(sample: Path):
    rewritten(sample, lambda parts: parts.update({"xl/vbaProject.bin": b"x"}))
    refused(Code.WORKBOOK_MACRO, sample)


def test_a_zip_that_is_no_workbook(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "字.xlsx", "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    refused(Code.WORKBOOK_NOT_ONE, tmp_path / "字.xlsx")


@pytest.mark.parametrize("cut", [100, 2000, 15000])
def test_a_workbook_cut_short(sample: Path, cut: int):
    sample.write_bytes(sample.read_bytes()[:cut])
    refused(Code.WORKBOOK_DAMAGED, sample)


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"])
def test_a_part_that_is_no_xml(sample: Path, part: str):
    refused(Code.WORKBOOK_DAMAGED, rewritten(sample, lambda p: p.update({part: b"<a><b>"})))


def test_a_flipped_byte_in_the_packed_content(sample: Path):
    content = bytearray(sample.read_bytes())
    place = content.index(b"xl/worksheets/sheet1.xml") + 200
    content[place] ^= 0xFF
    sample.write_bytes(bytes(content))
    refused(Code.WORKBOOK_DAMAGED, sample)


def test_entities(sample: Path):
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    rewritten(sample, lambda parts: parts.update({"xl/styles.xml": bomb}))
    refused(Code.WORKBOOK_FORBIDDEN_XML, sample)


def test_entities_hidden_behind_a_long_comment(sample: Path):
    def hide(parts: dict[str, bytes]) -> None:
        comment = b"<!--" + b"x" * 20_000 + b"-->"
        parts["xl/worksheets/sheet1.xml"] = (
            b'<?xml version="1.0"?>' + comment
            + b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
        )  # fmt: skip

    refused(Code.WORKBOOK_FORBIDDEN_XML, rewritten(sample, hide))


def test_a_bomb_of_one_letter(sample: Path):
    bomb = b" " * 60_000_000
    rewritten(sample, lambda parts: parts.update({"xl/sharedStrings.xml": bomb}))
    refused(Code.WORKBOOK_TOO_BIG, sample)


def test_thousands_of_parts(sample: Path):
    def crowd(parts: dict[str, bytes]) -> None:
        parts.update({f"xl/x{number}.xml": b"<a/>" for number in range(1000)})

    refused(Code.WORKBOOK_DAMAGED, rewritten(sample, crowd))


def test_two_cells_at_the_corners_of_the_sheet_are_no_roster(tmp_path: Path):
    book = Workbook()
    book.active["A1"] = "x"
    book.active["XFD1048576"] = "y"
    book.save(tmp_path / "角.xlsx")
    refused(Code.ROSTER_NO_HEADER, tmp_path / "角.xlsx")


def test_a_roster_with_a_cell_in_the_far_corner_is_read(desk, sample: Path):
    def far(parts: dict[str, bytes]) -> None:
        sheet = parts["xl/worksheets/sheet1.xml"]
        cell = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        parts["xl/worksheets/sheet1.xml"] = sheet.replace(b"</sheetData>", cell)

    assert desk.dry_run(rewritten(sample, far)).counts["new"] == 175
    assert desk.apply(sample).annotated is not None


@pytest.mark.parametrize("said", [b"A1", b"A1:C4", b"B9:XFD1048576", b"nonsense"])
def test_a_sheet_that_says_of_itself_how_large_it_is_is_not_believed(desk, sample: Path, said):
    """Some programs write A1 there, whatever the sheet holds."""

    def lying(parts: dict[str, bytes]) -> None:
        sheet = parts["xl/worksheets/sheet1.xml"]
        start = sheet.index(b"<sheetData")
        told = re.sub(rb"<dimension[^>]*>", b"", sheet[:start])
        head, views, rest = told.partition(b"<sheetViews")
        claim = b'<dimension ref="' + said + b'"/>'
        parts["xl/worksheets/sheet1.xml"] = head + claim + views + rest + sheet[start:]

    assert desk.dry_run(rewritten(sample, lying)).counts["new"] == 175


def test_more_rows_than_an_office_can_check(tmp_path: Path):
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(["姓名", "性别", "电话"])
    for _ in range(100_001):
        sheet.append(["王"])
    book.save(tmp_path / "长.xlsx")
    refused(Code.WORKBOOK_TOO_MANY_ROWS, tmp_path / "长.xlsx")


def test_no_header(make_xlsx: Callable[..., Path]):
    refused(Code.ROSTER_NO_HEADER, make_xlsx([["甲", "乙"], ["王小明", "13912345678"]]))


def test_a_table_without_names_of_people(desk, make_xlsx: Callable[..., Path]):
    path = make_xlsx([["性别", "电话", "备注"], ["男", "13912345678", "x"]])
    with pytest.raises(WenmingError) as caught:
        desk.dry_run(path)
    assert caught.value.code is Code.ROSTER_NO_NAME_COLUMN


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("姓名,性别\n王小明,男\n".encode("gbk") + "李小红,女\n".encode(), Code.CSV_ENCODING_MIXED),
        ("姓名,性别,电话\n".encode() + b"\xff\xff\xff\n", Code.CSV_ENCODING_MIXED),
        (b"name,\xff\xff\n", Code.CSV_ENCODING_UNKNOWN),
        ('姓名,性别,电话\n"王小明,男,1\n李小红,女,2\n'.encode(), Code.CSV_DAMAGED),
        (("姓名,性别,电话\n" + "王" * 100_000 + ",男,1\n").encode(), Code.CSV_DAMAGED),
        ("姓名,性别\n王小明,男\n".encode("utf-16")[:-1], Code.CSV_ENCODING_UNKNOWN),
        (b"<html><table><tr><td>x</td></tr></table></html>", Code.ROSTER_NO_HEADER),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), Code.CSV_ENCODING_UNKNOWN),
    ],
)  # fmt: skip
def test_csv_that_cannot_be_read_surely(tmp_path: Path, content: bytes, code: Code):
    (tmp_path / "坏.csv").write_bytes(content)
    refused(code, tmp_path / "坏.csv")


def test_a_null_byte_in_csv(tmp_path: Path):
    text = "姓名,性别,电话\n" + "王小明,男,13912345678\n" * 200 + "李\x00,女,2\n"
    (tmp_path / "坏.csv").write_bytes(text.encode())
    refused(Code.CSV_DAMAGED, tmp_path / "坏.csv")


def test_a_line_break_within_a_csv_cell_is_content(desk, tmp_path: Path):
    text = '姓名,性别,电话,备注\r\n王小明,男,13912345678,"一\r\n二"\r\n李小红,女,1391,\r\n'
    (tmp_path / "行.csv").write_bytes(text.encode("gbk"))
    rows = desk.dry_run(tmp_path / "行.csv").as_json()["rows"]
    assert [(row["row"], row["verdict"]) for row in rows] == [(2, "new"), (3, "bad")]


def test_a_workbook_under_the_name_of_an_old_one_is_read(desk, sample: Path):
    renamed = sample.rename(sample.with_suffix(".xls"))
    assert desk.dry_run(renamed).counts["new"] == 175


def test_a_refused_file_has_left_no_copy(tmp_path: Path):
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "坏.xlsx").write_bytes(OLE)
    refused(Code.WORKBOOK_OLD_FORMAT, tmp_path / "x" / "坏.xlsx")
    assert [path.name for path in (tmp_path / "x").iterdir()] == ["坏.xlsx"]


def test_styled_blank_rows_to_the_end_of_the_sheet_are_nothing(desk, sample: Path):
    def blanks(parts: dict[str, bytes]) -> None:
        text = io.BytesIO()
        for number in range(300, 60_000):
            text.write(b'<row r="%d"><c r="A%d" s="1"/></row>' % (number, number))
        sheet = parts["xl/worksheets/sheet1.xml"]
        parts["xl/worksheets/sheet1.xml"] = sheet.replace(
            b"</sheetData>", text.getvalue() + b"</sheetData>"
        )

    assert len(desk.dry_run(rewritten(sample, blanks, 1)).rows) == 195
