"""What two units wrote differently: both values side by side, one key decides."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.users import Action
from wenming_desktop.ui import tokens
from wenming_desktop.ui.conflict_words import group_of, title_of
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.widgets.buttons import Button, secondary
from wenming_desktop.ui.widgets.comparison import Comparison
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.one_by_one import OneByOne, WaitingList

if TYPE_CHECKING:
    from wenming_desktop.services.conflicts import ConflictToDecide
    from wenming_desktop.services.exchange_ports import Decision


class ConflictsPanel(QWidget):
    """The list, the comparison and the keys; ``changed`` after each decision."""

    changed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._conflicts: tuple[ConflictToDecide, ...] = ()
        self._undo: Decision | None = None
        self._banner = Banner("conflictBanner", self)
        self._banner.acted.connect(self._take_back)
        self._list = WaitingList("conflictList", self.tr("两边改得不一样的地方"), self)
        self._list.currentRowChanged.connect(self._show)
        self._title = Label("", self, name="conflictTitle", bold=True, wrap=True)
        self._comparison = Comparison(self)
        self._keys = self._buttons()
        self._arrange()

    def refresh(self) -> None:
        """Read again what waits for a decision; the place in the list stays."""
        found = self._page.try_to(lambda: self._page.use_cases.conflicts.open(self._page.actor))
        self._conflicts = found or ()
        self._list.fill([f"{title_of(one)}：{group_of(one)}" for one in self._conflicts])
        self._stack.setCurrentIndex(0 if self._conflicts else 1)

    def count(self) -> int:
        """Return how many wait."""
        return len(self._conflicts)

    def _buttons(self) -> dict[str, Button]:
        keys = {
            "mine": secondary(self.tr("1 用本机的"), "useMine", self),
            "theirs": secondary(self.tr("2 用对方的"), "useTheirs", self),
            "present": secondary(self.tr("3 保留现在的"), "usePresent", self),
            "next": secondary(self.tr("F8 下一处"), "nextConflict", self),
        }
        for name, key in zip(keys, ("1", "2", "3", "F8"), strict=True):
            keys[name].setKey(key)
        keys["mine"].clicked.connect(self._use_mine)
        keys["theirs"].clicked.connect(self._use_theirs)
        keys["present"].clicked.connect(self._keep_present)
        keys["next"].clicked.connect(self._list.go_on)
        may = self._page.actor.may(Action.RESOLVE_CONFLICT)
        for name in ("mine", "theirs", "present"):
            keys[name].setEnabled(may)
        return keys

    def _arrange(self) -> None:
        work = OneByOne(self._list, self._title, self._comparison, self._keys.values())
        words = self.tr(
            "没有要定的。两边在互不知道时改了同一条记录的同一部分，才会列在这里；"
            "两边的内容都留着，等您来定。两边改得一样的，程序自己合并。"
        )
        self._stack = QStackedLayout()
        self._stack.addWidget(work)
        self._stack.addWidget(EmptyState("ok", words, parent=self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.M, 0, 0)
        column.setSpacing(tokens.S)
        column.addWidget(self._banner)
        column.addLayout(self._stack, 1)

    @Slot(int)
    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._conflicts):
            return
        conflict = self._conflicts[row]
        words = self.tr("第 {number} 处，共 {count} 处：{what}，{group}")
        self._title.setText(
            words.format(
                number=row + 1,
                count=len(self._conflicts),
                what=title_of(conflict),
                group=group_of(conflict),
            )
        )
        self._comparison.show_conflict(conflict)
        self._keys["present"].setVisible(conflict.third)

    @Slot()
    def _use_mine(self) -> None:
        self._decide("mine", self.tr("本机的"))

    @Slot()
    def _use_theirs(self) -> None:
        self._decide("theirs", self.tr("对方的"))

    @Slot()
    def _keep_present(self) -> None:
        self._decide("present", self.tr("现在的"))

    def _decide(self, side: str, which: str) -> None:
        row = self._list.currentRow()
        if not 0 <= row < len(self._conflicts):
            return
        conflict, page = self._conflicts[row], self._page
        decision = page.try_to(
            lambda: page.use_cases.exchange.resolve(page.actor, conflict.id, side)
        )
        if decision is None:
            return
        self._undo = decision
        words = self.tr("{what} 的{group}已定为用{which}。下次交换时会告诉对方。")
        said = words.format(what=title_of(conflict), group=group_of(conflict), which=which)
        self._banner.tell("ok", said, self.tr("撤销这个决定"))
        self.changed.emit()
        self._list.setFocus()

    @Slot()
    def _take_back(self) -> None:
        decision, self._undo = self._undo, None
        if decision is None:
            return
        page = self._page
        self._banner.clear()
        page.try_to(lambda: page.use_cases.exchange.take_back(page.actor, decision))
        self.changed.emit()
        self._list.setFocus()
