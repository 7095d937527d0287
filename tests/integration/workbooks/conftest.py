"""Roster files as they arrive, and the register that takes them in."""

import csv
import io
import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from wenming_desktop.domain.users import Actor
from wenming_desktop.services.roster_results import ImportResult
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.volunteer_register import VolunteerRegister

DATA = Path(__file__).parents[2] / "data"
Cells = Sequence[object]


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of the messy made-up roster."""
    return Path(shutil.copy(DATA / "roster.xlsx", tmp_path / "花名册 (3).xlsx"))


@pytest.fixture(scope="session")
def expected() -> dict[int, dict]:
    """What each row of the roster is."""
    rows = json.loads((DATA / "roster-expected.json").read_text(encoding="utf-8"))["rows"]
    return {row["row"]: row for row in rows}


@pytest.fixture(scope="session")
def sample_table() -> tuple[list[str], list[list[object]]]:
    """The header and the rows of the sample, without title, totals and signatures."""
    sheet = load_workbook(DATA / "roster.xlsx")["名单"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(3, 198)]
    return [str(text) for text in rows[0]], rows[1:]


@pytest.fixture
def make_xlsx(tmp_path: Path) -> Callable[..., Path]:
    def make(rows: Sequence[Cells], name: str = "名单.xlsx", title: str = "Sheet1") -> Path:
        book = Workbook()
        sheet = book.active
        sheet.title = title
        for row in rows:
            sheet.append(list(row))
        book.save(tmp_path / name)
        return tmp_path / name

    return make


@pytest.fixture
def make_csv(tmp_path: Path) -> Callable[..., Path]:
    def make(
        rows: Sequence[Cells], encoding: str, delimiter: str = ",", name: str = "名单.csv"
    ) -> Path:
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=delimiter).writerows(rows)
        path = tmp_path / name
        path.write_bytes(text.getvalue().encode(encoding))
        return path

    return make


@dataclass(frozen=True)
class Desk:
    """The register and the person at it."""

    register: VolunteerRegister
    actor: Actor
    use_cases: UseCases

    def dry_run(self, path: Path, **options: object) -> ImportResult:
        return self.register.dry_run(self.actor, path, **options)

    def apply(self, path: Path, **options: object) -> ImportResult:
        return self.register.apply(self.actor, path, **options)

    def people(self) -> int:
        return self.use_cases.volunteers.page(self.actor).total


@pytest.fixture
def desk(station: UseCases) -> Desk:
    return Desk(station.volunteer_register, station.actor, station)
