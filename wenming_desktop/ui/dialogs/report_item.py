"""Changing one item of the report: which sentences stand, free text, words of one's own."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from wenming_desktop.domain.work_report import Choices, Sentence
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary

_EDITOR_LINES = 3
_MARKS = str.maketrans({"{": "（", "}": "）", "<": "〈", ">": "〉"})


class ReportItemDialog(FramedDialog):
    """``given(left_out, texts)``: what to leave out, and the texts that were changed."""

    given = Signal(object, object)

    def __init__(
        self,
        parent: QWidget,
        title: str,
        item: str,
        sentences: list[Sentence],
        left_out: Mapping[str, str],
        choices: Choices,
    ) -> None:
        super().__init__(title, "itemDialog", parent, letters=44)
        self._item = item
        self._boxes: dict[str, QCheckBox] = {}
        self._texts: dict[str, QPlainTextEdit] = {}
        self._before: dict[str, str] = {}
        words = self.tr(
            "不要的句子去掉勾。带数字的句子，数字只能点数字改写；没有数字的句子可以直接改。"
        )
        self.body.addWidget(Label(words, self, name="itemWords", tone="muted", wrap=True))
        for sentence in sentences:
            if sentence.id.startswith("added:"):
                continue
            self._offer(sentence.id, sentence.text, free=not _has_figures(sentence), stands=True)
        for name, text in left_out.items():
            self._offer(name, text, free=False, stands=False)
        if item != "lead":
            self.body.addWidget(Label(self.tr("另外要写的："), self, name="addedWords", bold=True))
            self._editor(f"added:{item}", choices.texts.get(f"added:{item}", ""))
        self.body.addStretch(1)
        back = secondary(self.tr("返回"), "itemBack", self)
        back.clicked.connect(self.reject)
        do = primary(self.tr("写进汇报"), "itemDo", self)
        do.clicked.connect(self._give)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(do)

    def _offer(self, name: str, text: str, *, free: bool, stands: bool) -> None:
        must = name == "lead" or name.startswith("neutral:")
        if not must:
            box = QCheckBox(self.tr("写这一句"), self)
            box.setObjectName(f"stands:{name}")
            box.setAccessibleName(text)
            box.setChecked(stands)
            self._boxes[name] = box
            self.body.addWidget(box)
        if free:
            self._editor(name, text)
        else:
            shown = Label(text, self, name=f"text:{name}", wrap=True)
            shown.setContentsMargins(tokens.XL, 0, 0, 0)
            self.body.addWidget(shown)

    def _editor(self, name: str, text: str) -> None:
        editor = QPlainTextEdit(text, self)
        editor.setObjectName(f"text:{name}")
        editor.setAccessibleName(self.tr("文字"))
        editor.setTabChangesFocus(True)
        editor.setFixedHeight(self.fontMetrics().lineSpacing() * _EDITOR_LINES + tokens.L)
        self._texts[name] = editor
        self._before[name] = _one_line(editor)
        self.body.addWidget(editor)

    @Slot()
    def _give(self) -> None:
        out = {name for name, box in self._boxes.items() if not box.isChecked()}
        typed = {name: _one_line(editor) for name, editor in self._texts.items()}
        texts = {name: text for name, text in typed.items() if text != self._before[name]}
        self.given.emit(frozenset(out), texts)
        self.accept()


def _has_figures(sentence: Sentence) -> bool:
    return any(run.figure for run in sentence.runs)


def _one_line(editor: QPlainTextEdit) -> str:
    """Return what was typed in one line; marks of the phrase library are plain marks here."""
    return " ".join(editor.toPlainText().split()).translate(_MARKS)
