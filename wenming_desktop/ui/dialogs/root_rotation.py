"""换县根钥匙: how many custodians, how many of them together, and the old keys that sign."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from wenming_desktop.services.key_ports import CountyKeys
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.widgets.kit_field import KitField
from wenming_desktop.ui.widgets.path_field import PathField

_FEWEST, _MOST = 2, 8
_USUAL, _USUAL_TOGETHER = 3, 2


@dataclass(frozen=True, slots=True)
class RootPlan:
    """What was decided; ``kits`` are the old keys with their codes."""

    keys: int
    threshold: int
    to: Path
    kits: tuple[tuple[Path, str], ...]


class RootRotationDialog(FramedDialog):
    """``decided(plan)``; Esc leaves the root as it is."""

    decided = Signal(object)

    def __init__(self, parent: QWidget, county: CountyKeys, place: Path | None) -> None:
        super().__init__("", "rootRotation", parent, letters=34)
        self.setWindowTitle(self.tr("换县根钥匙"))
        back = secondary(self.tr("不换，返回"), "rootBack", self)
        back.clicked.connect(self.reject)
        self._do = primary(self.tr("先做新钥匙"), "rootDo", self)
        self._do.clicked.connect(self._decide)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self._do)
        words = self.tr(
            "县根钥匙管着全县的电脑。建议做 3 把，交给三个人，2 把到场才算数："
            "丢一把不要紧，一个人也做不了主。先做好新钥匙、打印好代码，再换上。"
            "换了以后，县根 30 位数字不变，各单位不用重新入网。"
        )
        self.body.addWidget(Label(words, self, name="rootWords", wrap=True))
        self._kits: list[KitField] = []
        self._new_keys(place)
        self._old_keys(county)
        self.body.addStretch(1)
        self._offer_thresholds()

    def _new_keys(self, place: Path | None) -> None:
        form = Form(self)
        self._keys = Choice(form)
        self._keys.offer(
            [(self.tr("{count} 把").format(count=n), n) for n in range(_FEWEST, _MOST + 1)]
        )
        self._keys.choose(_USUAL)
        self._keys.currentIndexChanged.connect(self._offer_thresholds)
        form.add(self.tr("一共几把"), self._keys, "rootKeys", self.tr("每把交给一个保管人"))
        self._threshold = Choice(form)
        form.add(self.tr("几把到场才算数"), self._threshold, "rootThreshold")
        self._to = PathField(form, self.tr("选 U 盘或文件夹"), "rootTo", "folder")
        self._to.set_path(place)
        self._to.changed.connect(self._allow)
        hint = self.tr("写好以后，再一把一把放到各人的 U 盘")
        form.add(self.tr("钥匙文件写到"), self._to, "rootTo", hint)
        self.body.addWidget(form)

    def _old_keys(self, county: CountyKeys) -> None:
        """Ask for as many of the present keys as must sign, unless the only one is here."""
        if county.root_is_here:
            words = self.tr("现在的县根钥匙在这台电脑里。换上新钥匙以后，它就从这台电脑里删掉。")
            self.body.addWidget(Label(words, self, name="rootHere", tone="muted", wrap=True))
            return
        words = self.tr(
            "现在是第 {version} 版，要 {threshold} 把到场。请保管人依次选自己的钥匙文件，输入代码。"
            "文件丢了的，先用“试着读回”照钥匙页重新写出来。"
        ).format(version=county.version, threshold=county.threshold)
        self.body.addWidget(Label(words, self, name="rootOld", wrap=True))
        for number in range(1, county.threshold + 1):
            words = self.tr("第 {number} 个保管人").format(number=number)
            field = KitField(self, words, number)
            field.changed.connect(self._allow)
            self.body.addWidget(field)
            self._kits.append(field)

    @Slot()
    def _offer_thresholds(self) -> None:
        keys, chosen = self._keys.currentData(), self._threshold.currentData()
        words = self.tr("{count} 把")
        self._threshold.offer([(words.format(count=n), n) for n in range(1, keys + 1)])
        self._threshold.choose(min(chosen or _USUAL_TOGETHER, keys))
        self._allow()

    @Slot()
    def _allow(self) -> None:
        whole = all(field.value() for field in self._kits)
        self._do.setEnabled(whole and self._to.path() is not None)

    @Slot()
    def _decide(self) -> None:
        to = self._to.path()
        if to is None:
            return
        kits = tuple(value for field in self._kits if (value := field.value()))
        plan = RootPlan(self._keys.currentData(), self._threshold.currentData(), to, kits)
        self.decided.emit(plan)
        self.accept()
