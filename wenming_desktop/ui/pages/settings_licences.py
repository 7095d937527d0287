"""设置 → 许可: what this program is made of and under which licences; nothing is fetched."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QPlainTextEdit

from wenming_desktop.services.shipped_parts import ShippedPart, shipped_parts
from wenming_desktop.ui import tokens
from wenming_desktop.ui.hints import Hint
from wenming_desktop.ui.models.plain_rows import Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.letter_room import LetterRoom
from wenming_desktop.ui.widgets.list_part import ListPart

_LINES_SHOWN = 5


class LicencesPart(ListPart):
    """Parts above, the licence of the chosen one in full below."""

    def __init__(self, page: Page) -> None:
        columns = (
            (QCoreApplication.translate("LicencesPart", "部件"), Width(12)),
            (QCoreApplication.translate("LicencesPart", "版本"), Width(7)),
            (QCoreApplication.translate("LicencesPart", "许可"), Width(17)),
            (QCoreApplication.translate("LicencesPart", "用来做什么"), Width(14, stretched=True)),
        )
        title = QCoreApplication.translate("LicencesPart", "部件和许可")
        super().__init__(page, "licencesTable", title, columns, "settings")
        self._parts: tuple[ShippedPart, ...] = ()
        about = self.tr(
            "本程序按 Apache-2.0 许可使用，不收费，不联网。下面是它带的部件，各按自己的许可使用。"
        )
        self.top.addWidget(Hint(about, self, name="licencesAbout"), 1)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setObjectName("licenceText")
        self._text.setAccessibleName(self.tr("许可全文"))
        LetterRoom(self._text, lines=_LINES_SHOWN, extra=tokens.L)
        self.layout().insertWidget(2, self._text)  # type: ignore[union-attr]
        self.list.table.selectionModel().currentRowChanged.connect(self._show)

    def refresh(self) -> None:
        self._parts = shipped_parts()
        self.list.show_rows([self._cells(one) for one in self._parts], "")
        self._show()

    def _cells(self, one: ShippedPart) -> tuple[str, ...]:
        missing = self.tr("数据") if one.has_files else self.tr("没有装")
        kind = self.tr("字体") if one.is_font else missing
        return one.name, one.version() or kind, one.licence, one.use

    @Slot()
    def _show(self) -> None:
        row = self.list.row()
        if row < 0:
            self._text.clear()
            return
        part = self._parts[row]
        said = (part.met, part.text())
        self._text.setPlainText("\n\n".join(words for words in said if words))
