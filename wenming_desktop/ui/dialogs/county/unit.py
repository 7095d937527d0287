"""One decision about a unit: what is asked for it, and what will follow, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.org_units import PARENT_LEVELS, Level
from wenming_desktop.services.county import LONGEST_NAME
from wenming_desktop.services.county_ports import Unit, UnitEffects
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.level_words import level_words
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import Choice, TextField
from wenming_desktop.ui.widgets.form import Form

CREATE, RENAME, MOVE, MERGE, CLOSE = "create", "rename", "move", "merge", "close"
_NAMED = (CREATE, RENAME)
_PLACED = (CREATE, MOVE, MERGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPlan:
    """What was decided; ``other`` is the unit above, or the one it is merged into."""

    action: str
    org_no: int = 0
    name: str = ""
    level: str = ""
    other: int = 0


class UnitDialog(FramedDialog):
    """``decided(plan)``; Enter and Esc leave the unit as it is."""

    decided = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        action: str,
        units: Sequence[Unit],
        unit: Unit | None,
        effects: UnitEffects | None,
    ) -> None:
        """Ask about ``unit``; for a new one it is where it may stand."""
        super().__init__("", "unitDecision", parent, letters=36)
        self._action, self._unit, self._effects = action, unit, effects
        self._units = [one for one in units if not one.closed]
        self._title()
        self._form = Form(self)
        self._name = TextField(self._form, longest=LONGEST_NAME)
        self._level, self._other = Choice(self._form), Choice(self._form)
        self._fields()
        self.body.addWidget(self._form)
        self._what = Label("", self, name="unitEffects", wrap=True)
        self.body.addWidget(self._what)
        self.body.addStretch(1)
        self._do = secondary(self._verb(), "unitDo", self)
        self._do.clicked.connect(self._decide)
        keep = primary(self.tr("不定，返回"), "unitKeep", self)
        keep.setDefault(True)
        keep.clicked.connect(self.reject)
        self.buttons.addWidget(self._do)
        self.buttons.addStretch(1)
        self.buttons.addWidget(keep)
        self._offer_others()
        (self._name if action in _NAMED else self._other if action in _PLACED else keep).setFocus()

    def _title(self) -> None:
        words = {
            CREATE: self.tr("给一个新单位编号"),
            RENAME: self.tr("“{name}”改名"),
            MOVE: self.tr("把“{name}”划到别的单位下面？"),
            MERGE: self.tr("把“{name}”并入别的单位？"),
            CLOSE: self.tr("撤销“{name}”？"),
        }[self._action]
        title = words.format(name=self._unit.name if self._unit else "")
        self.setWindowTitle(self.tr("单位变动"))
        self.body.addWidget(Label(title, self, name="unitTitle", scale=1.2, bold=True, wrap=True))

    def _verb(self) -> str:
        return {
            CREATE: self.tr("编号"),
            RENAME: self.tr("改名"),
            MOVE: self.tr("划转"),
            MERGE: self.tr("合并"),
            CLOSE: self.tr("撤销"),
        }[self._action]

    def _fields(self) -> None:
        """Show the fields that this decision needs, in the order in which they are read."""
        levels = (Level.TOWN_INSTITUTE, Level.VILLAGE_STATION, Level.PRACTICE_POINT)
        self._level.offer([(level_words(one), one) for one in levels])
        self._level.choose(Level.VILLAGE_STATION)
        self._level.currentIndexChanged.connect(self._offer_others)
        self._name.textChanged.connect(self._explain)
        self._other.currentIndexChanged.connect(self._explain)
        if self._action in _NAMED:
            hint = self.tr("全称，如：石桥村新时代文明实践站")
            self._form.add(self.tr("名称*"), self._name, "unitName", hint)
        if self._action == CREATE:
            self._form.add(self.tr("层级*"), self._level, "unitLevel")
        if self._action in _PLACED:
            words = self.tr("并入*") if self._action == MERGE else self.tr("上级单位*")
            self._other.setMinimumContentsLength(16)
            self._form.add(words, self._other, "unitOther")
        for widget, used in (
            (self._name, self._action in _NAMED),
            (self._level, self._action == CREATE),
            (self._other, self._action in _PLACED),
        ):
            widget.setVisible(used)

    @Slot()
    def _offer_others(self) -> None:
        found = [one for one in self._units if self._fits(one)]
        self._other.offer([(f"{one.org_no} {one.name}", one.org_no) for one in found])
        if self._action == CREATE and self._unit is not None:
            self._other.choose(self._unit.org_no)
        self._explain()

    def _fits(self, other: Unit) -> bool:
        """Tell whether a unit may be the one above, or take this one in."""
        if self._action == CREATE:
            return _stands_below(self._level.currentData(), other)
        unit = self._unit
        if unit is None or unit.org_no in other.path:
            return False
        if self._action == MERGE:
            return True
        return other.org_no != unit.parent and _stands_below(unit.level, other)

    @Slot()
    def _explain(self) -> None:
        """Say what will follow, with the names and the numbers of this unit."""
        other = self._other.currentText().partition(" ")[2]
        name, effects = self._name.text().strip(), self._effects
        words = self._what_follows()
        self._what.setText(
            words.format(
                other=other,
                devices=effects.devices if effects else 0,
                below=effects.below if effects else 0,
                people=effects.people if effects else 0,
                activities=effects.activities if effects else 0,
            )
        )
        is_whole = (bool(name) or self._action not in _NAMED) and (
            self._other.currentIndex() >= 0 or self._action not in _PLACED
        )
        self._do.setEnabled(is_whole)

    def _what_follows(self) -> str:
        if self._action in _PLACED and self._other.currentIndex() < 0:
            return self.tr("没有可以选的单位。")
        return {
            CREATE: self.tr(
                "它得到一个编号，以后不会再给别人。电脑以后再入网："
                "申请里写的全称和这里一样，就得到这个编号。"
            ),
            RENAME: self.tr("编号和以前录的都不变。以后印的表、报告用新名称；印过的不改。"),
            MOVE: self.tr(
                "从下一次交换起，{other}看得到、改得了它的记录，原来的上级不再收到它的新记录。"
                "它有 {devices} 台电脑、下面 {below} 个单位、{people} 名志愿者、"
                "{activities} 场活动，都跟着过去，编号不变，一条也不丢。"
            ),
            MERGE: self.tr(
                "它不再是一个单位：它的 {people} 名志愿者、{activities} 场活动归{other}看和改，"
                "编号留着，一条也不丢；{devices} 台电脑照常送完数据，请到“入网”里停用。"
                "下面的 {below} 个单位跟着过去。并了不能拆回来。"
            ),
            CLOSE: self.tr(
                "以后不再给它的电脑入网。它的 {people} 名志愿者、{activities} 场活动都在，还算数；"
                "{devices} 台电脑照常送完数据，请到“入网”里停用。下面的单位（{below} 个）"
                "还在，要划走的请先划走。撤销了不能改回。"
            ),
        }[self._action]

    @Slot()
    def _decide(self) -> None:
        unit = self._unit
        plan = UnitPlan(
            action=self._action,
            org_no=unit.org_no if unit and self._action != CREATE else 0,
            name=self._name.text().strip(),
            level=str(self._level.currentData()),
            other=self._other.currentData() or 0,
        )
        self.decided.emit(plan)
        self.accept()


def _stands_below(level: str, other: Unit) -> bool:
    """Tell whether a unit of a level may stand below another one."""
    return bool(level) and bool(other.level) and Level(other.level) in PARENT_LEVELS[Level(level)]
