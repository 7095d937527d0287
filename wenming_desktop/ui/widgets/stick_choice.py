"""Which stick, or which folder: label, size and room left, so that the right one is taken."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from wenming_desktop.services.sticks import FindSticks, Stick
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.fields import Choice

_GB = 1_000_000_000


class StickChoice(QWidget):
    """``path()`` is where to read and write; ``changed`` when it may be another one.

    A lone stick is taken; of several, none before a person has chosen.
    """

    changed = Signal()

    def __init__(self, find: FindSticks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stickChoice")
        self._find = find
        self._folder: Path | None = None
        self._is_asked_for = False
        self._list = Choice(self, name="sticks")
        self._list.setAccessibleName(self.tr("U盘或文件夹"))
        self._list.currentIndexChanged.connect(self._take)
        again = secondary(self.tr("重新查找"), "findSticks", self, icon="refresh")
        again.clicked.connect(self.look)
        folder = secondary(self.tr("选文件夹…"), "chooseFolder", self, icon="folder")
        folder.clicked.connect(self._ask_folder)
        self._words = Label("", self, name="stickWords", tone="muted", wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(tokens.S)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._list, 0, 0)
        grid.addWidget(again, 0, 1)
        grid.addWidget(folder, 0, 2)
        grid.addWidget(self._words, 1, 0, 1, 3)
        self.look()

    def path(self) -> Path | None:
        """Return the chosen place, if there is one."""
        chosen = self._list.currentData()
        return chosen if isinstance(chosen, Path) else None

    def choose_folder(self, folder: Path) -> None:
        """Take a folder instead of a stick."""
        self._folder = folder
        self.look()
        self._list.choose(folder)
        self._take()

    @Slot()
    def look(self) -> None:
        """Look for sticks again; what was chosen stays chosen if it is still there."""
        before, sticks = self.path(), self._find()
        entries: list[tuple[str, object]] = [(self._shown(one), one.root) for one in sticks]
        if self._folder is not None:
            words = self.tr("文件夹 {path}").format(path=self._folder)
            entries.append((words, self._folder))
        kept = before if before in [root for _, root in entries] else None
        if len(entries) > 1 and (kept is None or not self._is_asked_for):
            kept, self._is_asked_for = None, False
            words = self.tr("插着 {count} 个 U 盘，请选用哪一个")
            entries.insert(0, (words.format(count=len(entries)), None))
        with QSignalBlocker(self._list):
            self._list.offer(entries or [(self.tr("没有找到 U 盘"), None)])
            self._list.choose(kept)
        self._list.setEnabled(bool(entries))
        self._say(found=bool(entries))
        self.changed.emit()

    @Slot()
    def _take(self) -> None:
        """Remember that a person has chosen."""
        self._is_asked_for = self.path() is not None
        self._say(found=self._list.isEnabled())
        self.changed.emit()

    def _say(self, *, found: bool) -> None:
        words = self.tr("请插好 U 盘再按“重新查找”，或选一个文件夹。")
        if found:
            words = self.tr("有好几个 U 盘，程序不替您猜：先在上面选一个。")
        self._words.setText(words)
        self._words.setVisible(self.path() is None)

    def _shown(self, stick: Stick) -> str:
        words = self.tr("{label}（{root}）  共 {size} GB，剩 {free} GB")
        if stick.read_only:
            words = self.tr("{label}（{root}）  有写保护，共 {size} GB")
        root = str(stick.root)
        if stick.label and stick.root.name == stick.label:  # the folder says nothing more
            root = self.tr("U盘")
        return words.format(
            label=stick.label or self.tr("U盘"),
            root=root,
            size=f"{stick.size / _GB:.1f}",
            free=f"{stick.free / _GB:.1f}",
        )

    @Slot()
    def _ask_folder(self) -> None:
        file_choice.choose(self, "folder", self.tr("选文件夹"), self.choose_folder)
