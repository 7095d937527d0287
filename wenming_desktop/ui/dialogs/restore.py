"""从备份恢复, from the sign-in page: which backup, who, and who is the second person."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.backup_ports import Backup, Difference, SetAside
from wenming_desktop.services.door import Door
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.services.restoring import RestoreOrder
from wenming_desktop.ui.dialogs.confirm import confirm
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.backup_list import BackupModel
from wenming_desktop.ui.restore_words import change_words
from wenming_desktop.ui.tasks import TaskRunner
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import DigitsField, PasswordField, TextField
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.widgets.table import Table
from wenming_desktop.ui.words import explain

Changes = tuple[Difference, ...] | None


class RestoreDialog(FramedDialog):
    """``restored`` when the backup is in place; until then nothing has changed."""

    restored = Signal(object)

    def __init__(self, door: Door, tasks: TaskRunner, parent: QWidget) -> None:
        super().__init__(self.tr("从备份恢复"), "restoreDialog", parent, letters=40)
        self._door, self._tasks = door, tasks
        self._model = BackupModel(self)
        self._table = Table("restoreBackups", self.tr("备份"), self)
        self._table.setModel(self._model)
        self._table.setColumnLetters(4, 10, 0, 6)
        self._table.setFixedHeight(self._table.sizeHint().height())
        self._user = TextField(self, name="restoreUser", longest=60)
        self._password = PasswordField(self)
        self._second = TextField(self, name="restoreSecond", longest=60)
        self._second_password = PasswordField(self)
        self._code = DigitsField(self, longest=80)
        self._go = primary(self.tr("恢复这一份"), "restoreNow", self)
        self._go.clicked.connect(self._ask)
        self._arrange()
        self._show(self._door.backups(), "")

    def _arrange(self) -> None:
        explained = self.tr(
            "用备份换下现在的数据，换下的整份留在本机，不会删除。备份以后录的要重新录；"
            "已经上报过的，下次交换时由上级送回。"
        )
        self._where = Label("", self, name="restoreWhere", tone="muted", wrap=True)
        other = secondary(self.tr("看U盘或别的文件夹…"), "restoreOther", self, icon="folder")
        other.clicked.connect(self._ask_folder)
        row = QHBoxLayout()
        row.addWidget(self._where, 1)
        row.addWidget(other)
        form = Form(self)
        self._rows = {
            "user": form.add(self.tr("管理员用户名"), self._user, "restoreUser"),
            "password": form.add(self.tr("密码"), self._password, "restorePassword"),
            "second": form.add(self.tr("第二个人的用户名"), self._second, "restoreSecond"),
            "second_password": form.add(
                self.tr("第二个人的密码"), self._second_password, "restoreSecondPassword"
            ),
            "code": form.add(self.tr("或恢复码"), self._code, "restoreCode"),
        }
        why = self.tr("要两个人在场：负责人或管理员。本机没有第二个人时，输入抄下的恢复码。")
        self.body.addWidget(Label(explained, self, name="restoreHint", wrap=True))
        self.body.addLayout(row)
        self.body.addWidget(self._table)
        self.body.addWidget(form)
        self.body.addWidget(Label(why, self, name="restoreWhy", tone="muted", wrap=True))
        cancel = secondary(self.tr("不恢复"), "restoreCancel", self)
        cancel.clicked.connect(self.reject)
        self.buttons.addWidget(cancel)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self._go)

    def _show(self, backups: list[Backup], where: str) -> None:
        self._model.show_backups(backups)
        words = where or self.tr("本机上的备份，新的在前。")
        if not backups:
            words = self.tr("这里没有备份。插上有备份的U盘，再按右边的按钮。")
        self._where.setText(words)
        if backups:
            self._table.selectRow(0)
        self._go.setEnabled(bool(backups))

    @Slot()
    def _ask_folder(self) -> None:
        file_choice.choose(self, "folder", self.tr("有备份的U盘或文件夹"), self._look_into)

    def _look_into(self, folder: Path) -> None:
        self._show(
            self._door.backups(folder),
            self.tr("{folder} 里的备份，新的在前。").format(folder=folder),
        )

    @Slot()
    def _ask(self) -> None:
        backup = self._model.backup(self._table.currentIndex().row())
        if backup is None:
            return
        for name, field in (("user", self._user), ("password", self._password)):
            self._rows[name].set_error("" if field.text() else self.tr("请填写"))
            if not field.text():
                field.setFocus()
                return
        self._compare(backup)

    def _compare(self, backup: Backup) -> None:
        """Say what would change before anybody is asked whether it should."""
        user, password = self._user.text(), self._password.text()

        def work(_progress: Progress, _cancelled: Cancelled) -> Changes:
            return self._door.compare_backup(backup.file, user, password)

        self.setEnabled(False)
        self.banner.tell("info", self.tr("正在和现在的数据比较……"))
        told = partial(self._confirm, backup)
        self._tasks.run(self, work, done=told, failed=self._refused)

    def _confirm(self, backup: Backup, changes: Changes) -> None:
        self.setEnabled(True)
        self.banner.clear()
        words = self.tr("用第 {number} 号备份（{when:%Y-%m-%d %H:%M}）换下现在的数据？").format(
            number=backup.number, when=backup.made_at
        )
        words = f"{words}\n{change_words(changes)}"
        confirm(self, self.tr("从备份恢复"), words, self.tr("恢复"), partial(self._restore, backup))

    def _restore(self, backup: Backup) -> None:
        order = RestoreOrder(
            file=backup.file,
            user=self._user.text(),
            password=self._password.text(),
            second_user=self._second.text(),
            second_password=self._second_password.text(),
            recovery_code=self._code.text(),
        )

        def work(_progress: Progress, _cancelled: Cancelled) -> SetAside:
            return self._door.restore(order)

        self.setEnabled(False)
        self.banner.tell("info", self.tr("正在检查备份、换下数据，请不要关机……"))
        self._tasks.run(self, work, done=self._done, failed=self._refused)

    def _done(self, done: SetAside) -> None:
        self.restored.emit(done)
        self.accept()

    def _refused(self, error: WenmingError) -> None:
        self.setEnabled(True)
        self.banner.tell("error", explain(error))
        if error.code is Code.RESTORE_NEEDS_SECOND:
            self._second.setFocus()
        else:
            self._password.setFocus()
