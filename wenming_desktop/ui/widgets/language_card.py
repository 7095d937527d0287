"""设置 → 文字和密码: the language of the window."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wenming_desktop.ui import preferences
from wenming_desktop.ui.application import languages
from wenming_desktop.ui.hints import Hint
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.fields import Choice


class LanguageCard(Card):
    """Offers Chinese and every catalogue there is; the next start speaks it."""

    def __init__(self, remembered: Path, parent: QWidget) -> None:
        super().__init__(self.tr("语言"), parent)
        self._remembered = remembered
        self._list = Choice(self, name="language")
        self._list.setAccessibleName(self.tr("语言"))
        others = [
            (words, code)
            for code, words in sorted(languages(remembered.parent / "languages").items())
        ]
        self._list.offer([("中文", ""), *others])
        self._list.choose(preferences.load(remembered).language)
        self._list.activated.connect(self._keep)
        row = QHBoxLayout()
        row.addWidget(self._list)
        row.addStretch(1)
        self.body.addLayout(row)
        hint = self.tr("下次打开程序时换成这种语言；打印的表、台账和汇报都是中文。")
        self.body.addWidget(Hint(hint, self, name="languageHint"))

    @Slot()
    def _keep(self) -> None:
        before = preferences.load(self._remembered)
        chosen = str(self._list.currentData() or "")
        preferences.save(self._remembered, replace(before, language=chosen))
