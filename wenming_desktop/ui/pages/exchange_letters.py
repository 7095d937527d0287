"""给县中心的保密信 on the page of the stick: how many there are, and the way to them."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.letters import LetterLine
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.letters import LettersDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.card import Card


class LettersCard(Card):
    """One line and one button; ``changed`` after a letter or an answer was written."""

    changed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__("", page)
        self.title.setText(self.tr("给县中心的保密信"))
        self.title.show()
        self.body.addWidget(self.title)
        self._page = page
        self._words = Label("", self, name="lettersWords", wrap=True)
        self.read = secondary(self.tr("写信、看信…"), "openLetters", self)
        self.read.clicked.connect(self._show)
        row = QHBoxLayout()
        row.setSpacing(tokens.S)
        row.addWidget(self._words, 1)
        row.addWidget(self.read)
        self.body.addLayout(row)

    def refresh(self) -> None:
        """Count what is here."""
        letters = self._letters()
        waiting = sum(not one.letter.is_answered for one in letters)
        words = self.tr("还没有信。镇里只转交，看不到内容。")
        if letters:
            words = self.tr("共 {count} 封，{waiting} 封还没有答复。镇里只转交，看不到内容。")
        self._words.setText(words.format(count=len(letters), waiting=waiting))

    def _letters(self) -> list[LetterLine]:
        use = self._page.use_cases.letters
        return self._page.try_to(lambda: use.all(self._page.actor)) or []

    @Slot()
    def _show(self) -> None:
        use, actor = self._page.use_cases.letters, self._page.actor
        unit = self._page.use_cases.org_units.own(actor)
        if unit.level is Level.COUNTY_CENTER:
            dialog = LettersDialog(
                self,
                self._letters,
                answer=lambda line, text: use.answer(actor, line.letter.id, text),
            )
        else:
            dialog = LettersDialog(self, self._letters, send=partial(use.send, actor))
        dialog.finished.connect(self.changed)
        dialog.open()
