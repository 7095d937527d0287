"""One figure, four places: 今日, the ledger, the charts and the work report say the same."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import date, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QComboBox, QDateEdit, QLabel, QTabWidget

from wenming_desktop.app import door_at
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.sheet_rows import SheetRow
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.pages.work_report_figures import FiguresPart
from wenming_desktop.ui.widgets.report_view import ReportView
from wenming_desktop.ui.widgets.stat_tile import StatTile

Settle = Callable[[], None]
HOURS = (1.5, 2.5, 3)


def today() -> date:
    """Return what the page of today takes for today."""
    return date.today()  # noqa: DTZ011  the same clock


def first_of_month() -> date:
    return today().replace(day=1)


@pytest.fixture
def station(tmp_path: Path) -> Iterator[UseCases]:
    """A station of today's date: two people came three times, one of them once with nobody else."""
    door = door_at(tmp_path / "home")
    new = NewHome(
        level=Level.VILLAGE_STATION, unit_name="柳河村站", user="李站长", password="yi er san si"
    )
    use = door.set_up(new).use_cases
    people = [
        use.volunteers.save(use.actor, None, name=name, phone=f"1540000000{number}")
        for number, name in enumerate(("王建国", "单秀英"))
    ]
    for number, hours in enumerate(HOURS):
        planned = use.activities.plan(
            use.actor, name=f"义诊{number}", day=today(), starts=time(number), ends=time(number + 1)
        )
        rows = [
            SheetRow(row_no=row, volunteer_id=one.id, minutes=round(hours * 60))
            for row, one in enumerate(people[: 2 - number % 2], 1)
        ]
        use.attendance.post(use.actor, planned.occurrence.id, rows)
    yield use
    door.close()


@pytest.mark.acceptance(37)
def test_today_the_ledger_the_charts_and_the_report_say_the_same(
    open_window: Callable[..., MainWindow], station: UseCases, settle: Settle, tmp_path: Path
) -> None:
    window = open_window(station)
    seen = {
        name: window.page().findChild(StatTile, tile).figure()
        for name, tile in (
            ("occurrences", "occurrencesTile"),
            ("attendance", "attendanceTile"),
            ("hours", "hoursTile"),
        )
    }
    assert seen == {"occurrences": "3", "attendance": "5", "hours": "11.5"}
    assert in_the_ledger(station, tmp_path) == seen
    window.open_page("work-report")
    settle()
    assert in_the_charts(window, settle) == seen
    assert in_the_report(window, settle) == seen


def in_the_ledger(station: UseCases, tmp_path: Path) -> dict[str, str]:
    """Export the ledger of activities; an office program works its sums out."""
    file = tmp_path / "activities.xlsx"
    station.ledgers.export(station.actor, "activities", file, Period(first_of_month(), today()))
    office = shutil.which("soffice")
    assert office is not None, "LibreOffice works the sums out here"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    call = [office, profile, "--headless", "--convert-to", "xlsx", "--outdir"]
    subprocess.run([*call, str(tmp_path / "out"), str(file)], check=True, capture_output=True)
    sheet = openpyxl.load_workbook(tmp_path / "out" / file.name, data_only=True)["打印版"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    titles = next(row for row in rows if "活动名称" in row)
    names = [row[titles.index("活动名称")] for row in rows]
    total = next(row for row in rows if any("合计" in str(one) for one in row))
    return {
        "occurrences": f"{sum(str(name).startswith('义诊') for name in names)}",
        "attendance": f"{total[titles.index('志愿者')]:g}",
        "hours": f"{total[titles.index('时长')]:g}",
    }


def in_the_charts(window: MainWindow, settle: Settle) -> dict[str, str]:
    page = window.page()
    tabs = page.findChild(QTabWidget, "workReportTabs")
    (at,) = (number for number in range(tabs.count()) if tabs.tabText(number) == "统计")
    tabs.setCurrentIndex(at)
    settle()
    part = page.findChild(FiguresPart)
    choose_this_month(part, settle)
    found = {
        "occurrences": part.findChild(StatTile, "seenOccurrences").figure(),
        "attendance": part.findChild(StatTile, "seenAttendance").figure(),
        "hours": part.findChild(StatTile, "seenHours").figure(),
    }
    tabs.setCurrentIndex(0)
    settle()
    return found


def in_the_report(window: MainWindow, settle: Settle) -> dict[str, str]:
    page = window.page()
    choose_this_month(page, settle)
    found = {}
    for name, figure in (
        ("occurrences", "occurrences"),
        ("attendance", "attendance"),
        ("hours", "service_minutes"),
    ):
        page.findChild(ReportView).anchorClicked.emit(QUrl(f"figure:{figure}"))
        settle()
        found[name] = page.findChild(QLabel, "figureValue").text().split()[0]
    return found


def choose_this_month(part: Any, settle: Settle) -> None:
    span = part.findChild(QComboBox, "reportSpan")
    span.setCurrentIndex(span.count() - 1)
    for name, day in (("reportFirst", first_of_month()), ("reportLast", today())):
        part.findChild(QDateEdit, name).setDate(day)
    settle()
