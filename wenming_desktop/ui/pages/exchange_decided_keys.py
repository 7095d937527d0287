"""The county's keys: the root, the one that certifies, each computer's; and what to do in need."""

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wenming_desktop.services.county_ports import Authority, KeyState
from wenming_desktop.services.key_ports import CountyKeys, EndingPreview
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.county.emergency import (
    NewAuthorityDialog,
    RootPlea,
    RootRevokeDialog,
)
from wenming_desktop.ui.exchange_words import device_state_words
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import Cell, PlainRows, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.pages.exchange_county import button_row
from wenming_desktop.ui.pages.exchange_root import RootCard
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.fingerprint import Fingerprint
from wenming_desktop.ui.widgets.list_table import ListTable

_WIDTHS = (Width(4), Width(11, stretched=True), Width(6), Width(7), Width(8))
_ROWS_SEEN = 8


class DecidedKeys(QWidget):
    """``changed`` when a key of the county was made, changed or ended."""

    changed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._root, self._authority = RootCard(page), AuthorityCard(page)
        self._devices = DeviceKeysCard(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.M)
        for card in (self._root, self._authority, self._devices):
            card.changed.connect(self.changed)
            card.changed.connect(self.refresh)
            column.addWidget(card)
        column.addStretch(1)

    @Slot()
    def refresh(self) -> None:
        """Read how all keys stand."""
        cases = self._page.use_cases
        county = self._page.try_to(lambda: cases.keys.county(cases.actor))
        if county is None:
            return
        self._root.show_county(county)
        self._authority.show_authority(
            county, self._page.try_to(lambda: cases.county.authority(cases.actor))
        )
        states = self._page.try_to(lambda: cases.county.key_states(cases.actor)) or ()
        self._devices.show_states(county, states)


class AuthorityCard(Card):
    """The key that lets computers in and signs what the county decides."""

    changed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(QCoreApplication.translate("AuthorityCard", "县里的发证钥匙"), page)
        self._page = page
        self._county: CountyKeys | None = None
        self._found: Authority | None = None
        self._state = Label("", self, name="authorityState", wrap=True)
        self._digits = Fingerprint(self)
        self._digits.setObjectName("authorityDigits")
        words = self.tr(
            "管它的电脑丢了、被盗了，或钥匙有别人用过：用县根钥匙另立一把。"
            "平常不要按；换县根钥匙用不着它。"
        )
        self._anew = secondary(self.tr("另立发证钥匙…"), "authorityNew", self, icon="lock")
        self._anew.clicked.connect(self._ask)
        self.body.addWidget(self._state)
        self.body.addWidget(self._digits)
        self.body.addWidget(Label(words, self, name="authorityWords", tone="muted", wrap=True))
        self.body.addLayout(button_row(self._anew))

    def show_authority(self, county: CountyKeys, found: Authority | None) -> None:
        """Say on which computer it is and how far it has come."""
        self._county, self._found = county, found
        self._anew.setEnabled(county.may_change)
        self._digits.show_digits(found.digits if found else "")
        if found is None:
            self._state.setText(self.tr("还没有。"))
            return
        words = self.tr("在电脑 {device} 里，{made} 做的，到 {expires}；已签 {count} 条登记。")
        if found.is_here:
            words = self.tr("在这台电脑里，{made} 做的，到 {expires}；已签 {count} 条登记。")
        self._state.setText(
            words.format(
                device=found.device,
                made=f"{found.made_on:%Y-%m-%d}",
                expires=f"{found.expires_on:%Y-%m-%d}",
                count=found.records,
            )
        )

    @Slot()
    def _ask(self) -> None:
        if self._county is not None and self._found is not None:
            dialog = NewAuthorityDialog(self.window(), self._county, self._found)
            dialog.decided.connect(self._do)
            dialog.open()

    def _do(self, plea: RootPlea) -> None:
        def work(_progress: Progress, _cancelled: Cancelled) -> str:
            cases = self._page.use_cases
            return cases.county.new_authority(cases.actor, plea.reason, plea.kits, plea.last_record)

        self._page.tasks.run(self, work, done=self._done, failed=self._page.show_refusal)

    def _done(self, digits: str) -> None:
        words = self.tr(
            "发证钥匙已另立在本机，数字是 {digits}，请抄在县根数字核对单上。"
            "旧的那把和它所在的电脑已停用。请尽快给每个乡镇写出数据包。"
        )
        self._page.banner.tell("ok", words.format(digits=digits))
        self.changed.emit()


