"""The keys that let a record or a month stand, give it back, or take a decision back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wenming_desktop.domain.approvals import ReviewState
from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.domain.users import Action
from wenming_desktop.services.approval_ports import Review, ReviewedMonth, ReviewedOccurrence
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.confirm import confirm
from wenming_desktop.ui.dialogs.return_reason import ReturnReasonDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.month_words import month_words
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.review_words import decision_words
from wenming_desktop.ui.widgets.buttons import Button, secondary
from wenming_desktop.ui.widgets.wrapping_row import WrappingRow


class DecidingBar(QWidget):
    """About the record that is looked at, and its unit's month.

    ``decided(words, undo)`` after each decision; ``undo`` is None where there is none.
    """

    decided = Signal(str, object)
    sheet_wanted = Signal()

    def __init__(self, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        self._one: ReviewedOccurrence | None = None
        self._month: ReviewedMonth | None = None
        self._undo: Callable[[], Review] | None = None
        self._detail = Label("", self, name="approvalDetail", wrap=True)
        self._whole = Label("", self, name="approvalMonthWords", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S)
        column.addWidget(self._verbs())
        column.addWidget(self._month_verbs())

    def look_at(self, one: ReviewedOccurrence | None, month: ReviewedMonth | None) -> None:
        """Take the record and the month that the keys are about; allow what can be done."""
        self._one, self._month = one, month
        self._detail.setText(decision_words(one.review) if one else "")
        self._whole.setText(self._month_sentence(month) if month else "")
        may = self._page.actor.may(Action.APPROVE)
        state = one.review.state if one else None
        self._sheet.setEnabled(one is not None)
        self._approve.setEnabled(may and one is not None and state is not ReviewState.APPROVED)
        self._return.setEnabled(may and one is not None)
        self._withdraw.setEnabled(may and state not in {None, ReviewState.OPEN})
        whole = month.review.state if month else None
        self._approve_all.setEnabled(
            may and month is not None and whole is not ReviewState.APPROVED
        )
        self._return_all.setEnabled(may and month is not None)
        self._withdraw_all.setEnabled(may and whole not in {None, ReviewState.OPEN})

    def _month_sentence(self, month: ReviewedMonth) -> str:
        words = self.tr(
            "{unit} {month}：共 {count} 场，通过 {approved}，退回 {returned}，待审批 {waiting}。"
        ).format(
            unit=short_unit(month.unit),
            month=month_words(month.month),
            count=month.occurrences,
            approved=month.approved,
            returned=month.returned,
            waiting=month.waiting,
        )
        decision = decision_words(month.review)
        return words + self.tr("整月：{words}。").format(words=decision) if decision else words

    def _verbs(self) -> WrappingRow:
        self._approve = self._verb(self.tr("1 通过"), "approveRecord", self._approve_record, "1")
        self._return = self._verb(self.tr("2 退回…"), "returnRecord", self._ask_reason, "2")
        self._withdraw = self._verb(
            self.tr("3 撤回决定"), "withdrawRecord", self._withdraw_record, "3"
        )
        self._sheet = self._verb(self.tr("看签到记录"), "approvalSheet", self.sheet_wanted.emit)
        row = WrappingRow()
        for button in (self._approve, self._return, self._withdraw):
            row.addWidget(button)
        row.addWidget(self._detail, 1)
        row.addWidget(self._sheet)
        return row

    def _month_verbs(self) -> WrappingRow:
        self._approve_all = self._verb(
            self.tr("整月通过…"), "approveMonth", self._ask_to_approve_month
        )
        self._return_all = self._verb(self.tr("整月退回…"), "returnMonth", self._ask_month_reason)
        self._withdraw_all = self._verb(
            self.tr("撤回整月决定"), "withdrawMonth", self._withdraw_month
        )
        row = WrappingRow()
        row.addWidget(self._whole, 1)
        for button in (self._approve_all, self._return_all, self._withdraw_all):
            row.addWidget(button)
        return row

    def _verb(self, words: str, name: str, act: Callable[[], object], key: str = "") -> Button:
        button = secondary(words, name, self)
        button.clicked.connect(act)
        if key:
            button.setKey(key)
        return button

    @Slot()
    def _approve_record(self) -> None:
        if one := self._one:
            use, actor = self._page.use_cases.approvals, self._page.actor
            words = self.tr("已通过“{name}”。").format(name=one.name)
            undo = partial(use.withdraw, actor, one.id)
            self._decide(partial(use.approve, actor, one.id), words, undo)

    @Slot()
    def _ask_reason(self) -> None:
        if one := self._one:
            words = self.tr("“{name}”（{unit}，{day}）退回去改。原因会送到该单位。").format(
                name=one.name, unit=one.unit, day=f"{one.day:%m-%d}"
            )
            self._ask(self.tr("退回这一场活动"), words, partial(self._give_back, one))

    def _give_back(self, one: ReviewedOccurrence, reason: str) -> None:
        use, actor = self._page.use_cases.approvals, self._page.actor
        words = self.tr("已退回“{name}”：{reason}。下次写盘时送到{unit}。").format(
            name=one.name, reason=reason, unit=one.unit
        )
        undo = partial(use.withdraw, actor, one.id)
        self._decide(partial(use.give_back, actor, one.id, reason), words, undo)

    @Slot()
    def _withdraw_record(self) -> None:
        if one := self._one:
            use, actor = self._page.use_cases.approvals, self._page.actor
            words = self.tr("已撤回对“{name}”的决定，它又等着审批。").format(name=one.name)
            self._decide(partial(use.withdraw, actor, one.id), words, None)

    @Slot()
    def _ask_to_approve_month(self) -> None:
        month = self._month
        if month is None:
            return
        words = self.tr("{unit}{month}共 {count} 场，等着审批的 {waiting} 场一起通过。").format(
            unit=month.unit,
            month=month_words(month.month),
            count=month.occurrences,
            waiting=month.waiting,
        )
        confirm(
            self,
            self.tr("整月通过？"),
            words,
            self.tr("整月通过"),
            partial(self._approve_month, month),
        )

    def _approve_month(self, month: ReviewedMonth) -> None:
        use, actor = self._page.use_cases.approvals, self._page.actor
        words = self.tr("已通过{unit}{month}。").format(
            unit=month.unit, month=month_words(month.month)
        )
        self._decide(partial(use.approve_month, actor, month.org_no, month.month), words, None)

    @Slot()
    def _ask_month_reason(self) -> None:
        month = self._month
        if month is None:
            return
        words = self.tr("{unit}{month}整月退回去改。原因会送到该单位。").format(
            unit=month.unit, month=month_words(month.month)
        )
        self._ask(self.tr("整月退回"), words, partial(self._give_back_month, month))

    def _give_back_month(self, month: ReviewedMonth, reason: str) -> None:
        use, actor = self._page.use_cases.approvals, self._page.actor
        words = self.tr("已退回{unit}{month}：{reason}。").format(
            unit=month.unit, month=month_words(month.month), reason=reason
        )
        place = actor, month.org_no, month.month
        undo = partial(use.withdraw_month, *place)
        self._decide(partial(use.give_back_month, *place, reason), words, undo)

    @Slot()
    def _withdraw_month(self) -> None:
        if month := self._month:
            use, actor = self._page.use_cases.approvals, self._page.actor
            words = self.tr("已撤回对{unit}{month}的决定。").format(
                unit=month.unit, month=month_words(month.month)
            )
            self._decide(partial(use.withdraw_month, actor, month.org_no, month.month), words, None)

    @Slot()
    def take_back(self) -> None:
        """Withdraw the last decision made here."""
        if self._undo is not None:
            self._decide(self._undo, self.tr("已撤回这个决定。"), None)

    def _ask(self, title: str, words: str, act: Callable[[str], None]) -> None:
        reasons = self._page.use_cases.code_lists.labels("return_reason")
        dialog = ReturnReasonDialog(self, title, words, reasons)
        dialog.given.connect(act)
        dialog.open()

    def _decide(
        self, act: Callable[[], Review], words: str, undo: Callable[[], Review] | None
    ) -> None:
        self._page.banner.clear()
        if self._page.try_to(act) is not None:
            self._undo = undo
            self.decided.emit(words, undo)
