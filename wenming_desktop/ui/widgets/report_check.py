"""What is still wrong with a report: open figures, sums, slips of the pen."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from wenming_desktop.services.work_reports import Draft
from wenming_desktop.ui import icons, tokens
from wenming_desktop.ui.labels import Label

_ROLE = Qt.ItemDataRole.UserRole


class ReportCheck(QWidget):
    """``figure_chosen(name)`` or ``item_chosen(id)`` leads to what is to be put right."""

    figure_chosen = Signal(str)
    item_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = Label("", self, name="checkWords", wrap=True)
        self._list = QListWidget(self)
        self._list.setObjectName("checkList")
        self._list.setAccessibleName(self.tr("要改的地方"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._follow)
        self._list.itemClicked.connect(self._follow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.S, 0, 0)
        column.setSpacing(tokens.S)
        column.addWidget(self._words)
        column.addWidget(self._list, 1)

    def show_draft(self, draft: Draft) -> None:
        """List what was found, what forbids the export first."""
        self._list.clear()
        for figure in draft.unknown:
            words = self.tr("【待填】{label}：这本台账还没有人登记。登记、手工写入，或去掉这一句。")
            self._add("error", words.format(label=figure.label), "figure", figure.name)
        for check in draft.sums:
            words = self.tr("{label}：总数 {wanted}，分项之和 {found}，不相符")
            label = draft.book.get(check.whole).label
            text = words.format(label=label, wanted=check.wanted, found=check.found)
            self._add("error", text, "figure", check.whole)
        for slip in draft.placeholders:
            item = next(item for item, one in draft.slips if one is slip)
            words = self.tr("没有填写：{around}").format(around=slip.around)
            self._add("error", words, "item", item)
        for item, slip in draft.slips:
            if slip not in draft.placeholders and slip.text != "【待填】":
                right = f"，应为“{slip.right}”" if slip.right else ""
                self._add("warn", f"{slip.around}：{slip.words}{right}", "item", item)
        self._words.setText(self.tr("可以导出。") if draft.is_ready else self.why_not())

    def why_not(self) -> str:
        """Return why the report may not leave yet."""
        return self.tr("红色的几处改好后才能导出；黄色的是疑似错字，请核对。")

    def _add(self, icon: str, text: str, kind: str, name: str) -> None:
        colour = tokens.ERROR if icon == "error" else tokens.WARN
        item = QListWidgetItem(icons.icon(icon, colour), text, self._list)
        item.setData(_ROLE, (kind, name))
        item.setToolTip(text)

    @Slot(QListWidgetItem)
    def _follow(self, item: QListWidgetItem) -> None:
        kind, name = item.data(_ROLE)
        (self.figure_chosen if kind == "figure" else self.item_chosen).emit(name)
