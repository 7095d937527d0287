"""A tab that is a list: rows, a sentence where there are none, and buttons below."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.models.plain_rows import Cell, PlainRows, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.list_table import ListTable
from wenming_desktop.ui.widgets.page_tabs import Part
from wenming_desktop.ui.widgets.wrapping_row import WrappingRow

Column = tuple[str, Width]


class PlainList(QStackedWidget):
    """A table of finished words, or one sentence."""

    def __init__(
        self, name: str, accessible: str, columns: Sequence[Column], icon: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.model = PlainRows([words for words, _ in columns], self)
        self.table = ListTable(name, accessible, self.model, [width for _, width in columns], self)
        self.empty = EmptyState(icon, "", "", self)
        self.addWidget(self.empty)
        self.addWidget(self.table)

    def show_rows(
        self, rows: Sequence[tuple[str | Cell, ...]], otherwise: str, action: str = ""
    ) -> None:
        """Replace the rows and keep the place; ``otherwise`` stands where there are none.

        With it a button that says ``action``, which makes ``empty`` say ``acted``.
        """
        before = self.row()
        self.model.show_rows(rows)
        self.empty.tell(otherwise, action)
        self.setCurrentWidget(self.table if rows else self.empty)
        if rows:
            self.table.selectRow(min(max(before, 0), len(rows) - 1))

    def row(self) -> int:
        """Return the number of the chosen row, or -1."""
        index = self.table.currentIndex()
        return index.row() if index.isValid() else -1


class ListPart(Part):
    """``top``, ``list`` and ``foot`` are filled by the tab; errors go to the page's banner."""

    def __init__(
        self, page: Page, name: str, accessible: str, columns: Sequence[Column], icon: str
    ) -> None:
        super().__init__(page)
        self.page, self.use_cases, self.actor = page, page.use_cases, page.actor
        self.list = PlainList(name, accessible, columns, icon, self)
        self.top, self.foot = WrappingRow(), WrappingRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.M, 0, 0)
        column.setSpacing(tokens.M)
        column.addWidget(self.top)
        column.addWidget(self.list, 1)
        column.addWidget(self.foot)

    def add_foot(self, *buttons: QPushButton) -> None:
        """Put buttons below the list, at the right."""
        self.foot.addStretch(1)
        for button in buttons:
            self.foot.addWidget(button)

    def save(self, title: str, suggestion: str, write: Callable[[Path], object]) -> None:
        """Ask where to, write, and say so."""
        ending = suggestion.rpartition(".")[2]
        kinds = {"pdf": "PDF (*.pdf)", "xlsx": "Excel (*.xlsx)"}[ending]

        def do(path: Path) -> None:
            self.page.banner.clear()
            if self.page.try_to(lambda: write(path)) is not None:
                self.page.banner.tell("ok", self.tr("已写好：{file}").format(file=path))

        file_choice.choose(self, "save", title, do, suggestion=suggestion, kinds=kinds)

    def tried(self, act: Callable[[], object], words: str) -> bool:
        """Do something; say the words when it was done, or why it was refused."""
        self.page.banner.clear()
        if self.page.try_to(act) is None:
            return False
        self.refresh()
        self.page.banner.tell("ok", words)
        return True
