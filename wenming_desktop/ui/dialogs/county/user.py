"""有人离开了: on which computer, and which number the person had there."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from wenming_desktop.services.county_ports import Author
from wenming_desktop.services.exchange_ports import EnrolledDevice
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.pages.exchange_devices import number_of
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.form import Form


class EndUserDialog(FramedDialog):
    """``wanted(device_id)`` asks who wrote there; ``decided(device_id, user_no)``."""

    wanted = Signal(object)
    decided = Signal(object, int)

    def __init__(self, parent: QWidget, devices: Sequence[EnrolledDevice]) -> None:
        super().__init__("", "endUser", parent, letters=34)
        self.setWindowTitle(self.tr("有人离开了"))
        title = self.tr("谁不再录入了？")
        self.body.addWidget(Label(title, self, name="endUserTitle", scale=1.2, bold=True))
        form = Form(self)
        self._device = Choice(form)
        self._device.setMinimumContentsLength(16)
        self._device.offer([(f"{number_of(one)} {one.unit}", one.device_id) for one in devices])
        form.add(self.tr("哪台电脑*"), self._device, "endUserDevice")
        self._user = Choice(form)
        self._user.setMinimumContentsLength(16)
        self._row = form.add(self.tr("几号用户*"), self._user, "endUserNumber", self._hint())
        self.body.addWidget(form)
        words = self.tr(
            "姓名不随数据走，县里只看得到用户号：问那里的管理员，或看最后一次录入是哪天。"
            "停用以后，这个号再写的照样收下，但会标出来请您查看；说错了可以改回来。"
        )
        self.body.addWidget(Label(words, self, name="endUserWords", tone="muted", wrap=True))
        self.body.addStretch(1)
        self._do = secondary(self.tr("停用"), "endUserDo", self)
        self._do.clicked.connect(self._decide)
        keep = primary(self.tr("不，返回"), "endUserKeep", self)
        keep.setDefault(True)
        keep.clicked.connect(self.reject)
        self.buttons.addWidget(self._do)
        self.buttons.addStretch(1)
        self.buttons.addWidget(keep)
        self._device.currentIndexChanged.connect(self._look)
        self._do.setEnabled(False)

    def open(self) -> None:
        super().open()
        self._look()

    def show_authors(self, device_id: UUID, authors: Sequence[Author]) -> None:
        """Offer the numbers that were found; too late if another computer is chosen by now."""
        if device_id != self._device.currentData():
            return
        words = self.tr("{number} 号：写过 {count} 处，最后一次 {day}")
        self._user.offer(
            [
                (
                    words.format(
                        number=one.user_no, count=one.operations, day=f"{one.last_on:%Y-%m-%d}"
                    ),
                    one.user_no,
                )
                for one in authors
            ]
        )
        none = self.tr("这台电脑的数据还没有来过，看不出有谁。")
        self._row.set_error("" if authors else none)
        self._do.setEnabled(bool(authors))

    def _hint(self) -> str:
        return self.tr("那台电脑上开账号的先后，第一个管理员是 1 号")

    @Slot()
    def _look(self) -> None:
        self._user.offer([])
        self._do.setEnabled(False)
        if self._device.currentData() is not None:
            self.wanted.emit(self._device.currentData())

    @Slot()
    def _decide(self) -> None:
        self.decided.emit(self._device.currentData(), self._user.currentData())
        self.accept()
