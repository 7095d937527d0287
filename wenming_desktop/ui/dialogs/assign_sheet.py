"""指定是哪一张: a paper whose code tells nothing gets its activity and page, order or survey."""

from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.org_units import of_unit
from wenming_desktop.domain.scanned_sheets import ScannedSheet
from wenming_desktop.domain.sheet_code import MOST_PAGES
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.occurrence_list import show_sheet_no
from wenming_desktop.ui.unit_names import whose
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import Choice, DigitsField
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.widgets.paper_row import PaperRow
from wenming_desktop.ui.words import explain

_OFFERED = 200


class AssignSheet(FramedDialog):
    """``assigned`` when the paper has its place."""

    assigned = Signal()

    def __init__(self, use_cases: UseCases, sheet: ScannedSheet, parent: QWidget) -> None:
        super().__init__("", "assignSheet", parent, letters=34)
        self.setWindowTitle(self.tr("指定是哪一张"))
        self._cases, self._sheet = use_cases, sheet
        words = self.tr("看不出这张纸（{file}）是哪一张。请对着纸面选一选，再核对各行。")
        self.body.addWidget(Label(words.format(file=sheet.file_name), self, wrap=True))
        paper = PaperRow("assignPaper", self.tr("这张图的缩小图"), self)
        paper.show_jpeg(sheet.thumbnail or None)
        paper.setMaximumSize(200, 200)
        self.body.addWidget(paper)
        self._form = Form(self)
        self._what, self._page = Choice(self), DigitsField(self, longest=2)
        self._what.offer(self._offers())
        self._row = self._form.add(self._asked(), self._what, "assignWhat")
        if not sheet.is_answers:
            self._page.setText(str(sheet.page or 1))
            self._page_row = self._form.add(self.tr("第几页*"), self._page, "assignPage")
        self._page.setVisible(not sheet.is_answers)
        self.body.addWidget(self._form)
        self.body.addStretch(1)
        back = secondary(self.tr("返回"), "assignBack", self)
        back.clicked.connect(self.reject)
        do = primary(self.tr("就是这一张"), "assignDo", self)
        do.clicked.connect(self._do)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(do)
        self._what.setFocus()

    def _asked(self) -> str:
        if not self._sheet.is_answers:
            return self.tr("哪一场活动*")
        return self.tr("哪一轮调查*") if len(self._sheet.rows) > 1 else self.tr("哪一单*")

    def _offers(self) -> list[tuple[str, object]]:
        cases = self._cases
        if self._sheet.is_answers:
            found = cases.answer_sheets.subjects(cases.actor, self._sheet)
            return [(one.words.replace("\n", " "), one.id) for one in found]
        page = cases.activities.page(cases.actor, "", limit=_OFFERED)
        own = cases.org_units.own(cases.actor).name
        return [
            (f"{one.starts_at:%m-%d}　{named}　{show_sheet_no(one.sheet_no)}", one.id)
            for one in page.lines
            if one.state is not OccurrenceState.POSTED
            for named in [of_unit(one.name, whose(one, own))]
        ]

    @Slot()
    def _do(self) -> None:
        self._form.clear_errors()
        chosen = self._what.currentData()
        if not isinstance(chosen, UUID):
            self._row.set_error(self.tr("没有可选的。请先建好活动，或办完这一单。"))
            return
        typed = self._page.text().strip()
        if not self._sheet.is_answers and not (typed and 1 <= int(typed) <= MOST_PAGES):
            self._page_row.set_error(self.tr("请填签到表右上角“第几页”的数字。"))
            self._page.setFocus()
            return
        try:
            if self._sheet.is_answers:
                self._cases.answer_sheets.assign(self._cases.actor, self._sheet.id, chosen)
            else:
                scans = self._cases.scanned_sheets
                scans.assign(self._cases.actor, self._sheet.id, chosen, int(typed))
        except WenmingError as error:
            self.banner.tell("error", explain(error))
            return
        self.assigned.emit()
        self.accept()
