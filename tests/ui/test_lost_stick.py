"""U盘遗失处置单: what was on the stick and what to do, on one page, from the window."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) == 1
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def test_it_can_be_printed_before_anything_was_exported(station: UseCases, tmp_path: Path) -> None:
    result = station.lost_sticks.print(station.actor, tmp_path / "a.pdf")
    assert result.overflow == ()
    text = text_of(tmp_path / "a.pdf")
    assert "本机没有导出过数据包" in text
    assert "个人信息保护法第五十七条" in text


def test_it_opens_from_the_window_and_the_page_fits(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    settle: Callable[[], None],
    misfits: Callable[[QWidget], list[str]],
) -> None:
    window = open_window(station, "exchange")
    assert misfits(window) == []
    window.findChild(QPushButton, "lostStick").click()
    settle()
    (dialog,) = (one for one in window.findChildren(QDialog) if one.isVisible())
    assert "U盘遗失处置单" in dialog.windowTitle()
