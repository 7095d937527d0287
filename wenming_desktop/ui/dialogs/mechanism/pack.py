"""Changing the numbers of a rule pack, and what is wrong with a file."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.messages.rules import pack_numbers, pack_title
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.dialogs.mechanism.ask import AskForm
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary
from wenming_desktop.ui.widgets.fields import DigitsField, TextField
from wenming_desktop.ui.widgets.result_list import ResultList


class NumbersForm(AskForm):
    """Issues the version in force with other numbers, from a day on."""

    def __init__(self, use_cases: UseCases, pack: str, parent: QWidget) -> None:
        title = QCoreApplication.translate("rulePacks", "改{name}，从哪天起执行")
        hint = QCoreApplication.translate("rulePacks", "填 0 就是不再要求这一条。")
        about = hint if pack == "quotas" else ""
        super().__init__(title.format(name=pack_title(pack)), "numbersForm", about, parent)
        self._cases, self._pack = use_cases, pack
        self._numbers: list[tuple[tuple[str | int, ...], str, int, DigitsField]] = []
        tables = use_cases.rule_packs.text(use_cases.actor, pack)
        for number, (place, words, value) in enumerate(pack_numbers(pack, tables)):
            field = DigitsField(self, longest=6)
            field.setText(str(value))
            self.row(f"number{number}", words, field)
            self._numbers.append((place, words, value, field))
        self._from = DigitsField(self, longest=20, hint=self.tr("如 2027-01-01"))
        self._source = TextField(self, longest=200)
        self.row("从哪天起", self.tr("从哪天起*"), self._from)
        self.row("source", self.tr("依据的文件"), self._source)
        self.ready(self.tr("发布"), self._issue)

    def _issue(self) -> None:
        changed = {}
        for number, (place, words, before, field) in enumerate(self._numbers):
            text = field.text().strip()
            if not text.isdecimal():
                raise WenmingError(Code.INVALID_FIELD, field=f"number{number}", value=text or words)
            if int(text) != before:
                changed[place] = int(text)
        day = self.day(self._from.text(), "从哪天起")
        if day is None:
            raise WenmingError(Code.FIELD_MISSING, field="从哪天起")
        use = self._cases.rule_packs
        use.change(self._cases.actor, self._pack, changed, day, self._source.text().strip())


class ProblemsDialog(FramedDialog):
    """Names every line of a file that is wrong."""

    def __init__(self, file_name: str, problems: Sequence[str], parent: QWidget) -> None:
        super().__init__("", "packProblems", parent, letters=38)
        title = self.tr("规则包有 {count} 处要改").format(count=len(problems))
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.body.addWidget(Label(title, self, name="problemsTitle", scale=1.2, bold=True))
        about = self.tr("文件 {name}。没有发布，原来的规则照用。改好后再选一次这个文件。")
        self.body.addWidget(
            Label(about.format(name=file_name), self, name="problemsAbout", wrap=True)
        )
        shown = ResultList("problem", self)
        shown.show_results([("error", one) for one in problems])
        self.body.addWidget(shown)
        self.body.addStretch(1)
        leave = primary(self.tr("知道了"), "problemsClose", self)
        leave.clicked.connect(self.accept)
        self.buttons.addStretch(1)
        self.buttons.addWidget(leave)
