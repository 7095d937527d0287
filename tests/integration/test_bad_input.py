"""Rows 74–88 of reliability.md §6: what is typed, pasted or brought by mistake or by malice.

The number of the row stands in the id of each test. What needs a whole workbook or picture has its
tests beside the reader: test_bad_files.py (84–87), test_ledgers.py (74), documents/ (75, 78).
"""

import json
import shutil
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook
from PIL import Image

from tests.conftest import PASSWORD, USER, TickingClock
from wenming_desktop.adapters.documents.photos import PhotoFiles
from wenming_desktop.app import door_at
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.names import LONGEST_NAME
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.table_import.kinds import import_kinds
from wenming_desktop.services.table_import.reading import CellReader
from wenming_desktop.services.use_cases import UseCases

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1:A9)", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x")']
MARKUP = ["<b>x", "</para>", '<img src="file:///etc/passwd">', "&文件", "'; DROP TABLE venue;--"]
RARE = ["𠮷田", "䶮", "𰻝𰻝面", "買買提・艾力", "\uff21\uff11", "囍"]
STRIPPED = [(f"礼{sign}堂", "礼堂") for sign in "\u200b\u202e\x07\ufeff"]
UNCLEAR = ["1.005", "1e3", "\u22120", "-1", "10" * 8, "1,000", "十"]
_WIDE = "".join(chr(ord(digit) + 0xFEE0) for digit in "13800001234")
WHOLE = ["13800001234.0", 13800001234.0, _WIDE, 13800001234]
_CSV = "名称,地址,管理员\n" + "礼堂,村口,周\n" * 200 + "书\x00屋,村口,周\n"


def numbered(number: int, cases: list[object]) -> list[object]:
    return [pytest.param(case, id=f"{number}-{place}") for place, case in enumerate(cases)]


