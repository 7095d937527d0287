"""A field of a register as a widget: what is typed or chosen goes out, a stored value comes in."""

from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.register_forms import FieldKind, RegisterField
from wenming_desktop.ui import tokens
from wenming_desktop.ui.widgets.fields import Choice, DigitsField, TextField

if TYPE_CHECKING:
    from collections.abc import Callable

_CHECKS_SHOWN = 4


class Answer(Protocol):
    """What every field of a register's form can do."""

    def given(self) -> Any:  # noqa: ANN401  text, codes, truth or id
        """Return what Registers.save takes."""
        ...

    def put(self, value: Any) -> None:  # noqa: ANN401  what Registers.read gives
        """Show a stored value."""
        ...


class OneLine(TextField):
    """Short text."""

    def given(self) -> str:
        return self.text()

    def put(self, value: Any) -> None:  # noqa: ANN401  text
        self.setText(str(value or ""))


class Narrow(DigitsField):
    """Dates, times and numbers."""

    def given(self) -> str:
        return self.text()

    def put(self, value: Any) -> None:  # noqa: ANN401  text
        self.setText(str(value or ""))


class SeveralLines(QPlainTextEdit):
    """Long text, or one item a line; Tab leaves it. Its height is in style.qss."""

    def __init__(self, parent: QWidget, *, items: bool = False) -> None:
        super().__init__(parent)
        self._items = items
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def given(self) -> str | list[str]:
        text = self.toPlainText()
        return [line.strip() for line in text.splitlines() if line.strip()] if self._items else text

    def put(self, value: Any) -> None:  # noqa: ANN401  text, or items
        self.setPlainText("\n".join(value) if self._items else str(value or ""))


class OneCode(Choice):
    """One word of a code list."""

    def __init__(self, parent: QWidget, codes: CodeLists, list_id: str, *, empty: bool) -> None:
        super().__init__(parent)
        entries: list[tuple[str, object]] = [
            (codes.label(list_id, code), code) for code in codes.codes(list_id)
        ]
        nothing = QCoreApplication.translate("registers", "未填")
        self.offer([(nothing, ""), *entries] if empty else entries)

    def given(self) -> str:
        return str(self.currentData())

    def put(self, value: Any) -> None:  # noqa: ANN401  a code
        if self.findData(value) < 0:  # of a later version of the list
            self.addItem(str(value), value)
        self.choose(value)


class YesNo(Choice):
    """A truth, said in words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        no = QCoreApplication.translate("registers", "否")
        yes = QCoreApplication.translate("registers", "是")
        self.offer([(no, False), (yes, True)])

    def given(self) -> bool:
        return bool(self.currentData())

    def put(self, value: Any) -> None:  # noqa: ANN401  a truth
        self.choose(bool(value))


class SeveralCodes(QListWidget):
    """Words of a code list to be ticked; space ticks the one the keyboard is on."""

    def __init__(self, parent: QWidget, codes: CodeLists, list_id: str) -> None:
        super().__init__(parent)
        for code in codes.codes(list_id):
            self._add(codes.label(list_id, code), code)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        rows = min(self.count(), _CHECKS_SHOWN)
        return QSize(super().sizeHint().width(), self.sizeHintForRow(0) * rows + tokens.M)

    def given(self) -> list[str]:
        return [
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in map(self.item, range(self.count()))
            if item.checkState() is Qt.CheckState.Checked
        ]

    def put(self, value: Any) -> None:  # noqa: ANN401  codes
        known = {
            str(self.item(row).data(Qt.ItemDataRole.UserRole)): self.item(row)
            for row in range(self.count())
        }
        for code in value:
            item = known.get(code) or self._add(code, code)
            item.setCheckState(Qt.CheckState.Checked)

    def _add(self, words: str, code: str) -> QListWidgetItem:
        item = QListWidgetItem(words, self)
        item.setData(Qt.ItemDataRole.UserRole, code)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        return item


class OneRow(Choice):
    """A row of another register, found by a part of its name."""

    def __init__(self, parent: QWidget, rows: list[tuple[str, UUID]]) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        self.offer([(words, str(row_id)) for words, row_id in rows])
        self.setLineEdit(QLineEdit(self))
        helper = QCompleter(self.model(), self)
        helper.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(helper)
        self.setCurrentIndex(-1)
        self.setEditText("")

    def given(self) -> str:
        """Return the id; a text that is none of the rows stands for itself and is refused."""
        text = self.currentText().strip()
        if not text:
            return ""
        chosen = self.findText(text, Qt.MatchFlag.MatchExactly)
        if self.currentIndex() >= 0 and self.itemText(self.currentIndex()) == text:
            chosen = self.currentIndex()
        return str(self.itemData(chosen)) if chosen >= 0 else text

    def put(self, value: Any) -> None:  # noqa: ANN401  an id in text
        self.choose(value)

    def chosen(self) -> UUID | None:
        """Return the row chosen; INVALID_FIELD for words that are none of the rows offered."""
        return chosen_id(self, self.given())


def chosen_id(field: QWidget, given: str) -> UUID | None:
    """Return the id that a field gives; INVALID_FIELD where it gives other words."""
    try:
        return UUID(given) if given else None
    except ValueError:
        raise WenmingError(
            Code.INVALID_FIELD, field=field.accessibleName(), value=given[:20]
        ) from None


def field_widget(
    field: RegisterField, codes: CodeLists, rows: list[tuple[str, UUID]], parent: QWidget
) -> QWidget:
    """Return the widget for a field; it is an Answer."""
    kind, list_id = field.kind, field.code_list
    makers: dict[FieldKind, Callable[[], QWidget]] = {
        FieldKind.LINES: lambda: SeveralLines(parent),
        FieldKind.WORDS: lambda: SeveralLines(parent, items=True),
        FieldKind.CODE: lambda: OneCode(parent, codes, list_id, empty=not field.default),
        FieldKind.CODES: lambda: SeveralCodes(parent, codes, list_id),
        FieldKind.TRUTH: lambda: YesNo(parent),
        FieldKind.ROW: lambda: OneRow(parent, rows),
        FieldKind.TEXT: lambda: OneLine(parent, longest=100),
    }
    make = makers.get(kind)
    return make() if make is not None else Narrow(parent, longest=30, hint=_example(kind))


def _example(kind: FieldKind) -> str:
    return {
        FieldKind.DAY: QCoreApplication.translate("registers", "如 2026-11-26"),
        FieldKind.MOMENT: QCoreApplication.translate("registers", "如 2026-11-26 08:30"),
        FieldKind.HOURS: QCoreApplication.translate("registers", "小时，如 1.5"),
    }.get(kind, "")
