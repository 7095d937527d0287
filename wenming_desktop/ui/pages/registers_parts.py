"""The parts of the page 台账 beside the registers; each is imported when it is opened."""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.page_tabs import Part

FOLLOW_UP, CHECKLISTS, REVIEWS, ASSESSING, MATRIX, CUSTOMS, PLEDGES = (
    *("follow-up", "checklists", "reviews", "assessing", "matrix", "customs-cases", "pledge-list"),
)
"""What another page hands over to have a part shown."""


def mechanism_parts(page: Page) -> list[tuple[str, str, Callable[[], Part]]]:
    """Return (key, words, maker) of each part."""

    def maker(module: str, kind: str) -> Callable[[], Part]:
        def make() -> Part:
            found = import_module(f"wenming_desktop.ui.pages.registers_{module}")
            part: Part = getattr(found, kind)(page)
            return part

        return make

    return [
        (
            FOLLOW_UP,
            QCoreApplication.translate("registers", "待跟进"),
            maker("follow_up", "FollowUpPart"),
        ),
        (
            CHECKLISTS,
            QCoreApplication.translate("registers", "对照清单"),
            maker("checklists", "ChecklistsPart"),
        ),
        (
            REVIEWS,
            QCoreApplication.translate("registers", "内容审核"),
            maker("reviews", "ReviewsPart"),
        ),
        (
            ASSESSING,
            QCoreApplication.translate("registers", "自评"),
            maker("assessing", "AssessingPart"),
        ),
        (
            MATRIX,
            QCoreApplication.translate("registers", "责任清单"),
            maker("matrix", "MatrixPart"),
        ),
        (
            CUSTOMS,
            QCoreApplication.translate("registers", "红白事"),
            maker("customs", "CustomsPart"),
        ),
        (
            PLEDGES,
            QCoreApplication.translate("registers", "倡议和承诺"),
            maker("pledges", "PledgesPart"),
        ),
    ]
