"""志愿者: found by a few letters, a team or the last digits; numbers are masked."""

from uuid import UUID

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.lines import VolunteerLine
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.people import Volunteer
from wenming_desktop.domain.users import Action
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.import_wizard import ImportWizard
from wenming_desktop.ui.dialogs.move_person import MovePersonDialog
from wenming_desktop.ui.dialogs.reason import ReasonDialog
from wenming_desktop.ui.dialogs.volunteer_form import VolunteerForm
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.volunteer_list import VolunteerListModel
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.pages.volunteers_duplicates import DuplicatesPanel
from wenming_desktop.ui.pages.volunteers_filters import VolunteerFilters
from wenming_desktop.ui.unit_names import has_several_units
from wenming_desktop.ui.widgets.buttons import link, primary, secondary
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.list_table import ListTable
from wenming_desktop.ui.widgets.page_tabs import PageTabs, Part
from wenming_desktop.ui.workplace import Workplace

_PAUSE_MS = 120
_DUPLICATES = 1
_MOVERS = (Level.COUNTY_CENTER, Level.TOWN_INSTITUTE)
"""Units that have others below them, between which people move."""


class VolunteersPage(Page):
    """The people's ledger; takes ``"new"`` or ``"import"``."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.set_title(self.tr("志愿者"))
        may = self.actor.may
        self._new = secondary(self.tr("新增 F4"), "newVolunteer", self, icon="plus")
        self._new.setKey("F4")
        self._new.clicked.connect(self._register)
        self._new.setEnabled(may(Action.RECORD))
        self._import = primary(self.tr("导入花名册"), "importRoster", self, icon="file")
        self._import.clicked.connect(self._open_import)
        self._import.setEnabled(may(Action.IMPORT_REGISTER))
        self.head.addWidget(self._new)
        self.head.addWidget(self._import)
        several = has_several_units(self.use_cases)
        self._model = VolunteerListModel(self.use_cases.code_lists, self, units=several)
        self._table = ListTable(
            "volunteerTable", self.tr("志愿者"), self._model, self._model.columns(), self
        )
        self._table.activated.connect(self._change)
        self._empty = EmptyState("volunteers", "", "", self)
        self._empty.acted.connect(self._import.click)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self._duplicates = DuplicatesPanel(self)
        self._duplicates.changed.connect(self.refresh)
        self._duplicates.counted.connect(self._show_count)
        self._tabs = PageTabs(self, "volunteerTabs", self.tr("志愿者的各部分"))
        self._tabs.own(self._register_panel(), self.tr("名单"), self._new, self._import)
        self._tabs.own(self._duplicates, self.tr("可能重复"))
        self._tabs.add(self.tr("待审时长"), self._make_up)
        self._tabs.add(self.tr("星级"), self._stars)
        self._tabs.add(self.tr("积分"), self._points)
        self._tabs.add(self.tr("告知同意"), self._consents)
        self.body.addWidget(self._tabs, 1)

    @Slot()
    def refresh(self) -> None:
        self._filters.refresh()
        self._read()
        self._duplicates.refresh()
        self._tabs.refresh()

    @Slot(int)
    def _show_count(self, count: int) -> None:
        """Say how many pairs wait for a decision."""
        words = self.tr("可能重复（{count}）") if count else self.tr("可能重复")
        self._tabs.setTabText(_DUPLICATES, words.format(count=count))

    def receive(self, subject: object) -> None:
        """Open the form of a new person, or the import."""
        if subject == "new":
            self._register()
        elif subject == "import":
            self._open_import()

    def focus_first(self) -> None:
        """Let typing look for somebody at once."""
        self._filters.focus_search()

    def _make_up(self) -> Part:
        from wenming_desktop.ui.pages.volunteers_make_up import MakeUpPart  # noqa: PLC0415

        return MakeUpPart(self)

    def _stars(self) -> Part:
        from wenming_desktop.ui.pages.volunteers_stars import StarsPart  # noqa: PLC0415

        return StarsPart(self)

    def _points(self) -> Part:
        from wenming_desktop.ui.pages.volunteers_points import PointsPart  # noqa: PLC0415

        return PointsPart(self)

    def _consents(self) -> Part:
        from wenming_desktop.ui.pages.volunteers_consent import ConsentPart  # noqa: PLC0415

        return ConsentPart(self)

    def _register_panel(self) -> QWidget:
        panel = QWidget(self)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, tokens.M, 0, 0)
        column.setSpacing(tokens.M)
        self._filters = VolunteerFilters(self.use_cases, self)
        self._filters.changed.connect(self._read)
        self._filters.reordered.connect(self._reorder)
        self._filters.entered.connect(self._take_first)
        column.addWidget(self._filters)
        column.addLayout(self._stack, 1)
        column.addLayout(self._foot())
        return panel

    def _foot(self) -> QHBoxLayout:
        self._count = Label("", self, name="volunteerCount", tone="muted")
        self._remove = link(self.tr("移出名单…"), "removeVolunteer", self)
        self._remove.clicked.connect(self._ask_to_remove)
        self._move = link(self.tr("转到别的单位…"), "moveVolunteer", self)
        self._move.clicked.connect(self._ask_where_to)
        self._move.setVisible(self.use_cases.org_units.own(self.actor).level in _MOVERS)
        self._record = secondary(self.tr("服务记录和证明"), "personRecord", self)
        self._record.clicked.connect(self._show_record)
        self._edit = secondary(self.tr("查看/修改"), "changeVolunteer", self)
        self._edit.clicked.connect(self._change_current)
        row = QHBoxLayout()
        row.setSpacing(tokens.M)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._remove)
        row.addWidget(self._move)
        row.addWidget(self._record)
        row.addWidget(self._edit)
        return row

    @Slot()
    def _read(self) -> None:
        asked = self._filters
        text, team_id, units, order = asked.text(), asked.team(), asked.units(), asked.order()

        def read(limit: int, offset: int) -> tuple[list[VolunteerLine], int]:
            page = self.use_cases.volunteers.page(
                self.actor, text, team_id, limit, offset, order=order, units=units
            )
            return page.lines, page.total

        before = self._line()
        self._model.show(read)
        total = self._model.rowCount()
        self._count.setText(self.tr("共 {total} 人").format(total=total) if total else "")
        self._show_empty(filtered=asked.is_narrowed())
        self._choose(before.id if before else None)
        for button in (self._edit, self._remove, self._move):
            button.setEnabled(bool(total) and self.actor.may(Action.RECORD))
        self._record.setEnabled(bool(total))

    @Slot()
    def _reorder(self) -> None:
        """Show the list so; whoever may write lets papers go by it too."""
        if self.actor.may(Action.RECORD):
            order = self._filters.order()
            self.try_to(lambda: self.use_cases.volunteers.set_name_order(self.actor, order))
        self._read()

    def _show_empty(self, *, filtered: bool) -> None:
        nothing = self._model.rowCount() == 0
        self._stack.setCurrentIndex(1 if nothing else 0)
        if nothing and filtered:
            self._empty.tell(self.tr("没有找到这样的人。换个写法，或按 F4 新增。"))
        elif nothing:
            words = self.tr("还没有志愿者。已有花名册的，导入最快；也可以按 F4 一个一个录。")
            self._empty.tell(words, self.tr("导入花名册") if self._import.isEnabled() else "")

    def _choose(self, volunteer_id: UUID | None) -> None:
        """Choose a person wherever they stand in the list; the first line if they do not."""
        if self._model.rowCount():
            row = self._row_of(volunteer_id) if volunteer_id is not None else None
            self._model.reach(row or 0)
            self._table.selectRow(row or 0)

    def _row_of(self, volunteer_id: UUID) -> int | None:
        here = (row for row, line in self._model.rows_here() if line.id == volunteer_id)
        row, asked = next(here, None), self._filters
        if row is not None:
            return row
        place = self.use_cases.volunteers.place
        return place(
            self.actor, volunteer_id, asked.text(), asked.team(), asked.order(), asked.units()
        )

    def _line(self) -> VolunteerLine | None:
        index = self._table.currentIndex()
        return self._model.line(index.row()) if index.isValid() else None

    @Slot()
    def _take_first(self) -> None:
        """Enter in the search box goes to the list."""
        self._read()
        if self._model.rowCount():
            self._table.setFocus()

    @Slot()
    def _register(self) -> None:
        self._open_form(None)

    @Slot()
    def _change_current(self) -> None:
        self._change(self._table.currentIndex())

    @Slot(QModelIndex)
    def _change(self, index: QModelIndex) -> None:
        line = self._model.line(index.row()) if index.isValid() else None
        if line is None or not self._edit.isEnabled():
            return
        person = self.try_to(lambda: self.use_cases.volunteers.get(self.actor, line.id))
        if person is not None:
            self._open_form(person)

    @Slot()
    def _show_record(self) -> None:
        from wenming_desktop.ui.dialogs.person_record import (  # noqa: PLC0415
            PersonRecordDialog,
        )

        line = self._line()
        if line is not None:
            self.banner.clear()
            dialog = PersonRecordDialog(self, line.id, line.name)
            dialog.changed.connect(self.refresh)
            dialog.open()

    def _open_form(self, person: Volunteer | None) -> None:
        self.banner.clear()
        form = VolunteerForm(self.use_cases, person, self)
        form.saved.connect(self._show_saved)
        form.open()

    @Slot(object)
    def _show_saved(self, person: Volunteer) -> None:
        self.refresh()
        self._choose(person.id)
        self.banner.tell("ok", self.tr("已保存“{name}”。").format(name=person.name))

    @Slot()
    def _ask_to_remove(self) -> None:
        line = self._line()
        if line is None:
            return
        words = self.tr("“{name}”不再出现在名单里，已记的时长和人次不变。").format(name=line.name)
        dialog = ReasonDialog(self, self.tr("移出名单"), words, self.tr("移出"))
        dialog.given.connect(lambda reason: self._take_out(line, reason))
        dialog.open()

    def _take_out(self, line: VolunteerLine, reason: str) -> None:
        self.banner.clear()
        self.try_to(lambda: self.use_cases.volunteers.remove(self.actor, line.id, reason))
        if not self.banner.words():
            self._read()
            self.banner.tell("ok", self.tr("已把“{name}”移出名单。").format(name=line.name))

    @Slot()
    def _ask_where_to(self) -> None:
        line = self._line()
        if line is None:
            return
        self.banner.clear()
        places = self.try_to(lambda: self.use_cases.transfers.places(self.actor, line.id))
        if not places:
            words = self.tr("“{name}”不能由本单位转：两边要都归本单位管。请告诉上级。")
            self.banner.tell("warn", words.format(name=line.name))
            return
        dialog = MovePersonDialog(self, line.name, places)
        dialog.chosen.connect(lambda unit_id: self._move_to(line, unit_id))
        dialog.open()

    def _move_to(self, line: VolunteerLine, unit_id: UUID) -> None:
        self.banner.clear()
        made = self.try_to(lambda: self.use_cases.transfers.move(self.actor, line.id, unit_id))
        if made is None:
            return
        self.refresh()
        words = self.tr("已把“{name}”从“{old}”转到“{new}”。下次交换时告诉两边。")
        self.banner.tell("ok", words.format(name=line.name, old=made.from_unit, new=made.to_unit))

    @Slot()
    def _open_import(self) -> None:
        self.banner.clear()
        wizard = ImportWizard(self.use_cases, self.tasks, self)
        wizard.imported.connect(self._show_imported)
        wizard.open()

    @Slot(str)
    def _show_imported(self, words: str) -> None:
        self.refresh()
        self.banner.tell("ok", words)
