"""The fields of one person as widgets: what is typed goes out, a stored person comes in.

Telephone and identity number of a stored person stay masked; a masked text is never a value.
"""

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from wenming_desktop.domain.consent import age_on
from wenming_desktop.domain.id_number import read_id_number
from wenming_desktop.domain.masking import mask_id_number, mask_phone
from wenming_desktop.domain.people import Gender, Volunteer
from wenming_desktop.domain.roster import JudgedFields, RawCell, RosterField
from wenming_desktop.domain.roster_fields import judge_volunteer_fields
from wenming_desktop.domain.typed_dates import read_date
from wenming_desktop.messages import ROSTER_SENTENCES
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.ui.dialogs.two_columns import lay_in_columns
from wenming_desktop.ui.joined_words import sentences
from wenming_desktop.ui.widgets.fields import Choice, DigitsField, TextField
from wenming_desktop.ui.widgets.form import Form, FormRow
from wenming_desktop.ui.widgets.tab_order import in_reading_order
from wenming_desktop.ui.widgets.team_field import TeamField

_ADULT = 18
"""Whether to ask about a guardian; the rule pack ``consent`` decides on saving."""


class PersonFields(QWidget):
    """Two columns of fields, one below the other where the screen is narrow."""

    def __init__(self, codes: CodeLists, parent: QWidget) -> None:
        super().__init__(parent)
        self._codes = codes
        self.rows: dict[RosterField, FormRow] = {}
        self.name, self.group = TextField(self, longest=60), TextField(self, longest=60)
        self.id_number, self.phone = DigitsField(self, longest=30), DigitsField(self, longest=30)
        self.birth, self.consent = DigitsField(self, longest=20), DigitsField(self, longest=20)
        self.skills, self.team = TextField(self, longest=200), TeamField(self)
        self.guardian, self.guardian_phone = TextField(self, longest=60), DigitsField(self)
        self.guardian_consent = DigitsField(self, longest=20)
        self.gender, self.political = Choice(self), Choice(self)
        self.category = Choice(self)
        self._masked: dict[QLineEdit, str] = {}
        self._offer()
        lay_in_columns(self, self._who(), self._what())
        in_reading_order(
            self.name,
            self.id_number,
            self.gender,
            self.birth,
            self.phone,
            self.group,
            self.political,
            self.category,
            self.skills,
            self.team,
            self.consent,
            self.guardian,
            self.guardian_phone,
            self.guardian_consent,
        )
        self.birth.textChanged.connect(self.ask_for_guardian)
        self.id_number.textChanged.connect(self.ask_for_guardian)
        self.ask_for_guardian()

    @Slot()
    def ask_for_guardian(self) -> None:
        """Show what is asked about a guardian as soon as the birthday is that of a minor."""
        today = date.today()  # noqa: DTZ011  what the wall clock of this computer says
        known = bool(self.guardian.text().strip())
        birth = self._birthday()
        minor = birth is not None and birth <= today and age_on(birth, today) < _ADULT
        for row in self._guardian_rows:
            self._right.show_row(row, shown=minor or known)

    def _birthday(self) -> date | None:
        """Return the day typed, or the one that the identity number tells."""
        reading = read_date(self.birth.text().strip())
        if reading is not None:
            return reading.day
        number = self.id_number.text().strip().upper()
        return read_id_number(number).birth_date

    def show_person(self, person: Volunteer) -> None:
        """Show a stored person, numbers masked."""
        self.name.setText(person.name)
        self._mask(self.id_number, mask_id_number(person.id_number))
        self._mask(self.phone, mask_phone(person.phone))
        self.gender.choose(person.gender.value)
        self.birth.setText(person.birth_date.isoformat() if person.birth_date else "")
        self.group.setText(person.resident_group)
        self.political.choose(person.political_status)
        self.category.choose(person.category)
        self.skills.setText("、".join(person.skills))
        self.consent.setText(person.consent_on.isoformat() if person.consent_on else "")
        self.guardian.setText(person.guardian_name)
        self._mask(self.guardian_phone, mask_phone(person.guardian_phone))
        agreed = person.guardian_consent_on
        self.guardian_consent.setText(agreed.isoformat() if agreed else "")
        self.ask_for_guardian()

    def reveal(self, person: Volunteer) -> None:
        """Show the numbers in full; whoever calls has logged why."""
        for field, number in (
            (self.id_number, person.id_number),
            (self.phone, person.phone),
            (self.guardian_phone, person.guardian_phone),
        ):
            field.setText(number)
            self._masked.pop(field, None)

    def judge(self, today: date) -> JudgedFields:
        """Judge what is typed by the roster's rules."""
        typed: dict[RosterField, RawCell] = {
            RosterField.NAME: self.name.text(),
            RosterField.ID_NUMBER: self._unless_masked(self.id_number),
            RosterField.GENDER: self.gender.currentData() or None,
            RosterField.BIRTH_DATE: self.birth.text().strip() or None,
            RosterField.PHONE: self._unless_masked(self.phone),
            RosterField.SKILLS: self.skills.text(),
        }
        return judge_volunteer_fields(typed, today=today, codes=self._codes)

    def values(self, judged: JudgedFields) -> dict[str, Any]:
        """Return the fields of Volunteer; team and untouched masked numbers are left out."""
        person = judged.person
        given: dict[str, Any] = {
            "name": person.name,
            "gender": person.gender or Gender.UNKNOWN,
            "birth_date": person.birth_date,
            "resident_group": self.group.text().strip(),
            "political_status": self.political.currentData(),
            "category": self.category.currentData(),
            "skills": person.skills or (),
            "consent_on": _day(self.consent),
            "guardian_name": self.guardian.text().strip(),
            "guardian_consent_on": _day(self.guardian_consent),
        }
        if self._unless_masked(self.guardian_phone) is not None:
            given["guardian_phone"] = self.guardian_phone.text().strip()
        for field, column, number in (
            (self.id_number, "id_number", person.id_number),
            (self.phone, "phone", person.phone),
        ):
            if self._unless_masked(field) is not None or field not in self._masked:
                given[column] = number or ""
        return given

    def show_problems(self, judged: JudgedFields, *, only: RosterField | None = None) -> bool:
        """Say beside the fields what is wrong; return whether nothing is."""
        first: FormRow | None = None
        for where, row in self.rows.items():
            if only is not None and where is not only:
                continue
            words = [
                ROSTER_SENTENCES[one.reason].format(**_told(one.facts))
                for one in judged.problems
                if one.field is where
            ]
            row.set_error(sentences(words))
            first = first or (row if words else None)
        if first is not None and only is None:
            first.field.setFocus()
        return first is None

    def check_consent(self) -> bool:
        """Say beside a date of consent when it is none; return whether both are in order."""
        in_order = True
        for row, field in (
            (self._consent_row, self.consent),
            (self._guardian_rows[-1], self.guardian_consent),
        ):
            wrong = bool(field.text().strip()) and _day(field) is None
            row.set_error(self.tr("看不懂日期，请写成 2026-11-24 的样子") if wrong else "")
            in_order = in_order and not wrong
        return in_order

    def _unless_masked(self, field: QLineEdit) -> str | None:
        text = field.text().strip()
        return None if text == self._masked.get(field, "") else text

    def _mask(self, field: QLineEdit, masked: str) -> None:
        self._masked[field] = masked
        field.setText(masked)

    def _offer(self) -> None:
        def entries(list_id: str) -> list[tuple[str, object]]:
            return [(self._codes.label(list_id, code), code) for code in self._codes.codes(list_id)]

        self.gender.offer([(self.tr("未填"), ""), *entries("gender")[:2]])
        self.political.offer([(self.tr("未填"), ""), *entries("political_status")])
        self.category.offer(entries("volunteer_category"))
        self.category.choose("resident")

    def _who(self) -> Form:
        form = Form(self)
        rows = self.rows
        rows[RosterField.NAME] = form.add(self.tr("姓名*"), self.name, "name")
        hint = self.tr("选填；会带出性别和出生日期")
        rows[RosterField.ID_NUMBER] = form.add(self.tr("证件号"), self.id_number, "idNumber", hint)
        rows[RosterField.GENDER] = form.add(self.tr("性别"), self.gender, "gender")
        rows[RosterField.BIRTH_DATE] = form.add(self.tr("出生日期"), self.birth, "birthDate")
        rows[RosterField.PHONE] = form.add(self.tr("电话"), self.phone, "phone")
        form.add(self.tr("村组"), self.group, "residentGroup")
        return form

    def _what(self) -> Form:
        form = Form(self)
        form.add(self.tr("政治面貌"), self.political, "politicalStatus")
        form.add(self.tr("类别"), self.category, "category")
        form.add(self.tr("特长"), self.skills, "skills", self.tr("几项之间用顿号"))
        form.add(self.tr("队伍"), self.team, "team", self.tr("名单里没有的，写上名字就会新建"))
        self._consent_row = form.add(self.tr("同意日期"), self.consent, "consentOn")
        hint = self.tr("不满 14 岁要监护人书面同意，14 到 17 岁要监护人知道")
        self._guardian_rows = (
            form.add(self.tr("监护人*"), self.guardian, "guardianName", hint),
            form.add(self.tr("监护人电话"), self.guardian_phone, "guardianPhone"),
            form.add(self.tr("监护人同意"), self.guardian_consent, "guardianConsent"),
        )
        self._right = form
        return form


def _day(field: QLineEdit) -> date | None:
    """Return the day typed; None for nothing, or for what is none."""
    typed = field.text().strip()
    reading = read_date(typed) if typed else None
    return reading.day if reading is not None else None


def _told(facts: Any) -> dict[str, object]:  # noqa: ANN401  a mapping of any facts
    words = {
        Gender.MALE.value: QCoreApplication.translate("gender", "男"),
        Gender.FEMALE.value: QCoreApplication.translate("gender", "女"),
    }
    known = dict(facts)
    told = known.get("told")
    return {**known, "told": words.get(str(told), told)}
