"""试着读回: a key typed from its page, or its file, is really opened and compared."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPlainTextEdit, QRadioButton

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.services.key_papers import kit_words
from wenming_desktop.services.key_ports import KitFacts
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import DigitsField
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.widgets.path_field import PathField
from wenming_desktop.ui.words import explain

_PAPER, _FILE = range(2)
_LONGEST_CODE = 60
_LINES = 7


class KitCheckDialog(FramedDialog):
    """Nothing is changed by it; a key read from paper may be written as a file again."""

    def __init__(self, page: Page) -> None:
        super().__init__("", "kitCheck", page.window(), letters=38)
        self.setWindowTitle(self.tr("试着读回"))
        self._page = page
        self._back = secondary(self.tr("关闭"), "checkClose", self)
        self._back.clicked.connect(self.reject)
        self._restore = secondary(self.tr("重新写成钥匙文件…"), "checkRestore", self, icon="save")
        self._restore.clicked.connect(self._ask_where)
        self._restore.hide()
        self._do = primary(self.tr("试着读回"), "checkDo", self)
        self._do.clicked.connect(self._check)
        self.buttons.addWidget(self._back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self._restore)
        self.buttons.addWidget(self._do)
        words = self.tr(
            "每年试一次。程序真的把钥匙打开，和全县现在用的比对；什么也不改动，也不留下。"
        )
        self.body.addWidget(Label(words, self, name="checkWords", wrap=True))
        self._choose_way()
        self._fields()
        self.body.addStretch(1)
        self._turn(_PAPER)

    def _choose_way(self) -> None:
        self._ways = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(tokens.L)
        for number, words in enumerate((self.tr("照纸输入"), self.tr("打开钥匙文件"))):
            button = QRadioButton(words, self)
            button.setObjectName(f"checkWay{number}")
            button.setChecked(number == _PAPER)
            self._ways.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._ways.idClicked.connect(self._turn)
        self.body.addLayout(row)

    def _fields(self) -> None:
        self._form = Form(self)
        self._digits = QPlainTextEdit(self._form)
        self._digits.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._digits.setTabChangesFocus(True)
        self._digits.setFixedHeight((_LINES + 1) * self.fontMetrics().lineSpacing())
        self._digits.textChanged.connect(self._allow)
        hint = self.tr("从第 1 行起，一行 20 个数字加 2 个校验数字；空格、换行随意。可以扫二维码")
        self._paper_row = self._form.add(self.tr("钥匙页"), self._digits, "checkDigits", hint)
        kinds = self.tr("钥匙文件 (*.wmk)")
        self._file = PathField(self._form, self.tr("选钥匙文件"), "checkFile", "open", kinds)
        self._file.changed.connect(self._allow)
        self._file_row = self._form.add(self.tr("钥匙文件"), self._file, "checkFile")
        self._code = DigitsField(self._form, longest=_LONGEST_CODE)
        self._code.textChanged.connect(self._allow)
        hint = self.tr("代码页上的 25 个字符，末尾两个校验数字可以一起输")
        self._form.add(self.tr("代码"), self._code, "checkCode", hint)
        self.body.addWidget(self._form)

    @Slot(int)
    def _turn(self, way: int) -> None:
        self._form.show_row(self._paper_row, shown=way == _PAPER)
        self._form.show_row(self._file_row, shown=way == _FILE)
        self._restore.hide()
        self._allow()

    @Slot()
    def _allow(self) -> None:
        paper = bool(self._digits.toPlainText().strip())
        has_key = paper if self._is_paper() else self._file.path() is not None
        self._do.setEnabled(has_key and bool(self._code.text().strip()))
        self._restore.hide()

    def _is_paper(self) -> bool:
        return self._ways.checkedId() == _PAPER

    @Slot()
    def _check(self) -> None:
        cases, code = self._page.use_cases, self._code.text()
        file = None if self._is_paper() else self._file.path()
        digits = self._digits.toPlainText()

        def work(_progress: Progress, _cancelled: Cancelled) -> KitFacts:
            if file is not None:
                return cases.keys.check_file(cases.actor, file, code)
            return cases.keys.check_paper(cases.actor, digits, code)

        self._do.setEnabled(False)
        self._page.tasks.run(self, work, done=self._tell, failed=self._refuse)

    def _tell(self, facts: KitFacts) -> None:
        self._do.setEnabled(True)
        words = self.tr("读得通，和全县现在用的一样：{key}。钥匙指纹 {digits}")
        if not facts.is_current:
            words = self.tr(
                "读得通，但全县现在不用这一把：{key}。钥匙指纹 {digits}。"
                "它是换下来的，或者做好了还没有换上。"
            )
        told = words.format(key=kit_words(facts), digits=facts.digits)
        self.banner.tell("ok" if facts.is_current else "warn", told)
        self._restore.setVisible(self._is_paper())

    def _refuse(self, error: WenmingError) -> None:
        self._do.setEnabled(True)
        self.banner.tell("error", explain(error))

    @Slot()
    def _ask_where(self) -> None:
        file_choice.choose(
            self,
            "save",
            self.tr("重新写成钥匙文件"),
            self._write,
            suggestion="key.wmk",
            kinds=self.tr("钥匙文件 (*.wmk)"),
        )

    def _write(self, to: Path) -> None:
        cases, code = self._page.use_cases, self._code.text()
        digits = self._digits.toPlainText()

        def work(_progress: Progress, _cancelled: Cancelled) -> Path:
            return cases.keys.restore_kit(cases.actor, digits, code, to)[1]

        self._page.tasks.run(self, work, done=self._say_written, failed=self._refuse)

    def _say_written(self, file: Path) -> None:
        words = self.tr("钥匙文件已写好：{file}。代码还是原来那个。")
        self.banner.tell("ok", words.format(file=file))
