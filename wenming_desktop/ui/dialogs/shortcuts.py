"""The sheet of keys, for those who work without a mouse."""

from PySide6.QtWidgets import QGridLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.navigation import Destination
from wenming_desktop.ui.widgets.buttons import primary


class ShortcutSheet(FramedDialog):
    """Every key of the window and of entering data."""

    def __init__(self, places: list[Destination], parent: QWidget | None) -> None:
        super().__init__("", "shortcutSheet", parent, letters=44)
        self.setWindowTitle(self.tr("全部按键"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.XL)
        grid.setVerticalSpacing(tokens.S)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        left = [(f"Alt+{one.digit}", one.words) for one in places]
        left += [
            ("Ctrl++", self.tr("放大文字")),
            ("Ctrl+-", self.tr("缩小文字")),
            ("Ctrl+0", self.tr("标准文字")),
            ("Ctrl+L", self.tr("锁屏")),
            ("F1", self.tr("本页帮助")),
        ]
        right = [
            ("Enter", self.tr("下一格")),
            ("Shift+Tab", self.tr("上一格")),
            ("Esc", self.tr("收起或取消")),
            ("F4", self.tr("新建")),
            ("Ctrl+F", self.tr("查找")),
            ("Ctrl+S", self.tr("保存")),
            ("Ctrl+P", self.tr("预览、打印")),
            ("Ctrl+Z", self.tr("撤销")),
            ("Ctrl+D", self.tr("同上一行")),
            ("F8", self.tr("下一处待核对")),
            ("Ctrl+Enter", self.tr("确认入账")),
        ]
        for column, entries in ((0, left), (2, right)):
            for row, (key, words) in enumerate(entries):
                grid.addWidget(Label(key, self, bold=True), row, column)
                grid.addWidget(Label(words, self), row, column + 1)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        close = primary(self.tr("关闭"), "shortcutsClose", self)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        self.buttons.addStretch(1)
        self.buttons.addWidget(close)
