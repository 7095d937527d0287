"""Writing a figure in by hand: the value and why; the old one is kept."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.figure_book import shown
from wenming_desktop.domain.figures import HOURS_UNIT, Figure
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import DigitsField, TextField
from wenming_desktop.ui.widgets.form import Form


class ReportFigureDialog(FramedDialog):
    """``given(value, reason)``."""

    given = Signal(str, str)

    def __init__(self, parent: QWidget, figure: Figure) -> None:
        super().__init__(self.tr("手工改写数字"), "figureDialog", parent, letters=30)
        words = self.tr("{label}：现在是 {value}。原值和原因会留在定稿和数字表里。")
        text = words.format(label=figure.label, value=shown(figure))
        self.body.addWidget(Label(text, self, name="figureWords", wrap=True))
        form = Form(self)
        unit = self.tr("小时") if figure.unit == HOURS_UNIT else figure.unit
        self._value, self._reason = DigitsField(self, longest=12), TextField(self)
        self._value_row = form.add(
            self.tr("改成*"), self._value, "newValue", self.tr("单位：{unit}").format(unit=unit)
        )
        self._reason_row = form.add(
            self.tr("原因*"),
            self._reason,
            "changeReason",
            self.tr("如：漏登三次会议，纸质台账里有"),
        )
        self._reason.returnPressed.connect(self._give)
        self.body.addWidget(form)
        self.body.addStretch(1)
        back = secondary(self.tr("返回"), "figureBack", self)
        back.clicked.connect(self.reject)
        do = primary(self.tr("改写"), "figureDo", self)
        do.clicked.connect(self._give)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(do)
        self._value.setFocus()

    def refuse(self, words: str) -> None:
        """Say why the value was not taken."""
        self._value_row.set_error(words)
        self._value.setFocus()

    @Slot()
    def _give(self) -> None:
        reason = self._reason.text().strip()
        self._reason_row.set_error("" if reason else self.tr("请写明原因。"))
        if not reason:
            self._reason.setFocus()
            return
        self.given.emit(self._value.text().strip(), reason)
