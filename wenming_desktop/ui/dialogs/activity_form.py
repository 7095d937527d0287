"""Planning an activity: poster, plan and sign-in sheet are drawn from what is typed here."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from wenming_desktop.domain.clock import local_now
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.projects import ServiceProject
from wenming_desktop.domain.recurrence import Recurrence, next_days, parse_recurrence
from wenming_desktop.services.activities import PlannedActivity, span
from wenming_desktop.services.practice_calendar.series import SeriesPreview
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.clash_words import clash_words
from wenming_desktop.ui.dialogs.activity_fields import ActivityFields, places_of
from wenming_desktop.ui.dialogs.activity_more import ActivityMore
from wenming_desktop.ui.dialogs.kept_form import KeptForm
from wenming_desktop.ui.joined_words import listed
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.form import FormRow
from wenming_desktop.ui.words import explain

_LETTERS_WIDE = 62
_LOOK_BACK = 200
_DAYS_TOLD = 4
_PLANNED_AHEAD = 183
"""Days within which next year is what somebody means."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a new activity begins with: a day of the calendar, perhaps an idea for it."""

    day: date
    name: str = ""
    project: ServiceProject | None = None
    """The project that it shall belong to; its content and platform are taken from there."""


class ActivityForm(KeptForm):
    """``saved(PlannedActivity)``; without one it plans a new activity, as the last one was."""

    saved = Signal(object)

    def __init__(
        self,
        use_cases: UseCases,
        planned: PlannedActivity | None,
        parent: QWidget,
        beginning: Beginning | None = None,
    ) -> None:
        super().__init__("activityForm", parent, letters=_LETTERS_WIDE)
        self._cases, self._planned = use_cases, planned
        self._days: list[date] = []
        self._own = (
            use_cases.activities.occurrence_ids(use_cases.actor, planned.activity.id)
            if planned is not None
            else frozenset()
        )
        self.setWindowTitle(self.tr("修改活动") if planned else self.tr("新建活动"))
        actor = use_cases.actor
        own = use_cases.org_units.own(actor)
        of_row = planned.activity.org_unit_id if planned is not None else None
        known = {unit.id: unit for unit in use_cases.org_units.all(actor)}
        self._unit = known.get(of_row, own) if of_row is not None else own
        places = places_of(use_cases.activities.venues(actor), known, self._unit)
        self.fields = ActivityFields(use_cases.code_lists, places, self)
        self.body.addWidget(self.fields)
        self._add_more()
        self.body.addStretch(1)
        teams = use_cases.volunteers.teams(actor)
        self._teams = [team for team in teams if team.org_unit_id == self._unit.id]
        chosen = next(
            (one for one in teams if planned and one.id == planned.activity.team_id), None
        )
        self.fields.team.offer_teams(self._teams, chosen, closed=self._unit != own)
        if planned is not None:
            self.fields.show_planned(planned)
            self.more.show_activity(planned.activity)
            self._opener.setChecked(self.more.is_filled(planned.activity))
        else:
            self._propose(beginning)
        self._after_day = planned is not None and bool(planned.activity.recurrence)
        self._follow.setVisible(self._after_day)
        self.fields.repeats.changed.connect(self._tell_days)
        self.fields.day.dateChanged.connect(self._tell_days)
        for clock in self.fields.span.fields():
            clock.timeChanged.connect(self._tell_days)
        self.fields.place.currentTextChanged.connect(self._warn_of_clashes)
        self._tell_days()
        self._add_buttons()
        self.fields.name.setFocus()
        self.begin()

    def _add_more(self) -> None:
        actor, cases = self._cases.actor, self._cases
        em = self.fontMetrics().horizontalAdvance("国")
        wide = self.screen().availableGeometry().width() >= em * (_LETTERS_WIDE + 4)
        targets = cases.rule_packs.text(actor, "entry-targets").get("targets", [])
        self.more = ActivityMore(
            cases.code_lists,
            {
                "project_id": cases.registers.choices(actor, "service_project"),
                "settlement_id": cases.registers.choices(actor, "settlement"),
            },
            cases.registers.choices(actor, "department"),
            self,
            entry_targets=tuple(map(str, targets)),
            wide=wide,
        )
        self.more.hide()
        words = self.tr("更多：线上线下、六传、项目、联合部门、风险…")
        self._opener = secondary(words, "openMore", self)
        self._opener.setCheckable(True)
        self._opener.toggled.connect(self.more.setVisible)
        self.body.addWidget(self._opener, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.more)
        self._follow = QCheckBox(self.tr("以后各场也改成这个时间"), self)
        self._follow.setObjectName("followTimes")
        self._follow.toggled.connect(self._tell_days)
        self.fields.repeats.add_below(self._follow)

    @Slot()
    def _tell_days(self) -> None:
        """Say under the rule which days it gives, before anything is saved."""
        rule = self._rule()
        self._days = []
        if rule is None:
            self._warn_of_clashes()
            return
        cases, until = self._cases, self.fields.repeats.until()
        try:
            found = cases.activities.next_days(cases.actor, rule, until)
        except WenmingError as error:
            self.fields.repeats.tell(explain(error))
            return
        self._days = [one.day for one in found.days]
        self.fields.repeats.tell(preview_words(found))
        self._warn_of_clashes()

    @Slot()
    def _warn_of_clashes(self) -> None:
        """Name what is at the venue on these days already; saving stays possible."""
        fields, cases = self.fields, self._cases
        venue, starts, ends = fields.venue(), fields.span.starts(), fields.span.ends()
        unusual = self._year_words(fields.held_on())
        if venue is None or ends <= starts:
            fields.warn_of(unusual)
            return
        days = self._days or [fields.held_on()]
        times = [span(local_now(), day, starts, ends) for day in days]
        found = cases.venues.clashes(cases.actor, venue.id, times, self._own)
        fields.warn_of("\n".join(filter(None, (unusual, clash_words(found)))))

    def _year_words(self, day: date) -> str:
        """Say a year that is hardly meant; old papers may be entered all the same."""
        today = date.today()  # noqa: DTZ011  what the wall clock here says
        if day.year == today.year or 0 < (day - today).days < _PLANNED_AHEAD:
            return ""
        return self.tr("日期是 {year} 年，不是今年，请再看一眼。").format(year=day.year)

    def _rule(self) -> Recurrence | None:
        """Return the rule as it is chosen; its times are the stored ones unless all follow."""
        fields = self.fields
        starts, ends = fields.span.starts(), fields.span.ends()
        stored = self._planned.activity.recurrence if self._planned is not None else ""
        if stored and not self._follow.isChecked():
            with suppress(WenmingError):
                kept = parse_recurrence(stored)
                if kept.starts is not None and kept.ends is not None:
                    starts, ends = kept.starts, kept.ends
        return fields.repeats.rule(fields.held_on(), starts, ends)

    def _propose(self, beginning: Beginning | None) -> None:
        today = date.today()  # noqa: DTZ011  what the wall clock here says
        self.fields.begin_on(beginning.day if beginning is not None else today)
        self.fields.name.setText(beginning.name if beginning is not None else "")
        last = self._last_one("")
        if last is not None:
            team_id = last.activity.team_id
            usual = next((team for team in self._teams if team.id == team_id), None)
            self.fields.team.offer_teams(self._teams, usual)
            self.fields.offer_usual(last)
        if beginning is not None and beginning.project is not None:
            self.fields.offer_project(beginning.project)
            self.more.offer_project(beginning.project.id)
        self.fields.team.activated.connect(self._take_team)

    @Slot(int)
    def _take_team(self, _index: int) -> None:
        last = self._last_one(self.fields.team.team_name())
        if last is not None:
            self.fields.offer_usual(last)

    def _last_one(self, team: str) -> PlannedActivity | None:
        """Return what was planned last, by this team when one is named."""
        actor, activities = self._cases.actor, self._cases.activities
        own = (self._cases.org_units.own(actor).id,)
        lines = activities.page(actor, limit=_LOOK_BACK, units=own).lines
        for line in lines:
            if team in {"", line.organiser}:
                with suppress(WenmingError):  # what cannot be read is listed, but proposes nothing
                    return activities.get(actor, line.id)
        return None

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
        given = self.fields.values() | self.more.values()
        rule = self._rule()
        given |= {
            "recurrence": rule.text() if rule is not None else "",
            "repeats_until": self.fields.repeats.until() if rule is not None else None,
        }
        team = self.fields.team.kept()
        if team is None and (name := self.fields.team.team_name()):
            team = cases.volunteers.team_named(actor, name, self._unit.id)
        given |= {
            "team_id": team.id if team else None,
            "organiser": team.name if team else self._unit.name,
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


def preview_words(found: SeriesPreview) -> str:
    """Return the next days of a rule in words, and what is not known of them."""
    today = date.today()  # noqa: DTZ011  what the wall clock here says
    coming = next_days(list(found.days), today, _DAYS_TOLD) or list(found.days[:_DAYS_TOLD])
    if not coming:
        return QCoreApplication.translate("activity", "这样排，一场也没有。请改一改。")
    weekdays = "一二三四五六日"
    days = listed(
        f"{one.day.month}月{one.day.day}日（周{weekdays[one.day.weekday()]}）" for one in coming
    )
    words = QCoreApplication.translate("activity", "共 {count} 场，接下来：{days}")
    told = [words.format(count=len(found.days), days=days)]
    for year in found.unknown_years:
        words = QCoreApplication.translate("activity", "{year}年的放假安排还没有收到，先按平常排。")
        told.append(words.format(year=year))
    return "\n".join(told)
