"""A text as the second person reads it, and what he or she says."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.users import Action
from wenming_desktop.services.mechanism.reviews import APPROVED, SUBMITTED, Reviewed
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.dialogs.mechanism.ask import Lines
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.words import explain


class ReviewDialog(FramedDialog):
    """``kept`` when something was submitted, approved or given back."""

    kept = Signal()

    def __init__(self, use_cases: UseCases, one: Reviewed, state: str, parent: QWidget) -> None:
        super().__init__("", "reviewDialog", parent, letters=40)
        title = self.tr("内容审核")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._cases, self._one = use_cases, one
        self.body.addWidget(
            Label(one.name, self, name="reviewName", scale=1.2, bold=True, wrap=True)
        )
        self.body.addWidget(Label(state, self, name="reviewState", tone="muted", wrap=True))
        for number, (words, text) in enumerate(one.texts, 1):
            self.body.addWidget(Label(words, self, name=f"reviewPart{number}", bold=True))
            self.body.addWidget(self._reader(number, words, text))
        if not one.texts:
            gone = self.tr("内容还没有收到，或已经作废，看不到原文。")
            self.body.addWidget(Label(gone, self, name="reviewGone", wrap=True))
        self._opinion = Lines("", self, rows=2)
        self._opinion.setObjectName("reviewOpinion")
        self._opinion.setAccessibleName(self.tr("审核意见"))
        self._add_buttons()

    def _reader(self, number: int, words: str, text: str) -> QPlainTextEdit:
        reader = QPlainTextEdit(text, self)
        reader.setReadOnly(True)
        reader.setTabChangesFocus(True)
        reader.setObjectName(f"reviewText{number}")
        reader.setAccessibleName(words)
        lines = min(max(len(text.splitlines()), len(text) // 34 + 1), 8)
        reader.setFixedHeight(self.fontMetrics().lineSpacing() * (lines + 1) + 12)
        return reader

    def _add_buttons(self) -> None:
        back = secondary(self.tr("关闭"), "reviewBack", self)
        back.clicked.connect(self.reject)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        may, review = self._cases.actor.may(Action.RECORD), self._one.review
        mine = self._one.waits_for == self._cases.actor.name
        if self._one.state == SUBMITTED and mine:
            words = self.tr("是您提交的，要由另一个人登录后来审核。")
            self.body.addWidget(Label(words, self, name="reviewMine", tone="warn", wrap=True))
        elif self._one.state == SUBMITTED and review is not None and may:
            self.body.addWidget(
                Label(self.tr("审核意见（退回时必填）"), self, name="opinionCaption")
            )
            self.body.addWidget(self._opinion)
            self._opinion.show()
            give_back = secondary(self.tr("退回修改"), "reviewReturn", self)
            give_back.clicked.connect(self._give_back)
            approve = primary(self.tr("审核通过"), "reviewApprove", self, icon="ok")
            approve.clicked.connect(self._approve)
            self.buttons.addWidget(give_back)
            self.buttons.addWidget(approve)
            return
        elif self._one.state != APPROVED and may and self._one.texts:
            submit = primary(self.tr("提交审核"), "reviewSubmit", self)
            submit.clicked.connect(self._submit)
            self.buttons.addWidget(submit)
        self._opinion.hide()

    @Slot()
    def _submit(self) -> None:
        one, use = self._one, self._cases.reviews
        self._try(lambda: use.submit(self._cases.actor, one.subject_kind, one.subject_id))

    @Slot()
    def _approve(self) -> None:
        self._decide(self._cases.reviews.approve)

    @Slot()
    def _give_back(self) -> None:
        self._decide(self._cases.reviews.give_back)

    def _decide(self, act: Callable[..., object]) -> None:
        review, opinion = self._one.review, self._opinion.toPlainText()
        if review is not None:
            self._try(lambda: act(self._cases.actor, review.id, opinion))

    def _try(self, act: Callable[[], object]) -> None:
        self.banner.clear()
        try:
            act()
        except WenmingError as error:
            self.banner.tell("error", explain(error))
            return
        self.kept.emit()
        self.accept()
