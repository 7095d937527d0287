"""Ending a computer's part in the exchange: why, and what will happen then."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary

_REASONS = ("stolen", "retired")


class RevokeDeviceDialog(FramedDialog):
    """``decided(reason)``, stolen or retired; Enter and Esc leave the computer in use."""

    decided = Signal(str)

    def __init__(self, parent: QWidget, device: str) -> None:
        """``device`` names the computer: its number and its unit."""
        super().__init__("", "revokeDevice", parent, letters=30)
        self.setWindowTitle(self.tr("停用这台电脑"))
        title = self.tr("停用 {device}？").format(device=device)
        self.body.addWidget(Label(title, self, name="revokeTitle", bold=True, wrap=True))
        self._reasons = QButtonGroup(self)
        for number, words in enumerate((self.tr("丢失或被盗"), self.tr("换机停用"))):
            button = QRadioButton(words, self)
            button.setObjectName(f"reason-{_REASONS[number]}")
            button.setAccessibleName(words)
            self._reasons.addButton(button, number)
            self.body.addWidget(button)
        words = self.tr("先选停用的原因。现在还没有改动。")
        self._what = Label(words, self, name="revokeWords", wrap=True)
        self._what.setMinimumHeight(5 * self.fontMetrics().lineSpacing())
        self.body.addWidget(self._what)
        self.body.addStretch(1)
        self._do = secondary(self.tr("停用"), "revokeDo", self)
        self._do.setEnabled(False)
        self._do.clicked.connect(self._decide)
        keep = primary(self.tr("不停用，返回"), "revokeKeep", self)
        keep.setDefault(True)
        keep.clicked.connect(self.reject)
        self.buttons.addWidget(self._do)
        self.buttons.addStretch(1)
        self.buttons.addWidget(keep)
        self._reasons.idClicked.connect(self._explain)
        keep.setFocus()

    @Slot(int)
    def _explain(self, number: int) -> None:
        """Say what will happen, as it differs by reason."""
        words = {
            "stolen": self.tr(
                "以前收到的数据都还算数。停用以后从这台电脑来的数据先存着，不算数。"
                "各单位不再给它写数据包。"
                "停用了不能改回；找到了要再用，请重新入网。"
            ),
            "retired": self.tr(
                "以前收到的数据都还算数。停用以后从这台电脑来的数据先存着；"
                "核实后再停用一次，就补收进来。各单位不再给它写数据包。"
                "停用了不能改回；新电脑请另办入网。"
            ),
        }
        self._what.setText(words[_REASONS[number]])
        self._do.setEnabled(True)

    @Slot()
    def _decide(self) -> None:
        self.decided.emit(_REASONS[self._reasons.checkedId()])
        self.accept()
