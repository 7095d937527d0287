"""The steps of the set-up: which unit, who manages it, the recovery code, the first request."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.sticks import FindSticks
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import ElidedLabel, Label
from wenming_desktop.ui.level_words import OFFERED, level_words
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.fields import DigitsField, PasswordField, TextField
from wenming_desktop.ui.widgets.fingerprint import Fingerprint
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.widgets.stick_choice import StickChoice

LEAST_PASSWORD = 8
CODE_DIGITS = 12
ALONE = frozenset({Level.COUNTY_CENTER, Level.CITY_ROLLUP})
"""Levels above which nobody lets computers in; the city only gathers the counties' totals."""


class UnitStep(QWidget):
    """Level, name and code of the unit, and the card of the unit above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card_path: Path | None = None
        self._levels = QButtonGroup(self)
        levels, grid = QWidget(self), QGridLayout()
        levels.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.S)
        grid.setVerticalSpacing(0)
        for number, level in enumerate(OFFERED):
            button = QRadioButton(level_words(level), levels)
            button.setObjectName(level.value)
            self._levels.addButton(button, number)
            grid.addWidget(button, number // 2, number % 2)
        self._levels.buttons()[0].setChecked(True)
        self._levels.idClicked.connect(self._fold)
        self.name = TextField(self, longest=60, hint=self.tr("如：柳河村新时代文明实践站"))
        self.code = DigitsField(self, longest=CODE_DIGITS)
        self._form = Form(self)
        self._form.add(self.tr("本单位是*"), levels, "level")
        self._name_row = self._form.add(self.tr("单位全称*"), self.name, "unitName")
        code_hint = self.tr("可以不填，以后在“设置”里补")
        self._code_row = self._form.add(self.tr("区划代码"), self.code, "unitCode", code_hint)
        self._card_row = self._form.add(
            self.tr("上级单位卡"), self._card_chooser(), "parentCard", self._card_hint()
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        column.addStretch(1)

    def level(self) -> Level:
        """Return the level that is marked."""
        return OFFERED[self._levels.checkedId()]

    def check(self) -> bool:
        """Say beside the fields what is missing; tell whether the step is complete."""
        self._form.clear_errors()
        code = self.code.text().strip()
        if not self.name.text().strip():
            self._name_row.set_error(self.tr("请填写单位全称"))
            self.name.setFocus()
            return False
        if code and not (code.isdecimal() and len(code) == CODE_DIGITS):
            self._code_row.set_error(
                self.tr("区划代码是 12 位数字，现在是 {count} 位").format(count=len(code))
            )
            self.code.setFocus()
            return False
        return True

    def _card_chooser(self) -> QWidget:
        chooser = QWidget(self)
        row = QHBoxLayout(chooser)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.M)
        button = secondary(self.tr("选单位卡文件…"), "chooseCard", chooser, icon="card")
        button.clicked.connect(self._ask_card)
        self._card_name = ElidedLabel(self.tr("以后再入网"), chooser, name="cardName")
        row.addWidget(button)
        row.addWidget(self._card_name)
        row.addStretch(1)
        return chooser

    def _card_hint(self) -> str:
        return self.tr("上级给的 .wmc 文件；没有也能先开始工作")

    @Slot()
    def _ask_card(self) -> None:
        kinds = self.tr("单位卡 (*.wmc)")
        file_choice.choose(self, "open", self.tr("选单位卡文件"), self._take_card, kinds=kinds)

    def _take_card(self, path: Path) -> None:
        self.card_path = path
        self._card_name.setFullText(path.name)

    @Slot(int)
    def _fold(self, _number: int) -> None:
        self._form.show_row(self._card_row, shown=self.level() not in ALONE)


class AdministratorStep(QWidget):
    """The first person, who may do everything here and add others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.user = TextField(self, longest=60, hint=self.tr("您的姓名"))
        self.password, self._again = PasswordField(self), PasswordField(self)
        self._form = Form(self)
        self._user_row = self._form.add(self.tr("用户名*"), self.user, "userName")
        hint = self.tr("至少 8 个字符，可以用一句好记的话")
        self._password_row = self._form.add(self.tr("密码*"), self.password, "password", hint)
        self._again_row = self._form.add(self.tr("再输一次*"), self._again, "passwordAgain")
        words = self.tr("第一个账号是管理员，以后可以在“设置”里给别人开账号。")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.M)
        column.addWidget(Label(words, self, name="administratorWords", tone="muted", wrap=True))
        column.addWidget(self._form)
        column.addStretch(1)

    def check(self) -> bool:
        """Say beside the fields what is missing; tell whether the step is complete."""
        self._form.clear_errors()
        if not self.user.text().strip():
            self._user_row.set_error(self.tr("请填写用户名"))
            self.user.setFocus()
        elif len(self.password.text()) < LEAST_PASSWORD:
            self._password_row.set_error(self.tr("密码至少 8 个字符"))
            self.password.setFocus()
        elif self.password.text() != self._again.text():
            self._again_row.set_error(self.tr("两次输入的密码不一样"))
            self._again.setFocus()
        else:
            return True
        return False


class RecoveryStep(QWidget):
    """Shows the recovery code, this once; ``copied`` when the person has it on paper.

    ``paper_wanted`` asks for the sheet to be printed or saved.
    """

    copied = Signal(bool)
    paper_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr(
            "忘记密码时，只有这个恢复码能打开数据。它只显示这一次。\n"
            "请打印或抄在纸上，写清单位名称，放在带锁的柜子里，不要存在这台电脑上。"
        )
        self._code = Label("", self, name="recoveryCode", scale=1.4, bold=True, wrap=True)
        self._code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        paper = secondary(self.tr("打印恢复码单…"), "printRecovery", self, icon="file")
        paper.clicked.connect(self.paper_wanted)
        self.tick = QCheckBox(self.tr("已打印或抄好，并核对过一遍"), self)
        self.tick.setObjectName("codeCopied")
        self.tick.toggled.connect(self.copied)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.L)
        column.addWidget(Label(words, self, name="recoveryWords", wrap=True))
        column.addWidget(self._code)
        column.addWidget(paper, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.tick)
        column.addStretch(1)

    def show_code(self, code: str) -> None:
        """Show it."""
        self._code.setText(code)


class RequestStep(QWidget):
    """Writes the request that the unit above approves; it can wait."""

    wished = Signal(object)

    def __init__(self, find: FindSticks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr(
            "要把数据报给上级，这台电脑先要由上级确认一次。插好 U 盘，写出入网申请，"
            "再把 U 盘和 30 位数字一起带到上级单位。入网申请单可以在“U盘上报”的“入网”里打印；"
            "现在不方便，申请也可以以后在那里写。"
        )
        self._sticks = StickChoice(find, self)
        self._sticks.changed.connect(self._allow)
        self._write = secondary(self.tr("写出入网申请"), "writeRequest", self, icon="exchange")
        self._write.clicked.connect(self._wish)
        self.digits = Fingerprint(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.M)
        column.addWidget(Label(words, self, name="requestWords", wrap=True))
        column.addWidget(self._sticks)
        column.addWidget(self._write, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.digits)
        column.addStretch(1)
        self._allow()

    @Slot()
    def _allow(self) -> None:
        self._write.setEnabled(self._sticks.path() is not None)

    @Slot()
    def _wish(self) -> None:
        self.wished.emit(self._sticks.path())
