"""print and register: targets that are none, files that are none, characters without a shape."""

import os

import openpyxl
import pytest


def roster(path, *rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


@pytest.fixture
def rare(station):
    occurrence = {"day": "2026-12-01", "starts": "09:00", "ends": "11:00"}
    activity = {"kind": "activity", "name": "重阳\ue123敬老", "occurrences": [occurrence]}
    station.activity = station.record(activity).payload["results"][0]["id"]
    return station


def test_a_refused_print_names_the_characters_as_data(rare, tmp_path):
    target = tmp_path / "deep" / "poster.pdf"
    answer = rare("print", "poster", "--activity", rare.activity, "--to", target)
    assert (answer.code, answer.error) == (3, "missing_glyph")
    assert answer.payload["missing_glyphs"] == [
        {"character": "\ue123", "code_point": "U+E123", "where": "标题"}
    ]
    assert answer.payload["file"] == str(target)
    assert answer.payload["overflow"] == []
    assert not target.exists()
    blank = rare("print", "poster", "--activity", rare.activity, "--to", target, "--missing=blank")
    assert blank.code == 0
    assert len(blank.payload["missing_glyphs"]) == 1
    assert target.is_file()


def test_a_title_of_forty_characters_fits_every_poster(station, tmp_path):
    occurrence = {"day": "2026-12-01", "starts": "09:00", "ends": "11:00"}
    activity = {"kind": "activity", "name": "学习贯彻" * 10, "occurrences": [occurrence]}
    made = station.record(activity).payload["results"][0]["id"]
    for variant in ("red", "plain", "large"):
        answer = station(
            *("print", "poster", "--activity", made, "--variant", variant),
            *("--to", tmp_path / f"{variant}.pdf"),
        )
        assert answer.payload["pages"] == 1
        assert answer.payload["overflow"] == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on Windows")
def test_what_is_no_plain_file_is_neither_replaced_nor_read(rare, tmp_path):
    pipe = tmp_path / "pipe.xlsx"
    os.mkfifo(pipe)
    printed = rare(
        *("print", "poster", "--activity", rare.activity, "--to", pipe, "--missing", "blank")
    )
    assert printed.error == "print_not_written"
    assert rare("register", "export", "volunteers", "--to", pipe).error == "file_not_written"
    assert rare("register", "import", "volunteers", pipe).error == "workbook_not_one"
    assert pipe.is_fifo()


def test_two_known_columns_are_a_header(station, tmp_path):
    file = roster(tmp_path / "two.xlsx", ["姓名", "电话"], ["周安", "14155550001"])
    answer = station("register", "import", "volunteers", file, "--dry-run")
    assert answer.payload["counts"]["new"] == 1
    assert answer.payload["rows"][0]["values"]["phone"] == "14155550001"


def test_a_sheet_that_is_not_there_is_named(station, tmp_path):
    file = roster(tmp_path / "one.xlsx", ["姓名", "性别", "电话"], ["周安", "男", "14155550001"])
    answer = station("register", "import", "volunteers", file, "--sheet", "名单")
    assert (answer.code, answer.error) == (3, "roster_no_sheet")
    assert "名单" in answer.message


def test_noise_called_a_workbook_is_no_workbook(station, tmp_path):
    file = tmp_path / "noise.xlsx"
    file.write_bytes(bytes(range(128, 256)) * 40)
    answer = station("register", "import", "volunteers", file, "--dry-run")
    assert (answer.code, answer.error) == (3, "workbook_not_one")


def test_a_dry_run_writes_nothing_at_all(station, tmp_path):
    rows = [["姓名", "性别", "电话"], ["周安", "男", "1415555000"], ["吴平", "女", "14155550002"]]
    file = roster(tmp_path / "r.xlsx", *rows)
    before, files = station.digest(), sorted(tmp_path.rglob("*"))
    answer = station("register", "import", "volunteers", file, "--dry-run")
    assert answer.code == 0
    assert answer.payload["applied"] is False
    assert answer.payload["counts"] == {"new": 1, "changed": 0, "same": 0, "suspect": 0, "bad": 1}
    assert answer.payload["rows"][0]["cells"] == ["C2"]
    assert (station.digest(), sorted(tmp_path.rglob("*"))) == (before, files)


@pytest.mark.parametrize(
    "kind", ["plan", "record-sheet", "photo-page", "dossier", "calibration", "help-card"]
)
def test_the_forms_answer_with_their_pages(rare, tmp_path, kind):
    target = tmp_path / "form.pdf"
    answer = rare(
        *("print", kind, "--activity", rare.activity, "--to", target, "--missing", "blank")
    )
    assert (answer.code, answer.payload["overflow"]) == (0, [])
    assert answer.payload["pages"] == (5 if kind == "dossier" else 1)
    assert target.read_bytes().startswith(b"%PDF-")
