"""校准: what was measured on the calibration page, kept for one printer."""

from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from wenming_desktop.domain.calibration import EXACT, MEASURED, Calibration
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.forms.unit_forms import CALIBRATION
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.printing import PrintJob, make_printer, print_pages
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import link, primary, secondary
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.words import explain
from wenming_desktop.ui.workplace import Workplace

_NAMES = ("measuredLeft", "measuredTop", "measuredWidth", "measuredHeight")
_REACH = 20.0
"""Millimetres either side that can be typed; what is too much is said, not cut off."""


class CalibrationDialog(FramedDialog):
    """Prints the page, takes four measures, says what will be done and keeps it."""

    def __init__(self, place: Workplace, printer: str, parent: QWidget) -> None:
        super().__init__("", "calibrationDialog", parent, letters=32)
        self.setWindowTitle(self.tr("打印机校准"))
        self._place, self._printer = place, printer
        self._care, self._actor = place.use_cases.printer_care, place.use_cases.actor
        about = self.tr(
            "打印机：{name}。先打一张校准页（按实际大小，不要“适合页面”），"
            "用直尺量纸上标着 ①②③④ 的四处，填在下面。"
        )
        self.body.addWidget(Label(about.format(name=printer), self, name="aboutIt", wrap=True))
        form = Form(self)
        words = [
            self.tr("① 纸的左边到横粗线左端"),
            self.tr("② 纸的上边到竖粗线上端"),
            self.tr("③ 横粗线的长"),
            self.tr("④ 竖粗线的长"),
        ]
        usual = self.tr("{words}（应为 {usual:g} 毫米）")
        self._fields = [
            self._field(form, usual.format(words=said, usual=should), name, should)
            for said, name, (_, should) in zip(words, _NAMES, MEASURED, strict=True)
        ]
        self.body.addWidget(form)
        self._now = Label("", self, name="calibrationNow", tone="muted", wrap=True)
        self.body.addWidget(self._now)
        self.body.addStretch(1)
        page = secondary(self.tr("打印校准页"), "printCalibration", self, icon="print-centre")
        page.clicked.connect(self._print_page)
        save = link(self.tr("另存校准页"), "saveCalibration", self)
        save.clicked.connect(self._ask_where)
        reset = link(self.tr("不校准"), "resetCalibration", self)
        reset.clicked.connect(lambda: self._keep(EXACT))
        keep = primary(self.tr("保存"), "keepCalibration", self)
        keep.clicked.connect(self._take)
        for button in (page, save, reset):
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)
        self.buttons.addWidget(keep)
        self._tell(self._care.of(self._actor, printer))

    def _field(self, form: Form, words: str, name: str, usual: float) -> QDoubleSpinBox:
        field = QDoubleSpinBox(self)
        field.setObjectName(name)
        field.setDecimals(1)
        field.setSingleStep(0.5)
        field.setRange(max(0.0, usual - _REACH), usual + _REACH)
        field.setValue(usual)
        field.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        form.add(words, field, name)
        return field

    @Slot()
    def _take(self) -> None:
        left, top, width, height = (field.value() for field in self._fields)
        try:
            self._keep(Calibration.measured(left, top, width, height))
        except WenmingError as error:
            self.banner.tell("error", explain(error))

    def _keep(self, calibration: Calibration) -> None:
        self._care.keep(self._actor, self._printer, calibration)
        self.accept()

    def _tell(self, now: Calibration) -> None:
        if now == EXACT:
            self._now.setText(self.tr("这台打印机现在没有校准。"))
            return
        words = self.tr("现在的校准：右 {dx:+.1f}、下 {dy:+.1f} 毫米，横 {sx:.1%}、竖 {sy:.1%}。")
        self._now.setText(words.format(dx=now.dx, dy=now.dy, sx=now.sx, sy=now.sy))

    @Slot()
    def _print_page(self) -> None:
        to = self._place.papers / f"calibration-{uuid4().hex}.pdf"
        printer, viewer = make_printer(self._printer), self._place.use_cases.page_viewer

        def work(progress: Progress, cancelled: Cancelled) -> int:
            self._write(to)
            return print_pages(printer, viewer, to, PrintJob(), progress, cancelled)

        self._place.tasks.run(self, work, done=self._say_printed, failed=self._refuse)

    def _write(self, to: Path) -> None:
        self._place.use_cases.unit_forms.print(self._actor, CALIBRATION, to)

    def _say_printed(self, _sheets: int) -> None:
        self.banner.tell("ok", self.tr("校准页已送到打印机。等墨干了再量。"))

    def _refuse(self, error: WenmingError) -> None:
        if error.code is Code.PRINT_NOT_WRITTEN:
            words = self.tr("打印机没有接收。请看看打印机是否开机、有纸。")
            self.banner.tell("error", words)
        else:
            self.banner.tell("error", explain(error))

    @Slot()
    def _ask_where(self) -> None:
        file_choice.choose(
            self,
            "save",
            self.tr("另存校准页"),
            self._save_to,
            suggestion="校准页.pdf",
            kinds="PDF (*.pdf)",
        )

    def _save_to(self, to: Path) -> None:
        try:
            self._write(to)
        except WenmingError as error:
            self._refuse(error)
            return
        self.banner.tell("ok", self.tr("已另存为 {path}").format(path=to))
