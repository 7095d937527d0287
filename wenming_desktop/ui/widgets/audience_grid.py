"""How many of which age and sex came: a small grid, one area at a time."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.outcomes import AudienceKey
from wenming_desktop.ui import tokens
from wenming_desktop.ui.widgets.fields import Choice

_SEXES = ("male", "female", "unknown")


class AudienceGrid(QWidget):
    """``changed()`` after each number; what is no number counts as nothing."""

    changed = Signal()

    def __init__(
        self, codes: CodeLists, areas: tuple[tuple[str, UUID], ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._heads: dict[AudienceKey, int] = {}
        self._bands = [*codes.codes("age_band"), ""]
        self._area = Choice(self, name="audienceArea")
        self._area.setAccessibleName(self.tr("群众来自"))
        self._area.offer([(name, row_id) for name, row_id in areas])
        self._table = QTableWidget(len(self._bands), len(_SEXES), self)
        self._table.setObjectName("audienceGrid")
        self._table.setAccessibleName(self.tr("按年龄、性别的人数"))
        self._table.setHorizontalHeaderLabels([self.tr("男"), self.tr("女"), self.tr("不分")])
        labels = [
            codes.label("age_band", band) if band else self.tr("不分") for band in self._bands
        ]
        self._table.setVerticalHeaderLabels(labels)
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._table.setTabKeyNavigation(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S)
        column.addWidget(self._area)
        column.addWidget(self._table)
        self._area.setVisible(len(areas) > 1)
        self._area.currentIndexChanged.connect(self._fill)
        self._table.itemChanged.connect(self._take)
        self._fit()

    def show_heads(self, heads: dict[AudienceKey, int]) -> None:
        """Show stored counts; the first area that has some is opened."""
        first = self._area.itemData(0) if self._area.count() else None
        self._heads = {}
        for (area, band, sex), count in heads.items():
            key = (area or first, band, sex)  # without an area it is the own unit's
            self._heads[key] = self._heads.get(key, 0) + count
        area = next((key[0] for key in self._heads), None)
        if area is not None:
            self._area.choose(area)
        self._fill()

    def heads(self) -> dict[AudienceKey, int]:
        """Return the counts of all areas."""
        return {key: count for key, count in self._heads.items() if count}

    def total(self) -> int:
        """Return how many there are in all."""
        return sum(self._heads.values())

    def _key(self, row: int, column: int) -> AudienceKey:
        area = self._area.currentData()
        return area if isinstance(area, UUID) else None, self._bands[row], _SEXES[column]

    @Slot()
    def _fill(self) -> None:
        self._table.blockSignals(True)
        for row in range(len(self._bands)):
            for column in range(len(_SEXES)):
                count = self._heads.get(self._key(row, column), 0)
                item = QTableWidgetItem(str(count) if count else "")
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self._table.setItem(row, column, item)
        self._table.blockSignals(False)

    @Slot(QTableWidgetItem)
    def _take(self, item: QTableWidgetItem) -> None:
        text = item.text().strip()
        count = int(text) if text.isdecimal() and len(text) <= 6 else 0  # noqa: PLR2004
        self._heads[self._key(item.row(), item.column())] = count
        if text != str(count):
            self._table.blockSignals(True)
            item.setText(str(count) if count else "")
            self._table.blockSignals(False)
        self.changed.emit()

    def _fit(self) -> None:
        header = self._table.horizontalHeader().sizeHint().height()
        step = self._table.verticalHeader().defaultSectionSize()
        self._table.setMinimumHeight(header + step * len(self._bands) + tokens.S)
