"""The county's root and recovery keys: how they stand, new ones, and reading them back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot

from wenming_desktop.services.key_cards import KeyKit, RootRotation
from wenming_desktop.services.key_papers import KIT_WORDS, root_key_words
from wenming_desktop.services.key_ports import RECOVERY_KEY, CountyKeys
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui.dialogs.kit_check import KitCheckDialog
from wenming_desktop.ui.dialogs.new_kits import NewKitsDialog
from wenming_desktop.ui.dialogs.root_rotation import RootPlan, RootRotationDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.pages.exchange_county import button_row
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.card import Card


class RootCard(Card):
    """``changed`` when the county got new keys. Only the centre's computer changes them."""

    changed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(QCoreApplication.translate("RootCard", "县根钥匙和恢复钥匙"), page)
        self._page = page
        self._county: CountyKeys | None = None
        self._root_state = Label("", self, name="rootState", wrap=True)
        self._recovery_state = Label("", self, name="recoveryState", wrap=True)
        rotate = secondary(self.tr("换县根钥匙…"), "rootRotate", self, icon="lock")
        rotate.clicked.connect(self._ask_rotation)
        make = secondary(self.tr("做县恢复钥匙…"), "recoveryMake", self, icon="plus")
        make.clicked.connect(self._ask_recovery)
        check = secondary(self.tr("试着读回…"), "kitCheck", self, icon="search")
        check.clicked.connect(self._open_check)
        self.body.addWidget(self._root_state)
        self.body.addWidget(self._recovery_state)
        self.body.addLayout(button_row(rotate, make, check))

    def show_county(self, county: CountyKeys) -> None:
        """Say how the keys stand."""
        self._county = county
        self._root_state.setText(self._root_words(county))
        self._recovery_state.setText(self._recovery_words(county))
        self._recovery_state.setTone("" if county.recovery_digits else "warn")

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
