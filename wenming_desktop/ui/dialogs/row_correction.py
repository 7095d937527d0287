"""Putting a row of a roster right on the screen; the file itself stays as it is."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from wenming_desktop.domain.people import Gender
from wenming_desktop.domain.roster import RosterField, RosterRow
from wenming_desktop.messages import ROSTER_FIELDS, ROSTER_SENTENCES
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import DigitsField, TextField
from wenming_desktop.ui.widgets.form import Form

_DIGITS = {RosterField.ID_NUMBER, RosterField.PHONE, RosterField.BIRTH_DATE}


class RowCorrectionDialog(FramedDialog):
    """``corrected({cell: text})`` with what was typed in the place of each faulty cell."""

    corrected = Signal(object)

    def __init__(self, row: RosterRow, columns: Mapping[RosterField, str], parent: QWidget) -> None:
        super().__init__("", "rowCorrection", parent, letters=30)
        self.setWindowTitle(self.tr("改正第 {row} 行").format(row=row.row))
        words = self.tr("第 {row} 行 {name}。只改这次导入的内容，原文件不动。")
        shown = words.format(row=row.row, name=row.person.name)
        self.body.addWidget(Label(shown, self, name="rowCorrectionWords", wrap=True))
        self._fields: dict[str, QLineEdit] = {}
        form = Form(self)
        for problem in row.problems:
            letter = columns.get(problem.field)
            if letter is None or f"{letter}{row.row}" in self._fields:
                continue
            cell = f"{letter}{row.row}"
            kind: type[TextField] = DigitsField if problem.field in _DIGITS else TextField
            field = kind(self, longest=60)
            field.setText(_text(row, problem.field))
            facts = {**problem.facts, "told": _told(problem.facts.get("told"))}
            reason = ROSTER_SENTENCES[problem.reason].format(**facts)
            caption = f"{cell} {ROSTER_FIELDS[problem.field]}"
            form.add(caption, field, f"cell{cell}").set_error(reason)
            self._fields[cell] = field
        self.body.addWidget(form)
        self.body.addStretch(1)
        back = secondary(self.tr("不改"), "keepRow", self)
        back.clicked.connect(self.reject)
        do = primary(self.tr("改好了"), "takeCorrection", self)
        do.setKey("Ctrl+Return")
        do.clicked.connect(self._take)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(do)
        for typed in self._fields.values():
            typed.returnPressed.connect(self._take)
        next(iter(self._fields.values()), do).setFocus()

    @Slot()
    def _take(self) -> None:
        self.corrected.emit({cell: field.text().strip() for cell, field in self._fields.items()})
        self.accept()


def _text(row: RosterRow, where: RosterField) -> str:
    person = row.person
    known = {
        RosterField.NAME: person.name,
        RosterField.PHONE: person.phone,
        RosterField.ID_NUMBER: person.id_number,
        RosterField.BIRTH_DATE: person.birth_date.isoformat() if person.birth_date else "",
        RosterField.GENDER: _told(person.gender.value) if person.gender else "",
        RosterField.VOLUNTEER_NO: person.volunteer_no,
    }
    return str(known.get(where) or "")


def _told(value: object) -> str:
    words = {Gender.MALE.value: "男", Gender.FEMALE.value: "女"}
    return words.get(str(value), str(value or ""))
