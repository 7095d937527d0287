"""A tab that is a list with a card below it, which tells more of the line that is chosen."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QVBoxLayout

from wenming_desktop.ui.dialogs.register_form import RegisterForm
from wenming_desktop.ui.models.plain_rows import Cell
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.list_part import Column, ListPart

Proposed = str | bool


class DetailPart(ListPart):
    """``card`` is filled by the tab, as ``top`` and ``foot`` are."""

    def __init__(
        self, page: Page, name: str, accessible: str, columns: Sequence[Column], icon: str
    ) -> None:
        super().__init__(page, name, accessible, columns, icon)
        self.card = Card("", self)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101  made by ListPart
        column.insertWidget(column.indexOf(self.foot), self.card)
        self._ids: list[UUID] = []

    def show_lines(self, lines: Sequence[tuple[UUID, tuple[str | Cell, ...]]]) -> None:
        """Replace the rows; the one that was chosen stays chosen, wherever it stands now.

        Without a row there is nothing that a button below could be pressed for: the sentence in
        the middle has the one that makes the first.
        """
        row = self.list.row()
        before = self._ids[row] if 0 <= row < len(self._ids) else None
        self._ids = [row_id for row_id, _ in lines]
        self.list.show_rows([cells for _, cells in lines], "")
        self.foot.setVisible(bool(lines))
        if before in self._ids:
            self.list.table.selectRow(self._ids.index(before))

    def open_register(
        self, name: str, row_id: UUID | None, given: dict[str, Proposed] | None = None
    ) -> None:
        """Open the form of a register for a row, or for a new one with what is ``given``."""
        register = self.use_cases.registers.named(name)
        self.await_form(lambda: RegisterForm(self.use_cases, register, row_id, self), given)

    def await_form(
        self, make: Callable[[], RegisterForm], given: dict[str, Proposed] | None = None
    ) -> None:
        """Open a form of a register, and read the list again once it was saved."""
        form = self.page.try_to(make)
        if form is not None:
            if given:
                form.propose(**given)
            form.saved.connect(self._saved)
            form.open()

    @Slot(object)
    def _saved(self, _row_id: object) -> None:
        self.refresh()
        self.page.banner.tell("ok", QCoreApplication.translate("DetailPart", "已保存。"))
