"""Letting in a computer below: its request, ten digits typed, the others compared, approved."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.services.exchange_ports import EnrolledDevice, EnrolmentRequestInfo
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.paper_preview import show_paper
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.level_words import level_words
from wenming_desktop.ui.page import Page, bring_into_sight
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.digits_check import DigitsCheck


class ApprovePanel(Card):
    """For units that certify others; ``approved`` after a welcome was written."""

    approved = Signal()

    def __init__(self, page: Page, place: Callable[[], Path | None]) -> None:
        super().__init__(QCoreApplication.translate("ApprovePanel", "下级电脑入网"), page)
        self._page, self._place = page, place
        self._info: EnrolmentRequestInfo | None = None
        self._approved: EnrolledDevice | None = None
        words = self.tr(
            "第一次：把“单位卡”和“县根数字核对单”交给下级，首次设置时要用。"
            "下级带着 U 盘和入网申请单来时，打开申请，核对数字，批准，打印回执。"
        )
        self._card = secondary(self.tr("写出给下级的单位卡"), "writeCard", self, icon="card")
        self._card.clicked.connect(self._write_card)
        self._open = secondary(self.tr("打开申请文件…"), "openRequest", self, icon="folder")
        self._open.clicked.connect(self._ask_request)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.M)
        buttons.addWidget(self._card)
        buttons.addWidget(self._open)
        buttons.addStretch(1)
        self._receipt = secondary(self.tr("打印入网回执…"), "printApproval", self, icon="file")
        self._receipt.clicked.connect(self._show_receipt)
        self._receipt.hide()
        self.body.addWidget(Label(words, self, name="approveWords", tone="muted", wrap=True))
        self.body.addLayout(buttons)
        self._request = self._request_part()
        self.body.addWidget(self._request)
        self.body.addWidget(self._receipt, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def allow(self) -> None:
        """Approve only with a stick, ten digits typed and the others compared."""
        ready = self._place() is not None
        self._card.setEnabled(ready)
        compared = self._info is not None and self._check.is_compared()
        self._approve.setEnabled(ready and compared)

    def _request_part(self) -> QWidget:
        part = QWidget(self)
        self._who = Label("", part, name="requestWho", bold=True, wrap=True)
        hint = self.tr("照下级的申请单输入；有扫码枪就扫单子上的二维码")
        self._check = DigitsCheck(part, hint, self.tr("其余 20 位与下级的申请单一样"))
        self._check.changed.connect(self.allow)
        self._stolen = QCheckBox(self.tr("原来的电脑或备份在别人手里：当作被盗停用"), part)
        self._stolen.setObjectName("oldIsStolen")
        words = self.tr(
            "电脑丢了、被盗了，或备份给过外人，才打这个钩：原来的身份和它的发证钥匙从此作废，"
            "没收回来的登记不再认。打钩以前，请先和它下面的单位交换一次，把登记收回来。"
        )
        self._stolen_words = Label(words, part, name="oldStolenWords", tone="muted", wrap=True)
        self._approve = secondary(self.tr("批准，写出欢迎包"), "approve", part, icon="ok")
        self._approve.clicked.connect(self._do_approve)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, tokens.S, 0, 0)
        column.setSpacing(tokens.M)
        column.addWidget(self._who)
        column.addWidget(self._check)
        column.addWidget(self._stolen)
        column.addWidget(self._stolen_words)
        column.addWidget(self._approve, 0, Qt.AlignmentFlag.AlignLeft)
        part.hide()
        return part

    @Slot()
    def _write_card(self) -> None:
        place, cases = self._place(), self._page.use_cases
        if place is None:
            return
        file = self._page.try_to(lambda: cases.exchange.write_parent_card(cases.actor, place))
        if file is not None:
            words = self.tr("单位卡已写到 {file}。把这个文件交给下级，首次设置时选它。")
            self._page.banner.tell("ok", words.format(file=file))

    @Slot()
    def _ask_request(self) -> None:
        place = self._place()
        file_choice.choose(
            self,
            "open",
            self.tr("打开申请文件"),
            self._read_request,
            suggestion=str(place) if place else "",
            kinds=self.tr("入网申请 (*.wmr)"),
        )

    def _read_request(self, path: Path) -> None:
        cases = self._page.use_cases
        info = self._page.try_to(lambda: cases.exchange.enrol_inspect(cases.actor, path))
        self._info = info
        self._request.setVisible(info is not None)
        if info is None:
            return
        words = self.tr("{name}（{level}）申请入网")
        if info.replaces:
            words = self.tr("{name}（{level}）申请给“{device}”换钥匙")
        if info.restored:
            words = self.tr(
                "{name}（{level}）申请给“{device}”恢复身份：它的数据从备份恢复过，或拷到过别的电脑。"
                "请先打电话问清楚。批准后，它丢掉的数据随欢迎包回去，原来的身份停用，别的不变。"
            )
        if info.known:
            words = self.tr("{name}（{level}）以前批准过，可以再写一次欢迎包")
        self._who.setText(
            words.format(name=info.name, level=level_words(info.level), device=info.replaces)
        )
        self._stolen.setChecked(False)
        for widget in (self._stolen, self._stolen_words):
            widget.setVisible(info.restored and info.replaced_device is not None)
        self._check.begin(info.digits)
        self._receipt.hide()
        self._page.banner.clear()
        self.allow()
        bring_into_sight(self._approve)  # digits, tick and button: all of it is needed at once

    @Slot()
    def _do_approve(self) -> None:
        place, info = self._place(), self._info
        if place is None or info is None or info.file is None:
            return
        self._approve.setEnabled(False)
        self._page.tasks.run(
            self,
            partial(
                self._certify,
                info.file,
                self._check.typed(),
                place,
                old_is_stolen=self._stolen.isChecked(),
            ),
            done=self._show_approved,
            failed=self._page.show_refusal,
        )

    def _certify(
        self,
        file: Path,
        digits: str,
        place: Path,
        _progress: Progress,
        _cancelled: Cancelled,
        *,
        old_is_stolen: bool,
    ) -> EnrolledDevice:
        cases = self._page.use_cases
        return cases.exchange.enrol_approve(
            cases.actor, file, digits, place, old_is_stolen=old_is_stolen
        )

    def _show_approved(self, device: EnrolledDevice) -> None:
        self._request.hide()
        self._info, self._approved = None, device
        self._receipt.show()
        words = self.tr("已批准 {unit}。欢迎包在 U 盘上，连同回执带回那台电脑打开。")
        self._page.banner.tell("ok", words.format(unit=device.unit))
        self.approved.emit()
        QTimer.singleShot(0, self, self._receipt.setFocus)  # in sight, once all has its place

    @Slot()
    def _show_receipt(self) -> None:
        device, cases = self._approved, self._page.use_cases
        if device is not None:
            write = partial(cases.keys.print_approval, cases.actor, device.device_id)
            show_paper(self._page, self.tr("入网回执"), partial(write, missing="blank"))
