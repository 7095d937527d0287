"""密码和恢复码都没有了: an unlock request for the county, its answer, a new password and code."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.services.door import Door, SetUpDone
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.tasks import TaskRunner
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import DigitsField, PasswordField, TextField
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.words import explain


class CountyHelpDialog(FramedDialog):
    """``opened`` brings the use cases once the new recovery code has been copied down."""

    opened = Signal(object)

    def __init__(self, door: Door, tasks: TaskRunner, parent: QWidget) -> None:
        super().__init__(self.tr("请县中心开锁"), "countyHelpDialog", parent, letters=40)
        self._door, self._tasks = door, tasks
        self._answer: Path | None = None
        self._done: SetUpDone | None = None
        self._code = DigitsField(self, longest=80)
        self._user = TextField(self, longest=60)
        self._password, self._again = PasswordField(self), PasswordField(self)
        self._go = primary(self.tr("换密码"), "countyHelpGo", self)
        self._go.clicked.connect(self._try)
        self._arrange()

    def _arrange(self) -> None:
        why = self.tr(
            "密码都忘了、恢复码也找不到时：先写一份开锁申请到U盘，带到县中心；县里两个人在场打开，"
            "把答复写回U盘，代码当面告诉您。数据一直在这台电脑里，不会丢。"
        )
        self.body.addWidget(Label(why, self, name="countyHelpWhy", wrap=True))
        ask = secondary(self.tr("1　写开锁申请到U盘…"), "countyHelpAsk", self, icon="folder")
        ask.clicked.connect(self._ask_where)
        take = secondary(self.tr("2　选有县里答复的U盘…"), "countyHelpTake", self, icon="folder")
        take.clicked.connect(self._ask_answer)
        row = QHBoxLayout()
        row.addWidget(ask)
        row.addWidget(take)
        row.addStretch(1)
        self.body.addLayout(row)
        form = Form(self)
        self._rows = {
            "code": form.add(self.tr("县里告诉的代码"), self._code, "countyHelpCode"),
            "user": form.add(self.tr("用户名"), self._user, "countyHelpUser"),
            "password": form.add(self.tr("新密码"), self._password, "countyHelpPassword"),
            "again": form.add(self.tr("再输一次"), self._again, "countyHelpAgain"),
        }
        self._form = form
        self.body.addWidget(form)
        self._told = Label("", self, name="countyHelpCodeShown", scale=1.5, bold=True, wrap=True)
        self._told.hide()
        self.body.addWidget(self._told)
        self.body.addStretch(1)
        cancel = secondary(self.tr("返回"), "countyHelpCancel", self)
        cancel.clicked.connect(self.reject)
        self.buttons.addWidget(cancel)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self._go)

    @Slot()
    def _ask_where(self) -> None:
        file_choice.choose(self, "folder", self.tr("U盘"), self._write)

    def _write(self, folder: Path) -> None:
        try:
            file = self._door.write_unlock_request(folder)
        except WenmingError as error:
            self.banner.tell("error", explain(error))
        else:
            words = self.tr("开锁申请写好了：{file}。请带到县中心。")
            self.banner.tell("ok", words.format(file=file))

    @Slot()
    def _ask_answer(self) -> None:
        file_choice.choose(self, "folder", self.tr("有县里答复的U盘"), self._take_answer)

    def _take_answer(self, folder: Path) -> None:
        self._answer = folder
        self.banner.tell(
            "info", self.tr("答复在 {folder}。请输入代码和新密码。").format(folder=folder)
        )
        self._code.setFocus()

    @Slot()
    def _try(self) -> None:
        if self._done is not None:
            self.opened.emit(self._done.use_cases)
            self.accept()
            return
        self._form.clear_errors()
        if self._answer is None:
            self.banner.tell("warn", self.tr("请先选有县里答复的U盘。"))
            return
        if self._password.text() != self._again.text():
            self._rows["again"].set_error(self.tr("两次输入的密码不一样"))
            self._again.setFocus()
            return
        self._open(self._answer, self._code.text(), self._user.text(), self._password.text())

    def _open(self, answer: Path, code: str, user: str, password: str) -> None:
        def work(_progress: Progress, _cancelled: Cancelled) -> SetUpDone:
            return self._door.open_with_county(answer, code, user, password)

        self.setEnabled(False)
        self.banner.tell("info", self.tr("正在打开数据，请稍候……"))
        self._tasks.run(self, work, done=self._show_code, failed=self._refused)

    def _show_code(self, done: SetUpDone) -> None:
        self.setEnabled(True)
        self._done = done
        self._form.hide()
        self._told.setText(done.recovery_code)
        self._told.show()
        words = self.tr(
            "密码换好了。下面是新的恢复码，只显示这一次，旧的作废：请抄在纸上，再继续。"
        )
        self.banner.tell("ok", words)
        self._go.setWords(self.tr("抄好了，进入"))

    def _refused(self, error: WenmingError) -> None:
        self.setEnabled(True)
        self.banner.tell("error", explain(error))
        self._code.setFocus()
