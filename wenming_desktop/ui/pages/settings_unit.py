"""The own unit's profile: level and name are fixed by enrolment, the rest is the unit's own."""

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.typed_dates import Precision, read_date
from wenming_desktop.domain.users import Action
from wenming_desktop.ui import tokens
from wenming_desktop.ui.level_words import level_words
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import primary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.fields import DigitsField, TextField
from wenming_desktop.ui.widgets.form import Form

_PLAIN = ("code", "address", "head_name", "phone")
"""Fields of OrgUnit that are texts and may be changed here."""


class UnitPanel(QWidget):
    """Shows the profile; whoever may record may change it. ``primary`` is the page's."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._shown: OrgUnit | None = None
        self._name, self._level = TextField(self), TextField(self)
        for fixed in (self._name, self._level):
            fixed.setReadOnly(True)
        self._fields = {
            "code": DigitsField(self, longest=12),
            "address": TextField(self, longest=120),
            "head_name": TextField(self, longest=60),
            "phone": DigitsField(self, longest=40),
        }
        self._founded = DigitsField(self, longest=20, hint="2019-08-12")
        self._fields["population"] = DigitsField(self, longest=8)
        self._counted = DigitsField(self, longest=20, hint="2025-12-31")
        card = Card(self.tr("本单位"), self)
        card.body.addWidget(self._form())
        self.primary = primary(self.tr("保存 Ctrl+S"), "saveUnit", self)
        self.primary.setKey("Ctrl+S")
        self.primary.clicked.connect(self._try_to_save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.L, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        for field in (*self._fields.values(), self._founded, self._counted):
            field.setReadOnly(not page.actor.may(Action.RECORD))

    def refresh(self) -> None:
        """Read again, unless something was typed and not saved."""
        if not self.is_changed():
            self._show(self._page.use_cases.org_units.own(self._page.actor))

    def is_changed(self) -> bool:
        """Tell whether something differs from what is stored."""
        return self._shown is not None and self._typed() != _stored(self._shown)

    def _form(self) -> Form:
        form = Form(self)
        form.add(self.tr("单位全称"), self._name, "unitName")
        form.add(self.tr("层级"), self._level, "unitLevel")
        words = {
            "code": self.tr("区划代码"),
            "address": self.tr("地址"),
            "head_name": self.tr("负责人"),
            "phone": self.tr("电话"),
        }
        self._rows = {name: form.add(words[name], self._fields[name], name) for name in _PLAIN}
        self._rows["established_on"] = form.add(self.tr("成立日期"), self._founded, "establishedOn")
        people = self._fields["population"]
        self._rows["population"] = form.add(self.tr("常住人口（人）"), people, "population")
        self._rows["population_on"] = form.add(
            self.tr("人口截止日期"), self._counted, "populationOn"
        )
        return form

    def _show(self, unit: OrgUnit) -> None:
        self._shown = unit
        self._name.setText(unit.name)
        self._level.setText(level_words(unit.level.value))
        for name, text in _stored(unit).items():
            self._field(name).setText(text)

    def _field(self, name: str) -> TextField:
        days = {"established_on": self._founded, "population_on": self._counted}
        return days.get(name) or self._fields[name]

    def _typed(self) -> dict[str, str]:
        return {name: self._field(name).text().strip() for name in _SHOWN}

    @Slot()
    def _try_to_save(self) -> None:
        typed = self._typed()
        days = {name: self._day(name, typed[name]) for name in _DAYS}
        people = typed["population"]
        wrong_people = bool(people) and not people.isdecimal()
        self._rows["population"].set_error(self.tr("写一个数，如 1860") if wrong_people else "")
        code = typed["code"]
        wrong_code = bool(code) and not (code.isdecimal() and len(code) == _CODE_DIGITS)
        self._rows["code"].set_error(
            self.tr("区划代码是 12 位数字，现在是 {count} 位").format(count=len(code))
            if wrong_code
            else ""
        )
        if wrong_people or wrong_code or any(typed[name] and not days[name] for name in _DAYS):
            return
        texts = {name: typed[name] for name in _PLAIN}
        residents = int(people) if people else None
        saved = self._page.try_to(
            lambda: self._page.use_cases.org_units.change_own(
                self._page.actor, **texts, **days, population=residents
            )
        )
        if saved is not None:
            self._show(saved)
            self._page.banner.tell("ok", self.tr("单位信息已保存。"))

    def _day(self, name: str, typed: str) -> date | None:
        """Return the day that was typed; what is none is told beside its field."""
        reading = read_date(typed) if typed else None
        day = reading.day if reading and reading.precision is Precision.DAY else None
        wrong = self.tr("看不懂这个日期，请写成 2019-08-12")
        self._rows[name].set_error(wrong if typed and day is None else "")
        return day


_CODE_DIGITS = 12
_DAYS = ("established_on", "population_on")
_SHOWN = (*_PLAIN, "population", *_DAYS)


def _stored(unit: OrgUnit) -> dict[str, str]:
    values = {name: getattr(unit, name) for name in _SHOWN}
    return {name: "" if value is None else str(value) for name, value in values.items()}