class DeviceKeysCard(Card):
    """Until when each computer's key is meant to last, who lags, and ending any by the root."""

    changed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(QCoreApplication.translate("DeviceKeysCard", "各电脑的钥匙"), page)
        self._page = page
        self._county: CountyKeys | None = None
        self._states: tuple[KeyState, ...] = ()
        heads = (
            self.tr("编号"),
            self.tr("单位"),
            self.tr("状态"),
            self.tr("到哪天"),
            self.tr("县里的登记"),
        )
        self._model = PlainRows(heads, self)
        self._table = ListTable("keyStates", self.tr("各电脑的钥匙"), self._model, _WIDTHS, self)
        self._table.selectionModel().selectionChanged.connect(self._allow)
        words = self.tr(
            "平常停用电脑，在“入网”里按。只有县里的发证钥匙不在手上、或要停的是管着发证钥匙的"
            "那台电脑，才用县根钥匙停。"
        )
        self._end = secondary(self.tr("用县根钥匙停用…"), "rootRevoke", self, icon="lock")
        self._end.clicked.connect(self._ask)
        self.body.addWidget(self._table)
        self.body.addWidget(Label(words, self, name="rootRevokeWords", tone="muted", wrap=True))
        self.body.addWidget(self._end, 0, Qt.AlignmentFlag.AlignLeft)

    def show_states(self, county: CountyKeys, states: tuple[KeyState, ...]) -> None:
        """Replace the rows."""
        self._county, self._states = county, states
        self._model.show_rows([self._row(one) for one in states])
        seen = min(len(states), _ROWS_SEEN) + 2  # the head, and air
        self._table.setFixedHeight(seen * self._table.verticalHeader().defaultSectionSize())
        self._allow()

    def _row(self, state: KeyState) -> tuple[str | Cell, ...]:
        warned = ("warn", tokens.WARN)
        day: str | Cell = f"{state.expires_on:%Y-%m-%d}"
        if state.expires_soon:
            day = Cell(f"{state.expires_on:%Y-%m-%d}", warned)
        behind: str | Cell = "—"
        if state.lagging_days is not None:
            words = self.tr("落后 {days} 天").format(days=state.lagging_days)
            behind = Cell(words, warned if state.is_lagging else None)
        return (state.device, state.unit, device_state_words(state.state), day, behind)

    def _chosen(self) -> KeyState | None:
        rows = self._table.selectionModel().selectedRows()
        return self._states[rows[0].row()] if rows else None

    @Slot()
    def _allow(self) -> None:
        state = self._chosen()
        may = self._county is not None and self._county.may_change
        self._end.setEnabled(may and state is not None and state.state != "stolen")

    @Slot()
    def _ask(self) -> None:
        state, county = self._chosen(), self._county
        if state is None or county is None:
            return
        cases, device_id = self._page.use_cases, state.device_id
        came = self._page.try_to(lambda: cases.keys.arrivals(cases.actor, device_id)) or ()

        def preview(reason: str, since: date | None) -> EndingPreview | None:
            keys, actor = cases.keys, cases.actor
            return self._page.try_to(lambda: keys.preview(actor, device_id, reason, since))

        name = f"{state.device} {state.unit}"
        dialog = RootRevokeDialog(self.window(), county, name, came, preview)
        dialog.decided.connect(partial(self._do, device_id, name))
        dialog.open()

    def _do(self, device_id: UUID, name: str, plea: RootPlea) -> None:
        def work(_progress: Progress, _cancelled: Cancelled) -> str:
            cases = self._page.use_cases
            cases.county.root_revoke(cases.actor, device_id, plea.reason, plea.since, plea.kits)
            return name

        self._page.tasks.run(self, work, done=self._done, failed=self._page.show_refusal)

    def _done(self, name: str) -> None:
        words = self.tr("县根已停用 {name}。请照常交换一次，把这个决定送到各单位。")
        self._page.banner.tell("ok", words.format(name=name))
        self.changed.emit()
