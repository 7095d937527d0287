"""发新的权限表: what changes, in words, and under which name it is issued."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from wenming_desktop.services.county import LONGEST_NAME
from wenming_desktop.services.county_rights import RightsTable, Standing
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.rights_words import right_words, who_words
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import TextField
from wenming_desktop.ui.widgets.form import Form

_MOST_TOLD = 20


class IssuePolicyDialog(FramedDialog):
    """``decided(label)``; Enter and Esc leave the table in force."""

    decided = Signal(str)

    def __init__(self, parent: QWidget, held: RightsTable, wished: RightsTable) -> None:
        super().__init__("", "issuePolicy", parent, letters=36)
        title = self.tr("发第 {number} 号权限表？").format(number=held.number + 1)
        self.setWindowTitle(self.tr("发新的权限表"))
        self.body.addWidget(Label(title, self, name="policyTitle", scale=1.2, bold=True))
        form = Form(self)
        hint = self.tr("如：文明办 2026 年 8 号文")
        self._label = TextField(form, longest=LONGEST_NAME, hint=hint)
        self._label.textChanged.connect(self._allow)
        form.add(self.tr("文号或名称*"), self._label, "policyLabel")
        self.body.addWidget(form)
        changes = Label(self._told(held, wished), self, name="policyChanges", wrap=True)
        self.body.addWidget(changes)
        words = self.tr(
            "各单位收到下一个数据包后照新表办：不许改的，录的时候就会被拦住并说明。"
            "在这之前录的都算数，一条也不会退回。以后还可以再发一张，把它打开。"
        )
        self.body.addWidget(Label(words, self, name="policyWords", tone="muted", wrap=True))
        self.body.addStretch(1)
        self._do = secondary(self.tr("发出"), "policyDo", self)
        self._do.clicked.connect(self._decide)
        keep = primary(self.tr("不发，返回"), "policyKeep", self)
        keep.setDefault(True)
        keep.clicked.connect(self.reject)
        self.buttons.addWidget(self._do)
        self.buttons.addStretch(1)
        self.buttons.addWidget(keep)
        self._allow()
        self._label.setFocus()

    def _told(self, held: RightsTable, wished: RightsTable) -> str:
        """Return one line for each change; beyond many only their count."""
        changes = wished.changes(held)
        shut, opened = self.tr("不许{who}改：{what}"), self.tr("许{who}改：{what}")
        lines = [
            (opened if now is Standing.OPEN else shut).format(
                who=who_words(who), what=right_words(table, group)
            )
            for table, group, who, now in changes[:_MOST_TOLD]
        ]
        if len(changes) > _MOST_TOLD:
            lines.append(self.tr("……一共 {count} 处").format(count=len(changes)))
        return "\n".join(lines)

    @Slot()
    def _allow(self) -> None:
        self._do.setEnabled(bool(self._label.text().strip()))

    @Slot()
    def _decide(self) -> None:
        self.decided.emit(self._label.text())
        self.accept()
