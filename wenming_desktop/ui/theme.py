"""How the window looks: palette, style sheet and the size of its text, applied in one place."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from wenming_desktop import assets
from wenming_desktop.ui import tokens
from wenming_desktop.ui.tokens import TextSize

FAMILIES = ("Microsoft YaHei UI", "Noto Sans CJK SC", "Noto Sans SC", "HanaMinA", "HanaMinB")
"""The last two are asked only for characters of names that the others lack."""

_PICTURES = ("arrow-down", "arrow-up", "box", "box-ticked", "ring", "ring-chosen")
_TOKEN = re.compile(r"@([a-z-]+)")


_more_families: list[str] = []


def add_families(names: Iterable[str]) -> None:
    """Ask these fonts too, after ours: a county's own language brings them."""
    _more_families.extend(name for name in names if name not in _more_families)


def application() -> QApplication:
    """Return the one application; there is none before application.py has made it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101  no widget can exist without it
    return app


def text_size(app: QApplication) -> TextSize:
    """Return the size now in use."""
    points = app.font().pointSize()
    return next((size for size in TextSize if size.points == points), TextSize.STANDARD)


def apply(app: QApplication, size: TextSize) -> None:
    """Give every widget, now and later, the look of this text size; nothing where it has it."""
    font, sheet = QFont(), style_sheet(size)
    font.setFamilies([*FAMILIES, *_more_families])
    font.setPointSize(size.points)
    worn = app.font()
    if (worn.families(), worn.pointSize(), app.styleSheet()) == (
        font.families(),
        font.pointSize(),
        sheet,
    ):
        return
    app.setStyleSheet("")  # replacing one sheet by another takes Qt six times as long
    app.setPalette(palette())
    app.setFont(font)
    app.setStyleSheet(sheet)  # after the font: styled widgets take it up again
    for widget in app.allWidgets():  # Qt tells windows only; headings and tables must know too
        QApplication.sendEvent(widget, QEvent(QEvent.Type.ApplicationFontChange))


def style_sheet(size: TextSize) -> str:
    """Return resources/style.qss with its tokens filled in; whole pixels only.

    Qt drops a declaration with a fractional length silently.
    """
    values = {
        **tokens.COLOURS,
        "target": f"{size.target}px",
        "control": f"{size.target - 2}px",
        "several-lines": f"{size.target * 2}px",
        "tick": f"{max(18, round(1.4 * size.points))}px",
        "focused": f"{size.target - 4}px",
        **{name: assets.resource(f"icons/{name}.svg").as_posix() for name in _PICTURES},
        "row": f"{row_height(size)}px",
        "radius": f"{tokens.RADIUS}px",
    }
    source = assets.resource("style.qss").read_text(encoding="utf-8")
    return _TOKEN.sub(lambda match: values[match[1]], source)


def row_height(size: TextSize) -> int:
    """Return the height of a table row: 2.9 × the text size."""
    return round(2.9 * size.points)


def palette() -> QPalette:
    """Return the colours for whatever the style sheet does not name."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    colours = {
        role.Window: tokens.GROUND,
        role.WindowText: tokens.INK,
        role.Base: tokens.CARD,
        role.AlternateBase: tokens.GOLD_GROUND,
        role.Text: tokens.INK,
        role.Button: tokens.CARD,
        role.ButtonText: tokens.INK,
        role.BrightText: tokens.CARD,
        role.Highlight: tokens.SELECTION,
        role.HighlightedText: tokens.INK,
        role.Accent: tokens.FOCUS,
        role.Link: tokens.FOCUS,
        role.LinkVisited: tokens.FOCUS,
        role.PlaceholderText: tokens.MUTED,
        role.ToolTipBase: tokens.GOLD_GROUND,
        role.ToolTipText: tokens.INK,
        role.Light: tokens.CARD,
        role.Midlight: tokens.DISABLED_GROUND,
        role.Mid: tokens.BORDER,
        role.Dark: tokens.INPUT_BORDER,
        role.Shadow: tokens.MUTED,
    }
    result = QPalette()
    for one, colour in colours.items():
        result.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(group.Disabled, one, QColor(tokens.DISABLED))
    result.setColor(group.Disabled, role.Base, QColor(tokens.DISABLED_GROUND))
    result.setColor(group.Disabled, role.Button, QColor(tokens.DISABLED_GROUND))
    return result
