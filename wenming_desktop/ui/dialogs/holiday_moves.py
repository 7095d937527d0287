"""放假安排有变化: which sessions move, all of them with one key."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from wenming_desktop import messages
from wenming_desktop.services.practice_calendar.moves import SeriesToMove
from wenming_desktop.services.practice_calendar.series import SessionMove
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import primary, secondary

_MOST_NAMED = 6
"""Days of one activity that are named; of a daily one there may be many."""


class HolidayMovesDialog(FramedDialog):
    """``agreed`` when the person wants it so."""

    agreed = Signal()

    def __init__(self, parent: QWidget, series: tuple[SeriesToMove, ...]) -> None:
        super().__init__(self.tr("放假安排有变化"), "holidayMoves", parent, letters=34)
        words = self.tr(
            "县里发来的放假安排和下面这些场次对不上。照办后日期会改好；已经打印、改过、办过的不动。"
            "请记得告诉参加的人。"
        )
        self.body.addWidget(Label(words, self, name="holidayWords", wrap=True))
        for number, one in enumerate(series):
            text = "\n".join([f"{one.activity.name}：", *self._lines(one.moves)])
            self.body.addWidget(Label(text, self, name=f"holidaySeries{number}", wrap=True))
        self.body.addStretch(1)
        back = secondary(self.tr("以后再说"), "holidayBack", self)
        back.clicked.connect(self.reject)
        do = primary(self.tr("照办"), "holidayDo", self)
        do.setDefault(True)
        do.clicked.connect(self._agree)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(do)
        do.setFocus()

    def _lines(self, moves: tuple[SessionMove, ...]) -> list[str]:
        named = [self._line(one) for one in moves[:_MOST_NAMED]]
        if len(moves) > _MOST_NAMED:
            named.append(self.tr("　还有 {count} 场").format(count=len(moves) - _MOST_NAMED))
        return named

    def _line(self, one: SessionMove) -> str:
        day = messages.show_day(one.day)
        if one.to is None:
            return self.tr("　{day} 不办").format(day=day)
        return self.tr("　{day} 改到 {to}").format(day=day, to=messages.show_day(one.to))

    @Slot()
    def _agree(self) -> None:
        self.agreed.emit()
        self.accept()


def ask(page: Page, moved: Callable[[], None]) -> None:
    """Show what is to be moved, if anything; call ``moved`` once it has been."""
    cases, actor = page.use_cases, page.actor
    due = cases.holiday_moves.due(actor)
    if not due:
        return

    def move() -> None:
        done = page.try_to(lambda: cases.holiday_moves.apply(actor))
        if done is not None:
            moved()
            words = QCoreApplication.translate("HolidayMovesDialog", "{count} 场已照放假安排改好。")
            page.banner.tell("ok", words.format(count=sum(len(one.moves) for one in done)))

    dialog = HolidayMovesDialog(page, due)
    dialog.agreed.connect(move)
    dialog.open()
