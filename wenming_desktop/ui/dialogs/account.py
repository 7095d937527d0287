"""Accounts: a new one, and new roles or a new password for one that is there."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.users import Role, User
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.dialogs.set_up_steps import LEAST_PASSWORD
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import PasswordField, TextField
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.words import explain
from wenming_desktop.ui.workplace import Workplace


def role_words(role: Role) -> str:
    """Return what a role is called."""
    return {
        Role.CLERK: QCoreApplication.translate("roles", "录入员"),
        Role.HEAD: QCoreApplication.translate("roles", "负责人"),
        Role.AUDITOR: QCoreApplication.translate("roles", "查阅员"),
        Role.MAINTAINER: QCoreApplication.translate("roles", "管理员"),
    }[role]


def role_hint(role: Role) -> str:
    """Return what a role may do."""
    return {
        Role.CLERK: QCoreApplication.translate("roles", "录入、打印、上报"),
        Role.HEAD: QCoreApplication.translate("roles", "另可看完整电话和证件号、批准下级入网"),
        Role.AUDITOR: QCoreApplication.translate("roles", "只能看"),
        Role.MAINTAINER: QCoreApplication.translate("roles", "管账号和数据维护"),
    }[role]


class _TwoPasswords:
    """A password typed twice, as two rows of a form."""

    def __init__(self, form: Form, words: str, again: str, hint: str) -> None:
        self.first, self._second = PasswordField(form), PasswordField(form)
        self._first_row = form.add(words, self.first, "newPassword", hint)
        self._second_row = form.add(again, self._second, "newPasswordAgain")

    def check(self) -> bool:
        """Say beside the fields what is wrong; tell whether both agree."""
        short = len(self.first.text()) < LEAST_PASSWORD
        differs = self.first.text() != self._second.text()
        self._first_row.set_error(
            QCoreApplication.translate("passwords", "密码至少 8 个字符") if short else ""
        )
        self._second_row.set_error(
            QCoreApplication.translate("passwords", "两次输入的密码不一样")
            if differs and not short
            else ""
        )
        return not short and not differs


class _RoleBoxes(QWidget):
    """A tick for each role, and what it may do."""

    def __init__(self, parent: QWidget, ticked: frozenset[Role]) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._boxes: dict[Role, QCheckBox] = {}
        for role in Role:
            box = QCheckBox(f"{role_words(role)}（{role_hint(role)}）", self)
            box.setObjectName(f"role-{role.value}")
            box.setChecked(role in ticked)
            self._boxes[role] = box
            column.addWidget(box)

    def ticked(self) -> frozenset[Role]:
        """Return the roles that are ticked."""
        return frozenset(role for role, box in self._boxes.items() if box.isChecked())


class AccountDialog(FramedDialog):
    """Asks name, roles and password; ``added(name)``."""

    added = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None) -> None:
        super().__init__("", "accountDialog", parent)
        self.setWindowTitle(self.tr("新账号"))
        self._workplace = workplace
        form = Form(self)
        self._name = TextField(form, longest=60)
        self._name_row = form.add(self.tr("用户名*"), self._name, "accountName")
        self._roles = _RoleBoxes(self, frozenset({Role.CLERK}))
        self._roles_row = form.add(self.tr("可以做什么*"), self._roles, "roles")
        self._passwords = _TwoPasswords(
            form, self.tr("密码*"), self.tr("再输一次*"), self.tr("至少 8 个字符")
        )
        self.body.addWidget(form)
        self.body.addStretch(1)
        cancel = secondary(self.tr("取消"), "accountCancel", self)
        cancel.clicked.connect(self.reject)
        save = primary(self.tr("开账号"), "accountSave", self)
        save.clicked.connect(self._try)
        self.buttons.addWidget(cancel)
        self.buttons.addStretch(1)
        self.buttons.addWidget(save)

    @Slot()
    def _try(self) -> None:
        roles = self._roles.ticked()
        name = self._name.text().strip()
        self._name_row.set_error("" if name else self.tr("请填写用户名"))
        self._roles_row.set_error("" if roles else self.tr("至少选一项"))
        if not self._passwords.check() or not name or not roles:
            return
        cases = self._workplace.use_cases
        try:
            cases.accounts.add(cases.actor, name, self._passwords.first.text(), roles)
        except WenmingError as error:
            self.banner.tell("error", explain(error))
            return
        self.added.emit(name)
        self.accept()


class RolesDialog(FramedDialog):
    """Asks what an account may do from now on; ``changed(name)``."""

    changed = Signal(str)

    def __init__(self, workplace: Workplace, user: User, parent: QWidget | None) -> None:
        super().__init__("", "rolesDialog", parent)
        self.setWindowTitle(self.tr("改权限"))
        self._workplace, self._user = workplace, user
        words = self.tr("{name} 以后可以做什么：").format(name=user.name)
        self.body.addWidget(Label(words, self, name="rolesWords", wrap=True))
        form = Form(self)
        self._roles = _RoleBoxes(self, user.roles)
        self._roles_row = form.add(self.tr("可以做什么*"), self._roles, "roles")
        self.body.addWidget(form)
        self.body.addStretch(1)
        cancel = secondary(self.tr("取消"), "rolesCancel", self)
        cancel.clicked.connect(self.reject)
        save = primary(self.tr("改权限"), "rolesSave", self)
        save.clicked.connect(self._try)
        self.buttons.addWidget(cancel)
        self.buttons.addStretch(1)
        self.buttons.addWidget(save)

    @Slot()
    def _try(self) -> None:
        roles = self._roles.ticked()
        self._roles_row.set_error("" if roles else self.tr("至少选一项"))
        if not roles:
            return
        cases = self._workplace.use_cases
        try:
            cases.accounts.set_roles(cases.actor, self._user.name, roles)
        except WenmingError as error:
            self.banner.tell("error", explain(error))
            return
        self.changed.emit(self._user.name)
        self.accept()


class PasswordDialog(FramedDialog):
    """Asks a new password for an account; ``changed(name)``. One's own asks the old one too."""

    changed = Signal(str)

    def __init__(self, workplace: Workplace, name: str, parent: QWidget | None) -> None:
        super().__init__("", "passwordDialog", parent)
        self.setWindowTitle(self.tr("换密码"))
        self._workplace, self._name = workplace, name
        self._is_own = name == workplace.use_cases.actor.name
        words = self.tr("给 {name} 换新密码。").format(name=name)
        self.body.addWidget(Label(words, self, name="passwordWords", wrap=True))
        form = Form(self)
        self._old = PasswordField(form)
        self._old_row = form.add(self.tr("现在的密码*"), self._old, "oldPassword")
        form.show_row(self._old_row, shown=self._is_own)
        self._passwords = _TwoPasswords(
            form, self.tr("新密码*"), self.tr("再输一次*"), self.tr("至少 8 个字符")
        )
        self.body.addWidget(form)
        self.body.addStretch(1)
        cancel = secondary(self.tr("取消"), "passwordCancel", self)
        cancel.clicked.connect(self.reject)
        save = primary(self.tr("换密码"), "passwordSave", self)
        save.clicked.connect(self._try)
        self.buttons.addWidget(cancel)
        self.buttons.addStretch(1)
        self.buttons.addWidget(save)
        (self._old if self._is_own else self._passwords.first).setFocus()

    @Slot()
    def _try(self) -> None:
        if not self._passwords.check():
            return
        cases = self._workplace.use_cases
        try:
            if self._is_own:
                cases.accounts.confirm(cases.actor, self._old.text())
            cases.accounts.set_password(cases.actor, self._name, self._passwords.first.text())
        except WenmingError as error:
            self.banner.tell("error", explain(error))
            return
        self.changed.emit(self._name)
        self.accept()
