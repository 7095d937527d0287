"""台账 → 倡议和承诺: initiatives and promise letters, how many signed, and the names of a paper."""

from PySide6.QtCore import QCoreApplication, Slot

from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.domain.users import Action
from wenming_desktop.services.customs.signing import PledgeLine
from wenming_desktop.ui.dialogs.paper_preview import show_paper
from wenming_desktop.ui.dialogs.sign_names import SignNamesForm
from wenming_desktop.ui.joined_words import listed
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.detail_part import DetailPart

_NAMES_TOLD = 12


class PledgesPart(DetailPart):
    """倡议和承诺书: the red button enters the names of a signed paper."""

    def __init__(self, page: Page) -> None:
        columns = (
            (QCoreApplication.translate("PledgesPart", "名称"), Width(12, stretched=True)),
            (QCoreApplication.translate("PledgesPart", "类型"), Width(5)),
            (QCoreApplication.translate("PledgesPart", "签名"), Width(5)),
            (QCoreApplication.translate("PledgesPart", "发起日期"), Width(7)),
            (QCoreApplication.translate("PledgesPart", "最近一次"), Width(7, spare=2)),
            (QCoreApplication.translate("PledgesPart", "发起单位"), Width(8, spare=1)),
        )
        words = QCoreApplication.translate("PledgesPart", "倡议和承诺书")
        super().__init__(page, "pledgesTable", words, columns, "registers")
        self._rows: list[PledgeLine] = []
        self.primary = primary(self.tr("录签名"), "signNames", page)
        self.primary.clicked.connect(self._sign)
        self.list.table.activated.connect(self._sign)
        self.list.empty.acted.connect(self._add)
        self.list.table.selectionModel().currentRowChanged.connect(self._chosen)
        self._about = Label("", self, name="pledgesAbout", tone="muted", wrap=True)
        self.top.addWidget(self._about, 1)
        self._text = Label("", self.card, name="pledgeText", wrap=True)
        self._names = Label("", self.card, name="pledgeNames", tone="muted", wrap=True)
        self.card.body.addWidget(self._text)
        self.card.body.addWidget(self._names)
        self._add_buttons()

    def _add_buttons(self) -> None:
        self._new = secondary(self.tr("新的倡议或承诺书"), "newPledge", self, icon="plus")
        self._new.clicked.connect(self._add)
        self._new.setEnabled(self.actor.may(Action.RECORD))
        self._paper = secondary(self.tr("打印签名表"), "pledgePaper", self, icon="print-centre")
        self._paper.clicked.connect(self._print)
        self._all = secondary(self.tr("逐个看"), "pledgeSignatures", self)
        self._all.clicked.connect(lambda: self.page.receive("signatures"))
        self._change = secondary(self.tr("查看/修改"), "changePledge", self)
        self._change.clicked.connect(self._open)
        self.add_foot(self._paper, self._all, self._change, self._new)

    @Slot()
    def refresh(self) -> None:
        """Read the texts again; the chosen one stays chosen."""
        self._rows = self.page.try_to(lambda: self.use_cases.signing.pledges(self.actor)) or []
        signed = sum(one.signatures for one in self._rows)
        words = self.tr("共 {total} 份，签名 {signed} 人次").format(
            total=len(self._rows), signed=signed
        )
        self._about.setText(words if self._rows else "")
        self.show_lines([(one.pledge.id, self._cells(one)) for one in self._rows])
        if not self._rows:
            self.list.empty.tell(
                self.tr("还没有倡议书和承诺书。写好内容，打印签名表带下去签，回来把名字录上。"),
                self.tr("新的倡议或承诺书") if self._new.isEnabled() else "",
            )
        self._chosen()

    def _cells(self, one: PledgeLine) -> tuple[str, ...]:
        return (
            one.pledge.name,
            self.use_cases.code_lists.label("pledge_kind", one.pledge.pledge_type),
            self.tr("{count} 人").format(count=one.signatures),
            one.pledge.started_on.isoformat() if one.pledge.started_on else "",
            one.last.isoformat() if one.last else "",
            short_unit(one.unit),
        )

    def _one(self) -> PledgeLine | None:
        row = self.list.row()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    @Slot()
    def _chosen(self) -> None:
        one = self._one()
        may = self.actor.may(Action.RECORD)
        assert self.primary is not None  # noqa: S101  made above
        self.primary.setEnabled(may and one is not None)
        self._change.setEnabled(may and one is not None)
        self._all.setEnabled(one is not None)
        self._paper.setEnabled(one is not None and self.actor.may(Action.PRINT))
        self.card.setVisible(one is not None)
        if one is not None:
            content = one.pledge.content.replace("\n", "　")
            self._text.setText(content)
            self._text.setVisible(bool(content))
            self._names.setText(self._signers(one))

    def _signers(self, one: PledgeLine) -> str:
        names = self.use_cases.signing.names
        signed = self.page.try_to(lambda: names(self.actor, one.pledge.id)) or []
        if not signed:
            return self.tr("还没有人签名。")
        told = listed(each.signer for each in signed[-_NAMES_TOLD:])
        if len(signed) <= _NAMES_TOLD:
            return self.tr("签名的：{names}").format(names=told)
        return self.tr("最近签名的：{names}，共 {count} 人").format(names=told, count=len(signed))

    @Slot()
    def _sign(self) -> None:
        one = self._one()
        if one is None or not self.actor.may(Action.RECORD):
            return
        form = SignNamesForm(self.use_cases, one, self)
        form.kept.connect(lambda: self._tell_signed(form))
        form.open()

    def _tell_signed(self, form: SignNamesForm) -> None:
        self.refresh()
        words = self.tr("录入 {added} 人，已有的 {known} 人没有重复记。")
        done = form.done_with
        self.page.banner.tell("ok", words.format(added=done.added, known=done.known))

    @Slot()
    def _add(self) -> None:
        self.open_register("pledges", None)

    @Slot()
    def _open(self) -> None:
        one = self._one()
        if one is not None:
            self.open_register("pledges", one.pledge.id)

    @Slot()
    def _print(self) -> None:
        one, signing = self._one(), self.use_cases.signing
        if one is not None:
            show_paper(
                self.page,
                self.tr("签名表"),
                lambda to: signing.print(self.actor, one.pledge.id, to),
            )
