"""From the printed sheet over paper and camera back to the store: nothing is faked."""

import io
import json
import sys
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from uuid import UUID

import cv2
import numpy as np
import pytest
from PIL import Image

from tests.scanning import hands, printed, sheets
from wenming_desktop.adapters.scanning.child_reader import ChildReader
from wenming_desktop.app import door_at
from wenming_desktop.cli.main import main
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.scanned_rows import BoxMark
from wenming_desktop.domain.scanned_sheets import ScanState
from wenming_desktop.domain.sheet_layout import BOX_COLUMNS, row_middle
from wenming_desktop.domain.sheet_rows import SheetRow
from wenming_desktop.messages import sentence
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.scanning.scanned_sheets import PictureVerdict, ReadBack
from wenming_desktop.services.use_cases import UseCases

PEN = hands.Pen(ink=0.9, width=0.6, grain=0.05, size=4.6, slop=0.3, favourite="tick", steady=1)
NAMES = [
    f"{surname}{given}" for surname in "赵钱孙李周" for given in ("建国", "秀英", "桂兰", "敬")
]
TICKED, EMPTY = BoxMark.TICKED, BoxMark.EMPTY
USER, PASSWORD = "李站长", "yi er san si"


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[UseCases]:
    """A station with twenty people, open while the module runs."""
    door = door_at(tmp_path_factory.mktemp("scan") / "station")
    new = NewHome(level=Level.VILLAGE_STATION, unit_name="柳河村站", user=USER, password=PASSWORD)
    use = door.set_up(new).use_cases
    for number, name in enumerate(NAMES):
        use.volunteers.save(use.actor, None, name=name, phone=f"1540000{number:04d}")
    yield use
    door.close()


@pytest.fixture
def occurrence(station: UseCases) -> UUID:
    planned = station.activities.plan(
        station.actor,
        day=date(2026, 11, 24),
        starts=time(8, 30),
        ends=time(11, 30),
        name="人居环境整治志愿服务活动",
    )
    return planned.occurrence.id


def pages_of(use: UseCases, occurrence: UUID, folder: Path) -> list[np.ndarray]:
    """Print the sheet and return its pages as paper."""
    file = folder / "sheet.pdf"
    done = use.papers.sign_in_sheet(use.actor, occurrence, file)
    return [printed.picture_of(file, page) for page in range(done.pages)]


def fill(page: np.ndarray, hours: dict[int, int]) -> np.ndarray:
    """Tick 到场 and an hour in these rows, counted from 1 on the page."""
    rng = np.random.default_rng(5)
    paper = page.copy()
    for row, hour in hours.items():
        for box in (0, hour):
            hands.mark(paper, (BOX_COLUMNS[box], row_middle(row - 1)), PEN, rng)
    return paper


def photo(page: np.ndarray, file: Path, seed: int = 1) -> Path:
    picture = sheets.flatbed(page, np.random.default_rng(seed))
    cv2.imwrite(str(file), picture)
    return file


def read(use: UseCases, *files: Path, activity: UUID | None = None) -> ReadBack:
    return use.scanned_sheets.read(use.actor, files, activity)


def reason(verdict: PictureVerdict) -> Code | None:
    return verdict.refusal.code if verdict.refusal else None


def test_two_pages_come_back_as_the_people_who_were_printed_on_them(
    station: UseCases, occurrence: UUID, tmp_path: Path
) -> None:
    first, second = pages_of(station, occurrence, tmp_path)
    scans = tmp_path / "scans"
    scans.mkdir()
    photo(fill(first, {1: 2, 3: 4, 20: 1}), scans / "a.jpg")
    done = read(station, scans)
    (verdict,) = done.pictures
    assert (verdict.state, verdict.sheet.page) == (ScanState.READ, 1)
    (missing,) = [sentence(error) for error in done.missing]
    assert missing.startswith(f"表号 {verdict.code.sheet_number:06d}：第 2 页（共 2 页）还没有导入")
    photo(fill(second, {2: 3}), scans / "b.png", seed=2)
    done = read(station, scans)
    assert [reason(one) for one in done.pictures] == [Code.SCAN_REPEATED, None]
    assert done.missing == []

    rows = station.scanned_sheets.rows(station.actor, occurrence)
    came = {one.row.n: (one.person.name if one.person else None, one.row.minutes) for one in rows}
    order = {one.row.n: one.person.name for one in rows if one.person}
    assert {n: what for n, what in came.items() if what[1]} == {
        1: (order[1], 120),
        3: (order[3], 240),
        20: (order[20], 60),
        22: (None, 180),
    }
    assert set(order.values()) == set(NAMES)
    assert station.attendance.sheet(station.actor, occurrence) == []

    sheet_id = verdict.sheet.id
    crop = station.scanned_sheets.crop(station.actor, sheet_id, 3)
    assert Image.open(io.BytesIO(crop)).width > 800
    people = [SheetRow(row_no=1, volunteer_id=rows[0].person.id, minutes=120)]
    station.attendance.post(station.actor, occurrence, people)
    assert station.scanned_sheets.crop(station.actor, sheet_id, 3) is None
    (verdict,) = read(station, scans / "a.jpg").pictures
    assert reason(verdict) is Code.SCAN_POSTED


