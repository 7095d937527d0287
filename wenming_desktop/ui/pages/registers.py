"""台账: every register that is kept by hand, chosen on the left, its lines on the right."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wenming_desktop.domain.users import Action
from wenming_desktop.services.register_forms import Register, Step
from wenming_desktop.services.registers import ExportedRegister, RegisterLine
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.paper_preview import show_paper
from wenming_desktop.ui.dialogs.reason import ReasonDialog
from wenming_desktop.ui.dialogs.register_form import RegisterForm
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.register_list import RegisterListModel
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.pages.registers_opening import opening_register, remember_register
from wenming_desktop.ui.pages.registers_parts import mechanism_parts
from wenming_desktop.ui.unit_names import names_if_several
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import link, primary, secondary
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.fields import TextField
from wenming_desktop.ui.widgets.list_table import ListTable
from wenming_desktop.ui.widgets.page_tabs import PageTabs, Part
from wenming_desktop.ui.widgets.register_choices import RegisterChoices
from wenming_desktop.ui.widgets.unit_filter import UnitFilter
from wenming_desktop.ui.widgets.wrapping_row import WrappingRow
from wenming_desktop.ui.workplace import Workplace

_PAUSE_MS = 120


class RegistersPage(Page):
    """Takes a register's name, or ``(name, "new")``."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.set_title(self.tr("台账"))
        self._registers = self.use_cases.registers.forms.registers
        self._register = next(iter(self._registers.values()))
        self._units = names_if_several(self.use_cases)
        self._tables: dict[str, tuple[ListTable, RegisterListModel]] = {}
        self._export = secondary(self.tr("导出 Excel"), "exportRegister", self, icon="file")
        self._export.clicked.connect(self._choose_file)
        self._export.setEnabled(self.actor.may(Action.EXPORT_REGISTER))
        self._new = primary(self.tr("新增 F4"), "newLine", self, icon="plus")
        self._new.setKey("F4")
        self._new.clicked.connect(self._add)
        self._new.setEnabled(self.actor.may(Action.RECORD))
        self.head.addWidget(self._export)
        self.head.addWidget(self._new)
        search = self._search_row()  # before what stands below it: Tab goes as one reads
        self._empty = EmptyState("registers", "", "", self)
        self._empty.acted.connect(self._add)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        right = QVBoxLayout()
        right.setSpacing(tokens.M)
        right.addLayout(search)
        right.addWidget(self._stack, 1)
        right.addWidget(self._foot())
        lines = QWidget(self)
        sides = QHBoxLayout(lines)
        sides.setContentsMargins(0, tokens.M, 0, 0)
        sides.setSpacing(tokens.L)
        forms = self.use_cases.registers.forms
        self._list = RegisterChoices(forms.groups, self._registers.values(), self)
        self._list.currentItemChanged.connect(self._open)
        sides.addWidget(self._list)
        sides.addLayout(right, 1)
        self._tabs = PageTabs(self, "registersTabs", self.tr("台账的几个部分"))
        self._own = self._tabs.own(lines, self.tr("台账"), self._export, self._new)
        self._parts = {"files": self._tabs.add(self.tr("导出和导入"), self._make_files)}
        self._parts["drawn"] = self._tabs.add(self.tr("汇总查看"), self._make_drawn)
        self._parts |= {
            key: self._tabs.add(words, make) for key, words, make in mechanism_parts(self)
        }
        self._tabs.currentChanged.connect(self._turned)
        self.body.addWidget(self._tabs, 1)
        self._list.choose(opening_register(workplace.remembered, self._registers, self._holds))

    def refresh(self) -> None:
        if self._units is not None:
            self._units.refresh()
            self._unit.refresh()
        if self._tabs.currentIndex() == self._own:
            self._read()
        self._tabs.refresh()

    def _make_files(self) -> Part:
        from wenming_desktop.ui.pages.registers_files import RegisterFilesPart  # noqa: PLC0415

        return RegisterFilesPart(self)

    def _make_drawn(self) -> Part:
        from wenming_desktop.ui.pages.registers_drawn import DrawnPart  # noqa: PLC0415

        return DrawnPart(self)

    @Slot(int)
    def _turned(self, index: int) -> None:
        self.banner.clear()
        self.set_about(self._register.title if index == self._own else "")
        if index == self._own:
            self._read()

    def receive(self, subject: object) -> None:
        """Open a register, perhaps with the form of a new line, or another part of the page."""
        if subject in self._parts:
            self._tabs.setCurrentIndex(self._parts[str(subject)])
            return
        self._tabs.setCurrentIndex(self._own)
        name, new = subject if isinstance(subject, tuple) else (subject, "")
        self._list.choose(str(name))
        if new and self._new.isEnabled():
            self._add()

    def _holds(self, name: str) -> bool:
        return self.use_cases.registers.page(self.actor, name, limit=1)[1] > 0

    def focus_first(self) -> None:
        """Let the arrow keys choose a register."""
        self._list.setFocus()

    def _search_row(self) -> QHBoxLayout:
        self._search = TextField(self, name="registerSearch", longest=60)
        self._search.setPlaceholderText(self.tr("在这本台账里找"))
        self._search.setAccessibleName(self.tr("找一条"))
        self._search.setClearButtonEnabled(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._read)
        self._search.textChanged.connect(self._pause.start)
        self._search.returnPressed.connect(self._read)
        self._unit = UnitFilter(self.use_cases, self)
        self._unit.changed.connect(self._read)
        row = QHBoxLayout()
        row.setSpacing(tokens.M)
        row.addWidget(self._search, 1)
        row.addWidget(self._unit)
        return row

    def _foot(self) -> WrappingRow:
        self._count = Label("", self, name="registerCount", tone="muted")
        self._remove = link(self.tr("作废这一条…"), "removeLine", self)
        self._remove.clicked.connect(self._ask_to_remove)
        self._print = secondary(self.tr("打印这一条"), "printLine", self, icon="print-centre")
        self._print.clicked.connect(self._print_line)
        self._step = secondary("", "nextStep", self)
        self._step.clicked.connect(self._take_step)
        self._edit = secondary(self.tr("查看/修改"), "changeLine", self)
        self._edit.clicked.connect(self._change_current)
        row = WrappingRow(self)
        row.setSpacing(tokens.M)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._remove)
        row.addWidget(self._print)
        row.addWidget(self._step)
        row.addWidget(self._edit)
        return row

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem | None) -> None:
        name = str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""
        if name in self._registers:
            self._register = self._registers[name]
            remember_register(self.workplace.remembered, name)
            self._search.clear()
            self.banner.clear()
            self.set_about(self._register.title)
            writable = not self._register.read_only and self.actor.may(Action.RECORD)
            self._new.setEnabled(writable)
            self._read()

    def _shown(self) -> tuple[ListTable, RegisterListModel]:
        name = self._register.name
        if name not in self._tables:
            model = RegisterListModel(self._register, self, units=self._units)
            table = ListTable(f"{name}Table", self._register.title, model, model.columns(), self)
            table.activated.connect(self._change)
            table.selectionModel().currentRowChanged.connect(self._tell_step)
            self._stack.addWidget(table)
            self._tables[name] = (table, model)
        return self._tables[name]

    @Slot()
    def _read(self) -> None:
        self._pause.stop()
        table, model = self._shown()
        name, text = self._register.name, self._search.text()
        self._unit.setEnabled(self._register.has_unit)
        units = self._unit.chosen() if self._register.has_unit else ()

        def read(limit: int, offset: int) -> tuple[list[RegisterLine], int]:
            page = self.use_cases.registers.page
            return page(self.actor, name, text, limit=limit, offset=offset, units=units)

        before = self._line()
        model.show(read)
        total = model.rowCount()
        self._count.setText(self.tr("共 {total} 条").format(total=total) if total else "")
        self._stack.setCurrentWidget(table if total else self._empty)
        if not total:
            self._tell_empty(filtered=bool(text.strip() or units))
        self._choose(before.id if before is not None else None)
        printed = self._register.kind in self.use_cases.field_papers.KINDS
        self._print.setVisible(bool(total) and printed and self.actor.may(Action.PRINT))
        for button in (self._edit, self._remove):
            button.setEnabled(bool(total) and self._new.isEnabled())
            button.setVisible(bool(total) and not self._register.read_only)
        self._tell_step()

    def _tell_empty(self, *, filtered: bool) -> None:
        if filtered:
            self._empty.tell(self.tr("没有找到。换个写法再试。"))
            return
        if self._register.read_only:
            self._empty.tell(self.tr("还没有内容。这本台账由“群众点单”页自动记。"))
            return
        words = self.tr("{title}还没有内容。按 F4 登记第一条，以后统计和汇报都从这里取数。")
        action = self.tr("新增{noun}").format(noun=self._register.noun)
        self._empty.tell(
            words.format(title=self._register.title), action if self._new.isEnabled() else ""
        )

    def _choose(self, row_id: UUID | None) -> None:
        table, model = self._shown()
        if model.rowCount():
            row = model.row_of(lambda line: line.id == row_id) if row_id is not None else None
            table.selectRow(row or 0)

    def _line(self) -> RegisterLine | None:
        table, model = self._shown()
        index = table.currentIndex()
        return model.line(index.row()) if index.isValid() else None

    @Slot()
    def _add(self) -> None:
        self._open_form(self._register, None)

    @Slot()
    def _change_current(self) -> None:
        self._change(self._shown()[0].currentIndex())

    @Slot(QModelIndex)
    def _change(self, _index: QModelIndex) -> None:
        line = self._line()
        if line is not None and self._edit.isEnabled():
            self._open_form(self._register, line.id)

    def _open_form(self, register: Register, row_id: UUID | None) -> None:
        self.banner.clear()
        form = self.try_to(lambda: RegisterForm(self.use_cases, register, row_id, self))
        if form is not None:
            form.saved.connect(self._show_saved)
            form.open()

    @Slot(object)
    def _show_saved(self, row_id: UUID) -> None:
        self._read()
        self._choose(row_id)
        self.banner.tell("ok", self.tr("已保存。"))

    def _next(self) -> tuple[RegisterLine, Step] | None:
        """Return the line in hand and the step it has not taken yet, if there is one."""
        line = self._line() if self._register.steps else None
        if line is None:
            return None
        stored = self.use_cases.registers.read(self.actor, self._register.name, line.id)
        step = self._register.next_step(stored)
        return (line, step) if step is not None else None

    @Slot()
    def _tell_step(self) -> None:
        found = self._next()
        self._step.setVisible(found is not None)
        self._step.setEnabled(self._new.isEnabled())
        if found is not None:
            self._step.setText(self.tr("下一步：{step}…").format(step=found[1].title))

    @Slot()
    def _take_step(self) -> None:
        found = self._next()
        if found is not None:
            self._open_form(self._register.only(found[1]), found[0].id)

    @Slot()
    def _print_line(self) -> None:
        """Show the paper of the line: 红白事报备单, a brand, whose a venue is."""
        line, kind, papers = self._line(), self._register.kind, self.use_cases.field_papers
        if line is not None:
            show_paper(
                self,
                self._register.noun,
                lambda to: papers.print(self.actor, kind, line.id, to, missing="blank"),
            )

    @Slot()
    def _ask_to_remove(self) -> None:
        line = self._line()
        if line is None:
            return
        words = self.tr("这一条不再出现在台账和统计里，上报后上级也会看到作废。")
        dialog = ReasonDialog(self, self.tr("作废"), words, self.tr("作废"))
        dialog.given.connect(lambda reason: self._take_out(line.id, reason))
        dialog.open()

    def _take_out(self, row_id: UUID, reason: str) -> None:
        self.banner.clear()
        name = self._register.name
        self.try_to(lambda: self.use_cases.registers.remove(self.actor, name, row_id, reason))
        if not self.banner.words():
            self._read()
            self.banner.tell("ok", self.tr("已作废。"))

    @Slot()
    def _choose_file(self) -> None:
        self.banner.clear()
        suggestion = f"{self._register.title}.xlsx"
        file_choice.choose(
            self,
            "save",
            self.tr("导出台账"),
            self._write,
            suggestion=suggestion,
            kinds=self.tr("Excel 工作簿 (*.xlsx)"),
        )

    def _write(self, path: Path) -> None:
        name = self._register.name
        done = self.try_to(lambda: self.use_cases.ledgers.export(self.actor, name, path))
        if isinstance(done, ExportedRegister):
            words = self.tr("已导出 {rows} 条：{file}")
            self.banner.tell("ok", words.format(rows=done.rows, file=done.file))
