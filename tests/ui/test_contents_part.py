"""活动 → 内容转化: content, project, activity, one red button after the other; and back again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView, QWidget

from tests.ui.conftest import SIZES
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import theme
from wenming_desktop.ui.dialogs.activity_form import ActivityForm
from wenming_desktop.ui.dialogs.register_form import RegisterForm
from wenming_desktop.ui.main_window import MainWindow

Settle = Callable[[], None]


def press(widget: QWidget, name: str) -> None:
    found = [one for one in widget.findChildren(QAbstractButton, name) if one.isVisible()]
    assert len(found) == 1, name
    assert found[0].isEnabled(), name
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def table(window: QWidget, name: str) -> QTableView:
    found = window.findChild(QTableView, name)
    assert found is not None
    return found


def told(window: QWidget) -> str:
    label = window.findChild(QLabel, "contentTold")
    assert label is not None
    return label.text()


def test_a_content_becomes_a_project_and_the_project_an_activity_and_back(
    open_window: Callable[..., MainWindow], station: UseCases, settle: Settle
) -> None:
    window = open_window(station, "activities")
    window.open_page("activities", "contents")
    settle()
    contents = station.code_lists.codes("work_content")
    table(window, "contentsTable").selectRow(contents.index("cultural_life"))
    press(window, "contentNext")
    settle()
    press(window, "newProject")
    (form,) = [one for one in window.findChildren(RegisterForm) if one.isVisible()]
    form.propose(name="天天舞", audience="全体村民")
    press(form, "saveRegister")
    settle()
    assert "丰富活跃文化生活 → 天天舞 → 0 个活动" in told(window)
    press(window, "contentNext")
    (plan,) = [one for one in window.findChildren(ActivityForm) if one.isVisible()]
    assert plan.fields.content.currentData() == "cultural_life"
    assert plan.fields.audience.text() == "全体村民"
    plan.fields.name.setText("广场舞")
    press(plan, "saveActivity")
    settle()
    (project,) = station.records.find(station.actor, "service_project", {})
    (activity,) = station.records.find(station.actor, "activity", {})
    assert (project["work_content"], project["name"]) == ("cultural_life", "天天舞")
    assert activity["project_id"] == project["id"]
    assert "天天舞 → 1 个活动" in told(window)
    press(window, "contentBack")
    press(window, "contentBack")
    settle()
    assert "还没有" in [
        str(table(window, "contentsTable").model().index(row, 1).data())
        for row in range(len(contents))
    ]
    window.open_page("activities", "list")  # and from the activity back to its project
    settle()
    press(window, "activityOrigin")
    settle()
    assert "天天舞 → 1 个活动" in told(window)


def test_an_activity_without_a_project_says_so(
    open_window: Callable[..., MainWindow], station: UseCases, settle: Settle
) -> None:
    session = {"day": "2026-11-03", "starts": "19:00", "ends": "20:00"}
    plain = {"kind": "activity", "name": "读书会", "occurrences": [session]}
    station.records.record(station.actor, [plain])
    window = open_window(station, "activities")
    press(window, "activityOrigin")
    settle()
    assert "没有挂项目" in window.page().banner.words()


@pytest.mark.parametrize(("width", "height", "size"), SIZES)
def test_every_step_fits_every_window(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    misfits: Callable[[QWidget], list[str]],
    settle: Settle,
    width: int,
    height: int,
    size: theme.TextSize,
) -> None:
    project = {"kind": "service_project", "name": "天天舞、周周乐、月月庆", "ref": "p"}
    station.records.record(station.actor, [project | {"work_content": "theory_study"}])
    theme.apply(theme.application(), size)
    window = open_window(station, "activities")
    window.resize(width, height)
    assert misfits(window) == []
    window.open_page("activities", "contents")
    for _ in range(2):
        settle()
        assert misfits(window) == []
        press(window, "contentNext")
    settle()
    assert misfits(window) == []
