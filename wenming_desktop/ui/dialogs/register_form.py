"""One line of a register: fields in the order of its columns, what is wrong beside the field."""

from typing import cast
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.users import Action
from wenming_desktop.services.register_forms import FieldKind, Register, RegisterField
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.kept_form import KeptForm
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.form import Form, FormRow
from wenming_desktop.ui.widgets.person_choice import OnePerson
from wenming_desktop.ui.widgets.register_fields import Answer, field_widget
from wenming_desktop.ui.words import explain

_ONE_COLUMN_UP_TO = 6
_LETTERS, _LETTERS_FOR_TWO = 34, 62


class RegisterForm(KeptForm):
    """``saved(UUID)``; without ``row_id`` it writes a new line."""

    saved = Signal(object)

    def __init__(
        self, use_cases: UseCases, register: Register, row_id: UUID | None, parent: QWidget
    ) -> None:
        wide = len(register.asked) > _ONE_COLUMN_UP_TO
        super().__init__("registerForm", parent, letters=_LETTERS_FOR_TWO if wide else _LETTERS)
        self._cases, self._register, self._row_id = use_cases, register, row_id
        title = self.tr("修改{noun}") if row_id is not None else self.tr("新增{noun}")
        self.setWindowTitle(title.format(noun=register.noun))
        self._rows: dict[str, FormRow] = {}
        self._choices: dict[str, list[tuple[str, UUID]]] = {}
        self._lay_out(two=wide)
        self._add_buttons()
        if row_id is not None:
            self._show_stored(row_id)
        else:
            for field in register.asked:
                if field.default is not None:
                    self._answer(field.name).put(field.default)
        self._rows[register.asked[0].name].field.setFocus()
        self.begin()

    def _lay_out(self, *, two: bool) -> None:
        em = self.fontMetrics().horizontalAdvance("国")
        room = self.screen().availableGeometry().width() >= em * (_LETTERS_FOR_TWO + 8)
        columns = QHBoxLayout()
        columns.setSpacing(tokens.XL)
        for part in self._parts(two=two and room):
            form = Form(self)
            for field in part:
                self._add(form, field)
            columns.addWidget(form, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(columns)
        self.body.addStretch(1)

    def _parts(self, *, two: bool) -> list[tuple[RegisterField, ...]]:
        """Split the fields where both columns come out about as tall."""
        fields = self._register.asked
        if not two:
            return [fields]
        tall = {FieldKind.LINES, FieldKind.WORDS, FieldKind.CODES}
        heights = [2 if field.kind in tall else 1 for field in fields]
        half = next(n for n in range(1, len(fields) + 1) if sum(heights[:n]) * 2 >= sum(heights))
        return [fields[:half], fields[half:]]

    def _add(self, form: Form, field: RegisterField) -> None:
        is_person = field.of == "volunteer"
        widget = OnePerson(self, self._cases) if is_person else self._plain(field)
        words = f"{field.title}*" if field.required else field.title
        self._rows[field.name] = form.add(words, widget, f"register-{field.name}", field.hint)

    def _plain(self, field: RegisterField) -> QWidget:
        if field.of and field.of not in self._choices:
            self._choices[field.of] = self._cases.registers.choices(self._cases.actor, field.of)
        return field_widget(field, self._cases.code_lists, self._choices.get(field.of, []), self)

    def _add_buttons(self) -> None:
        back = secondary(self.tr("不保存"), "cancelRegister", self)
        back.clicked.connect(self.give_up)
        save = primary(self.tr("保存"), "saveRegister", self)
        save.setKey("Ctrl+Return")
        save.setToolTip("Ctrl+Enter")
        save.clicked.connect(self._save)
        save.setEnabled(self._cases.actor.may(Action.RECORD))
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(save)

    def propose(self, **given: object) -> None:
        """Begin a new line with these values; leaving it loses nothing."""
        for name, value in given.items():
            self._answer(name).put(value)
        self.begin()

    def _answer(self, name: str) -> Answer:
        return cast("Answer", self._rows[name].field)

    def _show_stored(self, row_id: UUID) -> None:
        stored = self._cases.registers.read(self._cases.actor, self._register.name, row_id)
        for name in self._rows:  # perhaps those of one step only
            self._answer(name).put(stored[name])
        self._stored = {name: self._answer(name).given() for name in self._rows}

    @Slot()
    def _save(self) -> None:
        for row in self._rows.values():
            row.set_error("")
        self.banner.clear()
        given = {name: self._answer(name).given() for name in self._rows}
        if self._row_id is not None:  # what was not touched is not written again
            given = {name: one for name, one in given.items() if one != self._stored[name]}
        cases = self._cases
        try:
            kept = cases.registers.save(cases.actor, self._register.name, self._row_id, given)
        except WenmingError as error:
            self._say(error)
            return
        self.saved.emit(kept)
        self.accept()

    def _say(self, error: WenmingError) -> None:
        row = self._rows.get(str(error.facts.get("name") or error.facts.get("field", "")))
        if row is None:
            self.banner.tell("error", explain(error))
            return
        row.set_error(explain(error))
        row.field.setFocus()
