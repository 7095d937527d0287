"""台账 → 对照清单: 四统一 and "N有" of a unit, or of all units side by side."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot

from wenming_desktop.domain.users import Action
from wenming_desktop.services.mechanism.checklists import ItemState, UnitChecklist
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.mechanism.checklist_mark import MarkForm
from wenming_desktop.ui.dialogs.mechanism.evidence import EvidenceDialog
from wenming_desktop.ui.joined_words import listed
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import Cell, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.list_part import ListPart

_ALL = "all"


class ChecklistsPart(ListPart):
    """What is met, what shows it, what is missing."""

    def __init__(self, page: Page) -> None:
        columns = (
            (QCoreApplication.translate("ChecklistsPart", "是否达到"), Width(8)),
            (QCoreApplication.translate("ChecklistsPart", "项目"), Width(14)),
            (QCoreApplication.translate("ChecklistsPart", "佐证"), Width(12, stretched=True)),
            (QCoreApplication.translate("ChecklistsPart", "查看日期"), Width(7, spare=1)),
        )
        super().__init__(
            page,
            "checklistTable",
            QCoreApplication.translate("ChecklistsPart", "对照清单"),
            columns,
            "registers",
        )
        self._state: UnitChecklist | None = None
        self._all: list[UnitChecklist] = []
        self._list_of = Choice(self, name="checklistWhich")
        self._list_of.setAccessibleName(self.tr("哪个清单"))
        self._unit = Choice(self, name="checklistUnit")
        self._unit.setAccessibleName(self.tr("哪个单位"))
        self._count = Label("", self, name="checklistCount", tone="muted")
        self.top.addWidget(self._list_of)
        self.top.addWidget(self._unit)
        self.top.addWidget(self._count, 1)
        self.primary = primary(self.tr("标记…"), "checklistMark", self, icon="ok")
        self.primary.clicked.connect(self._mark)
        self.list.table.activated.connect(self._mark)
        self._evidence = secondary(self.tr("佐证…"), "checklistEvidence", self, icon="file")
        self._evidence.clicked.connect(self._show_evidence)
        self._paper = secondary(self.tr("打印"), "checklistPrint", self, icon="print-centre")
        self._paper.clicked.connect(self._print)
        self.add_foot(self._evidence, self._paper)
        self._fill()
        self._list_of.currentIndexChanged.connect(self.refresh)
        self._unit.currentIndexChanged.connect(self.refresh)

    def _fill(self) -> None:
        use, actor = self.use_cases, self.actor
        self._list_of.offer([(one.title, one.id) for one in use.checklists.all(actor)])
        own, *below = (one.unit for one in use.duty_list.matrix(actor))
        entries: list[tuple[str, object]] = [(own.name, own.id)]
        if below:
            entries.append((self.tr("全部单位一览"), _ALL))
        entries += [(one.name, one.id) for one in below]
        self._unit.offer(entries)
        self._unit.setMinimumContentsLength(12)
        self._unit.setVisible(len(entries) > 1)

    @Slot()
    def refresh(self) -> None:
        """Read the checklist of the chosen unit again."""
        which, unit = str(self._list_of.currentData()), self._unit.currentData()
        use = self.use_cases.checklists
        self._all, self._state = [], None
        if unit == _ALL:
            self._all = use.overview(self.actor, which)
            rows = [self._unit_cells(one) for one in self._all]
            words = self.tr("{count} 个单位，按编号排列")
            self._count.setText(words.format(count=len(rows)))
        else:
            self._state = use.state(self.actor, which, unit if isinstance(unit, UUID) else None)
            rows = [self._cells(one) for one in self._state.items]
            met = len(rows) - len(self._state.missing)
            words = self.tr("共 {total} 项，达到 {met} 项")
            self._count.setText(words.format(total=len(rows), met=met))
        self.list.show_rows(rows, self.tr("规则包里没有这个清单的内容。"))
        may = self._state is not None and bool(rows)
        assert self.primary is not None  # noqa: S101  made above
        for button in (self.primary, self._evidence):
            button.setEnabled(may and self.actor.may(Action.RECORD))
        self._paper.setEnabled(may and self.actor.may(Action.PRINT))

    def _cells(self, one: ItemState) -> tuple[str | Cell, ...]:
        day = one.mark.checked_on if one.mark is not None else None
        return self._sign(met=one.is_met), one.item.title, one.words, day.isoformat() if day else ""

    def _unit_cells(self, one: UnitChecklist) -> tuple[str | Cell, ...]:
        total, missing = len(one.items), len(one.missing)
        words = self.tr("{met} / {total} 项").format(met=total - missing, total=total)
        picture = ("ok", tokens.OK) if not missing else ("warn", tokens.WARN)
        open_ = self.tr("还缺：") + listed(item.item.title for item in one.missing)
        return Cell(words, picture), one.unit.name, open_ if missing else "", ""

    def _sign(self, *, met: bool) -> Cell:
        if met:
            return Cell(self.tr("达到"), ("ok", tokens.OK))
        return Cell(self.tr("还缺"), ("warn", tokens.WARN))

    def _item(self) -> ItemState | None:
        row = self.list.row()
        if self._state is None or not 0 <= row < len(self._state.items):
            return None
        return self._state.items[row]

    @Slot()
    def _mark(self) -> None:
        row = self.list.row()
        if self._all and 0 <= row < len(self._all):
            self._unit.choose(self._all[row].unit.id)
            return
        item = self._item()
        if item is None or self._state is None or not self.actor.may(Action.RECORD):
            return
        form = MarkForm(self.use_cases, self._state, item, self)
        form.kept.connect(self.refresh)
        form.open()

    @Slot()
    def _show_evidence(self) -> None:
        item, state = self._item(), self._state
        if item is None or state is None:
            return
        mark = item.mark
        if mark is None:  # a link needs something to hang on
            use, of = self.use_cases.checklists, (state.checklist.id, item.item.id)
            mark = self.page.try_to(
                lambda: use.mark(self.actor, *of, met=item.is_met, unit_id=state.unit.id)
            )
        if mark is not None:
            dialog = EvidenceDialog(self.use_cases, mark.id, item.item.title, self)
            dialog.finished.connect(self.refresh)
            dialog.open()

    @Slot()
    def _print(self) -> None:
        state = self._state
        if state is not None:
            use, which, unit = self.use_cases.checklists, state.checklist.id, state.unit.id
            title = self.tr("{name}对照表").format(name=state.checklist.title)
            self.save(title, f"{title}.pdf", lambda path: use.print(self.actor, which, path, unit))
