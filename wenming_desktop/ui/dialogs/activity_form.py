"""Planning an activity: poster, plan and sign-in sheet are drawn from what is typed here."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.activities import PlannedActivity
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.activity_fields import ActivityFields
from wenming_desktop.ui.dialogs.kept_form import KeptForm
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.form import FormRow
from wenming_desktop.ui.words import explain

_LETTERS_WIDE = 62
_LOOK_BACK = 200


class ActivityForm(KeptForm):
    """``saved(PlannedActivity)``; without one it plans a new activity, as the last one was."""

    saved = Signal(object)

    def __init__(
        self, use_cases: UseCases, planned: PlannedActivity | None, parent: QWidget
    ) -> None:
        super().__init__("activityForm", parent, letters=_LETTERS_WIDE)
        self._cases, self._planned = use_cases, planned
        self.setWindowTitle(self.tr("修改活动") if planned else self.tr("新建活动"))
        actor = use_cases.actor
        venues = use_cases.activities.venues(actor)
        self.fields = ActivityFields(use_cases.code_lists, venues, self)
        self.body.addWidget(self.fields)
        self.body.addStretch(1)
        self._teams = use_cases.volunteers.teams(actor)
        self.fields.team.offer_teams(self._teams, planned.activity.team_id if planned else None)
        if planned is not None:
            self.fields.show_planned(planned)
        else:
            self._propose()
        self._add_buttons()
        self.fields.name.setFocus()
        self.begin()

    def _propose(self) -> None:
        self.fields.begin_on(date.today())  # noqa: DTZ011  what the wall clock here says
        last = self._last_one("")
        if last is not None:
            self.fields.team.offer_teams(self._teams, last.activity.team_id)
            self.fields.offer_usual(last)
        self.fields.team.activated.connect(self._take_team)

    @Slot(int)
    def _take_team(self, _index: int) -> None:
        last = self._last_one(self.fields.team.team_name())
        if last is not None:
            self.fields.offer_usual(last)

    def _last_one(self, team: str) -> PlannedActivity | None:
        """Return what was planned last, by this team when one is named."""
        actor, activities = self._cases.actor, self._cases.activities
        lines = activities.page(actor, limit=_LOOK_BACK).lines
        found = next((line for line in lines if team in {"", line.organiser}), None)
        return activities.get(actor, found.id) if found else None

    def _add_buttons(self) -> None:
        back = secondary(self.tr("不保存"), "cancelActivity", self)
        back.clicked.connect(self.give_up)
        save = primary(self.tr("保存"), "saveActivity", self)
        save.setKey("Ctrl+Return")
        save.setToolTip("Ctrl+Enter")
        save.clicked.connect(self._save)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(save)

    @Slot()
    def _save(self) -> None:
        fields = self.fields
        for row in (fields.name_row, fields.day_row, fields.span_row):
            row.set_error("")
        wrong = fields.points.wrong_line() or (fields.slogan if fields.slogan.too_long() else None)
        if not fields.name.text().strip():
            self._complain(fields.name_row, self.tr("请填写活动名称"))
        elif fields.span.ends() <= fields.span.starts():
            self._complain(fields.span_row, self.tr("结束时间要晚于开始时间"))
            fields.span.fields()[1].setFocus()
        elif wrong is not None:
            wrong.field.setFocus()
            self.banner.tell("error", self.tr("标红的一行太长，海报放不下。请缩短后再保存。"))
        else:
            self._store()

    def _store(self) -> None:
        try:
            planned = self._write()
        except WenmingError as error:
            if error.code is Code.ALREADY_POSTED:
                self._complain(self.fields.day_row, self.tr("已经入账，日期不能再改"))
            else:
                self.banner.tell("error", explain(error))
            return
        self.saved.emit(planned)
        self.accept()

    def _write(self) -> PlannedActivity:
        actor, cases = self._cases.actor, self._cases
        given = self.fields.values()
        name = self.fields.team.team_name()
        team = cases.volunteers.team_named(actor, name) if name else None
        unit = cases.org_units.own(actor)
        given |= {
            "team_id": team.id if team else None,
            "organiser": team.name if team else unit.name,
        }
        day = self.fields.held_on()
        starts, ends = self.fields.span.starts(), self.fields.span.ends()
        if self._planned is None:
            return cases.activities.plan(actor, day=day, starts=starts, ends=ends, **given)
        return cases.activities.change(
            actor, self._planned, day=day, starts=starts, ends=ends, **given
        )

    def _complain(self, row: FormRow, words: str) -> None:
        row.set_error(words)
        row.field.setFocus()
