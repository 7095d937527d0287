"""设置 → 文字和密码: sentences that teach, on or off."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from wenming_desktop.ui import hints, preferences, theme
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.card import Card


class HintsCard(Card):
    """One tick; it works at once and is remembered."""

    def __init__(self, remembered: Path, parent: QWidget) -> None:
        super().__init__(self.tr("提示"), parent)
        self._remembered = remembered
        self._box = QCheckBox(self.tr("显示灰色的说明和按键提示"), self)
        self._box.setObjectName("showHints")
        self._box.setChecked(preferences.load(remembered).hints)
        self._box.toggled.connect(self._keep)
        self.body.addWidget(self._box)
        words = self.tr("熟了可以关掉。错误、警告和要您核对的话照样显示。")
        self.body.addWidget(Label(words, self, name="hintsWords", tone="muted", wrap=True))

    @Slot(bool)
    def _keep(self, on: bool) -> None:  # noqa: FBT001  Qt's signal
        before = preferences.load(self._remembered)
        preferences.save(self._remembered, replace(before, hints=on))
        hints.switch(theme.application(), on=on)
