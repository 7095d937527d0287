"""Who suits a need: a row each with the reasons beside it, the ones in hand in full below."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.services.matching.service import Match
from wenming_desktop.ui import tokens
from wenming_desktop.ui.joined_words import sentences
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import PlainRows, Width
from wenming_desktop.ui.widgets.list_table import ListTable

MOST_SHOWN = 8
_ROWS_SEEN = 4
_LETTERS_WIDE = 44
_WIDTHS = (Width(2, spare=1), Width(12), Width(7, spare=2), Width(12, stretched=True))


def kind_words(kind: str) -> str:
    """Return what a kind of candidate is called."""
    return {
        "team": QCoreApplication.translate("candidates", "队伍"),
        "venue": QCoreApplication.translate("candidates", "阵地"),
        "project": QCoreApplication.translate("candidates", "项目"),
    }[kind]


class CandidateList(QWidget):
    """``chosen(Match)`` by Enter or double click on a row."""

    chosen = Signal(object)

    def __init__(self, found: Sequence[Match], parent: QWidget) -> None:
        super().__init__(parent)
        self._found = list(found[:MOST_SHOWN])
        heads = (self.tr("种类"), self.tr("谁合适"), self.tr("单位"), self.tr("为什么"))
        self._model = PlainRows(heads, self)
        words = self.tr("合适的队伍、阵地和项目")
        self.table = ListTable("candidateTable", words, self._model, _WIDTHS, self)
        self._reasons = Label("", self, name="candidateReasons", tone="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.XS)
        column.addWidget(self.table)
        column.addWidget(self._reasons)
        self._model.show_rows([_cells(one) for one in self._found])
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self.table.activated.connect(self._choose)
        if self._found:
            self.table.selectRow(0)
        self._take_height()

    def take(self, number: int) -> None:
        """Choose a row by its place, 0 for the first."""
        if number < len(self._found):
            self.table.selectRow(number)
            self.chosen.emit(self._found[number])

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.take(index.row())

    @Slot()
    def _tell(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._found):
            self._reasons.setText(sentences(self._found[row].reasons))

    def _take_height(self) -> None:
        rows = min(len(self._found), _ROWS_SEEN)
        line = self.table.verticalHeader().defaultSectionSize()
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + line * rows + 2 * self.table.frameWidth())
        longest = max((one.reasons for one in self._found), key=lambda one: sum(map(len, one)))
        self._reasons.setText(sentences(longest))
        width = self.fontMetrics().horizontalAdvance("国") * _LETTERS_WIDE
        self._reasons.setMinimumHeight(self._reasons.heightForWidth(width))
        self._tell()


def _cells(one: Match) -> tuple[str, ...]:
    return kind_words(one.kind), one.name, short_unit(one.unit), sentences(one.reasons)
