"""自然村、村组: written down in 台账, chosen in the form of an activity, told in 汇总查看."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.activity_form import ActivityForm
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.pages.registers_drawn import DrawnPart


def press(widget: QWidget, name: str) -> None:
    button = widget.findChild(QAbstractButton, name)
    assert button is not None
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_activity_names_its_settlement_and_the_other_one_is_uncovered(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    settle: Callable[[], None],
    misfits: Callable[..., list[str]],
) -> None:
    for number, name in ((2, "塘边屯"), (1, "岭上屯")):
        given = {"number": str(number), "name": name, "settlement_type": "natural_village"}
        station.registers.save(station.actor, "settlements", None, given)
    window = open_window(station, "activities")
    QTest.keyClick(window, Qt.Key.Key_F4)
    form = window.findChild(ActivityForm)
    assert form is not None
    form.fields.name.setText("院坝会")
    press(form, "openMore")
    assert misfits(form) == []
    (pond,) = station.records.find(station.actor, "settlement", {"name": "塘边屯"})
    form.more._answers["settlement_id"].put(pond["id"])
    press(form, "saveActivity")
    settle()
    (stored,) = station.records.find(station.actor, "activity", {})
    assert stored["settlement_id"] == pond["id"]
    window.open_page("registers", "drawn")
    part = window.findChild(DrawnPart)
    assert part is not None
    part.findChild(QComboBox, "drawnSpan").setCurrentIndex(5)
    ledgers = part.findChild(QComboBox, "drawnLedger")
    ledgers.setCurrentIndex(ledgers.findData("settlement-coverage"))
    assert part.list is not None
    model = part.list.table.model()
    told = [model.index(row, 2).data() for row in range(model.rowCount())]
    assert told == ["岭上屯", "塘边屯"]
    assert misfits(window) == []
