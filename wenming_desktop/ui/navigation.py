"""Where one can go: the list of pages, and the bar on the left that shows it.

No module of a page is imported before the page is opened: a start must not wait for all of them.
"""

import importlib
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.ui import icons, theme, tokens
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import KeyButton
from wenming_desktop.ui.words import plain
from wenming_desktop.ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Destination:
    """One page: ``key`` is its module, icon, help section and name; ``digit`` its Alt key."""

    key: str
    kind: str
    digit: str
    words: str
    needs: Action | None = Action.READ

    def make(self, workplace: Workplace) -> Page:
        """Import the module and make the page."""
        module = importlib.import_module(f"wenming_desktop.ui.pages.{self.key.replace('-', '_')}")
        page: Page = getattr(module, self.kind)(workplace)
        page.setObjectName(f"{self.key}Page")
        return page


def destinations(actor: Actor) -> list[Destination]:
    """Return the pages this person may open, in the order of the bar."""
    every = [
        Destination(
            "today", "TodayPage", "1", QCoreApplication.translate("navigation", "今日"), None
        ),
        Destination(
            "activities", "ActivitiesPage", "2", QCoreApplication.translate("navigation", "活动")
        ),
        Destination(
            "sign-in",
            "SignInPage",
            "3",
            QCoreApplication.translate("navigation", "签到补录"),
            Action.RECORD,
        ),
        Destination(
            "volunteers", "VolunteersPage", "4", QCoreApplication.translate("navigation", "志愿者")
        ),
        Destination(
            "print-centre",
            "PrintCentrePage",
            "5",
            QCoreApplication.translate("navigation", "打印中心"),
            Action.PRINT,
        ),
        Destination(
            "exchange",
            "ExchangePage",
            "6",
            QCoreApplication.translate("navigation", "U盘上报"),
            Action.EXCHANGE,
        ),
        Destination(
            "registers", "RegistersPage", "7", QCoreApplication.translate("navigation", "台账")
        ),
        Destination(
            "work-report",
            "WorkReportPage",
            "8",
            QCoreApplication.translate("navigation", "工作汇报"),
        ),
        Destination(
            "orders", "OrdersPage", "9", QCoreApplication.translate("navigation", "群众点单")
        ),
        Destination(
            "settings", "SettingsPage", "0", QCoreApplication.translate("navigation", "设置"), None
        ),
    ]
    return [one for one in every if one.needs is None or actor.may(one.needs)]


class NavigationBar(QFrame):
    """One button for each destination, and Alt with its digit; ``chosen(key)``."""

    chosen = Signal(str)

    def __init__(self, entries: list[Destination], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setAccessibleName(self.tr("导航"))
        self._entries = entries
        self._narrow = self._tight = False
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, KeyButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.S, 0, tokens.S)
        column.setSpacing(0)
        for entry in entries:
            column.addWidget(self._button(entry))
        column.addStretch(1)
        self._group.idClicked.connect(self._announce)

    def set_current(self, key: str) -> None:
        """Mark the page that is open."""
        self._buttons[key].setChecked(True)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show drawings only, for large text or a small window."""
        self._narrow = narrow
        self._give_way()
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        """Make the entries lower where all of them would not fit below each other."""
        target = theme.text_size(theme.application()).target
        tight = self.height() < len(self._entries) * target + 2 * tokens.S
        if tight == self._tight:
            return
        self._tight = tight
        for button in self._buttons.values():
            button.setProperty("tight", tight)
            button.style().unpolish(button)
            button.style().polish(button)

    def _button(self, entry: Destination) -> KeyButton:
        button = KeyButton(self)
        button.setObjectName(f"{entry.key}Entry")
        button.setAccessibleName(entry.words)
        button.setCheckable(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._group.addButton(button, len(self._buttons))
        self._buttons[entry.key] = button
        shortcut = QShortcut(QKeySequence(f"Alt+{entry.digit}"), self)
        shortcut.activated.connect(button.click)
        return button

    def _write(self) -> None:
        side = round(self.fontMetrics().height() * 1.1)
        for entry in self._entries:
            button = self._buttons[entry.key]
            button.setIcon(icons.icon(entry.key, tokens.MUTED, tokens.RED))
            button.setIconSize(QSize(side, side))
            text = f"{entry.digit}  {entry.words}"
            button.setText("" if self._narrow else plain(text))
            button.setToolTip(f"{entry.words}（Alt+{entry.digit}）" if self._narrow else "")

    def _announce(self, number: int) -> None:
        self.chosen.emit(self._entries[number].key)
