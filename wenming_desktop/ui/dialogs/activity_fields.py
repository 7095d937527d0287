"""The fields of an activity as widgets; what was planned last for a team is offered again."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from itertools import count
from typing import Any
from uuid import UUID

from PySide6.QtCore import QDate, Slot
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QWidget

from wenming_desktop.domain.activities import Venue
from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.org_units import OrgUnit, of_unit, short_unit
from wenming_desktop.domain.projects import ServiceProject
from wenming_desktop.services.activities import LONGEST_SLOGAN, PlannedActivity
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.ui.dialogs.two_columns import lay_in_columns
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.fields import Choice, DigitsField, TextField
from wenming_desktop.ui.widgets.form import Form, FormRow
from wenming_desktop.ui.widgets.points_field import CountedField, PointsField
from wenming_desktop.ui.widgets.recurrence_field import RecurrenceField
from wenming_desktop.ui.widgets.tab_order import in_reading_order
from wenming_desktop.ui.widgets.team_field import TeamField
from wenming_desktop.ui.widgets.time_span import TimeSpan


class ActivityFields(QWidget):
    """Left: what, when, where; right: who, and what stands on the poster."""

    def __init__(self, codes: CodeLists, places: dict[str, Venue], parent: QWidget) -> None:
        super().__init__(parent)
        self._codes, self._places = codes, places
        self._put: dict[QLineEdit, str] = {}
        self._make()
        lay_in_columns(self, self._what(), self._poster())
        in_reading_order(
            self.name,
            self.content,
            self.form,
            self.platform,
            self.nature,
            self.day,
            *self.span.fields(),
            *self.repeats.fields(),
            self.place,
            self.team,
            self.leader,
            self.phone,
            self.audience,
            self.count,
            *self.points.fields(),
            self.slogan.field,
            self.notice,
        )

    def show_planned(self, planned: PlannedActivity) -> None:
        """Show a stored activity and this occurrence of it."""
        activity, occurrence = planned.activity, planned.occurrence
        self.name.setText(activity.name)
        self.day.setDate(QDate(occurrence.day.year, occurrence.day.month, occurrence.day.day))
        self.span.show_times(occurrence.starts_at.time(), occurrence.ends_at.time())
        self.points.show_points(activity.points)
        self.slogan.field.setText(activity.slogan)
        self.repeats.begin_on(occurrence.day)
        with suppress(WenmingError):  # a rule of a newer program is left as it is
            self.repeats.show_rule(activity.recurrence, activity.repeats_until)
        self._show_usual(planned)

    def offer_usual(self, planned: PlannedActivity) -> None:
        """Fill in what was so the last time; what a person has typed since is left alone."""
        occurrence = planned.occurrence
        self.span.show_times(occurrence.starts_at.time(), occurrence.ends_at.time())
        self._show_usual(planned)

    def offer_project(self, project: ServiceProject) -> None:
        """Take what the project says: its content, platform, nature and whom it is for."""
        self.content.choose(project.work_content)
        self.platform.choose(project.service_platform)
        self.nature.choose(project.nature)
        self.audience.setText(project.audience)

    def begin_on(self, day: date) -> None:
        """Propose a day."""
        self.day.setDate(QDate(day.year, day.month, day.day))

    def held_on(self) -> date:
        """Return the day."""
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def venue(self) -> Venue | None:
        """Return the venue whose name stands in the field."""
        return self._places.get(self.place.currentText().strip())

    def warn_of(self, words: str) -> None:
        """Say what stands in the way of the venue at that time; an empty text takes it back."""
        self.in_the_way.setText(words)
        self.in_the_way.setVisible(bool(words))

    def values(self) -> dict[str, Any]:
        """Return the fields of Activity, but for team and organiser."""
        place = self.place.currentText().strip()
        venue = self.venue()
        count = self.count.text()
        return {
            "name": self.name.text().strip(),
            "work_content": self.content.currentData(),
            "form": self.form.currentData(),
            "service_platform": self.platform.currentData(),
            "nature": self.nature.currentData(),
            "venue_id": venue.id if venue else None,
            "place": "" if venue else place,
            "leader_name": self.leader.text().strip(),
            "leader_phone": self.phone.text().strip(),
            "audience": self.audience.text().strip(),
            "planned_count": int(count) if count.isdecimal() else None,
            "points": self.points.points(),
            "slogan": self.slogan.text(),
            "notice": self.notice.text().strip(),
        }

    @Slot()
    def _begin_rule(self) -> None:
        self.repeats.begin_on(self.held_on())

    def _show_usual(self, planned: PlannedActivity) -> None:
        activity = planned.activity
        self.content.choose(activity.work_content)
        self.form.choose(activity.form)
        self.platform.choose(activity.service_platform)
        self.nature.choose(activity.nature)
        venues = (place for place, one in self._places.items() if one.id == activity.venue_id)
        line = self.place.lineEdit()
        if line is not None:
            self._offer_text(line, next(venues, activity.place))
        self._offer_text(self.leader, activity.leader_name)
        self._offer_text(self.phone, activity.leader_phone)
        self._offer_text(self.audience, activity.audience)
        count = activity.planned_count
        self._offer_text(self.count, "" if count is None else str(count))
        self._offer_text(self.notice, activity.notice)

    def _offer_text(self, field: QLineEdit, text: str) -> None:
        if field.text() in {"", self._put.get(field, "")}:
            field.setText(text)
            self._put[field] = text

    def _make(self) -> None:
        self.name, self.place = TextField(self, longest=60), QComboBox(self)
        self.content, self.form = Choice(self), Choice(self)
        self.platform, self.nature = Choice(self), Choice(self)
        self.day, self.span, self.team = QDateEdit(self), TimeSpan(self), TeamField(self)
        self.leader, self.phone = TextField(self, longest=30), DigitsField(self, longest=30)
        self.audience, self.count = TextField(self, longest=60), DigitsField(self, longest=6)
        self.points = PointsField(self)
        self.repeats = RecurrenceField(self)
        self.day.dateChanged.connect(self._begin_rule)
        self.slogan = CountedField("slogan", self.tr("口号"), LONGEST_SLOGAN, self)
        self.notice = TextField(self, longest=60)
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.place.setEditable(True)
        self.place.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.place.addItems(list(self._places))
        self.place.setEditText("")
        self._offer_codes()

    def _offer_codes(self) -> None:
        def entries(list_id: str) -> list[tuple[str, object]]:
            return [(self._codes.label(list_id, code), code) for code in self._codes.codes(list_id)]

        self.content.offer(entries("work_content"))
        self.form.offer(entries("activity_form"))
        self.form.choose("other")
        self.platform.offer([(self.tr("未填"), ""), *entries("service_platform")])
        self.nature.offer(entries("activity_nature"))

    def _what(self) -> Form:
        form = Form(self)
        self.name_row = form.add(self.tr("活动名称*"), self.name, "activityName")
        form.add(self.tr("内容类别*"), self.content, "workContent")
        form.add(self.tr("活动形式*"), self.form, "activityForm")
        form.add(self.tr("服务平台"), self.platform, "servicePlatform")
        form.add(self.tr("活动性质"), self.nature, "activityNature")
        self.day_row = form.add(self.tr("日期*"), self.day, "day")
        self.span_row = form.add(self.tr("时间*"), self.span, "span")
        self.repeats_row = form.add(self.tr("重复"), self.repeats, "repeats")
        self.place_row = form.add(self.tr("地点"), self.place, "place")
        self.in_the_way = Label("", self, name="inTheWay", tone="warn", wrap=True)
        self.in_the_way.hide()
        form.add_wide(self.in_the_way)
        form.add(self.tr("组织队伍"), self.team, "team", self.tr("不填就是本单位"))
        return form

    def _poster(self) -> Form:
        form = Form(self)
        form.add(self.tr("负责人"), self.leader, "leaderName")
        form.add(self.tr("联系电话"), self.phone, "leaderPhone")
        form.add(self.tr("参加对象"), self.audience, "audience")
        form.add(self.tr("计划人数"), self.count, "plannedCount")
        self.points_row: FormRow = form.add(self.tr("活动内容"), self.points, "points")
        self.slogan_row: FormRow = form.add(self.tr("口号"), self.slogan, "sloganRow")
        form.add(self.tr("海报附注"), self.notice, "notice")
        return form


def places_of(
    venues: list[Venue], units: Mapping[UUID, OrgUnit], unit: OrgUnit
) -> dict[str, Venue]:
    """Return venues by what is read in the field; those of other units say whose they are."""
    places: dict[str, Venue] = {}
    for venue in venues:
        whose = units.get(venue.org_unit_id) if venue.org_unit_id is not None else None
        is_foreign = whose is not None and whose.id != unit.id
        name = of_unit(venue.name, short_unit(whose.name) if whose and is_foreign else None)
        numbered = (f"{name} {number}" for number in count(2))  # twice the same name in one unit
        places[name if name not in places else next(n for n in numbered if n not in places)] = venue
    return places
