"""The report as it will be read; figures are underlined and lead to where they come from."""

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from wenming_desktop.domain.figures import MISSING
from wenming_desktop.domain.work_report import Item, Sentence, WorkReport, subline
from wenming_desktop.ui import tokens

_FIGURE, _ITEM = "figure", "item"
_PARAGRAPH_GAP = 6


class ReportView(QTextBrowser):
    """``figure_chosen(name)`` and ``item_chosen(id)``; Tab and Enter reach every one of them."""

    figure_chosen = Signal(str)
    item_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reportView")
        self.setAccessibleName(self.tr("汇报全文"))
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)
        self._edit = self.tr("【改】")

    def show_report(self, report: WorkReport, *, editable: bool) -> None:
        """Show a report, staying where one was reading."""
        place = self.verticalScrollBar().value()
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self._centred(cursor, report.title, bold=True)
        self._centred(cursor, subline(report.period, report.as_of), bold=False)
        self._paragraph(cursor)
        self._sentence(cursor, report.lead)
        self._link(cursor, "lead", editable=editable)
        for part in report.parts:
            self._paragraph(cursor)
            cursor.insertText(f"{part.number}、{part.heading}", _bold())
            for item in part.items:
                self._item(cursor, item, editable=editable)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(place)

    def _item(self, cursor: QTextCursor, item: Item, *, editable: bool) -> None:
        self._paragraph(cursor)
        cursor.insertText(f"{item.ordinal}{item.heading}", _bold())
        for sentence in item.sentences:
            self._sentence(cursor, sentence)
        self._link(cursor, item.id, editable=editable)

    def _sentence(self, cursor: QTextCursor, sentence: Sentence) -> None:
        for run in sentence.runs:
            form = QTextCharFormat()
            if run.figure:
                form.setAnchor(True)
                form.setAnchorHref(f"{_FIGURE}:{run.figure}")
                form.setFontUnderline(True)
                form.setUnderlineColor(QColor(tokens.MUTED))
                missing = run.text == MISSING
                form.setForeground(QColor(tokens.ERROR if missing else tokens.INK))
            cursor.insertText(run.text, form)

    def _link(self, cursor: QTextCursor, item: str, *, editable: bool) -> None:
        if not editable:
            return
        form = QTextCharFormat()
        form.setAnchor(True)
        form.setAnchorHref(f"{_ITEM}:{item}")
        form.setForeground(QColor(tokens.FOCUS))
        cursor.insertText(self._edit, form)

    def _centred(self, cursor: QTextCursor, text: str, *, bold: bool) -> None:
        self._block(cursor, centred=True)
        cursor.insertText(text, _bold() if bold else QTextCharFormat())

    def _paragraph(self, cursor: QTextCursor) -> None:
        self._block(cursor, centred=False)

    def _block(self, cursor: QTextCursor, *, centred: bool) -> None:
        form = QTextBlockFormat()
        form.setBottomMargin(_PARAGRAPH_GAP)
        form.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if centred:
            form.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        else:
            form.setTextIndent(2 * self.fontMetrics().horizontalAdvance("国"))
        if cursor.position():
            cursor.insertBlock(form)
        else:
            cursor.setBlockFormat(form)

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        kind, _, name = link.toString().partition(":")
        if kind == _FIGURE:
            self.figure_chosen.emit(name)
        elif kind == _ITEM:
            self.item_chosen.emit(name)


def _bold() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    return form
