"""告知同意: whose time of keeping is over, and minors whose guardian's part is lacking."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractButton

from wenming_desktop.domain.users import Action
from wenming_desktop.services.volunteer_life.consent import ConsentLine
from wenming_desktop.ui.dialogs.consent import ConsentDialog
from wenming_desktop.ui.dialogs.paper_preview import show_paper
from wenming_desktop.ui.models.plain_rows import Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.pages.volunteers_part import ListPart, Row
from wenming_desktop.ui.widgets.buttons import primary, secondary


class ConsentPart(ListPart[ConsentLine]):
    """People somebody has to see to."""

    def __init__(self, page: Page) -> None:
        words = (
            self.tr("要办同意手续的人"),
            self.tr("保存期到了要再问一次；未成年人要监护人知道或同意。签好的纸，在这里记一笔。"),
        )
        columns = (
            (self.tr("姓名"), Width(7)),
            (self.tr("为什么"), Width(16, stretched=True)),
            (self.tr("保存到"), Width(7)),
        )
        super().__init__(page, "consent", words, columns)
        self.primary = primary(self.tr("打印空白同意书"), "blankConsent", self, icon="print-centre")
        self.primary.clicked.connect(self._show_blank)
        self.primary.setEnabled(page.actor.may(Action.PRINT))
        self._form = secondary(self.tr("打印同意书"), "consentForm", self)
        self._form.clicked.connect(self._show_form)
        self._sign = secondary(self.tr("记签好的同意书…"), "signConsent", self)
        self._sign.clicked.connect(self._ask_signed)
        self.add_button(self._form)
        self.add_button(self._sign)

    def read(self) -> Sequence[ConsentLine]:
        return self.page.use_cases.life.consents.due(self.page.actor)

    def row(self, line: ConsentLine) -> Row:
        words = {
            "guardian": self.tr("未成年，缺监护人的姓名或同意"),
            "retention": self.tr("保存期已到，请再问一次，或撤回同意"),
        }
        return (line.name, words[line.why], line.kept_until.isoformat())

    def unit_of(self, line: ConsentLine) -> UUID | None:
        return line.unit_id

    def nothing(self) -> str:
        return self.tr("没有要办的。新来的志愿者先签同意书，可以先打印空白的。")

    def fits(self, _line: ConsentLine, button: QAbstractButton) -> bool:
        right = Action.PRINT if button is self._form else Action.RECORD
        return self.page.actor.may(right)

    @Slot()
    def _show_blank(self) -> None:
        notices, actor = self.page.use_cases.life.notices, self.page.actor
        title = self.tr("志愿者个人信息告知书和同意书")
        show_paper(self.page, title, lambda to: notices.consent_form(actor, None, to))

    @Slot()
    def _show_form(self) -> None:
        line = self.line()
        if line is None:
            return
        notices, actor, who = self.page.use_cases.life.notices, self.page.actor, line.volunteer_id
        title = self.tr("志愿者个人信息告知书和同意书")
        show_paper(
            self.page, title, lambda to: notices.consent_form(actor, who, to, missing="blank")
        )

    @Slot()
    def _ask_signed(self) -> None:
        line = self.line()
        if line is None:
            return
        self.banner.clear()
        dialog = ConsentDialog(self.page.use_cases, line.volunteer_id, line.name, self.page)
        dialog.written.connect(self._say_signed)
        dialog.open()

    @Slot()
    def _say_signed(self) -> None:
        self.refresh()
        self.banner.tell("ok", self.tr("已记下同意书，纸质件请存好。"))
