"""The list of volunteers: telephone numbers are masked here, whatever the reader gives."""

from PySide6.QtCore import QObject

from wenming_desktop.domain.lines import VolunteerLine
from wenming_desktop.domain.masking import mask_phone
from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.ui.models.paged import Column, PagedModel


class VolunteerListModel(PagedModel[VolunteerLine]):
    """One volunteer a row, as the ledger's columns go; ``units`` says whose."""

    def __init__(
        self, codes: CodeLists, parent: QObject | None = None, *, units: bool = False
    ) -> None:
        super().__init__(parent)
        unit = Column[VolunteerLine](self.tr("单位"), lambda line: short_unit(line.unit), 7)
        self.set_columns(
            [
                *([unit] if units else []),
                Column(self.tr("编号"), lambda line: line.volunteer_no, 8, spare=5),
                Column(self.tr("姓名"), lambda line: line.name, 7),
                Column(self.tr("性别"), lambda line: codes.label("gender", line.gender), 3),
                Column(self.tr("出生年月"), _birth_month, 5, spare=3),
                Column(self.tr("电话"), lambda line: mask_phone(line.phone), 7),
                Column(self.tr("村组"), lambda line: line.resident_group, 6, spare=4),
                Column(
                    self.tr("类别"),
                    lambda line: codes.label("volunteer_category", line.category),
                    9,
                    spare=2,
                ),
                Column(self.tr("特长"), lambda line: "、".join(line.skills), 7, spare=1),
                Column(self.tr("队伍"), lambda line: line.team, 9, stretched=True),
                Column(self.tr("累计时长"), lambda line: show_hours(line.minutes), 4, right=True),
            ]
        )


def _birth_month(line: VolunteerLine) -> str:
    return f"{line.birth_date:%Y-%m}" if line.birth_date else ""
