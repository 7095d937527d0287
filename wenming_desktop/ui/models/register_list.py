"""The list of one register, with the columns of its print sheet."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from wenming_desktop.services.register_forms import FieldKind, Register
from wenming_desktop.services.registers import RegisterLine
from wenming_desktop.ui.models.paged import Column, PagedModel
from wenming_desktop.ui.unit_names import UnitNames

_LEAST, _MOST = 3, 14
_RIGHT = (FieldKind.COUNT, FieldKind.HOURS)


class RegisterListModel(PagedModel[RegisterLine]):
    """One line a row. The widest column takes what is left, the last ones give way first.

    ``units`` name whose line it is, where there are several.
    """

    def __init__(
        self, register: Register, parent: QObject | None = None, *, units: UnitNames | None = None
    ) -> None:
        super().__init__(parent)
        whose = []
        if units is not None:
            whose = [Column[RegisterLine](self.tr("单位"), lambda line: units.of_row(line.id), 7)]
        fields = register.listed
        widest = max(range(len(fields)), key=lambda number: fields[number].width)
        self.set_columns(
            [
                *whose,
                *(
                    Column(
                        field.title,
                        _cell(number),
                        max(min(-(-field.width // 2), _MOST), len(field.title), _LEAST),
                        stretched=number == widest,
                        right=field.kind in _RIGHT,
                        spare=0 if number in {0, 1, widest} else len(fields) - number,
                    )
                    for number, field in enumerate(fields)
                ),
            ]
        )


def _cell(place: int) -> Callable[[RegisterLine], str]:
    return lambda line: line.cells[place].replace("\n", " ")
