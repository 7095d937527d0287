"""台账 → 待跟进: decisions that are nobody's yet, and what is to be done, overdue first."""

from PySide6.QtCore import QCoreApplication, Slot

from wenming_desktop.domain.org_units import Level, short_unit
from wenming_desktop.domain.users import Action
from wenming_desktop.messages.mechanism import due_words
from wenming_desktop.services.mechanism.follow_up import Pending, Undealt
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.mechanism.follow_up import CloseForm, DealForm
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import Cell, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.list_part import ListPart

_LOWEST = (Level.VILLAGE_STATION, Level.PRACTICE_POINT)
"""Levels that keep every item they see."""


class FollowUpPart(ListPart):
    """Enter, or the red button, deals out a decision or closes an item."""

    def __init__(self, page: Page) -> None:
        columns: tuple[tuple[str, Width], ...] = (
            (QCoreApplication.translate("FollowUpPart", "进展"), Width(8)),
            (QCoreApplication.translate("FollowUpPart", "事项"), Width(12, stretched=True)),
            (QCoreApplication.translate("FollowUpPart", "责任单位"), Width(9)),
            (QCoreApplication.translate("FollowUpPart", "责任人"), Width(5, spare=2)),
            (QCoreApplication.translate("FollowUpPart", "期限"), Width(6, spare=3)),
            (QCoreApplication.translate("FollowUpPart", "来自会议"), Width(10, spare=1)),
        )
        own = page.use_cases.org_units.own(page.actor)
        several = own.level not in _LOWEST
        if several:  # a unit that reads those below has to know whose an item is
            keeper = QCoreApplication.translate("FollowUpPart", "登记单位")
            columns = (*columns, (keeper, Width(7, spare=4)))
        super().__init__(
            page,
            "followUpTable",
            QCoreApplication.translate("FollowUpPart", "待跟进事项"),
            columns,
            "registers",
        )
        self._own, self._several = short_unit(own.name), several
        self._rows: list[Undealt | Pending] = []
        self._which = Choice(self, name="followUpWhich")
        self._which.setAccessibleName(self.tr("看哪些"))
        self._which.offer([(self.tr("没有办结的"), False), (self.tr("全部"), True)])
        self._which.currentIndexChanged.connect(self.refresh)
        self._count = Label("", self, name="followUpCount", tone="muted")
        self.top.addWidget(self._which)
        self.top.addWidget(self._count, 1)
        self.primary = primary(self.tr("分工 / 办结"), "followUpDo", self, icon="ok")
        self.primary.clicked.connect(self._do)
        self.list.table.activated.connect(self._do)
        self._again = secondary(self.tr("重新打开"), "followUpReopen", self)
        self._again.clicked.connect(self._reopen)
        self._new = secondary(self.tr("新增事项"), "followUpNew", self, icon="plus")
        self._new.clicked.connect(self._add)
        self._new.setEnabled(self.actor.may(Action.RECORD))
        self.list.empty.acted.connect(self._add)
        self._paper = secondary(self.tr("打印"), "followUpPrint", self, icon="print-centre")
        self._paper.clicked.connect(self._print)
        self._paper.setEnabled(self.actor.may(Action.PRINT))
        self.add_foot(self._again, self._new, self._paper)
        self.list.table.selectionModel().currentRowChanged.connect(self._chosen)

    @Slot()
    def refresh(self) -> None:
        """Read decisions and items again."""
        use, with_closed = self.use_cases.follow_up, bool(self._which.currentData())
        items = use.open(self.actor, with_closed=with_closed)
        self._rows = [*use.undealt(self.actor), *items]
        overdue = sum(one.is_overdue for one in items)
        words = self.tr("共 {total} 项，超期 {overdue} 项")
        self._count.setText(words.format(total=len(self._rows), overdue=overdue))
        self.list.show_rows(
            [self._cells(one) for one in self._rows],
            self.tr("没有等着办的事项。会议台账里写了“议定事项”，会出现在这里。"),
            self.tr("新增事项") if self.actor.may(Action.RECORD) else "",
        )
        for button in (self._new, self._paper):
            button.setVisible(bool(self._rows))
        self._chosen()

    def _cells(self, one: Undealt | Pending) -> tuple[str | Cell, ...]:
        if isinstance(one, Undealt):
            words = Cell(self.tr("还没有分工"), ("warn", tokens.WARN))
            return (words, one.content, "", "", "", one.meeting, *self._keeper(self._own))
        item = one.item
        due = item.due_on.isoformat() if item.due_on else ""
        told = (item.content, item.responsible_unit, item.responsible_person, due, one.meeting)
        return (self._progress(one), *told, *self._keeper(short_unit(one.unit)))

    def _keeper(self, unit: str) -> tuple[str, ...]:
        return (unit,) if self._several else ()

    def _progress(self, one: Pending) -> Cell:
        if one.item.closed_on is not None:
            return Cell(self.tr("已办结"), ("ok", tokens.OK))
        picture = ("error", tokens.ERROR) if one.is_overdue else ("info", tokens.FOCUS)
        return Cell(due_words(one.days_left), picture)

    def _one(self) -> Undealt | Pending | None:
        row = self.list.row()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    @Slot()
    def _chosen(self) -> None:
        one, may = self._one(), self.actor.may(Action.RECORD)
        closed = isinstance(one, Pending) and one.item.closed_on is not None
        assert self.primary is not None  # noqa: S101  made above
        self.primary.setEnabled(may and one is not None and not closed)
        self._again.setVisible(closed)
        self._again.setEnabled(may)

    @Slot()
    def _do(self) -> None:
        one = self._one()
        if one is None or not self.actor.may(Action.RECORD):
            return
        if isinstance(one, Undealt):
            form: DealForm | CloseForm = DealForm(self.use_cases, one, self)
        elif one.item.closed_on is None:
            form = CloseForm(self.use_cases, one, self)
        else:
            return
        form.kept.connect(self._done)
        form.open()

    @Slot()
    def _done(self) -> None:
        self.refresh()
        self.page.banner.tell("ok", self.tr("已保存。"))

    @Slot()
    def _reopen(self) -> None:
        one = self._one()
        if isinstance(one, Pending):
            use = self.use_cases.follow_up
            self.tried(lambda: use.reopen(self.actor, one.item.id), self.tr("已重新打开。"))

    @Slot()
    def _add(self) -> None:
        self.page.receive(("actions", "new"))

    @Slot()
    def _print(self) -> None:
        use = self.use_cases.follow_up
        title = self.tr("待跟进事项")
        self.save(title, f"{title}.pdf", lambda path: use.print(self.actor, path))
