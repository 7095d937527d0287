"""One person's record: what is wrong stands beside the field, numbers stay masked."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.masking import mask_phone
from wenming_desktop.domain.people import Volunteer
from wenming_desktop.domain.roster import RosterField
from wenming_desktop.domain.users import Action
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.kept_form import KeptForm
from wenming_desktop.ui.dialogs.person_fields import PersonFields
from wenming_desktop.ui.dialogs.reason import ReasonDialog
from wenming_desktop.ui.joined_words import listed
from wenming_desktop.ui.widgets.buttons import link, primary, secondary
from wenming_desktop.ui.words import explain

_LETTERS_WIDE = 58


class VolunteerForm(KeptForm):
    """``saved(Volunteer)``; without a person it registers a new one, ``name`` typed already."""

    saved = Signal(object)

    def __init__(
        self, use_cases: UseCases, person: Volunteer | None, parent: QWidget, *, name: str = ""
    ) -> None:
        super().__init__("volunteerForm", parent, letters=_LETTERS_WIDE)
        self._cases, self._person = use_cases, person
        self.setWindowTitle(self.tr("修改志愿者") if person else self.tr("新增志愿者"))
        self.fields = PersonFields(use_cases.code_lists, self)
        own = use_cases.org_units.own(use_cases.actor).id
        self._unit_id = (person.org_unit_id if person else None) or own
        teams = use_cases.volunteers.teams(use_cases.actor)
        self.fields.team.offer_teams(
            [team for team in teams if team.org_unit_id == self._unit_id],
            next((team for team in teams if person and team.id == person.team_id), None),
            closed=self._unit_id != own,
        )
        self.body.addWidget(self.fields)
        self.body.addStretch(1)
        if person is not None:
            self.fields.show_person(person)
        else:
            self.fields.name.setText(name)
            self.fields.name.editingFinished.connect(self._look_for_namesakes)
        self.fields.id_number.editingFinished.connect(self._take_id_number)
        self._add_buttons()
        self.fields.name.setFocus()
        self.begin()

    def _add_buttons(self) -> None:
        back = secondary(self.tr("不保存"), "cancelVolunteer", self)
        back.clicked.connect(self.give_up)
        save = primary(self.tr("保存"), "saveVolunteer", self)
        save.setKey("Ctrl+Return")
        save.setToolTip("Ctrl+Enter")
        save.clicked.connect(self._save)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        if self._person is not None and self._cases.actor.may(Action.REVEAL):
            self._full = link(self.tr("完整显示电话和证件号…"), "reveal", self)
            self._full.clicked.connect(self._ask_to_reveal)
            self.buttons.addWidget(self._full)
        self.buttons.addWidget(save)

    @Slot()
    def _take_id_number(self) -> None:
        """Fill in what the number tells, or say beside it why it cannot be right."""
        judged = self.fields.judge(_today())
        self.fields.show_problems(judged, only=RosterField.ID_NUMBER)
        person = judged.person
        if person.birth_date is not None and not self.fields.birth.text().strip():
            self.fields.birth.setText(person.birth_date.isoformat())
        if person.gender is not None and not self.fields.gender.currentData():
            self.fields.gender.choose(person.gender.value)

    @Slot()
    def _look_for_namesakes(self) -> None:
        name = self.fields.name.text().strip()
        hits = self._cases.volunteers.search(self._cases.actor, name) if name else []
        same = [hit for hit in hits if hit.name == name]
        if not same:
            self.banner.clear()
            return
        known = listed(f"{hit.name} {mask_phone(hit.phone)} {hit.team}".strip() for hit in same)
        words = self.tr("台账里已有同名的人：{known}。不是同一个人再保存。")
        self.banner.tell("warn", words.format(known=known))

    @Slot()
    def _save(self) -> None:
        judged = self.fields.judge(_today())
        if not self.fields.show_problems(judged) or not self.fields.check_consent():
            return
        actor, volunteers = self._cases.actor, self._cases.volunteers
        given = self.fields.values(judged)
        try:
            team = self.fields.team.kept()
            if team is None and (name := self.fields.team.team_name()):
                team = volunteers.team_named(actor, name, self._unit_id)
            given["team_id"] = team.id if team else None
            kept = volunteers.save(actor, self._person, **given)
        except WenmingError as error:
            self.banner.tell("error", explain(error))
            return
        self.saved.emit(kept)
        self.accept()

    @Slot()
    def _ask_to_reveal(self) -> None:
        words = self.tr("会显示完整的电话和证件号。谁、什么时候、为什么看，都记入日志。")
        dialog = ReasonDialog(self, self.tr("完整显示"), words, self.tr("显示"))
        dialog.given.connect(self._reveal)
        dialog.open()

    @Slot(str)
    def _reveal(self, reason: str) -> None:
        if self._person is None:
            return
        try:
            shown = self._cases.volunteers.reveal(self._cases.actor, self._person.id, reason)
        except WenmingError as error:
            self.banner.tell("error", explain(error))
            return
        self.fields.reveal(shown)
        self._full.hide()


def _today() -> date:
    return date.today()  # noqa: DTZ011  what the wall clock of this computer says
