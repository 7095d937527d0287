"""Records that may be one person: both side by side, one key decides, and it can be undone."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.persons import MatchReason, SameVerdict
from wenming_desktop.domain.users import Action
from wenming_desktop.services.person_ports import RecordPair
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.widgets.buttons import Button, secondary
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.one_by_one import OneByOne, WaitingList
from wenming_desktop.ui.widgets.person_comparison import PersonComparison

_Found = tuple[int, tuple[RecordPair, ...]]
_WAITING, _DECIDED = "waiting", "decided"


class DuplicatesPanel(QWidget):
    """The list, the comparison and the keys.

    ``changed`` after each decision; ``counted(int)`` when it is known how many pairs wait.
    """

    changed = Signal()
    counted = Signal(int)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._pairs: tuple[RecordPair, ...] = ()
        self._waiting = 0
        self._undo: tuple[UUID, UUID, SameVerdict] | None = None
        self._banner = Banner("duplicateBanner", self)
        self._banner.acted.connect(self._take_back)
        self._which = Choice(self, name="duplicateWhich")
        self._which.setAccessibleName(self.tr("看哪些"))
        self._which.setMinimumContentsLength(8)
        self._which.offer(
            [(self.tr("还没定的"), _WAITING), (self.tr("已经定的"), _DECIDED)],
        )
        self._which.activated.connect(self.refresh)
        self._list = WaitingList("duplicateList", self.tr("可能是同一个人的记录"), self)
        self._list.currentRowChanged.connect(self._show)
        self._title = Label("", self, name="duplicateTitle", bold=True, wrap=True)
        self._comparison = PersonComparison(page.use_cases.code_lists, self)
        self._keys = self._buttons()
        self._empty = EmptyState("ok", "", parent=self)
        self._arrange()

    @Slot()
    def refresh(self) -> None:
        """Read again what waits, or what was decided; a county's people take a moment."""
        page = self._page
        decided = self._is_decided()
        page.tasks.run(
            self, partial(self._read, decided), done=self._fill, failed=page.show_refusal
        )

    def _read(self, decided: bool, _progress: Progress, _cancelled: Cancelled) -> _Found:  # noqa: FBT001  a job's own argument
        duplicates, actor = self._page.use_cases.duplicates, self._page.actor
        waiting = duplicates.waiting(actor)
        return len(waiting), duplicates.decided(actor) if decided else waiting

    def _fill(self, found: _Found) -> None:
        """Show what was read; the place in the list stays."""
        self._waiting, self._pairs = found
        self._list.fill([f"{_title(one)}：{self._why(one)}" for one in self._pairs])
        self._stack.setCurrentIndex(0 if self._pairs else 1)
        self._empty.tell(self._nothing())
        self.counted.emit(self._waiting)

    def _is_decided(self) -> bool:
        return bool(self._which.currentData() == _DECIDED)

    def _nothing(self) -> str:
        if self._is_decided():
            return self.tr("还没有定过。")
        return self.tr(
            "没有要定的。证件号相同，或者姓名和电话都相同的两条记录，会列在这里。"
            "定为同一个人后，人数只算一个，两边的时长都在；随时可以撤回。"
        )

    def _buttons(self) -> dict[str, Button]:
        keys = {
            "same": secondary(self.tr("1 是同一人"), "samePerson", self),
            "different": secondary(self.tr("2 不是同一人"), "notSamePerson", self),
            "open": secondary(self.tr("3 撤回这个决定"), "reopenPerson", self),
            "next": secondary(self.tr("F8 下一对"), "nextPair", self),
        }
        for name, key in zip(keys, ("1", "2", "3", "F8"), strict=True):
            keys[name].setKey(key)
        keys["same"].clicked.connect(self._same)
        keys["different"].clicked.connect(self._different)
        keys["open"].clicked.connect(self._reopen)
        keys["next"].clicked.connect(self._list.go_on)
        return keys

    def _arrange(self) -> None:
        work = OneByOne(self._list, self._title, self._comparison, self._keys.values())
        self._stack = QStackedLayout()
        self._stack.addWidget(work)
        self._stack.addWidget(self._empty)
        top = QHBoxLayout()
        top.addWidget(self._which)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.M, 0, 0)
        column.setSpacing(tokens.S)
        column.addWidget(self._banner)
        column.addLayout(top)
        column.addLayout(self._stack, 1)

    @Slot(int)
    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._pairs):
            return
        pair = self._pairs[row]
        words = self.tr("第 {number} 对，共 {count} 对：{why}")
        why = self._why(pair)
        if not pair.may_decide:
            why = self.tr("{why}。这一对有别的单位的人，要由上级来定").format(why=why)
        self._title.setText(words.format(number=row + 1, count=len(self._pairs), why=why))
        self._comparison.show_pair(pair)
        decided = pair.verdict is not SameVerdict.OPEN
        may = pair.may_decide and self._page.actor.may(Action.RESOLVE_CONFLICT)
        for name in ("same", "different", "open"):
            self._keys[name].setVisible((name == "open") == decided)
            self._keys[name].setEnabled(may)

    def _why(self, pair: RecordPair) -> str:
        if pair.verdict is SameVerdict.SAME:
            return self.tr("已定为同一个人")
        if pair.verdict is SameVerdict.DIFFERENT:
            return self.tr("已定为不是同一个人")
        if pair.reason is MatchReason.ID_NUMBER:
            return self.tr("证件号码相同")
        return self.tr("姓名和电话相同")

    @Slot()
    def _same(self) -> None:
        self._decide(SameVerdict.SAME, self.tr("“{name}”的两条记录已定为同一个人，人数只算一个。"))

    @Slot()
    def _different(self) -> None:
        self._decide(SameVerdict.DIFFERENT, self.tr("“{name}”的两条记录已定为不是同一个人。"))

    @Slot()
    def _reopen(self) -> None:
        self._decide(SameVerdict.OPEN, self.tr("已撤回“{name}”的决定，重新来定。"))

    def _decide(self, verdict: SameVerdict, words: str) -> None:
        row = self._list.currentRow()
        if not 0 <= row < len(self._pairs):
            return
        pair = self._pairs[row]
        before = self._write(pair.one.id, pair.other.id, verdict)
        if before is None:
            return
        self._undo = (pair.one.id, pair.other.id, before)
        said = words.format(name=pair.one.name) + self.tr("下次交换时会告诉有关单位。")
        self._banner.tell("ok", said, self.tr("撤销"))
        self.changed.emit()
        self._list.setFocus()

    def _write(self, one: UUID, other: UUID, verdict: SameVerdict) -> SameVerdict | None:
        page, duplicates = self._page, self._page.use_cases.duplicates
        deed = {
            SameVerdict.SAME: duplicates.merge,
            SameVerdict.DIFFERENT: duplicates.differ,
            SameVerdict.OPEN: duplicates.unmerge,
        }[verdict]
        return page.try_to(lambda: deed(page.actor, one, other))

    @Slot()
    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        if undo is None:
            return
        self._banner.clear()
        self._write(*undo)
        self.changed.emit()
        self._list.setFocus()


def _title(pair: RecordPair) -> str:
    if pair.one.name == pair.other.name:
        return pair.one.name
    return f"{pair.one.name} ⇄ {pair.other.name}"
