"""What the list of volunteers is narrowed by and what it goes by."""

from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.domain.people import NameOrder
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.widgets.fields import Choice, TextField
from wenming_desktop.ui.widgets.unit_filter import UnitFilter
from wenming_desktop.ui.widgets.wrapping_row import WrappingRow

_PAUSE_MS = 120


class VolunteerFilters(WrappingRow):
    """``changed`` a moment after the last letter, and at once for a choice."""

    changed = Signal()
    reordered = Signal()
    entered = Signal()
    """Enter in the field one searches with."""

    def __init__(self, use_cases: UseCases, parent: QWidget) -> None:
        super().__init__(parent)
        self._cases = use_cases
        self._search = TextField(self, name="volunteerSearch", longest=60)
        self._search.setPlaceholderText(self.tr("姓名、拼音首字母或电话后四位"))
        self._search.setAccessibleName(self.tr("找人"))
        self._search.setClearButtonEnabled(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self._search.textChanged.connect(lambda _text: self._pause.start())
        self._search.returnPressed.connect(self._enter)
        self._units = UnitFilter(use_cases, self)
        self._units.changed.connect(self._turn_to_unit)
        self._team = Choice(self, name="teamFilter")
        self._team.setAccessibleName(self.tr("按队伍筛选"))
        self._team.setMinimumContentsLength(10)
        self._team.activated.connect(self.changed)
        self._order = Choice(self, name="nameOrder")
        self._order.setAccessibleName(self.tr("名单按什么排"))
        self._order.offer(
            [
                (self.tr("按拼音排"), NameOrder.PINYIN),
                (self.tr("按姓氏笔画排"), NameOrder.STROKES),
            ]
        )
        self._order.choose(use_cases.volunteers.name_order(use_cases.actor))
        self._order.activated.connect(self.reordered)
        self.addWidget(self._search, 1)
        self.addWidget(self._units)
        self.addWidget(self._team)
        self.addWidget(self._order)

    def refresh(self) -> None:
        """Offer the units and teams there are now."""
        self._units.refresh()
        self._offer_teams()

    def focus_search(self) -> None:
        """Let typing look for somebody."""
        self._search.setFocus()

    def text(self) -> str:
        """Return what a name, its letters or a telephone number is looked for by."""
        return self._search.text()

    def team(self) -> UUID | None:
        """Return the team whose people are wanted."""
        team = self._team.currentData()
        return team if isinstance(team, UUID) else None

    def units(self) -> tuple[UUID, ...]:
        """Return the units whose people are wanted; empty for all."""
        return tuple(self._units.chosen())

    def order(self) -> NameOrder:
        """Return what the list goes by."""
        return NameOrder(self._order.currentData() or NameOrder.PINYIN)

    def is_narrowed(self) -> bool:
        """Tell whether an empty list may just be narrowed too far."""
        return bool(self.text().strip() or self.team() or self.units())

    @Slot()
    def _enter(self) -> None:
        self._pause.stop()
        self.entered.emit()

    @Slot()
    def _turn_to_unit(self) -> None:
        self._offer_teams()
        self.changed.emit()

    def _offer_teams(self) -> None:
        """Offer the teams of the units wanted; teams of several units say whose they are."""
        chosen, wanted = self._team.currentData(), set(self.units())
        actor = self._cases.actor
        teams = self._cases.volunteers.teams(actor)
        names = {unit.id: short_unit(unit.name) for unit in self._cases.org_units.all(actor)}
        several = len({team.org_unit_id for team in teams}) > 1 and len(wanted) != 1
        entries: list[tuple[str, object]] = []
        for team in teams:
            if wanted and team.org_unit_id not in wanted:
                continue
            unit = names.get(team.org_unit_id, "") if several and team.org_unit_id else ""
            entries.append((f"{team.name}　{unit}".rstrip("　"), team.id))
        self._team.offer([(self.tr("全部队伍"), None), *entries])
        self._team.choose(chosen)
