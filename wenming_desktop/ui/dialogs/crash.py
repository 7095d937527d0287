"""What a person sees of a bug: that their data are safe, a code, and what to do."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary


class CrashDialog(FramedDialog):
    """No traceback is shown; the file has it, without personal data."""

    def __init__(self, code: str, file: Path, parent: QWidget | None) -> None:
        super().__init__("", "crashDialog", parent, letters=32)
        self.setWindowTitle(self.tr("程序出了差错"))
        self._file = file
        self.body.addWidget(
            Label(self.tr("程序出了差错"), self, name="crashTitle", scale=1.2, bold=True)
        )
        words = self.tr(
            "刚才那一步没有做成。之前保存的内容都在，草稿也在。\n"
            "请重做一次；还是不行，就把错误编号和诊断信息交给县中心。"
        )
        self.body.addWidget(Label(words, self, name="crashWords", wrap=True))
        number = Label(self.tr("错误编号：{code}").format(code=code), self, name="crashCode")
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(number)
        place = self.tr("诊断文件（不含个人信息）：{file}").format(file=file)
        self.body.addWidget(Label(place, self, name="crashFile", tone="muted", wrap=True))
        self.body.addStretch(1)
        copy = secondary(self.tr("复制诊断信息"), "copyDiagnosis", self)
        copy.clicked.connect(self._copy)
        close = primary(self.tr("继续工作"), "crashClose", self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.buttons.addWidget(copy)
        self.buttons.addStretch(1)
        self.buttons.addWidget(close)
        close.setFocus()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._file.read_text(encoding="utf-8"))
