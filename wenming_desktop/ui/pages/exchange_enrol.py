"""入网: this computer's own place in the county, and letting in the computers below it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.users import Action
from wenming_desktop.services.county_ports import KeyState
from wenming_desktop.services.exchange_ports import Acceptance, EnrolledDevice
from wenming_desktop.ui import tokens
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.pages.exchange_approve import ApprovePanel
from wenming_desktop.ui.pages.exchange_county import ADMITTING, CountyCard
from wenming_desktop.ui.pages.exchange_devices import DevicesCard
from wenming_desktop.ui.pages.exchange_identity import ForksCard, StandingCard, stopped_words
from wenming_desktop.ui.pages.exchange_keys import KeysCard
from wenming_desktop.ui.pages.exchange_own import OwnCard


class EnrolPanel(QWidget):
    """Shows the steps that are still to be taken; ``changed`` when this computer got its place."""

    changed = Signal()

    def __init__(self, page: Page, place: Callable[[], Path | None]) -> None:
        super().__init__(page)
        self._page, self._place = page, place
        self._devices: tuple[EnrolledDevice, ...] | None = None
        self._own = OwnCard(page, place)
        self._own.accepted.connect(self._show_accepted)
        self._approve = ApprovePanel(page, place)
        self._approve.approved.connect(self.refresh)
        self._standing = StandingCard(page)
        self._standing.answered.connect(self.changed)
        self._forks = ForksCard(page)
        self._forks.decided.connect(self.changed)
        self._keys = KeysCard(page, place)
        self._keys.changed.connect(self.changed)
        self._keys.welcome_wanted.connect(self._own.open_welcome)
        self._county = CountyCard(page)
        self._known = DevicesCard(page)
        self._known.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.L, 0, 0)
        column.setSpacing(tokens.M)
        cards = (self._own, self._standing, self._forks, self._keys, self._approve)
        for card in (*cards, self._known, self._county):
            column.addWidget(card)
        column.addStretch(1)

    def is_enrolled(self) -> bool:
        """Tell whether this computer has its place."""
        return self._devices is not None

    def key_states(self) -> tuple[KeyState, ...]:
        """Return how long each computer's keys are meant to last; nothing before the enrolment."""
        cases = self._page.use_cases
        if not self.is_enrolled():
            return ()
        return self._page.try_to(lambda: cases.county.key_states(cases.actor)) or ()

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
        admits = enrols and level in ADMITTING
        self._approve.setVisible(admits)
        self._keys.setVisible(enrols)
        self._show_identity(level, may_decide=enrols, admits=admits)
        pending = self._page.try_to(lambda: cases.keys.pending(actor))
        self._own.show_pending(pending)
        self._keys.show_digits(pending.digits if pending else "")
        self._county.setVisible(self.is_enrolled())
        if self.is_enrolled():
            self._county.refresh(level)
        self._known.setVisible(self.is_enrolled())
        self._known.show_keys(self.key_states())
        self._known.show_devices(self._devices or (), may_revoke=admits)
        self.allow()

    def stopped(self) -> str:
        """Return why nothing is sealed here, in words; nothing while all is well."""
        standing = self._page.try_to(
            lambda: self._page.use_cases.identity.standing(self._page.actor)
        )
        return stopped_words(standing.stopped) if standing and standing.stopped else ""

    def _show_identity(self, level: Level, *, may_decide: bool, admits: bool) -> None:
        """Say what became of this computer's identity, and of those below."""
        cases, actor = self._page.use_cases, self._page.actor
        standing = cases.identity.standing(actor)
        self._standing.show_standing(standing, may_answer=actor.may(Action.EXCHANGE))
        self._forks.show_forks(cases.identity.forks(actor) if admits else ())
        self._keys.set_alone(
            alone=level is Level.COUNTY_CENTER,
            restoring=may_decide and bool(standing.stopped),
        )

    @Slot()
    def allow(self) -> None:
        """Let the steps that need a stick wait for one."""
        self._own.allow()
        self._approve.allow()
        self._keys.allow()

    def _show_accepted(self, accepted: Acceptance) -> None:
        words = self.tr(
            "本机已入网：{unit}，上级是 {parent}。县根数字 {digits}，请与上级给的回执核对一遍，"
            "再打印“入网确认单”交回上级。"
        )
        if self.is_enrolled():
            words = self.tr("本机已换新钥匙：{unit}。旧钥匙随下次写出的数据包停用。")
        self._page.banner.tell(
            "ok",
            words.format(unit=accepted.unit, parent=accepted.parent, digits=accepted.root_digits),
        )
        self.changed.emit()
