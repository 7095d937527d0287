"""The QApplication: rounding, style, fonts and languages, set before any window exists."""

import gc
from collections.abc import Sequence

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from wenming_desktop import assets
from wenming_desktop.ui import theme
from wenming_desktop.ui.tokens import TextSize

_FONTS = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")
_RARE_FONTS = ("HanaMinA.ttf", "HanaMinB.ttf")
"""For characters of names that the others lack; no name is shown before signing in."""


def create_application(arguments: Sequence[str] = ()) -> QApplication:
    """Make the one QApplication of this process, ready for windows."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(["wenming-desktop", *arguments])
    dress(app)
    return app


def dress(app: QApplication, size: TextSize = TextSize.STANDARD) -> None:
    """Give an application our fonts, languages, style and colours."""
    app.setApplicationName("wenming-desktop")
    app.setApplicationDisplayName(app.tr("文明实践工作台"))
    app.setStyle("Fusion")
    _add_fonts(_FONTS)
    _install_languages(app)
    theme.apply(app, size)


def add_rare_fonts() -> None:
    """Let every name be shown."""
    _add_fonts(_RARE_FONTS)


def _add_fonts(names: Sequence[str]) -> None:
    for name in names:
        QFontDatabase.addApplicationFont(str(assets.resource(f"fonts/{name}")))


def _install_languages(app: QApplication) -> None:
    """Install Qt's own Chinese; our words are Chinese in the source, so other tongues only."""
    QLocale.setDefault(QLocale("zh_CN"))
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    qt_words = QTranslator(app)  # owned by the application: a local one would be gone at once
    if qt_words.load("qtbase_zh_CN", folder):
        app.installTranslator(qt_words)
    system = QLocale.system().name()
    for path in assets.catalogues():
        if system.startswith(path.stem.removeprefix("wenming_")[:2]):
            words = QTranslator(app)
            words.load(str(path))
            app.installTranslator(words)


class GarbageCollector(QObject):
    """Collects cycles on the GUI thread only: freeing a widget on another thread can crash."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(self._collect)
        timer.start(10_000)

    @Slot()
    def _collect(self) -> None:
        gc.collect()