def test_who_joins_after_the_print_comes_after_those_printed(
    station: UseCases, occurrence: UUID, tmp_path: Path
) -> None:
    pages_of(station, occurrence, tmp_path)
    before = [one.person for one in read_rows(station, occurrence, tmp_path)]
    joined = station.volunteers.save(station.actor, None, name="阿安", phone="15400009999")
    pages_of(station, occurrence, tmp_path)
    after = [one.person for one in read_rows(station, occurrence, tmp_path)]
    assert [one.id for one in after if one][: len(NAMES)] == [one.id for one in before if one]
    assert after[20].id == joined.id
    station.volunteers.remove(station.actor, joined.id, "试验")


def read_rows(use: UseCases, occurrence: UUID, folder: Path) -> list:
    for sheet in use.scanned_sheets.waiting(use.actor):
        use.scanned_sheets.forget(use.actor, sheet.id)
    for number, page in enumerate(pages_of(use, occurrence, folder)):
        read(use, photo(page, folder / f"{number}.jpg"))
    return use.scanned_sheets.rows(use.actor, occurrence)


def test_a_person_decides_what_the_reader_does_not(
    station: UseCases, occurrence: UUID, tmp_path: Path
) -> None:
    page = pages_of(station, occurrence, tmp_path)[0]
    rng = np.random.default_rng(3)
    hands.mark(page, (BOX_COLUMNS[0], row_middle(4)), PEN, rng)  # came, no hour
    (verdict,) = read(station, photo(page, tmp_path / "a.jpg")).pictures
    assert verdict.state is ScanState.TO_CHECK
    (row,) = verdict.sheet.open_rows()
    assert (row.n, row.boxes) == (5, (TICKED, EMPTY, EMPTY, EMPTY, EMPTY))
    boxes = (TICKED, EMPTY, TICKED, EMPTY, EMPTY)
    decided = station.scanned_sheets.decide(station.actor, verdict.sheet.id, 5, boxes)
    assert decided.state is ScanState.READ
    rows = station.scanned_sheets.rows(station.actor, occurrence)
    assert [one.row.minutes for one in rows if one.row.n == 5] == [120]


@pytest.mark.acceptance(22)
def test_each_wrong_picture_has_its_own_sentence(
    station: UseCases, occurrence: UUID, tmp_path: Path
) -> None:
    page = pages_of(station, occurrence, tmp_path)[0]
    foreign = printed.page(3)
    unknown = printed.page(4)
    files = {
        "cat.jpg": cat(),
        "dark.jpg": (page * 0.06).astype(np.uint8),
        "blurred.jpg": cv2.GaussianBlur(page, (0, 0), 14),
        "foreign.jpg": foreign.grey,
        "two.jpg": np.hstack([foreign.grey, unknown.grey]),
    }
    for name, picture in files.items():
        cv2.imwrite(str(tmp_path / name), picture)
    (tmp_path / "empty.png").write_bytes(b"")
    (tmp_path / "letter.jpg").write_text("no picture", encoding="utf-8")
    broken = [tmp_path / "empty.png", tmp_path / "letter.jpg"]
    done = read(station, *(tmp_path / name for name in files), *broken)
    found = {one.file.name: reason(one) for one in done.pictures}
    assert found == {
        "cat.jpg": Code.SCAN_NOTHING_FOUND,
        "dark.jpg": Code.SCAN_TOO_DARK,
        "blurred.jpg": Code.SCAN_BLURRED,
        "foreign.jpg": Code.SCAN_OTHER_UNIT,
        "two.jpg": Code.SCAN_TWO_SHEETS,
        "empty.png": Code.SCAN_KIND,
        "letter.jpg": Code.SCAN_KIND,
    }
    (tmp_path / "folder").mkdir()
    with pytest.raises(WenmingError) as caught:
        read(station, tmp_path / "folder")
    assert caught.value.code is Code.SCAN_NOTHING_TO_READ


def cat() -> np.ndarray:
    """Something with fur."""
    rng = np.random.default_rng(9)
    picture = cv2.GaussianBlur(rng.normal(120, 60, (1200, 1600)), (0, 0), 2) * 3 - 200
    return np.clip(picture, 0, 255).astype(np.uint8)


def test_another_activity_is_not_taken_for_the_chosen_one(
    station: UseCases, occurrence: UUID, tmp_path: Path
) -> None:
    other = station.activities.plan(
        station.actor, day=date(2026, 11, 25), starts=time(8), ends=time(9), name="讲堂"
    )
    page = pages_of(station, occurrence, tmp_path)[0]
    file = photo(page, tmp_path / "a.jpg")
    (verdict,) = read(station, file, activity=other.activity.id).pictures
    assert reason(verdict) is Code.SCAN_OTHER_ACTIVITY
    mine = station.activities.get(station.actor, occurrence).activity.id
    (verdict,) = read(station, file, activity=mine).pictures
    assert verdict.state is ScanState.READ
    assert all(mark is EMPTY for row in verdict.rows for mark in row.boxes)  # nobody wrote on it


