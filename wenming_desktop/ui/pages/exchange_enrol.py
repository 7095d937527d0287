"""入网: this computer's own place in the county, and letting in the computers below it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.users import Action
from wenming_desktop.services.exchange_ports import (
    Acceptance,
    EnrolledDevice,
    EnrolmentRequestInfo,
)
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.pages.exchange_approve import ApprovePanel
from wenming_desktop.ui.pages.exchange_devices import DevicesCard
from wenming_desktop.ui.pages.exchange_keys import KeysCard
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.fingerprint import Fingerprint

_ADMITTING = {Level.COUNTY_CENTER, Level.TOWN_INSTITUTE}
"""Levels that have a key to certify the computers below them."""


class EnrolPanel(QWidget):
    """Shows the steps that are still to be taken; ``changed`` when this computer got its place."""

    changed = Signal()

    def __init__(self, page: Page, place: Callable[[], Path | None]) -> None:
        super().__init__(page)
        self._page, self._place = page, place
        self._devices: tuple[EnrolledDevice, ...] | None = None
        self._own = self._own_card()
        self._approve = ApprovePanel(page, place)
        self._approve.approved.connect(self.refresh)
        self._keys = KeysCard(page, place)
        self._keys.welcome_wanted.connect(self._open_welcome)
        self._known = DevicesCard(page)
        self._known.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.L, 0, 0)
        column.setSpacing(tokens.M)
        for card in (self._own, self._approve, self._keys, self._known):
            column.addWidget(card)
        column.addStretch(1)

    def is_enrolled(self) -> bool:
        """Tell whether this computer has its place."""
        return self._devices is not None

    @Slot()
    def refresh(self) -> None:
        """Read which computers have their place."""
        cases, actor = self._page.use_cases, self._page.actor
        try:
            self._devices = cases.exchange.enrol_list(actor)
        except WenmingError as error:
            if error.code is not Code.NOT_ENROLLED:
                self._page.show_refusal(error)
            self._devices = None
        level = cases.org_units.own(actor).level
        self._own.setVisible(not self.is_enrolled())
        enrols = self.is_enrolled() and actor.may(Action.ENROL)
        admits = enrols and level in _ADMITTING
        self._approve.setVisible(admits)
        self._keys.setVisible(enrols and level is not Level.COUNTY_CENTER)
        self._known.setVisible(self.is_enrolled())
        self._known.show_devices(self._devices or (), may_revoke=admits)
        self.allow()

    @Slot()
    def allow(self) -> None:
        """Let the steps that need a stick wait for one."""
        ready = self._place() is not None
        self._request.setEnabled(ready)
        self._card_button.setEnabled(ready)
        self._accept.setEnabled(ready)
        self._approve.allow()
        self._keys.allow()

    def _own_card(self) -> Card:
        card = Card(self.tr("本机入网"), self)
        first = self.tr("第一步：写出入网申请，把 U 盘和 30 位数字带到上级单位核对。")
        second = self.tr("第二步：上级批准后，插上带回来的 U 盘，打开上级给的欢迎包。")
        self._request = secondary(self.tr("写出入网申请"), "enrolRequest", card)
        self._request.clicked.connect(self._write_request)
        self._card_button = secondary(self.tr("先选上级单位卡…"), "enrolCard", card, icon="card")
        self._card_button.clicked.connect(self._ask_card)
        self._accept = secondary(self.tr("打开欢迎包"), "enrolAccept", card)
        self._accept.clicked.connect(self._open_welcome)
        self._digits = Fingerprint(card)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.M)
        buttons.addWidget(self._request)
        buttons.addWidget(self._card_button)
        buttons.addStretch(1)
        card.body.addWidget(Label(first, card, name="enrolFirst", wrap=True))
        card.body.addLayout(buttons)
        card.body.addWidget(self._digits)
        card.body.addSpacing(tokens.M)
        card.body.addWidget(Label(second, card, name="enrolSecond", wrap=True))
        card.body.addWidget(self._accept, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    @Slot()
    def _write_request(self) -> None:
        self._write_with_card(None)

    def _write_with_card(self, card: Path | None) -> None:
        place = self._place()
        if place is None:
            return

        def work(_progress: Progress, _cancelled: Cancelled) -> EnrolmentRequestInfo:
            cases = self._page.use_cases
            return cases.exchange.enrol_request(cases.actor, place, parent_card=card)

        self._page.tasks.run(self, work, done=self._show_request, failed=self._page.show_refusal)

    def _show_request(self, info: EnrolmentRequestInfo) -> None:
        self._digits.show_digits(info.digits)
        words = self.tr("申请已写到 {file}。请抄下 30 位数字，连同 U 盘带到上级单位。")
        self._page.banner.tell("ok", words.format(file=info.file))

    @Slot()
    def _ask_card(self) -> None:
        file_choice.choose(
            self,
            "open",
            self.tr("选上级单位卡"),
            self._write_with_card,
            kinds=self.tr("单位卡 (*.wmc)"),
        )

    @Slot()
    def _open_welcome(self) -> None:
        place = self._place()
        if place is not None:
            self._page.tasks.run(
                self,
                partial(self._accept_welcome, place),
                done=self._show_accepted,
                failed=self._page.show_refusal,
            )

    def _accept_welcome(
        self, place: Path, _progress: Progress, _cancelled: Cancelled
    ) -> Acceptance:
        cases = self._page.use_cases
        return cases.exchange.enrol_accept(cases.actor, place)

    def _show_accepted(self, accepted: Acceptance) -> None:
        words = self.tr(
            "本机已入网：{unit}，上级是 {parent}。县根数字 {digits}，请与上级屏幕上的核对一遍。"
        )
        if self.is_enrolled():
            words = self.tr("本机已换新钥匙：{unit}。旧钥匙随下次写出的数据包停用。")
            self._keys.forget_digits()
        self._page.banner.tell(
            "ok",
            words.format(unit=accepted.unit, parent=accepted.parent, digits=accepted.root_digits),
        )
        self.changed.emit()
