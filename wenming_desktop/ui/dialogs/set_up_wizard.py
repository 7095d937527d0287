"""The first start of a computer: four steps from nothing to the open window."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.door import Door, NewHome, SetUpDone
from wenming_desktop.services.exchange_ports import EnrolmentRequestInfo
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.services.sticks import FindSticks
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.set_up_steps import (
    ALONE,
    AdministratorStep,
    RecoveryStep,
    RequestStep,
    UnitStep,
)
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import scrolled
from wenming_desktop.ui.tasks import TaskRunner
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.words import explain

if TYPE_CHECKING:
    from wenming_desktop.ui.workplace import Workplace

_UNIT, _ADMINISTRATOR, _RECOVERY, _REQUEST = range(4)


class SetUpPage(QWidget):
    """``opened`` brings the use cases of the first administrator."""

    opened = Signal(object)

    def __init__(
        self, door: Door, tasks: TaskRunner, find: FindSticks, papers: Path | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("gate")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._door, self._tasks, self._papers = door, tasks, papers
        self._done: SetUpDone | None = None
        self._unit, self._administrator = UnitStep(), AdministratorStep()
        self._recovery, self._request = RecoveryStep(), RequestStep(find)
        self._recovery.copied.connect(self._allow)
        self._recovery.paper_wanted.connect(self._show_paper)
        self._request.wished.connect(self._write_request)
        self._steps = QStackedWidget(self)
        for step in (self._unit, self._administrator, self._recovery, self._request):
            self._steps.addWidget(scrolled(step))
        self._banner = Banner("setUpBanner", self)
        self._back = secondary(self.tr("上一步"), "back", self)
        self._back.clicked.connect(self._go_back)
        self._next = primary("", "next", self)
        self._next.clicked.connect(self._go_on)
        self._arrange()
        self._show(_UNIT)
        folder = door.synced_by()
        if folder:
            words = self.tr(
                "数据会放在“{folder}”里，网盘同步时可能拷走写了一半的文件。"
                "请先退出，把程序的数据文件夹放到别处。"
            )
            self._banner.tell("warn", words.format(folder=folder))

    def _arrange(self) -> None:
        names = (self.tr("本单位"), self.tr("管理员"), self.tr("恢复码"), self.tr("入网"))
        head = QHBoxLayout()
        head.setSpacing(tokens.L)
        self._names = []
        for number, name in enumerate(names, 1):
            label = Label(f"{number} {name}", self, name=f"step{number}")
            self._names.append(label)
            head.addWidget(label)
        head.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._next)
        card = Card("", self)
        card.body.setSpacing(tokens.M)
        card.body.addLayout(head)
        card.body.addWidget(self._banner)
        card.body.addWidget(self._steps, 1)
        card.body.addLayout(buttons)
        title = Label(self.tr("首次设置"), self, name="setUpTitle", scale=1.5, bold=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.XL, tokens.L, tokens.XL, tokens.L)
        column.setSpacing(tokens.M)
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        centre = QHBoxLayout()
        centre.addStretch(1)
        centre.addWidget(card, 4)
        centre.addStretch(1)
        column.addLayout(centre, 1)

    def _show(self, step: int) -> None:
        self._banner.clear()
        self._steps.setCurrentIndex(step)
        for number, label in enumerate(self._names):
            label.setTone("red" if number == step else "muted")
        self._back.setVisible(step == _ADMINISTRATOR)
        words = {
            _UNIT: self.tr("下一步"),
            _ADMINISTRATOR: self.tr("建立数据"),
            _RECOVERY: self.tr("下一步"),
            _REQUEST: self.tr("开始工作"),
        }
        self._next.setWords(words[step])
        self._next.setEnabled(step != _RECOVERY or self._recovery.tick.isChecked())
        first = {_UNIT: self._unit.name, _ADMINISTRATOR: self._administrator.user}
        first.get(step, self._next).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on from everywhere that has no use for it."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._next.click()

    @Slot()
    def _go_back(self) -> None:
        self._show(_UNIT)

    @Slot()
    def _go_on(self) -> None:
        match self._steps.currentIndex():
            case 0 if self._unit.check():
                self._show(_ADMINISTRATOR)
            case 1 if self._administrator.check():
                self._make()
            case 2 if self._unit.level() not in ALONE:
                self._show(_REQUEST)
            case 2 | 3:
                self._open()

    def _make(self) -> None:
        new = NewHome(
            level=self._unit.level(),
            unit_name=self._unit.name.text().strip(),
            user=self._administrator.user.text().strip(),
            password=self._administrator.password.text(),
            code=self._unit.code.text().strip(),
            parent_card=self._unit.card_path,
        )
        self.setEnabled(False)
        self._banner.tell("info", self.tr("正在建立加密数据，请稍候……"))
        self._tasks.run(self, partial(self._set_up, new), done=self._made, failed=self._refuse)

    def _set_up(self, new: NewHome, _progress: Progress, _cancelled: Cancelled) -> SetUpDone:
        return self._door.set_up(new)

    def _made(self, done: SetUpDone) -> None:
        self.setEnabled(True)
        self._done = done
        self._recovery.show_code(done.recovery_code)
        self._show(_RECOVERY)
        self._recovery.tick.setFocus()

    @property
    def workplace(self) -> "Workplace":
        """Where the recovery sheet is drawn: there is a person, and no page yet."""
        from wenming_desktop.ui.workplace import Workplace  # noqa: PLC0415  not before signing in

        if self._done is None or self._papers is None:
            raise WenmingError(Code.NOT_FOUND, kind="home")
        return Workplace(use_cases=self._done.use_cases, tasks=self._tasks, papers=self._papers)

    @Slot()
    def _show_paper(self) -> None:
        from wenming_desktop.ui.dialogs.paper_preview import show_paper  # noqa: PLC0415  heavy

        if self._done is None:
            return
        cases, code = self._done.use_cases, self._done.recovery_code
        write = partial(cases.keys.print_recovery, cases.actor, code, missing="blank")
        show_paper(self, self.tr("恢复码单"), write)

    def _refuse(self, error: WenmingError) -> None:
        self.setEnabled(True)
        self._banner.tell("error", explain(error))

    @Slot(bool)
    def _allow(self, copied: bool) -> None:  # noqa: FBT001  a signal's argument
        self._next.setEnabled(copied)

    @Slot(object)
    def _write_request(self, to: Path) -> None:
        self._tasks.run(self, partial(self._ask_parent, to), done=self._asked, failed=self._refuse)

    def _ask_parent(
        self, to: Path, _progress: Progress, _cancelled: Cancelled
    ) -> EnrolmentRequestInfo | None:
        if self._done is None:
            return None
        cases = self._done.use_cases
        return cases.exchange.enrol_request(cases.actor, to, parent_card=self._unit.card_path)

    def _asked(self, info: EnrolmentRequestInfo | None) -> None:
        if info is not None:
            self._request.digits.show_digits(info.digits)
            words = self.tr("申请已写到 {file}。请把下面的数字抄下来，带到上级单位核对。")
            self._banner.tell("ok", words.format(file=info.file))

    def _open(self) -> None:
        if self._done is not None:
            self.opened.emit(self._done.use_cases)
