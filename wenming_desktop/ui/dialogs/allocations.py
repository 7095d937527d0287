"""资源调配: asking, deciding, giving back; each a small form."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.services.allocation.offers import Offer
from wenming_desktop.services.allocation.requests import AllocationLine, Wish
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.mechanism.ask import AskForm, Lines
from wenming_desktop.ui.widgets.fields import Choice, DigitsField, TextField
from wenming_desktop.ui.widgets.register_fields import OneCode


class AskAllocation(AskForm):
    """提申请."""

    def __init__(self, use_cases: UseCases, parent: QWidget) -> None:
        title = QCoreApplication.translate("allocations", "申请调配资源")
        super().__init__(title, "askAllocation", "", parent)
        self._cases = use_cases
        self._wanted = TextField(self, longest=100)
        self._kind = OneCode(self, use_cases.code_lists, "allocation_kind", empty=False)
        self._kind.put("equipment")
        self._quantity = DigitsField(self, longest=6)
        self._first = DigitsField(self, longest=20, hint=self.tr("如 2026-12-20"))
        self._last = DigitsField(self, longest=20, hint=self.tr("不填是没有定"))
        self._purpose = Lines("", self)
        hint = self.tr("写清要什么，如“移动音响一套”；从哪里调由上级定。")
        self.row("要什么", self.tr("要什么*"), self._wanted, hint)
        self.row("要哪一类", self.tr("要哪一类"), self._kind)
        self.row("数量", self.tr("数量"), self._quantity)
        self.row("用的日期", self.tr("哪天用"), self._first)
        self.row("归还日期", self.tr("哪天还"), self._last)
        self.row("用途", self.tr("用途"), self._purpose)
        self._wanted.setFocus()
        self.ready(self.tr("提出申请"), self._ask)

    def _ask(self) -> None:
        wish = Wish(
            wanted=self._wanted.text(),
            resource_kind=self._kind.given(),
            quantity=self._number(),
            first_day=self.day(self._first.text(), "用的日期"),
            last_day=self.day(self._last.text(), "归还日期"),
            purpose=self._purpose.toPlainText(),
        )
        self._cases.allocations.ask(self._cases.actor, wish)

    def _number(self) -> int | None:
        text = self._quantity.text().strip()
        if text and not (text.isdecimal() and int(text) > 0):
            raise WenmingError(Code.INVALID_FIELD, field="数量", value=text)
        return int(text) if text else None


class DecideAllocation(AskForm):
    """办理: what is lent, or why not."""

    def __init__(self, use_cases: UseCases, line: AllocationLine, parent: QWidget) -> None:
        title = QCoreApplication.translate("allocations", "办理调配申请")
        about = f"{short_unit(line.asker)}　{line.request.wanted}"
        super().__init__(title, "decideAllocation", about, parent)
        self._cases, self._request = use_cases, line.request
        self._verdict = Choice(self, name="allocationVerdict")
        self._verdict.setAccessibleName(self.tr("同意不同意"))
        self._verdict.offer([(self.tr("同意"), True), (self.tr("不同意"), False)])
        self._resource = Choice(self, name="allocationResource")
        self._resource.setAccessibleName(self.tr("调哪一件"))
        offers = use_cases.allocations.offers(use_cases.actor, line.request.id)
        plain = (self.tr("已口头商定，不在台账里"), None)
        self._resource.offer([*((_words(one), one.id) for one in offers), plain])
        self._reason = Lines("", self)
        self.row("同意不同意", self.tr("同意不同意"), self._verdict)
        self.row("调哪一件", self.tr("调哪一件"), self._resource)
        self.row("原因", self.tr("不同意的原因"), self._reason)
        self._verdict.currentIndexChanged.connect(self._turn)
        self._turn()
        self._verdict.setFocus()
        self.ready(self.tr("定下来"), self._decide)

    @Slot()
    def _turn(self) -> None:
        granted = bool(self._verdict.currentData())
        self._resource.setEnabled(granted)
        self._reason.setEnabled(not granted)

    def _decide(self) -> None:
        cases, actor = self._cases.allocations, self._cases.actor
        if not self._verdict.currentData():
            cases.refuse(actor, self._request.id, self._reason.toPlainText())
            return
        chosen = self._resource.currentData()
        cases.grant(actor, self._request.id, chosen if isinstance(chosen, UUID) else None)


def _words(offer: Offer) -> str:
    told = f"{offer.name}　{short_unit(offer.unit)}"
    if not offer.taken_by:
        return told
    words = QCoreApplication.translate("allocations", "（那几天在{unit}）")
    return told + words.format(unit=short_unit(offer.taken_by))


class ReturnAllocation(AskForm):
    """归还: how it was used."""

    def __init__(self, use_cases: UseCases, line: AllocationLine, parent: QWidget) -> None:
        title = QCoreApplication.translate("allocations", "归还")
        about = f"{line.resource or line.request.wanted}　{short_unit(line.asker)}"
        super().__init__(title, "returnAllocation", about, parent)
        self._cases, self._request = use_cases, line.request
        self._outcome = Lines("", self)
        self.row("使用情况", self.tr("用得怎样"), self._outcome)
        self._outcome.setFocus()
        self.ready(self.tr("已归还"), self._back)

    def _back(self) -> None:
        words = self._outcome.toPlainText()
        self._cases.allocations.give_back(self._cases.actor, self._request.id, words)
