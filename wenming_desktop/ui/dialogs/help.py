"""Help: bundled pages, no network; F1 opens the section of the page at the front."""

import re
from html import escape
from unicodedata import normalize

from PySide6.QtCore import QUrl, Slot
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QWidget

from wenming_desktop import assets, messages
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.fields import TextField

_START, _ERRORS = "today", "errors"
_OPEN = re.compile(r"\{[^{}]*\}")
_NUMBER = re.compile(r"[Ee]?-?(\d{5})")
"""An error number as people type it: with or without its letter."""


class HelpDialog(FramedDialog):
    """Shows resources/help/<section>.html and finds words in all of them."""

    def __init__(self, section: str, parent: QWidget | None) -> None:
        super().__init__("", "helpDialog", parent, letters=46)
        self.setWindowTitle(self.tr("帮助"))
        self._text = QTextBrowser(self)
        self._text.setObjectName("helpText")
        self._text.setAccessibleName(self.tr("帮助正文"))
        self._text.setOpenLinks(False)
        self._text.anchorClicked.connect(self._follow)
        self._sought = TextField(self, name="helpSearch", hint=self.tr("查找，如：备份"))
        self._sought.setAccessibleName(self.tr("查找"))
        self._sought.returnPressed.connect(self._find)
        self._found = Label("", self, name="helpFound", tone="muted")
        find = secondary(self.tr("查找"), "helpFind", self, icon="search")
        find.clicked.connect(self._find)
        row = QHBoxLayout()
        row.addWidget(self._sought, 1)
        row.addWidget(find)
        self.body.addLayout(row)
        self.body.addWidget(self._found)
        self.body.addWidget(self._text, 1)
        self._found.hide()
        close = secondary(self.tr("关闭"), "helpClose", self)
        close.clicked.connect(self.accept)
        self.buttons.addStretch(1)
        self.buttons.addWidget(close)
        self.show_section(section)

    def show_section(self, section: str) -> None:
        """Show one section; one without a text of its own shows the first."""
        pages = self._pages()
        self._text.setHtml(pages.get(section) or pages[_START])

    def fit(self) -> None:
        super().fit()
        room = self.screen().availableGeometry().height() - 2 * tokens.XL
        self.resize(self.width(), min(room, round(self.width() * 0.9)))

    def _pages(self) -> dict[str, str]:
        """Return every section: those of resources/help, and what each error number means."""
        files = assets.resources("help", "*.html")
        self._text.setSearchPaths([str(files[0].parent)])  # their pictures lie beside them
        pages = {path.stem: path.read_text(encoding="utf-8") for path in files}
        return {**pages, _ERRORS: self._errors()}

    def _errors(self) -> str:
        """Return a section with every error number and its sentence; facts are left open."""
        said = [
            (messages.error_number(code), _OPEN.sub("……", words))
            for code, words in messages.SENTENCES.items()
        ]
        rows = "".join(f"<p><b>{number}</b> {escape(words)}</p>" for number, words in sorted(said))
        return f"<h2>{self.tr('错误号')}</h2>{rows}"

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        self.show_section(url.path().removesuffix(".html"))

    def text(self) -> str:
        """Return the section as it is read."""
        return self._text.toPlainText()

    @Slot()
    def _find(self) -> None:
        self.search(self._sought.text().strip())

    def search(self, sought: str) -> None:
        """Go on to the next place in this section, then in the others."""
        number = _NUMBER.fullmatch(normalize("NFKC", sought))
        sought = f"E-{number[1]}" if number else sought
        if not sought or self._text.find(sought):
            self._found.hide()
            return
        for text in self._pages().values():
            self._text.setHtml(text)
            if self._text.find(sought):
                self._found.hide()
                return
        self._found.setText(self.tr("没有找到“{words}”。换一个词再试。").format(words=sought))
        self._found.show()
