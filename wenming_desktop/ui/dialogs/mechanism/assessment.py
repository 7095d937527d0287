"""Beginning an assessment, and giving one indicator its points."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.mechanism.assessing import RECHECK, SELF, ScoreLine
from wenming_desktop.services.mechanism.assessment_files import evidence_words, points
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.mechanism.ask import AskForm, Lines
from wenming_desktop.ui.widgets.fields import Choice, DigitsField

_YEARS = 5


class BeginForm(AskForm):
    """``begun(id)``: the own unit assesses itself, a unit below is rechecked."""

    begun = Signal(object)

    def __init__(self, use_cases: UseCases, today: date, parent: QWidget) -> None:
        title = QCoreApplication.translate("assessing", "开始测评")
        super().__init__(title, "beginForm", "", parent)
        self._cases, actor = use_cases, use_cases.actor
        self._scheme, self._year, self._unit = Choice(self), Choice(self), Choice(self)
        self._scheme.offer([(one.title, one.id) for one in use_cases.assessing.schemes(actor)])
        years = range(today.year, today.year - _YEARS, -1)
        self._year.offer([(self.tr("{year} 年").format(year=year), year) for year in years])
        _own, *below = (one.unit for one in use_cases.duty_list.matrix(actor))
        entries: list[tuple[str, object]] = [(self.tr("本单位自评"), None)]
        entries += [(self.tr("复评：{unit}").format(unit=one.name), one.id) for one in below]
        self._unit.offer(entries)
        self.row("scheme", self.tr("指标体系"), self._scheme)
        self.row("year", self.tr("年度"), self._year)
        self.row("unit", self.tr("测评谁"), self._unit)
        self.ready(self.tr("开始"), self._begin)

    def _begin(self) -> None:
        unit = self._unit.currentData()
        begun = self._cases.assessing.begin(
            self._cases.actor,
            str(self._scheme.currentData()),
            int(self._year.currentData()),
            unit_id=unit if isinstance(unit, UUID) else None,
            method=SELF if unit is None else RECHECK,
        )
        self.begun.emit(begun.id)


class ScoreForm(AskForm):
    """Points of one indicator, with what shows them and what is missing."""

    def __init__(
        self, use_cases: UseCases, assessment_id: UUID, line: ScoreLine, parent: QWidget
    ) -> None:
        super().__init__(line.indicator.title, "scoreForm", evidence_words(line), parent)
        self._cases, self._assessment, self._line = use_cases, assessment_id, line
        score = line.score
        given = "" if line.given is None else points(line.given)
        self._points = DigitsField(self, longest=8)
        self._points.setText(given)
        self._evidence = Lines(score.evidence if score is not None else "", self, rows=2)
        self._gap = Lines(score.gap if score is not None else "", self, rows=2)
        most = self.tr("满分 {most} 分，空着是还没有打分").format(most=points(self._most))
        self.row("得分", self.tr("得分"), self._points, most)
        self.row("evidence", self.tr("佐证说明"), self._evidence)
        self.row("gap", self.tr("差距和改进"), self._gap)
        self._points.setFocus()
        self._points.selectAll()
        self.ready(self.tr("保存"), self._save)

    @property
    def _most(self) -> int:
        return self._line.indicator.most_hundredths

    def _save(self) -> None:
        self._cases.assessing.score(
            self._cases.actor,
            self._assessment,
            self._line.indicator.id,
            typed_points(self._points.text()),
            evidence=self._evidence.toPlainText(),
            gap=self._gap.toPlainText(),
        )


def typed_points(text: str) -> int | None:
    """Return hundredths; None for nothing, INVALID_FIELD for what is no number."""
    plain = text.strip()
    if not plain:
        return None
    try:
        hundredths = round(float(plain) * 100)
    except (ValueError, OverflowError) as problem:
        raise WenmingError(Code.INVALID_FIELD, field="得分", value=plain[:20]) from problem
    return hundredths
