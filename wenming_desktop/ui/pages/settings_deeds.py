"""撤销和回收: what I did last, one by one; and what anybody removed in the last 30 days."""

from PySide6.QtCore import Slot

from wenming_desktop.domain.deeds import Deed
from wenming_desktop.domain.users import Action
from wenming_desktop.ui.deed_words import deed_words, taken_back_words
from wenming_desktop.ui.hints import Hint
from wenming_desktop.ui.models.plain_rows import Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import primary
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.list_part import ListPart

BIN, MINE = "bin", "mine"


class DeedsPart(ListPart):
    """One list, two questions; Enter or F6 takes the chosen row back."""

    def __init__(self, page: Page) -> None:
        columns = (
            (self.tr("时间"), Width(8)),
            (self.tr("做了什么"), Width(16, stretched=True)),
            (self.tr("谁"), Width(5, spare=2)),
            (self.tr("原因"), Width(9, spare=1)),
            (self.tr("还剩"), Width(4)),
        )
        super().__init__(page, "deeds", self.tr("做过的和删掉的"), columns, "restore")
        self._numbers: list[int] = []
        self._which = Choice(self, name="deedsWhich")
        self._which.setAccessibleName(self.tr("看哪些"))
        self._which.offer([(self.tr("回收站（30 天）"), BIN), (self.tr("我做过的（50 步）"), MINE)])
        self._which.currentIndexChanged.connect(self.refresh)
        self.top.addWidget(self._which)
        self._about = Hint("", self, name="deedsAbout")
        self.top.addWidget(self._about, 1)
        self._button = self.primary = primary("", "takeBackDeed", page, icon="restore")
        self._button.clicked.connect(self._take_back)
        self._button.setKey("F6")
        self.list.table.activated.connect(self._take_back)

    @Slot()
    def refresh(self) -> None:
        """Read again; the place in the list stays."""
        shown = self._which.currentData()
        if shown == BIN:
            self._show_bin()
        else:
            self._show_mine()
        may = self.actor.may(Action.RECORD) and bool(self._numbers)
        words = self.tr("恢复这一条 F6") if shown == BIN else self.tr("撤销这一步 F6")
        self._button.setWords(words)
        self._button.setEnabled(may)

    def show_deeds(self, which: str) -> None:
        """Show one of the two lists."""
        self._which.choose(which)

    def _show_bin(self) -> None:
        found = self.use_cases.deeds.binned(self.actor)
        self._numbers = [one.deed.number for one in found]
        left = self.tr("{count} 天")
        self._about.setText(self.tr("删掉、取消的在这里放 30 天，恢复后和原来一样。"))
        rows = [(*self._row(one.deed, one.user), left.format(count=one.days_left)) for one in found]
        self.list.show_rows(
            rows, self.tr("回收站是空的。删掉的记录会在这里放 30 天，随时可以恢复。")
        )

    def _show_mine(self) -> None:
        found = self.use_cases.deeds.mine(self.actor)
        self._numbers = [one.number for one in found]
        self._about.setText(self.tr("最近的在最上面，可以单独撤销。别处按 Ctrl+Z 撤销最近一步。"))
        rows = [(*self._row(one, self.actor.name), "") for one in found]
        self.list.show_rows(
            rows, self.tr("还没有可以撤销的。新增、修改、删除以后，会一步一步列在这里。")
        )

    def _row(self, deed: Deed, user: str) -> tuple[str, str, str, str]:
        return f"{deed.at:%m-%d %H:%M}", deed_words(deed, self.use_cases), user, deed.reason

    @Slot()
    def _take_back(self) -> None:
        row = self.list.row()
        if not 0 <= row < len(self._numbers) or not self.actor.may(Action.RECORD):
            return
        number, deeds = self._numbers[row], self.use_cases.deeds
        restoring = self._which.currentData() == BIN
        act = deeds.restore if restoring else deeds.undo
        done = self.page.try_to(lambda: act(self.actor, number))
        if done is not None:
            self.refresh()
            self.page.banner.tell("ok", taken_back_words(done, self.use_cases))
