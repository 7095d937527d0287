"""设置 → 操作记录: read and proved from the window."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QTableView, QTabWidget, QWidget

from wenming_desktop.domain.approvals import Decision
from wenming_desktop.domain.persons import SameVerdict
from wenming_desktop.domain.users import Role
from wenming_desktop.services.audit_ports import AuditLine
from wenming_desktop.services.audit_trail import NamedLine
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.models.audit_list import AuditListModel
from wenming_desktop.ui.widgets.result_list import ResultList

SOURCES = Path(__file__).parents[2] / "wenming_desktop"
NOTED = re.compile(r"(?:audit\.add\(|_note\()[^\"()]*\(?[^\"()]*?\"([a-z]+[a-z_.]*)\"")
FAMILIES = {
    "record_": Decision,
    "month_": Decision,
    "person_": SameVerdict,
    "review_": ("approved", "returned"),
    "star_": ("notice", "objected", "refused"),
    "unit_": ("created", "renamed", "closed", "moved", "merged"),
}
"""Actions whose name is made of two parts, and the second parts."""


@pytest.fixture
def desk(open_window: Callable[..., MainWindow], station: UseCases) -> MainWindow:
    """The window of somebody who may read the log too."""
    roles = frozenset(Role)
    station.accounts.set_roles(station.actor, station.actor.name, roles)
    actor = station.accounts.actor(station.actor.name)
    object.__setattr__(station, "actor", actor)
    station.backups.make(actor)
    window = open_window(station, "settings")
    tabs = window.findChild(QTabWidget, "settingsTabs")
    tabs.setCurrentIndex([tabs.tabText(at) for at in range(tabs.count())].index("操作记录"))
    return window


def rows(desk: MainWindow) -> list[str]:
    model = desk.findChild(QTableView, "auditTable").model()
    return [model.index(row, 2).data() for row in range(model.rowCount())]


def test_the_log_is_read_newest_first_in_words(desk: MainWindow) -> None:
    assert rows(desk) == ["做了备份", "改了账号的角色"]


def test_a_day_narrows_it_and_a_wrong_one_is_said(
    desk: MainWindow, settle: Callable[[], None]
) -> None:
    field = desk.findChild(QLineEdit, "auditSince")
    field.setText("2099.1.1")
    field.editingFinished.emit()
    assert rows(desk) == []
    field.setText("昨天")
    field.editingFinished.emit()
    assert field.property("wrong")
    settle()


def test_the_proof_is_said_and_a_change_is_found(
    desk: MainWindow, station: UseCases, settle: Callable[[], None]
) -> None:
    verdict = desk.findChild(ResultList, "auditVerdict")
    desk.findChild(QPushButton, "proveAudit").click()
    settle()
    assert verdict.results()[0][0] == "ok"
    engine = station.audit._prover._engine
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE audit SET user_no = 9 WHERE rid = 1")
    desk.findChild(QPushButton, "proveAudit").click()
    settle()
    ((icon, words),) = verdict.results()
    assert icon == "error"
    assert "第 1 条被改过" in words


def test_the_page_fits_every_window(
    desk: MainWindow, misfits: Callable[[QWidget], list[str]]
) -> None:
    assert misfits(desk) == []


@pytest.mark.usefixtures("dressed")
def test_every_action_that_is_noted_has_words() -> None:
    model = AuditListModel()
    noted = {
        found
        for path in SOURCES.rglob("*.py")
        for found in NOTED.findall(path.read_text(encoding="utf-8"))
    }
    noted |= {f"{head}{end}" for head, ends in FAMILIES.items() for end in ends}
    assert {"register.export", "order.move", "record_approved"} <= noted
    assert {one for one in noted if model.words(one) == one} == set()


@pytest.mark.usefixtures("dressed")
def test_a_clerk_reads_no_codes() -> None:
    model = AuditListModel()
    facts = {"rows": 2254, "why": "import", "state": "dispatched", "month": "2026-11"}
    line = AuditLine(
        at=datetime(2026, 11, 1, tzinfo=UTC),
        user_no=1,
        action="imported",
        subject="applied",
        facts=facts,
    )
    model.show(lambda _limit, _offset: ([NamedLine(line, "李站长")], 1))
    row = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert row[1:] == [
        "李站长",
        "收了数据包",
        "收下了",
        "行数 2254，缘由 收数据包以前，月份 2026-11",
    ]
