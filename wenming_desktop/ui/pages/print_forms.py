"""打印中心, papers of needs and orders, and papers of the unit: choose, look, print or save."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from wenming_desktop.domain.periods import parse_period
from wenming_desktop.domain.users import Action
from wenming_desktop.services.forms import order_forms, unit_forms
from wenming_desktop.services.paper_content import PaperResult
from wenming_desktop.ui import icons, tokens
from wenming_desktop.ui.dialogs.paper_preview import show_paper
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.widgets.buttons import primary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.fields import TextField
from wenming_desktop.ui.widgets.letter_room import LetterRoom
from wenming_desktop.ui.widgets.page_tabs import Part
from wenming_desktop.ui.widgets.register_fields import OneRow

_LIST_LETTERS = 12
_MONTHS_BEFORE, _MONTHS_AFTER = 12, 2

Offer = Callable[[], list[tuple[str, str]]]
Write = Callable[[str, str, Path], PaperResult]


@dataclass(frozen=True, slots=True)
class FormEntry:
    """One paper: what it is, what may be chosen for it, and how it is written.

    ``write`` takes the chosen key, the reason to print personal data in full, and the file.
    """

    words: str
    about: str
    write: Write
    caption: str = ""
    offer: Offer | None = None
    needed: bool = False
    """Nothing is printed before something is chosen."""
    can_reveal: bool = False


class FormsPart(Part):
    """A list of papers and what each asks for; the paper opens to be looked at."""

    def __init__(self, page: Page, name: str, title: str, entries: list[FormEntry]) -> None:
        super().__init__(page)
        self._page, self._entries = page, entries
        self._banner = Banner(f"{name}Banner", self)
        self._list = self._papers(name, title)
        self._subject = OneRow(self, [])
        self._subject.setObjectName(f"{name}Subject")
        self._caption = Label("", self, name=f"{name}SubjectCaption")
        self._caption.setBuddy(self._subject)
        self._reason = TextField(self)
        self._reason.setObjectName(f"{name}Reason")
        self._reason.setAccessibleName(self.tr("印完整电话和住址的原因"))
        self._reason_words = Label(
            self.tr("印完整电话和住址的原因（不写就遮住）"), self, name=f"{name}ReasonCaption"
        )
        self._reason_words.setBuddy(self._reason)
        self._about = Label("", self, name=f"{name}About", tone="muted", wrap=True)
        self.primary = primary(self.tr("预览和打印"), f"{name}Open", self, icon="print-centre")
        self.primary.clicked.connect(self._open)
        self.primary.setEnabled(page.actor.may(Action.PRINT))
        self._arrange()
        self._turn()

    def refresh(self) -> None:
        self._turn()

    def _papers(self, name: str, title: str) -> QListWidget:
        listed = QListWidget(self)
        listed.setObjectName(f"{name}Papers")
        listed.setAccessibleName(title)
        for entry in self._entries:
            listed.addItem(QListWidgetItem(icons.icon("file"), entry.words))
        listed.setCurrentRow(0)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        listed.setTextElideMode(Qt.TextElideMode.ElideRight)
        LetterRoom(listed, letters=_LIST_LETTERS, extra=2 * tokens.XL)
        listed.currentRowChanged.connect(self._turn)
        return listed

    def _arrange(self) -> None:
        card = Card("", self)
        card.body.setSpacing(tokens.M)
        asked = (self._caption, self._subject, self._reason_words, self._reason, self._about)
        for widget in asked:
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

    def _entry(self) -> FormEntry:
        return self._entries[max(0, self._list.currentRow())]

    @Slot()
    def _turn(self) -> None:
        """Ask only for what the chosen paper needs."""
        self._banner.clear()
        entry = self._entry()
        rows = entry.offer() if entry.offer is not None else []
        self._subject.offer(list(rows))
        self._subject.setCurrentIndex(-1)
        self._subject.setEditText("")
        self._subject.setAccessibleName(entry.caption)
        self._caption.setText(entry.caption)
        for widget in (self._caption, self._subject):
            widget.setVisible(entry.offer is not None)
        may_reveal = entry.can_reveal and self._page.actor.may(Action.REVEAL)
        for field in (self._reason_words, self._reason):
            field.setVisible(may_reveal)
        self._reason.clear()
        self._about.setText(entry.about)

    @Slot()
    def _open(self) -> None:
        self._banner.clear()
        entry, chosen = self._entry(), self._subject.given()
        known = not chosen or self._subject.findData(chosen) >= 0
        if not known or (entry.needed and not chosen):
            words = self.tr("先选“{what}”，输入其中几个字就能找到。").format(what=entry.caption)
            self._banner.tell("warn", words)
            self._subject.setFocus()
            return
        reason = self._reason.text().strip()
        show_paper(self._page, entry.words, lambda to: entry.write(chosen, reason, to))


def order_papers(page: Page) -> FormsPart:
    """Return the papers of needs, orders and surveys."""
    use, actor = page.use_cases, page.actor

    def rows_of(kind: str) -> Offer:
        return lambda: [(words, str(row)) for words, row in use.registers.choices(actor, kind)]

    def writes(kind: str) -> Write:
        def write(chosen: str, reason: str, to: Path) -> PaperResult:
            row = UUID(chosen) if chosen else None
            return use.order_forms.print(actor, kind, row, to, missing="blank", reveal=reason)

        return write

    entries = [
        FormEntry(
            QCoreApplication.translate("papers", "群众点单登记单"),
            QCoreApplication.translate(
                "papers", "不选需求就印空白的。上联留存，下联请群众办结后打分、交回。"
            ),
            writes(order_forms.NEED_SLIP),
            QCoreApplication.translate("papers", "需求"),
            rows_of("resident_need"),
            can_reveal=True,
        ),
        FormEntry(
            QCoreApplication.translate("papers", "志愿服务派单"),
            QCoreApplication.translate(
                "papers", "交给承办的队伍。上门要用电话和住址时，写明原因再印完整的。"
            ),
            writes(order_forms.ORDER_SLIP),
            QCoreApplication.translate("papers", "订单"),
            rows_of("service_order"),
            needed=True,
            can_reveal=True,
        ),
        FormEntry(
            QCoreApplication.translate("papers", "满意度测评表"),
            QCoreApplication.translate(
                "papers", "不选就印通用的六个项目。不记名，一张最多十二个项目。"
            ),
            writes(order_forms.SATISFACTION),
            QCoreApplication.translate("papers", "哪一次测评"),
            rows_of("need_survey"),
        ),
    ]
    return FormsPart(
        page, "orderPapers", QCoreApplication.translate("papers", "点单和测评"), entries
    )


def unit_papers(page: Page) -> FormsPart:
    """Return the papers of the unit itself."""
    entries = [
        FormEntry(
            QCoreApplication.translate("papers", "值班表"),
            QCoreApplication.translate(
                "papers", "一个月一页，每天一行，值班人手写。不选就印这个月。"
            ),
            _writes(page, unit_forms.DUTY_ROSTER),
            QCoreApplication.translate("papers", "月份"),
            _months,
        ),
        FormEntry(
            QCoreApplication.translate("papers", "档案标签"),
            QCoreApplication.translate(
                "papers",
                "贴在活动档案袋上。用一页 24 张（70×37 毫米）的不干胶标签纸。不选就印全部。",
            ),
            _writes(page, unit_forms.LABEL),
            QCoreApplication.translate("papers", "月份"),
            _months,
        ),
        FormEntry(
            QCoreApplication.translate("papers", "打印机校准页"),
            QCoreApplication.translate(
                "papers", "换了打印机印一张，用直尺量一量，看有没有被缩放。"
            ),
            _writes(page, unit_forms.CALIBRATION),
        ),
        FormEntry(
            QCoreApplication.translate("papers", "一页纸操作卡"),
            QCoreApplication.translate("papers", "贴在电脑旁边，照着一步一步做。"),
            _writes(page, unit_forms.HELP_CARD),
        ),
    ]
    return FormsPart(page, "unitPapers", QCoreApplication.translate("papers", "单位的表"), entries)


def _months() -> list[tuple[str, str]]:
    """Return the months that papers are made for, the latest first, with the period of each."""
    today = date.today()  # noqa: DTZ011  what the wall clock of this computer says
    first = today.year * 12 + today.month - 1
    steps = range(first + _MONTHS_AFTER, first - _MONTHS_BEFORE, -1)
    word = QCoreApplication.translate("papers", "{year}年{month}月")
    return [
        (word.format(year=step // 12, month=step % 12 + 1), f"{step // 12}-{step % 12 + 1:02d}")
        for step in steps
    ]


def _writes(page: Page, kind: str) -> Write:
    """Return what prints a paper of the unit for the chosen month."""

    def write(chosen: str, _reason: str, to: Path) -> PaperResult:
        period = parse_period(chosen)
        forms = page.use_cases.unit_forms
        return forms.print(page.actor, kind, to, period=period, missing="blank")

    return write
