"""The form of what came of an activity: the grid's sum is told while it is typed."""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QWidget,
)

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow


def test_the_sum_is_checked_while_it_is_typed_and_everything_is_kept(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    misfits: Callable[[QWidget], list[str]],
) -> None:
    times = {"day": date(2026, 11, 20), "starts": time(9), "ends": time(11)}
    planned = station.activities.plan(station.actor, name="农民运动会", form="sports", **times)
    window = open_window(station, "activities")
    assert misfits(window) == []
    window.page().findChild(QPushButton, "outcome").click()
    (dialog,) = window.findChildren(QDialog, "outcomeForm")
    grid = dialog.findChild(QTableWidget, "audienceGrid")
    told = dialog.findChild(QLabel, "audienceSum")
    dialog.findChild(QLineEdit, "beneficiaries").setText("25")
    grid.item(5, 0).setText("12")
    assert "还有 13 人次没有分" in told.text()
    grid.item(5, 1).setText("十几")  # no number: nothing
    assert grid.item(5, 1).text() == ""
    grid.item(5, 1).setText("14")
    assert "比群众人次 25 多" in told.text()
    dialog.findChild(QPushButton, "saveOutcome").click()
    assert dialog.isVisible()
    assert "没有保存" in dialog.findChild(QLabel, "outcomeFormBannerWords").text()
    grid.item(5, 1).setText("13")
    assert "一致" in told.text()
    dialog.findChild(QPlainTextEdit, "summary").setPlainText("比了三项。")
    results = dialog.findChild(QTableWidget, "results")
    assert results.isVisible()  # a sports meet has results
    for column, text in enumerate(("拔河", "1", "一组", "", "一等奖")):
        results.item(0, column).setText(text)
    dialog.findChild(QPushButton, "saveOutcome").click()
    found = station.outcomes.read(station.actor, planned.occurrence.id)
    assert sorted(found.audience.values()) == [12, 13]
    assert found.results == (("拔河", 1, "一组", "", "一等奖"),)
    assert (found.occurrence.beneficiaries, found.occurrence.summary) == (25, "比了三项。")
    assert "成效已保存" in window.page().banner.words()
