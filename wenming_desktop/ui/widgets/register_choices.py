"""The registers by their groups, to choose one; the heads of groups are not chosen."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from wenming_desktop.services.register_forms import Register
from wenming_desktop.ui import tokens
from wenming_desktop.ui.widgets.letter_room import LetterRoom

_LETTERS = 10


class RegisterChoices(QListWidget):
    """Each entry stands for the name of a register."""

    def __init__(
        self, groups: Mapping[str, str], registers: Iterable[Register], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("registerList")
        self.setAccessibleName(self.tr("台账种类"))
        by_group = list(registers)
        for group, words in groups.items():
            head = QListWidgetItem(words, self)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            for register in by_group:
                if register.group == group:
                    item = QListWidgetItem(f"　{register.short}", self)
                    item.setData(Qt.ItemDataRole.UserRole, register.name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        LetterRoom(self, letters=_LETTERS, extra=tokens.XL)

    def choose(self, name: str) -> None:
        """Go to a register, if it is there."""
        for row in range(self.count()):
            if self.item(row).data(Qt.ItemDataRole.UserRole) == name:
                self.setCurrentRow(row)
