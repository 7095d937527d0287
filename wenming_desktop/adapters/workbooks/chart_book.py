"""The door to workbooks of charts; openpyxl is loaded with the first one that is written."""

from pathlib import Path

from wenming_desktop.services.charts.ports import ChartSheet


class NativeChartBook:
    """Satisfies services.charts.ports.ChartBook."""

    def write(self, content: ChartSheet, to: Path) -> None:
        """Write all charts; the sheet of bars is left out where there is nothing to show."""
        from wenming_desktop.adapters.workbooks.chart_sheets import (  # noqa: PLC0415
            write_chart_book,
        )

        write_chart_book(content, to)
