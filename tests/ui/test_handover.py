"""After an export the window offers the paper that goes with the stick."""

import hashlib
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QPushButton

from tests.ui.two_units import TwoUnits
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets import file_choice


@pytest.fixture
def two(make_home: Callable[..., UseCases], tmp_path: Path) -> TwoUnits:
    stick = tmp_path / "stick"
    stick.mkdir()
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    return TwoUnits(make_home("below"), centre, stick)


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def test_the_paper_says_what_the_stick_holds(
    two: TwoUnits,
    open_window: Callable[..., MainWindow],
    settle: Callable[[], None],
    tmp_path: Path,
) -> None:
    station = two.station
    for name in ("人居环境整治", "义诊"):
        station.activities.plan(
            station.actor, day=date(2026, 11, 28), starts=time(8), ends=time(10), name=name
        )
    (written,) = station.exchange.export(station.actor, two.stick).files
    window = open_window(station, "exchange")
    target = tmp_path / "移交单.pdf"
    file_choice.answer_with(lambda _wish, _name: target)
    button = window.findChild(QPushButton, "saveHandover")
    assert button.isVisible()
    button.click()
    settle()
    assert "已另存为" in window.page().banner.words()
    text = text_of(target)
    digest = hashlib.sha256(written.file.read_bytes()).hexdigest()
    assert " ".join(digest[start : start + 4] for start in range(0, 16, 4)) in text
    assert written.file.name in text
    assert f"{written.operations} 条" in text
    assert "2 场" in text


def test_before_the_first_export_there_is_no_paper(
    station: UseCases, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = open_window(station, "exchange")
    assert not window.findChild(QPushButton, "saveHandover").isVisible()
    with pytest.raises(WenmingError) as refused:
        station.handover.print(station.actor, tmp_path / "移交单.pdf")
    assert refused.value.code is Code.NOTHING_EXPORTED
