"""A team chosen from the list, or the name of a new one."""

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
        self._chosen: VolunteerTeam | None = None
        self.setEditable(True)
        self.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        line, helper = QLineEdit(self), QCompleter(self.model(), self)
        line.setMaxLength(_LONGEST)
        helper.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setLineEdit(line)
        self.setCompleter(helper)

    def offer_teams(
        self, teams: list[VolunteerTeam], chosen: VolunteerTeam | None, *, closed: bool = False
    ) -> None:
        """Offer these teams and show the chosen one, which may be another unit's."""
        self._chosen = chosen
        if closed:
            self.setEditable(False)
            others = [team for team in teams if chosen is None or team.id != chosen.id]
            every = [*([chosen] if chosen else []), *others]
            self.offer([("", None), *((team.name, team.id) for team in every)])
            self.choose(chosen.id if chosen else None)
            return
        self.offer([(team.name, team.id) for team in teams])
        self.setCurrentIndex(-1)
        self.setEditText(chosen.name if chosen else "")

    def kept(self) -> VolunteerTeam | None:
        """Return the team that was shown at first, if it still stands in the field.

        A person who moved may be in a team of the unit they came from: saving leaves it.
        """
        chosen = self._chosen
        return chosen if chosen is not None and chosen.name == self.team_name() else None

    def team_name(self) -> str:
        """Return the name that stands in the field."""
        return self.currentText().strip()
