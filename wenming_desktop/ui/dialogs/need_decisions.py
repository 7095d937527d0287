"""What else can become of a need: it is one with another, or a department's own business."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.order_flow import NeedState
from wenming_desktop.domain.orders import ResidentNeed
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.order_forms import OrderDialog
from wenming_desktop.ui.widgets.register_fields import OneRow, SeveralLines

_SHOWN = 24
"""Characters of a need in a list of choices."""


class MergeDialog(OrderDialog):
    """合并: the need in hand becomes part of another one, which is carried on."""

    def __init__(self, use_cases: UseCases, about: str, parent: QWidget, need_id: UUID) -> None:
        verb = QCoreApplication.translate("orders", "合并")
        super().__init__(use_cases, about, verb, parent)
        self._need_id = need_id
        others = use_cases.needs.can_take(use_cases.actor, need_id)
        self._into = OneRow(self, [(_words(one), one.id) for one in others])
        self._reason = SeveralLines(self)
        hint = self.tr("这一条不再单独办，跟着那一条走。打几个字可以找。")
        self._into_row = self.form.add(self.tr("并入哪一条*"), self._into, "mergeInto", hint)
        self.form.add(self.tr("说明"), self._reason, "mergeReason")
        self._into.setFocus()
        self.begin()

    def deed(self) -> Callable[[], object] | None:
        into = self._into.chosen()
        if into is None:
            self._into_row.set_error(self.tr("请选要并入的那一条"))
            return None
        reason = str(self._reason.given())
        needs, actor = self.cases.needs, self.cases.actor
        return lambda: needs.decide(actor, self._need_id, NeedState.MERGED, reason, into)


class ReferDialog(OrderDialog):
    """转部门: a department does it in its own way; the answer is written down when it comes."""

    def __init__(self, use_cases: UseCases, about: str, parent: QWidget, need_id: UUID) -> None:
        verb = QCoreApplication.translate("orders", "转部门")
        super().__init__(use_cases, about, verb, parent)
        self._need_id = need_id
        departments = use_cases.registers.choices(use_cases.actor, "department")
        self._department, self._reason = OneRow(self, departments), SeveralLines(self)
        hint = self.tr("台账里有的可以选，没有的直接写名字")
        self._department_row = self.form.add(
            self.tr("转给哪个部门*"), self._department, "referTo", hint
        )
        self._reason_row = self.form.add(self.tr("为什么转*"), self._reason, "referReason")
        self._department.setFocus()
        self.begin()

    def deed(self) -> Callable[[], object] | None:
        department = self._department.currentText().strip()
        reason = str(self._reason.given()).strip()
        if not department:
            self._department_row.set_error(self.tr("请写转给哪个部门"))
        if not reason:
            self._reason_row.set_error(self.tr("写明原因，好给居民一个答复"))
        if not department or not reason:
            return None
        told = self.tr("转{department}：{reason}").format(department=department, reason=reason)
        needs, actor = self.cases.needs, self.cases.actor
        return lambda: needs.decide(actor, self._need_id, NeedState.REFERRED, told)


def _words(need: ResidentNeed) -> str:
    content = need.content.replace("\n", " ")
    return f"{need.need_no}　{content[:_SHOWN]}"
