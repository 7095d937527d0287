"""A station and its centre that are enrolled with each other, and the stick between them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QComboBox, QTabWidget

from wenming_desktop.domain.people import Volunteer
from wenming_desktop.services.exchange_ports import ExportReport, ImportReport
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow


@dataclass
class TwoUnits:
    """Two homes and a stick that goes back and forth."""

    station: UseCases
    centre: UseCases
    stick: Path

    def __post_init__(self) -> None:
        above, below = self.centre, self.station
        card = above.exchange.write_parent_card(above.actor, self.stick)
        asked = below.exchange.enrol_request(below.actor, self.stick, parent_card=card)
        assert asked.file is not None
        above.exchange.enrol_approve(above.actor, asked.file, asked.digits, self.stick)
        below.exchange.enrol_accept(below.actor, self.stick)

    def carry(self, sender: UseCases, receiver: UseCases) -> tuple[ExportReport, ImportReport]:
        """Write to the stick here, take in there."""
        written = sender.exchange.export(sender.actor, self.stick)
        taken = receiver.exchange.import_paths(receiver.actor, [self.stick])
        return written, taken

    def person(self, name: str = "王建国", **fields: Any) -> Volunteer:
        """Enter somebody at the station and let the centre know."""
        made = self.station.volunteers.save(
            self.station.actor, None, name=name, phone="13800003381", **fields
        )
        self.carry(self.station, self.centre)
        return made

    def edit(self, use_cases: UseCases, person: Volunteer, **fields: Any) -> None:
        """Change somebody at one of the two."""
        stored = use_cases.volunteers.reveal(use_cases.actor, person.id, "核对")
        use_cases.volunteers.save(use_cases.actor, stored, **fields)

    def differ(self, person: Volunteer, here: dict[str, Any], there: dict[str, Any]) -> None:
        """Let both change somebody without knowing of each other, then meet at the station."""
        self.edit(self.station, person, **here)
        self.edit(self.centre, person, **there)
        self.carry(self.centre, self.station)


def show_enrolment(window: MainWindow) -> None:
    """Turn U盘上报 to the tab 入网, wherever it stands."""
    tabs = window.findChild(QTabWidget, "exchangeTabs")
    (place,) = [one for one in range(tabs.count()) if tabs.tabText(one) == "入网"]
    tabs.setCurrentIndex(place)


def show_decided(window: MainWindow, which: int) -> None:
    """Turn U盘上报 to 县里定的, and there to units, rights, people or keys (0-3)."""
    tabs = window.findChild(QTabWidget, "exchangeTabs")
    (place,) = [one for one in range(tabs.count()) if tabs.tabText(one) == "县里定的"]
    tabs.setCurrentIndex(place)
    window.findChild(QComboBox, "decidedWhich").setCurrentIndex(which)
