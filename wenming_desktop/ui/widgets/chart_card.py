"""A chart with its name and what can be done with it: copied, kept as PDF or as a workbook."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wenming_desktop.domain.charts import BarChart, TileGrid
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import link
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.chart_view import ChartView

_DPI = 300
_MARGIN_MM = 18.0


class ChartCard(Card):
    """``detail`` names the bar or tile whose rows are wanted; ``said`` tells what was done."""

    detail = Signal(str)
    said = Signal(str, str)
    """Kind and words of a result, for the page's banner."""
    book_wanted = Signal()

    def __init__(self, title: str, name: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.view = ChartView(name, self)
        self.view.chosen.connect(self.detail)
        self.view.looked.connect(self._say)
        self._hint = Label(
            self._how(),
            self,
            name=f"{name}Hint",
            tone="muted",
            wrap=True,
        )
        row = QHBoxLayout()
        row.setSpacing(tokens.S)
        row.addStretch(1)
        for words, short, act in (
            (self.tr("复制图片"), "Copy", self._copy),
            (self.tr("存 PDF…"), "Pdf", self._ask_pdf),
            (self.tr("存 Excel…"), "Excel", self.book_wanted.emit),
        ):
            button = link(words, f"{name}{short}", self)
            button.clicked.connect(act)
            row.addWidget(button)
        self.body.addWidget(self.view)
        self.body.addWidget(self._hint)
        self.body.addLayout(row)

    def show_chart(self, chart: BarChart | TileGrid) -> None:
        """Show another chart."""
        self.view.show_chart(chart)

    def _how(self) -> str:
        return self.tr("点一下看明细；也可用方向键选好再按回车。")

    @Slot(str)
    def _say(self, words: str) -> None:
        self._hint.setText(words or self._how())

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setImage(self.view.picture())
        self.said.emit("ok", self.tr("图片已复制，可以粘贴到文档里。"))

    @Slot()
    def _ask_pdf(self) -> None:
        chart = self.view.chart()
        if chart is not None:
            title, kinds = self.tr("图表存到哪里"), "PDF (*.pdf)"
            file_choice.choose(
                self, "save", title, self._write_pdf, suggestion=f"{chart.title}.pdf", kinds=kinds
            )

    def _write_pdf(self, path: Path) -> None:
        """Write one A4 page; lines and letters, no picture."""
        chart = self.view.chart()
        if chart is None:
            return
        writer = QPdfWriter(str(path))
        writer.setResolution(_DPI)
        writer.setTitle(chart.title)
        wide = isinstance(chart, TileGrid)
        way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
        margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        size = QPageSize(QPageSize.PageSizeId.A4)
        writer.setPageLayout(QPageLayout(size, way, margins, QPageLayout.Unit.Millimeter))
        painter = QPainter()
        if not painter.begin(writer):
            self.said.emit("error", self.tr("没有写成，请换个地方再存。"))
            return
        font = self.font()
        font.setPointSize(16)
        painter.setFont(font)
        line = painter.fontMetrics().lineSpacing()
        painter.drawText(0, line, f"{chart.title}（{chart.unit}）")
        painter.translate(0, 2 * line)
        self.view.draw_on(painter, float(writer.width()))
        painter.end()
        self.said.emit("ok", self.tr("已存好 {file}").format(file=path))
