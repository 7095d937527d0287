"""照片: what was photographed at one session: added, turned, cut, named, taken back."""

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.users import Action
from wenming_desktop.services.photo_ports import Cut, KeptPhoto
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.confirm import confirm
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.crop_view import CropView
from wenming_desktop.ui.widgets.fields import TextField
from wenming_desktop.ui.widgets.photo_list import PhotoList
from wenming_desktop.ui.words import explain

_PDF = "application/pdf"
_MB = 1024 * 1024
_THUMBNAIL = 112
_LONGEST_CAPTION = 40


class PhotosDialog(FramedDialog):
    """Everything is saved at once; there is nothing to confirm at the end."""

    def __init__(self, use_cases: UseCases, occurrence_id: UUID, parent: QWidget) -> None:
        super().__init__("", "photosDialog", parent, letters=56)
        self.setWindowTitle(self.tr("活动照片"))
        self._cases, self._actor, self._about = use_cases, use_cases.actor, occurrence_id
        self._shown: list[KeptPhoto] = []
        self.setAcceptDrops(True)
        self._list = PhotoList("photoList", self.tr("照片"), _THUMBNAIL, self)
        self._list.currentRowChanged.connect(self._show_chosen)
        self._list.allow_moving(allowed=self._actor.may(Action.RECORD))
        self._list.moved.connect(self._keep_order)
        left = self._left()  # before the rest: Tab goes in this order
        self._view = CropView("photoView", self.tr("选中的照片，可以拖出方框来裁剪"), self)
        self._caption = TextField(self, name="photoCaption", longest=_LONGEST_CAPTION)
        self._caption.setPlaceholderText(self.tr("说明，如：志愿者清扫村道"))
        self._caption.setAccessibleName(self.tr("说明"))
        self._caption.editingFinished.connect(self._save_caption)
        self._budget = Label("", self, name="photoBudget", tone="muted", wrap=True)
        right = QVBoxLayout()
        right.addWidget(self._view, 1)
        right.addLayout(self._tools())
        right.addWidget(self._caption)
        row = QHBoxLayout()
        row.setSpacing(tokens.M)
        row.addLayout(left, 2)
        row.addLayout(right, 5)
        self.body.addWidget(self._budget)
        self.body.addLayout(row, 1)
        close = secondary(self.tr("关闭"), "closePhotos", self)
        close.clicked.connect(self.accept)
        self._add = primary(self.tr("添加照片"), "addPhoto", self, icon="plus")
        self._add.clicked.connect(self._choose)
        self._add.setEnabled(self._actor.may(Action.RECORD))
        self.buttons.addWidget(close)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self._add)
        self.banner.tell(
            "info", self.tr("收 JPG、PNG、PDF，可以拖进来；拍摄地点等相机信息会自动去掉。")
        )
        self._read(0)
        self._add.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def add(self, paths: Sequence[Path]) -> None:
        """Keep these files with the session; what cannot be taken is named, the others are kept."""
        refused = []
        for path in paths:
            try:
                self._cases.photos.add(self._actor, self._about, path)
            except WenmingError as error:
                refused.append(explain(error))
        self._read(len(self._shown) + len(paths) - len(refused) - 1)
        if refused:
            self.banner.tell("error", "\n".join(refused))
        else:
            self.banner.tell(
                "ok", self.tr("已添加，拍摄地点等相机信息已去掉。可以写说明、转正、裁剪。")
            )

    def _left(self) -> QVBoxLayout:
        """Return the list with the buttons that put the chosen photo elsewhere."""
        self._up = secondary(self.tr("上移"), "photoUp", self)
        self._up.clicked.connect(lambda: self._list.move_chosen(-1))
        self._down = secondary(self.tr("下移"), "photoDown", self)
        self._down.clicked.connect(lambda: self._list.move_chosen(1))
        for button, key in ((self._up, "Alt+↑"), (self._down, "Alt+↓")):
            button.setToolTip(self.tr("打印照这个次序；也可以拖动，或者按 {key}").format(key=key))
        moves = QHBoxLayout()
        moves.addWidget(self._up)
        moves.addWidget(self._down)
        moves.addStretch(1)
        column = QVBoxLayout()
        column.addWidget(self._list, 1)
        column.addLayout(moves)
        return column

    def _tools(self) -> QHBoxLayout:
        words: tuple[tuple[str, str, Callable[[], None]], ...] = (
            (self.tr("左转"), "turnLeft", lambda: self._redraw(3)),
            (self.tr("右转"), "turnRight", lambda: self._redraw(1)),
            (self.tr("按方框裁剪"), "cropPhoto", self._crop),
            (self.tr("删除"), "removePhoto", self._ask_to_remove),
        )
        row = QHBoxLayout()
        self._buttons = []
        for text, name, act in words:
            button = secondary(text, name, self)
            button.clicked.connect(act)
            self._buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        return row

    @Slot()
    def _choose(self) -> None:
        kinds = "(*.jpg *.jpeg *.png *.pdf *.heic)"
        file_choice.choose(
            self, "open", self.tr("选照片"), lambda path: self.add([path]), kinds=kinds
        )

    def _read(self, row: int) -> None:
        self._shown = self._cases.photos.of(self._actor, self._about)
        items = []
        for number, one in enumerate(self._shown, 1):
            words = one.attachment.title or self.tr("第 {n} 张").format(n=number)
            if not one.is_here:
                words += self.tr("（还没有收到）")
            items.append(QListWidgetItem(self._thumbnail(one), words))
        self._list.show_items(items, row)
        self._show_chosen()
        self._show_budget()

    def _thumbnail(self, photo: KeptPhoto) -> QIcon:
        picture = QPixmap()
        content = self._cases.photos.picture(self._actor, photo.attachment.id)
        if content is None or not picture.loadFromData(content):
            return QIcon()
        side = Qt.AspectRatioMode.KeepAspectRatio
        smooth = Qt.TransformationMode.SmoothTransformation
        return QIcon(picture.scaled(_THUMBNAIL, _THUMBNAIL, side, smooth))

    def _chosen(self) -> KeptPhoto | None:
        row = self._list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    @Slot()
    def _show_chosen(self) -> None:
        chosen = self._chosen()
        is_picture = bool(chosen and chosen.is_here and chosen.attachment.media_type != _PDF)
        content = self._cases.photos.picture(self._actor, chosen.attachment.id) if chosen else None
        self._view.show_bytes(content)
        self._caption.setText(chosen.attachment.title if chosen else "")
        may = self._actor.may(Action.RECORD)
        self._caption.setEnabled(may and chosen is not None)
        for button in self._buttons[:-1]:
            button.setEnabled(may and is_picture)
        self._buttons[-1].setEnabled(may and chosen is not None)
        row = self._list.currentRow()
        self._up.setEnabled(may and row > 0)
        self._down.setEnabled(may and 0 <= row < len(self._shown) - 1)

    def _show_budget(self) -> None:
        if not self._shown:
            words = self.tr("还没有照片。点“添加照片”，打印记录表、照片页时就有图了。")
        else:
            size = sum(one.attachment.size for one in self._shown) / _MB
            words = self.tr("这一场 {count} 张，{size:.1f} MB。").format(
                count=len(self._shown), size=size
            )
        budget = self._cases.photos.budget(self._actor)
        if budget.waiting:
            words += self.tr(
                "本单位还没上报的照片共 {waiting:.1f} MB，一次交换带 {room:.0f} MB，要 {times} 次。"
            ).format(waiting=budget.waiting / _MB, room=budget.room / _MB, times=budget.exchanges)
        self._budget.setText(words)

    @Slot()
    def _save_caption(self) -> None:
        chosen, words = self._chosen(), self._caption.text().strip()
        if chosen is not None and words != chosen.attachment.title:
            self._try(lambda: self._cases.photos.caption(self._actor, chosen.attachment.id, words))

    @Slot()
    def _keep_order(self) -> None:
        """Save the order on the screen; a refusal shows the one that is kept."""
        order = [self._shown[at].attachment.id for at in self._list.order()]
        self._try(lambda: self._cases.photos.arrange(self._actor, self._about, order))

    def _redraw(self, turns: int, cut: Cut | None = None) -> None:
        chosen = self._chosen()
        if chosen is not None:
            photos, about = self._cases.photos, chosen.attachment.id
            self._try(lambda: photos.redraw(self._actor, about, turns, cut))

    @Slot()
    def _crop(self) -> None:
        cut = self._view.cut()
        if cut is None:
            words = self.tr("先在照片上拖出要留下的方框；不用鼠标时，Tab 到照片上按方向键。")
            self.banner.tell("info", words)
            self._view.setFocus()
            return
        self._redraw(0, cut)

    @Slot()
    def _ask_to_remove(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        reason = self.tr("在活动照片里删除")
        confirm(
            self,
            self.tr("删除这张照片？"),
            self.tr("照片会从这一场撤下，不能恢复。原来的文件不受影响。"),
            self.tr("删除"),
            lambda: self._try(
                lambda: self._cases.photos.remove(self._actor, chosen.attachment.id, reason)
            ),
        )

    def _try(self, act: Callable[[], object]) -> None:
        row = self._list.currentRow()
        try:
            act()
        except WenmingError as error:
            self.banner.tell("error", explain(error))
        else:
            self.banner.clear()
        self._read(row)
