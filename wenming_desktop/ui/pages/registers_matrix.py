"""台账 → 责任清单: unit by unit, which post and person answers for which duty."""

from PySide6.QtCore import QCoreApplication, Slot

from wenming_desktop.domain.users import Action
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import Cell, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.list_part import ListPart


class MatrixPart(ListPart):
    """What is in force today; the register below it is where it is written."""

    def __init__(self, page: Page) -> None:
        columns = (
            (QCoreApplication.translate("MatrixPart", "单位"), Width(14, spare=1)),
            (QCoreApplication.translate("MatrixPart", "岗位"), Width(7)),
            (QCoreApplication.translate("MatrixPart", "责任人"), Width(7)),
            (QCoreApplication.translate("MatrixPart", "职责"), Width(14, stretched=True)),
            (QCoreApplication.translate("MatrixPart", "完成标准"), Width(14, spare=2)),
        )
        super().__init__(
            page,
            "matrixTable",
            QCoreApplication.translate("MatrixPart", "责任清单"),
            columns,
            "registers",
        )
        self._count = Label("", self, name="matrixCount", tone="muted")
        self.top.addWidget(self._count, 1)
        self.primary = primary(self.tr("打印责任清单"), "matrixPrint", self, icon="print-centre")
        self.primary.clicked.connect(self._print)
        self._write = secondary(self.tr("登记、修改"), "matrixWrite", self)
        self._write.clicked.connect(self._open)
        self.list.empty.acted.connect(self._open)
        self.add_foot(self._write)

    def refresh(self) -> None:
        """Read the duties that are in force again."""
        units = self.use_cases.duty_list.matrix(self.actor)
        rows = [
            (
                one.unit.name,
                duty.post,
                self._person(duty.responsible_person),
                duty.content,
                duty.standard,
            )
            for one in units
            for duty in one.duties
        ]
        open_ = sum(one.unassigned for one in units)
        words = self.tr("共 {total} 条，还没有落实到人 {open} 条")
        self._count.setText(words.format(total=len(rows), open=open_) if rows else "")
        self.list.show_rows(
            rows,
            self.tr("还没有责任清单。按“登记、修改”写下第一条：谁、什么岗位、做什么。"),
            self.tr("登记、修改"),
        )
        self._write.setVisible(bool(rows))
        assert self.primary is not None  # noqa: S101  made above
        self.primary.setEnabled(bool(rows) and self.actor.may(Action.PRINT))

    def _person(self, name: str) -> Cell:
        return Cell(name) if name else Cell(self.tr("未落实"), ("warn", tokens.WARN))

    @Slot()
    def _open(self) -> None:
        self.page.receive("duties")

    @Slot()
    def _print(self) -> None:
        use = self.use_cases.duty_list
        title = self.tr("责任清单")
        self.save(title, f"{title}.pdf", lambda path: use.print(self.actor, path))
