"""Two values of one record side by side: who wrote them, when, and where they differ."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from wenming_desktop.services.conflicts import Author, ComparedField, ConflictToDecide
from wenming_desktop.ui import tokens
from wenming_desktop.ui.conflict_words import field_words, shown_fields, value_words
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.picture import Picture

_MARK, _WORD, _FIELD, _MINE, _THEIRS, _PRESENT = range(6)


class Comparison(QWidget):
    """Shows one conflict at a time; a difference is an icon and a word, never a colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparison")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(tokens.M)
        self._grid.setVerticalSpacing(tokens.S)
        self._said: list[str] = []

    def show_conflict(self, conflict: ConflictToDecide) -> None:
        """Replace what is shown."""
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._said = []
        columns = [_MINE, _THEIRS, *([_PRESENT] if conflict.third else [])]
        for column in (_MINE, _THEIRS, _PRESENT):
            self._grid.setColumnStretch(column, 1 if column in columns else 0)
        self._heads(conflict)
        for row, field in enumerate(shown_fields(conflict), 3):
            self._field(row, conflict, field)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def words(self) -> str:
        """Return everything that is read here."""
        return "\n".join(self._said)

    def _heads(self, conflict: ConflictToDecide) -> None:
        stands = self.tr("现在用的是这边")
        sides = (
            (_MINE, self.tr("本机的"), conflict.mine, conflict.winner == "mine"),
            (_THEIRS, self.tr("对方的"), conflict.theirs, conflict.winner == "theirs"),
        )
        for column, words, author, wins in sides:
            self._put(0, column, Label(words, self, bold=True))
            self._put(1, column, Label(author_words(author), self, tone="muted", wrap=True))
            if wins and not conflict.third:
                self._put(2, column, Label(f"✓ {stands}", self, tone="ok", wrap=True))
        if conflict.third:
            self._put(0, _PRESENT, Label(self.tr("现在的"), self, bold=True))
            words = self.tr("后来又改过")
            self._put(1, _PRESENT, Label(words, self, tone="muted", wrap=True))

    def _field(self, row: int, conflict: ConflictToDecide, field: ComparedField) -> None:
        icon, colour = ("warn", tokens.WARN) if field.differs else ("ok", tokens.MUTED)
        self._grid.addWidget(Picture(icon, colour, self), row, _MARK, Qt.AlignmentFlag.AlignTop)
        word = self.tr("不同") if field.differs else self.tr("相同")
        self._put(row, _WORD, Label(word, self, tone="warn" if field.differs else "muted"))
        self._put(row, _FIELD, Label(field_words(conflict.kind, field.name), self, tone="muted"))
        values = [(_MINE, field.mine), (_THEIRS, field.theirs)]
        if conflict.third:
            values.append((_PRESENT, field.present))
        for column, value in values:
            words = value_words(field.name, value)
            if field.hidden:
                words = self.tr("{value}（中间几位不同）").format(value=words)
            self._put(row, column, Label(words, self, bold=field.differs, wrap=True))

    def _put(self, row: int, column: int, label: Label) -> None:
        self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
        self._said.append(label.text())


def author_words(author: Author) -> str:
    """Return who wrote a value, and when."""
    who = author.unit or QCoreApplication.translate("conflicts", "不知道是谁")
    if author.user:
        who = f"{who} {author.user}"
    if author.at is None:
        return who
    when = QCoreApplication.translate("conflicts", "{who}\n{time} 改")
    return when.format(who=who, time=f"{author.at:%Y-%m-%d %H:%M}")
