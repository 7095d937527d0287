"""Users of the computers below whose work has ended, and declaring one."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from wenming_desktop.services.county_ports import Author, Writer
from wenming_desktop.services.exchange_ports import EnrolledDevice
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.county.user import EndUserDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import Cell, PlainRows, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.pages.exchange_devices import number_of
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.list_table import ListTable

_WIDTHS = (Width(11, stretched=True), Width(5), Width(5), Width(6), Width(9))


class DecidedPeople(QWidget):
    """``changed`` when somebody's work ended, or goes on."""

    changed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._writers: tuple[Writer, ...] = ()
        words = self.tr(
            "有人调走、离职了，在这里说一声：别的单位就知道，这个用户号以后写的要查一查。"
            "他以前录的都算数。那台电脑上的账号，请那里的管理员在“设置”里停用。"
        )
        heads = (
            self.tr("单位"),
            self.tr("电脑"),
            self.tr("用户号"),
            self.tr("停用日期"),
            self.tr("以后又写了"),
        )
        self._model = PlainRows(heads, self)
        self._table = ListTable("leftUsers", self.tr("停用的人"), self._model, _WIDTHS, self)
        self._table.selectionModel().selectionChanged.connect(self._allow)
        self._end = secondary(self.tr("有人离开了…"), "userEnd", self, icon="plus")
        self._end.clicked.connect(self._ask)
        self._back = secondary(self.tr("他又回来录入"), "userBack", self)
        self._back.clicked.connect(self._take_back)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.M)
        buttons.addWidget(self._end)
        buttons.addWidget(self._back)
        unlock = secondary(self.tr("给下级开锁…"), "unlockUnit", self)
        unlock.clicked.connect(self._open_unlocking)
        buttons.addWidget(unlock)
        buttons.addStretch(1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._table)
        empty = self.tr("还没有停用的人。")
        self._stack.addWidget(EmptyState("volunteers", empty, parent=self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S)
        column.addWidget(Label(words, self, name="leftWords", tone="muted", wrap=True))
        column.addLayout(self._stack, 1)
        column.addLayout(buttons)

    @Slot()
    def _open_unlocking(self) -> None:
        from wenming_desktop.ui.dialogs.county.unlock import UnlockDialog  # noqa: PLC0415  rare

        UnlockDialog(self._page.use_cases, self._page.tasks, self.window()).open()

    @Slot()
    def refresh(self) -> None:
        """Read whose work has ended."""
        cases = self._page.use_cases
        self._writers = self._page.try_to(lambda: cases.county.writers(cases.actor)) or ()
        self._model.show_rows([self._row(one) for one in self._writers])
        self._stack.setCurrentIndex(0 if self._writers else 1)
        self._allow()

    def _row(self, writer: Writer) -> tuple[str | Cell, ...]:
        later: str | Cell = "—"
        if writer.later_operations:
            words = self.tr("{count} 条，请查看").format(count=writer.later_operations)
            later = Cell(words, ("warn", tokens.WARN))
        day = f"{writer.left_on:%Y-%m-%d}" if writer.left_on else "—"
        number = self.tr("{number} 号").format(number=writer.user_no)
        return (writer.unit, writer.device, number, day, later)

    def _chosen(self) -> Writer | None:
        rows = self._table.selectionModel().selectedRows()
        return self._writers[rows[0].row()] if rows else None

    @Slot()
    def _allow(self) -> None:
        self._back.setEnabled(self._chosen() is not None)

    def _devices(self) -> tuple[EnrolledDevice, ...]:
        cases = self._page.use_cases
        return self._page.try_to(lambda: cases.exchange.enrol_list(cases.actor)) or ()

    @Slot()
    def _ask(self) -> None:
        dialog = EndUserDialog(self.window(), [one for one in self._devices() if not one.is_own])
        dialog.wanted.connect(partial(self._read_authors, dialog))
        dialog.decided.connect(partial(self._declare, ended=True))
        dialog.open()

    def _read_authors(self, dialog: EndUserDialog, device_id: UUID) -> None:
        """Look through what a computer wrote, in the background: it may be years of work."""
        cases = self._page.use_cases

        def work(_progress: Progress, _cancelled: Cancelled) -> tuple[Author, ...]:
            return cases.county.authors(cases.actor, device_id)

        done = partial(dialog.show_authors, device_id)
        self._page.tasks.run(dialog, work, done=done, failed=self._page.show_refusal)

    @Slot()
    def _take_back(self) -> None:
        writer = self._chosen()
        found = [one for one in self._devices() if writer and number_of(one) == writer.device]
        if writer is not None and found:
            self._declare(found[0].device_id, writer.user_no, ended=False)

    def _declare(self, device_id: UUID, user_no: int, *, ended: bool) -> None:
        cases = self._page.use_cases
        writer = self._page.try_to(
            lambda: cases.county.end_user(cases.actor, device_id, user_no, ended=ended)
        )
        if writer is None:
            return
        self.refresh()
        words = self.tr("{unit} {device} 的 {number} 号用户已停用。请照常交换一次。")
        if not ended:
            words = self.tr("{unit} {device} 的 {number} 号用户又可以录入了。请照常交换一次。")
        self._page.banner.tell(
            "ok", words.format(unit=writer.unit, device=writer.device, number=writer.user_no)
        )
        self.changed.emit()
