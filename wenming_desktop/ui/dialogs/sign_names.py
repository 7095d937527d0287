"""录签名: the names of a paper that has been signed, one a line."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.pledges import read_signers
from wenming_desktop.services.customs.signing import PledgeLine, Signed
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.mechanism.ask import AskForm, Lines
from wenming_desktop.ui.widgets.fields import DigitsField

_ROWS = 8


class SignNamesForm(AskForm):
    """``done`` says how many were new once it was kept."""

    def __init__(self, use_cases: UseCases, line: PledgeLine, parent: QWidget) -> None:
        title = QCoreApplication.translate("signNames", "录签名")
        super().__init__(title, "signNamesForm", line.pledge.name, parent)
        self._cases, self._pledge = use_cases, line.pledge
        self.done_with = Signed(0, 0)
        self._names = Lines("", self, rows=_ROWS)
        self._day = DigitsField(self, longest=20, hint=self.tr("不填是今天"))
        hint = self.tr("一行一个：姓名 村组，如“王建国 第二村民组”。已有的不会重复记。")
        self.row("姓名", self.tr("姓名*"), self._names, hint)
        self.row("签名日期", self.tr("签名日期"), self._day)
        self._names.setFocus()
        self.ready(self.tr("录入"), self._sign)

    def _sign(self) -> None:
        day = self.day(self._day.text(), "签名日期")
        signers = read_signers(self._names.toPlainText())
        sign = self._cases.signing.sign
        self.done_with = sign(self._cases.actor, self._pledge.id, signers, day)
