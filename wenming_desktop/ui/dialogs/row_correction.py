"""Putting a row of a roster right on the screen; the file itself stays as it is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.import_subjects import Correction
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import DigitsField, TextField
from wenming_desktop.ui.widgets.form import Form


class RowCorrectionDialog(FramedDialog):
    """``corrected({cell: text})`` with what was typed in the place of each faulty cell."""

    corrected = Signal(object)

    def __init__(self, row: int, name: str, cells: Sequence[Correction], parent: QWidget) -> None:
        super().__init__("", "rowCorrection", parent, letters=30)
        self.setWindowTitle(self.tr("改正第 {row} 行").format(row=row))
        words = self.tr("第 {row} 行 {name}。只改这次导入的内容，原文件不动。")
        self.body.addWidget(
            Label(words.format(row=row, name=name), self, name="rowCorrectionWords", wrap=True)
        )
        self._fields: dict[str, QLineEdit] = {}
        form = Form(self)
        for one in cells:
            kind: type[TextField] = DigitsField if one.digits else TextField
            field = kind(self, longest=60)
            field.setText(one.text)
            form.add(f"{one.cell} {one.caption}", field, f"cell{one.cell}").set_error(one.reason)
            self._fields[one.cell] = field
        self.body.addWidget(form)
        self.body.addStretch(1)
        back = secondary(self.tr("不改"), "keepRow", self)
        back.clicked.connect(self.reject)
        do = primary(self.tr("改好了"), "takeCorrection", self)
        do.setKey("Ctrl+Return")
        do.clicked.connect(self._take)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(do)
        for typed in self._fields.values():
            typed.returnPressed.connect(self._take)
        next(iter(self._fields.values()), do).setFocus()

    @Slot()
    def _take(self) -> None:
        self.corrected.emit({cell: field.text().strip() for cell, field in self._fields.items()})
        self.accept()
