"""New keys for this computer: its request, carried up, and the welcome that comes back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from wenming_desktop.services.exchange_ports import EnrolmentRequestInfo
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.confirm import confirm
from wenming_desktop.ui.dialogs.paper_preview import show_paper
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.fingerprint import Fingerprint


class KeysCard(Card):
    """``welcome_wanted`` when the stick is back; the centre, alone, changes its keys at once."""

    welcome_wanted = Signal()
    changed = Signal()

    def __init__(self, page: Page, place: Callable[[], Path | None]) -> None:
        super().__init__(QCoreApplication.translate("KeysCard", "本机换钥匙"), page)
        self._page, self._place = page, place
        self._alone = self._restoring = False
        self._carried = self.tr(
            "每年换一次。写出申请，打印申请单，连同 U 盘带到上级单位核对；"
            "批准后带回来，打开欢迎包。在这之前照常使用，数据不会丢。"
        )
        self._rotate = secondary(self.tr("换钥匙…"), "rotateKeys", self, icon="lock")
        self._rotate.clicked.connect(self._write_request)
        self._open = secondary(self.tr("打开欢迎包"), "rotateAccept", self)
        self._open.clicked.connect(self.welcome_wanted)
        self._paper = secondary(self.tr("打印申请单…"), "printRotation", self, icon="file")
        self._paper.clicked.connect(self._show_paper)
        self._copied = secondary(self.tr("数据拷到了别的电脑…"), "declareCopied", self)
        self._copied.clicked.connect(self._ask_copied)
        self._digits = Fingerprint(self)
        self._digits.setObjectName("rotationDigits")
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.M)
        buttons.addWidget(self._rotate)
        buttons.addWidget(self._paper)
        buttons.addWidget(self._open)
        buttons.addWidget(self._copied)
        buttons.addStretch(1)
        self._words = Label("", self, name="rotateWords", tone="muted", wrap=True)
        self.body.addWidget(self._words)
        self.body.addLayout(buttons)
        self.body.addWidget(self._digits)

    @Slot()
    def allow(self) -> None:
        """Let both steps wait for a stick."""
        ready = self._place() is not None
        self._rotate.setEnabled(ready or self._alone)
        self._open.setEnabled(ready)

    def set_alone(self, *, alone: bool, restoring: bool = False) -> None:
        """Say how it goes here: with a stick to the unit above, or at once.

        ``restoring`` where this computer was set back or copied: new keys are its new identity.
        """
        self._alone = alone
        self._restoring = restoring
        ask = self.tr("写出恢复申请…")
        if alone:
            ask = self.tr("恢复身份…")
        self._rotate.setWords(ask if restoring else self.tr("换钥匙…"))
        words = self.tr("每年换一次。县中心上面没有单位，按下去马上换好，不用 U 盘。")
        self._words.setText(words if alone else self._carried)
        if restoring:
            self._words.setText(self.tr("恢复身份就是给本机换一把新钥匙，旧的停用。数据不会丢。"))
        self._open.setHidden(alone)
        self._copied.setHidden(restoring)

    def show_digits(self, digits: str) -> None:
        """Show the digits of the request that waits; none when there is none."""
        self._digits.show_digits(digits)
        self._paper.setVisible(bool(digits))

    @Slot()
    def _write_request(self) -> None:
        if self._alone:
            confirm(
                self,
                self.tr("给本机换钥匙？"),
                self.tr(
                    "马上换成新钥匙，旧的那把正常停用，以前的数据都算数。"
                    "换好以后请照常交换一次，把这件事送到各单位。"
                ),
                self.tr("换钥匙"),
                self._rotate_alone,
            )
        elif (place := self._place()) is not None:
            self._ask_above(place)

    @Slot()
    def _ask_copied(self) -> None:
        confirm(
            self,
            self.tr("本机的数据拷到了另一台电脑，两台都在用？"),
            self.tr(
                "没有拷过，或那台已经不用了，不要按。按下去以后，已录入的都在，可以照常录入，"
                "只是暂不送出；再照这里写的恢复身份，本机就有自己的编号，两台都能用。"
            ),
            self.tr("是，两台都在用"),
            self._declare_copied,
        )

    def _declare_copied(self) -> None:
        cases = self._page.use_cases

        def declare() -> bool:
            cases.identity.answer_machine(cases.actor, other_goes_on=True)
            return True

        if self._page.try_to(declare):
            self.changed.emit()

    def _rotate_alone(self) -> None:
        self._ask_above(self._page.workplace.papers)  # nothing is written there

    def _ask_above(self, place: Path) -> None:
        def work(_progress: Progress, _cancelled: Cancelled) -> EnrolmentRequestInfo:
            cases = self._page.use_cases
            return cases.exchange.rotate(cases.actor, place)

        self._page.tasks.run(self, work, done=self._show, failed=self._page.show_refusal)

    def _show(self, info: EnrolmentRequestInfo) -> None:
        if info.file is None:
            words = self.tr("本机已换新钥匙。请照常交换一次，把这件事送到各单位。")
            self._page.banner.tell("ok", words)
            self.changed.emit()
            return
        self.show_digits(info.digits)
        words = self.tr("换钥匙申请已写到 {file}。请打印申请单，连同 U 盘带到上级单位。")
        self._page.banner.tell("ok", words.format(file=info.file))

    @Slot()
    def _show_paper(self) -> None:
        cases = self._page.use_cases
        write = partial(cases.keys.print_request, cases.actor, missing="blank")
        show_paper(self._page, self.tr("换钥匙申请单"), write)
