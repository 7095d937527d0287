"""The judged rows of a roster before they are imported, and what was decided about each."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor

from wenming_desktop.domain.roster import Verdict
from wenming_desktop.messages import ROSTER_VERDICTS
from wenming_desktop.services.roster_choices import Act, Choice, Choices
from wenming_desktop.ui import icons, tokens
from wenming_desktop.ui.import_subjects import AnyRow, ImportSubject
from wenming_desktop.ui.models.paged import Index

PROBLEMS = (Verdict.SUSPECT, Verdict.BAD)
_SIGNS = {
    Verdict.NEW: ("plus", tokens.OK),
    Verdict.CHANGED: ("refresh", tokens.FOCUS),
    Verdict.SAME: ("ok", tokens.MUTED),
    Verdict.SUSPECT: ("warn", tokens.WARN),
    Verdict.BAD: ("error", tokens.ERROR),
}
_GROUNDS = {Verdict.SUSPECT: tokens.WARN_GROUND, Verdict.BAD: tokens.ERROR_GROUND}


class Shown(IntEnum):
    """The columns."""

    ROW = 0
    VERDICT = 1
    FIRST = 2
    SECOND = 3
    THIRD = 4
    FOURTH = 5
    MESSAGE = 6
    ACT = 7


@dataclass(frozen=True, slots=True)
class ShownRoom:
    """How wide a column is, in Chinese characters; a spare one is left out where it is narrow."""

    letters: int
    stretched: bool = False
    spare: int = 0


ROOMS = {
    Shown.ROW: ShownRoom(3),
    Shown.VERDICT: ShownRoom(4),
    Shown.FIRST: ShownRoom(5),
    Shown.SECOND: ShownRoom(7, spare=3),
    Shown.THIRD: ShownRoom(10, spare=2),
    Shown.FOURTH: ShownRoom(8, spare=1),
    Shown.MESSAGE: ShownRoom(17, stretched=True),
    Shown.ACT: ShownRoom(4),
}


class RosterCheckModel(QAbstractTableModel):
    """One row of the file a line; bad rows are always skipped, suspect ones until decided."""

    def __init__(self, subject: ImportSubject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._subject = subject
        self._all: list[AnyRow] = []
        self._shown: list[AnyRow] = []
        self._columns: Mapping[str, str] = {}
        self._answers: dict[int, Choice] = {}
        self._only_problems = False

    def show(self, rows: list[AnyRow], columns: Mapping[str, str]) -> None:
        """Show these rows; answers given before stay with their row numbers."""
        self.beginResetModel()
        self._all, self._columns = rows, columns
        suspect = {row.row for row in rows if row.verdict is Verdict.SUSPECT}
        self._answers = {row: one for row, one in self._answers.items() if row in suspect}
        self._filter()
        self.endResetModel()

    def forget_answers(self) -> None:
        """Begin anew, for another file."""
        self._answers.clear()

    def show_only_problems(self, *, only: bool) -> None:
        """Leave out the rows that nobody has to look at, or show them again."""
        self.beginResetModel()
        self._only_problems = only
        self._filter()
        self.endResetModel()

    def line(self, row: int) -> AnyRow:
        """Return a row that is shown."""
        return self._shown[row]

    def answer(self, row: int, choice: Choice) -> None:
        """Decide about a suspect row that is shown."""
        self._answers[self._shown[row].row] = choice
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Shown) - 1))

    def answers(self) -> dict[int, str]:
        """Return row number → choice, as the import takes it."""
        return {row: choice.value for row, choice in self._answers.items()}

    def act(self, row: AnyRow) -> Act:
        """Return what will become of a row."""
        return Choices(Choice.SKIP, Choice.SKIP, self._answers).act(row)

    def to_import(self) -> int:
        """Return how many rows will be stored."""
        return sum(self.act(row) in {Act.CREATE, Act.UPDATE} for row in self._all)

    def next_problem(self, after: int) -> int | None:
        """Return the next row shown with something to look at, going round."""
        found = [n for n, row in enumerate(self._shown) if row.verdict in PROBLEMS]
        return next((n for n in found if n > after), found[0] if found else None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(Shown)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  Qt's signature
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        row, column = self._shown[index.row()], Shown(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.ToolTipRole if column is Shown.MESSAGE:
                return self._text(row, column)
            case Qt.ItemDataRole.DecorationRole if column is Shown.VERDICT:
                return icons.icon(*_SIGNS[row.verdict])
            case Qt.ItemDataRole.BackgroundRole if row.verdict in _GROUNDS:
                return QColor(_GROUNDS[row.verdict])
        return None

    def _filter(self) -> None:
        only = self._only_problems
        self._shown = [row for row in self._all if not only or row.verdict in PROBLEMS]

    def _text(self, row: AnyRow, column: Shown) -> str:
        if Shown.FIRST <= column <= Shown.FOURTH:
            return self._subject.texts(row)[column - Shown.FIRST]
        return {
            Shown.ROW: lambda: str(row.row),
            Shown.VERDICT: lambda: ROSTER_VERDICTS[row.verdict],
            Shown.MESSAGE: lambda: self._subject.message(row, self._columns),
            Shown.ACT: lambda: self._act_words(row),
        }[column]()

    def _act_words(self, row: AnyRow) -> str:
        return {
            Act.CREATE: self.tr("新增"),
            Act.UPDATE: self.tr("更新"),
            Act.NOTHING: self.tr("跳过") if row.verdict in PROBLEMS else self.tr("不变"),
            Act.UNDECIDED: self.tr("请选择"),
        }[self.act(row)]

    def _titles(self) -> list[str]:
        return [
            self.tr("行号"),
            self.tr("结果"),
            *self._subject.shown(),
            self.tr("说明"),
            self.tr("处理"),
        ]
