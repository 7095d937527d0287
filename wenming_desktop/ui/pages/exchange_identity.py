"""Data that were set back or copied, and numbers that were written twice: said and decided."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from wenming_desktop.services.identity_ports import ForkedDevice, Standing
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.card import Card


def stopped_words(reason: str) -> str:
    """Return what has happened to this computer's data, in one sentence."""
    words = {
        "restored": QCoreApplication.translate("identity", "本机的数据是从较早的备份恢复的。"),
        "copied": QCoreApplication.translate(
            "identity", "本机的数据像是从别的电脑拷来的，或系统重装过。"
        ),
        "ack_ahead": QCoreApplication.translate(
            "identity", "别的单位手里有本机写过、本机却已没有的数据：本机用的是旧备份。"
        ),
        "moved": QCoreApplication.translate("identity", "本机的数据与另一台电脑相同，两台都在用。"),
        "retired": QCoreApplication.translate("identity", "上级已停用本机原来的身份。"),
    }
    return words.get(reason, reason)


class StandingCard(Card):
    """Says why nothing is sealed and what to do; asks whether this is another computer."""

    answered = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(QCoreApplication.translate("StandingCard", "本机的身份"), page)
        self._page = page
        self._words = Label("", self, name="standingWords", wrap=True)
        self._same = secondary(self.tr("只是换了电脑，原来那台不用了"), "machineSame", self)
        self._same.clicked.connect(partial(self._answer, other_goes_on=False))
        self._both = secondary(self.tr("原来那台还在用，或拿不准"), "machineBoth", self)
        self._both.clicked.connect(partial(self._answer, other_goes_on=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.M)
        buttons.addWidget(self._same)
        buttons.addWidget(self._both)
        buttons.addStretch(1)
        self.body.addWidget(self._words)
        self.body.addLayout(buttons)

    def show_standing(self, standing: Standing, *, may_answer: bool) -> None:
        """Say what is; with nothing to say the card goes."""
        asks = standing.asks and not standing.stopped
        self.setVisible(bool(standing.stopped) or asks)
        for button in (self._same, self._both):
            button.setVisible(asks and may_answer)
        words = self.tr("换了电脑？这台电脑的主板或系统与上次不同。请选一项；在这之前照常使用。")
        if standing.stopped:
            safe = self.tr(
                "已录入的都在，可以照常录入。为免同一编号用两次，暂不封存，收到的数据先存着。"
            )
            if standing.waiting_edits:
                words = self.tr("有 {count} 处改动等着送出。")
                safe += words.format(count=standing.waiting_edits)
            todo = self.tr(
                "请按下面的“写出恢复申请”，连同 U 盘带到上级单位；批准后带回来打开欢迎包。"
                "丢掉的数据随欢迎包回来，等着的改动接着送出。"
            )
            if standing.is_asked_for:
                todo = self.tr(
                    "恢复申请已写出。请打印申请单，连同 U 盘带到上级单位核对；"
                    "批准后把 U 盘带回来，按“打开欢迎包”。申请文件丢了，可以再写一次。"
                )
            if standing.is_centre:
                todo = self.tr(
                    "请先与每个镇所交换两次，把它们手里的都收回来（恢复前后新入网的单位也要收），"
                    "再按下面的“恢复身份”。"
                )
            words = "\n".join((stopped_words(standing.stopped) + safe, todo))
        self._words.setText(words)

    def _answer(self, *_: object, other_goes_on: bool) -> None:
        cases = self._page.use_cases

        def answer() -> bool:
            cases.identity.answer_machine(cases.actor, other_goes_on=other_goes_on)
            return True

        if self._page.try_to(answer):
            self.answered.emit()


class ForksCard(Card):
    """The computers below that wrote numbers twice; ``decided`` when one was settled."""

    decided = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(QCoreApplication.translate("ForksCard", "重号数据"), page)
        self._page = page
        self._forks: tuple[ForkedDevice, ...] = ()
        self._words = Label("", self, name="forkWords", wrap=True)
        self.body.addWidget(self._words)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.M)
        choices = (
            ("both", self.tr("两份都收下")),
            ("first", self.tr("只收先到的")),
            ("other", self.tr("只收后到的")),
        )
        for choice, words in choices:
            button = secondary(words, f"fork-{choice}", self)
            button.clicked.connect(partial(self._decide, choice))
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)

    def show_forks(self, forks: tuple[ForkedDevice, ...]) -> None:
        """Show the first of them; without any the card goes."""
        self._forks = forks
        self.setVisible(bool(forks))
        if not forks:
            return
        one = forks[0]
        text = self.tr(
            "“{label}”的同一编号来了两份不同的数据：先到 {first} 条，已算数；后到 {other} 条，"
            "先存着。多半是数据被拷到两台电脑上，或恢复过备份：请打电话问清楚。\n"
            "两份都是本单位人员录的，选“两份都收下”；有一份来路不明，只收另一份，没收的也留着。\n"
            "定了以后，那两台电脑各自恢复一次身份。"
        )
        words = text.format(label=one.label, first=one.first_operations, other=one.other_operations)
        self._words.setText(words)

    def _decide(self, choice: str, *_: object) -> None:
        cases, device_id = self._page.use_cases, self._forks[0].device_id

        def decide() -> bool:
            cases.identity.decide_fork(cases.actor, device_id, choice)
            return True

        if self._page.try_to(decide):
            self.decided.emit()
            words = self.tr("已定。请照常交换一次，把决定送到各单位；那两台电脑各自恢复身份。")
            self._page.banner.tell("ok", words)
