"""The work report (工作开展情况汇报): drafted from data, checked, frozen, handed in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.figure_book import FigureBook, make_book, typed_value
from wenming_desktop.domain.figures import BehindRow, Figure, SumCheck
from wenming_desktop.domain.metric_list import METRICS
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.phrases import PhrasePack
from wenming_desktop.domain.proofreading import Proofreader, Slip, SlipKind
from wenming_desktop.domain.report_writing import (
    Material,
    unknown_figures,
    write_report,
    wrong_sums,
)
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.domain.work_report import Choices, ManualChange, WorkReport
from wenming_desktop.services.charts.drawn import pictures_here
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.county_totals import (
    CityFigures,
    counties_of,
    county_material,
    county_of,
    read_totals,
    totals_text,
)
from wenming_desktop.services.figure_ports import FigureStore
from wenming_desktop.services.plain_files import WriteWhole, write_text
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.report_files import ReportFiles, write_files
from wenming_desktop.services.report_material import (
    annex_here,
    cases_here,
    count_here,
    days_of,
    names_here,
)
from wenming_desktop.services.report_ports import ReportPress, SavedReport
from wenming_desktop.services.report_snapshot import Snapshot, read_snapshot, snapshot_body
from wenming_desktop.services.rights import require
from wenming_desktop.services.rule_packs import pack_in_force

NOBODY_CHOSE = Choices()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A report as it stands now, and what is still wrong with it."""

    report: WorkReport
    book: FigureBook
    choices: Choices
    counted_over: Period
    """From the first day to the 截止日期."""
    city: bool = False
    unknown: tuple[Figure, ...] = ()
    sums: tuple[SumCheck, ...] = ()
    slips: tuple[tuple[str, Slip], ...] = ()
    """(item, slip): the proofreading list."""

    @property
    def placeholders(self) -> tuple[Slip, ...]:
        """Places somebody has left to fill in; figures not known are counted in ``unknown``."""
        return tuple(
            slip
            for _, slip in self.slips
            if slip.kind is SlipKind.PLACEHOLDER and slip.text != "【待填】"
        )

    @property
    def is_ready(self) -> bool:
        """Tell whether it may leave the house."""
        return not (self.unknown or self.sums or self.placeholders)


