"""What the parts of the page 志愿者 have in common: words, a table, a foot with buttons."""

from collections.abc import Sequence
from typing import Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStackedLayout, QVBoxLayout

from wenming_desktop.ui import tokens
from wenming_desktop.ui.hints import Hint
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import Cell, PlainRows, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.unit_names import names_if_several
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.list_table import ListTable
from wenming_desktop.ui.widgets.page_tabs import Part
from wenming_desktop.ui.widgets.wrapping_row import WrappingRow

T = TypeVar("T")
Row = tuple[str | Cell, ...]


class ListPart(Part, Generic[T]):
    """A list of values of one kind; ``name`` begins the object names.

    Subclasses give ``read``, ``row`` and ``unit_of``, whose name stands first in lists of several
    units; buttons of the foot that need a line are switched off
    while there is none.
    """

    def __init__(
        self,
        page: Page,
        name: str,
        words: tuple[str, str],
        columns: Sequence[tuple[str, Width]],
    ) -> None:
        """Make the part; ``words`` are what the table is called and the sentence above it."""
        super().__init__(page)
        self.page, self._lines = page, list[T]()
        self.banner = Banner(f"{name}Banner", self)
        self._about = Hint(words[1], self, name=f"{name}About")
        self._units = names_if_several(page.use_cases)
        if self._units is not None:
            columns = [(self.tr("单位"), Width(7)), *columns]
        self._model = PlainRows([head for head, _ in columns], self)
        widths = [width for _, width in columns]
        self.table = ListTable(f"{name}Table", words[0], self._model, widths, self)
        self.table.selectionModel().currentRowChanged.connect(self._allow)
        self.empty = EmptyState("volunteers", "", "", self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._count = Label("", self, name=f"{name}Count", tone="muted")
        self.foot = WrappingRow()
        self.foot.addWidget(self._count)
        self.foot.addStretch(1)
        self.above = QHBoxLayout()
        self.above.setSpacing(tokens.M)
        self.above.addWidget(self._about, 1)
        self._detail = Label("", self, name=f"{name}Detail", tone="muted", wrap=True)
        self._needy: list[QAbstractButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.M, 0, 0)
        column.setSpacing(tokens.M)
        column.addLayout(self.above)
        column.addWidget(self.banner)
        column.addLayout(self._stack, 1)
        column.addWidget(self._detail)
        column.addWidget(self.foot)

    def read(self) -> Sequence[T]:
        """Return the values to show."""
        raise NotImplementedError

    def row(self, line: T) -> Row:
        """Return the cells of one value."""
        raise NotImplementedError

    def unit_of(self, line: T) -> UUID | None:
        """Return the unit of the person a value is about."""
        raise NotImplementedError

    def nothing(self) -> str:
        """Return what is said where there is nothing to show."""
        raise NotImplementedError

    def fits(self, line: T, button: QAbstractButton) -> bool:
        """Tell whether a button of the foot makes sense for a line."""
        raise NotImplementedError

    def told(self, _line: T) -> str:
        """Return what is said below the table about the line chosen; nothing by default."""
        return ""

    def add_button(self, button: QAbstractButton) -> None:
        """Add a button to the foot that is about the line chosen."""
        self._needy.append(button)
        self.foot.addWidget(button)

    @Slot()
    def refresh(self) -> None:
        """Read again; the line that was chosen stays so."""
        at = max(0, self.table.currentIndex().row())
        found = self.page.try_to(self.read)
        self._lines = list(found) if found is not None else []
        if self._units is not None:
            self._units.refresh()
        self._model.show_rows([self._cells(line) for line in self._lines])
        self._stack.setCurrentIndex(0 if self._lines else 1)
        if self._lines:
            self.table.selectRow(min(at, len(self._lines) - 1))
        else:
            self.empty.tell(self.nothing())
        words = self.tr("共 {count} 条") if self._lines else ""
        self._count.setText(words.format(count=len(self._lines)))
        self._allow()

    def line(self) -> T | None:
        """Return the value chosen."""
        index = self.table.currentIndex()
        return self._lines[index.row()] if index.isValid() and self._lines else None

    def _cells(self, line: T) -> Row:
        """Return the cells of one value, with whose it is where there are several units."""
        cells = self.row(line)
        return cells if self._units is None else (self._units.unit(self.unit_of(line)), *cells)

    @Slot()
    def _allow(self) -> None:
        line = self.line()
        words = self.told(line) if line is not None else ""
        self._detail.setText(words)
        self._detail.setVisible(bool(words))
        for button in self._needy:
            button.setVisible(line is not None)
            button.setEnabled(line is not None and self.fits(line, button))
