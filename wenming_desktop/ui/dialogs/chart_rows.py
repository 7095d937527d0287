"""The rows behind one bar, tile or team."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.figures import BehindRow
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import PlainRows, Width
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.list_table import ListTable


class ChartRowsDialog(FramedDialog):
    """A list to look at; its count is the number in the chart."""

    def __init__(self, parent: QWidget, title: str, rows: Sequence[BehindRow]) -> None:
        super().__init__(title, "chartRows", parent, letters=40)
        words = self.tr("{count} 场").format(count=sum(row.value for row in rows))
        self.body.addWidget(Label(words, self, name="chartRowsCount", bold=True))
        model = PlainRows([self.tr("活动"), self.tr("日期"), self.tr("计入")], self)
        model.show_rows([(row.title, row.day, str(row.value)) for row in rows])
        widths = (Width(14, stretched=True), Width(6), Width(3))
        table = ListTable("chartRowsTable", title, model, widths, self)
        table.setMinimumHeight(self.fontMetrics().lineSpacing() * 12)
        self.body.addWidget(table, 1)
        close = secondary(self.tr("关闭"), "chartRowsClose", self)
        close.clicked.connect(self.reject)
        self.buttons.addStretch(1)
        self.buttons.addWidget(close)
        self.fit()
