"""Points given by hand, points turned into goods, and the lines of one account."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QSpinBox, QWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import Action
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.volunteer_life.points import Holder, PointsAccount
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.dialogs.order_forms import OrderDialog
from wenming_desktop.ui.dialogs.reason import ReasonDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import PlainRows, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.fields import Choice, TextField
from wenming_desktop.ui.widgets.list_table import ListTable
from wenming_desktop.ui.widgets.person_choice import OnePerson
from wenming_desktop.ui.words import explain

_MOST = 99
_ROWS_SEEN = 9


class GiveDialog(OrderDialog):
    """加分: a person or a household, by a rule of the pack."""

    def __init__(self, use_cases: UseCases, parent: QWidget) -> None:
        about = QCoreApplication.translate(
            "points", "只能按规则包里的项目加分。给个人或给一户，二选一。"
        )
        super().__init__(use_cases, about, QCoreApplication.translate("points", "加分"), parent)
        actor = use_cases.actor
        self._who = OnePerson(self, use_cases)
        self._household = TextField(self, longest=60, hint=self.tr("如 三组王家"))
        self._rule = Choice(self)
        rules = use_cases.life.points.rules(actor).manual
        words = self.tr("{title}（+{points}）")
        self._rule.offer(
            [(words.format(title=title, points=points), name) for name, title, points in rules]
        )
        self.form.add(self.tr("个人"), self._who, "pointsWho")
        self.form.add(self.tr("或一户"), self._household, "pointsHousehold")
        self.form.add(self.tr("项目*"), self._rule, "pointsRule")
        self._who.setFocus()
        self.begin()

    def deed(self) -> Callable[[], object] | None:
        holder = Holder(self._who.chosen(), self._household.text().strip())
        points, rule = self.cases.life.points, str(self._rule.currentData())
        return lambda: points.give(self.cases.actor, holder, rule)


class RedeemDialog(OrderDialog):
    """兑换: what and how many; nothing below zero."""

    def __init__(self, use_cases: UseCases, account: PointsAccount, parent: QWidget) -> None:
        words = QCoreApplication.translate("points", "“{name}”现有 {count} 分。")
        about = words.format(name=account.name, count=account.balance)
        super().__init__(use_cases, about, QCoreApplication.translate("points", "兑换"), parent)
        self._account = account
        self._goods = Choice(self)
        each = self.tr("{title}（{points} 分）")
        self._goods.offer(
            [
                (each.format(title=title, points=points), name)
                for name, title, points in use_cases.life.points.rules(use_cases.actor).goods
            ]
        )
        self._quantity = QSpinBox(self)
        self._quantity.setRange(1, _MOST)
        self.form.add(self.tr("物品*"), self._goods, "pointsGoods")
        self.form.add(self.tr("数量*"), self._quantity, "pointsQuantity")
        self._goods.setFocus()
        self.begin()

    def deed(self) -> Callable[[], object] | None:
        points, goods = self.cases.life.points, str(self._goods.currentData())
        count, holder = self._quantity.value(), self._account.holder
        return lambda: points.redeem(self.cases.actor, holder, goods, count)


class PointsHistory(FramedDialog):
    """The lines of one account; one that was wrong is taken back by its counter-entry."""

    changed = Signal()

    def __init__(self, page: Page, account: PointsAccount) -> None:
        title = QCoreApplication.translate("points", "积分明细")  # no name: the system shows it
        super().__init__(title, "pointsDetail", page.window(), letters=44)
        self._page, self._account = page, account
        self._balance = Label("", self, name="pointsBalance", bold=True)
        self._model = PlainRows(
            (self.tr("日期"), self.tr("事由"), self.tr("积分"), self.tr("经办")), self
        )
        widths = (Width(6), Width(16, stretched=True), Width(5), Width(6, spare=1))
        self._table = ListTable("pointsLines", self.tr("积分明细"), self._model, widths, self)
        em = self.fontMetrics().height()
        self._table.setMinimumHeight(em * 2 * _ROWS_SEEN)
        self.body.addWidget(self._balance)
        self.body.addWidget(self._table, 1)
        close = secondary(self.tr("关闭"), "pointsClose", self)
        close.clicked.connect(self.reject)
        self._correct = secondary(self.tr("冲正这一笔…"), "correctPoints", self)
        self._correct.clicked.connect(self._ask_why)
        self.buttons.addWidget(close)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self._correct)
        self._read()

    def _read(self) -> None:
        points, actor = self._page.use_cases.life.points, self._page.actor
        self._lines = points.history(actor, self._account.holder)
        account = points.account(actor, self._account.holder)
        words = self.tr("{name}：现有 {count} 分")
        self._balance.setText(words.format(name=account.name, count=account.balance))
        self._model.show_rows(
            [
                (one.day.isoformat(), one.reason, f"{one.points:+d}", self._by(one.entered_by))
                for one in self._lines
            ]
        )
        self._correct.setEnabled(bool(self._lines) and actor.may(Action.CORRECT_HOURS))
        if self._lines:
            self._table.selectRow(0)

    def _by(self, user_no: str) -> str:
        return self.tr("{number} 号用户").format(number=user_no) if user_no else ""

    @Slot()
    def _ask_why(self) -> None:
        index = self._table.currentIndex()
        if not index.isValid():
            return
        entry = self._lines[index.row()]
        words = self.tr("会另记一笔相反的，原来那笔留着：{reason} {points:+d} 分。")
        told = words.format(reason=entry.reason, points=entry.points)
        dialog = ReasonDialog(self, self.tr("冲正"), told, self.tr("冲正"))
        dialog.given.connect(lambda reason: self._take_back(entry.id, reason))
        dialog.open()

    def _take_back(self, entry_id: UUID, reason: str) -> None:
        self.banner.clear()
        try:
            self._page.use_cases.life.points.correct(self._page.actor, entry_id, reason)
        except WenmingError as error:
            told = self.tr("时长换来的积分跟着时长走：请更正那一场的时长，再按“按时长记分”。")
            by_hours = error.code is Code.INVALID_FIELD
            self.banner.tell("error", told if by_hours else explain(error))
            return
        self._read()
        self.changed.emit()
        self.banner.tell("ok", self.tr("已冲正。"))
