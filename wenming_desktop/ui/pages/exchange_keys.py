"""New keys for this computer: its request, carried up, and the welcome that comes back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from wenming_desktop.services.exchange_ports import EnrolmentRequestInfo
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.fingerprint import Fingerprint


class KeysCard(Card):
    """For units with one above them; ``welcome_wanted`` when the stick is back."""

    welcome_wanted = Signal()

    def __init__(self, page: Page, place: Callable[[], Path | None]) -> None:
        super().__init__(QCoreApplication.translate("KeysCard", "本机换钥匙"), page)
        self._page, self._place = page, place
        words = self.tr(
            "每年换一次。写出申请，把 U 盘和 30 位数字带到上级单位核对；"
            "批准后带回来，打开欢迎包。在这之前照常使用，数据不会丢。"
        )
        self._rotate = secondary(self.tr("换钥匙…"), "rotateKeys", self, icon="lock")
        self._rotate.clicked.connect(self._write_request)
        self._open = secondary(self.tr("打开欢迎包"), "rotateAccept", self)
        self._open.clicked.connect(self.welcome_wanted)
        self._digits = Fingerprint(self)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.M)
        buttons.addWidget(self._rotate)
        buttons.addWidget(self._open)
        buttons.addStretch(1)
        self.body.addWidget(Label(words, self, name="rotateWords", tone="muted", wrap=True))
        self.body.addLayout(buttons)
        self.body.addWidget(self._digits)

    @Slot()
    def allow(self) -> None:
        """Let both steps wait for a stick."""
        ready = self._place() is not None
        self._rotate.setEnabled(ready)
        self._open.setEnabled(ready)

    def forget_digits(self) -> None:
        """Hide them: the new keys are there."""
        self._digits.show_digits("")

    @Slot()
    def _write_request(self) -> None:
        place = self._place()
        if place is None:
            return

        def work(_progress: Progress, _cancelled: Cancelled) -> EnrolmentRequestInfo:
            cases = self._page.use_cases
            return cases.exchange.rotate(cases.actor, place)

        self._page.tasks.run(self, work, done=self._show, failed=self._page.show_refusal)

    def _show(self, info: EnrolmentRequestInfo) -> None:
        self._digits.show_digits(info.digits)
        words = self.tr("换钥匙申请已写到 {file}。请抄下 30 位数字，连同 U 盘带到上级单位。")
        self._page.banner.tell("ok", words.format(file=info.file))
