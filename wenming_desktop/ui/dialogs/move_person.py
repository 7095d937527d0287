"""To which unit a person goes."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from wenming_desktop.services.person_ports import PlaceToGo
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.form import Form


class MovePersonDialog(FramedDialog):
    """``chosen(unit_id)`` when a unit was chosen and the verb pressed."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, name: str, places: Sequence[PlaceToGo]) -> None:
        super().__init__(self.tr("转到别的单位"), "movePerson", parent, letters=30)
        words = self.tr(
            "“{name}”转走后，由新单位登记和修改；原单位的名单和人数里不再有这个人，"
            "以前的活动和时长留在原单位，一条不少。下次交换时告诉两边。转错了可以再转回来。"
        )
        self.body.addWidget(Label(words.format(name=name), self, name="moveWords", wrap=True))
        form = Form(self)
        self._unit = Choice(self)
        self._unit.setAccessibleName(self.tr("转到哪个单位"))
        self._unit.setMinimumContentsLength(14)
        self._unit.offer(
            [(self.tr("请选择"), None), *((place.name, place.unit_id) for place in places)]
        )
        self._row = form.add(self.tr("转到*"), self._unit, "moveUnit")
        self.body.addWidget(form)
        self.body.addStretch(1)
        back = secondary(self.tr("返回"), "moveBack", self)
        back.clicked.connect(self.reject)
        do = primary(self.tr("转过去"), "moveDo", self)
        do.clicked.connect(self._give)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(do)
        self._unit.setFocus()

    @Slot()
    def _give(self) -> None:
        unit = self._unit.currentData()
        if not isinstance(unit, UUID):
            self._row.set_error(self.tr("请先选择单位。"))
            self._unit.setFocus()
            return
        self.chosen.emit(unit)
        self.accept()