def test_a_sheet_without_any_code_waits_until_a_person_says_which_it_is(
    station: UseCases, occurrence: UUID, tmp_path: Path
) -> None:
    page = fill(pages_of(station, occurrence, tmp_path)[0], {7: 3})
    height, width = page.shape
    page[int(height * 0.055) : int(height * 0.16), int(width * 0.77) : int(width * 0.93)] = 255
    page[int(height * 0.87) : int(height * 0.955), int(width * 0.77) : int(width * 0.93)] = 255
    page[int(height * 0.935) : int(height * 0.955), int(width * 0.08) : int(width * 0.5)] = 255
    (verdict,) = read(station, photo(page, tmp_path / "a.jpg")).pictures
    assert (reason(verdict), verdict.state) == (Code.SCAN_NO_CODE, ScanState.TO_CHECK)
    station.scanned_sheets.assign(station.actor, verdict.sheet.id, occurrence, 1)
    rows = station.scanned_sheets.rows(station.actor, occurrence)
    assert [(one.row.n, one.row.minutes) for one in rows if one.row.minutes] == [(7, 180)]
    station.scanned_sheets.forget(station.actor, verdict.sheet.id)
    assert station.scanned_sheets.rows(station.actor, occurrence) == []


def test_a_picture_that_kills_or_hangs_the_reader_costs_that_picture_only(tmp_path: Path) -> None:
    child = """
import json, os, signal, sys, time
for line in sys.stdin:
    name = json.loads(line)["path"]
    if "bomb" in name:
        os.abort()
    if "spin" in name:
        signal.setitimer(signal.ITIMER_PROF, 0.05)
        while True:
            pass
    if "hang" in name:
        time.sleep(600)
    print(json.dumps({"picture": 1, "sha256": "0", "reason": "scan_nothing_found"}), flush=True)
    print('{"done": true}', flush=True)
"""
    reader = ChildReader([sys.executable, "-c", child], seconds=8.0)
    files = [tmp_path / name for name in ("a", "bomb", "b", "spin", "hang", "c")]
    found = [one.reason for one in reader.read(files, lambda _d, _t: None, lambda: False)]
    nothing = Code.SCAN_NOTHING_FOUND
    assert found == [
        nothing,
        Code.SCAN_READER_FAILED,
        nothing,
        Code.SCAN_TOOK_TOO_LONG,
        Code.SCAN_TOOK_TOO_LONG,
        nothing,
    ]


def test_without_the_extra_it_says_what_to_do() -> None:
    reader = ChildReader(needed=("a_module_nobody_has",))
    assert not reader.is_installed()
    with pytest.raises(WenmingError) as caught:
        list(reader.read([Path("a.jpg")], lambda _d, _t: None, lambda: False))
    assert caught.value.code is Code.SCAN_NOT_INSTALLED
    assert "部件" in sentence(caught.value)


def test_the_verb_prints_the_contract(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    door = door_at(tmp_path / "home")
    new = NewHome(level=Level.VILLAGE_STATION, unit_name="柳河村站", user=USER, password=PASSWORD)
    use = door.set_up(new).use_cases
    use.volunteers.save(use.actor, None, name="赵建国", phone="15400000001")
    planned = use.activities.plan(
        use.actor, day=date(2026, 11, 24), starts=time(8), ends=time(9), name="讲堂"
    )
    page = fill(pages_of(use, planned.occurrence.id, tmp_path)[0], {1: 1})
    person = use.volunteers.search(use.actor, "zjg")[0].id
    door.close()
    monkeypatch.setenv("WENMING_USER", USER)
    monkeypatch.setenv("WENMING_PASSWORD", PASSWORD)
    cv2.imwrite(str(tmp_path / "cat.jpg"), cat())
    file = photo(page, tmp_path / "a.jpg")
    words = ["--home", str(tmp_path / "home"), "scan", str(file), "--json"]
    assert main(words) == 0
    (sheet,) = json.loads(capsys.readouterr().out)["sheets"]
    assert (sheet["file"], sheet["located"], sheet["page"], sheet["reason"]) == (
        str(file),
        True,
        1,
        None,
    )
    assert sheet["rows"][0] == {
        "n": 1,
        "part": None,
        "boxes": ["ticked", "ticked", "empty", "empty", "empty"],
        "verdict": "sure",
        "chosen": None,
        "minutes": 60,
        "volunteer_id": str(person),
    }
    assert len(sheet["rows"]) == 20
    assert main([*words, str(tmp_path / "cat.jpg")]) == 3
    again, unknown = json.loads(capsys.readouterr().out)["sheets"]
    assert (again["reason"], unknown["located"]) == ("scan_repeated", False)
