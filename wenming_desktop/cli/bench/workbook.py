"""bench workbook: a ledger of many lines out, and a roster of as many people in.

Out: the floor is openpyxl's write-only mode with the same cells: the same values in cells that
look the same, written once more without asking the store. In: the floor is openpyxl's read-only
mode going over every cell of the same file; ours also checks the file, judges every row against
the store and would say what is wrong with it (``dry_run``).
"""

import random
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell, WriteOnlyCell

from wenming_desktop.adapters.db.store import open_store
from wenming_desktop.adapters.places import places_at
from wenming_desktop.adapters.workbooks.files import WorkbookFiles
from wenming_desktop.adapters.workbooks.looks import body_cell
from wenming_desktop.app import door_at
from wenming_desktop.cli.bench import Outcome, Timing
from wenming_desktop.cli.bench.laps import Lap, median
from wenming_desktop.cli.bench.reporting import Filler
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.register_files import RegisterBook, RegisterColumn, RegisterSheet
from wenming_desktop.services.use_cases import UseCases

_SIZE = 100_000
_USER, _PASSWORD = "bench", "bench-2026"
_LAPS = 3
_LEDGER = "hours"
_ROSTER = (
    RegisterColumn("编号", 15, "code"),
    RegisterColumn("姓名", 10),
    RegisterColumn("性别", 5, "code"),
    RegisterColumn("出生年月", 11, "date"),
    RegisterColumn("电话", 14, "code"),
    RegisterColumn("队伍", 18),
    RegisterColumn("注册日期", 11, "date"),
    RegisterColumn("备注", 12),
)


def measure(size: int | None) -> Outcome:
    """Time a ledger of so many lines out and a roster of so many people in."""
    size = size or _SIZE
    with tempfile.TemporaryDirectory(prefix="wenming-bench-") as folder:
        home, out = Path(folder) / "centre", Path(folder) / "ledger.xlsx"
        _fill(home, size)
        door = door_at(home)
        use = door.open(_USER, _PASSWORD)
        laps = [_export(use, out) for _ in range(_LAPS)]
        written = median(laps)
        cells = _same_cells(out)
        floor = median([_write_only(cells, Path(folder) / "floor.xlsx") for _ in range(_LAPS)])
        roster = Path(folder) / "roster.xlsx"
        WorkbookFiles().write(roster, _roster(size))
        in_floor = median([_read_only(roster) for _ in range(_LAPS)])
        judged = median([_judge(use, roster) for _ in range(_LAPS)])
        door.close()
    timings = [
        Timing("floor", floor.seconds, size),
        Timing("out", written.seconds, size, floor.seconds),
        Timing("floor:in", in_floor.seconds, size),
        Timing("in", judged.seconds, size, in_floor.seconds),
    ]
    measures = {
        "out_grown_mb": round(max(lap.grown_mb for lap in laps), 1),
        "in_grown_mb": round(judged.grown_mb, 1),
        "out_cpu_ratio": round(written.cpu / floor.cpu, 3),
        "in_cpu_ratio": round(judged.cpu / in_floor.cpu, 3),
    }
    return Outcome(size, timings, measures)


def _export(use: UseCases, path: Path) -> Lap:
    lap = Lap()
    with lap.running():
        use.ledgers.export(use.actor, _LEDGER, path)
    return lap


def _same_cells(path: Path) -> list[tuple[str, Sequence[str], list[tuple[RawCell, ...]]]]:
    """Return each sheet's name, the kinds of its columns and its rows, as they were written."""
    book = load_workbook(path, read_only=True)
    found: list[tuple[str, Sequence[str], list[tuple[RawCell, ...]]]] = []
    for sheet in book.worksheets:
        rows = list(sheet.iter_rows(values_only=True))
        first = next(iter(sheet.iter_rows(min_row=4, max_row=4)), ())
        formats = {"@": "code", "yyyy-mm-dd": "date", "0.0#": "hours", "0": "number"}
        kinds = [formats.get(str(cell.number_format), "words") for cell in first]
        found.append((sheet.title, kinds, rows))
    book.close()
    return found


def _write_only(
    sheets: Iterable[tuple[str, Sequence[str], list[tuple[RawCell, ...]]]], path: Path
) -> Lap:
    lap = Lap()
    with lap.running():
        book = Workbook(write_only=True)
        for name, kinds, rows in sheets:
            sheet = book.create_sheet(name)
            cells: list[Cell] = [body_cell(sheet, kind) for kind in kinds]
            for row in rows:
                if len(row) == len(cells):
                    for cell, value in zip(cells, row, strict=True):
                        cell.value = value
                    sheet.append(cells)
                else:
                    sheet.append([WriteOnlyCell(sheet, value) for value in row])
        book.save(path)
    return lap


def _read_only(path: Path) -> Lap:
    lap = Lap()
    with lap.running():
        book = load_workbook(path, read_only=True)
        for sheet in book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    _ = cell.value
        book.close()
    return lap


def _judge(use: UseCases, path: Path) -> Lap:
    lap = Lap()
    with lap.running():
        use.volunteer_register.dry_run(use.actor, path)
    return lap


def _roster(size: int) -> RegisterBook:
    dice = random.Random(2)  # noqa: S311  the same people every time

    def rows() -> Iterator[tuple[RawCell, ...]]:
        first = date(1940, 1, 1)
        for number in range(size):
            born = first + timedelta(days=dice.randrange(22_000))
            phone = f"139{number:08d}"
            team = f"第{number % 300}志愿服务队"
            name = "测" + "速甲乙丙丁戊己庚辛壬"[number % 10] + "者"
            sex = "男女"[number % 2]
            yield f"V{number:07d}", name, sex, born, phone, team, date(2025, 3, 1), None

    sheet = RegisterSheet("花名册", "测速花名册", "测速", _ROSTER, rows())
    return RegisterBook((sheet,))


def _fill(home: Path, size: int) -> None:
    """Make a centre with so many lines in its hours ledger; set-based, captured by nothing."""
    door = door_at(home)
    new = NewHome(level=Level.COUNTY_CENTER, unit_name="测速县中心", user=_USER, password=_PASSWORD)
    door.set_up(new)
    door.close()
    store = open_store(places_at(home), _USER, _PASSWORD)
    with store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sync_state SET importing = 1")
        Filler(connection, size).fill()
        connection.exec_driver_sql("UPDATE sync_state SET importing = 0")
    store.close()
