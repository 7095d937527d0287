"""Two records of people side by side: who wrote them, how many hours each, where they differ."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.person_ports import PersonRecord, RecordPair
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.picture import Picture

_MARK, _WORD, _FIELD, _ONE, _OTHER = range(5)


class PersonComparison(QWidget):
    """Shows one pair at a time; a difference is an icon and a word, never a colour alone."""

    def __init__(self, codes: CodeLists, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("personComparison")
        self._codes = codes
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(tokens.M)
        self._grid.setVerticalSpacing(tokens.S)
        self._said: list[str] = []

    def show_pair(self, pair: RecordPair) -> None:
        """Replace what is shown."""
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._said = []
        for column in (_ONE, _OTHER):
            self._grid.setColumnStretch(column, 1)
        self._put(0, _ONE, Label(self.tr("第一条记录"), self, bold=True))
        self._put(0, _OTHER, Label(self.tr("第二条记录"), self, bold=True))
        filled = [field for field in self._fields(pair) if field[1] or field[2]]
        for row, (words, one, other, compared) in enumerate(filled, 1):
            self._field(row, words, (one, other), compared=compared)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def words(self) -> str:
        """Return everything that is read here."""
        return "\n".join(self._said)

    def _fields(self, pair: RecordPair) -> list[tuple[str, str, str, bool]]:
        """Return what a field is called, both values, and whether they should agree."""
        one, other = pair.one, pair.other
        return [
            (self.tr("姓名"), one.name, other.name, True),
            (self.tr("证件号码"), one.id_number, other.id_number, True),
            (self.tr("电话"), one.phone, other.phone, True),
            (self.tr("性别"), self._gender(one), self._gender(other), True),
            (self.tr("出生日期"), _day(one.birth_date), _day(other.birth_date), True),
            (self.tr("村组"), one.resident_group, other.resident_group, True),
            (self.tr("所在单位"), one.unit, other.unit, False),
            (self.tr("服务队"), one.team, other.team, False),
            (self.tr("登记日期"), _day(one.registered_on), _day(other.registered_on), False),
            (self.tr("服务时长"), _hours(one), _hours(other), False),
            (self.tr("谁录入的"), self._writer(one), self._writer(other), False),
        ]

    def _writer(self, one: PersonRecord) -> str:
        return one.written_by or self.tr("本机，还没有送出")

    def _gender(self, one: PersonRecord) -> str:
        return self._codes.label("gender", one.gender)

    def _field(self, row: int, words: str, values: tuple[str, str], *, compared: bool) -> None:
        differs = values[0] != values[1]
        if compared:
            icon, colour = ("warn", tokens.WARN) if differs else ("ok", tokens.MUTED)
            self._grid.addWidget(Picture(icon, colour, self), row, _MARK, Qt.AlignmentFlag.AlignTop)
            word = self.tr("不同") if differs else self.tr("相同")
            self._put(row, _WORD, Label(word, self, tone="warn" if differs else "muted"))
        self._put(row, _FIELD, Label(words, self, tone="muted"))
        for column, value in zip((_ONE, _OTHER), values, strict=True):
            shown = value or QCoreApplication.translate("conflicts", "（空）")
            self._put(row, column, Label(shown, self, bold=compared and differs, wrap=True))

    def _put(self, row: int, column: int, label: Label) -> None:
        self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
        self._said.append(label.text())


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _hours(one: PersonRecord) -> str:
    words = QCoreApplication.translate("duplicates", "{hours} 小时，到场 {times} 次")
    return words.format(hours=show_hours(one.minutes), times=one.attendance)
