"""The list of occurrences: what was held when, who came, and how far its paper has come."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QColor

from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.lines import OccurrenceLine
from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.services.approval_ports import Review
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.exchange_ports import Reached
from wenming_desktop.ui import icons, tokens
from wenming_desktop.ui.models.paged import Column, PagedModel
from wenming_desktop.ui.review_words import standing_sign, standing_words

Standing = tuple[Reached, Review]
"""How far an occurrence has got, and what was decided about it."""
_SIGNS: dict[OccurrenceState, tuple[str, str]] = {
    OccurrenceState.PLANNED: ("draft", tokens.MUTED),
    OccurrenceState.PRINTED: ("print-centre", tokens.GOLD_TEXT),
    OccurrenceState.POSTED: ("ok", tokens.OK),
    OccurrenceState.CANCELLED: ("close", tokens.MUTED),
}


def state_words(state: OccurrenceState) -> str:
    """Return what a state is called."""
    return {
        OccurrenceState.PLANNED: QCoreApplication.translate("occurrence", "计划"),
        OccurrenceState.PRINTED: QCoreApplication.translate("occurrence", "已打印"),
        OccurrenceState.POSTED: QCoreApplication.translate("occurrence", "已入账"),
        OccurrenceState.CANCELLED: QCoreApplication.translate("occurrence", "已取消"),
    }[state]


class OccurrenceListModel(PagedModel[OccurrenceLine]):
    """One occurrence a row; ``short`` leaves out what only the list of activities needs.

    ``units`` says whose it is, where there are several units.
    """

    def __init__(
        self,
        codes: CodeLists,
        parent: QObject | None = None,
        *,
        short: bool = False,
        units: bool = False,
    ) -> None:
        super().__init__(parent)
        content = Column[OccurrenceLine](
            self.tr("内容类别"),
            lambda line: codes.label("work_content", line.work_content),
            9,
            spare=3,
        )
        self._standings: dict[UUID, Standing] = {}
        standing = Column[OccurrenceLine](self.tr("上报"), self._standing_words, 11, spare=4)
        organiser = Column[OccurrenceLine](
            self.tr("组织队伍"), lambda line: line.organiser, 10, spare=1
        )
        sheet = Column[OccurrenceLine](
            self.tr("表号"), lambda line: show_sheet_no(line.sheet_no), 5, spare=3
        )
        unit = Column[OccurrenceLine](self.tr("单位"), lambda line: short_unit(line.unit), 7)
        columns = [
            Column[OccurrenceLine](self.tr("日期"), lambda line: line.day.isoformat(), 6),
            Column[OccurrenceLine](self.tr("名称"), lambda line: line.name, 15, stretched=True),
            *([unit] if units else []),
            *([sheet] if short else [content]),
            Column[OccurrenceLine](self.tr("地点"), lambda line: line.place, 8, spare=2),
            *([] if short else [organiser]),
            Column[OccurrenceLine](self.tr("人次"), _came, 3, right=True),
            Column[OccurrenceLine](self.tr("时长"), _hours, 4, right=True),
            Column[OccurrenceLine](self.tr("状态"), lambda line: state_words(line.state), 6),
        ]
        self._state_column = len(columns) - 1
        self.set_columns(columns if short else [*columns, standing])

    def stand(self, standings: Mapping[UUID, Standing]) -> None:
        """Say where occurrences stand on their way up; those told before are kept."""
        self._standings |= standings

    def _standing_words(self, line: OccurrenceLine) -> str:
        found = self._standings.get(line.id)
        return standing_words(*found) if found else ""

    def more_data(self, line: OccurrenceLine, column: int, role: int) -> Any:  # noqa: ANN401
        if role == Qt.ItemDataRole.DecorationRole and column == self._state_column:
            return icons.icon(*_SIGNS[line.state])
        if role == Qt.ItemDataRole.DecorationRole and column > self._state_column:
            found = self._standings.get(line.id)
            return icons.icon(*standing_sign(*found)) if found else None
        if role == Qt.ItemDataRole.ForegroundRole and line.state is OccurrenceState.CANCELLED:
            return QColor(tokens.MUTED)
        return None


def show_sheet_no(sheet_no: int | None) -> str:
    """Return the six digits that stand on the paper, or nothing."""
    return "" if sheet_no is None else f"{sheet_no:06d}"


def _came(line: OccurrenceLine) -> str:
    return str(line.attendance) if line.state is OccurrenceState.POSTED else ""


def _hours(line: OccurrenceLine) -> str:
    return show_hours(line.minutes) if line.state is OccurrenceState.POSTED else ""
