"""What every page of the window has: a title row, room for one primary button, a banner, a body."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import ElidedLabel, Label
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.words import error_number, explain
from wenming_desktop.ui.workplace import Workplace

T = TypeVar("T")


class Page(QWidget):
    """One job a person does; made with a Workplace and nothing else.

    Subclasses fill ``body`` and say in ``refresh`` how to read again.

    ``wanted(page, subject)`` asks the window for another page; ``said`` fills the status line;
    ``leaving`` asks for the sign-in page.
    """

    wanted = Signal(str, object)
    said = Signal(str)
    leaving = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.workplace = workplace
        self.use_cases, self.tasks = workplace.use_cases, workplace.tasks
        self.actor = workplace.use_cases.actor
        self.title = Label("", self, name="pageTitle", scale=1.5, bold=True)
        self.about = ElidedLabel("", self, name="chip")
        self.about.hide()
        self.head = QHBoxLayout()
        self.head.setSpacing(tokens.M)
        self.head.addWidget(self.title)
        self.head.addWidget(self.about, 0, Qt.AlignmentFlag.AlignVCenter)
        self.head.addStretch(1)
        self.banner = Banner("pageBanner", self)
        self._is_unread = False
        self.body = QVBoxLayout()
        self.body.setSpacing(tokens.M)
        self._outer = outer = QVBoxLayout(self)
        self.set_low(low=False)
        outer.addLayout(self.head)
        outer.addWidget(self.banner)
        outer.addLayout(self.body, 1)

    def refresh(self) -> None:
        """Read again what is shown; called each time the page comes to the front."""

    def receive(self, subject: object) -> None:
        """Take what another page handed over with ``wanted``; ``refresh`` comes next."""

    def focus_first(self) -> None:
        """Put the keyboard on the first control of the page."""
        widget = self.nextInFocusChain()
        while widget is not None and self.isAncestorOf(widget):
            if widget.isVisible() and widget.isEnabled() and takes_tab(widget):
                widget.setFocus()
                return
            widget = widget.nextInFocusChain()

    def focus_search(self) -> bool:
        """Put the keyboard on the field one searches with; tell whether there is one."""
        for field in self.findChildren(QLineEdit):
            if field.isVisible() and field.objectName().endswith("Search"):
                field.setFocus()
                field.selectAll()
                return True
        return False

    def busy_with(self) -> str:
        """Return what would be lost by leaving now, in words; empty when nothing would."""
        return ""

    def read_again(self) -> None:
        """Refresh; why that cannot be is told on the page until it can, other pages stay open."""
        if self._is_unread:
            self.banner.clear()
        try:
            self.refresh()
        except WenmingError as error:
            self._is_unread = True
            self.show_refusal(error)
        else:
            self._is_unread = False

    def try_to(self, action: Callable[[], T]) -> T | None:
        """Do something quick; a refusal becomes the words of the banner and None."""
        try:
            result = action()
        except WenmingError as error:
            self.show_refusal(error)
            return None
        return result

    def show_refusal(self, error: WenmingError) -> None:
        """Say why something was not done."""
        if error.code is Code.CANCELLED:
            self.banner.tell("info", explain(error))
        else:
            self.banner.tell("error", f"{explain(error)}（{error_number(error.code)}）")

    def set_low(self, *, low: bool) -> None:
        """Take less air above and below where the window is low for the size of its text."""
        air = tokens.XS if low else tokens.M
        self._outer.setContentsMargins(tokens.L, air, tokens.L, air)
        self._outer.setSpacing(air)

    def set_title(self, text: str) -> None:
        """Name the page, as the navigation does."""
        self.title.setText(text)
        self.setAccessibleName(text)

    def set_about(self, text: str) -> None:
        """Show beside the title what the page is about."""
        self.about.setFullText(text)
        self.about.setVisible(bool(text))


def takes_tab(widget: QWidget) -> bool:
    """Tell whether Tab stops at a widget."""
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def scrolled(content: QWidget) -> QScrollArea:
    """Return the content in an area that scrolls when the window is too small for it.

    Neither has a ground of its own: on a card one sees the card.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    content.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area


def bring_into_sight(widget: QWidget) -> None:
    """Scroll to a part that was just shown, once the layout has made room for it."""
    above: QWidget | None = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        QTimer.singleShot(0, widget, partial(_scroll, above, widget))


def _scroll(area: QScrollArea, widget: QWidget) -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    area.ensureWidgetVisible(widget)
