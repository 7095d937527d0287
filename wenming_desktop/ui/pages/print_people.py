"""打印中心, papers of people: proof of service, honour, consent, and notices for the wall."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.users import Action
from wenming_desktop.services.paper_content import PaperResult
from wenming_desktop.services.volunteer_life.certificates import CertificateWish
from wenming_desktop.ui import icons, tokens
from wenming_desktop.ui.dialogs.paper_preview import show_paper
from wenming_desktop.ui.dialogs.person_record import WrittenOnce
from wenming_desktop.ui.dialogs.reason import ReasonDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.widgets.buttons import primary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.letter_room import LetterRoom
from wenming_desktop.ui.widgets.page_tabs import Part
from wenming_desktop.ui.widgets.person_choice import OnePerson
from wenming_desktop.ui.words import explain

_CERTIFICATE, _HONOUR, _CONSENT, _STARS, _POINTS, _ALL_HELD, _CARDS = range(7)
_OF_A_PERSON = frozenset({_CERTIFICATE, _HONOUR, _CONSENT, _ALL_HELD, _CARDS})
_LIST_LETTERS = 12


class PeoplePapersPart(Part):
    """Choose a paper and, where it is about one, a person; it opens to be looked at."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._banner = Banner("peoplePapersBanner", self)
        self._list = self._papers()
        self._who = OnePerson(self, page.use_cases)
        self._who.setObjectName("paperWho")
        self._who.setAccessibleName(self.tr("志愿者"))
        self._words = Label("", self, name="paperWords", tone="muted", wrap=True)
        self._caption = Label(self.tr("志愿者"), self, name="paperWhoCaption")
        self._caption.setBuddy(self._who)
        self.primary = primary(self.tr("预览和打印"), "openPaper", self, icon="print-centre")
        self.primary.clicked.connect(self._open)
        self.primary.setEnabled(page.actor.may(Action.PRINT))
        card = Card("", self)
        card.body.setSpacing(tokens.M)
        for widget in (self._caption, self._who, self._words):
            card.body.addWidget(widget)
        right = QVBoxLayout()
        right.addWidget(card)
        right.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(tokens.M)
        columns.addWidget(self._list)
        columns.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.M, 0, 0)
        column.setSpacing(tokens.M)
        column.addWidget(self._banner)
        column.addLayout(columns, 1)
        self._turn()

    def _papers(self) -> QListWidget:
        entries = QListWidget(self)
        entries.setObjectName("peoplePapers")
        entries.setAccessibleName(self.tr("志愿者的证明和公示"))
        for words, icon in (
            (self.tr("志愿服务记录证明"), "file"),
            (self.tr("荣誉证书"), "poster"),
            (self.tr("告知书和同意书"), "file"),
            (self.tr("星级公示表"), "registers"),
            (self.tr("积分公示表"), "registers"),
            (self.tr("个人信息查询单"), "file"),
            (self.tr("志愿者证"), "volunteers"),
        ):
            entries.addItem(QListWidgetItem(icons.icon(icon), words))
        entries.setCurrentRow(0)
        entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        entries.setTextElideMode(Qt.TextElideMode.ElideRight)
        LetterRoom(entries, letters=_LIST_LETTERS, extra=2 * tokens.XL)
        entries.currentRowChanged.connect(self._turn)
        return entries

    @Slot()
    def _turn(self) -> None:
        """Say what the paper is, and ask for a person only where it is about one."""
        row = self._list.currentRow()
        of_a_person = row in _OF_A_PERSON
        self._who.setVisible(of_a_person)
        self._caption.setVisible(of_a_person)
        words = (
            self.tr("打开就编号、记入登记；同样的内容再开一次标“补打”。证件号隐去中间几位。"),
            self.tr("按最近授予的星级或表彰印；没有的先在“志愿者—星级”里授予。"),
            self.tr("不选人就印空白的。未成年人的带监护人一栏。"),
            self.tr("正在公示的星级。贴出来至少 7 天；未成年人的姓名遮住。"),
            self.tr("每人（户）的累计、已兑换和现有积分；不印单笔加减。"),
            self.tr("本机保存的这个人的全部信息，不打码，只交本人。要写原因，记入操作记录。"),
            self.tr("一页八张，下一页是背面，双面打印后裁开。不选人就印全部在册的志愿者。"),
        )
        self._words.setText(words[row])

    @Slot()
    def _open(self) -> None:
        self._banner.clear()
        row = self._list.currentRow()
        try:
            who = self._who.chosen() if row in _OF_A_PERSON else None
        except WenmingError as error:
            self._banner.tell("error", explain(error))
            return
        if who is None and row in {_CERTIFICATE, _HONOUR, _ALL_HELD}:
            self._banner.tell("warn", self.tr("先选是哪一位志愿者，输入姓名就能找到。"))
            self._who.setFocus()
            return
        if who is not None and row == _ALL_HELD:
            self._ask_why(who)
            return
        show_paper(self._page, self._list.currentItem().text(), WrittenOnce(self._writer(row, who)))

    def _ask_why(self, who: UUID) -> None:
        if not self._page.actor.may(Action.REVEAL):
            self._banner.tell("warn", self.tr("查询单不打码，要由负责人来打印。"))
            return
        words = self.tr("会印出完整的电话和证件号。谁、什么时候、为什么打印，都记入日志。")
        title = self.tr("个人信息查询单")
        dialog = ReasonDialog(self.window(), title, words, self.tr("预览和打印"))
        dialog.given.connect(lambda reason: self._show_all_held(who, reason))
        dialog.open()

    def _show_all_held(self, who: UUID, reason: str) -> None:
        reports, actor = self._page.use_cases.life.subject_reports, self._page.actor

        def write(to: Path) -> PaperResult:
            return reports.print(actor, who, reason, to, missing="blank")

        show_paper(self._page, self.tr("个人信息查询单"), WrittenOnce(write))

    def _writer(self, row: int, who: UUID | None) -> Callable[[Path], PaperResult]:
        life, actor = self._page.use_cases.life, self._page.actor
        if row == _STARS:
            return lambda to: life.notices.star_notice(actor, to, missing="blank")
        if row == _POINTS:
            return lambda to: life.notices.points_notice(actor, to, missing="blank")
        if row == _CARDS:
            cards = self._page.use_cases.volunteer_cards
            return lambda to: cards.print(actor, to, volunteer_id=who, missing="blank")
        if row == _CONSENT or who is None:
            return lambda to: life.notices.consent_form(actor, who, to, missing="blank")
        if row == _HONOUR:
            return lambda to: life.certificates.honour(actor, who, to, missing="blank")
        wish = CertificateWish(volunteer_id=who)
        return lambda to: life.certificates.print(actor, wish, to, missing="blank")
