"""台账 → 内容审核: posters, talks and shows that a second person has to see, or has seen."""

from PySide6.QtCore import QCoreApplication, Slot

from wenming_desktop.messages.mechanism import REVIEW_WORDS
from wenming_desktop.services.mechanism.reviews import (
    APPROVED,
    CHANGED,
    NONE,
    RETURNED,
    SUBMITTED,
    Reviewed,
)
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.mechanism.review import ReviewDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import Cell, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.list_part import ListPart

_SIGNS = {
    SUBMITTED: ("draft", tokens.GOLD_TEXT),
    RETURNED: ("error", tokens.ERROR),
    CHANGED: ("warn", tokens.WARN),
    NONE: ("warn", tokens.WARN),
    APPROVED: ("ok", tokens.OK),
}


class ReviewsPart(ListPart):
    """Enter, or the red button, opens the text with what can be done about it."""

    def __init__(self, page: Page) -> None:
        columns = (
            (QCoreApplication.translate("ReviewsPart", "状态"), Width(7)),
            (QCoreApplication.translate("ReviewsPart", "对象"), Width(5)),
            (QCoreApplication.translate("ReviewsPart", "名称"), Width(12, stretched=True)),
            (QCoreApplication.translate("ReviewsPart", "提交"), Width(6, spare=2)),
            (QCoreApplication.translate("ReviewsPart", "审核"), Width(6, spare=3)),
            (QCoreApplication.translate("ReviewsPart", "意见"), Width(12, spare=1)),
        )
        super().__init__(
            page,
            "reviewTable",
            QCoreApplication.translate("ReviewsPart", "内容审核"),
            columns,
            "registers",
        )
        self._rows: list[Reviewed] = []
        self._count = Label("", self, name="reviewCount", tone="muted", wrap=True)
        self.top.addWidget(self._count, 1)
        self.primary = primary(self.tr("查看 / 审核"), "reviewOpen", self, icon="file")
        self.primary.clicked.connect(self._open)
        self.list.table.activated.connect(self._open)
        talks = secondary(self.tr("宣讲材料（原文和通俗版）"), "reviewTalks", self)
        talks.clicked.connect(self._show_talks)
        self.add_foot(talks)

    def refresh(self) -> None:
        """Read what waits and what was decided again."""
        self._rows = self.use_cases.reviews.all(self.actor)
        waiting = sum(one.state == SUBMITTED for one in self._rows)
        words = self.tr("等着审核 {waiting} 件。提交的人不能自己审核。")
        self._count.setText(words.format(waiting=waiting))
        self.list.show_rows(
            [self._cells(one) for one in self._rows],
            self.tr("没有要审核的内容。规则包要求审核的活动、宣讲材料会出现在这里。"),
        )
        assert self.primary is not None  # noqa: S101  made above
        self.primary.setEnabled(bool(self._rows))

    def _cells(self, one: Reviewed) -> tuple[str | Cell, ...]:
        review = one.review
        by, reviewed = (review.submitted_by, review.reviewed_by) if review else ("", "")
        kind = self.use_cases.code_lists.label("review_subject", one.subject_kind)
        opinion = review.opinion if review is not None else ""
        return (
            Cell(self._short(one.state), _SIGNS.get(one.state)),
            kind,
            one.name,
            by,
            reviewed,
            opinion,
        )

    def _short(self, state: str) -> str:
        return {
            SUBMITTED: self.tr("等待审核"),
            RETURNED: self.tr("退回修改"),
            CHANGED: self.tr("又改过"),
            NONE: self.tr("还没提交"),
            APPROVED: self.tr("已通过"),
        }.get(state, state)

    @Slot()
    def _open(self) -> None:
        row = self.list.row()
        if not 0 <= row < len(self._rows):
            return
        one = self._rows[row]
        state = QCoreApplication.translate("reviews", REVIEW_WORDS.get(one.state, ""))
        if one.review is not None and one.review.opinion:
            state = self.tr("{state}。意见：{opinion}").format(
                state=state, opinion=one.review.opinion
            )
        dialog = ReviewDialog(self.use_cases, one, state, self)
        dialog.kept.connect(self._done)
        dialog.open()

    @Slot()
    def _done(self) -> None:
        self.refresh()
        self.page.banner.tell("ok", self.tr("已保存，记入日志。"))

    @Slot()
    def _show_talks(self) -> None:
        self.page.receive("talks")
