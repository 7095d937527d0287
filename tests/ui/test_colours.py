"""Readable for weak eyes and without any colour: computed from the style, looked at in grey."""

import re
from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QTableView

from wenming_desktop.cli.tour.views import views
from wenming_desktop.ui import icons, theme, tokens
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.tokens import TextSize
from wenming_desktop.ui.widgets.banner import Banner

READABLE, SEEN = 4.5, 3.0
"""WCAG 2.1: text against its ground; the edge of what one presses or types into."""
TEXT = ("INK", "MUTED", "GOLD_TEXT", "OK", "WARN", "ERROR", "FOCUS", "RED")
GROUNDS = {
    "GROUND": TEXT,
    "CARD": TEXT,
    "SELECTION": ("INK", "FOCUS"),
    "GOLD_GROUND": ("INK", "GOLD_TEXT"),
    "RED_TINT": ("INK", "RED", "MUTED"),
    "OK_GROUND": ("OK", "INK"),
    "WARN_GROUND": ("WARN", "INK"),
    "ERROR_GROUND": ("ERROR", "INK"),
}
"""Ground → what is written on it."""
STATES = ("ok", "warn", "error", "info", "draft")


def luminance(colour: str) -> float:
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    linear = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("ground", "text"), [(g, t) for g, ts in GROUNDS.items() for t in ts])
def test_every_text_stands_out_from_its_ground(ground: str, text: str) -> None:
    assert contrast(getattr(tokens, ground), getattr(tokens, text)) >= READABLE


def test_every_rule_that_names_both_colours_is_readable() -> None:
    """Disabled controls are exempt, as WCAG 1.4.3 says; everything else is held to 4.5."""
    sheet = theme.style_sheet(TextSize.STANDARD)
    checked, faint = 0, []
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        ground = re.search(r"background: (#\w+|white)", body)
        text = re.search(r"(?<![\w-])color: (#\w+|white)", body)
        if ground and text and "disabled" not in selector:
            checked += 1
            if contrast(ground[1], text[1]) < READABLE:
                faint.append(selector.strip())
    assert checked >= 10
    assert faint == []


def test_what_one_types_into_has_an_edge_one_sees() -> None:
    for colour in (tokens.INPUT_BORDER, tokens.FOCUS, tokens.ERROR):
        for ground in (tokens.CARD, tokens.GROUND):
            assert contrast(colour, ground) >= SEEN


@pytest.mark.usefixtures("dressed")
@pytest.mark.acceptance(45)
def test_the_signs_of_the_states_differ_without_colour() -> None:
    """Drawn in one grey, no two of them are the same picture."""
    drawn = {name: icons.picture(name, "#555555", 24, 1.0).toImage() for name in STATES}
    for one, other in combinations(STATES, 2):
        assert differing(drawn[one], drawn[other]) > 25, (one, other)


def differing(one: QImage, other: QImage) -> int:
    """Return how many pixels differ by more than a quarter of the scale."""
    grey = QImage.Format.Format_Alpha8
    first, second = one.convertToFormat(grey), other.convertToFormat(grey)
    sides = range(first.width())
    return sum(
        abs(first.pixelColor(x, y).alpha() - second.pixelColor(x, y).alpha()) > 64
        for x in sides
        for y in sides
    )


@pytest.mark.acceptance(45)
def test_a_banner_says_in_grey_how_it_is_meant(dressed: QApplication) -> None:
    banner = Banner("greyBanner")
    pictures = []
    for kind in ("info", "ok", "warn", "error"):
        banner.tell(kind, "同一句话")  # type: ignore[arg-type]  mypy does not follow the tuple
        banner.resize(300, 48)
        dressed.processEvents()
        pictures.append(banner.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8))
    for one, other in combinations(pictures, 2):
        spots = [
            (x, y)
            for x in range(48)
            for y in range(48)
            if abs(one.pixelColor(x, y).value() - other.pixelColor(x, y).value()) > 40
        ]
        assert len(spots) > 20
    banner.deleteLater()


@pytest.mark.acceptance(45)
def test_no_cell_of_a_list_says_by_colour_alone(
    window: MainWindow, settle: Callable[[], None]
) -> None:
    """Whatever is coloured has words; two states of one column never share theirs."""
    silent = []
    for view in views(window):
        view.show()
        settle()
        for table in window.page().findChildren(QTableView):
            model = table.model()
            for row in range(min(model.rowCount(), 50) if model else 0):
                for column in range(model.columnCount()):
                    index = model.index(row, column)
                    coloured = index.data(Qt.ItemDataRole.ForegroundRole)
                    if coloured is not None and not str(index.data() or "").strip():
                        silent.append(f"{view.words} {table.objectName()} {row} {column}")
    assert silent == []
