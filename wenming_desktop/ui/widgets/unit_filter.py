"""Narrows a list to one unit: at a centre first the institute, then which of its stations."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wenming_desktop.domain.org_units import OrgUnit, short_unit, subtree
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import tokens
from wenming_desktop.ui.widgets.fields import Choice

_ALL = None
_Entry = tuple[str, OrgUnit]


class UnitFilter(QWidget):
    """``changed`` when another unit is chosen; not to be seen where there is one unit only."""

    changed = Signal()

    def __init__(self, use_cases: UseCases, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cases = use_cases
        self._units: list[OrgUnit] = []
        self._unit = Choice(self, name="filterUnit")
        self._unit.setAccessibleName(self.tr("哪个单位"))
        self._station = Choice(self, name="filterStation")
        self._station.setAccessibleName(self.tr("其中哪个单位"))
        self._station.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.M)
        row.addWidget(self._unit)
        row.addWidget(self._station)
        self.refresh()
        self._unit.currentIndexChanged.connect(self._turn)
        self._station.currentIndexChanged.connect(self.changed)

    def refresh(self) -> None:
        """Offer the units there are now; what was chosen stays chosen."""
        units = self._cases.org_units.below(self._cases.actor)
        if units == self._units:
            return
        self._units = units
        self.setVisible(len(units) > 1)
        own, *others = units
        children = [unit for unit in others if unit.parent_id == own.id]
        self._offer(self._unit, self.tr("全部单位"), [self._alone(own), *_named(children)])
        self._offer_stations()

    def chosen(self) -> Sequence[UUID]:
        """Return the units whose rows are wanted; empty for all."""
        unit, station = self._unit.currentData(), self._station.currentData()
        if unit is _ALL:
            return ()
        if station is not _ALL:
            return (station.id,)
        own = self._units[0]
        return [one.id for one in ([unit] if unit.id == own.id else subtree(self._units, unit))]

    def clear(self) -> None:
        """Want every unit again."""
        self._unit.setCurrentIndex(0)

    @Slot()
    def _turn(self) -> None:
        self._offer_stations()
        self.changed.emit()

    def _offer_stations(self) -> None:
        unit = self._unit.currentData()
        below = subtree(self._units, unit)[1:] if unit not in {_ALL, self._units[0]} else []
        entries = [self._alone(unit), *_named(below)] if below else []
        self._offer(self._station, self.tr("所和各站"), entries)
        self._station.setVisible(bool(below))

    def _alone(self, unit: OrgUnit) -> _Entry:
        """Return the entry for what a unit has itself."""
        return self.tr("{unit}本级").format(unit=short_unit(unit.name)), unit

    def _offer(self, choice: Choice, everything: str, entries: list[_Entry]) -> None:
        before = choice.currentData()
        choice.blockSignals(True)
        choice.offer([(everything, _ALL), *entries])
        if before is not _ALL:
            again = [unit for _, unit in entries if unit.id == before.id]
            choice.choose(again[0] if again else _ALL)
        choice.blockSignals(False)


def _named(units: list[OrgUnit]) -> list[_Entry]:
    return [(short_unit(unit.name), unit) for unit in units]
