"""The county's root as this computer holds it; at the centre also its keys and their care."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.users import Action
from wenming_desktop.services.key_cards import KeyKit, RootRotation
from wenming_desktop.services.key_papers import KIT_WORDS, root_key_words
from wenming_desktop.services.key_ports import RECOVERY_KEY, CountyKeys
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.kit_check import KitCheckDialog
from wenming_desktop.ui.dialogs.new_kits import NewKitsDialog
from wenming_desktop.ui.dialogs.paper_preview import show_paper
from wenming_desktop.ui.dialogs.root_rotation import RootPlan, RootRotationDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.fingerprint import Fingerprint

ADMITTING = frozenset({Level.COUNTY_CENTER, Level.TOWN_INSTITUTE})
"""Levels that have a key to certify the computers below them."""


class CountyCard(Card):
    """``changed`` when the county got new keys."""

    changed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(QCoreApplication.translate("CountyCard", "县根和恢复钥匙"), page)
        self._page = page
        self._county: CountyKeys | None = None
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
        self.body.addLayout(_row(self._root, self._accepted))
        self._centre = self._centre_part()
        self.body.addWidget(self._centre)

    def refresh(self, level: Level) -> None:
        """Read how the keys stand."""
        cases = self._page.use_cases
        self._county = self._page.try_to(lambda: cases.keys.county(cases.actor))
        if self._county is None:
            return
        self._digits.show_digits(self._county.root_digits)
        self._root.setVisible(level in ADMITTING)
        self._accepted.setHidden(level is Level.COUNTY_CENTER)
        self._centre.setVisible(self._county.may_change and cases.actor.may(Action.ENROL))
        self._root_state.setText(self._root_words(self._county))
        self._recovery_state.setText(self._recovery_words(self._county))
        self._recovery_state.setTone("" if self._county.recovery_digits else "warn")

    def _centre_part(self) -> QWidget:
        part = QWidget(self)
        self._root_state = Label("", part, name="rootState", wrap=True)
        self._recovery_state = Label("", part, name="recoveryState", wrap=True)
        rotate = secondary(self.tr("换县根钥匙…"), "rootRotate", part, icon="lock")
        rotate.clicked.connect(self._ask_rotation)
        make = secondary(self.tr("做县恢复钥匙…"), "recoveryMake", part, icon="plus")
        make.clicked.connect(self._ask_recovery)
        check = secondary(self.tr("试着读回…"), "kitCheck", part, icon="search")
        check.clicked.connect(self._open_check)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, tokens.S, 0, 0)
        column.setSpacing(tokens.M)
        column.addWidget(self._root_state)
        column.addWidget(self._recovery_state)
        column.addLayout(_row(rotate, make, check))
        return part

    def _root_words(self, county: CountyKeys) -> str:
        words = self.tr(
            "县根钥匙：第 {version} 版，{keys} 把，{threshold} 把到场才算数，由保管人保管。"
        )
        if county.root_is_here:
            words = self.tr(
                "县根钥匙：第 {version} 版，只有 1 把，就在这台电脑里。"
                "建议换成 3 把，交给三个人保管。"
            )
        return words.format(version=county.version, keys=county.keys, threshold=county.threshold)

    def _recovery_words(self, county: CountyKeys) -> str:
        if county.recovery_made is None:
            return self.tr(
                "县恢复钥匙：还没有。有了它，县中心的电脑坏了，以后存档的上报包还打得开。"
            )
        words = self.tr("县恢复钥匙：{day} 做的，钥匙指纹 {digits}。")
        day = f"{county.recovery_made:%Y-%m-%d}"
        return words.format(day=day, digits=county.recovery_digits)

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

    @Slot()
    def _ask_rotation(self) -> None:
        if self._county is not None:
            dialog = RootRotationDialog(self.window(), self._county, None)
            dialog.decided.connect(self._prepare)
            dialog.open()

    def _prepare(self, plan: RootPlan) -> None:
        def work(_progress: Progress, _cancelled: Cancelled) -> tuple[KeyKit, ...]:
            cases = self._page.use_cases
            return cases.keys.prepare_root(cases.actor, plan.to, keys=plan.keys, kits=plan.kits)

        done = partial(self._show_prepared, plan)
        self._page.tasks.run(self, work, done=done, failed=self._page.show_refusal)

    def _show_prepared(self, plan: RootPlan, kits: tuple[KeyKit, ...]) -> None:
        version = self._county.version + 1 if self._county else 1
        which = [
            root_key_words(version, number, plan.keys, plan.threshold)
            for number in range(1, len(kits) + 1)
        ]
        title, verb = self.tr("新的县根钥匙"), self.tr("换上新钥匙")
        dialog = NewKitsDialog(self._page, title, kits, which, verb)
        dialog.kept.connect(partial(self._adopt, plan))
        dialog.rejected.connect(self._say_kept_old)
        dialog.open()

    @Slot()
    def _say_kept_old(self) -> None:
        words = self.tr("没有换，还用原来的县根钥匙。做好的新钥匙文件没有用，请删掉。")
        self._page.banner.tell("info", words)

    def _adopt(self, plan: RootPlan, kits: list[KeyKit]) -> None:
        fresh = [(kit.file, kit.code) for kit in kits]

        def work(_progress: Progress, _cancelled: Cancelled) -> RootRotation:
            cases = self._page.use_cases
            return cases.keys.adopt_root(
                cases.actor, fresh, threshold=plan.threshold, kits=plan.kits
            )

        self._page.tasks.run(self, work, done=self._adopted, failed=self._page.show_refusal)

    def _adopted(self, made: RootRotation) -> None:
        words = self.tr("县根钥匙已换成第 {version} 版。请照常交换一次，把这件事送到各单位。")
        self._page.banner.tell("ok", words.format(version=made.version))
        self.changed.emit()

    @Slot()
    def _ask_recovery(self) -> None:
        file_choice.choose(
            self,
            "save",
            self.tr("县恢复钥匙文件写到"),
            self._make_recovery,
            suggestion="recovery.wmk",
            kinds=self.tr("钥匙文件 (*.wmk)"),
        )

    def _make_recovery(self, to: Path) -> None:
        def work(_progress: Progress, _cancelled: Cancelled) -> KeyKit:
            cases = self._page.use_cases
            return cases.exchange.recovery_kit(cases.actor, to)[0]

        self._page.tasks.run(self, work, done=self._made, failed=self._page.show_refusal)

    def _made(self, kit: KeyKit) -> None:
        words = self.tr("县恢复钥匙已做好。请照常交换一次：以后的上报包也能用它打开。")
        self._page.banner.tell("ok", words)
        self.changed.emit()
        title = self.tr("新的县恢复钥匙")
        NewKitsDialog(self._page, title, [kit], [KIT_WORDS[RECOVERY_KEY]]).open()

    @Slot()
    def _open_check(self) -> None:
        KitCheckDialog(self._page).open()


def _row(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(tokens.M)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
