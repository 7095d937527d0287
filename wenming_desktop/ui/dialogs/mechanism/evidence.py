"""What shows a mark or a score: rows that are here already, and photos."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.services.mechanism.evidence import LINKED_KINDS, PHOTO, Shown
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.dialogs.reason import ReasonDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import link, primary, secondary
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.widgets.register_fields import OneRow
from wenming_desktop.ui.words import explain


class EvidenceDialog(FramedDialog):
    """``changed`` after something was linked or taken back."""

    changed = Signal()

    def __init__(self, use_cases: UseCases, subject_id: UUID, about: str, parent: QWidget) -> None:
        super().__init__("", "evidenceDialog", parent, letters=36)
        title = self.tr("佐证")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._cases, self._subject = use_cases, subject_id
        self._shown: list[Shown] = []
        self.body.addWidget(Label(about, self, name="evidenceAbout", bold=True, wrap=True))
        self._list = QListWidget(self)
        self._list.setObjectName("evidenceList")
        self._list.setAccessibleName(self.tr("已有的佐证"))
        self.body.addWidget(self._list, 1)
        self.body.addLayout(self._below())
        self._form = Form(self)
        self._kind = Choice(self)
        self._kind.offer([(self._words(kind), kind) for kind in LINKED_KINDS])
        self._form.add(self.tr("哪种记录"), self._kind, "evidenceKind")
        self._kind.currentIndexChanged.connect(self._offer)
        self._row: OneRow = OneRow(self, [])
        self._field = self._form.add(self.tr("哪一条"), self._row, "evidenceRow")
        self.body.addWidget(self._form)
        leave = secondary(self.tr("关闭"), "evidenceClose", self)
        leave.clicked.connect(self.accept)
        add = primary(self.tr("加上这条记录"), "evidenceLink", self)
        add.clicked.connect(self._link)
        self.buttons.addWidget(leave)
        self.buttons.addStretch(1)
        self.buttons.addWidget(add)
        self._offer()
        self._read()

    def _below(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(tokens.M)
        self._remove = link(self.tr("去掉选中的…"), "evidenceRemove", self)
        self._remove.clicked.connect(self._ask_why)
        photo = secondary(self.tr("添加照片…"), "evidencePhoto", self, icon="plus")
        photo.clicked.connect(self._choose_photo)
        row.addWidget(self._remove)
        row.addStretch(1)
        row.addWidget(photo)
        return row

    def _words(self, kind: str) -> str:
        names = {
            "activity": self.tr("活动"),
            "policy_document": self.tr("文件制度"),
            "joint_meeting": self.tr("会议"),
            "venue": self.tr("阵地"),
            "volunteer_team": self.tr("志愿服务队"),
            "training": self.tr("培训"),
            "service_project": self.tr("项目"),
            "media_report": self.tr("宣传报道"),
            "honor": self.tr("表彰"),
            "need_survey": self.tr("问卷"),
            "duty": self.tr("责任清单"),
            "department": self.tr("部门"),
            PHOTO: self.tr("照片"),
        }
        return names.get(kind, kind)

    def _read(self) -> None:
        self._shown = self._cases.evidence.of(self._cases.actor, self._subject)
        self._list.clear()
        gone = self.tr("（原记录已作废或还没有收到）")
        for one in self._shown:
            words = f"{self._words(one.kind)}：{one.title or self.tr('没有标题')}"
            self._list.addItem(words + (gone if one.is_gone else ""))
        self._remove.setVisible(bool(self._shown))
        if self._shown:
            self._list.setCurrentRow(0)
            return
        nothing = QListWidgetItem(self.tr("还没有佐证。下面选一条记录，或添加照片。"), self._list)
        nothing.setFlags(Qt.ItemFlag.NoItemFlags)  # a sentence, not something to choose

    @Slot()
    def _offer(self) -> None:
        kind = str(self._kind.currentData())
        self._row.offer(
            [
                (words, str(row))
                for words, row in self._cases.registers.choices(self._cases.actor, kind)
            ]
        )
        self._row.setCurrentIndex(-1)
        self._row.setEditText("")

    @Slot()
    def _link(self) -> None:
        self._field.set_error("")
        given = str(self._row.given())
        try:
            row = UUID(given)
        except ValueError:
            self._field.set_error(self.tr("请从列表里选一条已有的记录。"))
            return
        kind = str(self._kind.currentData())
        self._try(lambda: self._cases.evidence.link(self._cases.actor, self._subject, kind, row))

    @Slot()
    def _choose_photo(self) -> None:
        title = self.tr("选照片或扫描件")
        kinds = self.tr("照片和扫描件 (*.jpg *.jpeg *.png *.pdf)")
        file_choice.choose(self, "open", title, self._take_photo, kinds=kinds)

    def _take_photo(self, path: Path) -> None:
        use = self._cases.evidence
        self._try(lambda: use.photo(self._cases.actor, self._subject, path, path.stem))

    @Slot()
    def _ask_why(self) -> None:
        row = self._list.currentRow()
        if not 0 <= row < len(self._shown):
            return
        one = self._shown[row]
        words = self.tr("只去掉佐证，原来的记录不动。")
        dialog = ReasonDialog(self, self.tr("去掉佐证"), words, self.tr("去掉"))
        dialog.given.connect(
            lambda reason: self._try(
                lambda: self._cases.evidence.remove(self._cases.actor, one.link_id, reason)
            )
        )
        dialog.open()

    def _try(self, act: Callable[[], object]) -> None:
        self.banner.clear()
        try:
            act()
        except WenmingError as error:
            self.banner.tell("error", explain(error))
            return
        self._read()
        self.changed.emit()
