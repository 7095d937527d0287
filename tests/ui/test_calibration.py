"""Marks of a printed page within 0.3 mm, through the program's own way to the printer."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QPushButton

from wenming_desktop.domain.calibration import EXACT, HEIGHT, LEFT, TOP, WIDTH, Calibration
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.forms.unit_forms import CALIBRATION
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.calibration import CalibrationDialog
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.printing import PrintJob, make_printer, print_pages
from wenming_desktop.ui.widgets import file_choice

DOTS = 600 / 25.4
"""Of a millimetre, at which the printed page is measured."""
Cross = tuple[float, float, float, float]


def printed(station: UseCases, folder: Path, calibration: Calibration) -> Path:
    page, out = folder / "page.pdf", folder / "out.pdf"
    station.unit_forms.print(station.actor, CALIBRATION, page)
    job = PrintJob(calibration=calibration)
    print_pages(
        make_printer("", to_file=out),
        station.page_viewer,
        page,
        job,
        lambda _done, _total: None,
        lambda: False,
    )
    return out


def cross(path: Path) -> Cross:
    """Return left end, top end, width and height of the cross, in millimetres.

    Beside its arms one meets the frame, the end of the arm, whatever is between, the other end
    and the frame again.
    """
    document = pypdfium2.PdfDocument(path)
    grey = np.asarray(document[0].render(scale=600 / 72).to_pil().convert("L"))
    document.close()
    black, beside = grey < 110, round(2.5 * DOTS)
    left, right = ends(black[arm(black) + beside])
    top, foot = ends(black[:, arm(black.T) + beside])
    return left, top, right - left, foot - top


def arm(black: np.ndarray) -> int:
    """Return the row of the longest line around the middle."""
    around = black.shape[0] // 2 - round(10 * DOTS)
    return around + int(black[around : around + round(20 * DOTS)].sum(axis=1).argmax())


def ends(line: np.ndarray) -> tuple[float, float]:
    """Return the middles of the second and of the last line but one, in millimetres."""
    dots = np.flatnonzero(line)
    lines = np.split(dots, np.flatnonzero(np.diff(dots) > 3) + 1)
    return float(lines[1].mean() + 0.5) / DOTS, float(lines[-2].mean() + 0.5) / DOTS


@pytest.mark.parametrize(
    "calibration",
    [
        EXACT,
        Calibration(2.0, 0.0),
        Calibration(-1.5, 0.8, 1.004, 0.996),
        Calibration(4.5, -4.5, 0.98, 0.985),
    ],
)
@pytest.mark.acceptance(27)
def test_marks_land_where_the_calibration_puts_them(
    station: UseCases, tmp_path: Path, calibration: Calibration
) -> None:
    wanted = (
        calibration.dx + LEFT * calibration.sx,
        calibration.dy + TOP * calibration.sy,
        WIDTH * calibration.sx,
        HEIGHT * calibration.sy,
    )
    found = cross(printed(station, tmp_path, calibration))
    assert all(abs(one - other) <= 0.3 for one, other in zip(found, wanted, strict=True)), found


def test_what_is_measured_undoes_the_error_of_the_printer(
    station: UseCases, tmp_path: Path
) -> None:
    """A printer that is off by 2.2 mm, 1.1 mm and half a percent puts the cross right again."""
    off = Calibration(2.2, -1.1, 1.005, 0.995)
    wrong = cross(printed(station, tmp_path, off))
    assert abs(wrong[0] - LEFT) > 1
    mend = Calibration.measured(*(round(one, 1) for one in wrong))
    both = Calibration(
        round(off.dx + off.sx * mend.dx, 3),
        round(off.dy + off.sy * mend.dy, 3),
        round(off.sx * mend.sx, 5),
        round(off.sy * mend.sy, 5),
    )
    right = cross(printed(station, tmp_path, both))
    wanted = (LEFT, TOP, WIDTH, HEIGHT)
    assert all(abs(one - other) <= 0.3 for one, other in zip(right, wanted, strict=True)), right


@pytest.mark.parametrize(
    "measures", [(25.0, 23.5, 180.0, 250.0), (15.0, 23.5, 172.0, 250.0), (15.0, 23.5, 0.0, 250.0)]
)
def test_what_no_printer_does_is_refused(measures: Cross) -> None:
    with pytest.raises(WenmingError) as caught:
        Calibration.measured(*measures)
    assert caught.value.code is Code.CALIBRATION_OVER_LIMIT


def test_pages_are_counted_from_one_and_never_beyond_the_file() -> None:
    assert list(PrintJob().pages(3)) == [0, 1, 2]
    assert list(PrintJob(first=2, last=2).pages(3)) == [1]
    assert list(PrintJob(first=2, last=9).pages(3)) == [1, 2]
    assert list(PrintJob(first=9, last=9).pages(3)) == [2]


def test_only_the_pages_asked_for_are_printed(station: UseCases, tmp_path: Path) -> None:
    three, out = tmp_path / "three.pdf", tmp_path / "out.pdf"
    document = pypdfium2.PdfDocument.new()
    for width in (100, 200, 300):
        document.new_page(width, 400)
    document.save(three)
    document.close()
    printer = make_printer("", to_file=out)
    job = PrintJob(copies=2, first=2, last=3)
    quiet = lambda _done, _total: None  # noqa: E731  nobody looks
    assert print_pages(printer, station.page_viewer, three, job, quiet, lambda: False) == 4
    made = pypdfium2.PdfDocument(out)
    assert len(made) == 4
    made.close()


@pytest.mark.acceptance(27)
def test_the_dialog_keeps_it_for_one_printer(
    open_window: Callable[..., MainWindow], station: UseCases, tmp_path: Path
) -> None:
    window = open_window(station, "print-centre")

    def dialog() -> CalibrationDialog:
        made = CalibrationDialog(window.page().workplace, "HP 1020", window.page())
        made.open()
        return made

    def type_in(where: CalibrationDialog, **values: float) -> None:
        for name, value in values.items():
            where.findChild(QDoubleSpinBox, name).setValue(value)

    first = dialog()
    type_in(first, measuredLeft=30.0)
    first.findChild(QPushButton, "keepCalibration").click()
    assert "差得太多" in first.banner.words()
    assert station.printer_care.of(station.actor, "HP 1020") == EXACT
    type_in(first, measuredLeft=13.5, measuredTop=24.5)
    first.findChild(QPushButton, "keepCalibration").click()
    kept = station.printer_care.of(station.actor, "HP 1020")
    assert (kept.dx, kept.dy, kept.sx, kept.sy) == (1.5, -1.0, 1.0, 1.0)
    assert station.printer_care.of(station.actor, "另一台") == EXACT
    again = dialog()
    words = [one.text() for one in again.findChildren(QLabel, "calibrationNow")]
    assert words == ["现在的校准：右 +1.5、下 -1.0 毫米，横 100.0%、竖 100.0%。"]
    file_choice.answer_with(lambda _wish, _name: tmp_path / "校准页.pdf")
    again.findChild(QPushButton, "saveCalibration").click()
    assert cross(tmp_path / "校准页.pdf")[2] == pytest.approx(WIDTH, abs=0.1)
    again.findChild(QPushButton, "resetCalibration").click()
    assert station.printer_care.of(station.actor, "HP 1020") == EXACT
