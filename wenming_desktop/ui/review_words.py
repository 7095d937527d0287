"""What was decided about a record, in the words and signs that every page uses."""

from PySide6.QtCore import QCoreApplication

from wenming_desktop.domain.approvals import ReviewState
from wenming_desktop.services.approval_ports import Review
from wenming_desktop.services.exchange_ports import Reached
from wenming_desktop.ui import tokens
from wenming_desktop.ui.exchange_words import REACHED_SIGNS, reached_words

REVIEW_SIGNS: dict[ReviewState, tuple[str, str]] = {
    ReviewState.OPEN: ("info", tokens.FOCUS),
    ReviewState.APPROVED: ("ok", tokens.OK),
    ReviewState.RETURNED: ("warn", tokens.ERROR),
    ReviewState.MENDED: ("draft", tokens.GOLD_TEXT),
    ReviewState.CHANGED: ("warn", tokens.WARN),
}


def review_words(state: ReviewState) -> str:
    """Return what a state is called by the unit that decides."""
    return {
        ReviewState.OPEN: QCoreApplication.translate("review", "待审批"),
        ReviewState.APPROVED: QCoreApplication.translate("review", "已审批"),
        ReviewState.RETURNED: QCoreApplication.translate("review", "有退回"),
        ReviewState.MENDED: QCoreApplication.translate("review", "退回后已改"),
        ReviewState.CHANGED: QCoreApplication.translate("review", "审批后又改动"),
    }[state]


def standing_words(place: Reached, review: Review) -> str:
    """Return where an own record stands: a decision if it holds, else how far it has got."""
    if review.state is ReviewState.OPEN:
        return reached_words(place)
    words = review_words(review.state)
    return f"{words}·{reached_words(place)}" if review.state.is_undecided else words


def standing_sign(place: Reached, review: Review) -> tuple[str, str]:
    """Return (drawing, colour) for the same."""
    return REACHED_SIGNS[place] if review.state is ReviewState.OPEN else REVIEW_SIGNS[review.state]


def who_words(review: Review) -> str:
    """Return who decided and when; empty when nobody did."""
    when = f"{review.decided_at:%m-%d %H:%M}" if review.decided_at else ""
    return " ".join(filter(None, (review.unit, review.decided_by, when)))


def decision_words(review: Review) -> str:
    """Return a decision in one sentence: who, when, what, why."""
    if review.state is ReviewState.OPEN:
        return ""
    words = f"{who_words(review)}：{review_words(review.state)}"
    return f"{words}——{review.reason}" if review.reason else words
