"""The sheet of keys, for those who work without a mouse."""

from PySide6.QtWidgets import QGridLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.navigation import Destination
from wenming_desktop.ui.widgets.buttons import secondary


class ShortcutSheet(FramedDialog):
    """Every key of the window and of entering data."""

    def __init__(self, places: list[Destination], parent: QWidget | None) -> None:
        super().__init__("", "shortcutSheet", parent, letters=50)
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
            ("Ctrl+/", self.tr("这张按键表")),
            ("Ctrl+F，F3", self.tr("查找")),
            ("Ctrl+H", self.tr("撤销和回收站")),
        ]
        right = [
            ("Enter", self.tr("下一格；打开选中的一条")),
            ("Tab，Shift+Tab", self.tr("往后、往前")),
            ("Esc", self.tr("收起或取消")),
            ("F2", self.tr("修改选中的一条")),
            ("F4", self.tr("新建；补录时建新档")),
            ("F6", self.tr("恢复、撤销选中的一条")),
            ("F7", self.tr("撤销刚才的扫码")),
            ("F8，Shift+F8", self.tr("后一处、前一处待核对")),
            ("F9", self.tr("识别签到表")),
            ("1、2、3", self.tr("审批、重复、改得不一样：按按钮上的数字")),
            ("1、2、3、4、5、6", self.tr("点单的六个阶段")),
            ("1、0、空格", self.tr("识别核对：打勾、没有、看原图")),
            ("Ctrl+S", self.tr("保存")),
            ("Ctrl+Enter", self.tr("保存并入账、确认")),
            ("Ctrl+P", self.tr("预览、打印")),
            ("Ctrl+Z，Ctrl+Y", self.tr("撤销、重做")),
            ("Ctrl+D", self.tr("同上一行")),
            ("Ctrl+Shift+D", self.tr("同上，一直到底")),
        ]
        for column, entries in ((0, left), (2, right)):
            for row, (key, words) in enumerate(entries):
                grid.addWidget(Label(key, self, bold=True), row, column)
                grid.addWidget(Label(words, self, wrap=True), row, column + 1)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        close = secondary(self.tr("关闭"), "shortcutsClose", self)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        self.buttons.addStretch(1)
        self.buttons.addWidget(close)
