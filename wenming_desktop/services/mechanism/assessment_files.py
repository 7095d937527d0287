"""An assessment on paper and as a workbook."""

from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.messages.mechanism import proof_words
from wenming_desktop.services.mechanism.assessing import (
    RECHECK,
    AssessmentSheet,
    ScoreLine,
    sheet_of,
)
from wenming_desktop.services.mechanism.table_paper import (
    PaperColumn,
    PaperTable,
    TablePaperContent,
    TablePress,
)
from wenming_desktop.services.paper_content import PaperResult
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.register_files import (
    RegisterBook,
    RegisterColumn,
    RegisterFiles,
    RegisterSheet,
)
from wenming_desktop.services.rights import require

_NOTHING = "—"


class AssessmentFiles:
    """Prints and exports; nothing is decided here."""

    def __init__(
        self, uow: UnitOfWorkMaker, press: TablePress, files: RegisterFiles, mark: str = ""
    ) -> None:
        self._uow, self._press, self._files, self._mark = uow, press, files, mark

    def print(self, actor: Actor, assessment_id: UUID, to: Path) -> PaperResult:
        """Print scores, evidence and the list of gaps."""
        require(actor, Action.PRINT)
        with self._uow(read_only=True) as work:
            sheet = sheet_of(work, assessment_id)
        return self._press.table(self._content(sheet), to)

    def export(self, actor: Actor, assessment_id: UUID, to: Path) -> Path:
        """Write scores and gaps as a workbook."""
        require(actor, Action.EXPORT_REGISTER)
        with self._uow(read_only=True) as work:
            sheet = sheet_of(work, assessment_id)
        about = f"{sheet.unit.name}　{_sums(sheet)}"
        columns = (
            *(RegisterColumn("序号", 5, "number"), RegisterColumn("类别", 8)),
            *(RegisterColumn("指标", 36), RegisterColumn("满分", 7, "number", total=True)),
            *(RegisterColumn("得分", 7, "number", total=True), RegisterColumn(_other(sheet), 7)),
            *(RegisterColumn("佐证", 40), RegisterColumn("差距和改进", 30)),
        )
        rows = [_excel(number, one) for number, one in enumerate(sheet.lines, 1)]
        title = sheet.assessment.name
        book = RegisterBook((RegisterSheet("自评", title, about, columns, rows),))
        self._files.write(to, book)
        return to

    def _content(self, sheet: AssessmentSheet) -> TablePaperContent:
        columns = (
            *(PaperColumn("序号", 3, centred=True), PaperColumn("类别", 4, centred=True)),
            *(PaperColumn("指标", 14), PaperColumn("满分", 3, centred=True)),
            *(PaperColumn("得分", 3, centred=True), PaperColumn(_other(sheet), 3, centred=True)),
            PaperColumn("佐证", 16),
        )
        rows = tuple(_paper(number, one) for number, one in enumerate(sheet.lines, 1))
        tables = [PaperTable("一、得分", columns, rows)]
        if sheet.gaps:
            gap_columns = (
                *(PaperColumn("序号", 3, centred=True), PaperColumn("指标", 16)),
                *(PaperColumn("失分", 4, centred=True), PaperColumn("差距和改进", 20)),
            )
            gaps = tuple(
                (str(number), one.indicator.title, points(one.lost), _gap(one) or _NOTHING)
                for number, one in enumerate(sheet.gaps, 1)
            )
            tables.append(PaperTable("二、差距清单", gap_columns, gaps))
        return TablePaperContent(
            title=f"{sheet.unit.name}{sheet.assessment.name}",
            about=_sums(sheet),
            tables=tuple(tables),
            notes=(f"还有 {sheet.open} 项没有打分。",) if sheet.open else (),
            signatures=("填表人", "负责人", "日期"),
            wide=True,
            mark=self._mark,
        )


def points(hundredths: int | None) -> str:
    """Return points as people write them: 7.5, or — for none."""
    return _NOTHING if hundredths is None else f"{hundredths / 100:g}"


def evidence_words(line: ScoreLine) -> str:
    """Return what shows a score: the registers, linked rows, and what was typed."""
    told = [proof_words(one.name, one.count, one.names) for one in line.proofs]
    told += [one.title or "照片" for one in line.shown]
    told += [line.score.evidence] if line.score is not None else []
    return "；".join(filter(None, told))


def _gap(line: ScoreLine) -> str:
    return line.score.gap if line.score is not None else ""


def _sums(sheet: AssessmentSheet) -> str:
    words = f"满分 {points(sheet.most)}，{_own(sheet)} {points(sheet.total)}"
    if sheet.other_total is not None:
        words += f"，{_other(sheet)} {points(sheet.other_total)}"
    return words


def _own(sheet: AssessmentSheet) -> str:
    return "复评" if sheet.assessment.method == RECHECK else "自评"


def _other(sheet: AssessmentSheet) -> str:
    return "自评" if sheet.assessment.method == RECHECK else "复评"


def _paper(number: int, one: ScoreLine) -> tuple[str, ...]:
    most = points(one.indicator.most_hundredths)
    given = (most, points(one.given), points(one.other_hundredths))
    words = evidence_words(one)
    return (str(number), one.indicator.group, one.indicator.title, *given, words)


def _excel(number: int, one: ScoreLine) -> tuple[str | int | float | None, ...]:
    def number_of(hundredths: int | None) -> float | None:
        return None if hundredths is None else hundredths / 100

    scores = (one.indicator.most_hundredths, one.given, one.other_hundredths)
    given = map(number_of, scores)
    words = (evidence_words(one) or None, _gap(one) or None)
    return (number, one.indicator.group, one.indicator.title, *given, *words)
