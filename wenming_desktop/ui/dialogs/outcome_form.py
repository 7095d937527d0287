"""What came of an occurrence, written down after it: counts first, then the story."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.services.outcomes import Outcome, Result
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.kept_form import KeptForm
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.audience_grid import AudienceGrid
from wenming_desktop.ui.widgets.buttons import link, primary, secondary
from wenming_desktop.ui.widgets.fields import DigitsField, TextField
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.widgets.register_fields import YesNo
from wenming_desktop.ui.words import explain

_LETTERS = 60
_COMPETITIONS = frozenset({"sports", "appraisal"})
_INITIATIVE = "initiative"
_SPARE_RESULTS = 3
_COLUMNS = 5


class OutcomeForm(KeptForm):
    """``saved(UUID)`` with the occurrence."""

    saved = Signal(object)

    def __init__(self, use_cases: UseCases, occurrence_id: UUID, parent: QWidget) -> None:
        super().__init__("outcomeForm", parent, letters=_LETTERS)
        self._cases = use_cases
        self._outcome = use_cases.outcomes.read(use_cases.actor, occurrence_id)
        title = self.tr("活动成效：{name}").format(name=self._outcome.activity.name)
        self.setWindowTitle(title)
        self._make(self._outcome)
        em = self.fontMetrics().horizontalAdvance("国")
        wide = self.screen().availableGeometry().width() >= em * (_LETTERS + 4)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        columns = QBoxLayout(direction)
        columns.setSpacing(tokens.XL if wide else tokens.M)
        columns.addWidget(self._left(), 1, Qt.AlignmentFlag.AlignTop)
        columns.addWidget(self._right(), 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(columns)
        self._add_results()
        self.body.addStretch(1)
        self._add_buttons()
        self._show(self._outcome)
        self._heads.setFocus()
        self.begin()

    def _make(self, outcome: Outcome) -> None:
        self._heads, self._solved = (DigitsField(self, longest=7) for _ in range(2))
        self._views, self._shares = (DigitsField(self, longest=8) for _ in range(2))
        self._channel, self._keeper = TextField(self, longest=60), TextField(self, longest=30)
        self._typical, self._summary = YesNo(self), QPlainTextEdit(self)
        self._summary.setTabChangesFocus(True)
        self._grid = AudienceGrid(self._cases.code_lists, outcome.areas, self)
        self._sum = Label("", self, name="audienceSum", tone="muted", wrap=True)
        self._grid.changed.connect(self._tell_sum)
        self._heads.textChanged.connect(self._tell_sum)

    def _left(self) -> Form:
        form = Form(self)
        signed = self._outcome.activity.form == _INITIATIVE
        words = self.tr("签名人数") if signed else self.tr("服务群众人次")
        form.add(words, self._heads, "beneficiaries", self.tr("记作群众人次") if signed else "")
        form.add(self.tr("解决问题（个）"), self._solved, "problemsSolved")
        form.add(self.tr("小结"), self._summary, "summary")
        form.add(self.tr("可作典型"), self._typical, "isTypical", self.tr("汇报里可以选用"))
        form.add(self.tr("记录人"), self._keeper, "recordKeeper")
        online = self._outcome.activity.mode != "offline"
        for words, field, name in (
            (self.tr("线上渠道"), self._channel, "onlineChannel"),
            (self.tr("浏览次数"), self._views, "onlineViews"),
            (self.tr("转发次数"), self._shares, "onlineShares"),
        ):
            row = form.add(words, field, name)
            form.show_row(row, shown=online)
        return form

    def _right(self) -> Form:
        form = Form(self)
        caption = Label(self.tr("群众的年龄和性别（知道多少填多少）"), self, name="gridCaption")
        form.add_wide(caption)
        form.add_wide(self._grid)
        form.add_wide(self._sum)
        return form

    def _add_results(self) -> None:
        wanted = self._outcome.results or self._outcome.activity.form in _COMPETITIONS
        heads = [
            *(self.tr("项目"), self.tr("名次"), self.tr("获奖者")),
            *(self.tr("成绩"), self.tr("奖项")),
        ]
        rows = len(self._outcome.results) + _SPARE_RESULTS
        self._results = QTableWidget(rows, len(heads), self)
        self._results.setObjectName("results")
        self._results.setAccessibleName(self.tr("比赛成绩"))
        self._results.setHorizontalHeaderLabels(heads)
        self._results.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._results.verticalHeader().hide()
        self._results.setMinimumHeight(self._results.verticalHeader().defaultSectionSize() * 5)
        self._more = link(self.tr("再加一行成绩"), "moreResults", self)
        self._more.clicked.connect(self._add_line)
        self._opener = link(self.tr("登记比赛、评选的成绩…"), "openResults", self)
        self._opener.clicked.connect(self._open_results)
        for widget in (self._opener, self._results, self._more):
            self.body.addWidget(widget)
        self._results.setVisible(bool(wanted))
        self._more.setVisible(bool(wanted))
        self._opener.setVisible(not wanted)

    def _add_buttons(self) -> None:
        back = secondary(self.tr("不保存"), "cancelOutcome", self)
        back.clicked.connect(self.give_up)
        save = primary(self.tr("保存"), "saveOutcome", self)
        save.setKey("Ctrl+Return")
        save.setToolTip("Ctrl+Enter")
        save.clicked.connect(self._save)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(save)

    def _show(self, outcome: Outcome) -> None:
        one = outcome.occurrence
        for field, count in (
            (self._heads, one.beneficiaries),
            (self._solved, one.problems_solved),
            (self._views, one.online_views),
            (self._shares, one.online_shares),
        ):
            field.setText("" if count is None else str(count))
        self._channel.setText(one.online_channel)
        self._keeper.setText(one.record_keeper)
        self._summary.setPlainText(one.summary)
        self._typical.put(one.is_typical)
        self._grid.show_heads(dict(outcome.audience))
        for row in range(self._results.rowCount()):
            shown = outcome.results[row] if row < len(outcome.results) else ("",) * _COLUMNS
            for column, text in enumerate(shown):
                item = QTableWidgetItem("" if text is None else str(text))
                self._results.setItem(row, column, item)
        self._tell_sum()

    @Slot()
    def _open_results(self) -> None:
        self._results.show()
        self._more.show()
        self._opener.hide()
        self._results.setFocus()

    @Slot()
    def _add_line(self) -> None:
        self._results.insertRow(self._results.rowCount())

    @Slot()
    def _tell_sum(self) -> None:
        total, text = self._grid.total(), self._heads.text()
        heads = int(text) if text.isdecimal() else None
        self._sum.setTone("error" if heads is not None and total > heads else "muted")
        if not total:
            self._sum.setText(self.tr("不填也可以，汇报里就不写年龄和性别。"))
        elif heads is None:
            words = self.tr("合计 {total}。群众人次没有填，保存时就记 {total}。")
            self._sum.setText(words.format(total=total))
        elif total > heads:
            words = self.tr("合计 {total}，比群众人次 {heads} 多。请核对。")
            self._sum.setText(words.format(total=total, heads=heads))
        elif total < heads:
            words = self.tr("合计 {total}，还有 {rest} 人次没有分。")
            self._sum.setText(words.format(total=total, rest=heads - total))
        else:
            self._sum.setText(self.tr("合计 {total}，与群众人次一致。").format(total=total))

    @Slot()
    def _save(self) -> None:
        fields = {
            "beneficiaries": _count(self._heads),
            "problems_solved": _count(self._solved),
            "online_views": _count(self._views),
            "online_shares": _count(self._shares),
            "online_channel": self._channel.text().strip(),
            "record_keeper": self._keeper.text().strip(),
            "summary": self._summary.toPlainText().strip(),
            "is_typical": self._typical.given(),
        }
        row_id = self._outcome.occurrence.id
        cases, heads = self._cases, self._grid.heads()
        try:
            cases.outcomes.save(cases.actor, row_id, fields, heads, self._given_results())
        except WenmingError as error:
            self.banner.tell("error", explain(error))
            return
        self.saved.emit(row_id)
        self.accept()

    def _given_results(self) -> list[Result]:
        found: list[Result] = []
        for row in range(self._results.rowCount()):
            items = (self._results.item(row, column) for column in range(_COLUMNS))
            event, place, winner, result, prize = (one.text() if one else "" for one in items)
            number = int(place) if place.strip().isdecimal() else None
            found.append((event, number, winner, result, prize))
        return found


def _count(field: DigitsField) -> int | None:
    return int(field.text()) if field.text().isdecimal() else None
