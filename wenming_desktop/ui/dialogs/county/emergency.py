"""What is done with the root keys in need: why, how far the old is believed, and the custodians."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from wenming_desktop.services.county_ports import Authority
from wenming_desktop.services.key_ports import Arrival, CountyKeys, EndingPreview
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.rights_words import record_words
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.widgets.kit_field import KitField

_REASONS = ("stolen", "retired")


@dataclass(frozen=True, slots=True, kw_only=True)
class RootPlea:
    """What the custodians agree to; ``kits`` are their files with the codes from paper."""

    reason: str
    kits: tuple[tuple[Path, str], ...]
    since: date | None = None
    """From this day on nothing that came counts."""
    last_record: int | None = None
    """Up to here the old authority is believed; all that is known when None."""


class RootDialog(FramedDialog):
    """``decided(plea)``; Enter and Esc leave everything as it is."""

    decided = Signal(object)

    def __init__(
        self, parent: QWidget, name: str, county: CountyKeys, title: str, verb: str
    ) -> None:
        super().__init__("", name, parent, letters=38)
        self._reasons = QButtonGroup(self)
        self.body.addWidget(Label(title, self, name="rootTitle", scale=1.2, bold=True, wrap=True))
        for number, words in enumerate((self.tr("丢失或被盗"), self.tr("坏了，或正常停用"))):
            button = QRadioButton(words, self)
            button.setObjectName(f"rootReason-{_REASONS[number]}")
            button.setAccessibleName(words)
            self._reasons.addButton(button, number)
            self.body.addWidget(button)
        self._limit = Choice(self)
        self._limit.setMinimumContentsLength(20)
        self._form = Form(self)
        self.body.addWidget(self._form)
        self._what = Label("", self, name="rootWhat", wrap=True)
        self._what.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self.body.addWidget(self._what)
        self._kits = self._custodians(county)
        self.body.addStretch(1)
        self._do = secondary(verb, "rootDo", self)
        self._do.clicked.connect(self._decide)
        keep = primary(self.tr("不办，返回"), "rootKeep", self)
        keep.setDefault(True)
        keep.clicked.connect(self.reject)
        self.buttons.addWidget(self._do)
        self.buttons.addStretch(1)
        self.buttons.addWidget(keep)
        self._reasons.idClicked.connect(self._turn)
        self._limit.currentIndexChanged.connect(self._turn)
        self._do.setEnabled(False)
        keep.setFocus()

    def _custodians(self, county: CountyKeys) -> list[KitField]:
        """Ask for as many keys as must sign, unless the only one is here."""
        if county.root_is_here:
            words = self.tr("县根钥匙只有一把，就在这台电脑里，不用另找保管人。")
            self.body.addWidget(Label(words, self, name="rootHere", tone="muted", wrap=True))
            return []
        words = self.tr(
            "要 {threshold} 个保管人到场，依次选自己的钥匙文件，照代码页输入代码。"
        ).format(threshold=county.threshold)
        self.body.addWidget(Label(words, self, name="rootCustodians", wrap=True))
        fields = []
        for number in range(1, county.threshold + 1):
            words = self.tr("第 {number} 个保管人").format(number=number)
            field = KitField(self, words, number)
            field.changed.connect(self._turn)
            self.body.addWidget(field)
            fields.append(field)
        return fields

    def _reason(self) -> str:
        chosen = self._reasons.checkedId()
        return _REASONS[chosen] if chosen >= 0 else ""

    @Slot()
    def _turn(self) -> None:
        """Say what will follow, and let it be done once everything is there."""
        reason = self._reason()
        self._what.setText(self._follows() if reason else self.tr("先选原因。现在还没有改动。"))
        self._do.setEnabled(bool(reason) and all(field.value() for field in self._kits))

    def _follows(self) -> str:
        raise NotImplementedError

    def _plea(self, kits: tuple[tuple[Path, str], ...]) -> RootPlea:
        raise NotImplementedError

    @Slot()
    def _decide(self) -> None:
        kits = tuple(value for field in self._kits if (value := field.value()))
        self.decided.emit(self._plea(kits))
        self.accept()


class RootRevokeDialog(RootDialog):
    """Ends any computer but this one by the word of the root keys."""

    def __init__(
        self,
        parent: QWidget,
        county: CountyKeys,
        device: str,
        arrivals: Sequence[Arrival],
        preview: Callable[[str, date | None], EndingPreview | None],
    ) -> None:
        self._preview = preview
        title = self.tr("用县根钥匙停用 {device}？").format(device=device)
        super().__init__(parent, "rootRevokeDialog", county, title, self.tr("停用"))
        self.setWindowTitle(self.tr("用县根钥匙停用"))
        words = self.tr("{day} 起收到的不算")
        days = sorted({one.at.date() for one in arrivals}, reverse=True)
        entries: list[tuple[str, object]] = [(self.tr("到现在收到的都信"), None)]
        entries += [(words.format(day=f"{day:%Y-%m-%d}"), day) for day in days]
        self._limit.offer(entries)
        hint = self.tr("电脑丢了几天才发现的，选丢的那一天")
        self._form.add(self.tr("信到哪一天"), self._limit, "rootSince", hint)
        self._turn()

    def _follows(self) -> str:
        found = self._preview(self._reason(), self._limit.currentData())
        words = self.tr(
            "停用以后从这台电脑来的先存着，不算数；各单位不再给它写数据包。停用了不能改回。"
        )
        if found and found.held_operations:
            words += self.tr("已收到的里面有 {count} 条不再算数，先存着备查。").format(
                count=found.held_operations
            )
        return words

    def _plea(self, kits: tuple[tuple[Path, str], ...]) -> RootPlea:
        return RootPlea(reason=self._reason(), kits=kits, since=self._limit.currentData())


class NewAuthorityDialog(RootDialog):
    """Gives the county another key to certify with, on this computer."""

    def __init__(self, parent: QWidget, county: CountyKeys, found: Authority) -> None:
        title = self.tr("在本机另立县里的发证钥匙？")
        super().__init__(parent, "newAuthority", county, title, self.tr("另立一把"))
        self.setWindowTitle(self.tr("另立发证钥匙"))
        all_of_it = self.tr("到现在知道的都信（共 {count} 条）").format(count=found.records)
        entries: list[tuple[str, object]] = [(all_of_it, None)]
        words = self.tr("信到第 {number} 条（{day} {what}）")
        for one in found.latest[1:]:
            day, what = f"{one.at:%Y-%m-%d %H:%M}", record_words(one.kind)
            entries.append((words.format(number=one.number, day=day, what=what), one.number))
        self._limit.offer(entries)
        hint = self.tr("钥匙被盗的，选被盗以前自己人办的最后一条；后面的全县都不认")
        self._form.add(self.tr("旧钥匙信到哪一条"), self._limit, "rootLastRecord", hint)
        self._turn()

    def _follows(self) -> str:
        words = self.tr(
            "旧的发证钥匙和它所在的电脑从此停用，本机换上新的。各单位收到下一个数据包后只认新的；"
            "县根 30 位数字不变，不用重新入网。办了不能改回。"
        )
        if self._limit.currentData() is not None:
            words += self.tr("第 {number} 条以后发的证、停用的电脑、改的单位都不算，请再办一遍。")
            words = words.format(number=self._limit.currentData())
        return words

    def _plea(self, kits: tuple[tuple[Path, str], ...]) -> RootPlea:
        limit: int | None = self._limit.currentData()
        return RootPlea(reason=self._reason(), kits=kits, last_record=limit)
