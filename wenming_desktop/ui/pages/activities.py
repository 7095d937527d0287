"""活动: what is planned and what was held, and the ways to its papers and its sign-in sheet."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.lines import OccurrenceLine
from wenming_desktop.domain.users import Action
from wenming_desktop.services.activities import PlannedActivity
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.activity_form import ActivityForm, Beginning
from wenming_desktop.ui.dialogs.confirm import confirm
from wenming_desktop.ui.models.occurrence_list import OccurrenceListModel
from wenming_desktop.ui.models.standings import standings_of
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.pages import activities_parts as parts
from wenming_desktop.ui.pages.activities_filters import ActivityFilters
from wenming_desktop.ui.today_mechanism import HOLIDAYS
from wenming_desktop.ui.unit_names import has_several_units
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.list_table import ListTable
from wenming_desktop.ui.widgets.page_tabs import PageTabs, Part
from wenming_desktop.ui.widgets.wrapping_row import WrappingRow
from wenming_desktop.ui.workplace import Workplace


class ActivitiesPage(Page):
    """Takes ``"new"``: opens the form for a new activity; or the id of an occurrence to show."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.set_title(self.tr("活动"))
        self._new = primary(self.tr("新建活动 F4"), "newActivity", self, icon="plus")
        self._new.setKey("F4")
        self._new.clicked.connect(self._plan)
        self._new.setEnabled(self.actor.may(Action.RECORD))
        self.head.addWidget(self._new)
        several = has_several_units(self.use_cases)
        self._model = OccurrenceListModel(self.use_cases.code_lists, self, units=several)
        self._table = ListTable(
            "activityTable", self.tr("活动场次"), self._model, self._model.columns(), self
        )
        self._table.activated.connect(self._change)
        self._table.selectionModel().currentRowChanged.connect(self._show_verbs)
        self._empty = EmptyState("activities", "", "", self)
        self._empty.acted.connect(self._new.click)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self._tabs = PageTabs(self, "activityTabs", self.tr("活动的几个部分"))
        self._own = self._tabs.own(self._list(), self.tr("活动列表"), self._new)
        self._calendar = self._tabs.add(self.tr("实践日历"), self._make_calendar)
        self._tabs.add(self.tr("阵地"), lambda: parts.venues_part(self))
        self._contents = self._tabs.add(self.tr("内容转化"), lambda: parts.contents_part(self))
        self._works = self._tabs.add(self.tr("作品展演"), lambda: parts.works_part(self))
        self._tabs.currentChanged.connect(self._turned)
        self.body.addWidget(self._tabs)

    def refresh(self) -> None:
        self._filters.refresh()
        self._read()
        self._tabs.refresh()

    def _list(self) -> QWidget:
        room = QWidget(self)
        column = QVBoxLayout(room)
        column.setContentsMargins(0, tokens.S, 0, 0)
        column.setSpacing(tokens.S)
        self._filters = ActivityFilters(self.use_cases, self)
        self._filters.changed.connect(self._read)
        column.addWidget(self._filters)
        column.addLayout(self._stack, 1)
        column.addWidget(self._verbs())
        return room

    def _make_calendar(self) -> Part:
        from wenming_desktop.ui.pages.activities_calendar import CalendarPart  # noqa: PLC0415

        part = CalendarPart(self)
        part.wanted_on.connect(self._plan_on)
        part.wanted_line.connect(self._show_line)
        return part

    @Slot(int)
    def _turned(self, index: int) -> None:
        self.banner.clear()
        if index == self._own:
            self._read()

    @Slot(object, str)
    def _plan_on(self, day: date, name: str) -> None:
        self._open_form(None, Beginning(day, name))

    @Slot(object)
    def _show_line(self, occurrence_id: UUID) -> None:
        self._tabs.setCurrentIndex(self._own)
        self._filters.show_all()
        self._read()
        self._choose(occurrence_id)
        self._table.setFocus()

    def receive(self, subject: object) -> None:
        """Open the form for a new activity, or choose an occurrence."""
        opened = {"contents": self._contents, "works": self._works}
        self._tabs.setCurrentIndex(opened.get(str(subject), self._own))
        if subject == "new":
            self._plan()
        elif subject == HOLIDAYS:
            from wenming_desktop.ui.dialogs.holiday_moves import ask  # noqa: PLC0415

            ask(self, self._read)
        elif isinstance(subject, UUID):
            self._show_line(subject)

    def focus_first(self) -> None:
        """Let the arrows walk through the list at once."""
        (self._table if self._model.rowCount() else self._new).setFocus()

    def _verbs(self) -> WrappingRow:
        self._sheet = secondary(self.tr("打印签到表"), "printSheet", self, icon="print-centre")
        self._poster = secondary(self.tr("打印海报"), "printPoster", self, icon="poster")
        self._enter = secondary(self.tr("补录签到"), "enterSheet", self, icon="sign-in")
        self._outcome = secondary(self.tr("成效"), "outcome", self)
        self._outcome.clicked.connect(self._open_outcome)
        self._photos = secondary(self.tr("照片"), "photos", self)
        self._photos.clicked.connect(self._open_photos)
        self._origin = secondary(self.tr("来历"), "activityOrigin", self)
        self._origin.clicked.connect(self._show_origin)
        self._edit = secondary(self.tr("修改"), "changeActivity", self)
        self._cancel = secondary(self.tr("取消这一场"), "cancelOccurrence", self)
        self._sheet.clicked.connect(self._print_sheet)
        self._poster.clicked.connect(self._print_poster)
        self._enter.clicked.connect(self._enter_sheet)
        self._edit.clicked.connect(self._change_current)
        self._cancel.clicked.connect(self._ask_to_cancel)
        row = WrappingRow()
        row.addWidget(self._sheet)
        row.addWidget(self._poster)
        row.addWidget(self._enter)
        row.addWidget(self._outcome)
        row.addWidget(self._photos)
        row.addWidget(self._origin)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._edit)
        return row

    @Slot()
    def _read(self) -> None:
        asked = self._filters.asked()

        def read(limit: int, offset: int) -> tuple[list[OccurrenceLine], int]:
            page = self.use_cases.activities.page(
                self.actor,
                asked.text,
                asked.period,
                limit=limit,
                offset=offset,
                tags=asked.tags,
                units=asked.units,
            )
            self._model.stand(standings_of(self.use_cases, page.lines))
            return page.lines, page.total

        before = self._line()
        self._model.show(read)
        self._show_empty(filtered=asked.is_narrowed())
        self._choose(before.id if before else None)
        self._show_verbs()

    def _show_empty(self, *, filtered: bool) -> None:
        nothing = self._model.rowCount() == 0
        self._stack.setCurrentIndex(1 if nothing else 0)
        if nothing and filtered:
            self._empty.tell(self.tr("没有符合条件的活动。"))
        elif nothing:
            words = self.tr("还没有活动。新建一个，就能打印海报和签到表，活动后补录签到。")
            self._empty.tell(words, self.tr("新建活动") if self._new.isEnabled() else "")

    def _choose(self, occurrence_id: UUID | None) -> None:
        """Choose it wherever it stands in the list; the first line where it is not in it."""
        if self._model.rowCount():
            row = self._row_of(occurrence_id) if occurrence_id is not None else None
            self._model.reach(row or 0)
            self._table.selectRow(row or 0)

    def _row_of(self, occurrence_id: UUID) -> int | None:
        here = (row for row, line in self._model.rows_here() if line.id == occurrence_id)
        row, asked = next(here, None), self._filters.asked()
        if row is not None:
            return row
        place = self.use_cases.activities.place
        return place(self.actor, occurrence_id, asked.text, asked.period, asked.tags, asked.units)

    def _line(self) -> OccurrenceLine | None:
        index = self._table.currentIndex()
        return self._model.line(index.row()) if index.isValid() else None

    @Slot()
    def _show_verbs(self) -> None:
        line, may = self._line(), self.actor.may
        open_states = {OccurrenceState.PLANNED, OccurrenceState.PRINTED}
        is_open = line is not None and line.state in open_states
        held = line is not None and line.state is not OccurrenceState.CANCELLED
        self._sheet.setEnabled(held and may(Action.PRINT))
        self._poster.setEnabled(held and may(Action.PRINT))
        self._enter.setEnabled(held and may(Action.RECORD))
        posted = line is not None and line.state is OccurrenceState.POSTED
        self._enter.setWords(self.tr("看签到记录") if posted else self.tr("补录签到"))
        self._edit.setEnabled(held and may(Action.RECORD))
        self._outcome.setEnabled(held and may(Action.RECORD))
        self._photos.setEnabled(held)
        self._origin.setEnabled(line is not None)
        self._cancel.setEnabled(is_open and may(Action.RECORD))

    @Slot()
    def _plan(self) -> None:
        self._open_form(None)

    @Slot()
    def _change_current(self) -> None:
        self._change(self._table.currentIndex())

    @Slot(QModelIndex)
    def _change(self, index: QModelIndex) -> None:
        line = self._model.line(index.row()) if index.isValid() else None
        if line is None or not self._edit.isEnabled():
            return
        planned = self.try_to(lambda: self.use_cases.activities.get(self.actor, line.id))
        if planned is not None:
            self._open_form(planned)

    def _open_form(
        self, planned: PlannedActivity | None, beginning: Beginning | None = None
    ) -> None:
        self.banner.clear()
        form = ActivityForm(self.use_cases, planned, self, beginning)
        form.saved.connect(self._show_saved)
        form.open()

    @Slot(object)
    def _show_saved(self, planned: PlannedActivity) -> None:
        self.refresh()
        self._choose(planned.occurrence.id)
        if self._tabs.currentIndex() == self._own:
            self._table.setFocus()
        words = self.tr("已保存“{name}”。接下来可以打印签到表和海报。")
        self.banner.tell("ok", words.format(name=planned.activity.name))

    @Slot()
    def _print_sheet(self) -> None:
        self._print("sheet-roster")

    @Slot()
    def _print_poster(self) -> None:
        self._print("poster-red")

    def _print(self, template: str) -> None:
        line = self._line()
        if line is not None:
            self.wanted.emit("print-centre", (line.id, template))

    @Slot()
    def _open_outcome(self) -> None:
        from wenming_desktop.ui.dialogs.outcome_form import OutcomeForm  # noqa: PLC0415

        line = self._line()
        form = self.try_to(lambda: OutcomeForm(self.use_cases, line.id, self)) if line else None
        if form is not None:
            self.banner.clear()
            form.saved.connect(self._say_outcome)
            form.open()

    @Slot()
    def _open_photos(self) -> None:
        from wenming_desktop.ui.dialogs.photos import PhotosDialog  # noqa: PLC0415  when opened

        line = self._line()
        if line is not None:
            PhotosDialog(self.use_cases, line.id, self).open()

    @Slot()
    def _show_origin(self) -> None:
        """Show the project this activity belongs to, and what else came of it."""
        line = self._line()
        if line is None:
            return
        origin = self.use_cases.project_traces.origin(self.actor, line.activity_id)
        if origin.project is None:
            words = self.tr(
                "“{name}”（{content}）没有挂项目。修改 → 更多 → 活动项目或品牌，可以补上。"
            )
            told = words.format(name=origin.activity.name, content=origin.content)
            self.banner.tell("info", told)
            return
        self._tabs.setCurrentIndex(self._contents)
        parts.show_origin(self._tabs.part(self._contents), line.activity_id)

    @Slot(object)
    def _say_outcome(self, occurrence_id: UUID) -> None:
        self._read()
        self._choose(occurrence_id)
        self.banner.tell("ok", self.tr("活动成效已保存，统计和汇报从这里取数。"))

    @Slot()
    def _enter_sheet(self) -> None:
        line = self._line()
        if line is not None:
            self.wanted.emit("sign-in", line.id)

    @Slot()
    def _ask_to_cancel(self) -> None:
        line = self._line()
        if line is None:
            return
        words = self.tr("“{name}”（{day}）会标为已取消，留在列表里，不能再补录。")
        confirm(
            self,
            self.tr("取消这一场活动？"),
            words.format(name=line.name, day=line.day.isoformat()),
            self.tr("取消活动"),
            lambda: self._cancel_occurrence(line.id),
        )

    def _cancel_occurrence(self, occurrence_id: UUID) -> None:
        if self.try_to(lambda: self.use_cases.activities.cancel(self.actor, occurrence_id)):
            self._read()
