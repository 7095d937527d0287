"""Whether one item of a checklist is met."""

from PySide6.QtWidgets import QWidget

from wenming_desktop.services.mechanism.checklists import ItemState, UnitChecklist
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.mechanism.ask import AskForm, Lines
from wenming_desktop.ui.widgets.fields import Choice


class MarkForm(AskForm):
    """Writes a person's mark; it counts more than what the registers show."""

    def __init__(
        self, use_cases: UseCases, state: UnitChecklist, item: ItemState, parent: QWidget
    ) -> None:
        super().__init__(item.item.title, "markForm", item.words, parent)
        self._cases, self._state, self._item = use_cases, state, item
        self._met = Choice(self)
        self._met.offer([(self.tr("达到"), True), (self.tr("还没有达到"), False)])
        self._met.choose(item.is_met)
        self._evidence = Lines(item.mark.evidence if item.mark is not None else "", self)
        self.row("met", self.tr("是否达到"), self._met)
        self.row("evidence", self.tr("说明"), self._evidence, self.tr("看到了什么、缺什么"))
        self._met.setFocus()
        self.ready(self.tr("保存"), self._save)

    def _save(self) -> None:
        self._cases.checklists.mark(
            self._cases.actor,
            self._state.checklist.id,
            self._item.item.id,
            met=bool(self._met.currentData()),
            evidence=self._evidence.toPlainText(),
            unit_id=self._state.unit.id,
        )
