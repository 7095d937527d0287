"""What the list of activities is narrowed by: words, counted kinds, the unit, the time."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.periods import EVER, Period
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.pages.activities_parts import span_of
from wenming_desktop.ui.widgets.fields import Choice, TextField
from wenming_desktop.ui.widgets.tag_filter import TagFilter
from wenming_desktop.ui.widgets.unit_filter import UnitFilter
from wenming_desktop.ui.widgets.wrapping_row import WrappingRow

_PAUSE_MS = 120


@dataclass(frozen=True, slots=True)
class ActivitiesAsked:
    """What the filters say."""

    text: str
    period: Period
    tags: dict[str, str]
    units: tuple[UUID, ...]

    def is_narrowed(self) -> bool:
        """Tell whether an empty list may just be narrowed too far."""
        return bool(self.text.strip() or self.tags or self.units) or self.period != EVER


class ActivityFilters(WrappingRow):
    """``changed`` a moment after the last letter, and at once for a choice."""

    changed = Signal()

    def __init__(self, use_cases: UseCases, parent: QWidget) -> None:
        super().__init__(parent)
        self._search = TextField(self, name="activitySearch", longest=60)
        self._search.setPlaceholderText(self.tr("活动名称"))
        self._search.setAccessibleName(self.tr("按名称找活动"))
        self._search.setClearButtonEnabled(True)
        pause = QTimer(self)
        pause.setSingleShot(True)
        pause.setInterval(_PAUSE_MS)
        pause.timeout.connect(self.changed)
        self._search.textChanged.connect(lambda _text: pause.start())
        self._tags = TagFilter(use_cases.code_lists, self)
        self._tags.changed.connect(self.changed)
        self._units = UnitFilter(use_cases, self)
        self._units.changed.connect(self.changed)
        self._period = Choice(self, name="activityPeriod")
        self._period.setAccessibleName(self.tr("期间"))
        self._period.offer(
            [
                (self.tr("全部时间"), "ever"),
                (self.tr("本月"), "month"),
                (self.tr("本季度"), "quarter"),
                (self.tr("本年"), "year"),
            ]
        )
        self._period.currentIndexChanged.connect(self.changed)
        self.addWidget(self._search, 1)
        self.addWidget(self._units)
        self.addWidget(self._tags)
        self.addWidget(self._period)

    def asked(self) -> ActivitiesAsked:
        """Return what is wanted now."""
        period = span_of(str(self._period.currentData()))
        units = tuple(self._units.chosen())
        return ActivitiesAsked(self._search.text(), period, self._tags.chosen(), units)

    def refresh(self) -> None:
        """Offer the units there are now."""
        self._units.refresh()

    def show_all(self) -> None:
        """Ask for every name, unit and time, so that any one activity can be shown."""
        self._search.clear()
        self._units.clear()
        self._tags.clear()
        self._period.setCurrentIndex(0)
