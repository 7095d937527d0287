"""A small form of a few fields, what is wrong beside the field."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.typed_dates import Precision, read_date
from wenming_desktop.ui.dialogs.kept_form import KeptForm
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.form import Form, FormRow
from wenming_desktop.ui.words import explain


class AskForm(KeptForm):
    """Subclasses add rows and end with ``ready(verb, act)``; ``kept`` once it worked."""

    kept = Signal()

    def __init__(
        self, title: str, name: str, about: str, parent: QWidget, letters: int = 32
    ) -> None:
        super().__init__(name, parent, letters=letters)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.body.addWidget(
            Label(title, self, name=f"{name}Title", scale=1.2, bold=True, wrap=True)
        )
        if about:
            self.body.addWidget(Label(about, self, name=f"{name}About", tone="muted", wrap=True))
        self.form = Form(self)
        self.body.addWidget(self.form)
        self._rows: dict[str, FormRow] = {}
        self._act: Callable[[], object] = lambda: None

    def row(self, key: str, words: str, field: QWidget, hint: str = "") -> None:
        """Add a field; ``key`` names it in refusals."""
        self._rows[key] = self.form.add(words, field, f"{self.objectName()}-{key}", hint)

    def ready(self, verb: str, act: Callable[[], object]) -> None:
        """Add the buttons; ``act`` reads the fields and does it."""
        self._act = act
        back = secondary(self.tr("返回"), f"{self.objectName()}Back", self)
        back.clicked.connect(self.give_up)
        do = primary(verb, f"{self.objectName()}Do", self)
        do.setKey("Ctrl+Return")
        do.clicked.connect(self._do)
        self.body.addStretch(1)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(do)
        self.begin()

    def day(self, text: str, words: str) -> date | None:
        """Read a day; INVALID_FIELD for what is none, None for nothing."""
        if not text.strip():
            return None
        read = read_date(text)
        if read is None or read.precision is not Precision.DAY:
            raise WenmingError(Code.INVALID_FIELD, field=words, value=text[:20])
        return read.day

    @Slot()
    def _do(self) -> None:
        self.form.clear_errors()
        self.banner.clear()
        try:
            self._act()
        except WenmingError as error:
            self._say(error)
            return
        self.kept.emit()
        self.accept()

    def _say(self, error: WenmingError) -> None:
        row = self._rows.get(str(error.facts.get("field", "")))
        if row is None:
            self.banner.tell("error", explain(error))
            return
        row.set_error(explain(error))
        row.field.setFocus()


class Lines(QPlainTextEdit):
    """A few lines of text; Tab leaves it."""

    def __init__(self, text: str, parent: QWidget, rows: int = 3) -> None:
        super().__init__(text, parent)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * rows + 16)
        self.setMaximumHeight(self.fontMetrics().lineSpacing() * (rows + 2) + 16)
