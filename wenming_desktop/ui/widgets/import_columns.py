"""Step 2 of an import: which column of the file fills which field."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wenming_desktop.domain.masking import masked_sample
from wenming_desktop.services.register_files import ColumnProposal
from wenming_desktop.services.roster_results import ImportProposal
from wenming_desktop.ui import tokens
from wenming_desktop.ui.import_subjects import ImportSubject
from wenming_desktop.ui.joined_words import listed
from wenming_desktop.ui.labels import ElidedLabel, Label
from wenming_desktop.ui.page import scrolled
from wenming_desktop.ui.widgets.fields import Choice


class ImportColumns(QWidget):
    """``sheetChosen(name)`` asks to read another sheet; ``changed`` after each choice."""

    sheetChosen = Signal(str)  # noqa: N815  Qt's way to name a signal
    changed = Signal()

    def __init__(self, subject: ImportSubject, parent: QWidget) -> None:
        super().__init__(parent)
        self._subject = subject
        self.setObjectName("importColumns")
        self._choices: dict[str, Choice] = {}
        self._about = Label("", self, name="columnsAbout", wrap=True)
        self._sheet_caption = Label(self.tr("工作表"), self, name="sheetCaption")
        self._sheet = Choice(self, name="sheetChoice")
        self._sheet.setAccessibleName(self.tr("工作表"))
        self._sheet.activated.connect(self._take_sheet)
        self._complaint = Label("", self, name="columnsComplaint", tone="error", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(tokens.M)
        head.addWidget(self._about, 1)
        head.addWidget(self._sheet_caption)
        head.addWidget(self._sheet)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.S)
        self._column.addLayout(head)
        self._column.addWidget(self._complaint)
        self._area = scrolled(QWidget())
        self._column.addWidget(self._area, 1)

    def show_proposal(self, proposal: ImportProposal) -> None:
        """Show what the program makes of a file."""
        words = self.tr("表头在第 {row} 行，共 {count} {noun}。请看每一列对应得对不对，不对就改。")
        self._about.setText(
            words.format(
                row=proposal.header_row, count=proposal.row_count, noun=self._subject.noun()
            )
        )
        sheets = [proposal.sheet, *proposal.other_sheets]
        self._sheet.offer([(name, name) for name in sheets])
        for widget in (self._sheet, self._sheet_caption):
            widget.setVisible(len(sheets) > 1)
        self._choices = {}
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, tokens.S, 0)
        grid.setHorizontalSpacing(tokens.L)
        grid.setVerticalSpacing(tokens.S)
        grid.setColumnStretch(2, 1)
        for number, title in enumerate(self._titles()):
            grid.addWidget(
                Label(title, content, name=f"columnsTitle{number}", bold=True), 0, number
            )
        for number, column in enumerate(proposal.columns, 1):
            self._add(grid, number, column, content)
        grid.setRowStretch(len(proposal.columns) + 1, 1)
        self._area.setWidget(content)
        self._judge()

    def mapping(self) -> dict[str, str]:
        """Return column letter → field; "" leaves a column alone."""
        return {letter: str(choice.currentData()) for letter, choice in self._choices.items()}

    def complaint(self) -> str:
        """Return why this mapping cannot be taken; empty when it can."""
        return self._complaint.text()

    def _titles(self) -> list[str]:
        return [self.tr("列"), self.tr("表头"), self.tr("前几行的内容"), self.tr("对应到")]

    def _add(self, grid: QGridLayout, line: int, column: ColumnProposal, parent: QWidget) -> None:
        choice = Choice(parent, name=f"fieldOf{column.letter}")
        words = self.tr("{letter} 列“{header}”对应到")
        choice.setAccessibleName(words.format(letter=column.letter, header=column.header))
        fields: list[tuple[str, object]] = list(self._subject.fields())
        choice.offer([(self.tr("不导入"), ""), *fields])
        choice.choose(column.field)
        choice.setMinimumContentsLength(8)
        choice.currentIndexChanged.connect(self._judge)
        self._choices[column.letter] = choice
        shown = "　".join(masked_sample(sample) for sample in column.samples)
        samples = ElidedLabel(shown, parent, name=f"samples{column.letter}")
        samples.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        grid.addWidget(Label(column.letter, parent, name=f"letter{column.letter}"), line, 0)
        grid.addWidget(Label(column.header, parent, name=f"header{column.letter}"), line, 1)
        grid.addWidget(samples, line, 2)
        grid.addWidget(choice, line, 3)

    @Slot()
    def _judge(self) -> None:
        """Mark two columns that would fill one field, and a missing column of names."""
        taken: dict[str, list[str]] = {}
        for letter, field in self.mapping().items():
            taken.setdefault(field, []).append(letter)
        twice = {field: some for field, some in taken.items() if field and len(some) > 1}
        wrong = {letter for some in twice.values() for letter in some}
        for letter, choice in self._choices.items():
            choice.setProperty("wrong", letter in wrong)
            choice.style().unpolish(choice)
            choice.style().polish(choice)
        titles = {name: title for title, name in self._subject.fields()}
        said = [
            self.tr("{letters} 列都对应到“{field}”，只能留一列。").format(
                letters=listed(some), field=titles[field]
            )
            for field, some in twice.items()
        ]
        said += [
            self.tr("还没有一列对应“{field}”。").format(field=titles[name])
            for name in self._subject.required()
            if name not in taken
        ]
        self._complaint.setText("\n".join(said))
        self._complaint.setVisible(bool(said))
        self.changed.emit()

    @Slot(int)
    def _take_sheet(self, _index: int) -> None:
        self.sheetChosen.emit(str(self._sheet.currentData()))
