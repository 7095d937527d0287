"""积分: what everybody has, earned from hours and spent on goods; shortfalls stand first."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractButton

from wenming_desktop.domain.users import Action
from wenming_desktop.services.volunteer_life.points import PointsAccount
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.paper_preview import show_paper
from wenming_desktop.ui.dialogs.points import GiveDialog, PointsHistory, RedeemDialog
from wenming_desktop.ui.models.plain_rows import Cell, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.pages.volunteers_part import ListPart, Row
from wenming_desktop.ui.widgets.buttons import primary, secondary


class PointsPart(ListPart[PointsAccount]):
    """Accounts of people and households."""

    def __init__(self, page: Page) -> None:
        words = (
            self.tr("积分账"),
            self.tr("积分由入账的时长按规则换算，只加不改；换东西时余额不会变成负数。"),
        )
        columns = (
            (self.tr("姓名（户）"), Width(8)),
            (self.tr("村组"), Width(7, spare=1)),
            (self.tr("累计得分"), Width(5)),
            (self.tr("已兑换"), Width(5)),
            (self.tr("现有"), Width(5)),
            (self.tr("要留意"), Width(14, stretched=True)),
        )
        super().__init__(page, "points", words, columns)
        may = page.actor.may
        self.primary = primary(self.tr("按时长记分"), "earnPoints", self, icon="plus")
        self.primary.clicked.connect(self._earn)
        self.primary.setEnabled(may(Action.RECORD))
        self._notice = secondary(self.tr("打印公示表"), "pointsNotice", self, icon="print-centre")
        self._notice.clicked.connect(self._show_notice)
        self.above.addWidget(self._notice)
        give = secondary(self.tr("加分…"), "givePoints", self)
        give.clicked.connect(self._give)
        give.setEnabled(may(Action.RECORD))
        self.foot.addWidget(give)
        self._history = secondary(self.tr("明细"), "pointsHistory", self)
        self._history.clicked.connect(self._show_history)
        self._redeem = secondary(self.tr("兑换…"), "redeemPoints", self)
        self._redeem.clicked.connect(self._take)
        self.add_button(self._history)
        self.add_button(self._redeem)
        self.table.activated.connect(self._show_history)

    def read(self) -> Sequence[PointsAccount]:
        accounts = self.page.use_cases.life.points.accounts(self.page.actor)
        self._notice.setEnabled(bool(accounts) and self.page.actor.may(Action.PRINT))
        return accounts

    def row(self, line: PointsAccount) -> Row:
        note: str | Cell = ""
        if line.is_short:
            words = self.tr("两台电脑各兑了一次，多兑 {count} 分，请核对后补回")
            note = Cell(words.format(count=-line.balance), ("warn", tokens.WARN))
        group = line.group or (self.tr("户") if line.holder.household else "")
        return (line.name, group, str(line.earned), str(line.spent), str(line.balance), note)

    def unit_of(self, line: PointsAccount) -> UUID | None:
        return line.unit_id

    def nothing(self) -> str:
        return self.tr("还没有积分。按“按时长记分”，已入账的时长就换算成积分。")

    def fits(self, line: PointsAccount, button: QAbstractButton) -> bool:
        if button is self._history:
            return True
        return line.balance > 0 and self.page.actor.may(Action.RECORD)

    @Slot()
    def _earn(self) -> None:
        self.banner.clear()
        points = self.page.use_cases.life.points
        done = self.page.try_to(lambda: points.earn(self.page.actor))
        if done is None:
            return
        self.refresh()
        if done.lines:
            words = self.tr("记了 {lines} 笔，共 {points} 分；更正过的时长也已冲正。")
            self.banner.tell("ok", words.format(lines=done.lines, points=done.points))
        else:
            self.banner.tell("ok", self.tr("都记过了，没有新的。"))

    @Slot()
    def _show_notice(self) -> None:
        notices, actor = self.page.use_cases.life.notices, self.page.actor
        title = self.tr("志愿服务积分公示表")
        show_paper(self.page, title, lambda to: notices.points_notice(actor, to, missing="blank"))

    @Slot()
    def _give(self) -> None:
        self.banner.clear()
        dialog = GiveDialog(self.page.use_cases, self.page)
        dialog.written.connect(self._say_written)
        dialog.open()

    @Slot()
    def _take(self) -> None:
        line = self.line()
        if line is None:
            return
        self.banner.clear()
        dialog = RedeemDialog(self.page.use_cases, line, self.page)
        dialog.written.connect(self._say_written)
        dialog.open()

    @Slot()
    def _say_written(self) -> None:
        self.refresh()
        self.banner.tell("ok", self.tr("已记入积分台账。"))

    @Slot()
    def _show_history(self) -> None:
        line = self.line()
        if line is not None:
            dialog = PointsHistory(self.page, line)
            dialog.changed.connect(self.refresh)
            dialog.open()
