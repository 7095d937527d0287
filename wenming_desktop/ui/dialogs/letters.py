"""Letters to the county centre: what was written and answered, and a new one or an answer."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QListWidget, QWidget

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.letters import MAX_SUBJECT
from wenming_desktop.services.letters import LetterLine
from wenming_desktop.ui import theme
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.hints import Hint
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import TextField
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.widgets.register_fields import SeveralLines
from wenming_desktop.ui.words import explain

Send = Callable[[str, str], object]
Answer = Callable[[LetterLine, str], object]


class LettersDialog(FramedDialog):
    """The list on top, the chosen letter under it, and room to write.

    Who may write a letter gives ``send``, who may answer one ``answer``; ``read`` gives the
    letters, newest first.
    """

    def __init__(
        self,
        parent: QWidget,
        read: Callable[[], Sequence[LetterLine]],
        *,
        send: Send | None = None,
        answer: Answer | None = None,
    ) -> None:
        super().__init__(self.tr("给县中心的保密信"), "lettersDialog", parent, letters=44)
        self._read, self._send, self._answer = read, send, answer
        self._lines: Sequence[LetterLine] = ()
        words = self.tr("只有写信的单位和县中心看得到内容；镇里只转交，打不开。信随 U 盘走。")
        self.body.addWidget(Hint(words, self, name="lettersHint"))
        self._list = QListWidget(self)
        self._list.setObjectName("lettersList")
        self._list.setAccessibleName(self.tr("往来的信"))
        self._list.setFixedHeight(theme.row_height(theme.text_size(theme.application())) * 3)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(self._show)
        self.body.addWidget(self._list)
        self._text = Label("", self, name="letterText", wrap=True)
        self.body.addWidget(self._text)
        self._form = Form(self)
        self._subject = TextField(self, longest=MAX_SUBJECT)
        self._writing = SeveralLines(self)
        if send is not None:
            self._form.add(self.tr("标题*"), self._subject, "letterSubject")
        else:
            self._subject.hide()
        label = self.tr("内容*") if send is not None else self.tr("答复*")
        self._form.add(label, self._writing, "letterBody")
        self.body.addWidget(self._form)
        back = secondary(self.tr("关闭"), "lettersClose", self)
        back.clicked.connect(self.reject)
        words = self.tr("写好，下次交换带走") if send is not None else self.tr("答复，下次交换带走")
        self._do = primary(words, "letterDo", self)
        self._do.clicked.connect(self._write)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self._do)
        self._fill()
        (self._subject if send is not None else self._writing).setFocus()

    def _fill(self) -> None:
        chosen = self._list.currentRow()
        self._lines = self._read()
        self._list.clear()
        for line in self._lines:
            day = f"{line.letter.written_at:%Y-%m-%d}" if line.letter.written_at else ""
            words = self.tr("{day}　已答复　{subject}　{unit}")
            if not line.letter.is_answered:
                words = self.tr("{day}　还没有答复　{subject}　{unit}")
            unit = line.unit if self._answer is not None else ""
            said = words.format(day=day, unit=unit, subject=line.letter.subject)
            self._list.addItem(said.strip())
        self._list.setVisible(bool(self._lines))
        if self._lines:
            self._list.setCurrentRow(min(max(0, chosen), len(self._lines) - 1))
        if self._answer is not None:
            self._do.setEnabled(bool(self._lines))
            self._form.setVisible(bool(self._lines))
        if not self._lines and self._answer is not None:
            self._text.setText(self.tr("还没有收到信。各单位写的信随数据包来，来了在这里答复。"))
        if self.isVisible():
            self.fit()

    @Slot(int)
    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._lines):
            self._text.clear()
            return
        letter = self._lines[row].letter
        words = letter.body
        if letter.is_answered:
            words = self.tr("{body}\n\n县中心答复：{reply}").format(body=words, reply=letter.reply)
        self._text.setText(words)

    @Slot()
    def _write(self) -> None:
        """Send or answer; what is wrong is said above, and what was typed stays."""
        text = self._writing.toPlainText()
        try:
            if self._send is not None:
                self._send(self._subject.text(), text)
                done = self.tr("信已写好。下次按“一键交换”时带走。")
            elif self._answer is not None:
                self._answer(self._lines[self._list.currentRow()], text)
                done = self.tr("答复已记下。下次按“一键交换”时带走。")
        except WenmingError as error:
            self.banner.tell("error", explain(error))
            return
        self._subject.clear()
        self._writing.clear()
        self._fill()
        self.banner.tell("ok", done)
