"""给下级开锁: a request from a stick, two people, and a code that is told by word of mouth."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.services.key_cards import KeyKit
from wenming_desktop.services.key_opening.service import OpeningOrder
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.services.restoring import SecondPerson
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.tasks import TaskRunner
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import DigitsField, PasswordField, TextField
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.widgets.kit_field import KitField
from wenming_desktop.ui.words import explain


class UnlockDialog(FramedDialog):
    """Everything on one page; nothing is opened before the second person's password."""

    def __init__(self, use: UseCases, tasks: TaskRunner, parent: QWidget) -> None:
        super().__init__(self.tr("给下级开锁"), "unlockDialog", parent, letters=40)
        self._use, self._tasks = use, tasks
        self._stick: Path | None = None
        self._second = TextField(self, longest=60)
        self._password = PasswordField(self)
        self._recovery = DigitsField(self, longest=80)
        self._kit = KitField(self, self.tr("县恢复钥匙（需要时）"), 1)
        self._kit.hide()
        self._go = primary(self.tr("开锁，写答复"), "unlockGo", self)
        self._go.clicked.connect(self._open)
        self._go.setEnabled(False)
        self._arrange()

    def _arrange(self) -> None:
        why = self.tr(
            "下级的密码都忘了、恢复码也没了，会带来一份开锁申请。先当面核对是谁、哪个单位，"
            "再由两个人打开：您和另一位负责人或管理员。开锁记在两边的操作记录里。"
        )
        self.body.addWidget(Label(why, self, name="unlockWhy", wrap=True))
        choose = secondary(self.tr("选有申请的U盘…"), "unlockChoose", self, icon="folder")
        choose.clicked.connect(self._ask_stick)
        self.body.addWidget(choose)
        self._whose = Label("", self, name="unlockWhose", bold=True, wrap=True)
        self.body.addWidget(self._whose)
        form = Form(self)
        form.add(self.tr("第二个人的用户名"), self._second, "unlockSecond")
        form.add(self.tr("第二个人的密码"), self._password, "unlockSecondPassword")
        form.add(self.tr("或本机恢复码"), self._recovery, "unlockRecovery")
        self.body.addWidget(form)
        self.body.addWidget(self._kit)
        self._told = Label("", self, name="unlockCode", scale=1.5, bold=True, wrap=True)
        self.body.addWidget(self._told)
        self.body.addStretch(1)
        cancel = secondary(self.tr("关闭"), "unlockClose", self)
        cancel.clicked.connect(self.reject)
        self.buttons.addWidget(cancel)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self._go)

    @Slot()
    def _ask_stick(self) -> None:
        file_choice.choose(self, "folder", self.tr("有开锁申请的U盘"), self._look)

    def _look(self, stick: Path) -> None:
        self._go.setEnabled(False)
        try:
            locked = self._use.key_opening.look(self._use.actor, stick)
        except WenmingError as error:
            self._whose.setText("")
            self.banner.tell("error", explain(error))
            return
        self._stick = stick
        self._kit.setVisible(not locked.opens_here)
        self._whose.setText(self.tr("申请开锁的电脑：{place}").format(place=locked.place))
        self.banner.clear()
        self._go.setEnabled(True)
        self._second.setFocus()

    @Slot()
    def _open(self) -> None:
        if self._stick is None:
            return
        kit, code = self._kit.value() or (None, "")
        order = OpeningOrder(
            request=self._stick,
            to=self._stick,
            second=SecondPerson(self._second.text(), self._password.text(), self._recovery.text()),
            kit=kit,
            kit_code=code,
        )

        def work(_progress: Progress, _cancelled: Cancelled) -> KeyKit:
            return self._use.key_opening.open(self._use.actor, order)

        self.setEnabled(False)
        self._tasks.run(self, work, done=self._show, failed=self._refused)

    def _show(self, kit: KeyKit) -> None:
        self.setEnabled(True)
        self._go.setEnabled(False)
        self._password.clear()
        self._told.setText(kit.code)
        words = self.tr(
            "答复写好了：{file}。下面的代码只显示这一次：当面或打电话告诉对方，不要写在U盘上。"
        )
        self.banner.tell("ok", words.format(file=kit.file))

    def _refused(self, error: WenmingError) -> None:
        self.setEnabled(True)
        self.banner.tell("error", explain(error))
        self._password.setFocus()
