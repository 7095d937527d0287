"""The locked window: what hides everything, and what notices that nobody is there."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.widgets.buttons import link, primary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.fields import PasswordField
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.widgets.picture import Picture

IDLE_SECONDS = 5 * 60
WARNING_SECONDS = 30
RESTING_SECONDS = 60
"""A minute without a key or a move of the mouse: memory can be given back unnoticed."""
_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
}


class IdleWatch(QObject):
    """Says when nobody has touched the program for a while; the clock of the day is not asked.

    It listens to the platform's windows, not to every event of every widget, which would cost
    a Python call for each paint.
    """

    warned = Signal()
    expired = Signal()
    rested = Signal()
    """Once each time that nobody has touched anything for RESTING_SECONDS."""

    def __init__(
        self, parent: QObject, clock: Callable[[], float] = time.monotonic, every_ms: int = 5_000
    ) -> None:
        super().__init__(parent)
        self._clock, self._last = clock, clock()
        self._resting = False
        timer = QTimer(self)
        timer.timeout.connect(self.check)
        timer.start(every_ms)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)

    def touch(self) -> None:
        """Somebody is there."""
        self._last = self._clock()
        self._resting = False

    def idle_s(self) -> float:
        """Return how long nobody has touched the program, in seconds."""
        return self._clock() - self._last

    @Slot()
    def check(self) -> None:
        """Compare the time that has passed with what is allowed."""
        idle = self.idle_s()
        if idle >= RESTING_SECONDS and not self._resting:
            self._resting = True
            self.rested.emit()
        if idle >= IDLE_SECONDS:
            self.expired.emit()
        elif idle >= IDLE_SECONDS - WARNING_SECONDS:
            self.warned.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touch()
        return super().eventFilter(watched, event)

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # Qt calls a filter once for each time it is installed
            window.installEventFilter(self)


class LockPage(QWidget):
    """Asks the same person for the password, or lets another one sign in."""

    unlocked = Signal()
    handed_over = Signal()

    def __init__(self, user: str, opens: Callable[[str], str], parent: QWidget | None) -> None:
        """``opens(password)`` returns an empty text, or why not."""
        super().__init__(parent)
        self.setObjectName("lockPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._opens = opens
        self._password = PasswordField(self)
        self._banner = Banner("lockBanner", self)
        form = Form(self)
        form.add(self.tr("密码"), self._password, "unlockPassword")
        unlock = primary(self.tr("解锁"), "unlock", self)
        unlock.clicked.connect(self._try)
        self._password.returnPressed.connect(self._try)
        other = link(self.tr("换人登录"), "handOver", self)
        other.clicked.connect(self.handed_over)
        words = self.tr("{user} 的工作还在，输入密码接着做。").format(user=user)
        card = Card("", self)
        card.body.addWidget(Label(words, card, name="lockWords", wrap=True))
        card.body.addWidget(self._banner)
        card.body.addWidget(form)
        buttons = QHBoxLayout()
        buttons.addWidget(other)
        buttons.addStretch(1)
        buttons.addWidget(unlock)
        card.body.addLayout(buttons)
        self._arrange(card)

    def clear(self) -> None:
        """Forget what was typed and wait for the password."""
        self._password.clear()
        self._banner.clear()
        self._password.setFocus()

    def _arrange(self, card: Card) -> None:
        title = Label(self.tr("已锁屏"), self, name="lockTitle", scale=1.5, bold=True)
        head = QHBoxLayout()
        head.addStretch(1)
        head.addWidget(Picture("lock", tokens.RED, self, lines=2))
        head.addWidget(title)
        head.addStretch(1)
        card.setMinimumWidth(self.fontMetrics().horizontalAdvance("国") * 26)
        column = QVBoxLayout(self)
        column.setSpacing(tokens.L)
        column.addStretch(2)
        column.addLayout(head)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    @Slot()
    def _try(self) -> None:
        problem = self._opens(self._password.text())
        self._password.clear()
        if problem:
            self._banner.tell("error", problem)
            self._password.setFocus()
        else:
            self._banner.clear()
            self.unlocked.emit()
