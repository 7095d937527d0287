"""县里定的: rights, units, users who left and the county's keys; the centre's alone."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page, scrolled
from wenming_desktop.ui.pages.exchange_decided_keys import DecidedKeys
from wenming_desktop.ui.pages.exchange_decided_people import DecidedPeople
from wenming_desktop.ui.pages.exchange_decided_rights import DecidedRights
from wenming_desktop.ui.pages.exchange_decided_units import DecidedUnits
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.page_tabs import Part

UNITS, RIGHTS, PEOPLE, KEYS = range(4)


class DecidedPart(Part):
    """One of four things at a time; ``changed`` when the county decided something."""

    changed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._units, self._rights = DecidedUnits(page), DecidedRights(page)
        self._people, self._keys = DecidedPeople(page), DecidedKeys(page)
        self._which = Choice(self, name="decidedWhich")
        self._which.setAccessibleName(self.tr("看县里定的哪一样"))
        self._which.setMinimumContentsLength(9)
        self._which.offer(
            [
                (self.tr("单位"), UNITS),
                (self.tr("权限表"), RIGHTS),
                (self.tr("停用的人"), PEOPLE),
                (self.tr("县里的钥匙"), KEYS),
            ]
        )
        self._which.currentIndexChanged.connect(self.refresh)
        words = self.tr("这里定的事随下次写出的数据包传到各单位，以前录的都算数。")
        top = QHBoxLayout()
        top.setSpacing(tokens.M)
        top.addWidget(self._which)
        top.addWidget(Label(words, self, name="decidedWords", tone="muted", wrap=True), 1)
        self._stack = QStackedLayout()
        keys = scrolled(self._keys)
        # it scrolls by itself: the page must not scroll around it too
        keys.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        rooms: tuple[QWidget, ...] = (self._units, self._rights, self._people, keys)
        for room in rooms:
            self._stack.addWidget(room)
        for one in (self._units, self._rights, self._people, self._keys):
            one.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.M, 0, 0)
        column.setSpacing(tokens.S)
        column.addLayout(top)
        column.addLayout(self._stack, 1)

    @Slot()
    def refresh(self) -> None:
        """Read again what is in front."""
        place = self._which.currentIndex()
        self._stack.setCurrentIndex(place)
        (self._units, self._rights, self._people, self._keys)[place].refresh()
