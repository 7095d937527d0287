"""工作汇报: a figure leads to its rows, what is not filled in does not leave, choices are kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt, QUrl
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableView,
)

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.report_view import ReportView

Settle = Callable[[], None]


@pytest.fixture
def filled(station: UseCases) -> UseCases:
    """A village with people, a meeting and one activity of the year."""
    day = "2026-11-03"
    station.records.record(
        station.actor,
        [
            {"kind": "joint_meeting", "name": "支部商量", "day": day},
            {"kind": "policy_document", "name": "制度", "issued_on": day},
            {"kind": "volunteer_team", "name": "柳河队", "ref": "t"},
            *(
                {"kind": "volunteer", "name": name, "ref": name, "registered_on": day}
                for name in ("李桂兰", "王建国")
            ),
            {
                "kind": "activity",
                "name": "唱山歌",
                "ref": "a",
                "work_content": "cultural_life",
                "occurrences": [{"day": day, "starts": "09:00", "ends": "10:00", "ref": "o"}],
            },
        ],
    )
    return station


@pytest.fixture
def page(open_window: Callable[..., MainWindow], filled: UseCases, settle: Settle) -> Page:
    window = open_window(filled, "work-report")
    span = window.page().findChild(QComboBox, "reportSpan")
    span.setCurrentIndex(span.count() - 1)
    for name, month, day in (("reportFirst", 1, 1), ("reportLast", 12, 31)):
        window.page().findChild(QDateEdit, name).setDate(QDate(2026, month, day))
    settle()
    return window.page()


def told(page: Page) -> str:
    return page.findChild(ReportView).toPlainText()


def follow(page: Page, link: str, settle: Settle) -> None:
    page.findChild(ReportView).anchorClicked.emit(QUrl(link))
    settle()


def test_the_report_stands_with_its_day_and_a_figure_shows_its_rows(
    page: Page, settle: Settle
) -> None:
    assert "三是着力在志愿服务上下功夫。" in told(page)
    assert "数据截至2026年11月24日" in told(page)
    follow(page, "figure:occurrences", settle)
    assert page.findChild(QLabel, "figureValue").text() == "1 场"
    rows = page.findChild(QTableView, "figureRows").model()
    assert [rows.index(0, column).data() for column in range(3)] == ["唱山歌", "2026-11-03", "1"]


@pytest.mark.acceptance(39)
def test_what_is_not_known_does_not_leave(page: Page, settle: Settle) -> None:
    asked: list[str] = []
    file_choice.answer_with(lambda wish, _: asked.append(wish))
    assert "【待填】" in told(page)
    page.findChild(QPushButton, "exportReport").click()
    settle()
    assert asked == []
    assert page.banner.kind() == "warn"
    listed = page.findChild(QListWidget, "checkList")
    shown = [listed.item(row).text() for row in range(listed.count())]
    assert any("【待填】阵地" in text for text in shown)


def test_a_figure_is_written_in_with_a_reason_and_restored(
    page: Page, settle: Settle, typing: Callable[[QLineEdit, str], None]
) -> None:
    follow(page, "figure:meetings", settle)
    page.findChild(QPushButton, "changeFigure").click()
    dialog = page.findChild(QDialog, "figureDialog")
    typing(dialog.findChild(QLineEdit, "newValue"), "两次")
    typing(dialog.findChild(QLineEdit, "changeReason"), "漏登")
    dialog.findChild(QPushButton, "figureDo").click()
    assert "会议" in dialog.findChild(QLabel, "newValueHint").text()
    dialog.findChild(QLineEdit, "newValue").clear()
    typing(dialog.findChild(QLineEdit, "newValue"), "3")
    dialog.findChild(QPushButton, "figureDo").click()
    settle()
    assert "调度会等3次" in told(page)
    assert "原值 1" in page.findChild(QLabel, "figureChanged").text()
    page.findChild(QPushButton, "restoreFigure").click()
    settle()
    assert "调度会等1次" in told(page)


def test_problems_stand_when_ticked_and_are_remembered(
    page: Page, settle: Settle, filled: UseCases
) -> None:
    problems = page.findChild(QListWidget, "reportProblems")
    assert "期间没有登记线上活动" not in told(page)
    (row,) = [n for n in range(problems.count()) if "线上" in problems.item(n).text()]
    problems.item(row).setCheckState(Qt.CheckState.Checked)
    settle()
    assert "期间没有登记线上活动" in told(page)
    page.refresh()
    settle()
    assert "期间没有登记线上活动" in told(page)
    assert filled.drafts.load(filled.actor, "work-report:2026-01-01..2026-12-31")


def test_sentences_are_left_out_brought_back_and_words_added(page: Page, settle: Settle) -> None:
    follow(page, "item:1-1", settle)
    dialog = page.findChild(QDialog, "itemDialog")
    dialog.findChild(QCheckBox, "stands:meetings").setChecked(False)
    dialog.findChild(QPlainTextEdit, "text:mechanism").setPlainText("支部牵头{抓}落实。")
    dialog.findChild(QPlainTextEdit, "text:added:1-1").setPlainText("另有细则。")
    dialog.findChild(QPushButton, "itemDo").click()
    settle()
    assert "召开联席会议" not in told(page)
    assert "支部牵头（抓）落实。" in told(page)
    assert "另有细则。" in told(page)
    follow(page, "item:1-1", settle)
    dialog = [one for one in page.findChildren(QDialog, "itemDialog") if one.isVisible()][-1]
    dialog.findChild(QCheckBox, "stands:meetings").setChecked(True)
    dialog.findChild(QPushButton, "itemDo").click()
    settle()
    assert "召开联席会议" in told(page)


def test_half_a_sentence_is_left_out_and_brought_back(page: Page, settle: Settle) -> None:
    assert "制度1项，责任清单【待填】条。" in told(page)
    follow(page, "figure:duties", settle)
    page.findChild(QPushButton, "leaveClause").click()
    settle()
    assert "制度1项。" in told(page)
    follow(page, "item:1-1", settle)
    dialog = [one for one in page.findChildren(QDialog, "itemDialog") if one.isVisible()][-1]
    dialog.findChild(QCheckBox, "stands:documents#0").setChecked(True)
    dialog.findChild(QPushButton, "itemDo").click()
    settle()
    assert "责任清单【待填】条" in told(page)


def test_a_report_that_is_whole_is_exported_and_frozen(
    page: Page, settle: Settle, tmp_path: Path, filled: UseCases
) -> None:
    draft = page.writing.draft
    for figure in draft.unknown:  # the sentences nobody can fill are left out
        for item, sentence in draft.report.sentences():
            if any(run.figure == figure.name for run in sentence.runs):
                follow(page, f"item:{item}", settle)
                dialog = [d for d in page.findChildren(QDialog, "itemDialog") if d.isVisible()][-1]
                box = dialog.findChild(QCheckBox, f"stands:{sentence.id}")
                if box is not None:
                    box.setChecked(False)
                dialog.findChild(QPushButton, "itemDo").click()
                settle()
    assert page.writing.draft.is_ready
    file_choice.answer_with(lambda _wish, _name: tmp_path / "out")
    page.findChild(QPushButton, "exportReport").click()
    settle()
    assert page.banner.kind() == "ok"
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["figures.xlsx", "工作开展情况汇报.docx", "工作开展情况汇报.pdf"]
    assert len(filled.work_reports.saved(filled.actor)) == 1
    page.findChild(QPushButton, "savedReportsOpen").click()
    settle()
    saved = page.findChild(QDialog, "savedReports")
    assert "没有变化" in saved.findChild(QLabel, "savedNote").text()
