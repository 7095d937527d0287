"""What became of an order, step by step, with who held it when."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.orders import Evaluation
from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import secondary


class OrderSteps(FramedDialog):
    """Read only; Esc closes it."""

    def __init__(self, use_cases: UseCases, order_id: UUID, about: str, parent: QWidget) -> None:
        super().__init__("", "orderSteps", parent, letters=30)
        self.setWindowTitle(self.tr("办理经过"))
        self.body.addWidget(Label(about, self, name="stepsWhat", wrap=True))
        units = use_cases.org_units.all(use_cases.actor)
        names = {unit.id: short_unit(unit.name) for unit in units}
        for step in use_cases.orders.steps(use_cases.actor, order_id):
            state = use_cases.code_lists.label("order_state", step.state)
            unit = names.get(step.from_unit_id, "") if step.from_unit_id else ""
            reason = f"：{step.reason}" if step.reason else ""
            words = f"{step.moved_at:%Y-%m-%d %H:%M}　{state}　{unit}{reason}"
            self.body.addWidget(Label(words, self, name=f"step{step.number}", wrap=True))
        for number, said in enumerate(use_cases.orders.evaluations(use_cases.actor, order_id), 1):
            words = self._said(said, use_cases.code_lists)
            self.body.addWidget(Label(words, self, name=f"evaluation{number}", wrap=True))
        self.body.setSpacing(tokens.S)
        self.body.addStretch(1)
        close = secondary(self.tr("关闭"), "closeSteps", self)
        close.clicked.connect(self.accept)
        self.buttons.addStretch(1)
        self.buttons.addWidget(close)

    def _said(self, said: Evaluation, codes: CodeLists) -> str:
        """Return the score with who answered and how, which it means nothing without."""
        score = codes.label("evaluation", str(said.score))
        how = codes.label("evaluator_type", said.evaluator_type)
        if said.evaluator_name:
            how = self.tr("{name}（{how}）").format(name=said.evaluator_name, how=how)
        words = self.tr("{day}　评单　{score}（{n} 分），{how}").format(
            day=said.day, score=score, n=said.score, how=how
        )
        signed = self.tr("，纸上有签字") if said.signed_on_paper else ""
        return f"{words}{signed}" + (f"：{said.comment}" if said.comment else "")
