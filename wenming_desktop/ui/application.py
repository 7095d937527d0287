"""The QApplication: rounding, style, fonts and languages, set before any window exists."""

import gc
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from wenming_desktop import assets
from wenming_desktop.ui import theme
from wenming_desktop.ui.tokens import TextSize

_FONTS = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")
_RARE_FONTS = ("HanaMinA.ttf", "HanaMinB.ttf")
"""For characters of names that the others lack; no name is shown before signing in."""


def create_application(
    arguments: Sequence[str] = (), language: str = "", own: Path | None = None
) -> QApplication:
    """Make the one QApplication of this process, ready for windows, in one of its languages.

    ``own`` is the folder of a home where a county has put languages and fonts of its own.
    """
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(["wenming-desktop", *arguments])
    dress(app, language=language, own=own)
    return app


def dress(
    app: QApplication,
    size: TextSize = TextSize.STANDARD,
    *,
    language: str = "",
    own: Path | None = None,
) -> None:
    """Give an application our fonts, languages, style and colours."""
    app.setApplicationName("wenming-desktop")
    app.setApplicationDisplayName(app.tr("文明实践工作台"))
    app.setStyle("Fusion")
    _add_fonts(_FONTS)
    if own is not None:
        _add_own_fonts(own)
    _install_languages(app, language, own)
    theme.apply(app, size)


def add_rare_fonts() -> None:
    """Let every name be shown."""
    _add_fonts(_RARE_FONTS)


def _add_fonts(names: Sequence[str]) -> None:
    for name in names:
        QFontDatabase.addApplicationFont(str(assets.resource(f"fonts/{name}")))


def _add_own_fonts(folder: Path) -> None:
    """Let the fonts of a county's language be found for characters that ours lack."""
    for pattern in ("*.ttf", "*.otf"):
        for path in sorted(folder.glob(pattern)):
            number = QFontDatabase.addApplicationFont(str(path))
            theme.add_families(QFontDatabase.applicationFontFamilies(number))


def languages(own: Path | None = None) -> dict[str, str]:
    """Return the languages there is a catalogue for: code → its own name for itself."""
    codes = [path.stem.removeprefix("wenming_") for path in _catalogues(own)]
    return {code: QLocale(code).nativeLanguageName() or code for code in codes}


def _catalogues(own: Path | None) -> list[Path]:
    return [*assets.catalogues(), *(sorted(own.glob("wenming_*.qm")) if own else ())]


def _install_languages(app: QApplication, language: str, own: Path | None) -> None:
    """Install the words of Qt, and ours where they are not Chinese, as the source is.

    Qt brings no catalogue for Tibetan, Uyghur or Mongolian: its few words are Chinese there.
    """
    QLocale.setDefault(QLocale("zh_CN"))
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language != "en":  # Qt's source is English
        qt_words = QTranslator(app)  # owned by the application: a local one would be gone at once
        if qt_words.load("qtbase_zh_CN", folder):
            app.installTranslator(qt_words)
    for path in _catalogues(own):
        if language and path.stem == f"wenming_{language}":
            words = QTranslator(app)
            words.load(str(path))
            app.installTranslator(words)
            app.setLayoutDirection(QLocale(language).textDirection())


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
