"""待审时长: make-up hours that wait for a second person, and what became of earlier ones."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractButton

from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.domain.users import Action
from wenming_desktop.services.volunteer_life.make_up import SUBMITTED, MakeUpLine
from wenming_desktop.ui.dialogs.make_up import AskMakeUpDialog, CodeDialog
from wenming_desktop.ui.dialogs.reason import ReasonDialog
from wenming_desktop.ui.joined_words import sentences
from wenming_desktop.ui.models.plain_rows import Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.pages.volunteers_part import ListPart, Row
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import Choice


class MakeUpPart(ListPart[MakeUpLine]):
    """The queue; who asked never confirms."""

    def __init__(self, page: Page) -> None:
        words = (
            self.tr("待审补录时长"),
            self.tr("补录要写明原因和依据，由另一个人核准后才记入台账；证明上会标“补”。"),
        )
        columns = (
            (self.tr("日期"), Width(6)),
            (self.tr("姓名"), Width(6)),
            (self.tr("时长"), Width(4)),
            (self.tr("原因"), Width(12, stretched=True)),
            (self.tr("申请人"), Width(6, spare=1)),
            (self.tr("要留意"), Width(13, spare=2)),
            (self.tr("状态"), Width(7)),
        )
        super().__init__(page, "makeUp", words, columns)
        self._which = Choice(self, name="makeUpWhich")
        self._which.setAccessibleName(self.tr("看哪些"))
        self._which.offer([(self.tr("待审的"), SUBMITTED), (self.tr("全部"), "")])
        self._which.activated.connect(self.refresh)
        self.above.addWidget(self._which)
        self.primary = primary(self.tr("申请补录"), "askMakeUp", self, icon="plus")
        self.primary.clicked.connect(self._ask)
        self.primary.setEnabled(page.actor.may(Action.RECORD))
        self._return = secondary(self.tr("退回…"), "returnMakeUp", self)
        self._return.clicked.connect(self._ask_why)
        self._confirm = secondary(self.tr("核准入账"), "confirmMakeUp", self)
        self._confirm.clicked.connect(self._approve)
        self.add_button(self._return)
        self.add_button(self._confirm)

    def read(self) -> Sequence[MakeUpLine]:
        state = str(self._which.currentData() or "")
        return self.page.use_cases.life.make_ups.lines(self.page.actor, state)

    def row(self, line: MakeUpLine) -> Row:
        asked = line.request
        codes = self.page.use_cases.code_lists
        reason = " ".join(
            (asked.reason + (f"（{line.activity}）" if line.activity else "")).split()
        )
        return (
            asked.day.isoformat(),
            line.name,
            show_hours(asked.minutes),
            reason,
            asked.asked_by,
            self._notes(line),
            codes.label("review_state", asked.state),
        )

    def told(self, line: MakeUpLine) -> str:
        asked = line.request
        reason = self.tr("原因：{words}").format(words=" ".join(asked.reason.split()))
        proof = self.tr("依据：{words}").format(words=" ".join(asked.evidence.split()))
        notes = self._notes(line)
        heed = self.tr("要留意：{words}").format(words=notes) if notes else ""
        return "\n".join(filter(None, (reason, proof, heed)))

    def unit_of(self, line: MakeUpLine) -> UUID | None:
        return line.unit_id

    def nothing(self) -> str:
        return self.tr("没有待审的补录。忘了带签到表、漏记的时长，按“申请补录”写明原因和依据。")

    def fits(self, line: MakeUpLine, _button: QAbstractButton) -> bool:
        return line.request.state == SUBMITTED and self.page.actor.may(Action.APPROVE)

    def _notes(self, line: MakeUpLine) -> str:
        notes = []
        if line.is_mine and line.request.state == SUBMITTED:
            notes.append(self.tr("您申请的，要别人核准"))
        if line.day_minutes and line.request.state == SUBMITTED:
            words = self.tr("当天已有 {hours} 小时")
            notes.append(words.format(hours=show_hours(line.day_minutes)))
        if line.overlaps:
            notes.append(self.tr("同时参加了“{other}”").format(other=line.overlaps))
        if line.request.opinion:
            notes.append(" ".join(line.request.opinion.split()))
        return sentences(notes)

    @Slot()
    def _ask(self) -> None:
        self.banner.clear()
        dialog = AskMakeUpDialog(self.page.use_cases, self.page)
        dialog.written.connect(self._say_asked)
        dialog.open()

    @Slot()
    def _say_asked(self) -> None:
        self.refresh()
        self.banner.tell("ok", self.tr("已申请，还没有入账。请另一位有审核权的人登录后核准。"))

    @Slot()
    def _approve(self) -> None:
        line = self.line()
        if line is None:
            return
        self.banner.clear()
        make_ups, actor, row_id = (
            self.page.use_cases.life.make_ups,
            self.page.actor,
            line.request.id,
        )
        if make_ups.needs_code(actor, row_id):
            dialog = CodeDialog(self.page.use_cases, row_id, self.page)
            dialog.written.connect(self._say_confirmed)
            dialog.open()
            return
        if self.page.try_to(lambda: make_ups.confirm(actor, row_id)) is not None:
            self._say_confirmed()

    @Slot()
    def _say_confirmed(self) -> None:
        self.refresh()
        self.banner.tell("ok", self.tr("已核准，记入时长台账，来源标明“补录”。"))

    @Slot()
    def _ask_why(self) -> None:
        line = self.line()
        if line is None:
            return
        words = self.tr("退回“{name}”的补录申请，台账不变。").format(name=line.name)
        dialog = ReasonDialog(self.page, self.tr("退回补录"), words, self.tr("退回"))
        dialog.given.connect(lambda reason: self._give_back(line, reason))
        dialog.open()

    def _give_back(self, line: MakeUpLine, reason: str) -> None:
        make_ups, actor = self.page.use_cases.life.make_ups, self.page.actor
        if self.page.try_to(lambda: make_ups.refuse(actor, line.request.id, reason)) is not None:
            self.refresh()
            self.banner.tell("ok", self.tr("已退回，台账没有变。"))
