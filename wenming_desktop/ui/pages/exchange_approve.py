"""Letting in a computer below: its request, ten digits typed, the others compared, approved."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.services.exchange_ports import EnrolledDevice, EnrolmentRequestInfo
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.level_words import level_words
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.fields import DigitsField
from wenming_desktop.ui.widgets.fingerprint import GROUP, Fingerprint
from wenming_desktop.ui.widgets.form import Form

TYPED = 2 * GROUP
"""Digits the approving person types from the slip; they are not shown here."""


class ApprovePanel(Card):
    """For units that certify others; ``approved`` after a welcome was written."""

    approved = Signal()

    def __init__(self, page: Page, place: Callable[[], Path | None]) -> None:
        super().__init__(QCoreApplication.translate("ApprovePanel", "下级电脑入网"), page)
        self._page, self._place = page, place
        self._info: EnrolmentRequestInfo | None = None
        words = self.tr(
            "第一次：把“单位卡”交给下级，首次设置时要用。"
            "下级带着 U 盘和 30 位数字来时，打开申请，核对数字，批准。"
        )
        self._card = secondary(self.tr("写出给下级的单位卡"), "writeCard", self, icon="card")
        self._card.clicked.connect(self._write_card)
        self._open = secondary(self.tr("打开申请文件…"), "openRequest", self, icon="folder")
        self._open.clicked.connect(self._ask_request)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.M)
        buttons.addWidget(self._card)
        buttons.addWidget(self._open)
        buttons.addStretch(1)
        self.body.addWidget(Label(words, self, name="approveWords", tone="muted", wrap=True))
        self.body.addLayout(buttons)
        self._request = self._request_part()
        self.body.addWidget(self._request)

    @Slot()
    def allow(self) -> None:
        """Approve only with a stick, ten digits typed and the others compared."""
        ready = self._place() is not None
        self._card.setEnabled(ready)
        typed = "".join(self._typed.text().split())
        compared = len(typed) >= TYPED and self._same.isChecked()
        self._approve.setEnabled(ready and compared and self._info is not None)

    def _request_part(self) -> QWidget:
        part = QWidget(self)
        self._who = Label("", part, name="requestWho", bold=True, wrap=True)
        self._digits = Fingerprint(part, hidden_groups=2)
        form = Form(part)
        self._typed = DigitsField(form, longest=TYPED + 1)
        self._typed.textChanged.connect(self.allow)
        self._typed_row = form.add(
            self.tr("前 10 位"), self._typed, "firstDigits", self.tr("照下级抄来的数字输入")
        )
        self._same = QCheckBox(self.tr("其余 20 位与下级抄来的一样"), part)
        self._same.setObjectName("otherDigitsSame")
        self._same.toggled.connect(self.allow)
        self._approve = secondary(self.tr("批准，写出欢迎包"), "approve", part, icon="ok")
        self._approve.clicked.connect(self._do_approve)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, tokens.S, 0, 0)
        column.setSpacing(tokens.M)
        for widget in (self._who, self._digits, form, self._same):
            column.addWidget(widget)
        column.addWidget(self._approve, 0, Qt.AlignmentFlag.AlignLeft)
        part.hide()
        return part

    @Slot()
    def _write_card(self) -> None:
        place, cases = self._place(), self._page.use_cases
        if place is None:
            return
        file = self._page.try_to(lambda: cases.exchange.write_parent_card(cases.actor, place))
        if file is not None:
            words = self.tr("单位卡已写到 {file}。把这个文件交给下级，首次设置时选它。")
            self._page.banner.tell("ok", words.format(file=file))

    @Slot()
    def _ask_request(self) -> None:
        place = self._place()
        file_choice.choose(
            self,
            "open",
            self.tr("打开申请文件"),
            self._read_request,
            suggestion=str(place) if place else "",
            kinds=self.tr("入网申请 (*.wmr)"),
        )

    def _read_request(self, path: Path) -> None:
        cases = self._page.use_cases
        info = self._page.try_to(lambda: cases.exchange.enrol_inspect(cases.actor, path))
        self._info = info
        self._request.setVisible(info is not None)
        if info is None:
            return
        words = self.tr("{name}（{level}）申请入网")
        if info.replaces:
            words = self.tr("{name}（{level}）申请给“{device}”换钥匙")
        if info.known:
            words = self.tr("{name}（{level}）以前批准过，可以再写一次欢迎包")
        self._who.setText(
            words.format(name=info.name, level=level_words(info.level), device=info.replaces)
        )
        self._digits.show_digits(info.digits)
        self._typed.clear()
        self._same.setChecked(False)
        self._typed.setFocus()
        self._page.banner.clear()
        self.allow()

    @Slot()
    def _do_approve(self) -> None:
        place, info = self._place(), self._info
        if place is None or info is None or info.file is None:
            return
        self._approve.setEnabled(False)
        self._page.tasks.run(
            self,
            partial(self._certify, info.file, self._typed.text(), place),
            done=self._show_approved,
            failed=self._page.show_refusal,
        )

    def _certify(
        self, file: Path, digits: str, place: Path, _progress: Progress, _cancelled: Cancelled
    ) -> EnrolledDevice:
        cases = self._page.use_cases
        return cases.exchange.enrol_approve(cases.actor, file, digits, place)

    def _show_approved(self, device: EnrolledDevice) -> None:
        self._request.hide()
        self._info = None
        words = self.tr("已批准 {unit}。欢迎包在 U 盘上，请带回那台电脑打开。")
        self._page.banner.tell("ok", words.format(unit=device.unit))
        self.approved.emit()
