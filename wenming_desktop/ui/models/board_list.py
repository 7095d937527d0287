"""The lines of one column of the board."""

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QBrush, QColor

from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.order_board import BoardLine
from wenming_desktop.ui import tokens
from wenming_desktop.ui.models.paged import Column, PagedModel

_DUE = 5


class BoardModel(PagedModel[BoardLine]):
    """One need or order a row; what is late says so in words."""

    def __init__(self, codes: CodeLists, parent: QObject | None = None) -> None:
        super().__init__(parent)

        def label(line: BoardLine) -> str:
            return codes.label("order_state", line.state)

        self.set_columns(
            [
                Column(self.tr("编号"), lambda line: line.number, 7, spare=3),
                Column(
                    self.tr("内容"),
                    lambda line: line.content.replace("\n", " "),
                    12,
                    stretched=True,
                ),
                Column(
                    self.tr("类别"),
                    lambda line: codes.label("need_category", line.category),
                    6,
                    spare=2,
                ),
                Column(self.tr("村组"), lambda line: line.resident_group, 5, spare=1),
                Column(self.tr("状态"), label, 6),
                Column(self.tr("期限"), _due, 8),
                Column(self.tr("单位"), lambda line: short_unit(line.unit), 10, spare=4),
                Column(self.tr("现在归谁办"), lambda line: short_unit(line.holder), 10),
            ]
        )

    def more_data(self, line: BoardLine, column: int, role: int) -> QBrush | None:
        """Colour what is late; the words say it too."""
        if role == Qt.ItemDataRole.ForegroundRole and column == _DUE and line.days_over:
            return QBrush(QColor(tokens.ERROR))
        return None


def _due(line: BoardLine) -> str:
    if line.days_over:
        late = QCoreApplication.translate("board", "超 {days} 天")
        return late.format(days=line.days_over)
    if line.score is not None:
        return QCoreApplication.translate("board", "{score} 分").format(score=line.score)
    return line.due_on.isoformat() if line.due_on is not None else ""
