"""设置 → 规则包: what counts, since when and by whose word; the centre changes it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QPlainTextEdit

from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.users import Action
from wenming_desktop.messages.rules import CHANGED_IN_A_FORM, pack_title, pack_words
from wenming_desktop.services.rule_packs import PackLine
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.mechanism.pack import NumbersForm, ProblemsDialog
from wenming_desktop.ui.hints import Hint
from wenming_desktop.ui.models.plain_rows import Cell, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.letter_room import LetterRoom
from wenming_desktop.ui.widgets.list_part import ListPart

_LINES_SHOWN = 5


class RulesPart(ListPart):
    """Versions above, what the chosen one says below."""

    def __init__(self, page: Page) -> None:
        columns = (
            (QCoreApplication.translate("RulesPart", "规则"), Width(8)),
            (QCoreApplication.translate("RulesPart", "现在"), Width(9)),
            (QCoreApplication.translate("RulesPart", "版本"), Width(5, spare=2)),
            (QCoreApplication.translate("RulesPart", "从哪天起"), Width(7)),
            (QCoreApplication.translate("RulesPart", "谁发布"), Width(12, stretched=True)),
            (QCoreApplication.translate("RulesPart", "依据"), Width(16, spare=1)),
        )
        super().__init__(
            page,
            "rulesTable",
            QCoreApplication.translate("RulesPart", "规则包"),
            columns,
            "settings",
        )
        self._lines: list[PackLine] = []
        self._is_centre = self.use_cases.org_units.own(self.actor).level is Level.COUNTY_CENTER
        about = self.tr("规则由县中心定，随数据包下发。本单位照正在用的执行。")
        if self._is_centre:
            about = self.tr("改了以后随下一批数据包下发到所和站，到日子才执行，以前的数字不变。")
        self.top.addWidget(Hint(about, self, name="rulesAbout"), 1)
        self._said = QPlainTextEdit(self)
        self._said.setReadOnly(True)
        self._said.setTabChangesFocus(True)
        self._said.setObjectName("ruleWords")
        self._said.setAccessibleName(self.tr("这个规则包的内容"))
        LetterRoom(self._said, lines=_LINES_SHOWN, extra=tokens.L)
        self.layout().insertWidget(2, self._said)  # type: ignore[union-attr]
        self.primary = primary(self.tr("改数字…"), "rulesChange", self)
        self.primary.clicked.connect(self._change)
        self._file = secondary(self.tr("从文件发布…"), "rulesIssue", self, icon="file")
        self._file.clicked.connect(self._choose)
        out = secondary(self.tr("存成文件…"), "rulesExport", self, icon="save")
        out.clicked.connect(self._export)
        self.add_foot(out, self._file)
        self.list.table.selectionModel().currentRowChanged.connect(self._show)

    def refresh(self) -> None:
        """Read every version of every pack again."""
        self._lines = self.use_cases.rule_packs.list(self.actor)
        self.list.show_rows([self._cells(one) for one in self._lines], "")
        may = self._is_centre and self.actor.may(Action.APPROVE)
        self._file.setVisible(may)
        self._show()

    def _cells(self, one: PackLine) -> tuple[str | Cell, ...]:
        issuer = one.issuer or self.tr("程序自带")
        source = one.source if one.issuer else ""  # the program's own name pages of ours
        told = (one.version, one.effective_from.isoformat(), issuer, source)
        return pack_title(one.pack), self._standing(one), *told

    def _standing(self, one: PackLine) -> Cell:
        if one.in_force:
            return Cell(self.tr("正在用"), ("ok", tokens.OK))
        if not one.is_readable:
            return Cell(self.tr("要更新程序"), ("warn", tokens.WARN))
        later = [
            other
            for other in self._lines
            if other.pack == one.pack
            and other.in_force
            and other.effective_from > one.effective_from
        ]
        replaced = bool(later) or not one.issuer
        return Cell(self.tr("已换新版") if replaced else self.tr("还没到日子"))

    def _line(self) -> PackLine | None:
        row = self.list.row()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    @Slot()
    def _show(self) -> None:
        line = self._line()
        assert self.primary is not None  # noqa: S101  made above
        may = self._is_centre and self.actor.may(Action.APPROVE)
        self.primary.setEnabled(may and line is not None and line.pack in CHANGED_IN_A_FORM)
        if line is None:
            return
        if not line.is_readable:
            words = self.tr("这一版是更新的程序写的，本机看不懂，先照前一版执行。请更新程序。")
            self._said.setPlainText(words)
            return
        tables = self.use_cases.rule_packs.text(self.actor, line.pack, line.version)
        label = self.use_cases.code_lists.label
        self._said.setPlainText("\n".join(pack_words(line.pack, tables, label)))

    @Slot()
    def _change(self) -> None:
        line = self._line()
        if line is not None:
            form = NumbersForm(self.use_cases, line.pack, self)
            form.kept.connect(self._say_issued)
            form.open()

    @Slot()
    def _say_issued(self) -> None:
        self.refresh()
        self.page.banner.tell("ok", self.tr("已发布，随下一批数据包下发。"))

    @Slot()
    def _choose(self) -> None:
        title, kinds = self.tr("选规则包文件"), self.tr("规则包 (*.toml)")
        file_choice.choose(self, "open", title, self._issue, kinds=kinds)

    def _issue(self, path: Path) -> None:
        self.page.banner.clear()
        use = self.use_cases.rule_packs
        text = self.page.try_to(lambda: use.read_file(path))
        if text is None:
            return
        if problems := use.check(text):
            ProblemsDialog(path.name, problems, self).open()
        elif self.page.try_to(lambda: use.issue(self.actor, text)) is not None:
            self._say_issued()

    @Slot()
    def _export(self) -> None:
        line = self._line()
        if line is None or not line.is_readable:
            return
        use, name = self.use_cases.rule_packs, f"{line.pack}-{line.version}.toml"

        def write(path: Path) -> None:
            self.page.banner.clear()
            done = lambda: use.export(self.actor, line.pack, line.version, path)  # noqa: E731
            if self.page.try_to(done) is not None:
                self.page.banner.tell("ok", self.tr("已写好：{file}").format(file=path))

        kinds = self.tr("规则包 (*.toml)")
        file_choice.choose(self, "save", self.tr("存成文件"), write, suggestion=name, kinds=kinds)
