"""The accounts on this computer: a list, and what may be done with each."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.users import User
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.account import (
    AccountDialog,
    PasswordDialog,
    RolesDialog,
    role_words,
)
from wenming_desktop.ui.dialogs.confirm import confirm
from wenming_desktop.ui.joined_words import listed
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.table import Table

Index = QModelIndex | QPersistentModelIndex


class _AccountsModel(QAbstractTableModel):
    """Name, roles, state."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heads = (self.tr("用户名"), self.tr("可以做什么"), self.tr("状态"))
        self._states = (self.tr("在用"), self.tr("已停用"))
        self._rows: list[tuple[str, str, str]] = []

    def show_users(self, users: list[User]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._rows = [
            (
                user.name,
                listed(role_words(role) for role in sorted(user.roles)),
                self._states[user.disabled],
            )
            for user in users
        ]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole and index.isValid():
            return self._rows[index.row()][index.column()]
        return None

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and way == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None


class AccountsPanel(QWidget):
    """For those who may manage users. ``primary`` stands in the page's head."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._users: list[User] = []
        self._model = _AccountsModel(self)
        self._table = Table("accounts", self.tr("账号"), self)
        self._table.setModel(self._model)
        self._table.setColumnLetters(12, 0, 6)
        self._table.selectionModel().selectionChanged.connect(self._allow)
        self.primary = primary(self.tr("新账号 F4"), "addAccount", self, icon="plus")
        self.primary.setKey("F4")
        self.primary.clicked.connect(self._add)
        self._password = secondary(self.tr("换密码…"), "setPassword", self)
        self._password.clicked.connect(self._set_password)
        self._roles = secondary(self.tr("改权限…"), "setRoles", self)
        self._roles.clicked.connect(self._set_roles)
        self._disable = secondary(self.tr("停用…"), "disableAccount", self)
        self._disable.clicked.connect(self._ask_to_disable)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.M)
        buttons.addStretch(1)
        buttons.addWidget(self._disable)
        buttons.addWidget(self._roles)
        buttons.addWidget(self._password)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.L, 0, 0)
        column.setSpacing(tokens.M)
        column.addWidget(self._table, 1)
        column.addLayout(buttons)

    def refresh(self) -> None:
        """Read the accounts again."""
        self._users = self._page.use_cases.accounts.list(self._page.actor)
        self._model.show_users(self._users)
        self._allow()

    def _chosen(self) -> User | None:
        rows = self._table.selectionModel().selectedRows()
        return self._users[rows[0].row()] if rows else None

    @Slot()
    def _allow(self) -> None:
        user = self._chosen()
        active = user is not None and not user.disabled
        self._password.setEnabled(active)
        another = user is not None and user.user_no != self._page.actor.user_no
        for button in (self._roles, self._disable):  # nobody shuts the door on themselves
            button.setEnabled(active and another)

    @Slot()
    def _add(self) -> None:
        dialog = AccountDialog(self._page.workplace, self.window())
        dialog.added.connect(self._say_added)
        dialog.open()

    @Slot(str)
    def _say_added(self, name: str) -> None:
        self.refresh()
        self._page.banner.tell("ok", self.tr("已给 {name} 开好账号。").format(name=name))

    @Slot()
    def _set_password(self) -> None:
        user = self._chosen()
        if user is not None:
            dialog = PasswordDialog(self._page.workplace, user.name, self.window())
            dialog.changed.connect(self._say_changed)
            dialog.open()

    @Slot(str)
    def _say_changed(self, name: str) -> None:
        self._page.banner.tell("ok", self.tr("{name} 的密码已换好。").format(name=name))

    @Slot()
    def _set_roles(self) -> None:
        user = self._chosen()
        if user is not None:
            dialog = RolesDialog(self._page.workplace, user, self.window())
            dialog.changed.connect(self._say_roles)
            dialog.open()

    @Slot(str)
    def _say_roles(self, name: str) -> None:
        self.refresh()
        self._page.banner.tell("ok", self.tr("{name} 的权限已改好。").format(name=name))

    @Slot()
    def _ask_to_disable(self) -> None:
        user = self._chosen()
        if user is None:
            return
        words = self.tr("{name} 以后不能再登录这台电脑；以前录入的内容都保留。")
        confirm(
            self.window(),
            self.tr("停用账号"),
            words.format(name=user.name),
            self.tr("停用"),
            self._do_disable,
        )

    def _do_disable(self) -> None:
        user = self._chosen()
        if user is None:
            return
        accounts = self._page.use_cases.accounts
        done = self._page.try_to(lambda: accounts.disable(self._page.actor, user.name))
        if done is not None:
            self.refresh()
            self._page.banner.tell("ok", self.tr("{name} 已停用。").format(name=user.name))
