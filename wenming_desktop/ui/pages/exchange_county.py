"""The county's root as this computer holds it, and the papers on which its digits stand."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wenming_desktop.domain.org_units import Level
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.paper_preview import show_paper
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.fingerprint import Fingerprint

ADMITTING = frozenset({Level.COUNTY_CENTER, Level.TOWN_INSTITUTE})
"""Levels that have a key to certify the computers below them."""


class CountyCard(Card):
    """The 30 digits that are the same on every computer of the county."""

    def __init__(self, page: Page) -> None:
        super().__init__(QCoreApplication.translate("CountyCard", "县根数字"), page)
        self._page = page
        words = self.tr(
            "全县的电脑上，县根 30 位数字都一样。和上级、下级核对时用它；"
            "有一位不同，就不要交换数据。"
        )
        self._digits = Fingerprint(self)
        self._digits.setObjectName("countyRoot")
        self._root = secondary(self.tr("打印县根数字核对单…"), "printRoot", self, icon="file")
        self._root.clicked.connect(self._show_root)
        self._accepted = secondary(self.tr("打印入网确认单…"), "printAcceptance", self, icon="file")
        self._accepted.clicked.connect(self._show_acceptance)
        self.body.addWidget(Label(words, self, name="countyWords", tone="muted", wrap=True))
        self.body.addWidget(self._digits)
        self.body.addLayout(button_row(self._root, self._accepted))

    def refresh(self, level: Level) -> None:
        """Read the digits."""
        cases = self._page.use_cases
        county = self._page.try_to(lambda: cases.keys.county(cases.actor))
        if county is None:
            return
        self._digits.show_digits(county.root_digits)
        self._root.setVisible(level in ADMITTING)
        self._accepted.setHidden(level is Level.COUNTY_CENTER)

    @Slot()
    def _show_root(self) -> None:
        cases = self._page.use_cases
        write = partial(cases.keys.print_root, cases.actor, missing="blank")
        show_paper(self._page, self.tr("县根数字核对单"), write)

    @Slot()
    def _show_acceptance(self) -> None:
        cases = self._page.use_cases
        write = partial(cases.keys.print_acceptance, cases.actor, missing="blank")
        show_paper(self._page, self.tr("入网确认单"), write)


def button_row(*buttons: QWidget) -> QHBoxLayout:
    """Return buttons side by side, at the left."""
    row = QHBoxLayout()
    row.setSpacing(tokens.M)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
