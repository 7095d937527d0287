"""One volunteer, found while typing: characters, pinyin initials or the last four digits."""

from contextlib import suppress
from itertools import count
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.lines import PersonHit
from wenming_desktop.domain.masking import mask_phone
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.widgets.fields import TextField
from wenming_desktop.ui.widgets.register_fields import chosen_id

_TAKES = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}


class OnePerson(TextField):
    """An Answer. People of one name differ by telephone and team; who is not clear is refused.

    Reads a few candidates for what is typed, never the whole ledger: a county has 100,000.
    """

    def __init__(self, parent: QWidget, use_cases: UseCases) -> None:
        super().__init__(parent, longest=120, hint=self.tr("姓名、拼音首字母或电话后四位"))
        self._cases = use_cases
        self._known: dict[str, UUID] = {}
        self._words = QStringListModel(self)
        self._helper = QCompleter(self._words, self)
        self._helper.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._helper.popup().installEventFilter(self)
        self.setCompleter(self._helper)
        self.textEdited.connect(self._look)

    def given(self) -> str:
        """Return the id; words that are nobody's, or several people's, stand for themselves."""
        text = self.text().strip()
        if text in self._known:
            return str(self._known[text])
        if not text:
            return ""
        hits = self._cases.volunteers.search(self._cases.actor, text, _MANY)
        same = [hit for hit in hits if hit.name == text]
        return str(same[0].id) if len(same) == 1 else text

    def put(self, value: Any) -> None:  # noqa: ANN401  an id in text
        """Show a person by the id; one who was taken off the list stays who they are."""
        self.clear()
        self._known = {}
        if not value:
            return
        row_id, words = UUID(str(value)), ""
        with suppress(WenmingError):
            person = self._cases.volunteers.get(self._cases.actor, row_id)
            words = "　".join(filter(None, (person.name, mask_phone(person.phone))))
        words = words or self.tr("（已不在名单里）")
        self._known = {words: row_id}
        self.setText(words)

    def chosen(self) -> UUID | None:
        """Return who was chosen; INVALID_FIELD for words that are nobody's."""
        return chosen_id(self, self.given())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter and Tab take the first candidate where none was gone to."""
        popup = self._helper.popup()
        if watched is popup and isinstance(event, QKeyEvent) and event.key() in _TAKES:
            is_press = event.type() == QEvent.Type.KeyPress
            if is_press and not popup.currentIndex().isValid():
                popup.setCurrentIndex(self._helper.completionModel().index(0, 0))
        return super().eventFilter(watched, event)

    @Slot(str)
    def _look(self, text: str) -> None:
        typed = text.strip()
        cases = self._cases
        self._offer(cases.volunteers.search(cases.actor, typed) if typed else [])

    def _offer(self, hits: list[PersonHit]) -> None:
        self._known = {}
        for hit in hits:
            words = "　".join(filter(None, (hit.name, mask_phone(hit.phone), hit.team)))
            again = (f"{words}（{number}）" for number in count(2))
            label = (
                words
                if words not in self._known
                else next(w for w in again if w not in self._known)
            )
            self._known[label] = hit.id
        self._words.setStringList(list(self._known))


_MANY = 200
"""So many are looked through before a name counts as one person's."""
