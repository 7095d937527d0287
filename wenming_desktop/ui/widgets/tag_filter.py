"""Narrows a list by how its rows are counted: first by what, then which code of it."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.ui import tokens
from wenming_desktop.ui.widgets.fields import Choice

_LISTS = {
    "work_content": "work_content",
    "form": "activity_form",
    "service_platform": "service_platform",
    "nature": "activity_nature",
    "mode": "delivery_mode",
    "scenario_tags": "scenario_tag",
    "six_transmit": "six_transmit",
    "entry_targets": "work_entry_target",
}
"""Field of an activity → its code list."""


class TagFilter(QWidget):
    """``changed`` when another code is chosen; the second list is there once it says something."""

    changed = Signal()

    def __init__(self, codes: CodeLists, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes = codes
        self._by = Choice(self, name="filterBy")
        self._by.setAccessibleName(self.tr("按什么找"))
        everything = (self.tr("全部类别"), "")
        self._by.offer([everything, *((words, name) for name, words in _words().items())])
        self._code = Choice(self, name="filterCode")
        self._code.setAccessibleName(self.tr("哪一类"))
        self._code.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.M)
        row.addWidget(self._by)
        row.addWidget(self._code)
        self._by.currentIndexChanged.connect(self._turn)
        self._code.currentIndexChanged.connect(self.changed)

    def chosen(self) -> dict[str, str]:
        """Return field → code; empty while nothing is chosen."""
        name, code = self._by.currentData(), self._code.currentData()
        return {str(name): str(code)} if name and code else {}

    def clear(self) -> None:
        """Want every kind again."""
        self._by.setCurrentIndex(0)

    @Slot()
    def _turn(self) -> None:
        name = str(self._by.currentData() or "")
        self._code.blockSignals(True)
        self._code.clear()
        if name:
            codes = self._codes.codes(_LISTS[name])
            self._code.offer([(self._codes.label(_LISTS[name], one), one) for one in codes])
        self._code.blockSignals(False)
        self._code.setVisible(bool(name))
        self.changed.emit()


def _words() -> dict[str, str]:
    return {
        "work_content": QCoreApplication.translate("TagFilter", "五类内容"),
        "form": QCoreApplication.translate("TagFilter", "形式"),
        "service_platform": QCoreApplication.translate("TagFilter", "服务平台"),
        "nature": QCoreApplication.translate("TagFilter", "主题或常态"),
        "mode": QCoreApplication.translate("TagFilter", "线上线下"),
        "scenario_tags": QCoreApplication.translate("TagFilter", "融合工作"),
        "six_transmit": QCoreApplication.translate("TagFilter", "六传"),
        "entry_targets": QCoreApplication.translate("TagFilter", "五进"),
    }
