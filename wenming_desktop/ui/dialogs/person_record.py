"""服务记录: one person's card, with the papers and deeds that belong to the person.

Hours with source, evidence and corrections; trainings, honours, evaluations, no-shows; consent.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QSaveFile, Signal, Slot
from PySide6.QtWidgets import QTabWidget

from wenming_desktop.domain.consent import GuardianPart
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.domain.users import Action
from wenming_desktop.services.paper_content import PaperResult
from wenming_desktop.services.volunteer_life.certificates import CertificateWish
from wenming_desktop.services.volunteer_life.consent import ConsentState
from wenming_desktop.services.volunteer_life.service_record import LedgerLine, OddDay, ServiceRecord
from wenming_desktop.ui.dialogs.consent import ConsentDialog
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.dialogs.make_up import AskMakeUpDialog
from wenming_desktop.ui.dialogs.paper_preview import show_paper
from wenming_desktop.ui.dialogs.reason import ReasonDialog
from wenming_desktop.ui.joined_words import sentences
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import PlainRows, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import link, secondary
from wenming_desktop.ui.widgets.list_table import ListTable
from wenming_desktop.ui.words import explain

_ROWS_SEEN = 8
_LETTERS = 58


class WrittenOnce:
    """Draws a numbered paper once; looking, printing and saving show the same one."""

    def __init__(self, write: Callable[[Path], PaperResult]) -> None:
        self._write = write
        self._first: tuple[bytes, PaperResult] | None = None

    def __call__(self, to: Path) -> PaperResult:
        """Write the paper, or the same again."""
        if self._first is None:
            result = self._write(to)
            self._first = to.read_bytes(), result
            return result
        content, result = self._first
        file = QSaveFile(str(to))  # whole or not at all: an earlier one may stand there
        written = file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(content)
        if written != len(content) or not file.commit():
            raise WenmingError(Code.PRINT_NOT_WRITTEN, path=str(to), problem=file.errorString())
        return result


class PersonRecordDialog(FramedDialog):
    """``changed`` after something was written that lists show."""

    changed = Signal()

    def __init__(self, page: Page, volunteer_id: UUID, name: str) -> None:
        super().__init__("", "personRecord", page.window(), letters=_LETTERS)
        self.setWindowTitle(self.tr("服务记录"))
        self._page, self._id, self._name = page, volunteer_id, name
        self._sum = Label("", self, name="recordSum", bold=True, wrap=True)
        self._odd = Label("", self, name="recordOdd", tone="warn", wrap=True)
        self._ledger = PlainRows(
            [
                self.tr("日期"),
                self.tr("活动"),
                self.tr("时长"),
                self.tr("来源"),
                self.tr("原因和依据"),
                self.tr("核准"),
            ],
            self,
        )
        self._other = PlainRows(
            [self.tr("日期"), self.tr("哪一类"), self.tr("内容"), self.tr("结果")], self
        )
        self._consent = PlainRows(
            [
                self.tr("日期"),
                self.tr("同意或撤回"),
                self.tr("由谁"),
                self.tr("文本"),
                self.tr("存放"),
                self.tr("经办"),
            ],
            self,
        )
        self._state = Label("", self, name="consentState", tone="muted", wrap=True)
        self.body.addWidget(self._sum)
        self.body.addWidget(self._odd)
        self.body.addWidget(self._tabs(), 1)
        self.body.addWidget(self._state)
        self._add_buttons()
        self._read()

    def _tabs(self) -> QTabWidget:
        tabs = QTabWidget(self)
        tabs.setObjectName("recordTabs")
        for named in (tabs, tabs.tabBar()):
            named.setAccessibleName(self.tr("服务记录的各部分"))
        tabs.setDocumentMode(True)
        wide = Width(10, stretched=True)
        ledger = (Width(6), wide, Width(4), Width(6), Width(8, spare=1), Width(6, spare=2))
        other = (Width(6), Width(6), wide, Width(10))
        consent = (Width(6), Width(6), Width(5), Width(6), wide, Width(6, spare=1))
        for name, words, model, widths in (
            ("recordLedger", self.tr("服务时长"), self._ledger, ledger),
            ("recordOther", self.tr("培训、表彰、评价、缺席"), self._other, other),
            ("recordConsent", self.tr("告知同意"), self._consent, consent),
        ):
            table = ListTable(name, words, model, widths, self)
            table.setMinimumHeight(self.fontMetrics().height() * 2 * _ROWS_SEEN)
            tabs.addTab(table, words)
        return tabs

    def _add_buttons(self) -> None:
        may = self._page.actor.may
        leave = link(self.tr("撤回同意…"), "withdrawConsent", self)
        leave.clicked.connect(self._ask_to_withdraw)
        leave.setEnabled(may(Action.APPROVE))
        sign = secondary(self.tr("记同意书…"), "recordSign", self)
        sign.clicked.connect(self._ask_signed)
        sign.setEnabled(may(Action.RECORD))
        ask = secondary(self.tr("申请补录…"), "recordMakeUp", self)
        ask.clicked.connect(self._ask_make_up)
        ask.setEnabled(may(Action.RECORD))
        honour = secondary(self.tr("荣誉证书"), "recordHonour", self)
        honour.clicked.connect(self._show_honour)
        honour.setEnabled(may(Action.PRINT))
        prove = secondary(self.tr("出具服务证明"), "recordCertificate", self, icon="print-centre")
        prove.clicked.connect(self._show_certificate)
        prove.setEnabled(may(Action.PRINT))
        close = secondary(self.tr("关闭"), "recordClose", self)
        close.clicked.connect(self.reject)
        self.buttons.addWidget(close)
        self.buttons.addWidget(leave)
        self.buttons.addStretch(1)
        for button in (sign, ask, honour, prove):
            self.buttons.addWidget(button)

    def _read(self) -> None:
        life, actor = self._page.use_cases.life, self._page.actor
        try:
            record = life.records.of(actor, self._id)
            state = life.consents.state(actor, self._id)
        except WenmingError as error:
            self.banner.tell("error", explain(error))
            return
        words = self.tr("{name}：累计 {hours} 小时")
        if record.made_up_minutes:
            words += self.tr("（其中补录 {made_up} 小时）")
        hours = {"hours": show_hours(record.minutes), "made_up": show_hours(record.made_up_minutes)}
        self._sum.setText(words.format(name=self._name, **hours))
        self._odd.setText("\n".join(self._oddity(one) for one in record.odd_days))
        self._odd.setVisible(bool(record.odd_days))
        self._ledger.show_rows([self._ledger_row(one) for one in record.ledger])
        self._other.show_rows(self._other_rows(record))
        self._show_consent(state)

    def _ledger_row(self, line: LedgerLine) -> tuple[str, ...]:
        entry = line.entry
        source = self._page.use_cases.code_lists.label("hours_source", entry.source)
        why = sentences(filter(None, (entry.reason, entry.evidence)))
        hours = ("-" if entry.minutes < 0 else "") + show_hours(abs(entry.minutes))
        name = line.activity or self.tr("（未关联活动）")
        return (
            entry.day.isoformat(),
            name,
            hours,
            source,
            " ".join(why.split()),
            line.confirmed_by,
        )

    def _other_rows(self, record: ServiceRecord) -> list[tuple[str, ...]]:
        rows = [
            (one.day, self.tr("培训"), one.name, self._training(one.minutes, one.result))
            for one in record.trainings
        ]
        rows += [
            (one.granted_on or date.min, self.tr("表彰"), one.name, one.granted_by)
            for one in record.honours
        ]
        rows += [
            (one.day, self.tr("评价"), one.comment, self.tr("{n} 分").format(n=one.score))
            for one in record.evaluations
        ]
        rows += [(day, self.tr("报名没来"), name, "") for day, name in record.no_shows]
        rows.sort(key=lambda row: row[0], reverse=True)
        return [
            ("" if day == date.min else day.isoformat(), kind, words, said)
            for day, kind, words, said in rows
        ]

    def _training(self, minutes: int, result: str) -> str:
        hours = self.tr("{hours} 学时").format(hours=show_hours(minutes)) if minutes else ""
        return "　".join(filter(None, (hours, result)))

    def _oddity(self, one: OddDay) -> str:
        words = {
            "day_over_limit": self.tr("{day} 各场加起来 {hours} 小时，超过 24 小时，请核对"),
            "overlaps": self.tr("{day}“{one}”和“{other}”时间重叠，请核对"),
            "unconfirmed": self.tr("{day} 补录的 {hours} 小时没有第二个人核准"),
        }[one.why]
        hours = show_hours(one.minutes)
        return words.format(day=one.day, hours=hours, one=one.one, other=one.other)

    def _show_consent(self, state: ConsentState) -> None:
        codes = self._page.use_cases.code_lists
        self._consent.show_rows(
            [
                (
                    one.day.isoformat(),
                    codes.label("consent_deed", one.deed),
                    codes.label("consent_giver", one.given_by),
                    one.text_version,
                    one.kept_at,
                    one.taken_by,
                )
                for one in state.history
            ]
        )
        words = [self.tr("个人信息保存到 {day}。").format(day=state.kept_until)]
        if not state.history:
            words.insert(0, self.tr("还没有登记同意书。"))
        if state.lacking is not GuardianPart.NONE:
            words.append(self.tr("未成年，缺监护人的姓名或同意，请在“查看/修改”里补上。"))
        if state.is_due:
            words.append(self.tr("已经到期，请再问一次。"))
        if state.text_is_old:
            words.append(self.tr("告知书有了新的版本，下次见面请重签。"))
        self._state.setText("".join(words))

    @Slot()
    def _ask_signed(self) -> None:
        dialog = ConsentDialog(self._page.use_cases, self._id, self._name, self)
        dialog.written.connect(self._say_written)
        dialog.open()

    @Slot()
    def _ask_make_up(self) -> None:
        dialog = AskMakeUpDialog(self._page.use_cases, self, self._id)
        dialog.written.connect(self._say_asked)
        dialog.open()

    @Slot()
    def _say_asked(self) -> None:
        self.changed.emit()
        self.banner.tell("ok", self.tr("已申请补录，在“待审时长”里等另一个人核准。"))

    @Slot()
    def _say_written(self) -> None:
        self._read()
        self.changed.emit()
        self.banner.tell("ok", self.tr("已记下。"))

    @Slot()
    def _show_certificate(self) -> None:
        certificates, actor = self._page.use_cases.life.certificates, self._page.actor
        wish = CertificateWish(volunteer_id=self._id)
        write = WrittenOnce(lambda to: certificates.print(actor, wish, to, missing="blank"))
        show_paper(self._page, self.tr("志愿服务记录证明"), write)

    @Slot()
    def _show_honour(self) -> None:
        certificates, actor = self._page.use_cases.life.certificates, self._page.actor
        write = WrittenOnce(lambda to: certificates.honour(actor, self._id, to, missing="blank"))
        show_paper(self._page, self.tr("荣誉证书"), write)

    @Slot()
    def _ask_to_withdraw(self) -> None:
        words = self.tr(
            "会抹去“{name}”的姓名、电话、证件号、地址和监护人，以后也找不回来；"
            "时长、人次和合计不变。下次上报后上级那里也会抹去。原因里不要写姓名。"
        )
        dialog = ReasonDialog(
            self, self.tr("撤回同意"), words.format(name=self._name), self.tr("抹去个人信息")
        )
        dialog.given.connect(self._withdraw)
        dialog.open()

    @Slot(str)
    def _withdraw(self, reason: str) -> None:
        withdrawals = self._page.use_cases.life.withdrawals
        try:
            done = withdrawals.withdraw(self._page.actor, self._id, reason)
        except WenmingError as error:
            self.banner.tell("error", explain(error))
            return
        self.changed.emit()
        words = self.tr("已抹去个人信息，保留 {hours} 小时时长。")
        if done.sealed_segments:
            words += self.tr("以前上报时封存的数据段里还有加密的旧内容，保存期满才清。")
        self._page.banner.tell("ok", words.format(hours=show_hours(done.minutes)))
        self.accept()
