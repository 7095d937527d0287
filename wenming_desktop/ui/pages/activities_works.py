"""活动 → 作品展演: works with prize, showings and picture; the red button notes a showing."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel

from wenming_desktop.domain.clock import local_now
from wenming_desktop.domain.users import Action
from wenming_desktop.services.projects.works import WorkView
from wenming_desktop.ui import tokens
from wenming_desktop.ui.joined_words import listed
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import Cell, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.detail_part import DetailPart, Proposed

_LINES = 6
"""Height of the picture, in lines of text."""
_SHOWN_MOST = 4
"""Showings told one by one; the ledger has them all."""


class WorksPart(DetailPart):
    """A list of works and, below it, the one that is chosen."""

    def __init__(self, page: Page) -> None:
        columns = (
            (QCoreApplication.translate("WorksPart", "作品"), Width(10, stretched=True)),
            (QCoreApplication.translate("WorksPart", "奖项"), Width(9)),
            (QCoreApplication.translate("WorksPart", "级别"), Width(5, spare=2)),
            (QCoreApplication.translate("WorksPart", "展演"), Width(8)),
            (QCoreApplication.translate("WorksPart", "观众"), Width(6, spare=3)),
            (QCoreApplication.translate("WorksPart", "类型"), Width(6, spare=1)),
        )
        words = QCoreApplication.translate("WorksPart", "获奖作品")
        super().__init__(page, "worksTable", words, columns, "activities")
        self._rows: list[WorkView] = []
        self.primary = primary(self.tr("登记展演"), "showWork", page, icon="plus")
        self.primary.clicked.connect(self._show_work)
        self.list.table.activated.connect(self._open)
        self.list.empty.acted.connect(self._add)
        self.list.table.selectionModel().currentRowChanged.connect(self._chosen)
        self._count = Label("", self, name="worksCount", tone="muted")
        self.top.addWidget(self._count, 1)
        self._add_card()
        self._new = secondary(self.tr("新作品"), "newWork", self, icon="plus")
        self._new.clicked.connect(self._add)
        self._new.setEnabled(self.actor.may(Action.RECORD))
        self._photo = secondary(self.tr("加照片…"), "workPhoto", self)
        self._photo.clicked.connect(self._choose_photo)
        self._change = secondary(self.tr("查看/修改"), "changeWork", self)
        self._change.clicked.connect(self._open)
        self.add_foot(self._photo, self._change, self._new)

    def _add_card(self) -> None:
        self._picture = QLabel(self.card)
        self._picture.setObjectName("workPicture")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._facts = Label("", self.card, name="workFacts", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(tokens.L)
        row.addWidget(self._picture)
        row.addWidget(self._facts, 1)
        self.card.body.addLayout(row)

    @Slot()
    def refresh(self) -> None:
        """Read the works again; the chosen one stays chosen."""
        self._rows = self.page.try_to(lambda: self.use_cases.works.all(self.actor)) or []
        never = sum(not one.shown for one in self._rows)
        words = self.tr("共 {total} 件，还没有展演的 {never} 件")
        told = words.format(total=len(self._rows), never=never)
        self._count.setText(told if self._rows else "")
        self.show_lines([(one.work.id, self._cells(one)) for one in self._rows])
        if not self._rows:
            self.list.empty.tell(
                self.tr("还没有获奖作品。登记作品和奖项，再一场一场登记到哪里演过。"),
                self.tr("新作品") if self._new.isEnabled() else "",
            )
        self._chosen()

    def _cells(self, one: WorkView) -> tuple[str | Cell, ...]:
        label, work = self.use_cases.code_lists.label, one.work
        shown = (
            Cell(self.tr("{count} 场").format(count=len(one.shown)), ("ok", tokens.OK))
            if one.shown
            else Cell(self.tr("还没有展演"), ("warn", tokens.WARN))
        )
        seen = one.spectators
        return (
            work.name,
            work.prize,
            label("award_level", work.level),
            shown,
            str(seen) if seen is not None else "",
            label("work_kind", work.work_type),
        )

    def _one(self) -> WorkView | None:
        row = self.list.row()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    @Slot()
    def _chosen(self) -> None:
        one, may = self._one(), self.actor.may(Action.RECORD)
        assert self.primary is not None  # noqa: S101  made above
        for button in (self.primary, self._photo, self._change):
            button.setEnabled(may and one is not None)
        self.card.setVisible(one is not None)
        if one is not None:
            self._facts.setText(self._told(one))
            self._show_picture(one)

    def _show_picture(self, one: WorkView) -> None:
        """Show the first picture that is here; without one the words have all the room."""
        height = self.fontMetrics().lineSpacing() * _LINES
        drawn = QPixmap()
        for picture in one.pictures:
            content = self.use_cases.photos.picture(self.actor, picture)
            if content is not None and drawn.loadFromData(content):
                break
        self._picture.setVisible(not drawn.isNull())
        if drawn.isNull():
            return
        smooth = Qt.TransformationMode.SmoothTransformation
        self._picture.setPixmap(drawn.scaledToHeight(height, smooth))
        words = self.tr("“{name}”的照片，共 {count} 张")
        self._picture.setAccessibleName(words.format(name=one.work.name, count=len(one.pictures)))

    def _told(self, one: WorkView) -> str:
        work = one.work
        awarded = work.awarded_on.isoformat() if work.awarded_on else ""
        head = listed(filter(None, (work.prize, awarded)))
        facts = (
            (self.tr("获奖"), head),
            (self.tr("作者"), work.authors),
            (self.tr("团队"), one.team),
            (self.tr("备注"), work.note),
        )
        lines = [f"{words}：{text}" for words, text in facts if text]
        return "\n".join([*lines, self._shown_words(one)])

    def _shown_words(self, one: WorkView) -> str:
        if not one.shown:
            return self.tr("还没有展演过。演一场，按右上角“登记展演”记一场。")
        told = [
            " ".join(filter(None, (each.day.isoformat(), each.place)))
            for each in one.shown[-_SHOWN_MOST:]
        ]
        return self.tr("演过 {count} 场，最近：{days}").format(
            count=len(one.shown), days=listed(reversed(told))
        )

    @Slot()
    def _show_work(self) -> None:
        one = self._one()
        if one is not None:
            given: dict[str, Proposed] = {
                "work_id": str(one.work.id),
                "day": f"{local_now():%Y-%m-%d}",
            }
            self.open_register("showcases", None, given)

    @Slot()
    def _add(self) -> None:
        self.open_register("works", None)

    @Slot()
    def _open(self) -> None:
        one = self._one()
        if one is not None and self.actor.may(Action.RECORD):
            self.open_register("works", one.work.id)

    @Slot()
    def _choose_photo(self) -> None:
        one = self._one()
        if one is not None:
            kinds = self.tr("照片 (*.jpg *.jpeg *.png)")
            file_choice.choose(self, "open", self.tr("选照片"), self._keep, kinds=kinds)

    def _keep(self, path: Path) -> None:
        one, photo = self._one(), self.use_cases.evidence.photo
        if one is not None:
            work = one.work
            self.tried(lambda: photo(self.actor, work.id, path, work.name), self.tr("照片已保存。"))
