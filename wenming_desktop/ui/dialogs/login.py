"""Signing in: user name and password, and the way back for those who forgot it.

Nothing about the people who work here is shown before.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.door import Door
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.tasks import TaskRunner
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.widgets.buttons import link, primary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.fields import DigitsField, PasswordField, TextField
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.words import explain

if TYPE_CHECKING:  # the first page waits for no use case
    from wenming_desktop.services.backup_ports import SetAside
    from wenming_desktop.services.ports import Cancelled, Progress
    from wenming_desktop.services.use_cases import UseCases


class LoginPage(QWidget):
    """``opened`` brings the use cases of whoever has signed in."""

    opened = Signal(object)

    def __init__(self, door: Door, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gate")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._door, self._tasks = door, tasks
        self._recovering = False
        self._banner = Banner("loginBanner", self)
        self._title = Label("", self, name="loginTitle", scale=1.2, bold=True)
        self._user = TextField(self, longest=60)
        self._password = PasswordField(self)
        self._code = DigitsField(self, longest=80)
        self._again = PasswordField(self)
        self._enter = primary("", "enter", self)
        self._enter.clicked.connect(self._try)
        self._other = link("", "forgotten", self)
        self._other.clicked.connect(self._turn)
        self._restore = link(self.tr("从备份恢复…"), "restore", self)
        self._restore.clicked.connect(self._open_restore)
        self._county = link(self.tr("恢复码也没有了…"), "countyHelp", self)
        self._county.clicked.connect(self._open_county_help)
        self._find = link(self.tr("找到数据文件…"), "findStore", self)
        self._find.clicked.connect(self._ask_store)
        self._find.hide()
        self._look = link(self.tr("只看不改"), "lookOnly", self)
        self._look.clicked.connect(self._look_only)
        self._look.hide()
        for field in (self._user, self._password, self._code, self._again):
            field.returnPressed.connect(self._next)
        self._arrange()
        self._show_mode()

    def _arrange(self) -> None:
        card = Card("", self)
        form = Form(card)
        self._rows = {
            "code": form.add(self.tr("恢复码"), self._code, "recoveryCode"),
            "user": form.add(self.tr("用户名"), self._user, "userName"),
            "password": form.add(self.tr("密码"), self._password, "password"),
            "again": form.add(self.tr("再输一次"), self._again, "passwordAgain"),
        }
        buttons = QHBoxLayout()
        buttons.addWidget(self._other)
        buttons.addWidget(self._restore)
        buttons.addWidget(self._look)
        buttons.addWidget(self._find)
        buttons.addWidget(self._county)
        buttons.addStretch(1)
        buttons.addWidget(self._enter)
        card.body.addWidget(self._title)
        card.body.addWidget(self._banner)
        card.body.addWidget(form)
        card.body.addLayout(buttons)
        card.setMinimumWidth(self.fontMetrics().horizontalAdvance("国") * 30)
        self._form = form
        program = Label(
            self.tr("文明实践工作台"), self, name="programName", scale=2, bold=True, tone="red"
        )
        column = QVBoxLayout(self)
        column.setSpacing(tokens.L)
        column.addStretch(2)
        column.addWidget(program, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _show_mode(self) -> None:
        recover = self._recovering
        self._form.show_row(self._rows["code"], shown=recover)
        self._form.show_row(self._rows["again"], shown=recover)
        self._restore.setVisible(not recover)
        self._county.setVisible(recover)
        self._look.hide()
        self._title.setText(self.tr("用恢复码换新密码") if recover else self.tr("登录"))
        self._form.name_row(
            self._rows["password"], self.tr("新密码") if recover else self.tr("密码")
        )
        self._enter.setWords(self.tr("换密码并登录") if recover else self.tr("登录"))
        self._other.setWords(self.tr("返回登录") if recover else self.tr("忘记密码"))
        self._form.clear_errors()
        self._banner.clear()
        (self._code if recover else self._user).setFocus()

    @Slot()
    def _turn(self) -> None:
        self._recovering = not self._recovering
        self._password.clear()
        self._again.clear()
        self._show_mode()

    @Slot()
    def _open_restore(self) -> None:
        from wenming_desktop.ui.dialogs.restore import RestoreDialog  # noqa: PLC0415  rarely needed

        dialog = RestoreDialog(self._door, self._tasks, self)
        dialog.restored.connect(self._say_restored)
        dialog.open()

    @Slot()
    def _open_county_help(self) -> None:
        from wenming_desktop.ui.dialogs.county_help import CountyHelpDialog  # noqa: PLC0415  rare

        dialog = CountyHelpDialog(self._door, self._tasks, self)
        dialog.opened.connect(self.opened)
        dialog.open()

    def _say_restored(self, done: "SetAside") -> None:
        words = self.tr("已恢复第 {number} 号备份，换下的数据整份留在 {folder}。请登录。")
        self._banner.tell("ok", words.format(number=done.backup.number, folder=done.replaced))
        self._user.setFocus()

    @Slot()
    def _next(self) -> None:
        """Enter goes to the next empty field, and signs in from the last."""
        fields = [self._user, self._password]
        if self._recovering:
            fields = [self._code, *fields, self._again]
        for field in fields:
            if not field.text():
                field.setFocus()
                return
        self._try()

    @Slot()
    def _try(self) -> None:
        self._form.clear_errors()
        user, password, code = self._user.text(), self._password.text(), self._code.text()
        if self._recovering and password != self._again.text():
            self._rows["again"].set_error(self.tr("两次输入的密码不一样"))
            self._again.setFocus()
            return
        self.setEnabled(False)
        self._banner.tell("info", self.tr("正在打开数据，请稍候……"))
        work = partial(self._open_with_code, code) if self._recovering else self._open
        self._tasks.run(
            self, partial(work, user, password), done=self._welcome, failed=self._refuse
        )

    def _open(
        self, user: str, password: str, _progress: "Progress", _stop: "Cancelled"
    ) -> "UseCases":
        return self._door.open(user, password)

    @Slot()
    def _look_only(self) -> None:
        """Open for reading while somebody else has the home."""
        user, password = self._user.text(), self._password.text()

        def work(_progress: "Progress", _stop: "Cancelled") -> "UseCases":
            return self._door.open_for_reading(user, password, Code.IN_USE)

        self.setEnabled(False)
        self._tasks.run(self, work, done=self._welcome, failed=self._refuse)

    @Slot()
    def _ask_store(self) -> None:
        from wenming_desktop.ui.widgets import file_choice  # noqa: PLC0415  rarely needed

        kinds = self.tr("数据文件 (*.db)")
        file_choice.choose(self, "open", self.tr("找到数据文件"), self._adopt, kinds=kinds)

    def _adopt(self, found: Path) -> None:
        """Take the file that was found, then sign in as was asked for."""
        user, password = self._user.text(), self._password.text()

        def work(_progress: "Progress", _stop: "Cancelled") -> "UseCases":
            self._door.adopt(found, user, password)
            return self._door.open(user, password)

        self.setEnabled(False)
        self._tasks.run(self, work, done=self._welcome, failed=self._refuse)

    def _open_with_code(
        self, code: str, user: str, password: str, _progress: "Progress", _stop: "Cancelled"
    ) -> "UseCases":
        return self._door.open_with_recovery(code, user, password)

    def _welcome(self, use_cases: "UseCases") -> None:
        self._password.clear()
        self.opened.emit(use_cases)

    def _refuse(self, error: WenmingError) -> None:
        self.setEnabled(True)
        self._banner.tell("error", explain(error))
        self._look.setVisible(error.code is Code.IN_USE)
        self._find.setVisible(error.code is Code.STORE_MISSING)
        if error.code is Code.WRONG_PASSWORD:
            self._password.clear()
        self._password.setFocus()
