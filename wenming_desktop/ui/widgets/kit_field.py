"""A key file and the code that opens it: one custodian's part."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wenming_desktop.domain.paper_key import CODE_SIGNS
from wenming_desktop.ui.widgets.fields import DigitsField
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.widgets.path_field import PathField

_LONGEST = 60


class KitField(QWidget):
    """``changed`` when a file was chosen or the code edited."""

    changed = Signal()

    def __init__(self, parent: QWidget, words: str, number: int) -> None:
        """``words`` says whose key; ``number`` tells the fields of several apart."""
        super().__init__(parent)
        form = Form(self)
        verb, kinds = self.tr("选钥匙文件"), self.tr("钥匙文件 (*.wmk)")
        self._file = PathField(form, verb, f"kit{number}", "open", kinds)
        self._file.changed.connect(self.changed)
        form.add(words, self._file, f"kitFile{number}")
        self._code = DigitsField(form, longest=_LONGEST)
        self._code.textChanged.connect(self.changed)
        hint = self.tr("代码页上的 25 个字符；有扫码枪就扫二维码")
        form.add(self.tr("代码"), self._code, f"kitCode{number}", hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)

    def value(self) -> tuple[Path, str] | None:
        """Return file and code; None while one of them is missing."""
        file, code = self._file.path(), self._code.text().strip()
        return (file, code) if file is not None and len(code) >= CODE_SIGNS else None
