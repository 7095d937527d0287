"""设置 → 许可: every part with its licence in full, read offline."""

from collections.abc import Callable

from PySide6.QtWidgets import QPlainTextEdit, QTableView, QTabWidget, QWidget

from wenming_desktop.services.shipped_parts import shipped_parts
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow


def test_every_part_is_read_with_its_licence_in_full(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    misfits: Callable[[QWidget], list[str]],
) -> None:
    window = open_window(station, "settings")
    tabs = window.findChild(QTabWidget, "settingsTabs")
    tabs.setCurrentIndex([tabs.tabText(at) for at in range(tabs.count())].index("许可"))
    table = window.findChild(QTableView, "licencesTable")
    text = window.findChild(QPlainTextEdit, "licenceText")
    model, parts = table.model(), shipped_parts()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        part.name for part in parts
    ]
    table.selectRow([part.name for part in parts].index("pyside6-essentials"))
    assert "可以换成自己编译的" in text.toPlainText()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text.toPlainText()
    table.selectRow([part.name for part in parts].index("花园明朝"))
    assert "Hanazono" in text.toPlainText()
    assert misfits(window) == []
