"""Ending a computer's part in the exchange: why, and what will happen then."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.services.exchange_ports import Since
from wenming_desktop.services.key_ports import Arrival, EndingPreview
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.form import Form

_REASONS = ("stolen", "retired")
_NOTHING = date.min
"""From this day on: nothing that ever came is believed."""

Preview = Callable[[str, Since | None], EndingPreview | None]


class RevokeDeviceDialog(FramedDialog):
    """``decided(reason, since)``, stolen or retired; Enter and Esc leave the computer in use."""

    decided = Signal(str, object)

    def __init__(
        self, parent: QWidget, device: str, arrivals: Sequence[Arrival], preview: Preview
    ) -> None:
        """``device`` names the computer; ``arrivals`` brought its work, newest first."""
        super().__init__("", "revokeDevice", parent, letters=40)
        self._preview = preview
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
        self._upto = self._limits(arrivals)
        words = self.tr("先选停用的原因。现在还没有改动。")
        self._what = Label(words, self, name="revokeWords", wrap=True)
        self._what.setMinimumHeight(4 * self.fontMetrics().lineSpacing())
        self.body.addWidget(self._what)
        self._held = Label("", self, name="revokeHeld", bold=True, wrap=True)
        self._held.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.body.addWidget(self._held)
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

    def _limits(self, arrivals: Sequence[Arrival]) -> Choice:
        """Offer the bundles that brought its work: up to which one it is believed."""
        form = Form(self)
        choice = Choice(form)
        words = self.tr("信到第 {number} 号（{day}，{sender}）")
        entries: list[tuple[str, object]] = [(self.tr("到现在收到的都信"), None)]
        for one in arrivals[1:]:  # up to the newest is all of it
            day = f"{one.at:%Y-%m-%d %H:%M}"
            text = words.format(day=day, sender=short_unit(one.sender), number=one.number)
            entries.append((text, one.bundle_id))
        if arrivals:
            entries.append((self.tr("一次也不信"), _NOTHING))
        choice.offer(entries)
        choice.currentIndexChanged.connect(self._show_held)
        hint = self.tr("电脑丢了几天才发现的，选丢之前最后收到的那个数据包")
        form.add(self.tr("信到哪一次"), choice, "revokeUpto", hint)
        self.body.addWidget(form)
        return choice

    @Slot()
    def _show_held(self) -> None:
        """Say how much would not count any more, as the store has it."""
        chosen = self._reasons.checkedId()
        if chosen < 0:
            return
        found = self._preview(_REASONS[chosen], self._upto.currentData())
        if found is None:
            self._held.setText("")
            return
        words = self.tr("按这样停用：已收到的都还算数。")
        if found.held_operations:
            words = self.tr(
                "按这样停用：已收到的里面有 {segments} 段、{count} 条不再算数，先存着备查。"
            )
        if found.recovered_operations:
            words += self.tr("先前存着的 {recovered} 条会补收进来。")
        self._held.setText(
            words.format(
                segments=found.held_segments,
                count=found.held_operations,
                recovered=found.recovered_operations,
            )
        )

    @Slot(int)
    def _explain(self, number: int) -> None:
        """Say what will happen, as it differs by reason."""
        words = {
            "stolen": self.tr(
                "停用以后从这台电脑来的数据先存着，不算数。"
                "各单位不再给它写数据包。"
                "停用了不能改回；找到了要再用，请重新入网。"
            ),
            "retired": self.tr(
                "停用以后从这台电脑来的数据先存着；"
                "核实后再停用一次，就补收进来。各单位不再给它写数据包。"
                "停用了不能改回；新电脑请另办入网。"
            ),
        }
        self._what.setText(words[_REASONS[number]])
        self._do.setEnabled(True)
        self._show_held()

    @Slot()
    def _decide(self) -> None:
        self.decided.emit(_REASONS[self._reasons.checkedId()], self._upto.currentData())
        self.accept()
