"""The parts of the pages that make the mechanism a job; what waits is told in 今日."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTabWidget, QWidget

from tests.ui.two_units import TwoUnits
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.mechanism.ask import Lines
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import Button
from wenming_desktop.ui.widgets.fields import Choice, DigitsField, TextField
from wenming_desktop.ui.widgets.list_part import PlainList
from wenming_desktop.ui.widgets.register_fields import OneRow

Settle = Callable[[], None]
PARTS = ("follow-up", "checklists", "reviews", "assessing", "matrix")


@pytest.fixture
def busy(station: UseCases) -> UseCases:
    """A station with a meeting, a duty, a talk, an assessment and a planned lecture."""
    actor = station.actor
    meeting = {"kind": "joint_meeting", "name": "碰头会", "day": "2026-11-20"}
    station.records.record(
        actor,
        [
            {**meeting, "decisions": ["修好文化广场的灯", "把开放时间贴到门口"]},
            {"kind": "duty", "content": "每月一场宣讲", "post": "专干"},
            {"kind": "policy_document", "name": "站务制度"},
        ],
    )
    decision = station.follow_up.undealt(actor)[0]
    station.follow_up.deal(
        actor, decision.meeting_id, decision.number, unit="村委会", due_on=date(2026, 11, 1)
    )
    station.assessing.begin(actor, "self", 2026)
    station.activities.plan(
        actor,
        day=date(2026, 11, 26) + timedelta(days=3),
        starts=time(9),
        ends=time(10),
        name="理论宣讲进小院",
        work_content="theory_study",
    )
    return station


def words_of(window: MainWindow, name: str) -> list[str]:
    model = next(one for one in window.findChildren(PlainList) if one.table.objectName() == name)
    cells = model.model
    return [
        "｜".join(
            str(cells.index(row, column).data() or "") for column in range(cells.columnCount())
        )
        for row in range(cells.rowCount())
    ]


def press(window: MainWindow, settle: Settle, name: str) -> None:
    window.findChild(Button, name).click()
    settle()


def dialog_in(window: QWidget) -> QDialog:
    return [one for one in window.findChildren(QDialog) if one.isVisible()][-1]


@pytest.mark.parametrize("part", PARTS)
def test_nothing_of_a_part_is_cut_off(
    busy: UseCases,
    open_window: Callable[..., MainWindow],
    settle: Settle,
    misfits: Callable[[QWidget], list[str]],
    part: str,
) -> None:
    window = open_window(busy, "registers")
    window.open_page("registers", part)
    settle()
    assert misfits(window) == []


def test_a_decision_becomes_a_job_and_is_closed(
    busy: UseCases, open_window: Callable[..., MainWindow], settle: Settle, tmp_path: Path
) -> None:
    window = open_window(busy, "registers")
    window.open_page("registers", "follow-up")
    settle()
    first, second = words_of(window, "followUpTable")
    assert "还没有分工" in first
    assert "已超期" in second
    press(window, settle, "followUpDo")
    form = dialog_in(window)
    form.findChild(Button, "dealFormDo").click()
    assert "责任单位" in form.findChild(QLabel, "dealForm-责任单位Hint").text()
    form.findChild(TextField, "dealForm-责任单位").setText("宣传干事")
    form.findChild(DigitsField, "dealForm-期限").setText("2026-12-31")
    form.findChild(Button, "dealFormDo").click()
    settle()
    rows = words_of(window, "followUpTable")
    assert ["已超期" in rows[0], "宣传干事" in rows[1]] == [True, True]
    to = tmp_path / "清单.pdf"
    file_choice.answer_with(lambda _wish, _name: to)
    press(window, settle, "followUpPrint")
    assert to.read_bytes().startswith(b"%PDF")
    table = next(
        one.table
        for one in window.findChildren(PlainList)
        if one.table.objectName() == "followUpTable"
    )
    table.selectRow(0)
    press(window, settle, "followUpDo")
    form = dialog_in(window)
    form.findChild(Lines, "closeForm-办理结果").setPlainText("灯换好了")
    form.findChild(Button, "closeFormDo").click()
    settle()
    assert len(words_of(window, "followUpTable")) == 1


def test_an_item_is_marked_and_shown_by_a_row_and_a_photo(
    busy: UseCases, open_window: Callable[..., MainWindow], settle: Settle, tmp_path: Path
) -> None:
    window = open_window(busy, "registers")
    window.open_page("registers", "checklists")
    settle()
    press(window, settle, "checklistMark")
    form = dialog_in(window)
    form.findChild(Choice, "markForm-met").choose(True)
    form.findChild(Lines, "markForm-evidence").setPlainText("门口挂了牌")
    form.findChild(Button, "markFormDo").click()
    settle()
    assert "达到" in words_of(window, "checklistTable")[0]
    press(window, settle, "checklistEvidence")
    dialog = dialog_in(window)
    dialog.findChild(Choice, "evidenceKind").choose("policy_document")
    dialog.findChild(OneRow, "evidenceRow").setEditText("没有这条")
    dialog.findChild(Button, "evidenceLink").click()
    assert "从列表里选" in dialog.findChild(QLabel, "evidenceRowHint").text()
    dialog.findChild(OneRow, "evidenceRow").setCurrentIndex(0)
    dialog.findChild(Button, "evidenceLink").click()
    photo = tmp_path / "牌子.png"
    Image.new("RGB", (40, 30), "white").save(photo)
    file_choice.answer_with(lambda _wish, _name: photo)
    dialog.findChild(Button, "evidencePhoto").click()
    dialog.findChild(Button, "evidenceClose").click()
    settle()
    first = words_of(window, "checklistTable")[0]
    for words in ("门口挂了牌", "站务制度", "牌子"):
        assert words in first


def test_only_another_person_can_let_a_text_go_out(
    busy: UseCases, open_window: Callable[..., MainWindow], settle: Settle
) -> None:
    window = open_window(busy, "registers")
    window.open_page("registers", "reviews")
    settle()
    assert "还没提交" in words_of(window, "reviewTable")[0]
    press(window, settle, "reviewOpen")
    dialog_in(window).findChild(Button, "reviewSubmit").click()
    settle()
    press(window, settle, "reviewOpen")
    mine = dialog_in(window)
    assert mine.findChild(Button, "reviewApprove") is None
    assert "另一个人" in mine.findChild(QLabel, "reviewMine").text()
    mine.close()
    other = open_window(replace(busy, actor=replace(busy.actor, name="赵会计")), "registers")
    other.open_page("registers", "reviews")
    settle()
    press(other, settle, "reviewOpen")
    dialog = dialog_in(other)
    dialog.findChild(Button, "reviewReturn").click()
    assert dialog.isVisible()  # not without saying why
    dialog.findChild(Button, "reviewApprove").click()
    settle()
    assert "已通过" in words_of(other, "reviewTable")[0]


def test_points_are_given_within_their_most(
    busy: UseCases, open_window: Callable[..., MainWindow], settle: Settle
) -> None:
    window = open_window(busy, "registers")
    window.open_page("registers", "assessing")
    settle()
    press(window, settle, "assessmentScore")
    form = dialog_in(window)
    points = form.findChild(DigitsField, "scoreForm-得分")
    points.setText("9")
    form.findChild(Button, "scoreFormDo").click()
    assert form.isVisible()  # the most is 8
    points.setText("7.5")
    form.findChild(Button, "scoreFormDo").click()
    settle()
    assert words_of(window, "assessmentTable")[0].startswith("7.5｜8")
    assert "得 7.5 分，满分 100" in window.findChild(QLabel, "assessmentSum").text()


def test_what_waits_stands_in_today_and_leads_there(
    busy: UseCases, open_window: Callable[..., MainWindow], settle: Settle
) -> None:
    window = open_window(busy)
    labels = [one.text() for one in window.page().findChildren(QLabel) if one.isVisible()]
    said = "\n".join(labels)
    for words in ("已超期", "还没有分工", "要提交审核", "还差 1 场"):
        assert words in said, said
    buttons = [one for one in window.page().findChildren(QPushButton) if one.isVisible()]
    next(one for one in buttons if one.text() == "看一看").click()
    settle()
    assert window.page().objectName() == "work-reportPage"
    rows = words_of(window, "quotaTable")
    assert rows
    assert "还差 1 场" in rows[0]
    press(window, settle, "quotaCounted")
    dialog_in(window).close()


def tab(window: MainWindow, words: str) -> None:
    tabs = window.findChild(QTabWidget, "settingsTabs")
    (place,) = [one for one in range(tabs.count()) if tabs.tabText(one) == words]
    tabs.setCurrentIndex(place)


def test_a_station_reads_the_rules_and_cannot_change_them(
    station: UseCases,
    open_window: Callable[..., MainWindow],
    settle: Settle,
    misfits: Callable[[QWidget], list[str]],
) -> None:
    window = open_window(station, "settings")
    tab(window, "规则包")
    settle()
    rows = words_of(window, "rulesTable")
    assert rows[0].startswith("场次要求｜正在用｜2026.1")
    assert not window.findChild(Button, "rulesChange").isEnabled()
    assert not window.findChild(Button, "rulesIssue").isVisible()
    assert misfits(window) == []


def test_the_centre_changes_numbers_and_is_told_what_is_wrong_with_a_file(
    make_home: Callable[..., UseCases],
    open_window: Callable[..., MainWindow],
    settle: Settle,
    tmp_path: Path,
) -> None:
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    window = open_window(centre, "settings")
    tab(window, "规则包")
    settle()
    press(window, settle, "rulesChange")
    form = dialog_in(window)
    form.findChild(DigitsField, "numbersForm-number0").setText("2")
    form.findChild(Button, "numbersFormDo").click()
    assert form.isVisible()  # not without a day
    form.findChild(DigitsField, "numbersForm-从哪天起").setText("2026-11-01")
    form.findChild(Button, "numbersFormDo").click()
    settle()
    assert "场次要求｜正在用｜2026.2｜2026-11-01" in "\n".join(words_of(window, "rulesTable"))
    wrong = tmp_path / "sla.toml"
    centre.rule_packs.export(centre.actor, "sla", "", wrong)
    wrong.write_text(wrong.read_text(encoding="utf-8").replace("= 15", "= 0"), encoding="utf-8")
    file_choice.answer_with(lambda _wish, _name: wrong)
    press(window, settle, "rulesIssue")
    dialog = dialog_in(window)
    assert "第 " in dialog.findChild(QLabel, "problem1").text()
    dialog.close()
    assert len([one for one in centre.rule_packs.list(centre.actor) if one.issuer]) == 1


def test_a_centre_sees_which_unit_keeps_an_item(
    make_home: Callable[..., UseCases],
    open_window: Callable[..., MainWindow],
    settle: Settle,
    tmp_path: Path,
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    station = make_home("below")
    item = {"kind": "action_item", "content": "修公告栏", "responsible_person": "田宏"}
    station.records.record(station.actor, [item])
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    centre.records.record(centre.actor, [{**item, "content": "排义诊班"}])
    two = TwoUnits(station, centre, stick)
    two.carry(station, centre)
    window = open_window(centre, "registers")
    window.open_page("registers", "follow-up")
    settle()
    rows = words_of(window, "followUpTable")
    kept = {content: row for row in rows for content in ("修公告栏", "排义诊班") if content in row}
    assert "青山镇柳河村" in kept["修公告栏"]
    assert "清河县" in kept["排义诊班"]