@pytest.fixture(scope="module")
def place(station_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[UseCases]:
    """One station for the whole table: nothing of it depends on what was before."""
    home = Path(shutil.copytree(station_template, tmp_path_factory.mktemp("bad") / "station"))
    door = door_at(home, TickingClock())
    yield door.open(USER, PASSWORD)
    door.close()


def kept(use: UseCases, name: str) -> str:
    """Write a venue of this name as a script would, and read it back."""
    (made,) = use.records.record(use.actor, [{"kind": "venue", "name": name}])
    return str(use.records.show(use.actor, "venue", made.id)["name"])


def in_the_form(use: UseCases, name: str) -> str:
    """Write a venue as the form of the page does."""
    row_id = use.registers.save(use.actor, "venues", None, {"name": name})
    return str(use.registers.read(use.actor, "venues", row_id)["name"])


@pytest.mark.parametrize("write", [kept, in_the_form])
@pytest.mark.parametrize(
    "text", [*numbered(74, FORMULAS), *numbered(75, MARKUP), *numbered(78, RARE)]
)
def test_a_text_is_kept_as_typed(place: UseCases, write: Callable, text: str) -> None:
    assert write(place, text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("typed", numbered(76, ["%", "_", "\\", "'; DROP TABLE venue;--", "%_%"]))
def test_a_search_finds_what_was_typed_and_nothing_else(place: UseCases, typed: str) -> None:
    kept(place, f"甲{typed}乙")
    kept(place, "什么都没有的阵地")
    lines, total = place.registers.page(place.actor, "venues", typed)
    assert total == len(lines) > 0
    assert all(typed in line.cells[0] for line in lines)


@pytest.mark.parametrize("write", [kept, in_the_form])
@pytest.mark.parametrize(
    ("typed", "stays"),
    [pytest.param(*case, id=f"77-{number}") for number, case in enumerate(STRIPPED)],
)
def test_what_nobody_can_see_is_not_kept(
    place: UseCases, write: Callable, typed: str, stays: str
) -> None:
    assert write(place, typed) == stays


@pytest.mark.parametrize("cell", numbered(77, [typed for typed, _ in STRIPPED]))
def test_a_file_says_that_something_invisible_was_taken_out(cell: str) -> None:
    reader = CellReader(import_kinds()["venues"], CodeLists.load())
    reader.read({"name": cell})
    assert reader.values["name"] == "礼堂"
    assert [mend.value for mend, _ in reader.notes] == ["text_tidied"]


@pytest.mark.parametrize("write", [kept, in_the_form])
@pytest.mark.parametrize("text", numbered(79, ["e\u0301cole", "が", "각"]))
def test_one_form_of_composed_letters_is_kept(place: UseCases, write: Callable, text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert write(place, decomposed) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("write", [kept, in_the_form])
@pytest.mark.parametrize("text", numbered(80, ["礼\ud800堂", "\udc00", "礼堂\ufffe"]))
def test_half_a_character_is_refused(place: UseCases, write: Callable, text: str) -> None:
    with pytest.raises(WenmingError) as refused:
        write(place, text)
    assert refused.value.code is Code.INVALID_FIELD


@pytest.mark.parametrize("cell", numbered(80, ["礼\ud800堂", "礼堂\ufffd"]))
def test_half_a_character_makes_the_row_of_a_file_bad(cell: str) -> None:
    reader = CellReader(import_kinds()["venues"], CodeLists.load())
    reader.read({"name": cell})
    assert reader.problems[0].reason == "characters"
    assert reader.problems[0].bad


@pytest.mark.parametrize("size", numbered(81, [LONGEST_NAME + 1, 2**20]))
def test_a_page_pasted_into_a_name_is_cut_with_a_notice(size: int) -> None:
    reader = CellReader(import_kinds()["venues"], CodeLists.load())
    reader.read({"name": "长" * size})
    assert reader.values["name"] == "长" * LONGEST_NAME
    assert "text_cut" in [mend.value for mend, _ in reader.notes]


@pytest.mark.parametrize("write", [kept, in_the_form])
def test_81_a_megabyte_is_no_name_in_a_record(place: UseCases, write: Callable) -> None:
    with pytest.raises(WenmingError) as refused:
        write(place, "长" * 2**20)
    assert refused.value.code is Code.INVALID_FIELD


@pytest.mark.parametrize("typed", numbered(83, UNCLEAR))
def test_an_unclear_number_is_refused_beside_its_field(place: UseCases, typed: str) -> None:
    with pytest.raises(WenmingError) as refused:
        place.registers.save(place.actor, "venues", None, {"name": "数", "capacity": typed})
    assert refused.value.code is Code.INVALID_FIELD
    assert "capacity" in {refused.value.facts.get("name"), refused.value.facts.get("field")}


@pytest.mark.parametrize("typed", numbered(83, ["\uff11\uff12", "12", " 12 "]))
def test_a_plain_number_is_read_however_wide(place: UseCases, typed: str) -> None:
    row = place.registers.save(place.actor, "venues", None, {"name": "数", "capacity": typed})
    assert place.registers.read(place.actor, "venues", row)["capacity"] == "12"


def test_84_values_only_of_hidden_sheets_formulas_and_links(
    place: UseCases, tmp_path: Path
) -> None:
    book = Workbook()
    sheet = book.active
    for row in [
        ["名称", "地址", "管理员"],
        ["礼堂甲", "=[1]别处!A1", '=HYPERLINK("http://x","周")'],
    ]:
        sheet.append(row)
    hidden = book.create_sheet("藏")
    hidden.sheet_state = "hidden"
    for row in [["名称", "地址", "管理员"], *[[f"藏{n}", "村口", "周"] for n in range(9)]]:
        hidden.append(row)
    book.save(tmp_path / "a.xlsx")
    result = place.table_imports["venues"].dry_run(place.actor, tmp_path / "a.xlsx")
    assert [row.values.get("name") for row in result.rows] == ["礼堂甲"]
    assert "=" not in json.dumps(result.as_json()["rows"])


def test_84_a_million_blank_rows_are_nothing(place: UseCases, tmp_path: Path) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(["名称", "地址", "管理员"])
    sheet.append(["礼堂乙", "村口", "周"])
    book.save(tmp_path / "a.xlsx")
    far = b'<row r="1048576"><c r="A1048576" t="inlineStr"><is><t></t></is></c></row></sheetData>'
    with (
        zipfile.ZipFile(tmp_path / "a.xlsx") as old,
        zipfile.ZipFile(tmp_path / "b.xlsx", "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            new.writestr(
                name, content.replace(b"</sheetData>", far) if "sheet1" in name else content
            )
    result = place.table_imports["venues"].dry_run(place.actor, tmp_path / "b.xlsx")
    assert len(result.rows) == 1


BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'
_PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe\xfd\x80\x81"
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FILES = [
    pytest.param("a.xlsm", b"PK\x03\x04" + bytes(100), Code.WORKBOOK_DAMAGED, id="84-cut"),
    pytest.param("a.xlsx", _OLD, Code.WORKBOOK_OLD_FORMAT, id="84-xls"),
    pytest.param("a.xlsx", b"", Code.FILE_EMPTY, id="84-empty"),
    pytest.param("a.xlsx", _PNG, Code.WORKBOOK_NOT_ONE, id="84-png"),
    pytest.param("a.csv", b'\xc3\xfb\xb3\xc6,"\xb5\xd8', Code.CSV_DAMAGED, id="87-lone-quote"),
    pytest.param("a.csv", _CSV.encode(), Code.CSV_DAMAGED, id="87-nul"),
    pytest.param(
        "a.csv", "名称,地址,管理员\n礼堂,村口,周\n".encode() + "书屋,村口,钱".encode("gbk"),
        Code.CSV_ENCODING_MIXED, id="87-mixed",
    ),
]  # fmt: skip


@pytest.mark.parametrize("kind", ["venues", "volunteers"])
@pytest.mark.parametrize(("name", "content", "code"), FILES)
def test_a_file_that_is_no_table_is_refused_with_its_reason(
    place: UseCases, tmp_path: Path, kind: str, name: str, content: bytes, code: Code
) -> None:
    (tmp_path / name).write_bytes(content)
    register = place.table_imports.get(kind, place.volunteer_register)
    with pytest.raises(WenmingError) as refused:
        register.propose(place.actor, tmp_path / name)
    assert refused.value.code is code


def test_85_an_xml_bomb_never_reaches_a_parser(place: UseCases, tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["名称", "地址", "管理员"])
    book.save(tmp_path / "a.xlsx")
    with (
        zipfile.ZipFile(tmp_path / "a.xlsx") as old,
        zipfile.ZipFile(tmp_path / "b.xlsx", "w") as new,
    ):
        for name in old.namelist():
            new.writestr(name, BOMB if name == "xl/workbook.xml" else old.read(name))
    with pytest.raises(WenmingError) as refused:
        place.table_imports["venues"].propose(place.actor, tmp_path / "b.xlsx")
    assert refused.value.code is Code.WORKBOOK_FORBIDDEN_XML


@pytest.mark.parametrize("cell", numbered(86, ["1.38E+10", "1.23E+17", "1.38e10"]))
def test_a_number_whose_digits_are_lost_is_refused(cell: str) -> None:
    reader = CellReader(import_kinds()["venues"], CodeLists.load())
    reader.read({"name": "礼堂", "phone": cell})
    assert [problem.reason.value for problem in reader.problems] == ["digits_lost"]
    assert "phone" not in reader.values


@pytest.mark.parametrize("cell", numbered(86, WHOLE))
def test_a_number_that_is_whole_is_read(cell: object) -> None:
    reader = CellReader(import_kinds()["venues"], CodeLists.load())
    reader.read({"name": "礼堂", "phone": cell})
    assert (reader.values["phone"], reader.problems) == ("13800001234", [])


@pytest.mark.parametrize("encoding", numbered(87, ["utf-8", "utf-8-sig", "gb18030", "utf-16"]))
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_csv_of_an_office_is_read_whatever_its_letters(
    place: UseCases, tmp_path: Path, encoding: str, mark: str
) -> None:
    lines = ["名称 地址 管理员", '礼堂丙 "村口\r\n大树下" 周小兰']
    text = "\r\n".join(line.replace(" ", mark) for line in lines)
    (tmp_path / "a.csv").write_bytes(text.encode(encoding))
    result = place.table_imports["venues"].dry_run(place.actor, tmp_path / "a.csv")
    (row,) = result.rows
    assert (row.values["name"], row.values["keeper"]) == ("礼堂丙", "周小兰")
    assert row.values["address"] == "村口 大树下"


def pictures(*makers: Callable[[Path], None]) -> list[object]:
    return [pytest.param(make, id=f"88-{make.__name__}") for make in makers]


def gps_photo(path: Path) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif[0x0110] = "camera"
    Image.new("RGB", (40, 30), "red").save(path, "JPEG", exif=exif)


def png_named_jpg(path: Path) -> None:
    Image.new("RGB", (40, 30), "red").save(path, "PNG")


def truncated(path: Path) -> None:
    Image.effect_noise((400, 300), 90).convert("RGB").save(path, "JPEG")
    path.write_bytes(path.read_bytes()[:2000])


def huge(path: Path) -> None:
    Image.new("1", (20_000, 20_000)).save(path, "PNG")


def many_frames(path: Path) -> None:
    frames = [Image.new("P", (8, 8), number % 250) for number in range(400)]
    frames[0].save(path, "GIF", save_all=True, append_images=frames[1:])


def svg(path: Path) -> None:
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', "utf-8")


@pytest.mark.parametrize(
    "make",
    pictures(truncated, huge, many_frames, svg),
)
def test_a_picture_that_is_none_or_too_much_is_refused(tmp_path: Path, make: Callable) -> None:
    path = tmp_path / "a.jpg"
    make(path)
    with pytest.raises(WenmingError):
        PhotoFiles().read(path)


@pytest.mark.parametrize("make", pictures(gps_photo, png_named_jpg))
def test_a_picture_is_written_anew_without_where_it_was_taken(
    tmp_path: Path, make: Callable
) -> None:
    path = tmp_path / "a.jpg"
    make(path)
    photo = PhotoFiles().read(path)
    assert b"Exif" not in photo.content
    assert b"camera" not in photo.content
