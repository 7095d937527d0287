"""Keys that were just made: each code is shown this once, to be printed or copied down."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from wenming_desktop.domain.paper_key import code_check
from wenming_desktop.services.key_cards import KeyKit
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.dialogs.paper_preview import show_paper
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.words import explain


class NewKitsDialog(FramedDialog):
    """``kept(kits)`` when the person says that the codes are on paper; not before.

    With a ``verb`` the keys do not hold yet, and one may think better of it.
    """

    kept = Signal(object)

    def __init__(
        self,
        page: Page,
        title: str,
        kits: Sequence[KeyKit],
        which: Sequence[str],
        verb: str = "",
    ) -> None:
        """``which`` names each key on its paper."""
        super().__init__(title, "newKits", page.window(), letters=38)
        self._page, self._kits, self._which = page, list(kits), which
        self._may_leave = bool(verb)
        words = self.tr(
            "钥匙文件和代码要分开保管：文件放在保管人的 U 盘上，代码写在纸上。"
            "代码只显示这一次，关了就再也看不到。请现在打印或抄下来。"
        )
        self.body.addWidget(Label(words, self, name="kitsWords", wrap=True))
        self._places = [self._part(number) for number in range(len(self._kits))]
        self._kept = QCheckBox(self.tr("每一把的代码都打印好或抄好了"), self)
        self._kept.setObjectName("kitsKept")
        self._kept.toggled.connect(self._allow)
        self.body.addStretch(1)
        self._close = primary(verb or self.tr("关闭"), "kitsClose", self)
        self._close.clicked.connect(self._end)
        if verb:
            back = secondary(self.tr("不换了"), "kitsBack", self)
            back.clicked.connect(self.reject)
            self.buttons.addWidget(back)
        self.buttons.addWidget(self._kept)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self._close)
        self._allow()

    @Slot()
    def reject(self) -> None:
        """Stay, unless the codes are on paper or nothing holds yet."""
        if self._may_leave or self._kept.isChecked():
            super().reject()
        else:
            words = self.tr("代码只显示这一次。请先打印或抄好，在下面打钩，再关闭。")
            self.banner.tell("warn", words)

    @Slot()
    def _end(self) -> None:
        self.kept.emit(self._kits)
        self.accept()

    def _part(self, number: int) -> Label:
        """Show one key with its code; return where its file is named."""
        kit = self._kits[number]
        card = Card("", self)
        code = Label(kit.code, card, name=f"kitCode{number}", scale=1.4, bold=True)
        code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        check = self.tr("校验 {digits}").format(digits=code_check(kit.code))
        line = QHBoxLayout()
        line.setSpacing(tokens.L)
        line.addWidget(code)
        line.addWidget(Label(check, card, tone="muted"), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        which = Label(self._which[number], card, name=f"kitWhich{number}", bold=True, wrap=True)
        place = Label("", card, name=f"kitPlace{number}", wrap=True)
        paper = secondary(self.tr("打印钥匙页和代码页…"), f"kitPaper{number}", card, icon="file")
        paper.clicked.connect(partial(self._show_paper, number))
        move = secondary(self.tr("放到保管人的 U 盘…"), f"kitMove{number}", card, icon="device")
        move.clicked.connect(partial(self._ask_folder, number))
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.M)
        buttons.addWidget(paper)
        buttons.addWidget(move)
        buttons.addStretch(1)
        card.body.addWidget(which)
        card.body.addWidget(place)
        card.body.addLayout(line)
        card.body.addLayout(buttons)
        self.body.addWidget(card)
        self._tell_place(place, kit.file)
        return place

    def _tell_place(self, label: Label, file: Path) -> None:
        label.setText(self.tr("钥匙文件 {file}").format(file=file))

    @Slot()
    def _allow(self) -> None:
        self._close.setEnabled(self._kept.isChecked())

    def _show_paper(self, number: int) -> None:
        kit, cases = self._kits[number], self._page.use_cases
        write = partial(
            cases.keys.print_backup,
            cases.actor,
            kit.file,
            kit.code,
            which=self._which[number],
            missing="blank",
        )
        show_paper(self._page, self.tr("钥匙纸质备份"), write)

    def _ask_folder(self, number: int) -> None:
        file_choice.choose(
            self, "folder", self.tr("放到保管人的 U 盘"), partial(self._move, number)
        )

    def _move(self, number: int, folder: Path) -> None:
        kit, cases = self._kits[number], self._page.use_cases

        def work(_progress: Progress, _cancelled: Cancelled) -> Path:
            return cases.keys.move_kit(cases.actor, kit.file, folder)

        done: Callable[[Path], None] = partial(self._moved, number)
        self._page.tasks.run(
            self, work, done=done, failed=lambda error: self.banner.tell("error", explain(error))
        )

    def _moved(self, number: int, file: Path) -> None:
        self._kits[number] = replace(self._kits[number], file=file)
        self._tell_place(self._places[number], file)
        words = self.tr("已放到 {file}，读回核对过，原来那份已删掉。")
        self.banner.tell("ok", words.format(file=file))
