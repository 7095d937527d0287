"""A team chosen from the list, or the name of a new one."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from wenming_desktop.domain.people import VolunteerTeam
from wenming_desktop.ui.widgets.fields import Choice

_LONGEST = 60


class TeamField(Choice):
    """Editable; the text is what counts, an entry only helps to type it.

    For a row of another unit it is closed: only the unit itself makes teams of its own.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        line, helper = QLineEdit(self), QCompleter(self.model(), self)
        line.setMaxLength(_LONGEST)
        helper.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setLineEdit(line)
        self.setCompleter(helper)

    def offer_teams(
        self, teams: list[VolunteerTeam], chosen: UUID | None, *, closed: bool = False
    ) -> None:
        """Offer these teams and show the chosen one."""
        entries: list[tuple[str, object]] = [(team.name, team.id) for team in teams]
        if closed:
            self.setEditable(False)
            self.offer([("", None), *entries])
            self.choose(chosen)
            return
        self.offer(entries)
        self.setCurrentIndex(-1)
        self.setEditText(next((team.name for team in teams if team.id == chosen), ""))

    def team_name(self) -> str:
        """Return the name that stands in the field."""
        return self.currentText().strip()
