"""The columns of the entry grid, and what stands in a cell."""

from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from wenming_desktop.ui.models.entry_rows import EntryRow


class Cell(IntEnum):
    """The columns of the grid."""

    NUMBER = 0
    NAME = 1
    PHONE = 2
    TEAM = 3
    CAME = 4
    HOURS = 5
    NOTE = 6
    CHECK = 7


def titles() -> list[str]:
    """Return the heads of the columns."""
    return [
        QCoreApplication.translate("sheet", "序号"),
        QCoreApplication.translate("sheet", "姓名(首字母/后四位)"),
        QCoreApplication.translate("sheet", "电话"),
        QCoreApplication.translate("sheet", "服务队"),
        QCoreApplication.translate("sheet", "到场"),
        QCoreApplication.translate("sheet", "时长"),
        QCoreApplication.translate("sheet", "备注"),
        QCoreApplication.translate("sheet", "核对"),
    ]


def cell_words(row: EntryRow, cell: Cell) -> str:
    """Return what a row shows in one of the cells that a person fills or a record tells."""
    return {
        Cell.NAME: row.name,
        Cell.PHONE: row.phone,
        Cell.TEAM: row.team,
        Cell.CAME: "" if row.blank else came_words(came=row.came),
        Cell.HOURS: row.hours if row.came else "—",
        Cell.NOTE: row.note,
    }.get(cell, "")


def came_words(*, came: bool) -> str:
    """Return what stands for having come or not."""
    return "√" if came else QCoreApplication.translate("sheet", "缺席")


def step_words(number: int, cell: Cell, before: EntryRow, after: EntryRow) -> str:
    """Return what a change is called; ``number`` counts from 0."""
    wording = QCoreApplication.translate(
        "sheet", "第 {number} 行 {person}{title}：{before} → {after}"
    )
    empty = QCoreApplication.translate("sheet", "空")
    return wording.format(
        number=number + 1,
        person="" if cell is Cell.NAME or not after.name else f"{after.name} ",
        title=titles()[cell].partition("(")[0],
        before=cell_words(before, cell) or empty,
        after=cell_words(after, cell) or empty,
    )