class WorkReports:
    """Drafts, checks, freezes and writes the report of this unit or of a city."""

    def __init__(
        self, uow: UnitOfWorkMaker, codes: CodeLists, press: ReportPress, write: WriteWhole
    ) -> None:
        self._uow, self._codes, self._press, self._write = uow, codes, press, write

    def draft(
        self,
        actor: Actor,
        period: Period,
        choices: Choices = NOBODY_CHOSE,
        *,
        city: bool = False,
        drop_unknown: bool = False,
    ) -> Draft:
        """Write the report of a period; REPORT_NOT_BEGUN when no day of it has come yet.

        The period may end in the future: counted is up to today, the 截止日期. ``city`` writes
        from the totals of counties, TOTALS_MISSING when there are none of this period.
        """
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            as_of = min(period.last, work.today())
            if period.first > as_of:
                raise WenmingError(Code.REPORT_NOT_BEGUN, first=period.first.isoformat())
            counted_over = Period(period.first, as_of)
            changed = {change.figure: change.value for change in choices.changes}
            if city:
                material = county_material(work, self._codes, period, as_of, changed)
            else:
                material = self._material(work, period, counted_over, changed)
            pack = PhrasePack.of(pack_in_force(work, "phrases", as_of), material.level)
            reader = Proofreader.of(pack_in_force(work, "proofreading", as_of))
        report = write_report(pack, material, choices, drop_unknown=drop_unknown)
        draft = _checked(report, material.book, choices, counted_over, city=city)
        return replace(draft, slips=_slips(report, reader))

    def _material(
        self, work: UnitOfWork, period: Period, over: Period, changed: dict[str, int]
    ) -> Material:
        unit = work.own_unit()
        counted = count_here(work, over)
        book = make_book(counted, self._codes, days_of(over.first, over.last), changed)
        return Material(
            unit=unit.name,
            level=unit.level.value,
            period=period,
            as_of=over.last,
            book=book,
            names=names_here(work, over),
            cases=cases_here(work, over),
            annex=annex_here(work, Level(unit.level), over, counted),
            pictures=pictures_here(work, self._codes, over, counted),
        )

    def change(self, actor: Actor, draft: Draft, figure: str, typed: str, reason: str) -> Choices:
        """Return the choices with a figure written in; REASON_MISSING, INVALID_FIELD."""
        require(actor, Action.RECORD)
        if not reason.strip():
            raise WenmingError(Code.REASON_MISSING)
        shown = draft.book.get(figure)
        before = next((one for one in draft.choices.changes if one.figure == figure), None)
        with self._uow(read_only=True) as work:
            today = work.today().isoformat()
        change = ManualChange(
            figure,
            shown.label,
            typed_value(shown, typed),
            before.old if before else shown.value,
            reason.strip(),
            actor.name,
            today,
        )
        others = tuple(one for one in draft.choices.changes if one.figure != figure)
        return replace(draft.choices, changes=(*others, change))

    def behind(self, actor: Actor, draft: Draft, name: str, limit: int = 1000) -> list[BehindRow]:
        """Return the rows a figure was counted from, for a city its counties; none for rates."""
        require(actor, Action.READ)
        figure = draft.book.get(name)
        if not figure.metric:
            return []
        with self._uow(read_only=True) as work:
            return _store(work, draft).behind(
                figure.metric, draft.counted_over, figure.grouping, figure.code, limit
            )

    def export(self, actor: Actor, draft: Draft, folder: Path) -> ReportFiles:
        """Write .docx, .pdf and figures.xlsx, and freeze the report.

        Raises REPORT_NOT_READY while a figure is unknown, a place is not filled in or a sum
        does not match: then nothing is written.
        """
        require(actor, Action.PRINT)
        if not draft.is_ready:
            raise WenmingError(Code.REPORT_NOT_READY, what=_what_is_wrong(draft))
        with self._uow(read_only=True) as work:
            files = write_files(
                _store(work, draft),
                self._press,
                draft.report,
                draft.book,
                draft.choices,
                draft.counted_over,
                folder,
            )
        return replace(files, saved_id=self.save(actor, draft))

    def save(self, actor: Actor, draft: Draft) -> UUID:
        """Freeze the report as it stands and return its id."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            report_id = work.next_id()
            body = snapshot_body(draft.report, draft.book, draft.choices)
            work.saved_reports.add(report_id, draft.report, actor.user_no, body)
            work.audit.add(
                actor.user_no,
                "report_saved",
                str(report_id),
                changes=[change.figure for change in draft.choices.changes],
            )
        return report_id

    def saved(self, actor: Actor) -> list[SavedReport]:
        """Return the frozen reports, newest first."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return work.saved_reports.all()

    def reopen(self, actor: Actor, report_id: UUID) -> Snapshot:
        """Return a report as it was frozen."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return read_snapshot(work.saved_reports.get(report_id).body)

    def compare(self, actor: Actor, report_id: UUID) -> list[tuple[Figure, Figure]]:
        """Return (then, now) for each counted figure that is not the same any more."""
        frozen = self.reopen(actor, report_id)
        over = Period(frozen.report.period.first, frozen.report.as_of)
        with self._uow(read_only=True) as work:
            if work.own_unit().level is Level.CITY_ROLLUP:
                totals = counties_of(work, frozen.report.period)
                counted = CityFigures(totals).count(METRICS, over)
            else:
                counted = count_here(work, over)
        now = make_book(counted, self._codes, days_of(over.first, over.last))
        changed = {change.figure: change.old for change in frozen.choices.changes}
        pairs = []
        for name, then in frozen.book.figures.items():
            was = replace(then, value=changed[name]) if name in changed else then
            fresh = now.get(name)
            if was.metric and not was.tenths and was.value != fresh.value:
                pairs.append((was, fresh))
        return pairs

    def totals(self, actor: Actor, period: Period) -> dict[str, object]:
        """Return the sums of this county for its city: no row, no name of a person."""
        require(actor, Action.PRINT)
        with self._uow(read_only=True) as work:
            return county_of(work, period)

    def export_totals(self, actor: Actor, period: Period, path: Path) -> dict[str, object]:
        """Write those sums to a file and return them. FILE_NOT_WRITTEN."""
        body = self.totals(actor, period)
        write_text(self._write, path, totals_text(body))
        return body

    def take_totals(self, actor: Actor, files: Sequence[Path]) -> list[tuple[str, Period]]:
        """Take in totals of counties; all or none. TOTALS_UNREADABLE."""
        require(actor, Action.EXCHANGE)
        read = [read_totals(file) for file in files]
        with self._uow() as work:
            for county_id, _, period, body in read:
                work.county_totals.put(county_id, period, body)
        return [(name, period) for _, name, period, _ in read]


def _store(work: UnitOfWork, draft: Draft) -> FigureStore:
    if draft.city:
        return CityFigures(counties_of(work, draft.report.period))
    return work.figures


def _checked(
    report: WorkReport, book: FigureBook, choices: Choices, over: Period, *, city: bool
) -> Draft:
    return Draft(
        report=report,
        book=book,
        choices=choices,
        counted_over=over,
        city=city,
        unknown=tuple(book.get(name) for name in unknown_figures(report, book)),
        sums=tuple(wrong_sums(report, book)),
    )


def _what_is_wrong(draft: Draft) -> str:
    said = []
    if draft.unknown:
        names = "、".join(figure.label for figure in draft.unknown)
        said.append(f"有{len(draft.unknown)}个数字【待填】（{names}）")
    if draft.sums:
        names = "、".join(draft.book.get(check.whole).label for check in draft.sums)
        said.append(f"分项之和不等于总数（{names}）")
    if draft.placeholders:
        said.append(f"还有{len(draft.placeholders)}处没有填写")
    return "；".join(said)


def _slips(report: WorkReport, reader: Proofreader) -> tuple[tuple[str, Slip], ...]:
    return tuple(
        (item, slip) for item, sentence in report.sentences() for slip in reader.look(sentence.text)
    )
