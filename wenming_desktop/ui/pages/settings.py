"""设置: the own unit, the accounts on this computer, one's own password, the size of the text."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from wenming_desktop.domain.users import Action
from wenming_desktop.ui import theme, tokens
from wenming_desktop.ui.dialogs.account import PasswordDialog
from wenming_desktop.ui.hints import Hint
from wenming_desktop.ui.page import Page, scrolled
from wenming_desktop.ui.pages.settings_accounts import AccountsPanel
from wenming_desktop.ui.pages.settings_unit import UnitPanel
from wenming_desktop.ui.tokens import TextSize
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.hints_card import HintsCard
from wenming_desktop.ui.widgets.language_card import LanguageCard
from wenming_desktop.ui.widgets.page_tabs import PageTabs, Part
from wenming_desktop.ui.workplace import Workplace

BACKUPS, DEEDS = "backups", "deeds"
"""What another page hands over to have the backups shown, or what can be taken back."""


class SettingsPage(Page):
    """Tabs; each shows only what this person's roles allow."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.set_title(self.tr("设置"))
        self._tabs = PageTabs(self, "settingsTabs", self.tr("设置的各部分"))
        self._unit = self._accounts = None
        if self.actor.may(Action.READ):
            self._unit = UnitPanel(self)
            buttons = [self._unit.primary] if self.actor.may(Action.RECORD) else []
            self._unit.primary.setVisible(bool(buttons))
            self._tabs.own(scrolled(self._unit), self.tr("单位信息"), *buttons)
        self._tabs.own(scrolled(self._personal()), self.tr("文字和密码"))
        if self.actor.may(Action.MANAGE_USERS):
            self._accounts = AccountsPanel(self)
            self._tabs.own(self._accounts, self.tr("账号"), self._accounts.primary)
        self._backup = self._tabs.add(self.tr("备份"), self._make_backup_part)
        self._deeds = -1
        if self.actor.may(Action.READ):
            self._deeds = self._tabs.add(self.tr("撤销和回收"), self._make_deeds_part)
        if self.actor.may(Action.READ):
            self._tabs.add(self.tr("规则包"), self._make_rules_part)
        if self.actor.may(Action.READ_AUDIT):
            self._tabs.add(self.tr("操作记录"), self._make_audit_part)
        self._tabs.add(self.tr("许可"), self._make_licences_part)
        self.body.addWidget(self._tabs)
        for panel in (self._unit, self._accounts):
            if panel is not None:
                self.head.addWidget(panel.primary)
        self._tabs.show_buttons()

    def receive(self, subject: object) -> None:
        """Show the backups when another page asks for them."""
        if subject == BACKUPS:
            self._tabs.setCurrentIndex(self._backup)
        elif subject == DEEDS and self._deeds >= 0:
            self._tabs.setCurrentIndex(self._deeds)

    def refresh(self) -> None:
        self._tabs.refresh()
        if self._unit is not None:
            self._unit.refresh()
        if self._accounts is not None:
            self._accounts.refresh()
        size = theme.text_size(theme.application())
        self._sizes.buttons()[list(TextSize).index(size)].setChecked(True)

    def busy_with(self) -> str:
        if self._unit is not None and self._unit.is_changed():
            return self.tr("单位信息改了还没有保存。")
        return ""

    def _personal(self) -> QWidget:
        panel = QWidget(self)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, tokens.L, 0, 0)
        column.setSpacing(tokens.M)
        column.addWidget(self._size_card())
        column.addWidget(self._password_card())
        if self.workplace.remembered is not None:
            column.addWidget(HintsCard(self.workplace.remembered, self))
            column.addWidget(LanguageCard(self.workplace.remembered, self))
        column.addStretch(1)
        return panel

    def _size_card(self) -> Card:
        card = Card(self.tr("文字大小"), self)
        self._sizes = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(tokens.L)
        words = {
            TextSize.STANDARD: self.tr("标准"),
            TextSize.LARGE: self.tr("大字"),
            TextSize.LARGEST: self.tr("特大"),
        }
        for number, (size, text) in enumerate(words.items()):
            button = QRadioButton(text, card)
            button.setObjectName(f"size-{size.value}")
            self._sizes.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._sizes.idClicked.connect(self._take_size)
        card.body.addLayout(row)
        hint = self.tr("随时按 Ctrl++ 放大，Ctrl+- 缩小，Ctrl+0 回到标准。")
        card.body.addWidget(Hint(hint, card, name="sizeHint"))
        return card

    def _password_card(self) -> Card:
        card = Card(self.tr("我的密码"), self)
        row = QHBoxLayout()
        change = secondary(self.tr("换密码…"), "changeMyPassword", card, icon="lock")
        change.clicked.connect(self._change_password)
        row.addWidget(change)
        row.addStretch(1)
        card.body.addLayout(row)
        hint = self.tr("忘记密码时，用设置时抄下的恢复码在登录页换新密码。")
        card.body.addWidget(Hint(hint, card, name="passwordHint"))
        return card

    def _make_rules_part(self) -> Part:
        from wenming_desktop.ui.pages.settings_rules import RulesPart  # noqa: PLC0415  when opened

        return RulesPart(self)

    def _make_deeds_part(self) -> Part:
        from wenming_desktop.ui.pages.settings_deeds import DeedsPart  # noqa: PLC0415  when opened

        return DeedsPart(self)

    def _make_backup_part(self) -> Part:
        from wenming_desktop.ui.pages.settings_backup import BackupPart  # noqa: PLC0415  when opened

        part = BackupPart(self)
        part.leave.connect(self.leaving)
        return part

    def _make_audit_part(self) -> Part:
        from wenming_desktop.ui.pages.settings_audit import AuditPart  # noqa: PLC0415  when opened

        return AuditPart(self)

    def _make_licences_part(self) -> Part:
        from wenming_desktop.ui.pages.settings_licences import (  # noqa: PLC0415  when opened
            LicencesPart,
        )

        return LicencesPart(self)

    @Slot(int)
    def _take_size(self, number: int) -> None:
        theme.apply(theme.application(), list(TextSize)[number])

    @Slot()
    def _change_password(self) -> None:
        dialog = PasswordDialog(self.workplace, self.actor.name, self.window())
        dialog.changed.connect(self._say_changed)
        dialog.open()

    @Slot(str)
    def _say_changed(self, name: str) -> None:
        self.banner.tell("ok", self.tr("{name} 的密码已换好。").format(name=name))
