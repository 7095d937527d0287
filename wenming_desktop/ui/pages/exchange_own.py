"""本机入网: this computer's request with its slip; the welcome, the root's digits compared."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.exchange_ports import Acceptance, EnrolmentRequestInfo
from wenming_desktop.services.key_ports import SlipFacts
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.paper_preview import show_paper
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.digits_check import DigitsCheck
from wenming_desktop.ui.widgets.fingerprint import Fingerprint


class OwnCard(Card):
    """The two steps of a new computer; ``accepted`` with what it has become."""

    accepted = Signal(object)

    def __init__(self, page: Page, place: Callable[[], Path | None]) -> None:
        super().__init__(QCoreApplication.translate("OwnCard", "本机入网"), page)
        self._page, self._place = page, place
        self._request_step()
        self.body.addSpacing(tokens.M)
        self._welcome_step()

    def show_pending(self, facts: SlipFacts | None) -> None:
        """Show the request that waits, as it was written; None when there is none."""
        self._digits.show_digits(facts.digits if facts else "")
        self._paper.setVisible(facts is not None)
        root = facts.root_digits if facts else ""
        self._root.show_digits(root)
        self._root_words.setVisible(bool(root))

    @Slot()
    def allow(self) -> None:
        """Let the steps that need a stick wait for one."""
        ready = self._place() is not None
        self._request.setEnabled(ready)
        self._card.setEnabled(ready)
        self._accept.setEnabled(ready)
        self._agree.setEnabled(ready and self._check.is_compared())

    def open_welcome(self) -> None:
        """Open the welcome on the stick."""
        self._take_welcome(None)

    def _request_step(self) -> None:
        first = self.tr("第一步：写出入网申请，打印申请单，连同 U 盘带到上级单位核对。")
        self._request = secondary(self.tr("写出入网申请"), "enrolRequest", self)
        self._request.clicked.connect(self._write_request)
        self._card = secondary(self.tr("先选上级单位卡…"), "enrolCard", self, icon="card")
        self._card.clicked.connect(self._ask_card)
        self._paper = secondary(self.tr("打印入网申请单…"), "printRequest", self, icon="file")
        self._paper.clicked.connect(self._show_paper)
        self._digits = Fingerprint(self)
        self._digits.setObjectName("requestDigits")
        words = self.tr(
            "单位卡上的县根 30 位数字，与“县根数字核对单”逐位核对。有一位不同就不要用这张卡。"
        )
        self._root_words = Label(words, self, name="cardRootWords", wrap=True)
        self._root = Fingerprint(self)
        self._root.setObjectName("cardRoot")
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.M)
        for widget in (self._request, self._card, self._paper):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        self.body.addWidget(Label(first, self, name="enrolFirst", wrap=True))
        self.body.addLayout(buttons)
        for part in (self._digits, self._root_words, self._root):
            self.body.addWidget(part)

    def _welcome_step(self) -> None:
        second = self.tr("第二步：上级批准后，插上带回来的 U 盘，打开上级给的欢迎包。")
        self._accept = secondary(self.tr("打开欢迎包"), "enrolAccept", self)
        self._accept.clicked.connect(self.open_welcome)
        self._compare = QWidget(self)
        words = self.tr("本机没有单位卡。请照上级给的回执，核对县根 30 位数字，一样才入网。")
        self._check = DigitsCheck(
            self._compare,
            self.tr("照回执上的县根数字输入；有扫码枪就扫二维码"),
            self.tr("其余 20 位与回执一样"),
            ("rootFirstDigits", "rootOthersSame"),
        )
        self._check.changed.connect(self.allow)
        self._agree = secondary(self.tr("数字一样，入网"), "enrolAgree", self._compare, icon="ok")
        self._agree.clicked.connect(self._agree_root)
        column = QVBoxLayout(self._compare)
        column.setContentsMargins(0, tokens.S, 0, 0)
        column.setSpacing(tokens.M)
        column.addWidget(Label(words, self._compare, name="compareRoot", wrap=True))
        column.addWidget(self._check)
        column.addWidget(self._agree, 0, Qt.AlignmentFlag.AlignLeft)
        self._compare.hide()
        self.body.addWidget(Label(second, self, name="enrolSecond", wrap=True))
        self.body.addWidget(self._accept, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._compare)

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
        cases = self._page.use_cases
        self.show_pending(self._page.try_to(lambda: cases.keys.pending(cases.actor)))
        words = self.tr("申请已写到 {file}。请打印申请单，连同 U 盘带到上级单位。")
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
    def _show_paper(self) -> None:
        cases = self._page.use_cases
        write = partial(cases.keys.print_request, cases.actor, missing="blank")
        show_paper(self._page, self.tr("入网申请单"), write)

    @Slot()
    def _agree_root(self) -> None:
        self._take_welcome(self._check.typed())

    def _take_welcome(self, root_digits: str | None) -> None:
        place = self._place()
        if place is None:
            return

        def work(_progress: Progress, _cancelled: Cancelled) -> Acceptance:
            cases = self._page.use_cases
            return cases.exchange.enrol_accept(cases.actor, place, root_digits)

        self._page.tasks.run(self, work, done=self._take, failed=self._refuse)

    def _take(self, accepted: Acceptance) -> None:
        self._compare.hide()
        self.accepted.emit(accepted)

    def _refuse(self, error: WenmingError) -> None:
        if error.code is not Code.ROOT_DIGITS_NEEDED:
            self._page.show_refusal(error)
            return
        self._page.banner.clear()
        self._compare.show()
        self._check.begin(str(error.facts["digits"]))
        self.allow()
